/** What in one paragraph says again what stands before it: each way to read it, as an offer to be chained. */
import type { Paragraph } from '../article/paragraph.ts';
import { Flag } from '../article/words.ts';
import type { Desk } from '../desk.ts';
import type { Hunk } from './diff.ts';
import type { Copy } from './index.ts';
import type { Pair } from './pair.ts';
import type { Piece } from './stretch.ts';
import { comesInVariants, isSubstantial } from './worth.ts';

/** A way in which words of a paragraph repeat words before it, whichever of several earlier copies is chosen. */
export interface Offer {
  /** All copies that say it, in the order of the story; those before the target are its sources. */
  readonly sources: readonly Paragraph[];
  readonly from: number;
  readonly to: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
  readonly hunks: readonly Hunk[];
  readonly target: Paragraph;
  readonly substantial: boolean;
}

/** Every way in which something in a paragraph repeats something before it; `copies` of each print by its id. */
export function offersFor(
  copies: readonly (readonly Paragraph[])[],
  { paragraph: p, print }: Copy,
  desk: Desk
): Offer[] {
  const count = p.words.count;
  const offers: Offer[] = [];
  const substantial = isSubstantial(p, desk);
  const same = copies[print.id]!;
  if (same[0]!.index < p.index) {
    const all = { from: 0, to: count, sourceFrom: 0, sourceTo: count };
    offers.push({ sources: same, target: p, ...all, hunks: [], substantial });
  }
  for (const [other, pair] of print.pairs) {
    const sources = copies[other.id]!;
    if (sources[0]!.index >= p.index) continue;
    const isFirst = print.key < other.key;
    const measure = nearness(pair, desk);
    if (measure) {
      const hunks = isFirst ? pair.hunks!.map(flip) : pair.hunks!;
      const [stretch, edited] = stretchOf(sources[0]!, p, hunks, measure === 'held');
      // A few words taken up again, not quite the same, are an echo.
      const echo = measure === 'held' && edited && stretch.to - stretch.from < 20;
      const design = edited && (comesInVariants(p, sources[0]!) || p.shape !== sources[0]!.shape);
      const worth = substantial && !echo && !design && isSubstantial(sources[0]!, desk);
      offers.push({ sources, target: p, ...stretch, substantial: worth });
    }
    for (const run of pair.runs) {
      const [from, sourceFrom] = isFirst ? [run.a, run.b] : [run.b, run.a];
      offers.push({ sources, target: p, ...runOf(from, sourceFrom, run.n), substantial });
    }
  }
  for (const run of print.own) offers.push({ sources: [p], target: p, ...runOf(run.b, run.a, run.n), substantial });
  return offers;
}

const runOf = (from: number, sourceFrom: number, n: number) => ({
  from,
  to: from + n,
  sourceFrom,
  sourceTo: sourceFrom + n,
  hunks: []
});

/**
 * The stretches of two paragraphs that repeat each other, and whether words in them differ. Whole sentences that only
 * one has at its edge are not its part; nor, if one is `held` in the other, what that one has besides.
 */
function stretchOf(source: Paragraph, target: Paragraph, hunks: readonly Hunk[], held: boolean) {
  const [n, m] = [source.words.count, target.words.count];
  const stretch = { sourceFrom: 0, sourceTo: n, from: 0, to: m };
  const inner: Hunk[] = [];
  for (const found of hunks) {
    const h = slid(source, target, found);
    const { a0, a1, b0, b1 } = h;
    const first = a0 === 0 && b0 === 0;
    const last = a1 === n && b1 === m;
    const sentences = first
      ? opens(source, a0, a1) && opens(target, b0, b1)
      : last && opens(source, a1, a0) && opens(target, b1, b0);
    const ofSource = sentences || (held && n > m);
    const ofTarget = sentences || (held && m >= n);
    if (first && ofSource) stretch.sourceFrom = a1;
    if (first && ofTarget) stretch.from = b1;
    if (last && ofSource) stretch.sourceTo = a0;
    if (last && ofTarget) stretch.to = b0;
    if ((!first && !last) || !(ofSource || ofTarget)) inner.push(h);
    else if (!ofSource && a1 > a0) inner.push(first ? { a0, a1, b0: b1, b1 } : { a0, a1, b0, b1: b0 });
    else if (!ofTarget && b1 > b0) inner.push(first ? { a0: a1, a1, b0, b1 } : { a0, a1: a0, b0, b1 });
  }
  return [{ ...stretch, hunks: inner }, inner.length > 0] as const;
}

/** Whether a sentence begins at word `at`, or nothing lies between it and `edge`. */
function opens(p: Paragraph, edge: number, at: number): boolean {
  return edge === at || at === p.words.count || (p.words.flags[at]! & Flag.Sentence) !== 0;
}

/** Words added in front that begin as what they are added to does: told as standing before it, not in it; so behind. */
function slid(a: Paragraph, b: Paragraph, h: Hunk): Hunk {
  const { a0, a1, b0, b1 } = h;
  if (a0 < a1 && b0 < b1) return h;
  const [p, from, to] = a0 < a1 ? [a, a0, a1] : [b, b0, b1];
  const same = (i: number, j: number, n: number) => {
    for (let k = 0; k < n; k++) if (p.words.hashes[i + k] !== p.words.hashes[j + k]) return false;
    return true;
  };
  const [head, tail] = [Math.min(a0, b0), Math.min(a.words.count - a1, b.words.count - b1)];
  if (a0 === b0 && head > 0 && head <= to - from && same(0, to - head, head))
    return { a0: 0, a1: a1 - head, b0: 0, b1: b1 - head };
  if (a.words.count - a1 === b.words.count - b1 && tail > 0 && tail <= to - from && same(from, to, tail))
    return { a0: a0 + tail, a1: a.words.count, b0: b0 + tail, b1: b.words.count };
  return h;
}

const flip = (h: Hunk): Hunk => ({ a0: h.b0, a1: h.b1, b0: h.a0, b1: h.a1 });

/**
 * Whether two paragraphs are one with slight changes, or one of them is held in the other. The desk's `similarity`
 * is that of three-word runs; one changed word costs three of them, so paragraphs whose words agree count as well,
 * unless one has a figure that the other lacks: 0.6 of the runs corresponds to about three in four of the words.
 */
function nearness(pair: Pair, desk: Desk): 'near' | 'held' | undefined {
  if (!pair.hunks || pair.twoFacts) return undefined;
  const { similarity, minWords } = desk.duplicates;
  if (Math.min(pair.a.words.count, pair.b.words.count) < minWords) return undefined;
  const unlike = Math.abs(pair.a.words.count - pair.b.words.count) > 4;
  if (unlike && pair.contained >= Math.max(0.9, similarity)) return 'held';
  if (pair.jaccard >= similarity) return 'near';
  return !pair.news && pair.share >= 1 - (1 - similarity) * 0.625 ? 'near' : undefined;
}

/** An offer from one source, from `word` on and with its source ending before word `limit`; undefined if little is left. */
export function cut(offer: Offer, source: Paragraph, word: number, limit: number): Piece | undefined {
  let { from, to, sourceFrom, sourceTo } = offer;
  if (from < word || sourceTo > limit) {
    // Only what reads the same can be cut at a word.
    if (offer.hunks.length > 0) return undefined;
    const skip = Math.max(0, word - from);
    from += skip;
    sourceFrom += skip;
    const over = Math.max(0, sourceTo - limit);
    to -= over;
    sourceTo -= over;
    if (to - from < Math.min(8, offer.to - offer.from)) return undefined;
  }
  return {
    source: { paragraph: source, from: sourceFrom, to: sourceTo },
    target: { paragraph: offer.target, from, to },
    hunks: offer.hunks,
    substantial: offer.substantial
  };
}
