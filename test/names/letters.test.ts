/** Which letters stand together: what no word has, fingers made. */
import assert from 'node:assert/strict';
import { looksOdd, oddity } from '../../server/core/names/spelling.ts';

suite('the letters of a name', () => {
  for (const [odd, plain] of [
    ['lndia', 'india'],
    ['germny', 'germany'],
    ['beijign', 'beijing']
  ] as const)
    test(`tell ${odd} from ${plain}`, () => assert.ok(oddity(odd) > oddity(plain)));
  test('are never odd where both look like words', () => assert.ok(!looksOdd('marlow', 'harlow')));
  test('are the same in any length', () => assert.equal(typeof oddity(''), 'number'));
});
