/** Keeps the morgue: reads every draft of the workspace in the background, and again what changes there. */
import type { FileEvent } from 'vscode-languageserver';
import type { Desks } from '../desks.ts';
import { type Files, formatOf, plain, said } from '../files.ts';
import { Walk } from '../walk.ts';
import type { Client } from './client.ts';
import type { Connection } from './connect.ts';
import { cuttingsOf } from './cuttings.ts';
import { type Capacity, Morgue } from './morgue.ts';
import { Progress } from './progress.ts';
import { FileChangeType, MessageType } from './protocol.ts';
import { Slices } from './slices.ts';

/** While it reads, the editor hears of what it has found no more often than this, in milliseconds. */
const between = 1000;
/** When more files than these change at once, looking through all folders is less work than looking for each. */
const manyAtOnce = 50;

/** Reads drafts, and files them. Does nothing until it is wanted, and forgets everything when it is wanted no more. */
export class Librarian {
  /** Grows whenever something is filed or taken out that an open draft has as well. */
  version = 0;
  /** Whether an open draft has a paragraph of this print. */
  isOpen: (print: number) => boolean = () => false;
  /** Called when `version` has grown. */
  onStirred: () => void = () => {};
  readonly #connection: Connection;
  readonly #files: Files;
  readonly #desks: Desks;
  readonly #client: () => Client;
  readonly #slices = new Slices(4);
  #morgue: Morgue;
  #wanted = false;
  #working = false;
  /** The workspace is to be looked through for drafts that came or went. */
  #look = false;
  /** Files and folders that have changed, and how. */
  readonly #changed = new Map<string, FileEvent['type']>();
  #watching: Promise<(() => void) | undefined> | undefined;
  /** How many drafts did not fit in, and whether the user has been told. */
  #leftOut = 0;
  #told = false;
  #stirred = false;

  constructor(connection: Connection, files: Files, desks: Desks, client: () => Client, capacity?: Capacity) {
    this.#morgue = new Morgue(capacity);
    this.#connection = connection;
    this.#files = files;
    this.#desks = desks;
    this.#client = client;
  }

  /** What the morgue holds, by now. */
  get morgue(): Morgue {
    return this.#morgue;
  }

  /** A desk wants to know of every draft in the workspace. */
  want(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    if (this.#client().watch) {
      // Any file: a folder that is gone took its drafts along, and only its own name is told.
      const watchers = [{ globPattern: '**/*' }];
      this.#watching = this.#connection
        .register('workspace/didChangeWatchedFiles', { watchers })
        .catch(() => undefined);
    }
    this.renew();
  }

  /** No desk wants it any longer. */
  forget(): void {
    if (!this.#wanted) return;
    this.#wanted = false;
    this.#morgue = new Morgue(this.#morgue.capacity);
    this.#changed.clear();
    this.#leftOut = 0;
    this.#watching?.then(stop => stop?.());
    this.#watching = undefined;
  }

  /** Desks or folders are not what they were, so that other files may be drafts. */
  renew(): void {
    this.#look = true;
    this.#work();
  }

  /** Files were changed, made or deleted. */
  changed(events: readonly FileEvent[]): void {
    if (!this.#wanted) return;
    for (const { uri, type } of events) {
      if (uri.endsWith('/.gitignore')) this.#look = true;
      const top = this.#desks.folders.find(folder => uri.startsWith(`${folder}/`));
      // What was made and then written to is still new.
      const isNew = type === FileChangeType.Changed && this.#changed.get(uri) === FileChangeType.Created;
      if (top !== undefined && !isHidden(uri, top) && !isNew) this.#changed.set(uri, type);
    }
    this.#work();
  }

  /** Somebody types, and is not to be held up. */
  typed(): void {
    this.#slices.typed();
  }

  /** Does what there is to do; one at a time, however often it is called. */
  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    try {
      while (this.#wanted && (this.#look || this.#changed.size > 0)) {
        await this.#slices.rest();
        if (!this.#wanted) break;
        if (this.#look) {
          this.#look = false;
          await this.#lookThrough();
        } else await this.#lookAgain();
        this.#stir();
      }
    } catch (error) {
      this.#connection.log(MessageType.Error, `The drafts of the workspace could not be read: ${said(error)}`);
    } finally {
      this.#working = false;
    }
  }

  /** Finds the drafts of all folders, reads those that are new, and takes out those that are gone. */
  async #lookThrough(): Promise<void> {
    const morgue = this.#morgue;
    const there = new Map<string, string>();
    this.#leftOut = 0;
    for (const folder of this.#desks.folders) {
      for await (const uri of this.#walk().below(folder, folder)) {
        if (this.#morgue !== morgue) return;
        if (isHidden(uri, folder)) continue;
        if (there.size < morgue.capacity.drafts) there.set(plain(uri), uri);
        else this.#leftOut++;
      }
    }
    if (this.#morgue !== morgue) return;
    for (const key of [...morgue.keys()]) if (!there.has(key)) this.#drop(key);
    const fresh = [...there].filter(([key]) => !morgue.has(key)).map(([, uri]) => uri);
    let isFull = false;
    const progress = new Progress(
      this.#connection,
      this.#client(),
      'Copydesk reads the drafts of this workspace',
      fresh.length
    );
    let heard = performance.now();
    for (const [i, uri] of fresh.entries()) {
      if (this.#morgue !== morgue) break;
      progress.done(i);
      // Where one did not fit, others are not even read.
      if (isFull) this.#leftOut++;
      else isFull = !(await this.#read(uri));
      if (performance.now() - heard > between) {
        this.#stir();
        heard = performance.now();
      }
    }
    progress.end();
    this.#tell();
  }

  /** Reads again what has changed: files, or folders with what lies in them now. */
  async #lookAgain(): Promise<void> {
    const changed = [...this.#changed];
    this.#changed.clear();
    const folders = new Set<string>();
    for (const [uri, type] of changed) {
      if (this.#morgue.has(uri)) this.#drop(uri);
      else if (type === FileChangeType.Deleted) folders.add(plain(uri));
    }
    if (folders.size > 0) {
      for (const key of [...this.#morgue.keys()]) {
        if (isWithin(key, folders)) this.#drop(key);
        if (this.#slices.spent) await this.#slices.rest();
      }
    }
    if (changed.length > manyAtOnce) {
      this.#look = true;
      return;
    }
    const walk = this.#walk();
    for (const [uri, type] of changed) {
      const top = this.#desks.rootOf(uri);
      if (type === FileChangeType.Deleted || top === undefined || !this.#desks.folders.includes(top)) continue;
      if (type === FileChangeType.Changed && !(await walk.isDraft(uri))) continue; // a folder is made, or not
      for await (const draft of walk.at(uri, top)) await this.#read(draft);
    }
    this.#tell();
  }

  #walk(): Walk {
    return new Walk(
      this.#files,
      this.#desks,
      (folder, reason) => this.#connection.log(MessageType.Log, `${folder} is not looked into: ${reason}.`),
      () => (this.#slices.spent ? this.#slices.rest() : undefined)
    );
  }

  /** Reads a draft and files it; what is no text, or cannot be read, is passed over. False if there is no room for it. */
  async #read(uri: string): Promise<boolean> {
    const morgue = this.#morgue;
    try {
      const text = await this.#files.read(uri, this.#desks.rootOf(uri)!);
      const cuttings = text === undefined ? [] : await cuttingsOf(text, formatOf(uri), this.#slices);
      if (this.#morgue !== morgue) return true;
      this.#drop(uri);
      if (text === undefined) return true;
      if (!morgue.put(uri, cuttings)) {
        this.#leftOut++;
        return false;
      }
      if (cuttings.some(({ print }) => this.isOpen(print))) this.#stirred = true;
    } catch (error) {
      this.#drop(uri);
      this.#connection.log(MessageType.Log, `${uri} is not compared with other drafts: ${said(error)}.`);
    }
    return true;
  }

  #drop(uri: string): void {
    if (this.#morgue.drop(uri).some(print => this.isOpen(print))) this.#stirred = true;
  }

  #stir(): void {
    if (!this.#stirred) return;
    this.#stirred = false;
    this.version++;
    this.onStirred();
  }

  /** Says, once, that there is more than the morgue holds. */
  #tell(): void {
    if (this.#leftOut === 0 || this.#told) return;
    this.#told = true;
    const number = (n: number) => n.toLocaleString('en');
    const { drafts, paragraphs } = this.#morgue.capacity;
    const message =
      `This workspace has more drafts than Copydesk compares with each other (${number(drafts)}, and ` +
      `${number(paragraphs)} longer paragraphs): ${number(this.#leftOut)} of them are left out ` +
      'while they are not open.';
    this.#connection.tell('window/showMessage', { type: MessageType.Info, message });
  }
}

/** Whether a file lies in a folder of tools: what these keep there are copies, and nobody's copy. */
function isHidden(uri: string, top: string): boolean {
  return /\/(?:\.|node_modules\/)/.test(plain(uri.slice(top.length)));
}

/** Whether a file, or a folder above it, is among those named. */
function isWithin(key: string, names: ReadonlySet<string>): boolean {
  for (let at = key; at.includes('/'); at = at.slice(0, at.lastIndexOf('/'))) if (names.has(at)) return true;
  return false;
}
