/** Reads files on the server's behalf, for it has no disk in a browser. Never outside the workspace. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient/browser';

/** The most a desk file or a draft may hold, as the server itself would decline more. */
const MAX_BYTES = 20 * 1024 * 1024;
/** The most files listed for one folder: past it the folder is no desk's. */
const MAX_FILES = 20_000;

/** Answers `copydesk/readFile` and `copydesk/listFiles`. */
export function answerFileRequests(client: BaseLanguageClient, log: vscode.LogOutputChannel): void {
  client.onRequest('copydesk/readFile', async ({ uri }: { uri: string }) => {
    const file = vscode.Uri.parse(uri, true);
    if (!inWorkspace(file)) return null;
    try {
      const { size } = await vscode.workspace.fs.stat(file);
      if (size <= MAX_BYTES) return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(file)) };
      log.warn(`${uri} is too large to be read (${size} bytes).`);
    } catch {
      // No such file: the server asks for desk files wherever one may lie.
    }
    return null;
  });

  client.onRequest('copydesk/listFiles', async ({ folder }: { folder: string }) => {
    const base = vscode.Uri.parse(folder, true);
    if (!inWorkspace(base)) return { uris: [] };
    const pattern = new vscode.RelativePattern(base, '**/*');
    const found = await vscode.workspace.findFiles(pattern, undefined, MAX_FILES); // undefined: as files.exclude says
    return { uris: found.map(uri => uri.toString()) };
  });
}

function inWorkspace(uri: vscode.Uri): boolean {
  // Folders are compared segment by segment, so that `..` would climb out of one unseen.
  return !uri.path.split(/[\\/]/).includes('..') && vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}
