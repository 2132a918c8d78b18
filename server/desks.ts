/** Which desk holds for a file: the nearest desk file up the tree, what it extends, and the editor's settings. */

import { merge } from './core/desk/merge.ts';
import { readDesk } from './core/desk/read.ts';
import { type Desk, type DeskMistake, defaultDesk } from './core/desk.ts';
import { rules } from './core/rules/index.ts';
import { paths } from './core/wildcard.ts';
import { type Files, parentOf, plain, said } from './files.ts';

/** The name of a desk file. */
export const deskFile = 'copydesk.json';

/** The desk that holds for a file. */
export interface DeskThere {
  readonly desk: Desk;
  /** Where the desk's own file is, or would be made; undefined for a file in no folder. */
  readonly file?: string;
  /** Whether the desk calls the file of this URI a draft. */
  isDraft(uri: string): boolean;
}

/** A desk file as last read. */
export interface DeskFile {
  /** Undefined if it is there and can't be read. */
  readonly text: string | undefined;
  readonly mistakes: readonly DeskMistake[];
}

const ids = rules.map(rule => rule.id);
/** Keys of the editor's settings that are no business of a desk. */
const editorKeys = ['quiet', 'trace'];

/** Finds desks, and remembers them until told to forget. */
export class Desks {
  /** The folders that are open, as URIs without a slash at the end; nothing outside them is read. */
  folders: readonly string[] = [];
  /** The desk files read since the last `forget`, by URI. */
  files = new Map<string, DeskFile>();
  /** The one desk file to use, wherever the draft lies. */
  readonly #fixed: string | undefined;
  readonly #read: Files['read'];
  readonly #known = new Map<string, Promise<DeskThere>>();
  /** What the editor's settings make of the desk in each open folder, and elsewhere. */
  readonly #settings = new Map<string, Desk>();
  #elsewhere: Desk = defaultDesk;

  constructor(read: Files['read'], fixed?: string) {
    this.#read = read;
    this.#fixed = fixed;
  }

  /** Takes the editor's settings, of any shape, and those of its folders by URI; returns what is wrong with them. */
  setSettings(settings: unknown, inFolders: ReadonlyMap<string, unknown> = new Map()): string[] {
    const wrong = new Set<string>();
    const deskOf = (settings: unknown): Desk => {
      const { part, mistakes } = readDesk(JSON.stringify(settings ?? {}), ids, editorKeys);
      for (const { message } of mistakes) wrong.add(message);
      return merge(defaultDesk, part);
    };
    this.#elsewhere = deskOf(settings);
    this.#settings.clear();
    for (const [folder, own] of inFolders) this.#settings.set(folder, deskOf(own));
    this.forget();
    return [...wrong];
  }

  /** Reads everything anew from now on. */
  forget(): void {
    this.#known.clear();
    // What is being read just now goes into the old ones.
    this.files = new Map();
  }

  /** The desk for a draft. */
  at(uri: string): Promise<DeskThere> {
    const folder = this.rootOf(uri) === undefined ? (this.folders[0] ?? '') : parentOf(uri);
    let there = this.#known.get(folder);
    if (!there) {
      there = this.#find(folder);
      this.#known.set(folder, there);
    }
    return there;
  }

  /** Reads a desk file by itself, for its mistakes. */
  async readAlone(uri: string): Promise<DeskFile | undefined> {
    const root = this.rootOf(uri);
    const { files } = this;
    if (root !== undefined && !files.has(uri)) await this.#open(uri, root);
    return files.get(uri);
  }

  /** The folder within which a file's desk is looked for: an open one, else the file's own; undefined if it has none. */
  rootOf(uri: string): string | undefined {
    const inside = this.folders.filter(folder => uri.startsWith(`${folder}/`) || uri === folder);
    if (inside.length > 0) return inside.reduce((a, b) => (a.length >= b.length ? a : b));
    return /^(?!untitled:)[a-z][a-z0-9+.-]*:.*\/[^/]*$/i.test(uri) ? parentOf(uri) : undefined;
  }

  /** The desk that the settings alone make for what lies in a folder. */
  #settingsIn(root: string): Desk {
    return this.#settings.get(root) ?? this.#elsewhere;
  }

  async #find(folder: string): Promise<DeskThere> {
    if (folder === '') return { desk: this.#elsewhere, isDraft: () => false };
    if (this.#fixed) {
      const desk = await this.#open(this.#fixed, this.rootOf(this.#fixed)!);
      return this.#there(this.#fixed, parentOf(this.#fixed), desk ?? this.#elsewhere);
    }
    const root = this.rootOf(`${folder}/x`)!;
    for (let at = folder; ; at = parentOf(at)) {
      const uri = `${at}/${deskFile}`;
      const desk = await this.#open(uri, root);
      if (desk) return this.#there(uri, at, desk);
      if (at === root || at.length <= root.length)
        return this.#there(`${root}/${deskFile}`, root, this.#settingsIn(root));
    }
  }

  #there(file: string, home: string, desk: Desk): DeskThere {
    const named = paths(desk.drafts);
    return { desk, file, isDraft: uri => uri.startsWith(`${home}/`) && named(plain(uri.slice(home.length + 1))) };
  }

  /** The desk of a desk file that may be there; one that can't be read is one mistake, and says nothing. */
  async #open(uri: string, root: string): Promise<Desk | undefined> {
    const { files } = this;
    try {
      return await this.#load(uri, root, []);
    } catch (error) {
      const message = `This desk file can't be read: ${said(error)}.`;
      files.set(uri, { text: undefined, mistakes: [{ span: { start: 0, end: 0 }, message }] });
      return this.#settingsIn(root);
    }
  }

  /**
   * The desk that a desk file makes of the settings and of what it extends; undefined if there is no such file. Rejects
   * if it can't be read.
   */
  async #load(uri: string, root: string, below: readonly string[]): Promise<Desk | undefined> {
    const { files } = this;
    const text = await this.#read(uri, root);
    if (text === undefined) return undefined;
    const read = readDesk(text, ids);
    const mistakes = [...read.mistakes];
    let desk = this.#settingsIn(root);
    if (read.extends) {
      const base = await this.#base(uri, root, read.extends.name, [...below, uri]);
      if (typeof base === 'string') mistakes.push({ span: read.extends.span, message: base });
      else desk = base;
    }
    files.set(uri, { text, mistakes });
    return merge(desk, read.part);
  }

  /** The desk that `extends` names, or what is wrong with it. */
  async #base(uri: string, root: string, name: string, below: readonly string[]): Promise<Desk | string> {
    const isPath = name.startsWith('.') || name.startsWith('/') || (name.endsWith('.json') && !name.startsWith('@'));
    for (let at = parentOf(uri); ; at = parentOf(at)) {
      const target = resolve(isPath ? at : `${at}/node_modules`, isPath ? name : `${name}/${deskFile}`);
      if (!target?.startsWith(`${root}/`)) return `“${name}” lies outside the folder that is open: it is not read.`;
      if (below.includes(target)) return `“${name}” leads back to this file: a desk can't extend itself.`;
      try {
        const desk = await this.#load(target, root, below);
        if (desk) return desk;
      } catch (error) {
        return `“${name}” can't be read: ${said(error)}.`;
      }
      if (isPath) return `There is no desk file “${name}” that can be read.`;
      if (at.length <= root.length) return `No package “${name}” with a ${deskFile} is installed here.`;
    }
  }
}

/** The URI of a path seen from a folder; undefined if that can't be. */
function resolve(folder: string, path: string): string | undefined {
  const encoded = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  try {
    return new URL(encoded, `${folder}/`).href;
  } catch {
    return undefined;
  }
}
