/** What in Markdown is no prose, and that it is told from it in one pass. */
import assert from 'node:assert/strict';
import { proseMask } from '../../server/core/article/markdown.ts';

/** The text with what is masked left out. */
function prose(text: string): string {
  let out = '';
  let at = 0;
  for (const [start, end] of proseMask(text, 0, text.length)) {
    out += `${text.slice(at, start)}_`;
    at = end;
  }
  return out + text.slice(at);
}

suite('markdown', () => {
  test('code is closed by as many backticks as open it', () => {
    assert.equal(prose('one `two` three'), 'one _ three');
    assert.equal(prose('one ``two ` three`` four'), 'one _ four');
    assert.equal(prose('one `two `` three` four'), 'one _ four');
    assert.equal(prose('one ``two` three'), 'one ``two` three');
    assert.equal(prose('one \\`two` three `four'), 'one \\`two_four');
    assert.equal(prose('`one` `two` ``three``'), '_ _ _');
  });

  test('targets of links, tags and bare addresses', () => {
    assert.equal(prose('[one](two) <b>three</b> a < b ](four'), '[one_ _three_ a < b ](four');
  });

  test('backticks that never close cost no more than others', () => {
    const text = Array.from({ length: 1500 }, (_, i) => '`'.repeat(1500 - i)).join(' ');
    const began = performance.now();
    assert.deepEqual(proseMask(text, 0, text.length), []);
    assert.ok(performance.now() - began < 1000);
  });
});
