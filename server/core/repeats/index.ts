/** What a story says twice: which of its paragraphs read the same, and which share how much. */
import type { Paragraph } from '../article/paragraph.ts';
import { Postings } from '../postings.ts';
import { compare, type Pair } from './pair.ts';
import { type Run, selfRuns } from './runs.ts';
import { passingShingles } from './shingles.ts';

/** All paragraphs that read the same, word for word. */
export interface Print {
  readonly id: number;
  /** Unordered. */
  readonly copies: Set<Paragraph>;
  /** What other prints share with this one. */
  readonly pairs: Map<Print, Pair>;
  /** What it says twice within itself. */
  readonly own: readonly Run[];
  /** What it says, as long as one copy of it is in the story. */
  readonly sample: Paragraph;
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
  #shingles = new Postings();
  /** Prints with something to tell: copies, pairs, or runs of their own. */
  #telling = new Set<Print>();

  /** Makes room for so many words to come. */
  expect(words: number): void {
    this.#shingles.reserve(words);
  }

  add(paragraph: Paragraph): void {
    if (paragraph.words.count === 0) return;
    let print = this.#prints.get(paragraph.print);
    if (!print) {
      print = this.#enter(paragraph);
      print.copies.add(paragraph);
      if (isProse(paragraph)) this.#join(print);
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
      if (isProse(paragraph)) this.#shingles.remove(print.id, passingShingles(paragraph.words.hashes));
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
    const print: Print = {
      id,
      copies: new Set(),
      pairs: new Map(),
      own: isProse(paragraph) ? selfRuns(paragraph) : [],
      sample: paragraph,
      key: paragraph.print
    };
    this.#prints.set(print.key, print);
    this.#byId[id] = print;
    return print;
  }

  /** Compares a new print with all that share a shingle with it. */
  #join(print: Print): void {
    const { sample } = print;
    this.#shingles.meet(print.id, passingShingles(sample.words.hashes), (id, shared) => {
      const other = this.#byId[id]!;
      if (!mayBeNear(shared, sample.words.count, other.sample.words.count)) return;
      // The comparison is held in an order that depends on the two texts alone.
      const [a, b] = print.key < other.key ? [sample, other.sample] : [other.sample, sample];
      const pair = compare(a, b);
      if (!pair) return;
      print.pairs.set(other, pair);
      other.pairs.set(print, pair);
      this.#weigh(other);
    });
  }

  #weigh(print: Print): void {
    const tells = print.copies.size > 1 || print.pairs.size > 0 || print.own.length > 0;
    if (tells) {
      this.#telling.add(print);
      this.version++;
    } else if (this.#telling.delete(print)) this.version++;
  }
}

/**
 * Whether paragraphs of `n` and `m` words that share about so many three-word runs are worth comparing: with one word
 * in five changed about half the runs are left, fewer by chance in short ones; ten may be a repeated sentence.
 */
function mayBeNear(shared: number, n: number, m: number): boolean {
  return shared >= 10 || shared >= 0.25 * Math.min(n, m) - 2.5;
}

function isProse(p: Paragraph): boolean {
  return (p.kind === 'prose' || p.kind === 'list') && p.words.count >= fewest;
}
