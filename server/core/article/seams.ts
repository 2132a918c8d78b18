/** Places in a paragraph where two texts may have been run together: officialXu Lin, link.He said, cn]BEIJING. */
import { Char, classOf } from './chars.ts';
import type { Paragraph } from './paragraph.ts';
import { Before, Flag } from './words.ts';

/** A seam: the words before and after it, and where it lies; the paragraph's own offsets. */
export interface Seam {
  /** `inner`: inside one word. `stop`: after the end of a sentence. `bracket`: after a credit. */
  readonly kind: 'inner' | 'stop' | 'bracket';
  readonly start: number;
  readonly at: number;
  readonly end: number;
  /** The hash of the whole word of an inner seam, else 0. */
  readonly hash: number;
}

const shortest = 3;

/** The seams in a paragraph, by its own text alone; which of them are slips, the story decides. */
export function readSeams(p: Paragraph): readonly Seam[] {
  if (p.kind !== 'prose' && p.kind !== 'list' && p.kind !== 'heading') return [];
  const { words, raw } = p;
  const seams: Seam[] = [];
  const quotes: Quotes = { straight: 0, to: 0 };
  for (let i = 0; i < words.count; i++) {
    const flags = words.flags[i]!;
    const start = words.starts[i]!;
    const end = words.ends[i]!;
    const verbatim = (flags & Flag.Verbatim) !== 0;
    if (flags & Flag.InnerCapital && !verbatim) {
      const at = innerSeam(raw, start, end);
      if (at > 0) seams.push({ kind: 'inner', start, at, end, hash: words.hashes[i]! });
    }
    // Nothing but a blank before it, as before most words.
    if (i === 0 || words.before[i] === Before.Space) continue;
    const at = verbatim ? -1 : quotedSeam(raw, words.ends[i - 1]!, start, quotes);
    if (at >= 0 && end - start > 1 && endsClause(p, i - 1)) {
      seams.push({ kind: 'stop', start: words.starts[i - 1]!, at, end, hash: 0 });
      continue;
    }
    if (!(flags & Flag.Capital) || classOf(raw.charCodeAt(start + 1)) !== Char.Lower) {
      if (!(flags & Flag.AllCaps)) continue;
    }
    const before = words.ends[i - 1]!;
    const gap = start - before;
    if (gap === 0 || gap > 4 || classOf(raw.charCodeAt(start - 1)) === Char.Space) continue;
    const between = raw.slice(before, start);
    if (/^\W{0,2}\]$/.test(between))
      seams.push({ kind: 'bracket', start: words.starts[i - 1]!, at: start, end, hash: 0 });
    else if (!verbatim && !(words.flags[i - 1]! & Flag.Verbatim)) {
      const stop = /^(?:\)?[.!?]["”’')]{0,2}|["”][.!?]?)(["“‘]?)$/.exec(between);
      if (!stop || !endsSentence(p, i - 1, between) || !beginsSentence(raw.slice(start, end))) continue;
      if (isDotted(raw, words.starts[i - 1]! - 1) || isDotted(raw, end)) continue;
      const mark = start - 1;
      const opens = stop[1] !== '' || (gap > 1 && raw[mark] === '"' && !isQuoted(raw, mark, quotes));
      seams.push({ kind: 'stop', start: words.starts[i - 1]!, at: opens ? mark : start, end, hash: 0 });
    }
  }
  return seams;
}

/** Where in a word three or more small letters meet a capital followed by a small letter (or by Mc, Mac); else -1. */
function innerSeam(raw: string, start: number, end: number): number {
  let at = -1;
  for (let i = start + 1; i < end; i++) {
    const here = classOf(raw.charCodeAt(i));
    if (here !== Char.Upper) continue;
    if (classOf(raw.charCodeAt(i - 1)) !== Char.Lower) return -1;
    if (at < 0) at = i;
    else if (!/^Ma?c$/.test(raw.slice(at, i))) return -1;
  }
  if (at - start < shortest || classOf(raw.charCodeAt(at + 1)) !== Char.Lower) return -1;
  for (let i = start; i < at; i++) if (classOf(raw.charCodeAt(i)) !== Char.Lower) return -1;
  return at;
}

/** The straight quotation marks of a paragraph, counted as far as they have been asked for. */
interface Quotes {
  straight: number;
  to: number;
}

/** Whether a place stands between straight quotation marks, so that one there closes; asked from left to right. */
function isQuoted(raw: string, at: number, quotes: Quotes): boolean {
  for (; quotes.to < at; quotes.to++) if (raw.charCodeAt(quotes.to) === 0x22) quotes.straight++;
  return quotes.straight % 2 === 1;
}

/** Where the space is lost beside a quotation mark behind a comma, else -1: holiday,”said; said,“We. */
function quotedSeam(raw: string, end: number, start: number, quotes: Quotes): number {
  if (start - end !== 2 || raw.charCodeAt(end) !== 0x2c) return -1;
  const mark = raw[end + 1];
  if (mark === '”') return start;
  if (mark === '“') return start - 1;
  if (mark !== '"') return -1;
  return isQuoted(raw, end + 1, quotes) ? start : start - 1;
}

/** Whether a word is one of at least two letters, neither a figure (6,"8) nor an acronym. */
function endsClause({ words }: Paragraph, i: number): boolean {
  return !(words.flags[i]! & (Flag.Verbatim | Flag.Figure | Flag.AllCaps)) && words.ends[i]! - words.starts[i]! > 1;
}

const shortStarters = new Set('He It We In On At By If As No So To Or My An Is Do Up Us Of Go'.split(' '));
const domains = new Set('com org net gov edu jpg jpeg png gif pdf'.split(' '));

/** Whether a word may begin a sentence, as against the tail of a web name, a file's or a stock's market (Bungie.Org, map.JPG, ainp.Pa). */
function beginsSentence(word: string): boolean {
  return word.length > 2
    ? !domains.has(word.toLowerCase())
    : word.length === 1
      ? word === 'A' || word === 'I'
      : shortStarters.has(word);
}

/** Whether a stop joins two words, as it does before and behind a part of a name for machines: Sunrise.Report.Zip */
const isDotted = (raw: string, at: number): boolean => /^\S\.\p{L}/u.test(raw.slice(Math.max(0, at - 1), at + 2));

/** Whether the word before a stop can end a sentence: a small word of two letters or more, or a figure. */
function endsSentence(p: Paragraph, i: number, between: string): boolean {
  const flags = p.words.flags[i]!;
  const length = p.words.ends[i]! - p.words.starts[i]!;
  if (between[0] === '"' && between.length < 2 && between !== '”') return false; // an opening quotation mark
  if (flags & Flag.Figure) {
    if (/[.!?]["”]/.test(between)) return true;
    const figure = p.raw.slice(p.words.starts[i], p.words.ends[i]);
    return between[0] === '.' && (length === 4 || /\d(?:,\d{3}|[ap]m)$/.test(figure)); // 2019, 4,000, 5pm
  }
  if (flags & Flag.AllCaps) return false; // CKGH.HK
  // No abbreviation of a name (St.Louis) stands before a quotation mark.
  return length >= (flags & Flag.Capital ? (/["”“]$/.test(between) ? 3 : 4) : 2);
}
