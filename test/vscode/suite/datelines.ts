/** The dateline rewritten in another house's style, and the one offered in an empty lead. */
import * as vscode from 'vscode';
import { closeAll, equal, given, showText } from './tools.ts';

const HEAD = 'Harbour opens after repairs\n\n';
const BODY = 'The harbour opened on Monday after a winter of repairs to its walls and its two cranes.\n';
const dated = (dateline: string) => `${HEAD}${dateline}${BODY}`;

suite('datelines', () => {
  teardown(closeAll);

  test('are rewritten in the style that is named, undone in one step', async () => {
    const draft = await showText(dated('OSLO, Nov 3 (AFP) - '));
    await vscode.commands.executeCommand('copydesk.rewriteDateline', 'xinhua');
    equal(draft.getText(), dated('OSLO, Nov. 3 (AFP) -- '));
    await vscode.commands.executeCommand('undo');
    equal(draft.getText(), dated('OSLO, Nov 3 (AFP) - '));
  });

  test('are rewritten in the style that is picked', async () => {
    const draft = await showText(dated('BEIRUT, Lebanon, Nov 3 (AFP) - '));
    let done = false;
    const rewritten = vscode.commands.executeCommand('copydesk.rewriteDateline').then(() => {
      done = true;
    });
    // Nobody is told that the list is there: Enter does nothing until it is.
    while (!done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await rewritten;
    equal(draft.getText(), dated('BEIRUT (AFP) — '));
  });

  test('are offered as refactorings where they stand', async () => {
    const draft = await showText(dated('OSLO, Nov 3 (AFP) - '));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      draft.uri,
      new vscode.Range(2, 2, 2, 2),
      vscode.CodeActionKind.RefactorRewrite.value
    );
    equal(
      actions.map(({ title }) => /as (.*) does/.exec(title)?.[1]),
      ['AP', 'Xinhua', 'China Daily']
    );
  });

  test('are offered in an empty lead, in the form and with the place of the other draft', async () => {
    const other = await showText(dated('OSLO — '));
    // The server has read the other draft when it answers for it.
    await vscode.commands.executeCommand('vscode.executeHoverProvider', other.uri, new vscode.Position(2, 1));
    const draft = await showText(HEAD);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      draft.uri,
      new vscode.Position(2, 0)
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    given(labels.includes('OSLO — '), `“OSLO — ” is not among ${labels.join(', ') || 'nothing'}`);
  });
});
