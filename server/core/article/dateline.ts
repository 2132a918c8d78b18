/** Reads the dateline a paragraph opens with: places, region, date, agency, dash, each with its span. */
import type { Span } from '../text.ts';
import { DatelineReader } from './dateline-reader.ts';
import type { Paragraph } from './paragraph.ts';
import { Flag } from './words.ts';

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
  const { kind, words } = paragraph;
  if (kind === 'matter' || kind === 'code' || kind === 'blank' || words.count === 0) return undefined;
  if (kind === 'table' && paragraph.end - paragraph.start > 60) return undefined;
  return (
    new DatelineReader(paragraph.raw, paragraph.start, paragraph.end).read() ??
    (kind === 'list' || kind === 'table' ? undefined : datelineWithin(paragraph, paragraph.start))
  );
}

/** The first dateline with a date or an agency, and a dash, that stands inside a paragraph behind `from`. */
export function datelineWithin(paragraph: Paragraph, from: number): Dateline | undefined {
  const { words, raw, end } = paragraph;
  for (let i = 0; i < words.count; i++) {
    if (words.starts[i]! <= from || words.ends[i]! - words.starts[i]! < 2) continue;
    let at = words.starts[i]!;
    if ((words.flags[i]! & Flag.AllCaps) === 0) {
      // exportsSTOCKHOLM: the capitals begin inside the word.
      if ((words.flags[i]! & Flag.InnerCapital) === 0 || !/[.'\u2019]?\p{Lu}{3,}$/u.test(raw.slice(at, words.ends[i]!)))
        continue;
      at = words.ends[i]! - /\p{Lu}+$/u.exec(raw.slice(at, words.ends[i]!))![0].length;
    } else if (
      i > 0 &&
      words.flags[i - 1]! & Flag.AllCaps &&
      words.starts[i]! - words.ends[i - 1]! === 1 &&
      !isBreak(raw, words.ends[i - 1]!)
    )
      continue;
    if (!mayOpen(raw, words.ends[i]!, end)) continue;
    const found = new DatelineReader(raw, at, end).read();
    if (
      !found?.dash ||
      found.form !== 'full' ||
      found.dash.text === ':' ||
      found.next === 'lower' ||
      found.next === 'nothing'
    )
      continue;
    if (found.places[0]!.text.length < 3 || found.places[0]!.span.start !== at) continue;
    const spaced = /\s/.test(raw.charAt(at - 1));
    let before = at;
    while (before > paragraph.start && /\s/.test(raw.charAt(before - 1))) before--;
    const flaw: Flaw = {
      kind: 'run-in',
      span: { start: spaced ? before : at, end: found.places[0]!.span.end },
      edit: { span: { start: before, end: at }, text: '\n\n' }
    };
    return { ...found, flaws: [flaw, ...found.flaws] };
  }
  return undefined;
}

const isBreak = (raw: string, at: number): boolean => /[.\n\r]/.test(raw.charAt(at));

/** Whether what follows a word in capitals can go on a dateline. */
function mayOpen(raw: string, at: number, end: number): boolean {
  const next = raw.slice(at, Math.min(end, at + 3)).trimStart();
  return /^[,(/.'\u2019\p{Lu}-]/u.test(next);
}
