/** What a story says twice: which of its paragraphs read the same, and which share how much. */
import type { Paragraph } from '../article/paragraph.ts';
import { compare, type Pair, type Run, selfRuns } from './pair.ts';
import { ShingleIndex, shinglesOf } from './shingles.ts';

/** All paragraphs that read the same, word for word. */
export interface Print {
  readonly id: number;
  /** Unordered. */
  readonly copies: Set<Paragraph>;
  /** What other prints share with this one. */
  readonly pairs: Map<Print, Pair>;
  /** What it says twice within itself. */
  readonly own: readonly Run[];
  readonly shingles: Int32Array;
  readonly key: number;
}

/** Fewer words than these are told apart by exact repetition alone. */
const fewest = 8;

/**
 * Knows every paragraph of a story by its print. Paragraphs are added and removed; what it answers depends on the
 * paragraphs it holds, not on how they came.
 */
export class RepeatIndex {
  /** Grows whenever an answer may have changed. */
  version = 0;
  #prints = new Map<number, Print>();
  #byId: (Print | undefined)[] = [];
  #free: number[] = [];
  #shingles = new ShingleIndex();
  /** Prints with something to tell: copies, pairs, or runs of their own. */
  #telling = new Set<Print>();

  add(paragraph: Paragraph): void {
    if (paragraph.words.count === 0) return;
    let print = this.#prints.get(paragraph.print);
    if (!print) {
      print = this.#enter(paragraph);
      print.copies.add(paragraph);
      if (isProse(paragraph)) this.#join(print, paragraph);
    } else print.copies.add(paragraph);
    this.#weigh(print);
  }

  remove(paragraph: Paragraph): void {
    const print = this.#prints.get(paragraph.print);
    if (!print?.copies.delete(paragraph)) return;
    if (this.#telling.has(print)) this.version++;
    if (print.copies.size === 0) {
      for (const other of print.pairs.keys()) {
        other.pairs.delete(print);
        this.#weigh(other);
      }
      this.#shingles.remove(print.id, print.shingles);
      this.#prints.delete(print.key);
      this.#byId[print.id] = undefined;
      this.#free.push(print.id);
      this.#telling.delete(print);
    } else this.#weigh(print);
  }

  /** The paragraphs have other places now. */
  moved(): void {
    if (this.#telling.size > 0) this.version++;
  }

  /** The paragraphs that have something to tell, in the order of the story. */
  telling(): Paragraph[] {
    const out: Paragraph[] = [];
    for (const print of this.#telling) for (const p of print.copies) out.push(p);
    return out.sort((a, b) => a.index - b.index);
  }

  /** The print of a paragraph that the index holds. */
  printOf(paragraph: Paragraph): Print {
    return this.#prints.get(paragraph.print)!;
  }

  #enter(paragraph: Paragraph): Print {
    const id = this.#free.pop() ?? this.#byId.length;
    const prose = isProse(paragraph);
    const print: Print = {
      id,
      copies: new Set(),
      pairs: new Map(),
      own: prose ? selfRuns(paragraph) : [],
      shingles: prose ? shinglesOf(paragraph.words.hashes) : new Int32Array(0),
      key: paragraph.print
    };
    this.#prints.set(print.key, print);
    this.#byId[id] = print;
    return print;
  }

  /** Compares a new print with all that share a shingle with it. */
  #join(print: Print, paragraph: Paragraph): void {
    const n = print.shingles.length;
    this.#shingles.share(print.shingles, (id, shared) => {
      const other = this.#byId[id]!;
      const small = Math.min(n, other.shingles.length);
      if (shared < 0.12 * small && shared < 10) return;
      const [theirs] = other.copies;
      // The comparison is held in an order that depends on the two texts alone.
      const pair = print.key < other.key ? compare(paragraph, theirs!, shared) : compare(theirs!, paragraph, shared);
      if (!pair) return;
      print.pairs.set(other, pair);
      other.pairs.set(print, pair);
      this.#weigh(other);
    });
    this.#shingles.add(print.id, print.shingles);
  }

  #weigh(print: Print): void {
    const tells = print.copies.size > 1 || print.pairs.size > 0 || print.own.length > 0;
    if (tells) {
      this.#telling.add(print);
      this.version++;
    } else if (this.#telling.delete(print)) this.version++;
  }
}

function isProse(p: Paragraph): boolean {
  return (p.kind === 'prose' || p.kind === 'list') && p.words.count >= fewest;
}
