// Names as symbols, as any editor asks for them.
import assert from 'node:assert/strict';
import {
  type DocumentHighlight,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  LSPErrorCodes,
  type Position,
  type SymbolInformation,
  type WorkspaceEdit
} from 'vscode-languageserver';
import { Editor, folder } from './editor.ts';

const story = `Lindqvist Opens the Harbour Wall

By Jo Harper

LOWMERE, Scotland - Mayor Marta Lindqvist opened the harbour on Monday with the Hydrological Research Office (HRO).

“It is done,” Lindqvist said. The HRO’s engineers left.

Marta Lindqvist at the harbour on Monday. [Photo by Ann Roe]
`;
const brothers = 'Mark Waugh batted, and Steve Waugh bowled. Then Waugh won.\n';

suite('names', () => {
  let editor: Editor;
  teardown(() => editor.stop());

  /** Where the words stand for the `n`th time. */
  const find = (uri: string, words: string, n = 1): Position => {
    let at = -1;
    for (let i = 0; i < n; i++) at = editor.text(uri).indexOf(words, at + 1);
    assert.ok(at >= 0, words);
    return editor.open.get(uri)!.positionAt(at + 1);
  };
  const ask = <T>(method: string, uri: string, position: Position, more = {}): Promise<T> =>
    editor.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
  const shown = (uri: string, list: readonly { range: Location['range'] }[] | null) =>
    list?.map(({ range }) => `${range.start.line}: ${editor.at(uri, range)}`);
  const references = async (uri: string, position: Position, includeDeclaration = true) =>
    shown(uri, await ask<Location[] | null>('references', uri, position, { context: { includeDeclaration } }));
  const rename = (uri: string, position: Position, newName: string) =>
    ask<WorkspaceEdit | null>('rename', uri, position, { newName });

  test('are announced', async () => {
    editor = await Editor.start();
    const can = editor.initialized!.capabilities;
    assert.deepEqual(can.renameProvider, { prepareProvider: true });
    for (const provider of [
      'definitionProvider',
      'referencesProvider',
      'documentHighlightProvider',
      'documentSymbolProvider',
      'workspaceSymbolProvider',
      'foldingRangeProvider'
    ] as const)
      assert.equal(can[provider], true, provider);
    editor.stop();
    editor = await Editor.start({ symbols: false });
    assert.equal(editor.initialized!.capabilities.renameProvider, true);
  });

  test('are none where no name stands, in what is not open, and in what is no prose', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', story);
    const code = await editor.show('a.ts', story, 'typescript');
    for (const [where, position] of [
      [uri, find(uri, 'opened')],
      [uri, { line: 3, character: 0 }],
      [uri, { line: 99, character: 99 }],
      [code, find(code, 'Marta')],
      [`${folder}/no.article`, { line: 0, character: 0 }]
    ] as [string, Position][]) {
      for (const method of ['definition', 'documentHighlight', 'references', 'prepareRename', 'rename']) {
        const answer = await ask<unknown[] | null>(method, where, position, {
          newName: 'Roe',
          context: { includeDeclaration: true }
        });
        assert.equal(answer?.length ?? 0, 0, `${method} in ${where}`);
      }
    }
  });

  test('lead to where they are told in full', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', story);
    for (const from of [find(uri, 'Lindqvist'), find(uri, 'Lindqvist said')]) {
      assert.deepEqual(shown(uri, await ask('definition', uri, from)), ['4: Marta Lindqvist']);
    }
    assert.deepEqual(shown(uri, await ask('definition', uri, find(uri, 'HRO’s'))), ['4: Hydrological Research Office']);
  });

  test('that may be two people’s lead to both', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', brothers);
    const position = find(uri, 'Waugh won');
    assert.deepEqual(shown(uri, await ask('definition', uri, position)), ['0: Mark Waugh', '0: Steve Waugh']);
    const refused = { code: LSPErrorCodes.RequestFailed, message: /may be “Mark Waugh” or “Steve Waugh”/ };
    await assert.rejects(ask('prepareRename', uri, position), refused);
    await assert.rejects(rename(uri, position, 'Roe'), refused);
  });

  test('are found wherever they stand', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', story);
    const all = ['0: Lindqvist', '4: Marta Lindqvist', '6: Lindqvist', '8: Marta Lindqvist'];
    const position = find(uri, 'Lindqvist said');
    assert.deepEqual(await references(uri, position), all);
    assert.deepEqual(
      await references(uri, position, false),
      all.filter(one => !one.startsWith('4'))
    );
    assert.deepEqual(shown(uri, await ask<DocumentHighlight[]>('documentHighlight', uri, position)), all);
    assert.deepEqual(await references(uri, find(uri, 'HRO)')), ['4: Hydrological Research Office', '4: HRO', '6: HRO']);
  });

  test('are renamed in one edit, bound to the version', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', story);
    const { end } = editor.whole(uri);
    await editor.change(uri, { range: { start: end, end }, text: '\nLindqvist left.\n' });
    const position = find(uri, 'Marta');
    assert.deepEqual(await ask('prepareRename', uri, position), {
      range: { start: { line: 4, character: 26 }, end: { line: 4, character: 41 } },
      placeholder: 'Marta Lindqvist'
    });
    const edit = await rename(uri, position, 'Maria Lind');
    const [change] = edit!.documentChanges!;
    assert.deepEqual(change && 'textDocument' in change && change.textDocument, { uri, version: 2 });
    const before = editor.text(uri);
    await editor.apply(edit!);
    assert.equal(editor.text(uri), before.replaceAll('Marta', 'Maria').replaceAll('Lindqvist', 'Lind'));
  });

  test('are renamed for an editor that knows no versioned edits', async () => {
    editor = await Editor.start({ documentChanges: false });
    const uri = await editor.show('a.article', story);
    const edit = await rename(uri, find(uri, 'Marta'), 'Marta Lind');
    assert.equal(edit!.changes![uri]!.length, 4);
  });

  test('are not renamed to what is no name', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', story);
    const position = find(uri, 'Marta');
    for (const name of ['', ' ', '\n', 'Lind\n', '<Lind>', '12', 'x'.repeat(1000), 'Lind’s', 'Mr. Lind'])
      await assert.rejects(rename(uri, position, name), { code: LSPErrorCodes.RequestFailed, message: /\S{4}.*\.$/ });
    assert.deepEqual(await rename(uri, position, 'Marta Lindqvist'), { changes: {} });
  });

  test('are renamed 20,000 times in one line in under 5 seconds', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', 'They met Marta Lindqvist there and Lindqvist left. '.repeat(10_000));
    await editor.pull(uri);
    const began = performance.now();
    const edit = await rename(uri, find(uri, 'Marta'), 'Maria Lind');
    const [change] = edit!.documentChanges!;
    assert.equal(change && 'textDocument' in change && change.edits.length, 30_000);
    assert.ok(performance.now() - began < 5000);
  });

  test('of all open drafts are found by their beginnings', async () => {
    editor = await Editor.start();
    const one = await editor.show('a.article', story);
    const other = await editor.show('b.story', brothers);
    await editor.show('c.ts', story, 'typescript');
    const find = async (query: string) => {
      const found = await editor.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
      return found.map(({ name, location: { uri, range } }) => [name, uri, editor.at(uri, range)]);
    };
    assert.deepEqual(await find('lindq'), [['Marta Lindqvist', one, 'Marta Lindqvist']]);
    assert.deepEqual(await find('waugh m'), [['Mark Waugh', other, 'Mark Waugh']]);
    assert.deepEqual(await find('hydrol'), [['Hydrological Research Office', one, 'Hydrological Research Office']]);
    assert.deepEqual(await find('harb'), []);
    assert.deepEqual(await find('zz'), []);
    assert.ok((await find('')).length >= 4);
    await editor.close(other);
    assert.deepEqual(await find('waugh'), []);
  });

  test('stand in the outline: headline, dateline, captions and paragraphs', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', story);
    const outline = () =>
      editor.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    const symbols = await outline();
    assert.deepEqual(
      symbols.map(({ detail }) => detail),
      ['headline', 'byline', '', '', 'caption']
    );
    assert.deepEqual(
      symbols[2]!.children!.map(({ name, detail }) => [detail, name]),
      [['dateline', 'LOWMERE, Scotland -']]
    );
    editor.stop();
    editor = await Editor.start({ symbols: false });
    await editor.show('a.article', story);
    const flat = (await outline()) as unknown as SymbolInformation[];
    assert.deepEqual(
      flat.map(({ containerName }) => containerName ?? ''),
      ['headline', 'byline', '', 'dateline', '', 'caption']
    );
    assert.ok(flat.every(({ location }) => location.uri === uri));
  });

  test('front matter and wrapped paragraphs are folded', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', `---\ntitle: Harbour opens\nslug: harbour\n---\n\n${story}`);
    const folds = await editor.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: { uri }
    });
    assert.deepEqual(folds, [{ startLine: 0, endLine: 3, kind: 'region' }]);
  });
});
