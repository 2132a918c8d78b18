/** Reads one dateline from left to right, and notes what in it is wrong in every house. No step is taken twice. */

import { isPlace } from '../../../data/gazetteer.ts';
import { monthOf } from './calendar.ts';
import { Cursor } from './cursor.ts';
import type { Dateline } from './dateline.ts';
import { readDate } from './day.ts';
import { forgiveStop, readAgency, readDash, readLeadingAgency, standsWithout } from './ending.ts';
import { isLabel } from './labels.ts';
import { passLeadIn, raise, readPlaces, readRegion } from './places.ts';
import { capitalised, capitals } from './tokens.ts';

/** The dateline that begins at `start`, or undefined where the words are none. */
export function readAt(text: string, start: number, end: number): Dateline | undefined {
  const c = new Cursor(text, start, end);
  passLeadIn(c);
  const leading = readLeadingAgency(c);
  const first = c.now;
  if (first.kind !== 'word') return undefined;
  const form = capitals(first.text) ? 'capitals' : capitalised(first.text) ? 'title' : 'lower';
  const places = readPlaces(c, form);
  if (places.length === 0) return undefined;
  const region = readRegion(c, form);
  // WINNIPEG, Manitoba/CHICAGO (Reuters) -, TUCSON, Ariz. & RENO, Nev. --, DOVER, Del., and RENO, Nev. --
  const comma = c.atComma ? 1 : 0;
  const joint = c.at(comma).text;
  const apart =
    region !== undefined &&
    form === 'capitals' &&
    (joint === '/' ? c.at(comma + 2).text !== '/' : /^(?:&|and)$/i.test(joint));
  if (apart) {
    c.i += comma + 1;
    places.push(...readPlaces(c, form));
    readRegion(c, form);
  }
  const date = readDate(c, form !== 'lower');
  const agency = leading ?? readAgency(c, date !== undefined);
  forgiveStop(c, agency, date);
  const known = agency !== undefined && agency.value !== '';
  const before = c.token(c.i - 1);
  const dash = readDash(c, date !== undefined || known);
  // Lucknow, January 15: a name, a date and a colon are no dateline unless the place is known.
  const lost = form === 'capitals' && c.flaws.some(flaw => flaw.kind === 'month-lost');
  // CHS-V Ep 1 -: a month that is only guessed at speaks for a place that is known or has its state.
  const guessed = c.flaws.some(flaw => flaw.kind === 'month') && !region && !isPlace(places[0]!.text);
  const told = known || lost || (date !== undefined && !guessed && !(form !== 'capitals' && dash?.text === ':'));
  const label = (told || agency !== undefined) && isLabel(places[0]!.text);
  const full = told && !label;
  // paris - The council: a known place in small letters.
  const raised = form === 'lower' && !full && dash !== undefined && dash.text !== ':' && isPlace(places[0]!.text);
  if (!full && form === 'lower' && !raised) return undefined;
  // For the March 1- and March 8-quarters: without its comma a date speaks for a place in capitals only, and with a dash.
  const loose = c.flaws.some(flaw => flaw.kind === 'comma');
  if (loose && !known && (form !== 'capitals' || !dash || dash.text === ':')) return undefined;
  const after = c.now;
  if (!dash && !standsWithout(c, full && form !== 'lower', date, known, after)) return undefined;
  if (!full && agency && label) return undefined;
  if (form === 'lower') {
    if (!dash) return undefined;
    raise(c, places, region);
  } else if (form === 'title' && !full && !(dash && /^(?:[\u2013\u2014:-]|--)$/.test(dash.text))) return undefined;
  // A caption of a picture agency: LONDON, ENGLAND - MARCH 05: Players train.
  if (dash && !date && after.kind === 'word' && monthOf(after.text) && c.at(1).kind === 'number') return undefined;
  const next =
    after.kind === 'end'
      ? 'nothing'
      : after.kind === 'word'
        ? capitalised(after.text)
          ? 'capital'
          : 'lower'
        : 'other';
  if (dash) noteTwice(c, places[0]!.span.start, dash.span.end);
  // WASHINGTON -- on a line of its own.
  if (!full && next === 'nothing' && !(form === 'capitals' && dash && isPlace(places[0]!.text))) return undefined;
  return {
    span: { start: leading ? leading.span.start - 1 : places[0]!.span.start, end: dash?.span.end ?? before.end },
    places,
    ...(region && { region }),
    ...(date && { date }),
    ...(agency && { agency }),
    ...(dash && { dash }),
    flaws: c.flaws,
    ...((leading || apart) && { settled: true }),
    form: full ? 'full' : form !== 'capitals' ? 'title' : 'capitals',
    next
  };
}

/** Notes the words of a dateline that stand right behind themselves: PARIS (AP) — PARIS (AP) — The */
function noteTwice(c: Cursor, start: number, end: number): void {
  const words = c.text.slice(start, end);
  let at = end;
  while (/\s/.test(c.text.charAt(at))) at++;
  if (c.text.startsWith(words, at)) c.flaw('twice', { start: at, end: at + words.length }, end, at + words.length, '');
}
