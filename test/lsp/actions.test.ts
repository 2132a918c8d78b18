// Quick fixes and “fix all”, as versioned edits, and what they write into the desk file.
import assert from 'node:assert/strict';
import { CodeActionTriggerKind } from 'vscode-languageserver';
import { Editor, folder, lead, paragraph, rulesOf, seed, twice } from './editor.ts';

const desk = `${folder}/copydesk.json`;

suite('code actions', () => {
  let editor: Editor;
  teardown(() => editor.stop());

  test('“fix all” leaves the first copy of the seed character for character, and has nothing more to do', async () => {
    editor = await Editor.start();
    const uri = await editor.show('seed.article', seed);
    const [action] = await editor.actions(uri, undefined, ['source.fixAll']);
    assert.equal(action?.kind, 'source.fixAll.copydesk');
    await editor.apply(action.edit);
    assert.equal(editor.text(uri).trimEnd(), seed.slice(0, 1518).trimEnd());
    assert.deepEqual(await editor.actions(uri, undefined, ['source.fixAll.copydesk']), []);
    assert.deepEqual(rulesOf(await editor.pull(uri)).sort(), ['duplicate-paragraph', 'run-together']);
  });

  test('“fix all” is made where it is asked for, not wherever the cursor goes', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', twice);
    const kinds = async (only?: string[], trigger?: CodeActionTriggerKind) =>
      (await editor.actions(uri, undefined, only, trigger)).map(({ kind }) => kind);
    const { Automatic, Invoked } = CodeActionTriggerKind;
    assert.ok((await kinds(undefined, Automatic)).includes('quickfix'));
    assert.ok(!(await kinds(undefined, Automatic)).includes('source.fixAll.copydesk'));
    assert.ok((await kinds(undefined, Invoked)).includes('source.fixAll.copydesk'));
    assert.ok((await kinds()).includes('source.fixAll.copydesk'));
    assert.deepEqual(await kinds(['source.fixAll'], Automatic), ['source.fixAll.copydesk']);
  });

  test('an edit is bound to the version it was made for', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', twice);
    await editor.change(uri, { text: `${twice}\n` });
    const [first] = await editor.actions(uri, undefined, ['quickfix']);
    const [change] = first!.edit!.documentChanges!;
    assert.deepEqual(change && 'textDocument' in change && change.textDocument, { uri, version: 2 });
    assert.equal(first!.isPreferred, true);
    assert.equal(first!.diagnostics?.[0]?.code, 'duplicate-paragraph');
    await editor.apply(first!.edit);
    assert.deepEqual(await editor.pull(uri), []);
  });

  test('an editor that knows no versioned edits gets plain ones', async () => {
    editor = await Editor.start({ documentChanges: false });
    const uri = await editor.show('a.article', twice);
    const [first] = await editor.actions(uri, undefined, ['quickfix']);
    assert.deepEqual(Object.keys(first!.edit!.changes!), [uri]);
  });

  test('fixes are those of the place asked for, and none elsewhere', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', twice);
    const top = { line: 0, character: 3 };
    assert.deepEqual(await editor.actions(uri, { start: top, end: top }), []);
    assert.deepEqual(await editor.actions(uri, undefined, ['refactor.extract']), []);
  });

  test('“side by side” is offered where the editor has the command', async () => {
    const near = twice.replace(/and its two cranes(?!(?:.|\n)*cranes)/, 'and two cranes');
    editor = await Editor.start();
    const without = await editor.actions(await editor.show('a.article', near));
    assert.ok(without.length > 0 && without.every(({ command }) => !command));
    editor.stop();
    editor = await Editor.start({ commands: ['copydesk.compare'] });
    const uri = await editor.show('a.article', near);
    const compare = (await editor.actions(uri)).find(({ command }) => command)!.command!;
    assert.equal(compare.command, 'copydesk.compare');
    assert.equal(compare.arguments?.[0], uri);
    assert.equal(editor.at(uri, compare.arguments?.[1]), paragraph);
  });

  test('“ignore this here” makes the desk file, holds there alone, and outlives edits elsewhere', async () => {
    editor = await Editor.start();
    const uri = await editor.show(
      'a.article',
      `${twice}\n${'Another thing was said twice at the gate by two men who knew.\n\n'.repeat(2)}`
    );
    const before = await editor.pull(uri);
    assert.equal(before.length, 2);
    const ignore = (await editor.actions(uri, before[0]!.range)).find(({ title }) => title === 'Ignore this here')!;
    assert.deepEqual(ignore.edit!.documentChanges![0], {
      kind: 'create',
      uri: desk,
      options: { ignoreIfExists: true }
    });
    await editor.apply(ignore.edit);
    assert.match(
      editor.files.get(desk)!,
      /^\{\n {2}"ignore": \[\{ "rule": "duplicate-paragraph", "text": "The harbour/
    );
    const after = await editor.pull(uri);
    assert.deepEqual(after, [before[1]]);
    const top = { line: 0, character: 0 };
    await editor.change(uri, { range: { start: top, end: top }, text: 'A new headline\n\n' });
    assert.equal((await editor.pull(uri)).length, 1);
  });

  test('“turn this rule off” is written into the nearest desk file, comments and all, and holds at once', async () => {
    const near = `${folder}/stories/copydesk.json`;
    editor = await Editor.start({
      files: { [desk]: '{}', [near]: '{\n\t// our rules\n\t"rules": { "run-together": "error" }\n}\n' }
    });
    const uri = await editor.show('stories/a.article', twice);
    const off = (await editor.actions(uri)).find(({ title }) => title.startsWith('Turn this rule off'))!;
    await editor.apply(off.edit);
    assert.equal(
      editor.files.get(near),
      '{\n\t// our rules\n\t"rules": { "run-together": "error", "duplicate-paragraph": "off" }\n}\n'
    );
    assert.deepEqual(await editor.pull(uri), []);
  });

  test('a desk file that is open is changed in the editor, at its version', async () => {
    editor = await Editor.start();
    const open = await editor.show('copydesk.json', '{ "maxFindings": 9 }', 'jsonc');
    const uri = await editor.show('a.article', twice);
    const off = (await editor.actions(uri)).find(({ title }) => title.startsWith('Turn this rule off'))!;
    await editor.apply(off.edit);
    assert.equal(editor.text(open), '{ "maxFindings": 9, "rules": { "duplicate-paragraph": "off" } }');
    assert.deepEqual(await editor.pull(uri), []);
  });

  test('where no desk file can be, nothing is offered that needs one', async () => {
    editor = await Editor.start({ folders: [] });
    const uri = await editor.show('untitled:Untitled-1', twice);
    const titles = (await editor.actions(uri)).map(({ title }) => title);
    assert.ok(titles.length > 0);
    assert.ok(titles.every(title => !/ignore|turn this rule/i.test(title)));
  });

  test('a second story moves to a draft of its own, under a name that is free', async () => {
    const second = 'OBAN, Scotland - The ferry to Mull will not sail this week, its owners said on Tuesday night.';
    const story = `${lead}\n\n${paragraph}\n\n${second}\n\nA relief boat is on its way from the islands, they said.\n`;
    const taken = `${folder}/a-2.article`;
    editor = await Editor.start({ files: { [taken]: 'There already.\n' } });
    const uri = await editor.show('a.article', `Harbour opens\n\n${story}`);
    const move = (await editor.actions(uri)).find(({ title }) => title.startsWith('Move the story'));
    assert.ok(move, 'the fix is offered');
    await editor.apply(move.edit);
    assert.match(editor.files.get(`${folder}/a-3.article`)!, /^OBAN, Scotland(?:.|\n)*they said\.\n$/);
    assert.equal(editor.text(uri).trimEnd(), `Harbour opens\n\n${lead}\n\n${paragraph}`);
    assert.equal(editor.files.get(taken), 'There already.\n');
    editor.stop();
    editor = await Editor.start({ create: false });
    const titles = (await editor.actions(await editor.show('a.article', story))).map(({ title }) => title);
    assert.ok(titles.length > 0 && !titles.some(title => title.startsWith('Move')));
  });

  test('hover tells of the finding under the pointer', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', twice);
    const [item] = await editor.pull(uri);
    const hover = (position: unknown) =>
      editor.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
    assert.ok(JSON.stringify(await hover(item!.range.start)).length > 40);
    assert.equal(await hover({ line: 0, character: 0 }), null);
  });
});
