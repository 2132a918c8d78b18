/** Reads the first part of a dateline: marks before it, one place to three, and the region behind them. */

import { type Agency, agency as agencyOf } from '../../../data/agencies.ts';
import { country, isPlace } from '../../../data/gazetteer.ts';
import type { Cursor } from './cursor.ts';
import type { Part } from './dateline.ts';
import { readDay } from './day.ts';
import { knownRegion, titled } from './evidence.ts';
import { capitalised, capitals, type Token } from './tokens.ts';

/** How a place is written: PARIS, Paris or, as a slip, paris. */
export type Case = 'capitals' | 'title' | 'lower';

const particles = new Set(
  'de del de la las los le les du des di da do dos das al el of the and upon on sur am an der y e en es bei st'.split(
    ' '
  )
);
const stray = new Set('*#>^~|}{+=<\u2022\u00b7'.split(''));
const mostWords = 6;
const mostPlaces = 6;

/** Marks, bold type and an advisory in brackets before the place. */
export function passLeadIn(c: Cursor): void {
  const first = c.now;
  if (passSender(c)) return;
  if (first.text === '(' || first.text === '[') {
    if (
      !/^(?:adds|updates?|updated|recasts|writethru|corrects|refiles|repeats|changes|clarifies|releads)$/i.test(
        c.at(1).text
      )
    )
      return;
    let close = 2;
    while (close < 14 && c.at(close).text !== ')' && c.at(close).text !== ']') close++;
    if (close < 14) c.i += close + 1;
  }
  let marks = 0;
  const isUnderlined = first.text === '__' || (first.text === '_' && c.at(1).gap === 0);
  while (stray.has(c.at(marks).text) || (isUnderlined && marks === 0)) marks++;
  const bold = c.text.slice(first.start, c.at(marks).start);
  if (marks > 0) {
    // **GDANSK, Poland** — is bold type where it is closed.
    const markup =
      bold.startsWith('_') || (bold === '**' || bold === '*' ? c.text.indexOf(bold, c.at(marks).end) : -1) > 0;
    if (!markup && c.at(marks).kind === 'word' && capitals(c.at(marks).text))
      c.flaw('stray', { start: first.start, end: c.at(marks - 1).end }, first.start, c.at(marks).start, '');
    c.i += marks;
  } else if (
    first.text.length === 1 &&
    /\p{Ll}/u.test(first.text) &&
    capitals(c.at(1).text) &&
    c.at(1).text.length > 2
  ) {
    c.flaw('stray', first, first.start, c.at(1).start, '');
    c.i++;
  }
}

/** Passes the agency that stands before all else, with the day: (NewMediaWire) - February 4, 2026 - LOS ANGELES; which one it is. */
export function passSender(c: Cursor): Agency | undefined {
  const sender =
    c.now.text === '(' && c.at(2).text === ')' && c.at(3).kind === 'dash' ? agencyOf(c.at(1).text) : undefined;
  if (!sender) return undefined;
  c.i += 4;
  if (c.dateBegins(0) && readDay(c) && c.now.kind === 'dash') c.i++;
  return sender;
}

/** The places that come next, one to six, with a stroke or “and” between them. */
export function readPlaces(c: Cursor, form: Case): Part[] {
  const out: Part[] = [];
  while (out.length < mostPlaces) {
    const part = readPlace(c, form);
    if (!part) {
      if (out.length > 0) c.i--;
      break;
    }
    out.push(part);
    if (!/^(?:[/&]|and)$/i.test(c.now.text)) break;
    if (c.at(1).kind !== 'word') break;
    c.i++;
  }
  return out;
}

function readPlace(c: Cursor, form: Case): Part | undefined {
  const from = c.i;
  const fits =
    form === 'capitals' ? capitals : form === 'title' ? capitalised : (word: string) => word === word.toLowerCase();
  for (let n = 0; n < mostWords; n++) {
    const { kind, text, gap } = c.now;
    if (n > 0 && (gap === 0 || (gap > 1 && form === 'lower'))) {
      if (!passMark(c, fits)) break;
      continue;
    }
    if (kind !== 'word') break;
    if (n > 0 && (c.dateBegins(0) || (/^and$/i.test(text) && joins(c, from)))) break;
    // Its opening bracket lost: ATLANTA AP) -
    if (n > 0 && c.at(1).text === ')' && agencyOf(text)) break;
    const half = n > 0 && form === 'capitals' && isHalf(c);
    if (!fits(text) && !half && (n === 0 || !particles.has(text.toLowerCase()) || !linked(c, fits))) break;
    if ((form === 'lower' && n >= 5) || (form === 'title' && n >= 4)) return undefined;
    // BALDWIN Park, CORAl GABLES; the pattern is asked last, as one with classes of Unicode takes long to be made.
    if (half || (!capitals(text) && capitals(text.slice(0, 3)) && /^\p{Lu}{3,}\p{Ll}{1,2}\p{Lu}*$/u.test(text)))
      c.flaw('lower', c.now, c.now.start, c.now.end, text.toUpperCase());
    if (n > 0 && gap > 1) c.space(c.token(c.i - 1), c.now, ' ');
    c.i++;
  }
  if (c.i === from) return undefined;
  if (c.i - from === mostWords && c.now.kind === 'word' && fits(c.now.text) && !c.dateBegins(0)) return undefined;
  return c.part(from, c.i, text => text);
}

/** Whether the last word of a place is in small letters by a slip: a region follows it, and no date, before which it were one. */
function isHalf(c: Cursor): boolean {
  const { text } = c.now;
  return capitalised(text) && !capitals(text) && c.at(1).text === ',' && c.at(2).kind === 'word' && !c.dateBegins(2);
}

/** PARIS and LONDON are two places, TRINIDAD and TOBAGO is one. */
function joins(c: Cursor, from: number): boolean {
  const first = c.text.slice(c.token(from).start, c.token(c.i - 1).end);
  const whole = `${first} and ${c.at(1).text}`;
  return isPlace(first) && !isPlace(whole) && country(whole) === undefined;
}

/** A particle is part of a place only where a word of the place follows: RIO de JANEIRO. */
function linked(c: Cursor, fits: (word: string) => boolean): boolean {
  const next = c.at(1);
  if (next.kind !== 'word') return false;
  return fits(next.text) || (particles.has(next.text.toLowerCase()) && c.at(2).kind === 'word' && fits(c.at(2).text));
}

/** A stray mark inside a word: ME}LBOURNE. */
function passMark(c: Cursor, fits: (word: string) => boolean): boolean {
  const mark = c.now;
  const next = c.at(1);
  if (
    mark.kind !== 'mark' ||
    !stray.has(mark.text) ||
    mark.gap > 0 ||
    next.gap > 0 ||
    next.kind !== 'word' ||
    !fits(next.text)
  )
    return false;
  c.flaw('stray', mark, mark.start, mark.end, '');
  c.i += 2;
  return true;
}

/** The state, province or country behind the places, one piece or several between commas. */
export function readRegion(c: Cursor, form: Case): Part | undefined {
  const bracketed = readBracketed(c);
  if (bracketed) return bracketed;
  let first = -1;
  let last = -1;
  for (let n = 0; n < 3; n++) {
    const back = c.i;
    const flaws = c.flaws.length;
    c.strays();
    const bare = n === 0 && form === 'capitals' && !c.atComma;
    if (c.atComma) c.comma();
    else if (!bare || !mayBeRegion(c)) break;
    // The date comes next, or the agency: ROCKVILLE, Md, - March 6 -; SYDNEY, AAP -
    if (c.dateBegins(0) || (c.now.kind === 'dash' && c.dateBegins(1))) break;
    if (c.at(1).kind === 'dash' && bareAgency(c.now)) break;
    const begin = c.i;
    if (!readPiece(c, form) || (bare && !followsRegion(c, begin))) {
      c.i = back;
      c.flaws.length = flaws;
      break;
    }
    if (bare) {
      const before = c.token(begin - 1);
      c.flaw('comma', { start: before.start, end: c.token(begin).end }, before.end, before.end, ',');
    }
    if (first < 0) first = begin;
    last = c.i;
  }
  return first >= 0 ? c.part(first, last, text => text) : undefined;
}

/** Whether the words from `begin` on are a region that lost its comma: a date follows, or it is known and an agency does. */
function followsRegion(c: Cursor, begin: number): boolean {
  if (c.now.text === ',') return c.dateBegins(1);
  const text = c.text.slice(c.token(begin).start, c.token(c.i - 1).end);
  return c.now.text === '(' && agencyOf(c.at(1).text) !== undefined && knownRegion(text); // HAZARD Ky. (AP)
}

/** A country in brackets before a date, as Spanish and Indian houses have it: VALENCIA (España), 5 nov; Kathmandu [Nepal], Nov 5 */
function readBracketed(c: Cursor): Part | undefined {
  const open = c.now.text;
  if (open !== '(' && open !== '[') return undefined;
  let close = 1;
  while (close < 5 && c.at(close).kind === 'word') close++;
  const comma = c.at(close + 1).text === ',' ? 1 : 0;
  if (close === 1 || c.at(close).text !== (open === '(' ? ')' : ']') || !c.dateBegins(close + 1 + comma))
    return undefined;
  if (comma === 0 && open === '(') return undefined;
  const part = c.part(c.i + 1, c.i + close, text => text);
  if (agencyOf(part.text)) return undefined;
  c.i += close + 1;
  return part;
}

/** Whether a region may come next although its comma is lost: FARMINGTON Conn., March 9 - */
function mayBeRegion(c: Cursor): boolean {
  const { kind, text, gap } = c.now;
  return kind === 'word' && gap > 0 && text.length > 1 && !c.dateBegins(0) && (!capitals(text) || text.includes('.'));
}

/** Passes the words of one piece of a region; whether there are any, with what can follow a region behind them. */
function readPiece(c: Cursor, form: Case): boolean {
  const from = c.i;
  // MIAMI, the United States,
  if (c.now.text === 'the' && c.token(c.i - 1).text === ',' && capitalised(c.at(1).text)) c.i++;
  if (form === 'capitals') c.i += passSmall(c);
  while (c.i - from < 5 && c.now.kind === 'word' && !c.dateBegins(0)) {
    const { text, gap } = c.now;
    if (!capitalised(text) && !(c.i > from && particles.has(text)) && form !== 'lower') break;
    if (c.i > from && gap === 0) break;
    c.i++;
    if (bareAgency(c.now)) break;
  }
  const { kind, text } = c.now;
  const next = c.at(1).text;
  const another = /^[/&]$/.test(text) && (capitals(next) || agencyOf(next) !== undefined);
  return c.i > from && (kind === 'dash' || /^[,(*:]$/.test(text) || another || c.dateBegins(0) || bareAgency(c.now));
}

/** How many words come next that are a known region in small letters, by a slip: ULM, germany */
function passSmall(c: Cursor): number {
  for (let n = 3; n > 0; n--) {
    const { kind, end } = c.at(n - 1);
    const text = kind === 'word' ? c.text.slice(c.now.start, end) : '';
    const name = titled(text.toUpperCase());
    if (text.length < 4 || text !== text.toLowerCase() || !knownRegion(name)) continue;
    const span = { start: c.now.start, end };
    c.flaw('lower', span, span.start, span.end, name);
    return n;
  }
  return 0;
}

/** An agency as it stands without brackets: AAP */
const bareAgency = ({ text }: Token): boolean => capitals(text) && agencyOf(text) !== undefined;

/** Notes the capitals that a place in small letters lacks. */
export function raise(c: Cursor, places: Part[], region: Part | undefined): void {
  for (const { span, text } of places) c.flaw('lower', span, span.start, span.end, text.toUpperCase());
  if (region && region.text === region.text.toLowerCase()) {
    const text = region.text.replace(
      /(^|[ -])(\p{Ll})/gu,
      (_, gap: string, letter: string) => gap + letter.toUpperCase()
    );
    c.flaw('lower', region.span, region.span.start, region.span.end, text);
  }
}
