/** Words that a story sets apart for the eye and says in its text as well: a pull quote, a standfirst, a caption. */
import { believed } from '../article/dateline/evidence.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before } from '../article/words.ts';
import type { Stretch } from './stretch.ts';
import type { Near } from './worth.ts';

/** Nobody sets more words apart. */
const longest = 45;
/** No more paragraphs stand above a dateline. */
const mostAbove = 12;
/** What is not so many times as long is another telling, not the text that words were taken from. */
const much = 2;

/** Whether of two tellings, in the order of the story, one is set apart: then both are meant to stand. */
export function isSetApart(first: Stretch, second: Stretch): boolean {
  return (
    isMarked(first) !== isMarked(second) ||
    isSigned(first) !== isSigned(second) ||
    areOfTwo(first, second) ||
    isStandfirst(first, second) ||
    isPulled(first, second) ||
    isPulled(second, first) ||
    hasCaption(first, second)
  );
}

/** Whether two entries of a list begin with people of another age: John Roe, 41, of Westbay */
function areOfTwo({ paragraph: a }: Stretch, { paragraph: b }: Stretch): boolean {
  const [one, other] = [person.exec(a.text), person.exec(b.text)];
  return one !== null && other !== null && one[1] !== other[1];
}

const person = /^\p{Lu}[^.:;]{2,60}?, (\d\d), /u;

/** Whether a mark sets the words apart, as it does a block quotation. */
const isMarked = ({ paragraph: { raw, start } }: Stretch): boolean => raw[start] === '>';

/** Whether a dash and who said it close the words, as under a pull quote, or a post as its site shows it. */
const isSigned = ({ paragraph: { text } }: Stretch): boolean => signed.test(text.slice(-100));

const signed =
  /["\u201d] ?[\u2013\u2014] ?\p{Lu}[^\u2013\u2014]{2,80}$|\u2014 ?[^\u2014]{2,60} \(@\w{2,30}\)[^\u2014]{0,30}$/u;

/** Whether one of the two is a caption of the other, or a post that it quotes; such paragraphs may stand in a row. */
export const hasCaption = (a: Stretch, b: Stretch): boolean =>
  isCaption(a, b) || isCaption(b, a) || isShown(a, b) || isShown(b, a);

/** Whether one is a post or letter, shown as it is, from which the other quotes: it has neither marks nor who said it. */
const isShown = ({ paragraph: a }: Stretch, { paragraph: b, from }: Stretch): boolean =>
  isQuotedIn(b, from) &&
  /["\u201d]/.test(b.raw.slice(b.words.ends[from])) &&
  !/["\u201c\u201d]|\b(?:said|says|told|wrote|added|asked)\b/.test(a.text);

/** Whether one stands right above the story's dateline, where no text does, and the other is no second caption. */
export function isAboveDateline({ paragraph: p, to }: Stretch, { paragraph: q }: Stretch, near: Near): boolean {
  if (q.shape === 'caption' || p.words.count > longest || to < p.words.count || p.dateline) return false;
  const dateline = near(p.index + 1)?.dateline;
  if (!dateline || believed(dateline) !== 'yes' || p.index > mostAbove) return false;
  for (let i = 0; i < p.index; i++) if (near(i)?.dateline) return false;
  return true;
}

/** Whether something said stands first right below the headline, where a summary of the story may quote it. */
export function isQuotedAbove(first: Stretch, second: Stretch, near: Near): boolean {
  if (first.paragraph.index !== 1 || second.paragraph.index === 2 || near(0)?.shape !== 'short') return false;
  return isQuotedIn(first.paragraph, first.from) && isQuotedIn(second.paragraph, second.from);
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
 * Whether one is a caption or a summary of the other: with a credit or a label, or with no stop, though it is not cut off
 * within a clause.
 */
function isCaption({ paragraph: a, from, to }: Stretch, { paragraph: b, from: start, to: end }: Stretch): boolean {
  if (a.words.count > longest || (a.dateline && believed(a.dateline) === 'yes')) return false;
  if (a.shape === 'caption' && b.shape === 'body') return true;
  if (label.test(a.text) && !spoken.test(a.text) && !label.test(b.text)) return true;
  if (closed.test(a.text) || goesOn.test(a.text) || !closed.test(b.text)) return false;
  const isWhole = from === 0 && start === 0 && to === a.words.count && end === b.words.count;
  // What stands right behind its source is a slip of the hand.
  if (isWhole) return a.index - b.index !== 1;
  return to < a.words.count || end === b.words.count || b.words.before[end] !== Before.Space;
}

/** A mark behind which something must come: no caption ends so. */
const goesOn = /[,;:\u2013\u2014-]$/;

const label = /^\p{Lu}[^.:!?"\u201c]{1,30}: /u;
/** What leads up to something said is no caption’s label. */
const spoken = /^(?:He|She|They|It|But|And)\b|(?:said|added|says|told|wrote|asked): /;

/** Whether a short paragraph is nothing but words of a longer one, set beside it, above it or far from it. */
function isPulled({ paragraph: short, from, to }: Stretch, there: Stretch): boolean {
  const { count } = short.words;
  if (from > 0 || to < count || count > longest || !closed.test(short.text)) return false;
  const long = there.paragraph;
  // Glued to what stands beside them, they were pasted: link.He
  if (isGlued(long, there.from || there.to)) return false;
  if (long.words.count >= much * count) return true;
  // A quotation may lack no more than who said it; right behind the one that says it, it is a slip of the hand.
  const isQuotation = isQuoted(short) && /["\u201d\u2019']$/.test(short.text);
  return isQuotation && long.words.count > count && short.index - long.index !== 1;
}

/** Whether two words of a paragraph meet with no blank between them. */
const isGlued = ({ raw, words }: Paragraph, at: number): boolean =>
  at > 0 && at < words.count && !/\s/.test(raw.slice(words.ends[at - 1], words.starts[at]));

const closed = /[.?!\u2026]["\u201d\u2019')\]]{0,2}$|["\u201d\u2019]$/;

const isQuoted = (p: Paragraph): boolean => /^["'\u201c\u2018]/.test(p.text);

/** Whether a quotation opens right before a word. */
const isQuotedIn = ({ raw, words }: Paragraph, at: number): boolean =>
  /(?:["\u201c\u2018]|[\u201c\u2018] )$/.test(raw.slice(Math.max(0, words.starts[at]! - 2), words.starts[at]));
