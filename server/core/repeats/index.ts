/** What a story says twice: which of its paragraphs read the same, and which share how much. */
import type { Paragraph } from '../article/paragraph.ts';
import { Postings } from '../postings.ts';
import { Marks } from './marks.ts';
import { alike, compare, likeSize, type Pair } from './pair.ts';
import { type Run, selfRuns, shinglesAgain, shortestRun } from './runs.ts';
import { passingShingles } from './shingles.ts';
import { isRow } from './worth.ts';

/** The pairs of every print that has none. */
const noPairs: Map<Print, Pair> = new Map();

/** All paragraphs that read the same, word for word. */
export interface Print {
  readonly id: number;
  /** Unordered; undefined as long as the sample is the only one, as it mostly is. */
  copies: Set<Paragraph> | undefined;
  /** How many prints may be near this one. */
  kin: number;
  /** What other prints share with this one; nothing where there is a crowd of them. */
  pairs: Map<Print, Pair>;
  /** What it says twice within itself. */
  own: readonly Run[];
  /** The copy that is compared with others: the same one whatever edits led here, see `isBefore`. */
  sample: Paragraph;
  readonly key: number;
}

/** A paragraph, and what reads as it does. */
export interface Copy {
  readonly paragraph: Paragraph;
  readonly print: Print;
}

/**
 * What has more kin than this is one of a form letter's lines, and is held against none of them: it would take the square
 * of their number. In ten megabytes of market reports, three lines on a company's earnings have more.
 */
const crowd = 100;

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
  /** Of each print that is compared, by its id. */
  readonly #marks = new Marks();
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
    const known = this.#prints.get(paragraph.print);
    const print = known ?? this.#enter(paragraph);
    if (known) {
      known.copies ??= new Set([known.sample]);
      known.copies.add(paragraph);
      if (isBefore(paragraph, known.sample)) this.#resample(known, paragraph);
    } else this.#join(print);
    this.#weigh(print);
  }

  remove(paragraph: Paragraph): void {
    const print = this.#prints.get(paragraph.print);
    if (!print || !(print.copies ? print.copies.delete(paragraph) : print.sample === paragraph)) return;
    if (this.#telling.has(print)) this.version++;
    if (!print.copies || print.copies.size === 0) {
      this.#part(print);
      this.#prints.delete(print.key);
      this.#byId[print.id] = undefined;
      this.#free.push(print.id);
      this.#telling.delete(print);
      return;
    }
    if (print.sample === paragraph) {
      let sample: Paragraph | undefined;
      for (const copy of print.copies) if (!sample || isBefore(copy, sample)) sample = copy;
      this.#resample(print, sample!);
    }
    this.#weigh(print);
  }

  /** The paragraphs have other places now. */
  moved(): void {
    if (this.#telling.size > 0) this.version++;
  }

  /** The paragraphs that have something to tell, in the order of the story. */
  telling(): Copy[] {
    const out: Copy[] = [];
    for (const print of this.#telling) {
      if (print.copies) for (const paragraph of print.copies) out.push({ paragraph, print });
      else out.push({ paragraph: print.sample, print });
    }
    return out.sort((a, b) => a.paragraph.index - b.paragraph.index);
  }

  #enter(paragraph: Paragraph): Print {
    const id = this.#free.pop() ?? this.#byId.length;
    const print: Print = {
      id,
      copies: undefined,
      kin: 0,
      pairs: noPairs,
      own: [],
      sample: paragraph,
      key: paragraph.print
    };
    this.#prints.set(print.key, print);
    this.#byId[id] = print;
    return print;
  }

  /** Another copy speaks for the print; only one that is written otherwise has something else to say. */
  #resample(print: Print, sample: Paragraph): void {
    const same = !isBefore(print.sample, sample) && !isBefore(sample, print.sample);
    if (!same) this.#part(print);
    print.sample = sample;
    if (!same) this.#join(print);
  }

  /** Compares a print with itself, and with its kin. */
  #join(print: Print): void {
    const { sample } = print;
    if (!isProse(sample)) return;
    this.#marks.set(print.id, sample.words.hashes);
    const kin: Print[] = [];
    const again = this.#meetKin(print, kin);
    print.own = again < shinglesAgain ? [] : selfRuns(sample);
    print.kin = kin.length;
    for (const other of kin) {
      if (++other.kin !== crowd + 1) continue;
      this.#leave(other);
      this.#weigh(other);
    }
    this.#compareWith(print, kin);
  }

  /** Files a print, and finds those that may be near it; returns how many of its three-word runs it has again. */
  #meetKin(print: Print, kin: Print[]): number {
    return this.#shingles.meet(print.id, passingShingles(print.sample.words.hashes), (id, shared) => {
      if (this.#mayBeNear(shared, print.id, id)) kin.push(this.#byId[id]!);
    });
  }

  #compareWith(print: Print, kin: readonly Print[]): void {
    if (print.kin > crowd) return;
    for (const other of kin) {
      if (other.kin > crowd) continue;
      // The comparison is held in an order that depends on the two texts alone.
      const [a, b] = print.key < other.key ? [print, other] : [other, print];
      const pair = compare(a.sample, b.sample);
      if (!pair) continue;
      pairUp(print, other, pair);
      pairUp(other, print, pair);
      this.#weigh(other);
    }
  }

  /**
   * Whether two prints that share so many three-word runs are worth comparing. With one word in five changed about half
   * the runs are left, fewer by chance in short ones. A formula has thousands of paragraphs that share it and no more:
   * what `compare` would ask of them first is asked here, of what lies close together in memory; less strictly, as a run
   * that stands twice in one of them is counted once.
   */
  #mayBeNear(shared: number, a: number, b: number): boolean {
    if (shared >= shortestRun - 2) return true;
    const [n, m] = [this.#marks.count(a), this.#marks.count(b)];
    const small = Math.min(n, m);
    if (shared < 0.25 * small - 2.5) return false;
    if (shared >= 0.5 * (small - 2)) return true;
    if (small < likeSize * Math.max(n, m)) return false;
    return shared >= 0.2 * (n + m - 4 - shared) || 2 * this.#marks.most(a, b) >= alike * (n + m);
  }

  /** Takes back what `#join` has found. */
  #part(print: Print): void {
    this.#leave(print);
    print.own = [];
    if (!isProse(print.sample)) return;
    const kin = print.kin > 0 ? this.#refile(print) : [];
    this.#shingles.remove(print.id, passingShingles(print.sample.words.hashes));
    print.kin = 0;
    for (const other of kin) other.kin--;
    for (const other of kin) {
      if (other.kin !== crowd) continue;
      this.#compareWith(other, this.#refile(other));
      this.#weigh(other);
    }
  }

  /** Finds the kin of a print that is filed already. */
  #refile(print: Print): Print[] {
    this.#shingles.remove(print.id, passingShingles(print.sample.words.hashes));
    const kin: Print[] = [];
    this.#meetKin(print, kin);
    return kin;
  }

  /** What it has in common with others is not told of any more. */
  #leave(print: Print): void {
    for (const other of print.pairs.keys()) {
      other.pairs.delete(print);
      this.#weigh(other);
    }
    print.pairs = noPairs;
  }

  #weigh(print: Print): void {
    const tells = (print.copies?.size ?? 1) > 1 || print.pairs.size > 0 || print.own.length > 0;
    if (tells) {
      this.#telling.add(print);
      this.version++;
    } else if (this.#telling.delete(print)) this.version++;
  }
}

function pairUp(print: Print, other: Print, pair: Pair): void {
  if (print.pairs === noPairs) print.pairs = new Map();
  print.pairs.set(other, pair);
}

/**
 * Whether one copy speaks for a print rather than another: prose before what is none, then by how it is written, as
 * the same words may be parted into other sentences.
 */
function isBefore(p: Paragraph, q: Paragraph): boolean {
  return isProse(p) === isProse(q) ? p.text < q.text : isProse(p);
}

function isProse(p: Paragraph): boolean {
  return (p.kind === 'prose' || p.kind === 'list') && p.words.count >= fewest && !isRow(p);
}
