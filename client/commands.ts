/** The palette's commands: fix all, next finding, check as an article, rewrite the dateline, restart. */
import * as vscode from 'vscode';
import { type BaseLanguageClient, type CodeAction, CodeActionRequest } from 'vscode-languageclient/browser';
import { findingsIn } from './findings.ts';
import { rewriteDateline } from './rewrite.ts';

const FIX_ALL = 'source.fixAll.copydesk';

/** Registers them. `client` gives the client of the moment, `restart` starts the server anew. */
export function registerCommands(
  client: () => BaseLanguageClient | undefined,
  restart: () => Promise<void>
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('copydesk.fixAll', () => withEditor(({ document }) => fixAll(document, client()))),
    vscode.commands.registerCommand('copydesk.nextFinding', () => withEditor(nextFinding)),
    vscode.commands.registerCommand('copydesk.checkAsArticle', () =>
      withEditor(({ document }) => vscode.languages.setTextDocumentLanguage(document, 'article'))
    ),
    vscode.commands.registerCommand('copydesk.rewriteDateline', (style?: unknown) =>
      withEditor(editor => rewriteDateline(editor, client(), style))
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
async function fixAll(document: vscode.TextDocument, client: BaseLanguageClient | undefined): Promise<void> {
  for (;;) {
    const { version } = document;
    const edit = client && (await fixAllEdit(document, client));
    if (!edit) {
      vscode.window.setStatusBarMessage('Copydesk: nothing to fix unseen', 3000);
      return;
    }
    if (document.version !== version) continue; // typed in meanwhile: the edit is for another text
    await vscode.workspace.applyEdit(edit);
    return;
  }
}

/** Asks the server itself: VS Code drops such a question whenever another extension's fixes come up meanwhile. */
async function fixAllEdit(
  document: vscode.TextDocument,
  client: BaseLanguageClient
): Promise<vscode.WorkspaceEdit | undefined> {
  const everything = new vscode.Range(document.positionAt(0), document.lineAt(document.lineCount - 1).range.end);
  const actions = await client.sendRequest(CodeActionRequest.type, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: client.code2ProtocolConverter.asRange(everything),
    context: { diagnostics: [], only: [FIX_ALL] }
  });
  const found = actions?.find((action): action is CodeAction => 'kind' in action && action.kind === FIX_ALL);
  return client.protocol2CodeConverter.asWorkspaceEdit(found?.edit);
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
