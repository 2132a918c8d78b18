/** Saves what a fix records in the desk file: the file is seldom open, and nobody should have to look for it. */
import * as vscode from 'vscode';
import { isDeskFile } from './documents.ts';

/** Saves desk files that are changed out of sight; what the user has typed into one is left for the user to save. */
export function saveDeskFiles(): vscode.Disposable {
  const typedIn = new Set<vscode.TextDocument>();
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 || !document.isDirty || !isDeskFile(document.uri)) return;
      const inSight = vscode.window.visibleTextEditors.some(editor => editor.document === document);
      if (inSight) typedIn.add(document);
      else if (!typedIn.has(document)) void document.save();
    }),
    vscode.workspace.onDidSaveTextDocument(document => typedIn.delete(document)),
    vscode.workspace.onDidCloseTextDocument(document => typedIn.delete(document))
  );
}
