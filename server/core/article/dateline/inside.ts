/** Finds a dateline inside a paragraph, where a headline or the story before has run into it. */
import { country, isMinorPlace, isPlace } from '../../../data/gazetteer.ts';
import { isCommonWord } from '../../../data/lexicon.ts';
import type { Span } from '../../text.ts';
import { Char, classOf } from '../chars.ts';
import type { Paragraph } from '../paragraph.ts';
import { Before, Flag } from '../words.ts';
import { Cursor } from './cursor.ts';
import type { Dateline, Flaw, Part } from './dateline.ts';
import { readDay } from './day.ts';
import { knownRegion } from './evidence.ts';
import { readAt } from './read.ts';

/** The first dateline with a date or an agency, and a dash, that stands inside a paragraph behind `from`. */
export function datelineWithin(paragraph: Paragraph, from: number): Dateline | undefined {
  const { words, raw, end } = paragraph;
  const { count, flags } = words;
  let dashed = false;
  let unsure: Dateline | undefined;
  let mark = from;
  for (let i = 0; i < count; i++) {
    if ((flags[i]! & telling) === 0 && !unsure) continue;
    const start = words.starts[i]!;
    const caps = (flags[i]! & (Flag.AllCaps | Flag.Figure)) === Flag.AllCaps;
    const at = caps ? start : capitalsBehind(raw, start, words.ends[i]!);
    if (at <= from) continue;
    const goesOn =
      i > 0 &&
      at === start &&
      (flags[i - 1]! & (Flag.AllCaps | Flag.Figure)) === Flag.AllCaps &&
      start - words.ends[i - 1]! === 1;
    if (unsure && !goesOn) return unsure;
    // A date or an agency in brackets comes soon, or this is no dateline.
    if (mark < at) mark = nextMark(raw, at, end);
    if (mark > at + 90) continue;
    if (words.ends[i]! - at < 2 || !mayOpen(raw, words.ends[i]!, end)) continue;
    if (i + 1 < count && words.before[i + 1] === Before.Space && (flags[i + 1]! & (Flag.AllCaps | Flag.Figure)) === 0) {
      if (/\s/.test(raw.charAt(words.ends[i]!)) && /\p{L}/u.test(raw.charAt(words.ends[i]! + 1))) continue;
    }
    dashed ||= /[\u2013\u2014_]|--| -|- /.test(raw);
    if (!dashed) return undefined;
    const found = readAt(raw, at, end);
    if (!found?.dash || found.form !== 'full' || found.dash.text === ':') continue;
    const place = found.places[0]!;
    if (found.next === 'lower' || found.next === 'nothing' || place.text.length < 3 || place.span.start !== at)
      continue;
    const apart = startAt(raw, found, at);
    if (known(place.text)) return apart;
    const split = withoutHeadline(raw, found, 0);
    if (split) return split;
    if (!goesOn) unsure = apart;
  }
  return unsure;
}

const telling = Flag.AllCaps | Flag.InnerCapital | Flag.Figure;

/**
 * Where a headline has run into a place (EXPORTS RISE OSLO, FOUR HELDBERGEN; exportsOSLO): the dateline without it. At
 * least so many words must be the headline's; one or two may well belong to a place that nobody knows, as in CAMP DAVID.
 */
export function withoutHeadline(raw: string, dateline: Dateline, least = 2): Dateline | undefined {
  const { places, region } = dateline;
  const [first, ...others] = places;
  if (!first || known(first.text)) return undefined;
  if (region && first.text.split(' ').length <= 3 && isMinorPlace(first.text)) return undefined;
  let words = 0;
  for (const span of [first.span, ...pieces(region)]) {
    const text = raw.slice(span.start, span.end);
    const behind = span !== first.span;
    if (behind && (text !== text.toUpperCase() || known(text) || knownRegion(text))) return undefined;
    const end = region?.span.end ?? span.end;
    const at = placeBehind(text, words, behind ? Math.max(least, 3) : least, span.end < end);
    if (at !== undefined) {
      const place = partAt(raw, span.start + at, span.end);
      const left = raw.slice(span.end, end).replace(/^,\s*/, '');
      const { region: _, ...rest } = dateline;
      const apart = {
        ...rest,
        places: behind ? [place] : [place, ...others],
        ...(left && { region: partAt(raw, end - left.length, end) }),
        span: { start: place.span.start, end: dateline.span.end }
      };
      return startAt(raw, apart, place.span.start);
    }
    words += text.split(' ').length;
  }
  return undefined;
}

function partAt(raw: string, start: number, end: number): Part {
  const text = raw.slice(start, end);
  return { span: { start, end }, text, value: text };
}

/** What stands between the commas of a region. */
function pieces(region: Dateline['region']): Span[] {
  if (!region) return [];
  let at = region.span.start;
  return region.text.split(',').map(piece => {
    const start = at + (piece.length - piece.trimStart().length);
    at += piece.length + 1;
    return { start, end: start + piece.trim().length };
  });
}

/** Where in `text`, a headline's end and a place, the place begins; `before` words of the headline stand before it. */
function placeBehind(text: string, before: number, least: number, within: boolean): number | undefined {
  let words = before + 1;
  let minor: number | undefined; // a lesser town, which only its state makes likely
  for (let at = 1; at <= text.length - 4; at++) {
    const open = text[at - 1] === ' ';
    if (open) words++;
    const name = text.slice(at);
    if (!/\p{Lu}/u.test(text[at]!) || name !== name.toUpperCase()) continue;
    const head = text.slice(0, at).trim();
    const part = head.slice(head.lastIndexOf(' ') + 1);
    const enough = open ? words > least && !placing.test(head) : words > least || /\p{Ll}$/u.test(head);
    if (!enough || (!open && part.length < 2)) continue; // no B before RIDGE
    // ALTAVISTA is not ALTA and VISTA, nor CASS CITY a CITY.
    if (known(name) && (minor === undefined || (!open && isCommonWord(part)))) return at;
    if (within && words > 3 && name.split(' ').length <= 3 && (open || (part.length > 2 && isCommonWord(part))))
      minor ??= isMinorPlace(name) ? at : undefined;
  }
  return minor;
}

/** Words that a place may begin with, and those after which it goes on: NEAR BASRA, CITY OF COMMERCE. */
const placing =
  /^(?:ABOARD|ALONG|EN ROUTE|JOINT|NAVAL|MARINE|AIR|NEAR|OFF|ON|OUTSIDE|WITH|IN|AT|CAMP|FORT|MOUNT)\b|\b(?:OF|DE|DU|DEL|LA|LE|EL|AL|SAN|SAINT|ST\.?|NEW|THE|AND)$/;

/** The dateline with what says that a paragraph should begin at `at`. */
function startAt(raw: string, dateline: Dateline, at: number): Dateline {
  const head = raw.slice(0, at);
  if (isDate(head)) return { ...dateline, settled: true };
  let flaw: Flaw;
  if (/[\p{L}\p{N}]/u.test(head)) {
    const span = { start: head.trimEnd().length, end: at };
    const shown = { start: at, end: dateline.places[0]!.span.end };
    flaw = { kind: 'run-in', span: shown, edit: { span, text: '\n\n' } };
  } else {
    // Nothing but a mark stands before it: .PARIS (AP) -
    const span = { start: at - head.trimStart().length, end: at };
    flaw = { kind: 'stray', span, edit: { span, text: '' } };
  }
  return { ...dateline, flaws: [flaw, ...dateline.flaws.filter(f => f.span.start >= at)] };
}

/** Whether a text is nothing but a date, as some houses have it before the place: Nov 5, OSLO (AFP) - */
function isDate(text: string): boolean {
  const c = new Cursor(text, 0, text.length);
  return c.dateBegins(0) && readDay(c) !== undefined && c.at(c.atComma ? 1 : 0).kind === 'end';
}

/** Where three capitals or more begin that close a word, as in exportsOSLO and 2025OSLO; its end where there are none. */
function capitalsBehind(raw: string, start: number, end: number): number {
  let at = end;
  while (at > start && classOf(raw.charCodeAt(at - 1)) === Char.Upper) at--;
  return end - at >= 3 && at > start ? at : end;
}

/** Where the next figure or opening bracket stands. */
function nextMark(raw: string, at: number, end: number): number {
  let i = at;
  while (i < end) {
    const kind = classOf(raw.charCodeAt(i));
    if (kind === Char.Digit || kind === Char.Open) break;
    i++;
  }
  return i;
}

/** Whether what follows a word in capitals can go on a dateline. */
function mayOpen(raw: string, at: number, end: number): boolean {
  for (let i = at; i < Math.min(end, at + 2); i++) {
    const code = raw.charCodeAt(i);
    const kind = classOf(code);
    if (kind === Char.Space) continue;
    return (
      kind === Char.Comma ||
      kind === Char.Open ||
      kind === Char.Upper ||
      code === 0x2f ||
      code === 0x2e ||
      kind === Char.Hyphen
    );
  }
  return false;
}

const known = (place: string): boolean => isPlace(place) || (place.length > 4 && country(place) !== undefined);
