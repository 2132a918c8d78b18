/** Runs of words that stand twice: in one paragraph, or in two. */
import type { Paragraph } from '../article/paragraph.ts';
import { Flag } from '../article/words.ts';
import { passingShingles, shinglesOf } from './shingles.ts';

/** The same words in both: `n` from word `a` of the one and word `b` of the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly n: number;
}

/** Whole sentences said twice must have so many words together to be told of: in one paragraph, and in two. */
export const sentenceWords = { own: 12, other: 20 };

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
export function sentencesIn(p: Paragraph, from: number, n: number): number {
  const { count, flags } = p.words;
  const starts = (i: number) => i === count || (flags[i]! & Flag.Sentence) !== 0;
  let first = from;
  while (first < from + n && !starts(first)) first++;
  let last = from + n;
  while (last > first && !starts(last)) last--;
  return last - first;
}
