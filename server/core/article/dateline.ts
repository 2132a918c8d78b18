/** Reads the dateline a paragraph opens with: places, region, date, agency, dash, each with its span. */
import type { Span } from '../text.ts';
import { datelineWithin, withoutHeadline } from './dateline-inside.ts';
import { DatelineReader } from './dateline-reader.ts';
import type { Paragraph } from './paragraph.ts';

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
  /** What follows it. */
  readonly next: 'capital' | 'lower' | 'other' | 'nothing';
}

/** The dateline that a paragraph opens with, or that a headline has run into; undefined where nothing looks like one. */
export function readDateline(paragraph: Paragraph): Dateline | undefined {
  const { kind, words, raw, start, end } = paragraph;
  if (kind === 'matter' || kind === 'code' || kind === 'blank' || words.count === 0) return undefined;
  if (kind === 'table' && end - start > 60) return undefined;
  const own = new DatelineReader(raw, start, end).read();
  if (own?.form === 'full') return withoutHeadline(raw, own) ?? own;
  if (kind === 'list' || kind === 'table') return own;
  return datelineWithin(paragraph, start) ?? own;
}
