// Desk files and settings: live, near before far, and each mistake on its very key while the rest holds.
import assert from 'node:assert/strict';
import { Editor, folder, twice } from './editor.ts';

const desk = `${folder}/copydesk.json`;
const off = '{ "rules": { "duplicate-paragraph": "off" } }';

suite('the desk', () => {
  let editor: Editor;
  teardown(() => editor.stop());

  test('settings hold, live, and yield to the desk file', async () => {
    editor = await Editor.start({ settings: { rules: { 'duplicate-paragraph': 'error' }, quiet: 'line' } });
    const uri = await editor.show('a.article', twice);
    assert.deepEqual(
      (await editor.pull(uri)).map(({ severity }) => severity),
      [1]
    );
    const seen = editor.refreshes;
    editor.settings = { rules: { 'duplicate-paragraph': 'information' } };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.refreshed(seen + 1);
    assert.deepEqual(
      (await editor.pull(uri)).map(({ severity }) => severity),
      [3]
    );
    await editor.save(desk, '{ "rules": { "duplicate-paragraph": "warning" } }');
    assert.deepEqual(
      (await editor.pull(uri)).map(({ severity }) => severity),
      [2]
    );
  });

  test('settings are those of the folder that a draft lies in, live, also below a desk file', async () => {
    const [one, other] = [`${folder}/one`, `${folder}/other`];
    const errors = { rules: { 'duplicate-paragraph': 'error' } };
    editor = await Editor.start({
      folders: [one, other],
      settings: { rules: { 'duplicate-paragraph': 'information' } },
      files: { [`${other}/copydesk.json`]: '{ "maxFindings": 9 }' }
    });
    const severities = async () => {
      const all = await Promise.all(uris.map(uri => editor.pull(uri)));
      return all.map(items => items[0]?.severity);
    };
    const uris = [
      await editor.show(`${one}/a.article`, twice),
      await editor.show(`${other}/a.article`, twice),
      await editor.show('file:///elsewhere/a.article', twice)
    ];
    assert.deepEqual(await severities(), [3, 3, 3], 'an editor that knows no folders');
    const change = async () => {
      const seen = editor.refreshes;
      await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await editor.refreshed(seen + 1);
    };
    editor.settingsIn.set(one, { rules: { 'duplicate-paragraph': 'off' } });
    editor.settingsIn.set(other, errors);
    await change();
    assert.deepEqual(await severities(), [undefined, 1, 3]);
    editor.settingsIn.set(one, errors);
    editor.settingsIn.set(other, {});
    await change();
    assert.deepEqual(await severities(), [1, 2, 3]);
    const third = `${folder}/third`;
    editor.settingsIn.set(third, errors);
    uris.push(await editor.show(`${third}/a.article`, twice));
    const seen = editor.refreshes;
    const event = { added: [{ uri: third, name: 'third' }], removed: [{ uri: one, name: 'one' }] };
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await editor.refreshed(seen + 1);
    assert.deepEqual(await severities(), [3, 2, 3, 1]);
  });

  test('a desk file that is deleted while it is open holds no longer, nor are its mistakes told of', async () => {
    const text = '{ "rules": { "duplicate-paragraph": "off" }, "maxFindings": "many" }';
    editor = await Editor.start({ files: { [desk]: text } });
    const uri = await editor.show('a.article', twice);
    const open = await editor.show(desk, text, 'jsonc');
    assert.equal((await editor.pull(uri)).length, 0);
    assert.equal((await editor.pull(open)).length, 1);
    await editor.save(desk, undefined);
    assert.equal((await editor.pull(uri)).length, 1);
    assert.deepEqual(await editor.pull(open), []);
    // Typed in, it is a desk file again, though none is stored yet.
    await editor.change(open, { text: '{ "rules": { "duplicate-paragraph": "error" }, "maxFindings": 0 }' });
    assert.deepEqual(
      (await editor.pull(uri)).map(({ severity }) => severity),
      [1]
    );
    assert.equal((await editor.pull(open)).length, 1);
    const before = editor.published.length;
    await editor.close(open);
    assert.deepEqual(
      (await editor.pull(uri)).map(({ severity }) => severity),
      [2]
    );
    assert.ok(editor.published.slice(before).every(({ diagnostics }) => diagnostics.length === 0));
  });

  test('what was pushed of a desk file is taken back when it is gone, with no draft open', async () => {
    editor = await Editor.start({ files: { [desk]: '{ "maxFindings": "many" }' } });
    const uri = await editor.show('a.article', twice);
    await editor.pull(uri);
    await editor.pushed(desk, ({ diagnostics }) => diagnostics.length === 1);
    await editor.close(uri);
    await editor.save(desk, undefined);
    await editor.pushed(desk, ({ diagnostics }) => diagnostics.length === 0);
  });

  test('a change of the desk file is felt by an editor that is pushed to', async () => {
    editor = await Editor.start({ pull: false });
    const uri = await editor.show('a.article', twice);
    await editor.pushed(uri, ({ diagnostics }) => diagnostics.length === 1);
    await editor.save(desk, off);
    await editor.pushed(uri, ({ diagnostics }) => diagnostics.length === 0);
    await editor.save(desk, undefined);
    await editor.pushed(uri, ({ diagnostics }) => diagnostics.length === 1);
  });

  test('a desk file is felt while it is typed, half-written too', async () => {
    editor = await Editor.start({ files: { [desk]: '{}' } });
    const uri = await editor.show('a.article', twice);
    assert.equal((await editor.pull(uri)).length, 1);
    const open = await editor.show(desk, '{}', 'jsonc');
    await editor.change(open, { text: '{ "rules": { "duplicate-paragraph": "off", "run-' });
    assert.equal((await editor.pull(uri)).length, 0);
    const mistakes = await editor.pull(open);
    assert.deepEqual(
      mistakes.map(({ code, severity }) => [code, severity]),
      [['desk-file', 1]]
    );
  });

  test('each mistake is one diagnostic on its key, the file being open or not, and the rest holds', async () => {
    const text =
      '{\n  "rules": { "run-togther": "off", "run-together": "loud", "duplicate-paragraph": "off" },\n  "maxFindings": "many"\n}\n';
    editor = await Editor.start({ files: { [desk]: text } });
    const uri = await editor.show('a.article', twice);
    assert.deepEqual(await editor.pull(uri), []);
    const { diagnostics } = await editor.pushed(desk, () => true);
    const open = await editor.show(desk, text, 'jsonc');
    const keys = diagnostics.map(({ range }) => editor.at(open, range));
    assert.deepEqual(keys, ['"run-togther"', '"run-together"', '"maxFindings"']);
    assert.match(String(diagnostics[0]!.message), /“run-together” is meant/);
    await editor.pushed(desk, params => params.diagnostics.length === 0);
    assert.deepEqual(await editor.pull(open), diagnostics);
    await editor.change(open, { text: off });
    assert.deepEqual(await editor.pull(open), []);
  });

  test('a desk extends a path or a package; circles and what lies outside are refused in plain words', async () => {
    const base = `${folder}/house.json`;
    editor = await Editor.start({
      files: {
        [desk]: '{ "extends": "./house.json" }',
        [base]: '{ "extends": "house-style" }',
        [`${folder}/node_modules/house-style/copydesk.json`]: off,
        'file:///secret.json': off
      }
    });
    const uri = await editor.show('stories/a.article', twice);
    assert.deepEqual(await editor.pull(uri), []);
    for (const [text, where, says] of [
      ['{ "extends": "./copydesk.json" }', base, /itself/],
      ['{ "extends": "../secret.json" }', base, /outside/],
      ['{ "extends": "/secret.json" }', base, /outside/],
      ['{ "extends": "./nowhere.json" }', base, /no desk file/],
      ['{ "extends": "nobody" }', base, /No package/]
    ] as const) {
      await editor.save(base, text);
      assert.equal((await editor.pull(uri)).length, 1, text);
      const { diagnostics } = await editor.pushed(where, params =>
        says.test(String(params.diagnostics[0]?.message ?? ''))
      );
      assert.equal(diagnostics.length, 1);
    }
    assert.ok(
      editor.asked.every(asked => asked.startsWith(`${folder}/`)),
      'nothing outside the folder is read'
    );
  });

  test('a desk file that is there and can’t be read is one mistake, costs nothing else, and is not written to', async () => {
    const reason = 'it is UTF-16; save it as UTF-8';
    const settings = { rules: { 'duplicate-paragraph': 'error' } };
    editor = await Editor.start({ settings, unreadable: { [desk]: reason } });
    const uri = await editor.show('a.article', twice);
    assert.deepEqual(
      (await editor.pull(uri)).map(({ severity }) => severity),
      [1]
    );
    const { diagnostics } = await editor.pushed(desk, () => true);
    assert.deepEqual(
      diagnostics.map(({ code, severity, message, range }) => [code, severity, message, range.end]),
      [['desk-file', 1, `This desk file can't be read: ${reason}.`, { line: 0, character: 0 }]]
    );
    const titles = (await editor.actions(uri)).map(({ title }) => title);
    assert.ok(titles.length > 0 && !titles.some(title => /^Ignore|^Turn this rule/.test(title)), titles.join(', '));
    editor.unreadable.clear();
    await editor.save(desk, off);
    await editor.pushed(desk, params => params.diagnostics.length === 0);
    assert.deepEqual(await editor.pull(uri), []);
  });

  test('so is one that it extends, told of where it is named, and one that the editor reads', async () => {
    const base = `${folder}/house.json`;
    const files = { [desk]: '{ "maxFindings": 9, "extends": "./house.json" }' };
    editor = await Editor.start({ files, unreadable: { [base]: 'permission is denied' } });
    assert.equal((await editor.pull(await editor.show('a.article', twice))).length, 1);
    const { diagnostics } = await editor.pushed(desk, () => true);
    assert.equal(diagnostics[0]!.message, "“./house.json” can't be read: permission is denied.");
    assert.equal(diagnostics.length + editor.published.filter(({ uri }) => uri === base).length, 1);
    editor.stop();

    const there = 'vscode-vfs://github/house/paper';
    const unreadable = { [`${there}/copydesk.json`]: 'it is a folder' };
    editor = await Editor.start({ folders: [there], unreadable, clientFiles: true });
    assert.equal((await editor.pull(await editor.show(`${there}/a.article`, twice))).length, 1);
    const pushed = await editor.pushed(`${there}/copydesk.json`, () => true);
    assert.equal(pushed.diagnostics[0]!.message, "This desk file can't be read: it is a folder.");
  });

  test('a file that the desk calls a draft has every rule at its own level', async () => {
    editor = await Editor.start({ files: { [desk]: '{ "drafts": ["stories/**/*.txt"] }' } });
    const draft = await editor.show('stories/today/a.txt', twice, 'plaintext');
    const note = await editor.show('notes/a.txt', twice, 'plaintext');
    assert.deepEqual(
      [...(await editor.pull(draft)), ...(await editor.pull(note))].map(({ severity }) => severity),
      [2, 3]
    );
  });

  test('where there is no disk, the editor reads the desk file; else it is not asked', async () => {
    const there = 'vscode-vfs://github/house/paper';
    const files = { [`${there}/copydesk.json`]: off };
    for (const [clientFiles, count] of [
      [true, 0],
      [false, 1]
    ] as const) {
      editor = await Editor.start({ folders: [there], files, clientFiles });
      assert.equal((await editor.pull(await editor.show(`${there}/stories/a.article`, twice))).length, count);
      assert.deepEqual(editor.asked, []);
      editor.stop();
    }
  });
});
