/** The law of editing: a story edited step by step is read as the same story opened afresh. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Article } from '../../server/core/article/article.ts';
import type { Format } from '../../server/core/article/split.ts';
import { check } from '../../server/core/check.ts';
import { defaultDesk } from '../../server/core/desk.ts';
import { apply } from '../../server/core/text.ts';

const folder = join(import.meta.dirname, '../drafts');
const drafts = readdirSync(folder)
  .filter(name => !/^(?:README|findings|\.)/.test(name))
  .map(name => readFileSync(join(folder, name), 'utf8'));

/** All that can be known of an article from outside. */
function reading(article: Article): unknown {
  return {
    text: article.text,
    paragraphs: article.paragraphs.map((p, i) => {
      assert.equal(p.index, i);
      return [article.startOf(p), p.start, p.end, p.kind, p.state, p.words.count];
    }),
    findings: check(article, defaultDesk).map(f => [
      f.rule,
      f.span,
      f.message,
      f.related,
      f.evidence?.(),
      f.fixes().map(fix => [fix.title, fix.preferred ?? false, fix.edits])
    ])
  };
}

const inserted = fc.oneof(
  fc.constantFrom(
    'x',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '.',
    '"',
    '”',
    '---\n',
    '```\n',
    '- ',
    '    ',
    'He said so. ',
    'BEIJING - ',
    'Zelensky',
    '\ud800',
    '\u0000',
    '\u00ad'
  ),
  fc.string({ maxLength: 12 }),
  fc.tuple(fc.nat(), fc.nat(), fc.nat()).map(([d, from, n]) => {
    const draft = drafts[d % drafts.length]!;
    const start = from % draft.length;
    return draft.slice(start, start + (n % 900));
  })
);
const step = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.nat(3), fc.nat(400)),
  text: inserted
});

suite('laws: incremental equals fresh', () => {
  for (const format of ['article', 'markdown'] as Format[]) {
    test(format, () => {
      fc.assert(
        fc.property(fc.nat(drafts.length - 1), fc.array(step, { minLength: 1, maxLength: 12 }), (d, steps) => {
          let text = drafts[d]!;
          const article = new Article(text, format);
          for (const { at, cut, text: added } of steps) {
            const start = Math.floor(at * text.length);
            const edit = { span: { start, end: Math.min(text.length, start + cut) }, text: added };
            text = apply(text, [edit]);
            article.edit(edit);
            assert.equal(article.length, text.length);
          }
          assert.deepEqual(reading(article), reading(new Article(text, format)));
        }),
        { numRuns: 250, seed: 20261123 }
      );
    });
  }
  test('typing a draft from nothing, character by character', () => {
    const text = drafts[0]!.slice(0, 1500);
    const article = new Article('');
    for (let i = 0; i < text.length; i++) article.edit({ span: { start: i, end: i }, text: text[i]! });
    assert.deepEqual(reading(article), reading(new Article(text)));
  });
  test('in a story of 1 MB', () => {
    let text = '';
    for (let i = 0; text.length < 1_000_000; i++)
      text += `${drafts[i % drafts.length]!.replaceAll('1', String(i))}\n\n`;
    const article = new Article(text);
    for (let i = 0; i < 40; i++) {
      const start = (i * 7919 * 131) % text.length;
      const edit = {
        span: { start, end: Math.min(text.length, start + (i % 5) * 300) },
        text: ['x', '\n\n', '', 'Xu Lin said. '][i % 4]!
      };
      text = apply(text, [edit]);
      article.edit(edit);
    }
    assert.deepEqual(reading(article), reading(new Article(text)));
  }).timeout(60_000);
});
