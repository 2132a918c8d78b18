/** The palette's commands: fix all, next finding, check as an article, restart. */
import * as vscode from 'vscode';
import { findingsIn } from './findings.ts';

const FIX_ALL = 'source.fixAll.copydesk';

/** Registers them; `restart` starts the server anew. */
export function registerCommands(restart: () => Promise<void>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('copydesk.fixAll', () => withEditor(fixAll)),
    vscode.commands.registerCommand('copydesk.nextFinding', () => withEditor(nextFinding)),
    vscode.commands.registerCommand('copydesk.checkAsArticle', () =>
      withEditor(({ document }) => vscode.languages.setTextDocumentLanguage(document, 'article'))
    ),
    vscode.commands.registerCommand('copydesk.restart', restart)
  );
}

async function withEditor(action: (editor: vscode.TextEditor) => unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor) await action(editor);
  else void vscode.window.showInformationMessage('Open a draft first.');
}

/** Takes every fix that an editor would take unseen, as one edit: one undo brings all of it back. */
async function fixAll({ document }: vscode.TextEditor): Promise<void> {
  for (;;) {
    const { version } = document;
    const actions = await fixAllActions(document);
    const edit = actions.find(({ kind }) => kind?.value === FIX_ALL)?.edit;
    if (!edit) {
      vscode.window.setStatusBarMessage('Copydesk: nothing to fix unseen', 3000);
      return;
    }
    if (document.version !== version) continue; // typed in meanwhile: the edit is for another text
    await vscode.workspace.applyEdit(edit);
    return;
  }
}

/** Asks again where VS Code drops the question, as it does when another extension's fixes come up meanwhile. */
async function fixAllActions(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
  const everything = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
  for (let patience = 5; ; patience--) {
    try {
      return await vscode.commands.executeCommand(
        'vscode.executeCodeActionProvider',
        document.uri,
        everything,
        FIX_ALL,
        1
      );
    } catch (error) {
      if (patience === 0 || !String(error).includes('Canceled')) throw error;
    }
  }
}

/** Puts the cursor at the next finding, from the last to the first, and shows what is said of it. */
async function nextFinding(editor: vscode.TextEditor): Promise<void> {
  const findings = findingsIn(editor.document.uri);
  const cursor = editor.selection.active;
  const next = findings.find(({ range }) => range.start.isAfter(cursor)) ?? findings[0];
  if (!next) {
    vscode.window.setStatusBarMessage('Copydesk found nothing', 3000);
    return;
  }
  // A cursor and no selection: the next key must not replace the words at fault.
  editor.selection = new vscode.Selection(next.range.start, next.range.start);
  editor.revealRange(next.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}
