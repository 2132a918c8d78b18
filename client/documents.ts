/** Which documents are copy: the languages, and the file systems that hold drafts. */
import * as vscode from 'vscode';
import type { DocumentFilter } from 'vscode-languageclient/browser';

/** The languages that are checked. */
const LANGUAGES = ['article', 'plaintext', 'markdown'];
const DESK_FILE = 'copydesk.json';

/**
 * File systems that can be written and still hold no copy: settings, version control, the editor's own.
 * The other views of that kind (output, comment boxes, cells of notebooks) are no file systems.
 */
const NOT_COPY = /^(git|review|vscode-(?!remote$|vfs$|test-web$).*)$/;

/** Whether a document's file system may hold drafts. */
function holdsCopy(uri: vscode.Uri): boolean {
  if (uri.scheme === 'file' || uri.scheme === 'untitled') return true;
  if (NOT_COPY.test(uri.scheme)) return false;
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true || !!vscode.workspace.getWorkspaceFolder(uri);
}

/** Whether this is a newsroom's `copydesk.json`. */
export function isDeskFile(uri: vscode.Uri): boolean {
  return uri.path.endsWith(`/${DESK_FILE}`);
}

/** Whether Copydesk checks this document, as prose or as a desk file. */
export function isChecked(document: vscode.TextDocument): boolean {
  const known = LANGUAGES.includes(document.languageId) || isDeskFile(document.uri);
  return known && holdsCopy(document.uri);
}

/**
 * The schemes of the documents met so far. A selector can't say "any scheme but these",
 * and an extension may bring a file system at any time, so it grows as documents open.
 */
export class Schemes {
  readonly #known = new Set(['file', 'untitled']);

  constructor() {
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) if (holdsCopy(uri)) this.#known.add(uri.scheme);
    for (const document of vscode.workspace.textDocuments) this.admit(document);
  }

  /** True when the document is to be checked and the selector, until now, left it out. */
  admit(document: vscode.TextDocument): boolean {
    if (this.#known.has(document.uri.scheme) || !isChecked(document)) return false;
    this.#known.add(document.uri.scheme);
    return true;
  }

  /** What is sent to the server: prose of three languages, and desk files. */
  selector(): DocumentFilter[] {
    return [...this.#known].flatMap(scheme => [
      ...LANGUAGES.map(language => ({ scheme, language })),
      { scheme, pattern: `**/${DESK_FILE}` }
    ]);
  }
}
