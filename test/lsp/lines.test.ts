// Lines counted by the paragraph are those that the protocol's own library counts in the whole text, after any edits.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Article } from '../../server/core/article/article.ts';
import { Draft } from '../../server/lsp/draft.ts';
import { Lines } from '../../server/lsp/lines.ts';

const piece = fc.constantFrom(
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  ' \t\n',
  'x',
  'A line of copy.',
  '😀',
  '\ud83d',
  '---\n',
  '“q” ',
  ''
);
const text = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''));
const wild = fc.integer({ min: -2, max: 60 });
const position = fc.record({ line: wild, character: wild });
const change = fc.oneof(
  { weight: 6, arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text }) },
  { weight: 1, arbitrary: fc.record({ text }) }
);

function replaced(document: TextDocument, { start, end }: Range, by: string): string {
  const [from, to] = [document.offsetAt(start), document.offsetAt(end)].sort((a, b) => a - b) as [number, number];
  const old = document.getText();
  return old.slice(0, from) + by + old.slice(to);
}

suite('lines', () => {
  test('the layout is another where edits taken at once move what stands between them', () => {
    const article = new Article('One was told.\n\nTwo were told.\n\nThree were told.\n\n\nFour were told.\n');
    const lines = new Lines(article);
    const { layout } = lines;
    const [, two] = article.paragraphs;
    const last = article.text.indexOf('Four');
    article.edit({ span: { start: last - 1, end: last }, text: '' });
    article.edit({ span: { start: 13, end: 13 }, text: '\n' });
    lines.changed();
    assert.equal(article.paragraphs[1], two);
    assert.deepEqual(lines.position(article.startOf(two!)), { line: 3, character: 0 });
    assert.notEqual(lines.layout, layout);
    const moved = lines.layout;
    article.edit({ span: { start: 0, end: 0 }, text: 'x' });
    lines.changed();
    assert.equal(lines.layout, moved, 'a key moves nothing to another line');
  });

  test('every offset and every position, after every edit', () =>
    fc.assert(
      fc.asyncProperty(text, fc.array(change, { maxLength: 12 }), async (before, changes) => {
        let document = TextDocument.create('file:///a', 'article', 1, before);
        const draft = new Draft('file:///a', 'article', 1, before);
        await draft.read('article');
        for (const [i, one] of [{ text: before }, ...changes].entries()) {
          // The library's own update goes astray behind the last line; its reading of a fresh text does not.
          const now = 'range' in one ? replaced(document, one.range as Range, one.text) : one.text;
          document = TextDocument.create('file:///a', 'article', i + 2, now);
          draft.change([one], i + 2);
          assert.equal(draft.text, now);
          for (let at = -1; at <= now.length + 1; at++) {
            const there = document.positionAt(at);
            assert.deepEqual(
              draft.range({ start: at, end: at }).start,
              there,
              `offset ${at} of ${JSON.stringify(now)}`
            );
          }
          for (let line = -1; line <= document.lineCount; line++) {
            for (const character of [-1, 0, 1, 5, 99]) {
              const here = { line, character };
              const { start } = draft.span({ start: here, end: here });
              assert.equal(start, document.offsetAt(here), `${line}:${character} of ${JSON.stringify(now)}`);
            }
          }
        }
      }),
      { numRuns: 300, seed: 11 }
    ));
});
