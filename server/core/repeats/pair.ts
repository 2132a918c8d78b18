/** Two paragraphs held side by side: how much they share, where they differ, and whether that makes them two facts. */
import type { Paragraph } from '../article/paragraph.ts';
import { Flag } from '../article/words.ts';
import { diff, type Hunk } from './diff.ts';
import { passingShingles, shinglesOf } from './shingles.ts';

/** The same words in both: `n` from word `a` of the one and word `b` of the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly n: number;
}

/** What two paragraphs that do not read the same have in common. */
export interface Pair {
  readonly a: Paragraph;
  readonly b: Paragraph;
  /** Three-word runs in common, of all that either has. */
  readonly jaccard: number;
  /** Three-word runs in common, of those of the shorter. */
  readonly contained: number;
  /** Words in common and in the same order, of the words of both. */
  readonly share: number;
  /** Where they differ; undefined when that is nearly everywhere. */
  readonly hunks: readonly Hunk[] | undefined;
  /** Another figure, name or negation stands in the same slot: a formula told of two facts. */
  readonly twoFacts: boolean;
  /** The same, of what lies between the first and the last words that they share. */
  readonly twoFactsWithin: boolean;
  /** The runs that hold a whole sentence. */
  readonly runs: readonly Run[];
}

/** Whole sentences said twice must have so many words together to be told of: in one paragraph, and in two. */
const sentenceWords = { own: 12, other: 20 };

/** The comparison's cost grows with the square of the words that differ: more than these are not looked for. */
const mostChanged = 500;

/** Compares two paragraphs that share `shared` shingles; undefined when they have nothing to tell. */
export function compare(a: Paragraph, b: Paragraph, shared: number): Pair | undefined {
  const [na, nb] = [a.words.count, b.words.count];
  const small = Math.min(na, nb);
  const [sa, sb] = [na - 2, nb - 2];
  const common = Math.min(shared, sa, sb);
  const jaccard = common / (sa + sb - common);
  const contained = common / Math.min(sa, sb);
  const likeSize = small >= 0.6 * Math.max(na, nb);
  const holds = contained >= 0.75;
  // More than two words in five changed is another paragraph.
  const limit = Math.min(mostChanged, holds ? Math.abs(na - nb) + small : Math.floor(0.4 * (na + nb)));
  const hunks = likeSize || holds ? diff(a.words.hashes, b.words.hashes, limit) : undefined;
  const other = (hunks ?? []).filter(h => otherFact(a, b, h));
  let changed = 0;
  for (const h of hunks ?? []) changed += h.a1 - h.a0 + h.b1 - h.b0;
  const share = hunks ? 1 - changed / (na + nb) : 0;
  const all = common >= 6 ? commonRuns(a, b) : [];
  const runs = all.filter(
    run => sentencesIn(a, run.a, run.n) >= sentenceWords.other && sentencesIn(b, run.b, run.n) >= sentenceWords.other
  );
  if (jaccard < 0.25 && share < 0.6 && !holds && runs.length === 0) return undefined;
  return {
    a,
    b,
    jaccard,
    contained,
    share,
    hunks,
    twoFacts: other.length > 0,
    twoFactsWithin: other.some(h => (h.a0 > 0 || h.b0 > 0) && (h.a1 < na || h.b1 < nb)),
    runs
  };
}

let slots = new Int32Array(1 << 10);

/** The same paragraph's words that it says twice: runs that hold a whole sentence, none overlapping its first telling. */
export function selfRuns(p: Paragraph): Run[] {
  const { hashes, count } = p.words;
  if (count < 2 * sentenceWords.own) return [];
  const shingles = passingShingles(hashes);
  // A table of where each shingle stands first: 1 + its place, found by probing.
  let size = slots.length;
  while (size < 2 * count) size *= 2;
  if (size > slots.length) slots = new Int32Array(size);
  let mask = 1023;
  while (mask < 2 * count) mask = 2 * mask + 1;
  slots.fill(0, 0, mask + 1);
  const runs: Run[] = [];
  for (let i = 0; i < shingles.length; ) {
    let slot = shingles[i]! & mask;
    while (slots[slot] !== 0 && shingles[slots[slot]! - 1] !== shingles[i]) slot = (slot + 1) & mask;
    if (slots[slot] === 0) {
      slots[slot] = i + 1;
      i++;
      continue;
    }
    const at = slots[slot]! - 1;
    let n = 0;
    while (i + n < count && at + n < i && hashes[at + n] === hashes[i + n]) n++;
    if (
      n >= sentenceWords.own &&
      sentencesIn(p, at, n) >= sentenceWords.own &&
      sentencesIn(p, i, n) >= sentenceWords.own
    ) {
      runs.push({ a: at, b: i, n });
    }
    i += Math.max(1, n - 2);
  }
  return runs;
}

/** The runs of three words and more that two paragraphs share, in the order of `b`, none overlapping there. */
function commonRuns(a: Paragraph, b: Paragraph): Run[] {
  const [x, y] = [a.words.hashes, b.words.hashes];
  const shingles = shinglesOf(x);
  const places = new Map<number, number[]>();
  for (let i = 0; i < shingles.length; i++) {
    const list = places.get(shingles[i]!);
    if (!list) places.set(shingles[i]!, [i]);
    else if (list.length < 8) list.push(i);
  }
  const probes = shinglesOf(y);
  const runs: Run[] = [];
  for (let j = 0; j < probes.length; ) {
    let best: Run | undefined;
    for (const i of places.get(probes[j]!) ?? []) {
      let n = 0;
      while (i + n < x.length && j + n < y.length && x[i + n] === y[j + n]) n++;
      if (n > (best?.n ?? 2)) best = { a: i, b: j, n };
    }
    if (best) runs.push(best);
    j += best ? best.n : 1;
  }
  return runs;
}

/** How many words stand in whole sentences between word `from` and `from + n`. */
function sentencesIn(p: Paragraph, from: number, n: number): number {
  const { count, flags } = p.words;
  const starts = (i: number) => i === count || (flags[i]! & Flag.Sentence) !== 0;
  let first = from;
  while (first < from + n && !starts(first)) first++;
  let last = from + n;
  while (last > first && !starts(last)) last--;
  return last - first;
}

const negations = new Set([
  'not',
  'no',
  'never',
  'none',
  'without',
  'neither',
  'nor',
  'cannot',
  'denied',
  'denies',
  'nobody',
  'nothing'
]);

// Words that begin a sentence without being a name, and words that many names share.
const noName = new Set(
  (
    'a an the this that these those he she it they we i you his her its their there in on at by for from with of to as if and ' +
    'but or so yet when while after before since although though because however meanwhile also no not some many most all both ' +
    'corp co inc ltd company bank group plc sa ag mr mrs ms dr president minister'
  ).split(' ')
);

const numbers = new Set(
  'one two three four five six seven eight nine ten eleven twelve twenty fifty hundred thousand million mln billion bn'.split(
    ' '
  )
);

/** Whether a hunk puts another figure, name or negation into the same slot. */
function otherFact(a: Paragraph, b: Paragraph, h: Hunk): boolean {
  const inA = facts(a, h.a0, h.a1);
  const inB = facts(b, h.b0, h.b1);
  const added = (h.a0 === h.a1 && begins(b, h.b0)) || (h.b0 === h.b1 && begins(a, h.a0)); // a sentence of its own
  if (inA.negated !== inB.negated && !added) return true;
  if (inA.figures > 0 && inB.figures > 0) return true;
  return inA.names.length > 0 && inB.names.length > 0 && !inA.names.some(x => inB.names.some(y => alike(x, y)));
}

const begins = (p: Paragraph, word: number): boolean => (p.words.flags[word]! & Flag.Sentence) !== 0;

function facts(p: Paragraph, from: number, to: number) {
  const names: string[] = [];
  let figures = 0;
  let negated = false;
  for (let i = from; i < to; i++) {
    const flags = p.words.flags[i]!;
    const small = p.word(i).toLowerCase();
    if (flags & Flag.Figure || numbers.has(small)) figures++;
    else if (flags & Flag.Capital && !noName.has(small)) names.push(small);
    if (negations.has(small) || /n['’]t$/.test(small)) negated = true;
  }
  return { figures, names, negated };
}

/** Two spellings of one name rather than two names: they begin alike and are about as long. */
function alike(x: string, y: string): boolean {
  return x.slice(0, 3) === y.slice(0, 3) && Math.abs(x.length - y.length) <= 2;
}
