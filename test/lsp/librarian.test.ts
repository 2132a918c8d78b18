// What the server knows of the workspace's drafts follows the disk, within its bounds, and holds nobody up.
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import { disk } from '../../server/disk.ts';
import { Newsroom } from '../cli/newsroom.ts';
import { at, beside, filed, places, until as reached, story, tunnel, workspace } from './beside.ts';
import { Editor } from './editor.ts';

const desk = at('copydesk.json');

suite('the drafts of the workspace', () => {
  let editor: Editor;
  teardown(() => editor.stop());

  const open = async (...args: Parameters<typeof beside>): Promise<string> => {
    const started = await beside(...args);
    editor = started.editor;
    return started.uri;
  };
  const found = async (uri: string) => places(await editor.pull(uri));
  const until = (uri: string, expected: string[]) => reached(editor, uri, expected);

  test('what is open takes the place of its file, and the file that of what was open', async () => {
    const uri = await open({ 'b.article': filed });
    assert.deepEqual(await found(uri), ['b.article']);
    const other = await editor.show('b.article', 'Nothing of the kind.\n');
    await until(uri, []);
    await editor.change(other, { text: filed });
    await until(uri, ['b.article']);
    await editor.change(other, { text: 'Nothing of the kind.\n' });
    await until(uri, []);
    await editor.close(other);
    await until(uri, ['b.article']);
  });

  test('a draft whose file is deleted while it is open is told of no longer, until it is written in', async () => {
    const uri = await open({ 'b.article': filed });
    const other = await editor.show('b.article', filed);
    await until(uri, ['b.article']);
    await editor.save(at('b.article'), undefined);
    await until(uri, []);
    await editor.change(other, { text: `${filed}\nMore.\n` });
    await until(uri, ['b.article']);
    // Its folder is moved away, while it is open.
    await editor.show('old/c.article', filed);
    await until(uri, ['b.article', 'old/c.article']);
    await editor.told({ uri: at('old'), type: FileChangeType.Deleted });
    await until(uri, ['b.article']);
  });

  test('an editor that watches nothing is understood when a draft closes', async () => {
    const uri = await open({ 'b.article': 'Nothing yet.\n' }, { watch: false });
    assert.deepEqual(await found(uri), []);
    const other = await editor.show('b.article', filed);
    await until(uri, ['b.article']);
    editor.files.set(other, filed);
    await editor.close(other);
    await until(uri, ['b.article']);
  });

  test('it follows the disk: a file made, changed, deleted, renamed, a folder moved away', async () => {
    const uri = await open({ 'b.article': filed });
    assert.ok([...editor.registered.values()].some(options => JSON.stringify(options).includes('"**/*"')));
    await editor.save(at('b.article'), filed.replace('northern', 'southern'));
    await until(uri, []);
    await editor.save(at('b.article'), filed);
    await until(uri, ['b.article']);
    await editor.save(at('b.article'), undefined);
    await until(uri, []);
    await editor.save(at('old/c.article'), filed);
    await until(uri, ['old/c.article']);
    // A folder that moves: its own name is told, and not those of what lies in it.
    editor.files.delete(at('old/c.article'));
    editor.files.set(at('new/c.article'), filed);
    await editor.told(
      { uri: at('old'), type: FileChangeType.Deleted },
      { uri: at('new'), type: FileChangeType.Created }
    );
    await until(uri, ['new/c.article']);
    editor.unreadable.set(at('new/c.article'), 'it is not text: it holds NUL bytes');
    await editor.told({ uri: at('new/c.article'), type: FileChangeType.Changed });
    await until(uri, []);
  });

  test('what changes in a folder that is left out, or beyond the workspace, is not read', async () => {
    const uri = await open({ '.gitignore': 'old/\n', 'b.article': filed });
    for (const name of ['old/c.article', 'node_modules/d.article', '.history/d.article', 'notes.txt']) {
      editor.files.set(at(name), filed);
      await editor.told({ uri: at(name), type: FileChangeType.Created });
    }
    editor.files.set('file:///elsewhere/e.article', filed);
    await editor.told({ uri: 'file:///elsewhere/e.article', type: FileChangeType.Created });
    await editor.save(at('f.article'), filed);
    await until(uri, ['b.article', 'f.article']);
    assert.ok(!editor.asked.some(asked => /elsewhere|old\/c|(modules|history)\/d|notes/.test(asked)));
  });

  test('many changes at once are looked for in one go', async () => {
    const uri = await open({ 'b.article': filed, 'old/c.article': filed });
    const made = (name: string): FileEvent => ({ uri: at(name), type: FileChangeType.Created });
    const changes = Array.from({ length: 200 }, (_, i) => made(`new/${i}.log`));
    editor.files.set(at('b.article'), filed.replace('northern', 'southern'));
    editor.files.delete(at('old/c.article'));
    editor.files.set(at('new/d.article'), filed);
    const { length } = editor.asked;
    await editor.told(
      ...changes,
      { uri: at('b.article'), type: FileChangeType.Changed },
      { uri: at('old'), type: FileChangeType.Deleted },
      made('new/d.article'),
      { uri: at('new/d.article'), type: FileChangeType.Changed }
    );
    await until(uri, ['new/d.article']);
    assert.ok(editor.asked.length - length < 50);
  });

  test('it follows .gitignore and the desk', async () => {
    const files = { 'copydesk.json': '{}', 'b.article': filed, 'c.txt': filed };
    const uri = await open(files);
    assert.deepEqual(await found(uri), ['b.article']);
    await editor.save(at('.gitignore'), 'b.*\n');
    await until(uri, []);
    await editor.save(desk, '{ "drafts": ["*.txt"] }');
    await until(uri, ['c.txt']);
    await editor.save(desk, '{ "duplicates": { "acrossDrafts": "off" } }');
    await until(uri, []);
    assert.ok(![...editor.registered.values()].some(options => JSON.stringify(options).includes('"**/*"')));
    const { length } = editor.asked;
    await editor.save(at('b.article'), `${filed}\n`);
    assert.deepEqual(await found(uri), []);
    assert.ok(!editor.asked.slice(length).some(asked => asked.endsWith('b.article')));
    await editor.save(desk, '{}');
    await editor.save(at('.gitignore'), undefined);
    await until(uri, ['b.article']);
  });

  test('folders come and go', async () => {
    const other = 'file:///archive';
    editor = await Editor.start({
      settings: workspace,
      files: { [`${other}/b.article`]: filed, [at('z.article')]: 'Z.' }
    });
    const uri = await editor.show('a.article', story);
    assert.deepEqual(await editor.pull(uri), []);
    await editor.worked();
    assert.deepEqual(await found(uri), []);
    const change = (event: object) =>
      editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await change({ added: [{ uri: other, name: 'archive' }], removed: [] });
    await until(uri, [`${other}/b.article`]);
    await change({ added: [], removed: [{ uri: other, name: 'archive' }] });
    await until(uri, []);
  });

  test('pushed, and taken back', async () => {
    const options = { settings: workspace, pull: false, files: { [at('b.article')]: filed } };
    editor = await Editor.start(options);
    const uri = await editor.show('a.article', story);
    const { diagnostics } = await editor.pushed(uri, params => params.diagnostics.length > 0);
    assert.deepEqual(places(diagnostics), ['b.article']);
    await editor.save(at('b.article'), undefined);
    await editor.pushed(uri, params => params.diagnostics.length === 0);
  });

  test('where there is no disk, the editor lists and reads the drafts; else nothing is told', async () => {
    const there = 'vscode-vfs://github/house/paper';
    const files = {
      [`${there}/.gitignore`]: 'old/\n',
      [`${there}/old/b.article`]: filed,
      [`${there}/new/c.article`]: filed
    };
    editor = await Editor.start({ settings: workspace, folders: [there], files, clientFiles: true });
    const uri = await editor.show(`${there}/a.article`, story);
    await editor.pull(uri);
    await editor.worked();
    assert.deepEqual(await found(uri), [`${there}/new/c.article`]);
    assert.deepEqual(editor.asked, [], 'the disk is left alone');
    editor.stop();
    editor = await Editor.start({ settings: workspace, folders: [there], files });
    assert.deepEqual(await editor.pull(await editor.show(`${there}/a.article`, story)), []);
  });

  test('what goes beyond the bound is said once, and what is within is told of', async () => {
    const files = { 'b.article': filed, 'c.article': filed, 'd.article': filed };
    const uri = await open(files, { capacity: { paragraphs: 2, drafts: 100 } });
    await until(uri, ['b.article', 'c.article']);
    assert.match(await editor.messaged(), /\(100, and 2 longer paragraphs\): 2 of them are left out/);
    await editor.save(at('b.article'), undefined);
    await until(uri, ['c.article']);
    await editor.save(at('e.article'), filed);
    await until(uri, ['c.article', 'e.article']);
    assert.equal(editor.messages.length, 1);
  });

  test('progress is told while many drafts are read, and keys are answered meanwhile', async () => {
    const long = Array.from({ length: 6000 }, (_, i) => `${tunnel} And ${i} more.\n\n`).join('');
    const files = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [at(`b${i}.article`), long]));
    files[at('c.article')] = filed;
    editor = await Editor.start({ settings: workspace, files });
    const uri = await editor.show('a.article', story);
    let answers = 0;
    const worked = editor.worked();
    let ended = false;
    void worked.then(() => {
      ended = true;
    });
    for (; !ended; answers++) {
      await editor.pull(uri);
      await new Promise(go => setTimeout(go, 5));
    }
    await until(uri, ['c.article']);
    assert.ok(answers > 10, `${answers} answers while 7 MB were read`);
    const [begin, ...rest] = editor.progress;
    assert.equal(begin!.kind, 'begin');
    assert.equal(begin!.message, '0 of 7');
    assert.equal(rest.at(-1)!.kind, 'end');
    assert.ok(rest.slice(0, -1).every(one => one.kind === 'report' && one.percentage! <= 100));
  });

  test('on a disk: no link is followed, and what is larger than 20 MB is passed over', async () => {
    const [room, outside] = [
      new Newsroom({ 'b/b.article': filed, 'z.article': filed }),
      new Newsroom({ 'o.article': filed })
    ];
    try {
      symlinkSync(outside.folder, room.path('out'));
      symlinkSync(outside.path('o.article'), room.path('out.article'));
      symlinkSync('b', room.path('c'));
      symlinkSync('.', room.path('loop'));
      truncateSync(room.path('z.article'), 21 * 1024 * 1024);
      room.write('bin.article', Buffer.concat([Buffer.from(filed), Buffer.from([0, 1, 2])]));
      mkdirSync(room.path('folder.article'));
      const top = pathToFileURL(room.folder).href;
      editor = await Editor.start({ settings: workspace, folders: [top], disk });
      const uri = await editor.show(`${top}/a.article`, story);
      await editor.pull(uri);
      await editor.worked();
      assert.deepEqual(await found(uri), [`${top}/b/b.article`]);
      await editor.told({ uri: pathToFileURL(join(room.folder, 'out/o.article')).href, type: FileChangeType.Created });
      room.write('d.article', filed);
      await editor.told({ uri: `${top}/d.article`, type: FileChangeType.Created });
      await until(uri, [`${top}/b/b.article`, `${top}/d.article`]);
    } finally {
      room.remove();
      outside.remove();
    }
  });
});
