/** Shows two passages of a draft side by side, in the editor's own diff view. */
import * as vscode from 'vscode';
import type { Range } from 'vscode-languageclient/browser';

/** The command a fix names: `[uri, earlier passage, later passage]`. */
export const COMPARE = 'copydesk.compare';
const SCHEME = 'copydesk-passage';

/** Registers the command, and the passages as read-only documents that live as long as their view. */
export function registerCompare(): vscode.Disposable {
  const passages = new Map<string, string>();
  let count = 0;

  const passage = (document: vscode.TextDocument, { start, end }: Range): vscode.Uri => {
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${++count}/${lines(range)}.txt` });
    passages.set(uri.toString(), `${document.getText(range).trim()}\n`);
    return uri;
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMPARE, async (uri: string, earlier: Range, later: Range) => {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
      const [left, right] = [passage(document, earlier), passage(document, later)];
      const name = document.uri.path.split('/').pop();
      await vscode.commands.executeCommand('vscode.diff', left, right, `${name}: two passages`, { preview: true });
    }),
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: uri => passages.get(uri.toString())
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      passages.delete(uri.toString());
    })
  );
}

function lines({ start, end }: vscode.Range): string {
  return start.line === end.line ? `line ${start.line + 1}` : `lines ${start.line + 1} to ${end.line + 1}`;
}
