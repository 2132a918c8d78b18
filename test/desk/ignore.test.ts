// What is ignored is known again by its words and their sentence, wherever they move, and by nothing less.
import assert from 'node:assert/strict';
import { Article } from '../../server/core/article/article.ts';
import { hashOf, ignoreOf } from '../../server/core/ignore.ts';

const sentence = 'A spokeswoman for officialXu Lin would not be drawn.';

function hashIn(text: string, words = 'officialXu'): string {
  const start = text.indexOf(words);
  return hashOf(new Article(text), { start, end: start + words.length });
}

suite('ignoring', () => {
  const known = hashIn(`The talks ended. ${sentence} They go on.`);

  test('an edit elsewhere changes nothing', () => {
    for (const text of [sentence, `Nothing came of it. ${sentence}`, `Headline\n\n\n${sentence} More.\n`]) {
      assert.equal(hashIn(text), known, text);
    }
    assert.equal(hashIn(sentence.replaceAll(' ', '\u00a0')), known);
  });

  test('another sentence, or other words of the same, are another finding', () => {
    assert.notEqual(hashIn('A spokesman for officialXu Lin would not be drawn.'), known);
    assert.notEqual(hashIn(`The talks ended. ${sentence} They go on.`, 'Lin'), known);
  });

  test('the desk file shows the first words, cut where a word ends', () => {
    const text = `${'repeat '.repeat(30)}.`;
    const finding = { rule: 'x', span: { start: 0, end: text.length }, message: '', related: [], fixes: () => [] };
    const { text: shown } = ignoreOf(new Article(text), finding);
    assert.match(shown!, /^(?:repeat )+…$/);
    assert.ok(shown!.length <= 62);
  });
});
