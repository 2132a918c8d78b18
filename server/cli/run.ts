/** One call of the command line, from its arguments to its exit code. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { mend } from '../core/mend.ts';
import type { Severity } from '../core/rule.ts';
import { apply } from '../core/text.ts';
import { decodeText } from '../decode.ts';
import { Desks } from '../desks.ts';
import { disk, readText, writeText } from '../disk.ts';
import { formatOf, said } from '../files.ts';
import { Walk } from '../walk.ts';
import { type Call, readArgs, usage } from './args.ts';
import { Beside } from './beside.ts';
import { asGithub, asJson } from './machine.ts';
import { asSarif } from './sarif.ts';
import { asText, summary } from './text.ts';
import { type ToldFile, tell, tellDeskFile } from './told.ts';

/** A stream that is written to, and may be a terminal. */
interface Out {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Where a call is made. */
export interface Surroundings {
  readonly cwd: string;
  readonly out: Out;
  readonly err: Out;
  /** All of standard input. */
  readonly input: () => Buffer;
  readonly version: string;
  readonly colour: boolean;
}

const severities: readonly Severity[] = ['information', 'warning', 'error'];

/** Runs a call; returns its exit code. */
export async function run(args: readonly string[], around: Surroundings): Promise<number> {
  let call: Call | 'help' | 'version';
  try {
    call = readArgs(args);
  } catch (error) {
    around.err.write(`copydesk: ${said(error).split('. ')[0]}; “copydesk --help” tells more\n`);
    return 2;
  }
  if (call === 'help') around.out.write(usage);
  else if (call === 'version') around.out.write(`${around.version}\n`);
  else return new Check(call, around).run();
  return 0;
}

/** The checking of many files. */
class Check {
  readonly #call: Call;
  readonly #around: Surroundings;
  readonly #workspace: string;
  readonly #desks: Desks;
  readonly #files: ToldFile[] = [];
  readonly #failures: string[] = [];
  #mended = 0;
  #beside: Beside | undefined;

  constructor(call: Call, around: Surroundings) {
    this.#call = call;
    this.#around = around;
    this.#workspace = workspaceOf(around.cwd);
    const config = call.config === undefined ? undefined : pathToFileURL(resolve(around.cwd, call.config)).href;
    this.#desks = new Desks(disk.read, config);
    this.#desks.folders = [uriOf(this.#workspace)];
  }

  async run(): Promise<number> {
    const { config, stdin, paths } = this.#call;
    if (config !== undefined) {
      try {
        readText(resolve(this.#around.cwd, config));
      } catch (error) {
        this.#fail(config, error);
        return 2;
      }
    }
    if (stdin !== undefined) await this.#checkInput(stdin);
    else await this.#checkAll(await this.#find(paths));
    for (const [uri, file] of this.#desks.files) {
      if (file.mistakes.length > 0) this.#files.push(tellDeskFile(this.#shown(fileURLToPath(uri)), file));
    }
    this.#tell();
    if (this.#failures.length > 0) return 2;
    return this.#files.some(({ findings }) => findings.some(({ severity }) => this.#isLoud(severity))) ? 1 : 0;
  }

  async #find(paths: readonly string[]): Promise<Set<string>> {
    const found = new Set<string>();
    const walk = new Walk(disk, this.#desks, (folder, reason) =>
      this.#fail(this.#shown(fileURLToPath(folder)), reason)
    );
    for (const path of paths.map(path => resolve(this.#around.cwd, path))) {
      if (!isFolder(path)) {
        found.add(path);
        continue;
      }
      const [uri, workspace] = [uriOf(path), uriOf(this.#workspace)];
      const top = uri.startsWith(`${workspace}/`) ? workspace : uri;
      for await (const file of walk.below(uri, top)) found.add(fileURLToPath(file));
    }
    return found;
  }

  async #checkAll(files: ReadonlySet<string>): Promise<void> {
    const { err } = this.#around;
    this.#beside = await Beside.of(files, async path => (await this.#desks.at(pathToFileURL(path).href)).file);
    const began = Date.now();
    let shown = 0;
    let done = 0;
    for (const file of files) {
      if (err.isTTY && Date.now() - Math.max(began + 400, shown) > 100) {
        shown = Date.now();
        err.write(`\r\x1b[KChecking ${done + 1} of ${files.size} …`);
      }
      await this.#checkFile(file);
      done++;
    }
    if (shown > 0) err.write('\r\x1b[K');
  }

  async #checkFile(path: string): Promise<void> {
    const shown = this.#shown(path);
    try {
      const file = readText(path);
      const { desk, file: home } = await this.#desks.at(pathToFileURL(path).href);
      let { text } = file;
      if (this.#call.fix) {
        const edits = mend(text, formatOf(path), desk, true);
        if (edits.length > 0) {
          text = apply(text, edits);
          if (readText(path).text !== file.text) throw new Error('it was changed meanwhile, and is left alone');
          writeText(path, { text, bom: file.bom });
          this.#mended++;
        }
      }
      const datelines = () => this.#beside?.datelines(path, home) ?? [];
      this.#files.push(tell(shown, text, desk, this.#showsFixes, { datelines }));
    } catch (error) {
      this.#fail(shown, error);
    }
  }

  async #checkInput(name: string): Promise<void> {
    try {
      const { text: before, bom } = decodeText(this.#around.input());
      const path = resolve(this.#around.cwd, name);
      const { desk } = await this.#desks.at(pathToFileURL(path).href);
      const text = this.#call.fix ? apply(before, mend(before, formatOf(path), desk, true)) : before;
      if (this.#call.fix) this.#around.out.write(`${bom ? '\ufeff' : ''}${text}`);
      this.#files.push(tell(this.#shown(path), text, desk, this.#showsFixes));
    } catch (error) {
      this.#fail(name, error);
    }
  }

  #tell(): void {
    const { format, fix, stdin } = this.#call;
    const { out: standard, err, colour, version } = this.#around;
    // The mended draft has standard output to itself.
    const out = fix && stdin !== undefined ? err : standard;
    const files = this.#files;
    if (format === 'json') out.write(asJson(files));
    else if (format === 'sarif') out.write(asSarif(files, this.#failures, version));
    else if (format === 'github') out.write(asGithub(files));
    else {
      const width = out.columns ?? 120;
      out.write(
        files.map(file => asText(file, colour && out.isTTY === true, width)).join('') + summary(files, this.#mended)
      );
    }
  }

  /** Whether the form that is asked for has a place for fixes. */
  get #showsFixes(): boolean {
    return this.#call.format === 'json' || this.#call.format === 'sarif';
  }

  #isLoud(severity: Severity): boolean {
    const { failOn } = this.#call;
    return failOn !== 'never' && severities.indexOf(severity) >= severities.indexOf(failOn);
  }

  #fail(path: string, error: unknown): void {
    const failure = `${path}: ${said(error)}`;
    this.#failures.push(failure);
    this.#around.err.write(`copydesk: ${failure}\n`);
  }

  /** A path as people write it: seen from where they stand, unless it lies elsewhere. */
  #shown(path: string): string {
    const seen = relative(this.#around.cwd, path);
    return (seen === '' || seen.startsWith('..') ? path : seen).split(sep).join('/');
  }
}

/** The folder whose files belong together: the nearest one up the tree that is under version control, else `from`. */
function workspaceOf(from: string): string {
  for (let at = from; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return from;
  }
}

/** What is not there, or can't be looked at, is no folder: reading it as a file will say why. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** A folder's URI without a slash at the end. */
function uriOf(folder: string): string {
  return pathToFileURL(folder).href.replace(/\/$/, '');
}

/** All of standard input. */
export function readInput(): Buffer {
  return readFileSync(0);
}
