// A paragraph in two open drafts: told of where the desk asks for it, linked, and no longer told of than it is true.
import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { Editor, folder, lead } from './editor.ts';

const tunnel =
  'Rail engineers closed the northern tube of the Hallow tunnel on Sunday night after water was seen running down its eastern wall, and said that it would stay shut until the pumps had been repaired.';
const own = 'Nobody would say what it had all cost, or who was to pay for it.';
const short = `${tunnel.split(' ').slice(0, 23).join(' ')} wall.`;
const one = `Tunnel closed after leak\n\n${lead}\n\n${tunnel}\n\n${own}\n`;
const other = `Pumps fail for the third time\n\nASHBY, England - A fitter heard the alarm first.\n\n${tunnel.replace('Hallow tunnel', 'Hallow  tunnel')}\n`;
const open = { duplicates: { acrossDrafts: 'open' } };

suite('across drafts', () => {
  let editor: Editor;
  teardown(() => editor.stop());

  const silent = async (settings: unknown, first: string, second: string, name = 'b.article') => {
    editor = await Editor.start({ settings });
    const a = await editor.show('a.article', first);
    const b = await editor.show(name, second, name.endsWith('.article') ? 'article' : 'plaintext');
    assert.deepEqual(await editor.pull(a), []);
    assert.deepEqual(await editor.pull(b), []);
  };
  const told = (uri: string, items: readonly Diagnostic[], there: string) => {
    assert.equal(items.length, 1, JSON.stringify(items));
    const [{ code, severity, range, relatedInformation, tags }] = items as [Diagnostic];
    assert.deepEqual([code, severity, tags], ['duplicate-paragraph', 3, undefined]);
    assert.match(editor.at(uri, range), /^Rail engineers .*repaired\.$/);
    assert.equal(relatedInformation?.length, 1);
    const { location } = relatedInformation![0]!;
    assert.equal(location.uri, there);
    assert.match(editor.at(there, location.range), /^Rail engineers .*repaired\.$/);
  };

  test('nothing is told unless asked for', () => silent({}, one, other));
  test('not of a short paragraph', () => silent(open, one.replace(tunnel, short), other.replace(/Rail .*/, short)));
  test('not of what the desk allows', () =>
    silent({ duplicates: { acrossDrafts: 'open', allow: ['Rail engineers *'] } }, one, other));
  test('not where the rule is off', () => silent({ ...open, rules: { 'duplicate-paragraph': 'off' } }, one, other));
  test('not of a caption', () => {
    const caption = `${tunnel} [Photo provided to the Harbour Post]`;
    return silent(open, one.replace(tunnel, caption), other.replace(/Rail .*/, caption));
  });
  test('not of a paragraph with a word changed', () => silent(open, one, other.replace('northern', 'southern')));
  test('not of what is open but no draft', () => silent(open, one, other, 'notes.txt'));

  for (const value of ['open', 'workspace']) {
    test(`“${value}”: in both drafts, at information level, with a link to the other`, async () => {
      editor = await Editor.start({ settings: { duplicates: { acrossDrafts: value } } });
      const a = await editor.show('a.article', one);
      assert.deepEqual(await editor.pull(a), []);
      const b = await editor.show('b.article', other);
      told(a, await editor.pull(a), b);
      const items = await editor.pull(b);
      told(b, items, a);
      assert.match(String(items[0]!.message), /^“Rail engineers .*…” stands in “a\.article” as well, word for word\.$/);
    });
  }

  test('told of once where a draft has it twice itself, and of all the drafts that have it', async () => {
    editor = await Editor.start({ settings: open });
    const a = await editor.show('a.article', `${one}\n${tunnel}\n`);
    await editor.show('c.article', other);
    await editor.show('b.article', other);
    const items = await editor.pull(a);
    assert.deepEqual(
      items.map(({ severity }) => severity),
      [3, 2]
    );
    assert.deepEqual(
      items[0]!.relatedInformation?.map(({ location }) => location.uri),
      [`${folder}/b.article`, `${folder}/c.article`]
    );
    assert.match(String(items[0]!.message), /in “b\.article” and 1 other draft as well/);
  });

  test('the answer follows the other draft: edited, moved, mended, closed', async () => {
    editor = await Editor.start({ settings: open });
    const a = await editor.show('a.article', one);
    const b = await editor.show('b.article', other);
    told(a, await editor.pull(a), b);
    const top = { line: 0, character: 0 };
    await editor.change(b, { range: { start: top, end: top }, text: 'A new headline\n\n' });
    told(a, await editor.pull(a), b);
    const word = { start: { line: 6, character: 0 }, end: { line: 6, character: 4 } };
    await editor.change(b, { range: word, text: 'Bold' });
    assert.deepEqual(await editor.pull(a), []);
    await editor.change(b, { range: word, text: 'Rail' });
    told(a, await editor.pull(a), b);
    await editor.close(b);
    assert.deepEqual(await editor.pull(a), []);
  });

  test('the editor is asked to pull anew when the other draft changes what is told, and not at every key', async () => {
    editor = await Editor.start({ settings: open });
    const a = await editor.show('a.article', one);
    await editor.pull(a);
    const b = await editor.show('b.article', 'Pumps fail\n');
    await editor.pull(b);
    const before = editor.refreshes;
    await editor.change(b, { text: 'Pumps fail again\n' });
    await editor.pull(b);
    assert.equal(editor.refreshes, before);
    await editor.change(b, { text: other });
    await editor.refreshed(before + 1);
    told(a, await editor.pull(a), b);
    const end = editor.whole(b).end;
    await editor.change(b, { range: { start: end, end }, text: '\nMore to come.\n' });
    await editor.pull(b);
    await editor.pull(a);
    assert.equal(editor.refreshes, before + 1);
    await editor.close(b);
    await editor.refreshed(before + 2);
    assert.deepEqual(await editor.pull(a), []);
  });

  test('pushed, and taken back', async () => {
    editor = await Editor.start({ settings: open, pull: false });
    const a = await editor.show('a.article', one);
    const b = await editor.show('b.article', other);
    told(a, (await editor.pushed(a, ({ diagnostics }) => diagnostics.length > 0)).diagnostics, b);
    await editor.change(b, { text: `${own}\n` });
    await editor.pushed(a, ({ diagnostics }) => diagnostics.length === 0);
  });

  test('turned off again, nothing is told', async () => {
    editor = await Editor.start({ settings: open });
    const a = await editor.show('a.article', one);
    const b = await editor.show('b.article', other);
    told(a, await editor.pull(a), b);
    editor.settings = {};
    const before = editor.refreshes;
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.refreshed(before + 1);
    assert.deepEqual(await editor.pull(a), []);
    assert.deepEqual(await editor.pull(b), []);
  });

  test('it can be ignored here, and there is nothing to mend', async () => {
    editor = await Editor.start({ settings: open });
    const a = await editor.show('a.article', one);
    await editor.show('b.article', other);
    const actions = await editor.actions(a);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Ignore this here', 'Turn this rule off at this desk (duplicate-paragraph)']
    );
    await editor.apply(actions[0]!.edit);
    assert.deepEqual(await editor.pull(a), []);
    const end = editor.whole(a).end;
    await editor.change(a, { range: { start: end, end }, text: `\n${tunnel}\n` });
    assert.deepEqual(
      (await editor.pull(a)).map(({ severity }) => severity),
      [2]
    );
  });
});
