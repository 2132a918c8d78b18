/** What in one paragraph says again what stands before it: each way to read it, as an offer to be chained. */
import type { Paragraph } from '../article/paragraph.ts';
import type { Desk } from '../desk.ts';
import type { Hunk } from './diff.ts';
import type { Print, RepeatIndex } from './index.ts';
import type { Pair } from './pair.ts';
import type { Piece } from './stretch.ts';
import { isRefrain, isSubstantial } from './worth.ts';

/** Every way in which something in a paragraph repeats something before it, as functions of the earlier copy chosen. */
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

export function offersFor(
  index: RepeatIndex,
  copies: ReadonlyMap<Print, readonly Paragraph[]>,
  p: Paragraph,
  desk: Desk
): Offer[] {
  const print = index.printOf(p);
  const count = p.words.count;
  const offers: Offer[] = [];
  const worth = isSubstantial(p, desk);
  const same = copies.get(print)!;
  if (same[0]!.index < p.index) {
    offers.push({
      sources: same,
      from: 0,
      to: count,
      sourceFrom: 0,
      sourceTo: count,
      hunks: [],
      target: p,
      substantial: worth
    });
  }
  for (const [other, pair] of print.pairs) {
    const sources = copies.get(other)!;
    if (sources[0]!.index >= p.index) continue;
    const mine = print.key < other.key ? 'a' : 'b';
    const measure = nearness(pair, desk);
    if (measure === 'near') {
      const hunks = mine === 'b' ? pair.hunks! : pair.hunks!.map(flip);
      offers.push({
        sources,
        from: 0,
        to: count,
        sourceFrom: 0,
        sourceTo: sources[0]!.words.count,
        hunks,
        target: p,
        substantial: worth && !isRefrain(p) && !isRefrain(sources[0]!)
      });
    } else if (measure === 'held') {
      const stretch = heldStretch(sources[0]!, p, mine === 'b' ? pair.hunks! : pair.hunks!.map(flip));
      // A few words taken up again, not quite the same, are an echo.
      const echo = stretch.hunks.length > 0 && stretch.to - stretch.from < 20;
      const substantial = worth && !echo && isSubstantial(sources[0]!, desk);
      offers.push({ sources, target: p, ...stretch, substantial });
    }
    for (const run of pair.runs) {
      const [from, sourceFrom] = mine === 'b' ? [run.b, run.a] : [run.a, run.b];
      offers.push({
        sources,
        from,
        to: from + run.n,
        sourceFrom,
        sourceTo: sourceFrom + run.n,
        hunks: [],
        target: p,
        substantial: worth
      });
    }
  }
  for (const run of print.own) {
    offers.push({
      sources: [p],
      from: run.b,
      to: run.b + run.n,
      sourceFrom: run.a,
      sourceTo: run.a + run.n,
      hunks: [],
      target: p,
      substantial: worth
    });
  }
  return offers;
}

/** One paragraph as a whole and the stretch of the longer one that holds it; differences at its edges are not its own. */
function heldStretch(source: Paragraph, target: Paragraph, hunks: readonly Hunk[]) {
  const [n, m] = [source.words.count, target.words.count];
  const stretch = { sourceFrom: 0, sourceTo: n, from: 0, to: m };
  const targetHeld = m <= n;
  const inner: Hunk[] = [];
  for (const h of hunks) {
    const { a0, a1, b0, b1 } = h;
    const first = a0 === 0 && b0 === 0;
    const last = a1 === n && b1 === m;
    if (!first && !last) inner.push(h);
    else if (targetHeld) {
      if (first) stretch.sourceFrom = a1;
      else stretch.sourceTo = a0;
      if (b1 > b0) inner.push({ a0: first ? a1 : a0, a1: first ? a1 : a0, b0, b1 });
    } else {
      if (first) stretch.from = b1;
      else stretch.to = b0;
      if (a1 > a0) inner.push({ a0, a1, b0: first ? b1 : b0, b1: first ? b1 : b0 });
    }
  }
  return { ...stretch, hunks: inner };
}

const flip = (h: Hunk): Hunk => ({ a0: h.b0, a1: h.b1, b0: h.a0, b1: h.a1 });

/**
 * Whether two paragraphs are one with slight changes, or one of them is held in the other. The desk's `similarity`
 * is that of three-word runs; one changed word costs three of them, so paragraphs whose words agree in order count
 * as well: 0.6 of the runs corresponds to about 0.72 of the words.
 */
function nearness(pair: Pair, desk: Desk): 'near' | 'held' | undefined {
  if (!pair.hunks || pair.twoFactsWithin) return undefined;
  const { similarity, minWords } = desk.duplicates;
  if (Math.min(pair.a.words.count, pair.b.words.count) < minWords) return undefined;
  const unlike = Math.abs(pair.a.words.count - pair.b.words.count) > 4;
  if (unlike && pair.contained >= Math.max(0.9, similarity)) return 'held';
  if (pair.twoFacts) return undefined;
  return pair.jaccard >= similarity || pair.share >= 1 - (1 - similarity) * 0.7 ? 'near' : undefined;
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
