/** A paragraph that a draft nobody has opened has too: found through the editor's own eyes, in either host. */
import * as vscode from 'vscode';
import { closeAll, diagnostics, equal, file, findingOf, given, show, told, until, untilTold, write } from './tools.ts';

const TUNNEL =
  'Rail engineers closed the northern tube of the Hallow tunnel on Sunday night after water was seen running down its eastern wall, and said that it would stay shut until the pumps had been repaired.';
const ONE = `Tunnel closed after leak\n\nASHBY, England - A fitter heard the alarm first.\n\n${TUNNEL}\n`;
const OTHER = `Pumps fail for the third time\n\nOBAN, Scotland - Nobody had been told of it.\n\n  ${TUNNEL}\n`;

suite('across drafts', () => {
  const remove = (name: string) =>
    vscode.workspace.fs.delete(file(name), { recursive: true }).then(undefined, () => {});
  setup(async () => {
    await write('across/one.article', ONE);
    await write('across/old/other.article', OTHER);
    await write('across/left-out/third.article', OTHER);
    await write('across/.gitignore', 'left-out/\n');
  });
  teardown(async () => {
    await closeAll();
    await remove('across');
  });

  test('finds nothing elsewhere unless the desk asks for it', async () => {
    const draft = await show('across/one.article');
    await vscode.commands.executeCommand('vscode.executeHoverProvider', draft.uri, new vscode.Position(0, 0));
    equal(told(draft), []);
  });

  test('finds it in a draft that is not open, links it, and follows what becomes of that draft', async () => {
    await write('across/copydesk.json', '{ "duplicates": { "acrossDrafts": "workspace" } }');
    const draft = await show('across/one.article');
    await untilTold(draft, ['duplicate-paragraph']);
    const finding = findingOf(draft, 'duplicate-paragraph');
    equal(finding.severity, vscode.DiagnosticSeverity.Information, 'severity');
    const related = finding.relatedInformation ?? [];
    equal(
      related.map(({ location }) => location.uri.toString()),
      [file('across/old/other.article').toString()]
    );
    const there = await vscode.workspace.openTextDocument(related[0]!.location.uri);
    equal(there.getText(related[0]!.location.range), TUNNEL);
    await vscode.workspace.fs.rename(file('across/old'), file('across/new'));
    const moved = () =>
      diagnostics(draft)[0]?.relatedInformation?.[0]?.location.uri.path.endsWith('/new/other.article');
    await until(vscode.languages.onDidChangeDiagnostics, () => moved() === true);
    await write('across/new/other.article', OTHER.replace('northern', 'southern'));
    await untilTold(draft, []);
    await write('across/fresh.article', OTHER);
    await untilTold(draft, ['duplicate-paragraph']);
    await vscode.workspace.fs.delete(file('across/fresh.article'));
    await untilTold(draft, []);
  });

  test('reads no desk file through a link that leads out, and says so', async () => {
    const draft = await show('linked/run-together.article');
    await untilTold(draft, ['run-together', 'run-together', 'run-together']);
    const desk = file('linked/copydesk.json');
    const mistakes = () => vscode.languages.getDiagnostics(desk).filter(({ source }) => source === 'copydesk');
    await until(vscode.languages.onDidChangeDiagnostics, () => mistakes().length > 0);
    const [mistake] = mistakes();
    equal(given(mistake, 'no mistake').message.includes('its link leads out of the folder'), true, mistake!.message);
  });
});
