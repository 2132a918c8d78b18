/** The newsroom's morgue: clippings of the drafts that are not open, of which nothing is kept but prints and places. */
import type { Range } from 'vscode-languageserver';
import type { Clipping } from '../core/repeats/clippings.ts';
import type { Span } from '../core/text.ts';
import { plain } from '../files.ts';

/** A paragraph of a draft: what it reads like, and where it stands, by offsets and by lines. */
export interface Cutting {
  readonly print: number;
  readonly span: Span;
  readonly range: Range;
}

/** How much a morgue holds at most. */
export interface Capacity {
  readonly paragraphs: number;
  readonly drafts: number;
}

/**
 * 48 bytes a paragraph (twice that where the table has just grown) and some 300 a draft: measured on wire stories of a
 * thousand characters, half a megabyte for each megabyte of copy, and 50 megabytes when it is full.
 */
const usual: Capacity = { paragraphs: 500_000, drafts: 100_000 };

interface Filed {
  readonly uri: string;
  readonly id: number;
  /** Its cutting put in last, which leads to the others. */
  last: number;
}

const none = -1;
const nowhere: readonly Clipping[] = [];
/** Columns of a cutting: start, end, and the lines and characters of both. */
const columns = 6;

/** Which drafts say what, and where: a hash table of cuttings in columns, chained by print and by draft. */
export class Morgue {
  readonly capacity: Capacity;
  readonly #byUri = new Map<string, Filed>();
  #byId: (Filed | undefined)[] = [];
  #freeIds: number[] = [];
  #heads = new Int32Array(1 << 10).fill(none);
  #prints = new Float64Array(1 << 10);
  #drafts = new Int32Array(1 << 10);
  /** The next of the same print's chain, or of those that are free. */
  #next = new Int32Array(1 << 10);
  /** The one of the same draft before. */
  #siblings = new Int32Array(1 << 10);
  #places = new Int32Array(columns << 10);
  #used = 0;
  #free = none;
  #held = 0;

  constructor(capacity = usual) {
    this.capacity = capacity;
  }

  /** How many paragraphs it holds. */
  get size(): number {
    return this.#held;
  }

  /** The drafts it holds, as `plain` writes their URIs. */
  keys(): Iterable<string> {
    return this.#byUri.keys();
  }

  has(uri: string): boolean {
    return this.#byUri.has(plain(uri));
  }

  /** Files a draft in the place of what was known of it; false, and nothing is kept of it, if there is no room. */
  put(uri: string, cuttings: readonly Cutting[]): boolean {
    this.drop(uri);
    const { drafts, paragraphs } = this.capacity;
    if (this.#byUri.size >= drafts || this.#held + cuttings.length > paragraphs) return false;
    const filed: Filed = { uri, id: this.#freeIds.pop() ?? this.#byId.length, last: none };
    this.#byUri.set(plain(uri), filed);
    this.#byId[filed.id] = filed;
    for (const cutting of cuttings) this.#add(filed, cutting);
    return true;
  }

  /** Takes a draft out; returns its prints. */
  drop(uri: string): number[] {
    const filed = this.#byUri.get(plain(uri));
    if (!filed) return [];
    const prints: number[] = [];
    for (let at = filed.last; at !== none; at = this.#siblings[at]!) {
      prints.push(this.#prints[at]!);
      this.#unchain(at);
    }
    this.#byUri.delete(plain(uri));
    this.#byId[filed.id] = undefined;
    this.#freeIds.push(filed.id);
    return prints;
  }

  /** Where a print stands, in no order. */
  find(print: number): readonly Clipping[] {
    let found: Clipping[] | undefined;
    for (let at = this.#heads[this.#bucket(print)]!; at !== none; at = this.#next[at]!) {
      if (this.#prints[at] !== print) continue;
      const [start, end] = this.#places.subarray(columns * at);
      found ??= [];
      found.push({ draft: this.#byId[this.#drafts[at]!]!.uri, span: { start: start!, end: end! } });
    }
    return found ?? nowhere;
  }

  /** The lines and characters of a paragraph that `find` gave. */
  rangeOf(uri: string, span: Span): Range | undefined {
    const filed = this.#byUri.get(plain(uri));
    for (let at = filed?.last ?? none; at !== none; at = this.#siblings[at]!) {
      const [start, end, line, character, endLine, endCharacter] = this.#places.subarray(columns * at);
      if (start !== span.start || end !== span.end) continue;
      return { start: { line: line!, character: character! }, end: { line: endLine!, character: endCharacter! } };
    }
    return undefined;
  }

  #add(filed: Filed, { print, span, range }: Cutting): void {
    if (this.#free === none && this.#used === this.#prints.length) this.#grow();
    let at = this.#free;
    if (at === none) at = this.#used++;
    else this.#free = this.#next[at]!;
    const { start, end } = range;
    this.#prints[at] = print;
    this.#drafts[at] = filed.id;
    this.#places.set([span.start, span.end, start.line, start.character, end.line, end.character], columns * at);
    this.#siblings[at] = filed.last;
    filed.last = at;
    this.#chain(at);
    this.#held++;
  }

  #bucket(print: number): number {
    return (print >>> 0) & (this.#heads.length - 1);
  }

  #chain(at: number): void {
    const bucket = this.#bucket(this.#prints[at]!);
    this.#next[at] = this.#heads[bucket]!;
    this.#heads[bucket] = at;
  }

  #unchain(at: number): void {
    const bucket = this.#bucket(this.#prints[at]!);
    let before = none;
    for (let e = this.#heads[bucket]!; e !== at; e = this.#next[e]!) before = e;
    if (before === none) this.#heads[bucket] = this.#next[at]!;
    else this.#next[before] = this.#next[at]!;
    this.#next[at] = this.#free;
    this.#free = at;
    this.#held--;
  }

  #grow(): void {
    const size = 2 * this.#prints.length;
    const larger = <T extends Int32Array | Float64Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    this.#prints = larger(this.#prints, new Float64Array(size));
    this.#drafts = larger(this.#drafts, new Int32Array(size));
    this.#siblings = larger(this.#siblings, new Int32Array(size));
    this.#places = larger(this.#places, new Int32Array(columns * size));
    this.#next = new Int32Array(size);
    this.#heads = new Int32Array(size).fill(none);
    // Nothing is free when the table grows, so every row is held.
    for (let at = 0; at < this.#used; at++) this.#chain(at);
  }
}
