/** Settings and the desk file hold at once, and the desk file has the last word. */
import * as vscode from 'vscode';
import { closeAll, equal, file, findingOf, fixAt, saved, show, take, until, untilTold, write } from './tools.ts';

declare const HOST: 'node' | 'web';

const FOUND = ['duplicate-paragraph', 'inconsistent-name', 'run-together'];
const without = (rule: string) => FOUND.filter(found => found !== rule);

suite('the desk', () => {
  let draft: vscode.TextDocument;

  setup(async () => {
    draft = await show('late-edit.article');
    await untilTold(draft, FOUND);
  });
  teardown(async () => {
    await setting('rules', undefined);
    await closeAll();
    await vscode.workspace.fs.delete(file('copydesk.json')).then(undefined, () => {});
  });

  const setting = (name: string, value: unknown) =>
    vscode.workspace.getConfiguration('copydesk', draft).update(name, value, vscode.ConfigurationTarget.Workspace);

  test('turns a rule off by a setting, while the draft is open', async () => {
    await setting('rules', { 'run-together': 'off' });
    await untilTold(draft, without('run-together'));
    await setting('rules', undefined);
    await untilTold(draft, FOUND);
  });

  test('turns a rule off, and up, by the desk file, while the draft is open', async () => {
    await write('copydesk.json', '{ "rules": { "duplicate-paragraph": "off", "run-together": "error" } } // ours\n');
    await untilTold(draft, without('duplicate-paragraph'));
    equal(findingOf(draft, 'run-together').severity, vscode.DiagnosticSeverity.Error, 'severity');
    await vscode.workspace.fs.delete(file('copydesk.json'));
    await untilTold(draft, FOUND);
  });

  test('lets the desk file win over a setting', async () => {
    await write('copydesk.json', '{ "rules": { "run-together": "warning" } }');
    await setting('rules', { 'run-together': 'off', 'inconsistent-name': 'off' });
    await untilTold(draft, without('inconsistent-name'));
  });

  test('shows a mistake in the desk file on its very key, and holds to the rest', async () => {
    await write('copydesk.json', '{\n  "rulez": {},\n  "rules": { "run-together": "off" }\n}\n');
    await untilTold(draft, without('run-together'));
    const desk = await show('copydesk.json');
    equal(desk.languageId, 'jsonc');
    await untilTold(desk, ['desk-file']);
    equal(findingOf(desk, 'desk-file').range.start.line, 1, 'line');
  });

  test('keeps what is ignored in the desk file, made when missing, and out of the copy', async () => {
    const before = draft.getText();
    await take(await fixAt(draft, findingOf(draft, 'run-together'), /^Ignore/));
    await untilTold(draft, without('run-together'));
    equal(draft.getText(), before);
    const { ignore } = JSON.parse(await saved('copydesk.json'));
    equal(
      ignore.map(({ rule }: { rule: string }) => rule),
      ['run-together']
    );
  });

  test('turns a rule off at this desk from the light bulb', async () => {
    await take(await fixAt(draft, findingOf(draft, 'inconsistent-name'), /[Tt]urn .*off/));
    await untilTold(draft, without('inconsistent-name'));
    equal(JSON.parse(await saved('copydesk.json')), { rules: { 'inconsistent-name': 'off' } });
    await take(await fixAt(draft, findingOf(draft, 'run-together'), /[Tt]urn .*off/));
    await untilTold(draft, ['duplicate-paragraph']);
    equal(JSON.parse(await saved('copydesk.json')), { rules: { 'inconsistent-name': 'off', 'run-together': 'off' } });
  });

  test('reads nothing outside the workspace', async () => {
    const outside = vscode.Uri.joinPath(file('copydesk.json'), '../../copydesk-outside.json');
    await vscode.workspace.fs.writeFile(outside, new TextEncoder().encode('{ "rules": { "run-together": "off" } }'));
    try {
      await write(
        'copydesk.json',
        '{ "extends": "../copydesk-outside.json", "rules": { "inconsistent-name": "off" } }'
      );
      await untilTold(draft, without('inconsistent-name'));
    } finally {
      await vscode.workspace.fs.delete(outside);
    }
  });

  // Last, as VS Code holds on for a while to the document of a file that is gone. Where the extension is served to a
  // page alone, VS Code's JSON support, beside the files, can't fetch the schema.
  if (HOST === 'node') {
    test('has the desk file checked against its schema by the editor', async () => {
      await write('copydesk.json', '{\n  "rules": { "run-together": "off" }, // ours\n  "maxFindings": "many"\n}\n');
      await untilTold(draft, without('run-together'));
      const { uri } = await show('copydesk.json');
      const mistakes = () =>
        vscode.languages
          .getDiagnostics(uri)
          .filter(({ source, range }) => source !== 'copydesk' && range.start.line === 2);
      await until(vscode.languages.onDidChangeDiagnostics, () => mistakes().length > 0);
      equal(
        vscode.languages.getDiagnostics(uri).filter(({ source }) => source !== 'copydesk').length,
        1,
        'and nothing else'
      );
    });
  }

  test('lets go of a desk file that is deleted, be it open', async () => {
    const watcher = vscode.workspace.createFileSystemWatcher('**/copydesk.json');
    let seen = false;
    watcher.onDidCreate(() => {
      seen = true;
    });
    const made = until(watcher.onDidCreate, () => seen);
    await write('copydesk.json', '{ "rules": { "run-together": "off" }, "rulez": {} }');
    await made; // a file that comes and goes in no time never was, to those who watch
    watcher.dispose();
    await untilTold(draft, without('run-together'));
    const desk = await show('copydesk.json');
    await untilTold(desk, ['desk-file']);
    await vscode.workspace.fs.delete(file('copydesk.json'));
    await untilTold(draft, FOUND);
    await untilTold(desk, []);
  });
});
