// Editors that lie, refuse, mumble or hang up: the server answers what can be answered, and holds to the editor's text.
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { Connection } from '../../server/lsp/connect.ts';
import { serve } from '../../server/lsp/serve.ts';
import { overStreams } from '../../server/node.ts';
import { Editor, folder, lead, paragraph, rulesOf, twice } from './editor.ts';

const at = (line: number, character: number) => ({ line, character });
const top = { start: at(0, 0), end: at(0, 0) };

suite('an editor in its wrong mind', () => {
  let editor: Editor;
  teardown(() => editor.stop());

  const isAlive = async () => {
    const uri = await editor.show('alive.article', twice);
    assert.deepEqual(rulesOf(await editor.pull(uri)), ['duplicate-paragraph']);
  };

  test('changes that are none are passed over whole, and what is mended is what the editor has', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', twice);
    const send = (version: number, contentChanges: unknown) =>
      editor.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    await send(2, [{ range: top, text: 'Good. ' }, { range: top }]);
    await send(3, [{ range: { start: at(0, 0.5), end: at(0, 2) }, text: 'x' }]);
    await send(4, [{ range: { start: { line: '0', character: null }, end: at(0, 2) }, text: 'x' }]);
    await send(5, [{ text: null }]);
    await send(6, [{ range: {}, text: 'x' }]);
    await send(7, null);
    await send(8, [null]);
    const items = await editor.pull(uri);
    assert.deepEqual(
      items.map(({ range }) => editor.at(uri, range)),
      [paragraph]
    );
    const [action] = await editor.actions(uri, undefined, ['source.fixAll.copydesk']);
    const [change] = action!.edit!.documentChanges!;
    assert.ok(change && 'edits' in change && change.textDocument.version === 1);
  });

  test('versions that jump, fall, stand still or are none: each change counts, the last number holds', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', twice);
    assert.equal((await editor.pull(uri)).length, 1);
    for (const [version, text, count] of [
      [40, `${lead}\n`, 0],
      [40, twice, 1],
      [3, `${lead}\n`, 0],
      [0, twice, 1],
      [null, `${lead}\n`, 0],
      [undefined, twice, 1]
    ] as const) {
      await editor.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }]
      });
      assert.equal((await editor.pull(uri)).length, count, `${version}`);
    }
    const [action] = await editor.actions(uri, undefined, ['source.fixAll.copydesk']);
    const [change] = action!.edit!.documentChanges!;
    assert.ok(change && 'edits' in change && change.textDocument.version === 0);
  });

  test('a document without a text, or a URI, is none; opened twice, it is what it was last', async () => {
    editor = await Editor.start();
    const uri = `${folder}/a.article`;
    const open = (textDocument: object) => editor.connection.sendNotification('textDocument/didOpen', { textDocument });
    await open({ uri, languageId: 'article', version: 1 });
    await open({ uri: 7, languageId: 'article', version: 1, text: twice });
    const all = await editor.connection.sendRequest('workspace/symbol', { query: '' });
    assert.deepEqual(all, []);
    assert.deepEqual(await editor.pull(uri), []);
    await open({ uri, languageId: 'article', version: 1, text: twice });
    await open({ uri, languageId: 'article', version: 1, text: lead });
    assert.deepEqual(await editor.pull(uri), []);
    await open({ uri, languageId: 'plaintext', version: 1, text: twice });
    assert.equal((await editor.pull(uri)).length, 1);
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual(await editor.pull(uri), []);
  });

  test('a draft that closes while it is pulled is answered with nothing, and nothing is remembered of it', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', twice);
    const first = await editor.report(uri);
    const [late] = await Promise.all([editor.report(uri, first.resultId!), editor.close(uri)]);
    const isEmpty = (report: DocumentDiagnosticReport) => report.kind === 'full' && report.items.length === 0;
    assert.ok(late.kind === 'unchanged' || isEmpty(late));
    assert.ok(isEmpty(await editor.report(uri, first.resultId!)));
    await editor.show('a.article', twice);
    assert.equal((await editor.report(uri, first.resultId!)).kind, 'full', 'opened again, it is told anew');
  });

  test('nothing is pushed of a draft behind its back: closed, opened again, changed meanwhile', async () => {
    editor = await Editor.start({ pull: false });
    for (let i = 0; i < 5; i++) {
      const uri = await editor.show('a.article', twice);
      await editor.change(uri, { text: `${lead}\n` });
      await editor.close(uri);
    }
    const uri = await editor.show('a.article', `${lead}\n`);
    await editor.actions(uri);
    await isPushed();
    const told = editor.published.filter(params => params.uri === uri);
    assert.deepEqual(told.at(-1)?.diagnostics ?? [], []);
  });

  const isPushed = async () => {
    const uri = await editor.show('alive.article', twice);
    await editor.pushed(uri, ({ diagnostics }) => diagnostics.length === 1);
  };

  test('what does not change is not sent again, whatever else does', async () => {
    editor = await Editor.start({ settings: { duplicates: { acrossDrafts: 'open' } } });
    const uri = await editor.show('a.article', twice);
    const first = await editor.report(uri);
    await editor.show('b.article', lead);
    await editor.save(`${folder}/copydesk.json`, '{ "maxFindings": 9 }');
    for (const id of [first.resultId!, first.resultId!]) {
      assert.deepEqual(await editor.report(uri, id), { kind: 'unchanged', resultId: id });
    }
    assert.equal((await editor.report(uri, 'an id of somebody else')).kind, 'full');
    editor.stop();
    editor = await Editor.start({ pull: false });
    await editor.show('a.article', twice);
    await isPushed();
    await editor.save(`${folder}/copydesk.json`, '{ "maxFindings": 9 }');
    await editor.show('c.article', twice);
    await editor.pushed(`${folder}/c.article`, () => true);
    assert.equal(editor.published.filter(params => params.uri === uri).length, 1);
  });

  test('findings past maxFindings are one that says so, pushed as well, and again when there are fewer', async () => {
    editor = await Editor.start({ pull: false, settings: { maxFindings: 2 } });
    const many = `${twice}\n${`${paragraph}\n\n${lead.replace('LOWMERE, Scotland - ', '')}\n\n`.repeat(4)}`;
    const uri = await editor.show('a.article', `${many}${paragraph} link.He said. officialXu.\n`.repeat(2));
    const { diagnostics } = await editor.pushed(uri, () => true);
    assert.equal(diagnostics.length, 3);
    assert.deepEqual(diagnostics.filter(({ code }: Diagnostic) => code === 'limit').length, 1);
    assert.equal(diagnostics.at(-1)!.code, 'limit');
    await editor.change(uri, { text: twice });
    await editor.pushed(uri, params => params.diagnostics.length === 1 && params.diagnostics[0]!.code !== 'limit');
  });

  test('an editor that refuses whatever it is asked is served', async () => {
    for (const pull of [true, false]) {
      editor = await Editor.start({ pull, initialize: false });
      const refuse = () => {
        throw new Error('No.');
      };
      for (const method of [
        'client/registerCapability',
        'client/unregisterCapability',
        'workspace/configuration',
        'workspace/diagnostic/refresh',
        'window/workDoneProgress/create'
      ]) {
        editor.connection.onRequest(method, refuse);
      }
      await editor.initialize();
      await editor.save(`${folder}/copydesk.json`, '{ "duplicates": { "acrossDrafts": "workspace" } }');
      await (pull ? isAlive() : isPushed());
      await editor.save(`${folder}/copydesk.json`, '{}');
      await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await editor.pull(`${folder}/alive.article`);
      editor.stop();
    }
  });

  test('an editor that answers with nonsense is served', async () => {
    for (const answer of [{}, 5, false, 'x', [[]]]) {
      editor = await Editor.start({ initialize: false });
      for (const method of ['client/registerCapability', 'workspace/configuration', 'workspace/diagnostic/refresh'])
        editor.connection.onRequest(method, () => answer);
      await editor.initialize();
      await isAlive();
      editor.stop();
    }
  });

  test('an editor that never answers is served, with the settings that are known', async () => {
    editor = await Editor.start({ initialize: false });
    const never = () => new Promise<never>(() => {});
    for (const method of ['client/registerCapability', 'workspace/configuration', 'workspace/diagnostic/refresh']) {
      editor.connection.onRequest(method, never);
    }
    await editor.initialize();
    await isAlive();
  });

  test('an editor that says of itself next to nothing, or nonsense, is served', async () => {
    for (const params of [
      { processId: null, rootUri: null, capabilities: {} },
      { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null, initializationOptions: 'x' },
      { rootPath: '/newsroom', capabilities: {}, initializationOptions: { settings: [1], commands: 3, readme: {} } },
      { capabilities: {}, workspaceFolders: [{ name: 'no uri' }, null], initializationOptions: null }
    ]) {
      editor = await Editor.start({ initialize: false });
      await editor.connection.sendRequest('initialize', params);
      await editor.connection.sendNotification('initialized', {});
      for (const settings of [null, 'x', { copydesk: 7 }, { copydesk: { rules: [] } }]) {
        await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings });
      }
      await isAlive();
      editor.stop();
    }
  });

  test('requests of no shape fail by themselves', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', twice);
    const methods = ['diagnostic', 'codeAction', 'hover', 'documentSymbol', 'foldingRange', 'completion'];
    for (const method of methods.map(name => `textDocument/${name}`)) {
      for (const params of [
        {},
        { textDocument: null },
        { textDocument: { uri: 7 } },
        { textDocument: { uri }, position: {}, range: {}, context: {} },
        { textDocument: { uri }, position: at(-1, 1e12), range: { start: at(9e9, 0), end: at(-5, -5) }, context: {} }
      ]) {
        await editor.connection.sendRequest(method, params).catch(() => {});
      }
    }
    for (const changes of [undefined, null, [null], [{}], [{ uri: 7, type: 'x' }]]) {
      await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    }
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: {} });
    await isAlive();
  });

  test('after shutdown the drafts of the workspace are read no further', async () => {
    const files = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`${folder}/${i}.article`, twice]));
    const settings = { duplicates: { acrossDrafts: 'workspace' } };
    editor = await Editor.start({ files, settings });
    await editor.pull(await editor.show('a.article', twice));
    const isRead = (uri: string) => uri.endsWith('9.article');
    while (!editor.asked.some(isRead)) await new Promise(go => setTimeout(go, 1));
    await editor.connection.sendRequest('shutdown');
    const { length } = editor.asked;
    await new Promise(go => setTimeout(go, 200));
    assert.ok(editor.asked.length <= length + 1);
    assert.ok(editor.asked.filter(uri => uri.endsWith('.article')).length < 5000);
  });

  test('edits keep their order among requests that are cancelled', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', '');
    for (let i = 0; i < 50; i++) {
      void editor.change(uri, { range: { start: at(0, i), end: at(0, i) }, text: String(i % 10) });
      const { connection } = editor;
      const id = i + 1;
      const asked = connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: at(0, 0) });
      void connection.sendNotification('$/cancelRequest', { id });
      asked.catch(() => {});
    }
    const symbols: { name: string }[] = await editor.connection.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri }
    });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['0123456789'.repeat(5)]
    );
  });
});

suite('noise on the wire', () => {
  const frame = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  const request = (id: number, method: string, params: unknown) =>
    frame(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
  const initialize = request(1, 'initialize', { processId: null, rootUri: null, capabilities: {} });

  test('shutdown and exit in one breath: the answer is written before the server goes', async () => {
    const [there, back] = [new PassThrough(), new PassThrough()];
    const heard = new Promise<string>(resolve => {
      serve(new Connection(...overStreams(there, back), code => resolve(`${back.read()} exit ${code}`)), {
        version: '0'
      });
    });
    const exit = frame(JSON.stringify({ jsonrpc: '2.0', method: 'exit' }));
    there.write(initialize + request(2, 'shutdown', undefined) + exit);
    assert.match(await heard, /"id":2,"result":null\} exit 0$/);
  });

  for (const [what, noise] of Object.entries({
    'a body that is no JSON': frame('{ "jsonrpc": '),
    'JSON that is no message': `${frame('null')}${frame('[]')}${frame('7')}${frame('{}')}${frame('{"id":{}}')}`,
    'a message of a later protocol': frame('{"jsonrpc":"3.0","id":4,"method":"x"}'),
    'an answer to nothing that was asked': frame('{"jsonrpc":"2.0","id":99,"result":1}')
  })) {
    test(`${what} is passed over`, async () => {
      const [there, back] = [new PassThrough(), new PassThrough()];
      serve(new Connection(...overStreams(there, back), () => {}), { version: '0' });
      let heard = '';
      const answered = new Promise<void>(resolve => {
        back.on('data', data => {
          heard += data;
          if (/"id":2,/.test(heard)) resolve();
        });
      });
      there.write(initialize);
      there.write(noise);
      there.write(request(2, 'textDocument/foldingRange', { textDocument: { uri: 'file:///a' } }));
      await answered;
      assert.match(heard, /"id":2,"result":\[\]/);
    });
  }
});
