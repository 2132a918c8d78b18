/** Files as the house sees them: by URI and below an open folder, whether they lie on a disk or behind an editor. */

import type { Format } from './core/article/split.ts';

/** What lies in a folder. */
export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** Reads files. Nothing outside the folder `root` is read, wherever a link leads. */
export interface Files {
  /**
   * The text of a file; undefined where there is none. Rejects with an Error whose message says, for people, why a file
   * that is there can't be read.
   */
  read(uri: string, root: string): Promise<string | undefined>;
  /** What lies in a folder, links left out, in no order. Rejects likewise. */
  list(folder: string, root: string): Promise<readonly Entry[]>;
}

/** Larger files, in bytes, are not read. */
export const largest = 20 * 1024 * 1024;

/** A file's URI as its name in a folder makes it; undefined for a name that no URI can carry. */
export function childOf(folder: string, name: string): string | undefined {
  try {
    return `${folder}/${encodeURIComponent(name)}`;
  } catch {
    return undefined;
  }
}

/** A URI as every program would write it: what one of them escapes, another does not. */
export function plain(uri: string): string {
  try {
    return decodeURIComponent(uri).normalize('NFC');
  } catch {
    return uri;
  }
}

/** The folder of a file, or of a folder, as a URI without a slash at the end. */
export function parentOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** How a file is written down, by its name. */
export function formatOf(name: string): Format & ('markdown' | 'article') {
  return /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'article';
}

/** Why something failed, for people. */
export function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
