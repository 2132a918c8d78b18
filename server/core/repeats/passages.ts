/** Repeats as an editor sees them: paragraph after paragraph of the same copy made into one passage. */
import type { Article } from '../article/article.ts';
import type { Paragraph } from '../article/paragraph.ts';
import type { Desk } from '../desk.ts';
import { lastUpTo } from '../search.ts';
import { hasCaption, isAboveDateline, isQuotedAbove, isSetApart } from './display.ts';
import type { RepeatIndex } from './index.ts';
import { cut, type Offer, offersFor } from './offers.ts';
import { withoutRefrains } from './refrain.ts';
import { withSeams } from './seams.ts';
import type { Piece, Repeat, Stretch } from './stretch.ts';
import { areUnderHeads, isSubstantial, isVerse, type Near } from './worth.ts';

interface Position {
  readonly index: number;
  readonly word: number;
}

/** An answer, and the paragraphs next to repeats that were looked at for it. */
interface Answer {
  readonly version: number;
  readonly desk: Desk['duplicates'];
  readonly looked: ReadonlySet<Paragraph>;
  readonly repeats: readonly Repeat[];
}

/** What is said again; what is meant to stand twice counts where a line comes back as a refrain. */
interface Said extends Repeat {
  readonly isByDesign?: true;
}

const answers = new WeakMap<RepeatIndex, Answer>();

/** All repeats of a story, in its order; kept until the index, the desk or a neighbour of one says otherwise. */
export function repeatsOf(article: Article, desk: Desk): readonly Repeat[] {
  const index = article.repeats;
  const known = answers.get(index);
  if (known && known.version === index.version && known.desk === desk.duplicates) {
    let stands = true;
    for (const p of known.looked) stands &&= article.paragraphs[p.index] === p;
    if (stands) return known.repeats;
  }
  const looked = new Set<Paragraph>();
  const near = (place: number) => {
    const p = article.paragraphs[place];
    if (p) looked.add(p);
    return p;
  };
  const repeats = withoutRefrains([...chained(article, desk, near)]).filter(({ isByDesign }) => !isByDesign);
  answers.set(index, { version: index.version, desk: desk.duplicates, looked, repeats });
  return repeats;
}

function* chained({ paragraphs, repeats }: Article, desk: Desk, near: Near): Generator<Said> {
  const telling = repeats.telling();
  /** By the id of the print; in the order of the story. */
  const copies: Paragraph[][] = [];
  for (const { paragraph, print } of telling) {
    const known = copies[print.id];
    if (known) known.push(paragraph);
    else copies[print.id] = [paragraph];
  }
  let chain: Piece[] = [];
  for (const copy of telling) {
    const { paragraph: p } = copy;
    let offers: readonly Offer[] | undefined;
    for (let word = 0; word < p.words.count; ) {
      let next = chain.length > 0 && word === 0 ? wholeNext(paragraphs, chain, p, desk) : undefined;
      if (!next) offers ??= offersFor(copies, copy, desk);
      if (!next && chain.length > 0) next = following(offers!, chain, { index: p.index, word });
      const piece = next ?? opening(offers!, p.index, word);
      if (!piece) break;
      if (!next) {
        yield* finished(chain, near);
        chain = [];
      }
      chain.push(piece);
      word = piece.target.to;
    }
  }
  yield* finished(chain, near);
}

/** A paragraph of no more words is no copy but the mark of a place for it: Advertisement. */
const mostMarked = 2;

/** The repeats in a chain: one, unless a paragraph lost or added parts what is too little to be a passage. */
function* finished(chain: readonly Piece[], near: Near): Generator<Said> {
  const parts: Piece[][] = [];
  chain.forEach((piece, i) => {
    if (i > 0 && !hasGap(chain[i - 1]!, piece)) parts[parts.length - 1]!.push(piece);
    else parts.push([piece]);
  });
  const whole = chain.length >= 2 * parts.length - 1 && chain.length > 2;
  for (const part of whole ? [chain] : parts) {
    // What stands between two pieces goes with them: an edit there makes another repeat.
    for (const side of ['source', 'target'] as const)
      part.forEach((piece, i) => {
        const until = part[i + 1]?.[side].paragraph.index ?? 0;
        for (let k = piece[side].paragraph.index + 1; k < until; k++) near(k);
      });
    if (!part.some(piece => piece.substantial && !isVerse(piece.target.paragraph, near)) && !isList(part)) continue;
    const [copy, ...more] = part.filter(({ target }) => target.paragraph.words.count > mostMarked);
    if (copy && more.length === 0 && isByDesign(copy, near)) {
      yield { pieces: part, single: true, isByDesign: true };
      continue;
    }
    if (part.every(({ source, target }) => hasCaption(source, target))) continue;
    const pieces = withSeams(part, near);
    yield { pieces, single: pieces.length === 1 && isOneParagraph(pieces[0]!) };
  }
}

/** Whether items of a list stand again one behind the other, with as many words as a few sentences have. */
function isList(chain: readonly Piece[]): boolean {
  const words = chain.reduce((n, { target }) => n + target.to - target.from, 0);
  return (
    chain.length > 2 &&
    words >= leastListed &&
    chain.every(({ target, hunks }) => target.paragraph.kind === 'list' && hunks.length === 0)
  );
}

const leastListed = 24;

/** Whether a piece by itself is meant to stand twice. */
const isByDesign = ({ source, target }: Piece, near: Near): boolean =>
  isSetApart(source, target) ||
  isQuotedAbove(source, target, near) ||
  areUnderHeads(source.paragraph, target.paragraph, near) ||
  isAboveDateline(source, target, near);

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

/**
 * The piece that goes on with a whole paragraph, the very next one of the source, word for word: nothing goes on better,
 * so that in a long paste no other way to read it is looked for.
 */
function wholeNext(
  paragraphs: readonly Paragraph[],
  chain: readonly Piece[],
  target: Paragraph,
  desk: Desk
): Piece | undefined {
  const last = chain[chain.length - 1]!;
  const { paragraph: before, to } = last.source;
  if (to < before.words.count || target.index - last.target.paragraph.index > 2) return undefined;
  const source = paragraphs[before.index + 1]!;
  if (source.print !== target.print || source.index >= chain[0]!.target.paragraph.index) return undefined;
  const { count } = target.words;
  return {
    source: { paragraph: source, from: 0, to: count },
    target: { paragraph: target, from: 0, to: count },
    hunks: [],
    substantial: isSubstantial(target, desk)
  };
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
    const { sources } = offer;
    for (let i = lastUpTo(sources.length, k => sources[k]!.index < here) + 1; i < sources.length; i++) {
      const source = sources[i]!;
      const ahead = source.index - here;
      if (ahead > 2 || source.index > at.index) break;
      if (ahead === 0 && offer.sourceFrom < last.source.to) continue;
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

/**
 * The piece with which a new repeat begins at or after a word: the longest that tells most of its paragraph. What reads
 * the same has an order of its own, so that each sort has its best before the two are held side by side: in any order of
 * the offers, the same one is found.
 */
function opening(offers: readonly Offer[], index: number, word: number): Piece | undefined {
  let [same, edited]: (Piece | undefined)[] = [];
  for (const offer of offers) {
    const source = offer.sources[0]!;
    const piece = cut(offer, source, word, source.index === index ? offer.from : Number.POSITIVE_INFINITY);
    if (!piece) continue;
    if (piece.hunks.length > 0) {
      if (!edited || better(piece, edited)) edited = piece;
    } else if (!same || better(piece, same)) same = piece;
  }
  return same && edited ? (better(edited, same) ? edited : same) : (same ?? edited);
}

function better(a: Piece, b: Piece): boolean {
  const length = (p: Piece) => p.target.to - p.target.from;
  if (a.substantial !== b.substantial) return a.substantial;
  const [x, y] = [isSetApart(a.source, a.target), isSetApart(b.source, b.target)];
  if (x !== y) return y;
  if (a.hunks.length === 0 && b.hunks.length === 0 && a.target.from !== b.target.from)
    return a.target.from < b.target.from;
  if (length(a) !== length(b)) return length(a) > length(b);
  if (a.hunks.length !== b.hunks.length) return a.hunks.length < b.hunks.length;
  return a.source.paragraph.index < b.source.paragraph.index;
}
