/** Repeats as an editor sees them: paragraph after paragraph of the same copy made into one passage. */
import type { Article } from '../article/article.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { inTitleCase } from '../article/shape.ts';
import { Flag } from '../article/words.ts';
import type { Desk } from '../desk.ts';
import type { Span } from '../text.ts';
import { wildcard } from '../wildcard.ts';
import type { Hunk } from './diff.ts';
import type { Print, RepeatIndex } from './index.ts';
import type { Pair } from './pair.ts';

/** Words `from..to` of a paragraph; half-open. */
interface Stretch {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
}

/** One stretch of a paragraph that says again what an earlier stretch has said. */
export interface Piece {
  readonly source: Stretch;
  readonly target: Stretch;
  /** Where the two differ, in word indexes of source (a) and target (b); empty when they read the same. */
  readonly hunks: readonly Hunk[];
  /** It is worth telling of by itself: a sentence or more of prose. */
  readonly substantial: boolean;
}

/** Pieces in a row, in the same order as their sources: one repeat. */
export interface Repeat {
  readonly pieces: readonly Piece[];
  /** A single paragraph said again, as against a passage. */
  readonly single: boolean;
}

interface Position {
  readonly index: number;
  readonly word: number;
}

const cache = new WeakMap<RepeatIndex, { version: number; desk: Desk['duplicates']; repeats: readonly Repeat[] }>();

/** All repeats of a story, in its order; kept until the index or the desk says otherwise. */
export function repeatsOf(article: Article, desk: Desk): readonly Repeat[] {
  const index = article.repeats;
  const known = cache.get(index);
  if (known && known.version === index.version && known.desk === desk.duplicates) return known.repeats;
  const repeats = [...chained(article, desk)];
  cache.set(index, { version: index.version, desk: desk.duplicates, repeats });
  return repeats;
}

/** The span of a repeat's sources or targets, with the punctuation that belongs to them. */
export function spanOf(article: Article, repeat: Repeat, side: 'source' | 'target'): Span {
  const first = repeat.pieces[0]![side];
  const last = repeat.pieces[repeat.pieces.length - 1]![side];
  return {
    start: article.startOf(first.paragraph) + startOf(first),
    end: article.startOf(last.paragraph) + endOf(last)
  };
}

/** Where a stretch begins, with an opening bracket or quotation mark; the paragraph's own offset. */
function startOf({ paragraph: p, from }: Stretch): number {
  if (from === 0) return p.start;
  const least = p.words.ends[from - 1]!;
  let at = p.words.starts[from]!;
  while (at > least && '([{\u201c\u2018\u00ab'.includes(p.raw[at - 1]!)) at--;
  // A straight quotation mark opens only behind white space; glued to a stop it closes.
  return at > least && p.raw[at - 1] === '"' && /\s/.test(p.raw[at - 2]!) ? at - 1 : at;
}

/** Where a stretch ends, with the stop and closing marks behind it; the paragraph's own offset. */
function endOf({ paragraph: p, to }: Stretch): number {
  if (to === p.words.count) return p.end;
  const most = p.words.starts[to]!;
  let at = p.words.ends[to - 1]!;
  while (at < most && !/[\s([{\u201c\u2018\u00ab]/.test(p.raw[at]!)) at++;
  return at;
}

function* chained(article: Article, desk: Desk): Generator<Repeat> {
  const index = article.repeats;
  const telling = index.telling();
  const copies = new Map<Print, Paragraph[]>();
  for (const p of telling) {
    const print = index.printOf(p);
    const known = copies.get(print);
    if (known) known.push(p);
    else copies.set(print, [p]);
  }
  let chain: Piece[] = [];
  for (const p of telling) {
    const offers = offersFor(index, copies, p, desk);
    for (let word = 0; word < p.words.count; ) {
      const next = chain.length > 0 ? following(offers, chain, { index: p.index, word }) : undefined;
      const piece = next ?? opening(offers, p.index, word);
      if (!piece) break;
      if (!next) {
        yield* finished(chain, article.paragraphs);
        chain = [];
      }
      chain.push(piece);
      word = piece.target.to;
    }
  }
  yield* finished(chain, article.paragraphs);
}

/** The repeats in a chain: one, unless a paragraph lost or added parts what is too little to be a passage. */
function* finished(chain: readonly Piece[], paragraphs: readonly Paragraph[]): Generator<Repeat> {
  const parts: Piece[][] = [];
  chain.forEach((piece, i) => {
    if (i > 0 && !hasGap(chain[i - 1]!, piece)) parts[parts.length - 1]!.push(piece);
    else parts.push([piece]);
  });
  const whole = chain.length >= 2 * parts.length - 1 && chain.length > 2;
  for (const part of whole ? [chain] : parts) {
    if (!part.some(piece => piece.substantial)) continue;
    const pieces = withSeams(part, paragraphs);
    yield { pieces, single: pieces.length === 1 && isOneParagraph(pieces[0]!) };
  }
}

/** A chain with what is glued on to it: a short paragraph of its source, a headline say, that has lost its break. */
function withSeams(chain: readonly Piece[], paragraphs: readonly Paragraph[]): readonly Piece[] {
  const first = chain[0]!;
  const last = chain[chain.length - 1]!;
  const out = [...chain];
  const [above, before] = [paragraphs[first.source.paragraph.index - 1], paragraphs[first.target.paragraph.index - 1]];
  if (above && before && above !== before && first.source.from === 0 && first.target.from === 0) {
    const n = above.words.count;
    const from = before.words.count - n;
    if (n > 0 && from > 0 && sameWords(above, 0, before, from, n)) out.unshift(glued(above, before, from));
  }
  const [below, after] = [paragraphs[last.source.paragraph.index + 1], paragraphs[last.target.paragraph.index + 1]];
  const ends = (s: Stretch) => s.to === s.paragraph.words.count;
  if (below && after && below.index < first.target.paragraph.index && ends(last.source) && ends(last.target)) {
    const n = below.words.count;
    if (n > 0 && n < after.words.count && sameWords(below, 0, after, 0, n)) out.push(glued(below, after, 0));
  }
  return out;
}

function glued(source: Paragraph, target: Paragraph, from: number): Piece {
  const n = source.words.count;
  return {
    source: { paragraph: source, from: 0, to: n },
    target: { paragraph: target, from, to: from + n },
    hunks: [],
    substantial: false
  };
}

function sameWords(a: Paragraph, from: number, b: Paragraph, at: number, n: number): boolean {
  for (let i = 0; i < n; i++) if (a.words.hashes[from + i] !== b.words.hashes[at + i]) return false;
  return true;
}

function hasGap(a: Piece, b: Piece): boolean {
  return (
    b.target.paragraph.index - a.target.paragraph.index > 1 || b.source.paragraph.index - a.source.paragraph.index > 1
  );
}

/** Whether a piece is one paragraph said again, as against some sentences of one. */
function isOneParagraph({ source, target }: Piece): boolean {
  const whole = (s: Stretch) => s.from === 0 && s.to === s.paragraph.words.count;
  const most = (s: Stretch) => s.to - s.from >= 0.5 * s.paragraph.words.count;
  return source.paragraph !== target.paragraph && (whole(target) || (whole(source) && most(target)));
}

/** Every way in which something in a paragraph repeats something before it, as functions of the earlier copy chosen. */
interface Offer {
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

function offersFor(
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

/** The piece that goes on where the chain stopped: in the next paragraph of both, or the one after it. */
function following(offers: readonly Offer[], chain: readonly Piece[], at: Position): Piece | undefined {
  const last = chain[chain.length - 1]!;
  const start = chain[0]!.target;
  if (at.index - last.target.paragraph.index > 2) return undefined;
  let best: Piece | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const offer of offers) {
    if (offer.to <= at.word) continue;
    const here = last.source.paragraph.index;
    for (let i = firstFrom(offer.sources, here); i < offer.sources.length; i++) {
      const source = offer.sources[i]!;
      const ahead = source.index - here;
      if (ahead > 2 || source.index > at.index) break;
      if (ahead === 0 && (at.index !== last.target.paragraph.index || offer.sourceFrom < last.source.to)) continue;
      const limit =
        source === start.paragraph ? start.from : source.index < start.paragraph.index ? Number.POSITIVE_INFINITY : 0;
      const piece = cut(offer, source, at.word, limit);
      if (!piece) continue;
      // A piece that begins deep inside its paragraph does not go on from the paragraph before.
      if (at.word === 0 && piece.target.from > 3) continue;
      if (ahead > 0 && piece.source.from > 3) continue;
      const cost = ahead * 1000 + piece.hunks.length * 10 - (piece.target.to - piece.target.from) / 1000;
      if (cost < bestCost) [best, bestCost] = [piece, cost];
    }
  }
  return best;
}

/** Where in a list in the order of the story the first paragraph stands whose place is `index` or behind it. */
function firstFrom(list: readonly Paragraph[], index: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.index < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The piece with which a new repeat begins at or after a word: the longest that tells most of its paragraph. */
function opening(offers: readonly Offer[], index: number, word: number): Piece | undefined {
  let best: Piece | undefined;
  for (const offer of offers) {
    const source = offer.sources[0]!;
    const piece = cut(offer, source, word, source.index === index ? offer.from : Number.POSITIVE_INFINITY);
    if (!piece) continue;
    if (!best || better(piece, best)) best = piece;
  }
  return best;
}

function better(a: Piece, b: Piece): boolean {
  const exact = (p: Piece) => (p.hunks.length === 0 ? 0 : 1);
  const length = (p: Piece) => p.target.to - p.target.from;
  if (a.substantial !== b.substantial) return a.substantial;
  if (a.target.from !== b.target.from && exact(a) === 0 && exact(b) === 0) return a.target.from < b.target.from;
  if (Math.abs(length(a) - length(b)) > 0.1 * length(b) || exact(a) === exact(b)) {
    return length(a) !== length(b) ? length(a) > length(b) : a.source.paragraph.index < b.source.paragraph.index;
  }
  return exact(a) < exact(b);
}

/** An offer from one source, from `word` on and with its source ending before word `limit`; undefined if little is left. */
function cut(offer: Offer, source: Paragraph, word: number, limit: number): Piece | undefined {
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

/** Whether a paragraph is a few quoted words: said again slightly otherwise they are a refrain. */
function isRefrain(p: Paragraph): boolean {
  return p.words.count < 16 && /^["\u201c\u2018\u00ab]/.test(p.raw.slice(p.start, p.start + 1));
}

const judged = new WeakMap<Paragraph, { duplicates: Desk['duplicates']; substantial: boolean }>();

/** Whether a paragraph is copy that nobody would say twice on purpose; judged once for a desk. */
export function isSubstantial(p: Paragraph, { duplicates }: Desk): boolean {
  const known = judged.get(p);
  if (known?.duplicates === duplicates) return known.substantial;
  const substantial = judge(p, duplicates);
  judged.set(p, { duplicates, substantial });
  return substantial;
}

function judge(p: Paragraph, { minWords, allow }: Desk['duplicates']): boolean {
  if ((p.shape !== 'body' && p.shape !== 'caption') || p.words.count < minWords) return false;
  if (p.kind !== 'prose' && !(p.kind === 'list' && p.words.count >= 20)) return false;
  if (inTitleCase(p) || (p.shape === 'caption' && p.words.count < 12)) return false;
  const last = p.raw[p.end - 1];
  if (last === '?' && p.words.count < 40) return false; // one question put to several people
  if (last === ':' && p.words.count < 20) return false; // the label of a table or list
  let figures = 0;
  for (const flags of p.words.flags) if (flags & Flag.Figure) figures++;
  if (figures * 3 > p.words.count && p.words.count < 20) return false; // a line of results
  return allow.length === 0 || !allow.some(pattern => wildcard(pattern)(p.text));
}
