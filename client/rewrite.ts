/** Rewrites the draft's dateline in another house's style: the server knows the styles, the editor asks which. */
import * as vscode from 'vscode';
import { type BaseLanguageClient, type CodeAction, CodeActionRequest } from 'vscode-languageclient/browser';

const REWRITE = 'refactor.rewrite';

/** Asks for a style, unless one is named as a key binding may name it, and rewrites the dateline in it. */
export async function rewriteDateline(
  { document }: vscode.TextEditor,
  client: BaseLanguageClient | undefined,
  style?: unknown
): Promise<void> {
  const { version } = document;
  const ways = client ? await waysOf(document, client) : [];
  if (ways.length === 0) {
    vscode.window.setStatusBarMessage('Copydesk: no dateline to rewrite', 3000);
    return;
  }
  const named = ways.find(({ data }) => data?.style === style);
  const chosen =
    named ??
    (
      await vscode.window.showQuickPick(
        ways.map(way => ({ label: way.title, way })),
        { placeHolder: 'Rewrite the dateline as …' }
      )
    )?.way;
  // Typed in meanwhile: the edit is for another text.
  if (!chosen?.edit || !client || document.version !== version) return;
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(chosen.edit);
  await vscode.workspace.applyEdit(edit);
}

async function waysOf(document: vscode.TextDocument, client: BaseLanguageClient): Promise<CodeAction[]> {
  const everything = new vscode.Range(document.positionAt(0), document.lineAt(document.lineCount - 1).range.end);
  const actions = await client.sendRequest(CodeActionRequest.type, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: client.code2ProtocolConverter.asRange(everything),
    context: { diagnostics: [], only: [REWRITE] }
  });
  return (actions ?? []).filter((action): action is CodeAction => 'kind' in action && action.kind === REWRITE);
}
