/** Two paragraphs held side by side: how much they share, where they differ, and whether that makes them two facts. */
import type { Paragraph } from '../article/paragraph.ts';
import { diff, type Hunk } from './diff.ts';
import { otherFact } from './facts.ts';
import { commonRuns, type Run, sentencesIn, sentenceWords } from './runs.ts';

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
