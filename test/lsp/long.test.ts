// Long drafts are read in slices: nobody waits behind one, and nothing typed meanwhile is lost.
import assert from 'node:assert/strict';
import { CancellationTokenSource, type DocumentDiagnosticReport, LSPErrorCodes } from 'vscode-languageserver';
import { chance } from '../bench/stories.ts';
import { Editor, twice } from './editor.ts';

/** A story of many paragraphs of words that nobody has heard, of which one stands twice. */
function long(paragraphs: number): string {
  const { below } = chance(paragraphs);
  const syllable = () => 'bcdfghklmnprstvz'[below(16)]! + 'aeiou'[below(5)]!;
  const word = () => Array.from({ length: 2 + below(3) }, syllable).join('');
  const told = Array.from({ length: paragraphs }, () => `The “${Array.from({ length: 24 }, word).join(' ')}” sank.`);
  told.push(told[paragraphs >> 1]!);
  return `Boats come home\n\nLOWMERE, Scotland - The boats came home on Monday.\n\n${told.join('\n\n')}\n`;
}

// So many that reading them takes far longer than the messages that must come between, on any machine.
const many = 12_000;

suite('long drafts', () => {
  let editor: Editor;
  teardown(() => editor.stop());

  const diagnose = (uri: string, order: string[], { token } = new CancellationTokenSource()) =>
    editor.connection
      .sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } }, token)
      .finally(() => order.push(uri));

  test('who asks behind the paste of a long draft is answered before it is checked', async () => {
    editor = await Editor.start();
    const small = await editor.show('small.article', twice);
    const big = await editor.show('big.article', 'To be replaced.\n');
    await editor.pull(big);
    await editor.change(big, { text: long(many) });
    const order: string[] = [];
    const report = diagnose(big, order);
    await Promise.all([diagnose(small, order), report]);
    assert.deepEqual(order, [small, big]);
    const found = await report;
    assert.ok(found.kind === 'full' && found.items.length > 0);
  });

  test('who wants a long draft’s diagnostics no more is told so at once', async () => {
    editor = await Editor.start();
    const small = await editor.show('small.article', twice);
    const big = await editor.show('big.article', long(many));
    const order: string[] = [];
    const cancel = new CancellationTokenSource();
    const report = diagnose(big, order, cancel);
    await diagnose(small, order);
    cancel.cancel();
    await assert.rejects(report, { code: LSPErrorCodes.RequestCancelled });
    await diagnose(small, order);
    const found = await editor.pull(big);
    assert.deepEqual(order, [small, big, small]);
    assert.ok(found.length > 0);
  });

  test('what is typed, pasted and taken out while a long draft is read is not lost', async () => {
    editor = await Editor.start();
    const uri = await editor.show('big.article', long(1500));
    const at = (line: number, character: number) => ({ line, character });
    const steps = [
      { range: { start: at(4, 3), end: at(4, 3) }, text: 'x\n\n' },
      { range: { start: at(100, 0), end: at(100, 0) }, text: long(400) },
      { range: { start: at(1500, 0), end: at(2200, 5) }, text: '' },
      { range: { start: at(30, 0), end: at(31, 0) }, text: '😀\r\n' },
      { text: long(900).replaceAll('\n', '\r\n') },
      { range: { start: at(0, 0), end: at(0, 5) }, text: '' }
    ];
    const underway: Promise<unknown>[] = [];
    for (const step of steps) {
      underway.push(editor.pull(uri));
      await new Promise(go => setTimeout(go, 5)); // so that the change meets the draft half read
      await editor.change(uri, step);
    }
    const edited = await editor.pull(uri);
    const afresh = await editor.show('fresh.article', editor.text(uri));
    const fresh = await editor.pull(afresh);
    const told = (items: unknown, name: string) => JSON.parse(JSON.stringify(items).replaceAll(name, 'it'));
    assert.ok(fresh.length > 0);
    assert.deepEqual(told(edited, uri), told(fresh, afresh));
    await Promise.all(underway);
  });
});
