/** Words that a story sets apart for the eye and says in its text as well: a pull quote, a standfirst above the dateline. */
import type { Paragraph } from '../article/paragraph.ts';
import { begins } from './facts.ts';
import type { Stretch } from './stretch.ts';

/** Nobody sets more words apart. */
const longest = 45;
/** What is not so many times as long is another telling, not the text that words were taken from. */
const much = 2;

/** Whether of two tellings, in the order of the story, one is set apart: then both are meant to stand. */
export function isSetApart(first: Stretch, second: Stretch): boolean {
  return isStandfirst(first, second) || isPulled(first, second) || isPulled(second, first);
}

/** Whether the first stands above the dateline that opens the second. */
function isStandfirst({ paragraph: a, to }: Stretch, { paragraph: b, from }: Stretch): boolean {
  const dateline = b.dateline?.form === 'full' ? b.dateline : undefined;
  return (
    dateline !== undefined &&
    !a.dateline &&
    a.words.count <= longest &&
    to === a.words.count &&
    b.words.starts[from]! <= dateline.span.end + 4
  );
}

/**
 * Whether a short paragraph is nothing but words of a longer one. What stands before the longer one, and is whole
 * sentences there, may be a paste glued to it, or a take that it tells in full.
 */
function isPulled({ paragraph: short, from, to }: Stretch, { paragraph: long, ...there }: Stretch): boolean {
  const { count } = short.words;
  if (from > 0 || to < count || count > longest || long.words.count < much * count) return false;
  if (!closed.test(short.text)) return false; // cut off
  if (isQuoted(short) || isQuotedIn(long, there.from)) return true;
  // What stands right behind its source is a slip of the hand.
  if (long.index < short.index) return short.index - long.index > 1;
  return !(begins(long, there.from) && begins(long, there.to));
}

const closed = /[.?!\u2026]["\u201d\u2019')\]]{0,2}$|["\u201d\u2019]$/;

const isQuoted = (p: Paragraph): boolean => /^["\u201c\u2018]/.test(p.text);

/** Whether a quotation opens right before a word. */
const isQuotedIn = ({ raw, words }: Paragraph, at: number): boolean =>
  /["\u201c\u2018]/.test(raw.charAt(words.starts[at]! - 1));
