/** What is found while a paragraph is typed in waits until the typing is over; what was there stays. */
import * as vscode from 'vscode';
import { closeAll, equal, showText, told, untilTold } from './tools.ts';

const STORY = 'BOSTON (AP) — The bridge opened.\n\nThe mayor praised the official\n\nShe read the link.He said so.\n';

suite('typing', () => {
  let draft: vscode.TextDocument;

  setup(async () => {
    draft = await showText(STORY);
    await untilTold(draft, ['run-together']);
  });
  teardown(async () => {
    await vscode.workspace
      .getConfiguration('copydesk')
      .update('quiet', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });

  const moveTo = (line: number) => {
    const end = draft.lineAt(line).range.end;
    vscode.window.activeTextEditor!.selection = new vscode.Selection(end, end);
  };

  /** Types a slip into the second paragraph; the server has answered for every key when this returns. */
  const typeSlip = async () => {
    moveTo(2);
    for (const text of 'Xu Lin, who spoke.') await vscode.commands.executeCommand('type', { text });
    await vscode.commands.executeCommand('vscode.executeHoverProvider', draft.uri, new vscode.Position(0, 0));
  };

  test('holds back a new finding until the cursor leaves', async () => {
    const seen: number[] = [];
    const listening = vscode.languages.onDidChangeDiagnostics(() => seen.push(told(draft).length));
    await typeSlip();
    equal(Math.max(1, ...seen), 1, 'findings shown while typing');
    equal(told(draft).length, 1, 'the one in the other paragraph stays');
    listening.dispose();
    moveTo(0);
    await untilTold(draft, ['run-together', 'run-together']);
  });

  test('shows it after a pause', async () => {
    await typeSlip();
    equal(told(draft).length, 1);
    await untilTold(draft, ['run-together', 'run-together']);
  });

  test('shows it at once when the desk wants no quiet', async () => {
    await vscode.workspace.getConfiguration('copydesk').update('quiet', 'off', vscode.ConfigurationTarget.Workspace);
    await typeSlip();
    // The keys go on, so that there is no pause to wait for.
    for (let key = 0; told(draft).length < 2; key++) {
      equal(key < 2000, true, 'shown while the typing goes on');
      await vscode.commands.executeCommand('type', { text: 's' });
    }
  });

  test('shows at once what a paste brings', async () => {
    await vscode.env.clipboard.writeText('Xu Lin, who spoke.');
    moveTo(2);
    const pasted = Date.now();
    await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    await untilTold(draft, ['run-together', 'run-together']);
    equal(Date.now() - pasted < 1400, true, 'sooner than a pause');
  });
});
