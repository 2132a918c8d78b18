/** Which drafts lie in a folder: .article, .story, and what the desk names, but for what .gitignore leaves out. */
import ignore, { type Ignore } from 'ignore';
import type { Desks } from './desks.ts';
import { childOf, type Entry, type Files, plain, said } from './files.ts';

/** What a .gitignore file says, of its folder and those below. */
interface Rules {
  readonly folder: string;
  readonly ignore: Ignore;
}

/** Walks through folders, given by their URIs. Links are not followed, so that no walk leaves a folder or runs round. */
export class Walk {
  readonly #files: Files;
  readonly #desks: Desks;
  readonly #failed: (folder: string, reason: string) => void;
  readonly #pause: () => Promise<void> | undefined;

  /** `failed` hears of folders that can't be looked into; `pause` is waited for, where it asks for that, between files. */
  constructor(
    files: Files,
    desks: Desks,
    failed: (folder: string, reason: string) => void,
    pause: () => Promise<void> | undefined = () => undefined
  ) {
    this.#files = files;
    this.#desks = desks;
    this.#failed = failed;
    this.#pause = pause;
  }

  /** The drafts below a folder, in the order of their names; what a .gitignore says counts from `top` down to it. */
  async *below(folder: string, top: string): AsyncGenerator<string> {
    const rules: Rules[] = [];
    for (let at = top; at.length < folder.length; ) {
      const own = await this.#rules(at, top);
      if (own) rules.push(own);
      at = `${at}/${folder.slice(at.length + 1).split('/')[0]}`;
    }
    yield* this.#walk(folder, top, rules, []);
  }

  /** What a walk from `top` comes upon at a URI: a draft, or the drafts in a folder; nothing if it would pass it by. */
  at(uri: string, top: string): AsyncGenerator<string> {
    return this.#walk(top, top, [], plain(uri.slice(top.length + 1)).split('/'));
  }

  /** Walks the folders and files on `path`, and beyond its end all of them. */
  async *#walk(folder: string, top: string, above: readonly Rules[], path: readonly string[]): AsyncGenerator<string> {
    let entries: readonly Entry[];
    try {
      entries = await this.#files.list(folder, top);
    } catch (error) {
      this.#failed(folder, said(error));
      return;
    }
    const own = entries.some(({ name }) => name === '.gitignore') ? await this.#rules(folder, top) : undefined;
    const rules = own ? [...above, own] : above;
    const [wanted, ...rest] = path;
    const here = wanted === undefined ? entries : entries.filter(({ name }) => name.normalize('NFC') === wanted);
    for (const { name, isFolder } of [...here].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      await this.#pause();
      const uri = childOf(folder, name);
      if (uri === undefined) continue;
      if (isFolder) {
        if (name === '.git' || name === 'node_modules' || isIgnored(`${uri}/`, rules)) continue;
        yield* this.#walk(uri, top, rules, rest);
      } else if (rest.length === 0 && (await this.isDraft(uri)) && !isIgnored(uri, rules)) yield uri;
    }
  }

  /** Whether the file of a URI is a draft by its name. */
  async isDraft(uri: string): Promise<boolean> {
    return /\.(?:article|story)$/i.test(uri) || (await this.#desks.at(uri)).isDraft(uri);
  }

  async #rules(folder: string, top: string): Promise<Rules | undefined> {
    try {
      const text = await this.#files.read(`${folder}/.gitignore`, top);
      return text === undefined ? undefined : { folder, ignore: ignore().add(text) };
    } catch {
      return undefined; // git could not read it either
    }
  }
}

/** Whether a URI (a folder's ends with a slash) is left out: the nearest .gitignore that says anything of it decides. */
function isIgnored(uri: string, rules: readonly Rules[]): boolean {
  for (let i = rules.length - 1; i >= 0; i--) {
    const { folder, ignore: own } = rules[i]!;
    const { ignored, unignored } = own.test(plain(uri.slice(folder.length + 1)));
    if (ignored || unignored) return ignored;
  }
  return false;
}
