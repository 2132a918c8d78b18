/** Runs of words that stand twice: in one paragraph, or in two. */
import type { Paragraph } from '../article/paragraph.ts';
import { Before, Flag } from '../article/words.ts';
import { begins } from './facts.ts';
import { passingShingles, shinglesOf } from './shingles.ts';

/** The same words in both: `n` from word `a` of the one and word `b` of the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly n: number;
}

/**
 * So many words are told of: in whole sentences, or, where a sentence begins or ends with them, in all. What both
 * tellings take up in mid-sentence is a formula, as charges and fines are. Fewer are needed within one paragraph,
 * where nobody says a thing twice, than in two.
 */
const least = { own: { whole: 12, all: 20 }, other: { whole: 20, all: 30 } };

/** Paragraphs of fewer words share no run worth telling of. */
export const shortestRun = Math.min(least.other.whole, least.other.all);

/** A paragraph that has fewer three-word runs again says nothing twice that is worth telling of. */
export const shinglesAgain = Math.min(least.own.whole, least.own.all) - 2;

let slots = new Int32Array(1 << 10);

/** The same paragraph's words that it says twice: runs that hold a whole sentence, none overlapping its first telling. */
export function selfRuns(p: Paragraph): Run[] {
  const { hashes, count } = p.words;
  if (count < 2 * least.own.whole) return [];
  const shingles = passingShingles(hashes);
  // A table of where each shingle stands first: 1 + its place, found by probing.
  let size = slots.length;
  while (size < 2 * count) size *= 2;
  if (size > slots.length) slots = new Int32Array(size);
  let mask = 1023;
  while (mask < 2 * count) mask = 2 * mask + 1;
  slots.fill(0, 0, mask + 1);
  const runs: Run[] = [];
  let told = 0;
  for (let i = 0; i < shingles.length; ) {
    let slot = shingles[i]! & mask;
    while (slots[slot] !== 0 && shingles[slots[slot]! - 1] !== shingles[i]) slot = (slot + 1) & mask;
    if (slots[slot] === 0) {
      slots[slot] = i + 1;
      i++;
      continue;
    }
    let at = slots[slot]! - 1;
    let from = i;
    // The words before may stand there too: their first place was another.
    while (at > 0 && from > told && from - at > 0 && hashes[at - 1] === hashes[from - 1]) {
      at--;
      from--;
    }
    let n = i - from;
    while (from + n < count && at + n < from && hashes[at + n] === hashes[from + n]) n++;
    const run = { a: at, b: from, n };
    if (n >= least.own.whole && worthTelling(p, p, run, least.own)) {
      runs.push(run);
      told = from + n;
    }
    i = Math.max(i + 1, from + n - 2);
  }
  return runs;
}

/** The runs worth telling of that two paragraphs share, in the order of `b`, none overlapping there. */
export function commonRuns(a: Paragraph, b: Paragraph): Run[] {
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
    let best: Run = { a: 0, b: j, n: 0 };
    for (const i of places.get(probes[j]!) ?? []) {
      let n = 0;
      while (i + n < x.length && j + n < y.length && x[i + n] === y[j + n]) n++;
      if (n > best.n) best = { a: i, b: j, n };
    }
    if (best.n >= least.other.whole && worthTelling(a, b, best, least.other)) runs.push(best);
    j += Math.max(1, best.n - 2);
  }
  return runs;
}

/** Whether a run holds enough: so many words in whole sentences, or so many with a sentence's beginning or end. */
function worthTelling(a: Paragraph, b: Paragraph, run: Run, { whole, all }: { whole: number; all: number }): boolean {
  const { n } = run;
  const parts = (i: number) => partsSentences(a, run.a + i, b, run.b + i);
  let first = 0;
  while (first < n && !parts(first)) first++;
  let last = n;
  while (last > first && !parts(last)) last--;
  if (last - first >= whole) return true;
  if (n < all) return false;
  return first === 0 || (last === n && (begins(a, run.a) || begins(b, run.b) || isCropped(a, run.a, b, run.b)));
}

/** Whether the word before two places is one that has lost its initial in one telling, as under a drop cap: P|aris. */
function isCropped(a: Paragraph, i: number, b: Paragraph, j: number): boolean {
  const [x, y] = [a.word(i - 1), b.word(j - 1)];
  return x.slice(1) === y || y.slice(1) === x;
}

/**
 * Whether a sentence begins at a word of both tellings, or something said ends before it: “…,” he told the court. After
 * an abbreviation that only one of them may know.
 */
function partsSentences(a: Paragraph, i: number, b: Paragraph, j: number): boolean {
  const sure = (p: Paragraph, k: number) =>
    k === p.words.count || (p.words.flags[k]! & Flag.Sentence) !== 0 || isSaidBefore(p, k);
  const perhaps = (p: Paragraph, k: number) =>
    (p.words.flags[k]! & Flag.Capital) !== 0 &&
    (p.words.before[k] === Before.Abbreviation || p.words.before[k] === Before.Other);
  const [inA, inB] = [sure(a, i), sure(b, j)];
  return (inA && inB) || (inA && perhaps(b, j)) || (inB && perhaps(a, i));
}

/** Whether a quotation closes right before a word, behind the mark that ends what is said. */
const isSaidBefore = ({ raw, words }: Paragraph, i: number): boolean =>
  i > 0 && /^[,.?!\u2026]["\u201d]/.test(raw.slice(words.ends[i - 1], words.starts[i]));
