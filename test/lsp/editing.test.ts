// Edits one by one lead where the text read afresh leads, whatever they are and however the editor sends them.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { Editor, seed } from './editor.ts';

const pieces = [
  'x',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '',
  'The ferry left at nine with forty people on board and nobody saw it again.',
  '\n\nThe ferry left at nine with forty people on board and nobody saw it again.\n\n',
  'officialXu Lin',
  '“curly” – ’',
  '😀',
  '\ud83d',
  '---\n',
  '```\n'
];

suite('editing', () => {
  test('edits one by one equal the text read afresh', async function () {
    this.timeout(120_000);
    const editor = await Editor.start();
    const step = fc.record({ from: fc.nat(), length: fc.nat(80), text: fc.constantFrom(...pieces), full: fc.nat(12) });
    const story = seed.slice(0, 1518).replaceAll('\n', '\r\n');
    let n = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async steps => {
        const uri = await editor.show(`draft-${n}.article`, n % 2 === 0 ? story : seed);
        n++;
        await editor.pull(uri);
        for (const { from, length, text, full } of steps) {
          const document = editor.open.get(uri)!;
          const start = from % (document.getText().length + 1);
          const range = { start: document.positionAt(start), end: document.positionAt(start + length) };
          const change: TextDocumentContentChangeEvent =
            full === 0 ? { text: document.getText().slice(0, start) + text } : { range, text };
          await editor.change(uri, change);
        }
        const edited = await editor.pull(uri);
        const afresh = await editor.show(`fresh-${n}.article`, editor.text(uri));
        assert.deepEqual(without(edited, uri), without(await editor.pull(afresh), afresh));
        await editor.close(uri);
        await editor.close(afresh);
      }),
      { numRuns: 60, seed: 7 }
    );
    editor.stop();
  });

  test('several changes in one message are seen each from what those before it left', async () => {
    const editor = await Editor.start();
    const uri = await editor.show('a.article', 'one\ntwo\nthree\n');
    const at = (line: number, character: number) => ({ line, character });
    await editor.change(
      uri,
      { range: { start: at(0, 0), end: at(1, 0) }, text: '' },
      { range: { start: at(0, 3), end: at(0, 3) }, text: ' and a half' },
      { range: { start: at(1, 5), end: at(9, 9) }, text: '.' }
    );
    assert.equal(editor.text(uri), 'two and a half\nthree.');
    const symbols: { name: string }[] = await editor.connection.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri }
    });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['two and a half', 'three.']
    );
    editor.stop();
  });
});

function without(items: readonly Diagnostic[], uri: string): unknown {
  return JSON.parse(JSON.stringify(items).replaceAll(uri, 'draft'));
}
