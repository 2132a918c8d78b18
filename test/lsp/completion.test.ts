// What is offered while typing, as an editor is told of it.
import assert from 'node:assert/strict';
import type { CompletionList, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor, folder } from './editor.ts';

const story = 'LOWMERE, Scotland - Mayor Marisa Lindqvist met Zoë Larkin on Monday.\n\n';

suite('completion', () => {
  let editor: Editor;
  teardown(() => editor.stop());

  const at = (uri: string, text = ''): Promise<CompletionList | null> => {
    const { end } = editor.whole(uri);
    const position = { line: end.line, character: end.character - text.length };
    return editor.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
  };
  const labels = async (uri: string) => (await at(uri))!.items.map(({ label }) => label);

  test('is announced, and offers nothing in what is not open, and in what is no draft', async () => {
    editor = await Editor.start();
    assert.ok(editor.initialized?.capabilities.completionProvider);
    const nowhere = { textDocument: { uri: `${folder}/no.article` }, position: { line: 0, character: 0 } };
    assert.equal(await editor.connection.sendRequest('textDocument/completion', nowhere), null);
    assert.equal(await at(await editor.show('a.ts', `${story}They saw Li`, 'typescript')), null);
  });

  test('puts the name in the place of what is typed', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', `${story}They saw Marisa L`);
    const [item] = (await at(uri))!.items;
    const { range, newText } = item!.textEdit as { range: Range; newText: string };
    assert.equal(editor.at(uri, range), 'Marisa L');
    assert.equal(newText, 'Marisa Lindqvist');
    const text = TextDocument.applyEdits(editor.open.get(uri)!, [{ range, newText }]);
    assert.equal(text, `${story}They saw Marisa Lindqvist`);
  });

  test('says whose surname it is, and finds an accent by its letter', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', `${story}They saw Li`);
    const [surname] = (await at(uri))!.items;
    assert.deepEqual([surname!.label, surname!.detail], ['Lindqvist', 'Marisa Lindqvist']);
    await editor.change(uri, { text: `${story}They saw Zoe` });
    const [accent] = (await at(uri))!.items;
    assert.deepEqual([accent!.label, accent!.filterText], ['Zoë Larkin', 'Zoe Larkin']);
  });

  test('a word in small letters is completed when it is asked for a second time', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', `${story}They saw li`);
    assert.deepEqual(await labels(uri), []);
    assert.deepEqual(await labels(uri), ['Lindqvist']);
    const { end } = editor.whole(uri);
    await editor.change(uri, { range: { start: end, end }, text: 'n' });
    assert.deepEqual(await labels(uri), []);
  });

  test('is off where the desk says so', async () => {
    editor = await Editor.start({ files: { [`${folder}/copydesk.json`]: '{ "names": { "completion": false } }' } });
    assert.deepEqual(await labels(await editor.show('a.article', `${story}They saw Li`)), []);
  });
});
