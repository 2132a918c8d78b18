/** Edits: what changes one text into another, and where it may begin and end. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { apply, difference, head } from '../../server/core/text.ts';

suite('text', () => {
  test('a difference makes one text of the other, and splits no character', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', '\u{1f600}', '\u{1f601}', '\u{10600}', '\r\n'), { maxLength: 8 });
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        const edit = difference(before, after);
        assert.equal(apply(before, [edit]), after);
        for (const part of [before.slice(0, edit.span.start), before.slice(edit.span.end), edit.text])
          assert.doesNotThrow(() => encodeURIComponent(part), JSON.stringify([before, after]));
      }),
      { seed: 20261123 }
    );
  });

  test('the head of a text has no half of a pair', () => {
    assert.equal(head('a\u{1f600}b', 2), 'a');
    assert.equal(head('a\u{1f600}b', 3), 'a\u{1f600}');
    assert.equal(head('ab', 9), 'ab');
    assert.equal(head('\u{1f600}', 0), '');
  });
});
