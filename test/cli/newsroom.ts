// A folder of drafts on the disk, and calls of the command line in it, for the tests.
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../server/cli/run.ts';

/** What a call gave. */
export interface Given {
  code: number;
  out: string;
  err: string;
}

/** A folder of its own for a test. */
export class Newsroom {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-')));

  constructor(files: Record<string, string | Buffer> = {}) {
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, text: string | Buffer): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  async call(args: string[], input: Buffer | string = '', tty = false): Promise<Given> {
    const given = { code: 0, out: '', err: '' };
    given.code = await run(args, {
      cwd: this.folder,
      out: { write: text => (given.out += text), isTTY: tty, columns: 80 },
      err: { write: text => (given.err += text), isTTY: tty },
      input: () => Buffer.from(input),
      version: '1.2.3',
      colour: true
    });
    return given;
  }

  /** Does something as somebody who may do nothing here but what the files themselves allow, which root may not be. */
  async asGuest<T>(does: () => Promise<T>): Promise<T> {
    if (process.getuid?.() !== 0) return does();
    const guest = 65_534;
    chmodSync(this.folder, 0o755);
    process.setegid!(guest);
    process.seteuid!(guest);
    try {
      return await does();
    } finally {
      process.seteuid!(0);
      process.setegid!(0);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const paragraph = 'The harbour opened on Monday after a winter of repairs to its walls and its two cranes.';
const lead = 'LOWMERE, Scotland - A band played until noon at the quay, and the mayor spoke for a short while.';
/** A story without a fault, and one that has a paragraph twice. */
export const clean = `Harbour opens after repairs\n\n${lead}\n\n${paragraph}\n\nNobody would say what it had all cost, or who was to pay for it.\n`;
export const twice = `${clean}\n${paragraph}\n`;
