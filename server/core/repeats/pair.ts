/** Two paragraphs held side by side: how much they share, where they differ, and whether that makes them two facts. */
import type { Paragraph } from '../article/paragraph.ts';
import { Flag } from '../article/words.ts';
import { diff, type Hunk } from './diff.ts';
import { factsOf } from './facts.ts';
import { commonRuns, type Run, shortestRun } from './runs.ts';
import { shinglesOf } from './shingles.ts';

/** What two paragraphs that do not read the same have in common. */
export interface Pair {
  readonly a: Paragraph;
  readonly b: Paragraph;
  /** Three-word runs in common, of all that either has. */
  readonly jaccard: number;
  /** Three-word runs in common, of those of the shorter. */
  readonly contained: number;
  /** Words in common, of the words of both: those in the same order, and those that were moved. */
  readonly share: number;
  /** Where they differ; undefined when that is nearly everywhere. */
  readonly hunks: readonly Hunk[] | undefined;
  /** A formula told of two facts; see `Facts`. */
  readonly twoFacts: boolean;
  /** One has a figure that the other lacks; see `Facts`. */
  readonly news: boolean;
  /** The runs that hold a whole sentence. */
  readonly runs: readonly Run[];
}

/** The comparison's cost grows with the square of the words that differ: more than these are not looked for. */
const mostChanged = 500;

/** The shorter of two takes that differ here and there has at least so much of the longer one's words. */
export const likeSize = 0.6;

/** From such a share of words in common two are takes of one. */
export const alike = 0.6;

/** So many words alike from a sentence's beginning are no formula, whatever facts stand beside them. */
const pasted = 40;

/** Compares two paragraphs that share a shingle; undefined when they have nothing to tell. */
export function compare(a: Paragraph, b: Paragraph): Pair | undefined {
  const [na, nb] = [a.words.count, b.words.count];
  const small = Math.min(na, nb);
  const [sa, sb] = [na - 2, nb - 2];
  const common = inCommon(shinglesOf(a.words.hashes), shinglesOf(b.words.hashes));
  const jaccard = common / (sa + sb - common);
  const contained = common / Math.min(sa, sb);
  const ofASize = small >= likeSize * Math.max(na, nb);
  const holds = contained >= 0.75;
  // More than two words in five changed is another paragraph.
  const limit = Math.min(mostChanged, holds ? Math.abs(na - nb) + small : Math.floor(0.4 * (na + nb)));
  const hunks = ofASize || holds ? diff(a.words.hashes, b.words.hashes, limit) : undefined;
  const share = hunks ? 1 - changed(a, b, hunks) / (na + nb) : 0;
  const near = hunks !== undefined && (jaccard >= 0.25 || share >= alike || holds);
  // A run of words has two three-word runs fewer.
  const mayRun = common >= shortestRun - 2;
  if (!near && !mayRun) return undefined;
  const facts = factsOf(a, b, hunks ?? []);
  const runs = mayRun ? commonRuns(a, b).filter(run => !facts.two || (run.n >= pasted && opensSentence(a, run.a))) : [];
  // A formula told of two facts has nothing to tell, and lists of results are made of them.
  if (runs.length === 0 && (!near || facts.two)) return undefined;
  return { a, b, jaccard, contained, share, hunks, twoFacts: facts.two, news: facts.news, runs };
}

const opensSentence = (p: Paragraph, word: number): boolean => (p.words.flags[word]! & Flag.Sentence) !== 0;

/** How many of the shingles stand in both; one that stands twice in one of them needs two in the other. */
function inCommon(x: Int32Array, y: Int32Array): number {
  x.sort();
  y.sort();
  let n = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (x[i] === y[j]) {
      n++;
      i++;
      j++;
    } else if (x[i]! < y[j]!) i++;
    else j++;
  }
  return n;
}

/** How many words are in one only; a longer word that has but changed its place counts once, not twice. */
function changed(a: Paragraph, b: Paragraph, hunks: readonly Hunk[]): number {
  let n = 0;
  const gone = new Map<number, number>();
  for (const { a0, a1, b0, b1 } of hunks) {
    n += a1 - a0 + b1 - b0;
    for (let i = a0; i < a1; i++) {
      const hash = a.words.hashes[i]!;
      if (a.words.ends[i]! - a.words.starts[i]! >= 4) gone.set(hash, (gone.get(hash) ?? 0) + 1);
    }
  }
  for (const { b0, b1 } of hunks) {
    for (let i = b0; i < b1; i++) {
      const left = gone.get(b.words.hashes[i]!) ?? 0;
      if (left === 0) continue;
      gone.set(b.words.hashes[i]!, left - 1);
      n--;
    }
  }
  return n;
}
