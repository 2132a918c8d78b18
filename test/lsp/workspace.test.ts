// A paragraph that a draft on the disk has too: told of where the desk asks for it, with a link, and nowhere else.
import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { at, beside, filed, places, story, tunnel, workspace } from './beside.ts';
import { Editor } from './editor.ts';

suite('across the workspace', () => {
  let editor: Editor;
  teardown(() => editor.stop());

  const open = async (...args: Parameters<typeof beside>): Promise<string> => {
    const started = await beside(...args);
    editor = started.editor;
    return started.uri;
  };
  const found = async (uri: string) => places(await editor.pull(uri));

  suite('silent', () => {
    test('unless asked for: nothing is looked for, nothing watched', async () => {
      for (const settings of [{}, { duplicates: { acrossDrafts: 'open' } }]) {
        editor = await Editor.start({ settings, files: { [at('b.article')]: filed } });
        const uri = await editor.show('a.article', story);
        assert.deepEqual(await editor.pull(uri), []);
        assert.deepEqual(await editor.pull(uri), []);
        assert.ok(!editor.asked.some(asked => asked.endsWith('/') || asked.endsWith('.article')));
        assert.ok(!JSON.stringify([...editor.registered.values()]).includes('**/*"'));
        editor.stop();
      }
    });

    const shorter = `${tunnel.split(' ').slice(0, 23).join(' ')} wall.`;
    const cases: Record<string, [files: Record<string, string>, text?: string, settings?: object]> = {
      'of a paragraph of 24 words': [{ 'b.article': filed.replace(tunnel, shorter) }, story.replace(tunnel, shorter)],
      'of what the desk allows': [
        { 'b.article': filed },
        story,
        { duplicates: { acrossDrafts: 'workspace', allow: ['Rail engineers *'] } }
      ],
      'where the rule is off': [
        { 'b.article': filed },
        story,
        { ...workspace, rules: { 'duplicate-paragraph': 'off' } }
      ],
      'of a caption': [
        { 'b.article': filed.replace(tunnel, `${tunnel} [Photo provided to the Harbour Post]`) },
        story.replace(tunnel, `${tunnel} [Photo provided to the Harbour Post]`)
      ],
      'of a paragraph with a word changed': [{ 'b.article': filed.replace('northern', 'southern') }],
      'of what is no draft': [{ 'b.md': filed, 'b.txt': filed, 'b.json': filed, 'copydesk.json': '{}' }],
      'of what .gitignore leaves out': [
        { '.gitignore': 'old/\n*.story\n', 'old/b.article': filed, 'b.story': filed, 'new/c.story': filed }
      ],
      'of what belongs to tools': [
        { 'node_modules/p/b.article': filed, '.git/b.article': filed, '.history/b.article': filed }
      ],
      'of the draft itself as it was saved': [{ 'a.article': filed }],
      'of a line that goes on for ever': [{ 'b.article': `${'x'.repeat(1_000_001)}\n\n${filed}` }]
    };
    for (const [what, [files, text, settings]] of Object.entries(cases)) {
      test(what, async () => {
        const uri = await open(files, settings ? { settings } : {}, text);
        assert.deepEqual(await editor.pull(uri), []);
        assert.deepEqual(editor.messages, []);
      });
    }

    test('of itself, however its name is written', async () => {
      editor = await Editor.start({ settings: workspace, files: { [at("it's (new) é.article")]: filed } });
      const uri = await editor.show('it%27s%20%28new%29%20e%CC%81.article', story);
      await editor.pull(uri);
      await editor.worked();
      assert.deepEqual(await editor.pull(uri), []);
    });

    test('of what cannot be read, which is passed over', async () => {
      const options = { unreadable: { [at('b.article')]: 'it is not text: it holds NUL bytes' } };
      const uri = await open({ 'c.article': filed }, options);
      assert.deepEqual(await found(uri), ['c.article']);
    });
  });

  test('told at information level, with a link to the very place', async () => {
    const uri = await open({ 'monday/b c.article': filed });
    const items = await editor.pull(uri);
    assert.deepEqual(places(items), ['monday/b%20c.article']);
    const [{ message, range, relatedInformation }] = items as [Diagnostic];
    assert.equal(editor.at(uri, range), tunnel);
    assert.match(String(message), /^“Rail engineers .*…” stands in “monday\/b c\.article” as well, word for word\.$/);
    const [{ location }] = relatedInformation!;
    const rows = filed.split('\r\n');
    assert.deepEqual(location.range, {
      start: { line: 4, character: 2 },
      end: { line: 4, character: rows[4]!.length }
    });
  });

  test('told where it stands first, of ten drafts, and how many more there are', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 15 }, (_, i) => [`b${i + 10}.article`, `${filed}\n${tunnel}\n`])
    );
    const uri = await open(many);
    const items = await editor.pull(uri);
    assert.equal(places(items).length, 10);
    assert.match(String(items[0]!.message), /in “b10\.article” and 14 other drafts as well/);
    assert.equal(items[0]!.relatedInformation![0]!.location.range.start.line, 4);
  });

  test('in files that a desk calls drafts, Markdown among them', async () => {
    const uri = await open({
      'copydesk.json': '{ "drafts": ["wire/**/*.{txt,md}"], "duplicates": { "acrossDrafts": "workspace" } }',
      'wire/b.md': `# Pumps\n\n${tunnel.replace('Hallow tunnel', '[Hallow tunnel](https://hallow.example/tube)')}\n`,
      'wire/today/c.txt': filed,
      'other/d.txt': filed
    });
    assert.deepEqual(await found(uri), ['wire/b.md', 'wire/today/c.txt']);
  });
});
