/** Which files there are to check: those named outright, and the drafts in the folders named. */
import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import ignore, { type Ignore } from 'ignore';
import type { Desks } from '../desks.ts';

/** The folder whose files belong together: the nearest one up the tree that is under version control, else `from`. */
export function workspaceOf(from: string): string {
  for (let at = from; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return from;
  }
}

/** The files to check below `path`, in order. Links are not followed, so that no walk leaves the folder or runs round. */
export async function* draftsIn(path: string, workspace: string, desks: Desks): AsyncGenerator<string> {
  if (!isFolder(path)) yield path;
  else yield* walk(path, [...gitignores(path, workspace)], desks);
}

/** What is not there, or can't be looked at, is no folder: reading it as a file will say why. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

async function* walk(folder: string, above: readonly Rules[], desks: Desks): AsyncGenerator<string> {
  const own = gitignore(folder);
  const rules = own && above.at(-1)?.folder !== folder ? [...above, own] : above;
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    yield folder; // which then can't be read, and is told of
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name === '.git' || entry.name === 'node_modules' || isIgnored(path, rules, true)) continue;
      yield* walk(path, rules, desks);
    } else if (entry.isFile() && (await isDraft(path, desks)) && !isIgnored(path, rules, false)) yield path;
  }
}

async function isDraft(path: string, desks: Desks): Promise<boolean> {
  if (/\.(?:article|story)$/i.test(path)) return true;
  const uri = pathToFileURL(path).href;
  return (await desks.at(uri)).isDraft(uri);
}

/** What the .gitignore files from the workspace down to a folder say. */
function* gitignores(folder: string, workspace: string): Generator<Rules> {
  const inside = folder === workspace || folder.startsWith(workspace.endsWith(sep) ? workspace : workspace + sep);
  if (!inside) return;
  let at = workspace;
  for (const name of ['', ...relative(workspace, folder).split(sep).filter(Boolean)]) {
    at = join(at, name);
    const rules = gitignore(at);
    if (rules) yield rules;
  }
}

function gitignore(folder: string): Rules | undefined {
  const path = join(folder, '.gitignore');
  try {
    if (!lstatSync(path).isFile()) return undefined;
    return { folder, rules: ignore().add(readFileSync(path, 'utf8')) };
  } catch {
    return undefined;
  }
}

/** Whether a path is left out: the nearest .gitignore that says anything of it decides. */
function isIgnored(path: string, rules: readonly Rules[], folderItself: boolean): boolean {
  for (let i = rules.length - 1; i >= 0; i--) {
    const { folder, rules: own } = rules[i]!;
    const seen = relative(folder, path).split(sep).join('/') + (folderItself ? '/' : '');
    const { ignored, unignored } = own.test(seen);
    if (ignored || unignored) return ignored;
  }
  return false;
}
