// What an editor is offered for datelines: other houses' forms, the form of the other drafts, the one of an empty lead.
import assert from 'node:assert/strict';
import type { CompletionList, Hover, Position } from 'vscode-languageserver';
import { Editor, folder } from './editor.ts';

const head = 'Harbour opens after repairs\n\n';
const body =
  'The harbour opened on Monday after a winter of repairs to its walls and its two cranes.\n\nNobody would say what it had all cost.\n';
const dated = `${head}OSLO, Nov 3 (AFP) - ${body}`;
const rewrite = 'refactor.rewrite';

suite('datelines in an editor', () => {
  let editor: Editor;
  setup(async () => {
    editor = await Editor.start();
  });
  teardown(() => editor.stop());

  const on = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });
  const insertion = async (uri: string): Promise<string> => {
    const [first] = await editor.actions(uri, on(2, 0), ['quickfix']);
    return first!.title;
  };

  suite('rewriting', () => {
    test('is announced, and offered on the dateline to whoever asks', async () => {
      assert.ok(JSON.stringify(editor.initialized?.capabilities.codeActionProvider).includes(rewrite));
      const uri = await editor.show('a.article', dated);
      const actions = await editor.actions(uri, on(2, 3), [rewrite]);
      assert.deepEqual(
        actions.map(({ kind, data }) => [kind, data.style]),
        [
          [rewrite, 'ap'],
          [rewrite, 'xinhua'],
          [rewrite, 'china-daily']
        ]
      );
      await editor.apply(actions[1]!.edit);
      assert.equal(editor.text(uri), `${head}OSLO, Nov. 3 (AFP) -- ${body}`);
    });
    test('by any editor that asks for all there is, and for refactorings', async () => {
      const uri = await editor.show('a.article', dated);
      for (const only of [undefined, ['refactor'], ['']])
        assert.equal((await editor.actions(uri, on(2, 3), only)).filter(({ kind }) => kind === rewrite).length, 3);
    });
    test('not elsewhere in the story, not among the fixes, not where the cursor merely stands', async () => {
      const uri = await editor.show('a.article', dated);
      assert.deepEqual(await editor.actions(uri, on(2, 40), [rewrite]), []);
      assert.deepEqual(await editor.actions(uri, on(2, 3), ['quickfix']), []);
      const context = { diagnostics: [], triggerKind: 2 };
      const params = { textDocument: { uri }, range: on(2, 3), context };
      assert.deepEqual(await editor.connection.sendRequest('textDocument/codeAction', params), []);
    });
    test('not in plain text, which has none', async () => {
      const uri = await editor.show('a.txt', dated, 'plaintext');
      assert.deepEqual(await editor.actions(uri, on(2, 3), [rewrite]), []);
    });
    test('names the form of the desk file, tables and all', async () => {
      editor.stop();
      const desk = '{ "dateline": { "style": "{Place}, {day} {Month} – ", "forms": { "November": "Novbr" } } }';
      editor = await Editor.start({ files: { [`${folder}/copydesk.json`]: desk } });
      const uri = await editor.show('a.article', dated);
      const [own] = await editor.actions(uri, on(2, 3), [rewrite]);
      await editor.apply(own!.edit);
      assert.equal(editor.text(uri), `${head}Oslo, 3 Novbr – ${body}`);
    });
  });

  suite('what is inserted where one is missing', () => {
    const story = `${head}In Lyon, ${body[0]!.toLowerCase()}${body.slice(1)}`;

    test('has the form of the other drafts, which may change, and close', async () => {
      const uri = await editor.show('a.article', story);
      await editor.pull(uri);
      assert.match(await insertion(uri), /“LYON -”/);
      const other = await editor.show('b.article', `${head}OSLO — ${body}`);
      await editor.pull(other);
      assert.match(await insertion(uri), /“LYON —”/);
      await editor.change(other, {
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: 6 } },
        text: 'OSLO:'
      });
      await editor.pull(other);
      assert.match(await insertion(uri), /“LYON:”/);
      await editor.close(other);
      assert.match(await insertion(uri), /“LYON:”/);
    });
    test('not that of plain text, nor of another desk', async () => {
      editor.stop();
      editor = await Editor.start({ files: { [`${folder}/abroad/copydesk.json`]: '{}' } });
      for (const [name, language] of [
        ['b.txt', 'plaintext'],
        ['abroad/b.article', 'article']
      ] as const)
        await editor.pull(await editor.show(name, `${head}OSLO — ${body}`, language));
      const uri = await editor.show('a.article', story);
      assert.match(await insertion(uri), /“LYON -”/);
    });
  });

  suite('completion', () => {
    const at = (uri: string, position: Position): Promise<CompletionList | null> =>
      editor.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });

    test('in an empty lead: where the other drafts come from, the last one opened first, then those closed', async () => {
      for (const [name, place] of [
        ['b', 'OSLO'],
        ['c', 'LYON'],
        ['d', 'ROME']
      ])
        await editor.pull(await editor.show(`${name}.article`, `${head}${place} — ${body}`));
      await editor.close(`${folder}/d.article`);
      const uri = await editor.show('a.article', head);
      const { items } = (await at(uri, { line: 2, character: 0 }))!;
      assert.deepEqual(
        items.map(({ label, detail }) => [label, detail]),
        ['LYON — ', 'OSLO — ', 'ROME — '].map(label => [label, 'as in another draft'])
      );
    });
    test('takes the place of what is typed', async () => {
      await editor.pull(await editor.show('b.article', `${head}OSLO — ${body}`));
      const uri = await editor.show('a.article', `${head}Os`);
      const { items } = (await at(uri, { line: 2, character: 2 }))!;
      assert.deepEqual(items[0]!.textEdit, {
        range: { ...on(2, 0), end: { line: 2, character: 2 } },
        newText: 'OSLO — '
      });
      assert.ok(items[0]!.filterText!.startsWith('Os'));
    });
    test('not in plain text', async () => {
      await editor.pull(await editor.show('b.article', `${head}OSLO — ${body}`));
      const uri = await editor.show('a.txt', `${head}`, 'plaintext');
      assert.deepEqual((await at(uri, { line: 2, character: 0 }))!.items, []);
    });
  });

  test('hover shows each part, with the house’s form and the page that says so', async () => {
    editor.stop();
    editor = await Editor.start({ files: { [`${folder}/copydesk.json`]: '{ "dateline": { "style": "afp" } }' } });
    const uri = await editor.show('a.article', dated);
    const hover: Hover = await editor.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 2, character: 8 }
    });
    const { value } = hover.contents as { value: string };
    for (const line of [
      '- place: **OSLO**',
      '- date: **Nov 3**',
      'As AFP writes it: `OSLO, Nov 3 (AFP) -`',
      'published stories)'
    ])
      assert.ok(value.includes(line), `${line} in ${value}`);
  });

  test('hover on a dateline with a slip shows both, and what is not in the house’s form once', async () => {
    const hover = async (text: string, line = 2): Promise<string> => {
      const uri = await editor.show('a.article', text);
      const params = { textDocument: { uri }, position: { line, character: 8 } };
      const answer: Hover = await editor.connection.sendRequest('textDocument/hover', params);
      return (answer.contents as { value: string }).value;
    };
    assert.match(await hover(`${head}OSLO, Nvo. 3 (AFP) - ${body}`), /Nov(?:.|\n)*---\n\n- place: \*\*OSLO\*\*/);
    editor.stop();
    editor = await Editor.start({ files: { [`${folder}/copydesk.json`]: '{ "dateline": { "style": "ap" } }' } });
    const value = await hover(dated);
    assert.equal(value.split('- place: **OSLO**').length, 2, value);
    assert.ok(value.includes('- state or country: none; AP: **Norway**\n- date: **Nov 3**; AP: none\n'), value);
  });
});
