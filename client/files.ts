/** Looks at files on the server's behalf, which has no disk in a browser. Never outside the workspace. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient/browser';
import { decodeText } from '../server/decode.ts';
import { type Entry, largest, said } from '../server/files.ts';

/** Where a path leads, links followed; for hosts whose file systems have links. */
export type RealPath = (path: string) => Promise<string>;

/** Answers `copydesk/readFile` and `copydesk/listFolder`, with a `reason` where that can't be done. */
export function answerFileRequests(client: BaseLanguageClient, realPath: RealPath | undefined): void {
  client.onRequest('copydesk/readFile', ({ uri }: { uri: string }) =>
    look(uri, realPath, async (file, { type, size }) => {
      if (type & vscode.FileType.Directory) throw new Error('it is a folder');
      if (!(type & vscode.FileType.File)) throw new Error('it is no ordinary file');
      if (size > largest) throw new Error('it is larger than 20 MB');
      return decodeText(await vscode.workspace.fs.readFile(file));
    })
  );
  client.onRequest('copydesk/listFolder', ({ folder }: { folder: string }) =>
    look(folder, realPath, async base => {
      const entries = await vscode.workspace.fs.readDirectory(base);
      // A link's type is that of a link and of what it leads to at once.
      const own = entries.filter(([, type]) => type === vscode.FileType.File || type === vscode.FileType.Directory);
      return { entries: own.map(([name, type]): Entry => ({ name, isFolder: type === vscode.FileType.Directory })) };
    })
  );
}

/** What a look at a file gives, or why it can't be had; null where there is none. */
async function look<T>(
  uri: string,
  realPath: RealPath | undefined,
  at: (file: vscode.Uri, stat: vscode.FileStat) => Promise<T>
): Promise<T | { reason: string } | null> {
  const file = vscode.Uri.parse(uri, true);
  if (!inWorkspace(file)) return null;
  try {
    const stat = await vscode.workspace.fs.stat(file);
    if (!(await leadsInside(file, stat, realPath))) return { reason: 'its link leads out of the folder that is open' };
    return await at(file, stat);
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) return { reason: said(error) };
    if (error.code === 'FileNotFound') return null; // the server asks for desk files wherever one may lie
    return { reason: error.code === 'NoPermissions' ? 'permission is denied' : error.message };
  }
}

function inWorkspace(uri: vscode.Uri): boolean {
  // Folders are compared segment by segment, so that `..` would climb out of one unseen.
  return !uri.path.split(/[\\/]/).includes('..') && vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

/** Whether a file lies where it says. Where nothing can tell where a link leads, none is followed. */
async function leadsInside(file: vscode.Uri, { type }: vscode.FileStat, realPath?: RealPath): Promise<boolean> {
  if (!realPath || file.scheme !== 'file') return !(type & vscode.FileType.SymbolicLink);
  const real = await realPath(file.fsPath).catch(() => {
    throw new Error('its link leads nowhere');
  });
  const home = await realPath(vscode.workspace.getWorkspaceFolder(file)!.uri.fsPath);
  const up = home.endsWith('/') || home.endsWith('\\') ? home : `${home}${home.includes('\\') ? '\\' : '/'}`;
  return real === home || real.startsWith(up);
}
