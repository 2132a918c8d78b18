/** Reads how a dateline ends: the agency, in brackets or bare, and the dash, or what shows that it is lost. */

import { agency as agencyOf, agencyOneSlipFrom } from '../../../data/agencies.ts';
import { isPlace, region } from '../../../data/gazetteer.ts';
import type { Cursor } from './cursor.ts';
import type { Day, Part } from './dateline.ts';
import type { Token } from './tokens.ts';
import { capitalised, capitals } from './tokens.ts';

/** The agency's part; its value is the known name, or empty where nobody knows it. */
export function readAgency(c: Cursor, dated: boolean): Part | undefined {
  c.strays();
  if (isTight(c, c.i)) c.i++;
  const before = c.token(c.i - 1);
  // ACCRA, Nov. 5, GNA -: between a comma and a dash only an agency can stand, known or not.
  let between = false;
  if (c.now.text === ',') {
    const next = c.at(1);
    between = dated && next.kind === 'word' && capitals(next.text) && c.at(2).kind === 'dash' && c.at(2).gap > 0;
    if (next.kind === 'word' && (between || agencyOf(next.text))) c.i++;
    // DAMASCUS, (ST) –: nobody knows what belongs before an agency that nobody knows.
    else if (next.text === '(' && !agencyOf(c.at(2).text) && !agencyOneSlipFrom(c.at(2).text)) c.i++;
    else if (next.text === '(' || next.kind === 'dash') {
      c.flaw('stray', { start: before.start, end: c.now.end }, c.now.start, c.now.end, '');
      c.i++;
    }
  } else if (c.now.text === '.' && c.at(1).text === '(') c.i++;
  const slash = c.now.text === '.' ? 1 : 0;
  const sender = c.at(slash + 1).text;
  // /PRNewswire/, /PRNewswire-AsiaNet/
  const spread = agencyOf(sender) ?? agencyOf(sender.replace(/-.*/, ''));
  if (c.at(slash).text === '/' && spread && c.at(slash + 2).text === '/') {
    c.i += slash + 3;
    return c.part(c.i - 2, c.i - 1, text => text);
  }
  // /24-7PressRelease/
  if (dated && c.now.text === '/') {
    let close = c.i + 1;
    while (close - c.i < 8 && /word|number|dash/.test(c.token(close).kind)) close++;
    if (c.token(close).text === '/') {
      const from = c.i + 1;
      c.i = close + 1;
      return c.part(from, close, () => '');
    }
  }
  const open = c.now;
  const bracket = open.text === '(' || open.text === '[' || open.text === '{';
  const from = bracket ? c.i + 1 : c.i;
  let to = from;
  // KXAN, NEWS10: a station's letters may end in a figure.
  const goesOn = ({ kind, text, gap }: Token) => /^[/!&,]$/.test(text) || (kind === 'number' && gap === 0);
  while (to - from < 8 && (c.token(to).kind === 'word' || (to > from && goesOn(c.token(to))))) to++;
  if (to === from || (!bracket && c.token(from).gap === 0)) return undefined;
  const close = c.token(to);
  const closed = close.text === ')' || close.text === ']' || close.text === '}';
  const name = c.text.slice(c.token(from).start, c.token(to - 1).end);
  const known = agencyOf(name) ?? agencyOf(name.replace(/[ ,-].*/, ''));
  const like =
    known || !bracket || !closed || !(dated || c.token(to + 1).kind === 'dash') ? undefined : agencyOneSlipFrom(name);
  if (!bracket) {
    // Bare before a dash (AAP -), or its opening bracket lost: AFP) -
    const one = c.token(from);
    const bare = agencyOf(one.text);
    const after = c.token(from + 1);
    if (after.text === ')' && (bare ?? agencyOneSlipFrom(one.text))) {
      c.flaw('bracket', { start: one.start, end: after.end }, one.start, one.start, '(');
      c.i = from + 2;
      return c.part(from, from + 1, text => bare?.short ?? text);
    }
    // YEREVAN, NOVEMBER 5, ARMENPRESS. The: a stop for the dash.
    const isStopped = bare && one.text.endsWith('.');
    if (!(bare || between) || !dated || (after.kind !== 'dash' && !isStopped)) return undefined;
    c.i = from + 1;
    return c.part(from, from + 1, () => bare?.short ?? '');
  }
  if (!closed) {
    // (AFP - The government: the bracket is never closed.
    const one = c.token(from);
    const meant = agencyOf(one.text) ?? agencyOneSlipFrom(one.text);
    const after = c.token(from + 1);
    if (!meant || (after.kind !== 'dash' && from + 1 !== to && !capitalised(after.text))) return undefined;
    if (!agencyOf(one.text) && after.gap === 0) return undefined; // Lim Kit Siang (DAP-Tanjung)
    gapBefore(c, before, open);
    if (!agencyOf(one.text)) c.flaw('agency', one, one.start, one.end, meant.short);
    c.flaw('bracket', { start: open.start, end: one.end }, one.end, one.end, ')');
    c.i = from + 1;
    return c.part(from, from + 1, () => meant.short);
  }
  if (!known && !like && !dated && c.token(to + 1).kind !== 'dash') return undefined;
  gapBefore(c, before, open);
  const slip = like && (dated || c.token(to + 1).kind === 'dash') ? like : undefined;
  if (slip)
    c.flaw(
      'agency',
      { start: c.token(from).start, end: c.token(to - 1).end },
      c.token(from).start,
      c.token(to - 1).end,
      slip.short
    );
  const first = c.token(from);
  if (first.gap > 0) c.space(open, first, '');
  if (close.gap > 0) c.space(c.token(to - 1), close, '');
  const right = open.text === '[' ? ']' : ')';
  if (close.text !== right) c.flaw('bracket', close, close.start, close.end, right);
  c.i = to + 1;
  c.strays();
  return c.part(from, to, () => known?.short ?? slip?.short ?? '');
}

/** An agency that stands in brackets before the place: (AP) HONOLULU -, (CBS/AP) LONDON -. */
export function readLeadingAgency(c: Cursor): Part | undefined {
  if (c.now.text !== '(') return undefined;
  let close = 1;
  while (close < 5 && (c.at(close).kind === 'word' || c.at(close).text === '/')) close++;
  const known = agencyOf(c.at(1).text) ?? agencyOf(c.at(close - 1).text);
  const place = c.at(close + 1);
  if (c.at(close).text !== ')' || place.gap === 0 || place.kind !== 'word' || !capitals(place.text)) return undefined;
  if (!known && !isPlace(place.text)) return undefined;
  const from = c.i + 1;
  c.i += close + 1;
  return c.part(from, c.i - 1, () => known?.short ?? '');
}

/** Agencies before whose name a date has stood without its comma: LONDON Nov 5 (Reuters) -, DENVER July 24, 2012 (AP) */
const commaless = new Set(['Reuters', 'AP']);

/** Forgives the mark behind the places that the agency's own datelines have there, or the comma that they lack. */
export function forgiveStop(c: Cursor, agency: Part | undefined, date: Part<Day> | undefined): void {
  const stop = agency && agencyOf(agency.value)?.stop;
  const bare = agency && commaless.has(agency.text);
  const at = c.flaws.findIndex(({ kind, edit: { span } }) => {
    if (kind !== 'comma') return false;
    const between = c.text.slice(span.start - 1, span.start + 1);
    return stop ? between.includes(stop) : bare && span.end === date?.span.start && between.endsWith(' ');
  });
  if (at >= 0) c.flaws.splice(at, 1);
}

/** Whether two hyphens and a bracket come at a token without blanks, as a house has them: LONDON--(BUSINESS WIRE)--The */
function isTight(c: Cursor, at: number): boolean {
  const [dash, open] = [c.token(at), c.token(at + 1)];
  return dash.text === '--' && dash.gap === 0 && open.text === '(' && open.gap === 0;
}

function gapBefore(c: Cursor, before: Token, open: Token): void {
  if (open.gap > 0) c.wide(open);
  else if (/[\p{L}\p{N}.]$/u.test(before.text)) c.space(before, open, ' ');
}

/** Whether a mark ends the bold type or italics that the dateline began with: **GDANSK** —, __GDANSK__ — */
function closesType({ gap, text }: Token, opened: string): boolean {
  return gap === 0 && (text === '*' || (text.startsWith('_') && text === opened));
}

/** Agencies that tie the hyphen to their name: TEHRAN (FNA)- The */
const tied = new Set(['FNA', 'ISNA', 'Antara', 'ANTARA']);

/** The dash that comes next, with the blanks round it. */
export function readDash(c: Cursor, full: boolean): Part | undefined {
  let markup = 0;
  while (closesType(c.at(markup), c.token(0).text)) markup++;
  if (markup > 0 && (c.at(markup).kind === 'dash' || c.at(markup).text === ':')) c.i += markup;
  // MADRID, 5 nov (EFE).- The stop belongs to the dash.
  if (c.now.text === '.' && c.at(1).kind === 'dash' && c.at(1).gap === 0) c.i++;
  const dash = c.now;
  const before = c.token(c.i - 1);
  if (dash.text === ':') {
    c.i++;
    if (c.now.gap === 0 && c.now.kind === 'word') c.space(dash, c.now, ' ');
    return c.part(c.i - 1, c.i, text => text);
  }
  if (dash.kind !== 'dash') return full ? readStop(c) : undefined;
  const from = c.i;
  c.i++;
  let last = dash;
  while (c.now.kind === 'dash' && c.i - from < 3) {
    last = c.now;
    c.i++;
  }
  const after = c.now;
  // Three hyphens are a long dash, as some houses type it.
  if (last !== dash || (dash.text.length > 2 && dash.text !== '---')) {
    const keep = dash.text.length > 2 ? dash.text.slice(0, 2) : dash.text;
    c.flaw('dash-doubled', { start: dash.start, end: last.end }, dash.start, last.end, keep);
  }
  const long = /^[\u2013\u2014\u2015]$/.test(dash.text);
  const wordy = after.kind === 'word' || after.kind === 'number' || /^["'\u201c\u2018<$(]$/.test(after.text);
  const stopped = before.text.endsWith('.') && region(before.text) === undefined; // SANTO DOMINGO.-
  const clean = /[\p{L}\p{N}.)\]]$/u.test(before.text) && !stopped;
  if (dash.gap === 0 && clean && wordy && after.gap === 0) {
    // PARIS--The, as PARIS—The: some set no long dash apart. PARIS-The is one slip, not two.
    if (!long && !dash.text.startsWith('--'))
      c.flaw('space', { start: before.start, end: after.end }, before.end, after.start, ` ${dash.text} `);
    return c.part(from, c.i, text => text);
  }
  const isTied = before.text === ')' && tied.has(c.token(from - 2).text);
  if (dash.gap === 0 && clean && wordy && !isTied) c.space(before, dash, ' ');
  else if (dash.gap > 1) c.wide(dash);
  if (wordy && after.gap === 0 && (dash.gap > 0 || !long)) c.space(last, after, ' ');
  else if (after.gap > 1 && after.kind !== 'end') c.wide(after);
  return c.part(from, c.i, text => text);
}

/** MOSCOW, November 3. /TASS/. – the stop behind the agency stands for the dash, where no blank is before it. */
function readStop(c: Cursor): Part | undefined {
  const from = c.i - 1;
  if (!/[/)]/.test(c.token(from).text) || c.now.text !== '.' || c.now.gap > 0) return undefined;
  c.i++;
  return c.part(from + 1, c.i, text => text);
}

/** Agencies whose own copy has no dash: Atlanta (CNN) The mayor; New Delhi, Nov 18 (PTI) The court. */
const dashless = new Set(['CNN', 'PTI', 'IANS', 'UNI', 'NAN', 'RNS', 'CNA', 'Prensa Latina']);

/** Whether what stands so far is a dateline without a dash: on a line of its own, or with the dash lost. */
export function standsWithout(
  c: Cursor,
  full: boolean,
  date: Part<Day> | undefined,
  agency: boolean,
  behind: Token
): boolean {
  if (behind.kind === 'end') return full;
  // PARIS, Nov 5 (AFP) . The harbour: the stop is what is left of the dash.
  const after = agency && behind.text === '.' ? c.at(1) : behind;
  const before = c.token(c.i - 1);
  const opens = (after.kind === 'word' && capitalised(after.text)) || /^["\u201c\u2018<]$/.test(after.text);
  if (!full || !opens || (after.gap === 0 && before.text !== ')')) return false;
  if (!agency && !(date && capitals(c.token(0).text))) return false;
  // A headline in capitals goes on: CANADIAN PACIFIC (CP) UNIT STUDIES
  if (capitals(after.text) && capitals(c.at(1).text)) return false;
  const name = agency ? agencyOf(before.text === ')' ? c.token(c.i - 2).text : before.text) : undefined;
  // BAKU, Nov. 5 / Trend / The: nobody knows what belongs behind an agency that nobody knows.
  if (name ? dashless.has(name.short) || before.text.endsWith('.') : /[/)]/.test(before.text)) return true;
  c.flaw('dash-lost', { start: before.start, end: after.end }, before.end, after.start, ` ${name?.dash ?? '-'} `);
  return true;
}
