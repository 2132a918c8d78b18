// The letter of the protocol: order, cancellation, and input that no editor in its right mind sends.
import assert from 'node:assert/strict';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes } from 'vscode-languageserver';
import { Editor, lead, rulesOf } from './editor.ts';

suite('the protocol', () => {
  let editor: Editor;
  teardown(() => editor.stop());

  test('a request before initialize is refused, and the server lives', async () => {
    editor = await Editor.start({ initialize: false });
    const early = editor.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: 'file:///a' },
      position: { line: 0, character: 0 }
    });
    await assert.rejects(early, { code: ErrorCodes.ServerNotInitialized });
    await assert.rejects(editor.connection.sendRequest('initialize'), { code: ErrorCodes.InvalidParams });
    await editor.initialize();
    assert.equal(editor.initialized?.capabilities.diagnosticProvider !== undefined, true);
    await assert.rejects(editor.initialize(), { code: ErrorCodes.InvalidRequest });
  });

  test('a request after shutdown is refused; exit is then in order', async () => {
    editor = await Editor.start();
    assert.equal(await editor.connection.sendRequest('shutdown'), null);
    await assert.rejects(editor.pull('file:///a'), { code: ErrorCodes.InvalidRequest });
    await editor.connection.sendNotification('exit');
    await assert.rejects(editor.connection.sendRequest('shutdown'), { code: ErrorCodes.InvalidRequest });
    assert.deepEqual(editor.exits, [0]);
  });

  test('exit without shutdown is exit with 1', async () => {
    editor = await Editor.start();
    await editor.connection.sendNotification('exit');
    await editor.connection.sendRequest('shutdown');
    assert.deepEqual(editor.exits, [1]);
  });

  test('a request that is cancelled is answered as such', async () => {
    editor = await Editor.start();
    const long = Array.from({ length: 5000 }, (_, i) => `${i} boats of ${i * 7} came home today.\n`).join('');
    const uri = await editor.show('a.article', long);
    const source = new CancellationTokenSource();
    const pull = editor.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
    source.cancel();
    await assert.rejects(pull, { code: LSPErrorCodes.RequestCancelled });
    await editor.pull(uri);
  });

  test('requests about what is not open, or in no shape at all, leave the server alive', async () => {
    editor = await Editor.start();
    assert.deepEqual(await editor.pull('file:///newsroom/nothing.article'), []);
    assert.deepEqual(
      await editor.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: 'file:///newsroom/nothing.article' },
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        context: { diagnostics: [] }
      }),
      []
    );
    const td = { uri: 'file:///newsroom/nothing.article' };
    const position = { line: 0, character: 0 };
    for (const [method, params] of [
      ['textDocument/diagnostic', { nonsense: true }],
      ['textDocument/hover', { textDocument: td }],
      ['textDocument/hover', { textDocument: { uri: 5 }, position }],
      ['textDocument/definition', { textDocument: td, position: { line: '0' } }],
      ['textDocument/codeAction', { textDocument: td, range: null, context: null }],
      ['textDocument/references', { textDocument: td, position }],
      ['textDocument/rename', { textDocument: td, position, newName: 5 }],
      ['workspace/symbol', {}]
    ] as const) {
      await assert.rejects(editor.connection.sendRequest(method, params), { code: ErrorCodes.InvalidParams }, method);
    }
    const byPosition = editor.connection.sendRequest('textDocument/hover', [{ textDocument: td, position }]);
    await assert.rejects(byPosition, { code: ErrorCodes.InvalidParams });
    const withNone = editor.connection.sendRequest('textDocument/hover');
    await assert.rejects(withNone, { code: ErrorCodes.InvalidParams });
    await assert.rejects(editor.connection.sendRequest('copydesk/unheardOf', {}), { code: ErrorCodes.MethodNotFound });
    await editor.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///newsroom/nothing.article', version: 2 },
      contentChanges: [{ text: 'x' }]
    });
    const uri = await editor.show('a.article', `${lead}\n`);
    const wild = { start: { line: 99, character: 99 }, end: { line: 5, character: 0 } };
    await editor.change(uri, { range: wild, text: ' More' });
    assert.deepEqual(await editor.actions(uri, wild), []);
    assert.deepEqual(await editor.pull(uri), []);
  });

  suite('bad input is answered in under 5 seconds', () => {
    const sentence = 'The council of Lowmere met again on Monday to talk about the harbour wall. ';
    const inputs: Record<string, () => string> = {
      'an empty file': () => '',
      'one character': () => 'x',
      'white space': () => ' \t\n \u00a0\n\r\n\r',
      NULs: () => '\0'.repeat(5000) + sentence,
      binary: () => Array.from({ length: 20_000 }, (_, i) => String.fromCharCode((i * 7919) % 65_536)).join(''),
      'lone surrogates': () => `\ud83d ${sentence}\udc00\ud800\ud800 x\udfff`.repeat(50),
      '5 MB in one line': () => sentence.repeat(5_000_000 / sentence.length),
      '5 MB without a space': () => 'x'.repeat(5_000_000),
      '200,000 empty lines': () => '\n'.repeat(200_000),
      'particles in a row': () => 'Al El '.repeat(8_000),
      '10,000 lines that are all the same': () => `${sentence}\n`.repeat(10_000)
    };
    for (const [name, make] of Object.entries(inputs)) {
      test(name, async () => {
        editor = await Editor.start();
        const text = make();
        const began = process.cpuUsage();
        const uri = await editor.show('bad.article', text);
        await editor.pull(uri);
        const top = { line: 0, character: 0 };
        await editor.change(uri, { range: { start: top, end: top }, text: 'A' });
        await editor.pull(uri);
        await editor.actions(uri, { start: top, end: top });
        await editor.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
        // The time that it takes by itself: what else the machine does is not the server's doing.
        const { user, system } = process.cpuUsage(began);
        const took = (user + system) / 1000;
        assert.ok(took < 5000, `took ${took.toFixed(0)} ms`);
      });
    }

    test('past 20 MB: declined with one finding, until it is shorter', async () => {
      editor = await Editor.start();
      const began = process.cpuUsage();
      const uri = await editor.show('long.article', sentence.repeat(Math.ceil(20_000_001 / sentence.length)));
      const items = await editor.pull(uri);
      assert.deepEqual(rulesOf(items), ['limit']);
      assert.equal(items[0]!.severity, 3);
      assert.match(String(items[0]!.message), /20 million/);
      assert.deepEqual(await editor.actions(uri), []);
      const { user, system } = process.cpuUsage(began);
      assert.ok(user + system < 5_000_000, `took ${(user + system) / 1000} ms`);
      await editor.change(uri, { text: `${lead}\n` });
      assert.deepEqual(await editor.pull(uri), []);
    });

    test('a draft deleted while open is checked on', async () => {
      const uri = 'file:///newsroom/gone.article';
      editor = await Editor.start({ files: { [uri]: sentence } });
      await editor.show(uri, `${lead}\n\n${`${sentence}\n\n`.repeat(2)}`);
      assert.equal((await editor.pull(uri)).length, 1);
      await editor.save(uri, undefined);
      await editor.change(uri, { text: `${lead}\n\n${sentence}\n` });
      assert.deepEqual(await editor.pull(uri), []);
    });
  });
});
