/** The disk: reads text files that lie where they say, and writes a file whole or not at all. */
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadFile } from './desks.ts';

/** A file on the disk: its text, and what stands before it there. */
export interface FileText {
  readonly text: string;
  readonly bom: boolean;
}

/** Reads a text file. Throws an Error whose message says, for people, why it can't be read. */
export function readText(path: string): FileText {
  let bytes: Buffer;
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new Error('it is a folder');
    if (!stat.isFile()) throw new Error('it is no ordinary file');
    bytes = readFileSync(path);
  } catch (error) {
    throw new Error(reasonOf(error));
  }
  return decodeText(bytes);
}

/** Text from bytes: UTF-8 alone, as anything else could not be written back word for word. Throws as `readText`. */
export function decodeText(bytes: Buffer): FileText {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new Error('it is UTF-16; save it as UTF-8');
  }
  if (bytes.includes(0)) throw new Error('it is not text: it holds NUL bytes');
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bom ? bytes.subarray(3) : bytes);
    return { text, bom };
  } catch {
    throw new Error('it is not UTF-8; save it as UTF-8');
  }
}

/** Writes a file by way of a new one beside it, so that it is never there in part; keeps its mode and its mark. */
export function writeText(path: string, { text, bom }: FileText): void {
  const real = realpathSync(path);
  try {
    accessSync(real, constants.W_OK);
  } catch (error) {
    throw new Error(reasonOf(error));
  }
  const fresh = join(dirname(real), `.copydesk-${randomBytes(6).toString('hex')}.tmp`);
  const { mode } = statSync(real);
  try {
    writeFileSync(fresh, bom ? `\ufeff${text}` : text, { flag: 'wx', mode });
    chmodSync(fresh, mode);
    renameSync(fresh, real);
  } catch (error) {
    try {
      unlinkSync(fresh);
    } catch {}
    throw new Error(reasonOf(error));
  }
}

/** Reads a desk file, if it is there and lies, links followed, inside the folder it has to lie in. */
export const readInside: ReadFile = async (uri, root) => {
  try {
    const real = realpathSync(fileURLToPath(uri));
    const home = realpathSync(fileURLToPath(root));
    if (!real.startsWith(home.endsWith(sep) ? home : home + sep)) return undefined;
    return readText(real).text;
  } catch {
    return undefined;
  }
};

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'permission is denied';
  if (code === 'ELOOP') return 'its links lead round in a circle';
  if (code === 'ENOSPC') return 'the disk is full';
  return error instanceof Error ? error.message : String(error);
}
