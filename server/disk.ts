/** The disk: reads text files that lie where they say, and writes a file whole or not at all. */
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  promises,
  readFileSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeText, type FileText } from './decode.ts';
import { type Files, largest } from './files.ts';

/** Reads a text file. Throws an Error whose message says, for people, why it can't be read. */
export function readText(path: string): FileText {
  let bytes: Buffer;
  try {
    mustBeFile(statSync(path));
    bytes = readFileSync(path);
  } catch (error) {
    throw reasonOf(error);
  }
  return decodeText(bytes);
}

/** Writes a file by way of a new one beside it, so that it is never there in part; keeps owner, mode and mark. */
export function writeText(path: string, { text, bom }: FileText): void {
  const real = realpathSync(path);
  try {
    accessSync(real, constants.W_OK);
  } catch (error) {
    throw reasonOf(error);
  }
  const fresh = join(dirname(real), `.copydesk-${randomBytes(6).toString('hex')}.tmp`);
  const { mode, uid, gid } = statSync(real);
  try {
    // Seen by nobody else until it is whose it was.
    writeFileSync(fresh, bom ? `\ufeff${text}` : text, { flag: 'wx', mode: 0o600 });
    bequeath(fresh, uid, gid);
    chmodSync(fresh, mode);
    renameSync(fresh, real);
  } catch (error) {
    try {
      unlinkSync(fresh);
    } catch {}
    throw reasonOf(error);
  }
}

/** Gives a new file to the owner and group of the old one, or to its group alone where we may do no more. */
function bequeath(path: string, uid: number, gid: number): void {
  const own = statSync(path);
  for (const to of new Set([uid, own.uid])) {
    if (own.uid === to && own.gid === gid) return;
    try {
      chownSync(path, to, gid);
      return;
    } catch {} // whoever may write a file need not be able to give one away
  }
}

/** The disk's files by their URIs. */
export const disk: Files = {
  async read(uri, root) {
    const path = fileURLToPath(uri);
    // What can't be seen at all, for want of leave to look into its folder, is not there.
    if (!(await promises.lstat(path).catch(() => undefined))) return undefined;
    try {
      const real = await realInside(path, root);
      const stat = await promises.stat(real);
      mustBeFile(stat);
      if (stat.size > largest) throw new Error('it is larger than 20 MB');
      return decodeText(await promises.readFile(real)).text;
    } catch (error) {
      throw reasonOf(error);
    }
  },

  async list(folder, root) {
    try {
      const entries = await promises.readdir(await realInside(fileURLToPath(folder), root), { withFileTypes: true });
      return entries
        .filter(entry => entry.isFile() || entry.isDirectory())
        .map(entry => ({ name: entry.name, isFolder: entry.isDirectory() }));
    } catch (error) {
      throw reasonOf(error);
    }
  }
};

/** Where a path leads, links followed. Throws if that is outside the folder of the URI `root`. */
async function realInside(path: string, root: string): Promise<string> {
  const real = await promises.realpath(path).catch(error => {
    throw error.code === 'ENOENT' ? new Error('its link leads nowhere') : error;
  });
  const home = await promises.realpath(fileURLToPath(root));
  if (real === home || real.startsWith(home.endsWith(sep) ? home : home + sep)) return real;
  throw new Error('its link leads out of the folder that is open');
}

function mustBeFile(stat: Stats): void {
  if (stat.isDirectory()) throw new Error('it is a folder');
  if (!stat.isFile()) throw new Error('it is no ordinary file');
}

/** What went wrong, for people. */
function reasonOf(error: unknown): Error {
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EACCES: 'permission is denied',
    EPERM: 'permission is denied',
    ELOOP: 'its links lead round in a circle',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only'
  };
  const code = String((error as NodeJS.ErrnoException).code);
  if (Object.hasOwn(known, code)) return new Error(known[code]);
  return error instanceof Error ? error : new Error(String(error));
}
