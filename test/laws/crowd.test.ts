/** A form letter's lines, nearly the same a hundred times over: told of up to a number of them, whatever edits led there. */
import assert from 'node:assert/strict';
import { Article } from '../../server/core/article/article.ts';
import { check } from '../../server/core/check.ts';
import { defaultDesk } from '../../server/core/desk.ts';
import { difference } from '../../server/core/text.ts';

const words = 'asked begged told moved urged pressed forced helped taught called'.split(' ');
/** Lines that differ in two ordinary words, so that each is near all others. */
const line = (i: number) =>
  `The people of the town ${words[i % 10]} the council to vote for the new ferry line and the longer wall ${words[Math.floor(i / 10) % 10]} before ${'so '.repeat(Math.floor(i / 100))}long.`;
const letter = (count: number) => Array.from({ length: count }, (_, i) => line(i));
const told = (article: Article) =>
  check(article, defaultDesk).map(({ rule, span, message }) => `${rule} ${span.start}-${span.end} ${message}`);

suite('a form letter', () => {
  const told101 = told(new Article(letter(101).join('\n\n')));
  const told102 = told(new Article(letter(102).join('\n\n')));

  test('of a hundred lines and one is told of, and of more is not', () => {
    assert.ok(told101.some(one => one.startsWith('duplicate-')));
    assert.deepEqual(
      told102.filter(one => one.startsWith('duplicate-')),
      []
    );
  });

  test('that is pasted as a whole is told of all the same', () => {
    const whole = letter(120).join('\n\n');
    const found = told(new Article(`${whole}\n\nAnd so it ends, for now.\n\n${whole}`));
    assert.equal(found.filter(one => one.startsWith('duplicate-passage')).length, 1);
  });

  test('is told of as if it had just been opened, lines coming and going', () => {
    let seed = 11;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return (seed >>> 8) % below;
    };
    let lines = letter(99);
    const article = new Article(lines.join('\n\n'));
    let next = 99;
    for (let step = 0; step < 60; step++) {
      const at = random(lines.length);
      const kind = lines.length < 99 ? 0 : lines.length > 105 ? 1 : random(4);
      if (kind === 0) lines = lines.toSpliced(at, 0, line(next++));
      else if (kind === 1) lines = lines.toSpliced(at, 1);
      else if (kind === 2) lines = lines.toSpliced(at, 1, `${lines[at]!.slice(0, -1)} again.`);
      else lines = lines.toSpliced(at, 0, lines[random(lines.length)]!);
      const after = lines.join('\n\n');
      article.edit(difference(article.text, after));
      if (random(3) > 0) continue;
      assert.deepEqual(told(article), told(new Article(after)), `after ${step + 1} edits`);
    }
  });
});
