/** Figures of paragraphs: what they tell apart, a comparison word by word would not hold for one telling either. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Article } from '../../server/core/article/article.ts';
import { Figures } from '../../server/core/repeats/figures.ts';
import { compare } from '../../server/core/repeats/pair.ts';

const read = (text: string) => new Article(text).paragraphs[0]!;

/** Whether the figures of two paragraphs tell them apart; the same whichever is first. */
function told(a: string, b: string): boolean {
  const figures = new Figures();
  figures.set(3, read(a));
  figures.set(500, read(b));
  const one = figures.contradict(3, 500);
  assert.equal(figures.contradict(500, 3), one);
  return one;
}

const line = 'Shares in the Lowmere ferry closed # percent up at # pence on Monday, its broker said.';
const filled = (frame: string, ...figures: readonly string[]) => {
  let i = 0;
  return frame.replace(/#/g, () => figures[i++]!);
};

suite('figures', () => {
  test('tell a line of a formula from the next', () => {
    assert.ok(told(filled(line, '4', '310'), filled(line, '7', '95')));
    assert.ok(told(filled(line, '4', '310'), filled(line, '4', '95')));
    assert.ok(told(filled(line, 'four', '310'), filled(line, 'five', '310')));
  });

  test('do not tell apart what has the same ones, in digits or in words', () => {
    assert.ok(!told(filled(line, '4', '1,310'), filled(line, '4', '1310')));
    assert.ok(!told(filled(line, '4', '310'), filled(line, 'four', '310')));
    assert.ok(!told(filled(line, '4', '310'), filled(line, '310', '4')));
    assert.ok(!told(line.replaceAll('#', 'some'), filled(line, '4', '310')));
  });

  test('leave long paragraphs, tables, and a short sentence of many to the comparison', () => {
    const rest = 'The board met for an hour and then went down to the quay to see the new boat. '.repeat(2);
    assert.ok(!told(`${filled(line, '4', '310')} ${rest}`, `${filled(line, '7', '95')} ${rest}`));
    const row = (by: number) => Array.from({ length: 9 }, (_, i) => `at ${i + 10 * by} pence`).join(' ');
    assert.ok(!told(row(5), row(7)));
    const aside = (n: string) => `It cost ${n} crowns. ${rest.slice(0, 78)} Nobody on the island had seen one like it.`;
    assert.ok(!told(aside('80'), aside('95')));
  });

  test('tell apart only what the comparison does not hold for one telling', () => {
    const words = 'the ferry closed sold harbour on Monday after council said that it had bank to of for rose'.split(
      ' '
    );
    const frame = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...words) }, fc.constant('#')), {
      minLength: 8,
      maxLength: 34
    });
    const figures = fc.array(fc.constantFrom('3', '5', '12', '40', '310', '1,500', 'four', 'half'), {
      minLength: 34,
      maxLength: 34
    });
    const edit = fc.array(fc.tuple(fc.nat(33), fc.constantFrom('', 'new', 'old', 'council')), { maxLength: 3 });
    let apart = 0;
    fc.assert(
      fc.property(frame, figures, figures, edit, (frame, x, y, edits) => {
        const changed = [...frame];
        for (const [at, word] of edits) if (at < changed.length) changed[at] = word;
        const [a, b] = [`The ${filled(frame.join(' '), ...x)}.`, `The ${filled(changed.join(' '), ...y)}.`];
        if (!told(a, b)) return;
        apart++;
        assert.equal(compare(read(a), read(b)), undefined);
      }),
      { numRuns: 600 }
    );
    assert.ok(apart > 100);
  });
});
