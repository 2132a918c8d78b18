/** Reads the dateline a paragraph opens with: places, region, date, agency, dash, each with its span. */
import type { Span } from '../../text.ts';
import type { Paragraph } from '../paragraph.ts';
import { Before, Flag } from '../words.ts';
import { datelineWithin, withoutHeadline } from './inside.ts';
import { readAt } from './read.ts';

/** A part of a dateline with where it stands, in the paragraph's own offsets. */
export interface Part<T = string> {
  readonly span: Span;
  readonly text: string;
  readonly value: T;
}

/** A day as a dateline gives it; the day may be none that a calendar has. */
export interface Day {
  readonly month: number;
  readonly day: number;
  readonly year?: number;
}

/** Something wrong in every house: the words at fault, and what should stand in the place of `edit`. */
export interface Flaw {
  readonly kind:
    | 'month'
    | 'month-lost'
    | 'comma'
    | 'dash-lost'
    | 'dash-doubled'
    | 'space'
    | 'bracket'
    | 'agency'
    | 'lower'
    | 'stray'
    | 'twice'
    | 'run-in';
  readonly span: Span;
  readonly edit: { readonly span: Span; readonly text: string };
}

/** A dateline as written. Offsets are the paragraph's own. */
export interface Dateline {
  /** From the first place to behind the dash, or the last part where no dash stands. */
  readonly span: Span;
  readonly places: readonly Part[];
  readonly region?: Part;
  readonly date?: Part<Day>;
  readonly agency?: Part;
  readonly dash?: Part;
  readonly flaws: readonly Flaw[];
  /** What its own words say for it: a date or a known agency, or no more than how the place is written. */
  readonly form: 'full' | 'capitals' | 'title';
  /** As its own house writes it and no style here does, with the agency in front or a region behind each place: it stays. */
  readonly settled?: true;
  /** What follows it. */
  readonly next: 'capital' | 'lower' | 'other' | 'nothing';
}

/** The dateline that a paragraph opens with, or that a headline has run into; undefined where nothing looks like one. */
export function readDateline(paragraph: Paragraph): Dateline | undefined {
  const { kind, words, raw, start, end } = paragraph;
  if (kind === 'matter' || kind === 'code' || kind === 'blank' || words.count === 0) return undefined;
  if (kind === 'table' && end - start > 60) return undefined;
  const opens = mayOpen(paragraph) && marked(raw, start, Math.min(end, start + 120));
  const own = opens ? readAt(raw, start, end) : undefined;
  if (own?.form === 'full') return withoutHeadline(raw, own) ?? (paragraph.shape === 'byline' ? undefined : own);
  if (kind === 'list' || kind === 'table') return own;
  return datelineWithin(paragraph, start) ?? own;
}

const particles = new Set('de del da do dos du des la le les of the am an and upon on sur al el es'.split(' '));

/** Whether a paragraph's first words could be a place: not where a plain sentence begins, as most paragraphs do. */
function mayOpen({ words, raw, start }: Paragraph): boolean {
  if (words.count < 2 || words.starts[0] !== start) return !/["\u201c\u2018]/.test(raw.charAt(start));
  const first = words.flags[0]!;
  if (first & Flag.AllCaps || words.before[1] !== Before.Space) return true;
  const second = words.flags[1]!;
  if (second & (Flag.Capital | Flag.Figure)) return true;
  // sioux falls, april 7: small letters throughout, as a slip.
  if ((first & Flag.Capital) === 0) {
    for (let i = 2; i < Math.min(6, words.count); i++) if (words.before[i] !== Before.Space) return true;
    return false;
  }
  return particles.has(raw.slice(words.starts[1]!, words.ends[1]!));
}

/** Whether a figure, a dash, a colon, a bracket or a slash stands there: no dateline does without one of them. */
function marked(raw: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = raw.charCodeAt(i);
    if (code >= 0x61 && code <= 0x7a) continue;
    if (code >= 0x2d && code <= 0x3a && code !== 0x2e) return true;
    if (code === 0x28 || code === 0x5b || code === 0x5f || code === 0x2212) return true;
    if (code >= 0x2010 && code <= 0x2015) return true;
  }
  return false;
}
