// Diagnostics, pulled and pushed: the right ones, at the right version, and no word more than needed.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chance } from '../bench/stories.ts';
import { Editor, folder, lead, readme, rulesOf, seed, twice } from './editor.ts';

suite('diagnostics', () => {
  let editor: Editor;
  teardown(() => editor.stop());

  test('the seed draft gives exactly its four findings, pulled', async () => {
    editor = await Editor.start();
    const uri = await editor.show('seed.txt', seed, 'article');
    const items = await editor.pull(uri);
    assert.deepEqual(rulesOf(items).sort(), [
      'duplicate-paragraph',
      'duplicate-passage',
      'duplicate-passage',
      'run-together'
    ]);
    const of = (rule: string) => items.filter(({ code }) => code === rule).map(item => editor.at(uri, item.range));
    assert.deepEqual(
      of('duplicate-passage').map(text => text.trim()),
      [seed.slice(1518, 3036).trim(), seed.slice(3036).trim()]
    );
    assert.match(of('run-together')[0]!, /officialXu/);
    assert.match(of('duplicate-paragraph')[0]!, /^Xu Lin \(center\)/);
    for (const item of items) {
      assert.equal(item.source, 'copydesk');
      assert.equal(item.severity, 2);
      assert.equal(item.codeDescription?.href, `${readme}#${item.code}`);
    }
    for (const item of items.filter(({ code }) => code !== 'run-together')) {
      assert.equal(item.relatedInformation?.[0]?.location.uri, uri);
    }
    for (const item of items.filter(({ code }) => code === 'duplicate-passage')) assert.deepEqual(item.tags, [1]);
  });

  test('the seed draft gives exactly its four findings, pushed', async () => {
    editor = await Editor.start({ pull: false });
    const uri = await editor.show('seed.txt', seed, 'article');
    const { diagnostics, version } = await editor.pushed(uri, () => true);
    assert.equal(version, 1);
    assert.equal(diagnostics.length, 4);
  });

  test('nothing changed: the report says so, and by no other id', async () => {
    editor = await Editor.start();
    const uri = await editor.show('a.article', twice);
    const first = await editor.report(uri);
    assert.equal(first.kind, 'full');
    const again = await editor.report(uri, first.resultId!);
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
    const last = editor.whole(uri).end;
    await editor.change(uri, { range: { start: last, end: last }, text: '\nMore to come.\n' });
    assert.equal((await editor.report(uri, first.resultId!)).kind, 'unchanged');
    const top = { line: 0, character: 0 };
    await editor.change(uri, { range: { start: top, end: top }, text: '\n' });
    const moved = await editor.report(uri, first.resultId!);
    assert.equal(moved.kind, 'full');
    assert.notEqual(moved.resultId, first.resultId);
  });

  test('nothing changed: nothing is pushed; a change is, with its version', async () => {
    editor = await Editor.start({ pull: false });
    const uri = await editor.show('a.article', twice);
    await editor.pushed(uri, ({ version }) => version === 1);
    const end = editor.whole(uri).end;
    await editor.change(uri, { range: { start: end, end }, text: '\nMore to come.\n' });
    const top = { line: 0, character: 0 };
    await editor.change(uri, { range: { start: top, end: top }, text: '\n' });
    const { diagnostics } = await editor.pushed(uri, ({ version }) => version === 3);
    assert.equal(diagnostics.length, 1);
    assert.deepEqual(
      editor.published.map(({ version }) => version),
      [1, 3]
    );
  });

  test('what was pushed is taken back when the draft is mended, and when it closes', async () => {
    editor = await Editor.start({ pull: false });
    const uri = await editor.show('a.article', twice);
    await editor.pushed(uri, ({ diagnostics }) => diagnostics.length === 1);
    await editor.change(uri, { text: `${lead}\n` });
    await editor.pushed(uri, ({ diagnostics }) => diagnostics.length === 0);
    await editor.change(uri, { text: twice });
    await editor.pushed(uri, ({ diagnostics }) => diagnostics.length === 1);
    await editor.close(uri);
    await editor.pushed(uri, ({ diagnostics }) => diagnostics.length === 0);
  });

  test('plain text and Markdown are told of repeats at information level', async () => {
    editor = await Editor.start();
    for (const [name, languageId] of [
      ['a.txt', 'plaintext'],
      ['a.md', 'markdown']
    ] as const) {
      const items = await editor.pull(await editor.show(name, twice, languageId));
      assert.deepEqual(
        items.map(({ code, severity }) => [code, severity]),
        [['duplicate-paragraph', 3]]
      );
    }
  });

  test('views of version control, settings, output and other languages are left alone', async () => {
    editor = await Editor.start();
    for (const uri of ['git:/newsroom/a.article', 'output:x', 'vscode-notebook-cell:/a#1', 'vscode-settings://x/y']) {
      assert.deepEqual(await editor.pull(await editor.show(uri, twice, 'article')), [], uri);
    }
    assert.deepEqual(await editor.pull(await editor.show('a.py', twice, 'python')), []);
    const untitled = await editor.pull(await editor.show('untitled:Untitled-1', twice, 'article'));
    assert.ok(untitled.length > 0);
  });

  test('no more than maxFindings, and one that says so', async () => {
    editor = await Editor.start({ settings: { maxFindings: 3 } });
    let text = `Crews come home\n\n${lead}\n\n`;
    for (let i = 0; i < 8; i++) {
      const line = `The ${i} boats of the ${i + 20} crews came back to harbour ${i} laden with herring and with news.\n\n`;
      text += `${line}Between ${i}, someone sang a song of ${i * 7} verses nobody had heard before or since.\n\n${line}`;
    }
    const items = await editor.pull(await editor.show('many.article', text));
    assert.equal(items.length, 4);
    assert.equal(items[3]!.code, 'limit');
    assert.equal(items[3]!.severity, 3);
    assert.match(String(items[3]!.message), /\b5 more\b/);
  });

  test('two folders have each a desk of their own', async () => {
    const [one, other] = [`${folder}/one`, `${folder}/other`];
    editor = await Editor.start({
      folders: [one, other],
      files: { [`${one}/copydesk.json`]: '{ "rules": { "duplicate-paragraph": "off" } }' }
    });
    assert.deepEqual(await editor.pull(await editor.show(`${one}/a.article`, twice)), []);
    assert.equal((await editor.pull(await editor.show(`${other}/a.article`, twice))).length, 1);
  });

  test('what is told of an edited draft is what is told of the same text opened afresh, to the line', async () => {
    editor = await Editor.start();
    const drafts = join(import.meta.dirname, '../drafts');
    const names = readdirSync(drafts).filter(name => /\.(?:article|story)$/.test(name));
    // Several stories in one draft: there is something to tell before and behind every edit.
    const text = names.map(name => readFileSync(join(drafts, name), 'utf8')).join('\n\n');
    const uri = await editor.show('edited.article', text);
    const { below, pick } = chance(7);
    for (let step = 0; step < 60; step++) {
      const document = editor.open.get(uri)!;
      const start = document.positionAt(below(document.getText().length));
      const end = step % 4 === 3 ? { line: start.line + below(4), character: 0 } : start;
      const range = end.line > start.line ? { start, end } : { start, end: start };
      await editor.change(uri, { range, text: pick(['x', ' ', '\n', '\n\n', 'Xu Lin said so.\n', '']) });
      const told = await editor.pull(uri);
      const fresh = await editor.show(`fresh-${step}.article`, editor.open.get(uri)!.getText());
      const afresh = JSON.parse(JSON.stringify(await editor.pull(fresh)).replaceAll(fresh, uri));
      assert.deepEqual(told, afresh);
      await editor.close(fresh);
    }
  });
});
