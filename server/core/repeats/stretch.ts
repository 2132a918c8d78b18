/** The stretches of a story that say the same thing twice, and where they begin and end for the eye. */
import type { Article } from '../article/article.ts';
import type { Paragraph } from '../article/paragraph.ts';
import type { Span } from '../text.ts';
import type { Hunk } from './diff.ts';

/** Words `from..to` of a paragraph; half-open. */
export interface Stretch {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
  /** Where its text begins and ends, the paragraph's own offsets, if not with those words and the marks round them. */
  readonly startsAt?: number | undefined;
  readonly endsAt?: number | undefined;
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
export function startOf({ paragraph: p, from, startsAt }: Stretch): number {
  if (startsAt !== undefined) return startsAt;
  if (from === 0) return p.start;
  const least = p.words.ends[from - 1]!;
  let at = p.words.starts[from]!;
  while (at > least && '([{\u201c\u2018\u00ab'.includes(p.raw[at - 1]!)) at--;
  // A straight quotation mark opens only behind white space; glued to a stop it closes.
  return at > least && p.raw[at - 1] === '"' && /\s/.test(p.raw[at - 2]!) ? at - 1 : at;
}

/** Where a stretch ends, with the stop and closing marks behind it; the paragraph's own offset. */
function endOf({ paragraph: p, to, endsAt }: Stretch): number {
  if (endsAt !== undefined) return endsAt;
  if (to === p.words.count) return p.end;
  const most = p.words.starts[to]!;
  let at = p.words.ends[to - 1]!;
  while (at < most && !/[\s([{\u201c\u2018\u00ab]/.test(p.raw[at]!)) at++;
  return at;
}
