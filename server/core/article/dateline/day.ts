/** Reads the date of a dateline in any of its forms, with a month misspelled or lost. */
import { region } from '../../../data/gazetteer.ts';
import { monthOf, weekdayOf } from './calendar.ts';
import { type Cursor, isOrdinal } from './cursor.ts';
import type { Day, Part } from './dateline.ts';
import type { Token } from './tokens.ts';
import { capitals } from './tokens.ts';

/** The date that comes next, with the comma before it; undefined where none does. */
export function readDate(c: Cursor, commaWanted: boolean): Part<Day> | undefined {
  c.strays();
  const before = c.token(c.i - 1);
  const back = c.i;
  const flawed = c.flaws.length;
  if (c.now.kind === 'dash' && c.at(1).kind === 'dash' && c.dateBegins(2)) c.i++; // BOSTON -– March 13 –
  let comma = before.text === ',' || before.text === ';' || (before.text === '.' && c.token(c.i - 2).text === ','); // N.Y,. March 13
  if (c.atComma) {
    c.comma();
    comma = true;
  } else if (!comma && c.now.text === ':' && c.dateBegins(1) && isSigned(c)) {
    c.flaw('stray', c.now, before.end, c.at(1).start, ', '); // ANKARA: Nov 5 (Reuters) -
    c.i++;
    comma = true;
  } else if (!comma && c.now.kind === 'dash' && c.dateBegins(1)) {
    // KANSAS CITY, Mo. - March 13 -; but NEWPORT BEACH - An 81-year-old
    const begins = c.at(1).kind === 'number' || monthOf(c.at(1).text) !== undefined;
    if (!begins || !dashAfter(c, 1)) return undefined;
    if (!isYearBetween(c)) c.flaw('stray', c.now, before.end, c.at(1).start, ', ');
    c.i++;
    comma = true;
  } else if (comma && c.now.kind === 'dash' && c.dateBegins(1) && dashAfter(c, 1)) {
    c.flaw('stray', c.now, before.end, c.at(1).start, ' ');
    c.i++;
  }
  if (!c.dateBegins(0)) {
    if (!passLoneDay(c, comma, before)) {
      c.i = back;
      c.flaws.length = flawed;
    }
    return undefined;
  }
  const from = c.i;
  if (!comma) {
    const end = stopForComma(before) ? before.end - 1 : before.end;
    const wanted = commaWanted && !(c.now.kind === 'number' && c.now.text.length === 4);
    if (wanted || end < before.end) c.flaw('comma', { start: before.start, end: c.now.end }, end, c.now.start, ', ');
  }
  if (weekdayOf(c.now.text) !== undefined && !monthOf(c.now.text)) {
    c.i++;
    if (c.now.text === ',' && c.dateBegins(1)) c.i++;
    else if (!c.dateBegins(0)) return undefined;
  }
  const day = readDay(c);
  if (!day) {
    c.i = from;
    c.flaws.length = flawed;
    return undefined;
  }
  return c.part(from, c.i, () => day);
}

/** Whether a full stop stands where a comma belongs, and does not shorten a state: BEIJING. Nov. 5, but OKLA. March 5 */
function stopForComma({ text }: Token): boolean {
  if (text === '.') return true;
  return text.length > 4 && text.indexOf('.') === text.length - 1 && capitals(text) && region(text) === undefined;
}

/** Whether the date that comes next has its year, and a dash or a sender behind it: SANTA ANA - May 16, 2003 - */
function isYearBetween(c: Cursor): boolean {
  for (let n = 3; n < 6; n++)
    if (/^(?:19|20)\d\d$/.test(c.at(n).text)) return c.at(n + 1).kind === 'dash' || /^[(/]$/.test(c.at(n + 1).text);
  return false;
}

/** Whether an agency in brackets and a dash close the date that comes next. */
function isSigned(c: Cursor): boolean {
  for (let n = 2; n < 6; n++) if (c.at(n).text === '(') return c.at(n + 2).text === ')' && c.at(n + 3).kind === 'dash';
  return false;
}

/** Whether a dash or a bracket comes within the next six tokens, as it does behind a date. */
function dashAfter(c: Cursor, offset: number): boolean {
  for (let n = offset; n < offset + 6; n++) if (c.at(n).kind === 'dash' || c.at(n).text === '(') return true;
  return false;
}

/** The day that comes next, passed over; undefined where it lacks a part. */
export function readDay(c: Cursor): Day | undefined {
  const token = c.now;
  if (token.kind === 'number' && token.text.length === 4) {
    const [year, month, day] = [token, c.at(2), c.at(4)];
    if (day.kind !== 'number') return undefined;
    c.i += 5;
    return { year: Number(year.text), month: Number(month.text), day: Number(day.text) };
  }
  let month: number;
  let day: number;
  if (token.kind === 'number') {
    day = Number(token.text);
    c.i += isOrdinal(c.at(1)) ? 2 : 1; // 5th November
    month = monthOf(c.now.text)!;
    c.i++;
    if (c.now.kind === 'mark' && c.now.text === '.') c.i++;
  } else {
    const like = c.monthAt(0);
    if (!like) return undefined;
    month = like.month;
    if (like.meant) c.flaw('month', token, token.start, token.end, like.meant);
    else checkCase(c, token);
    c.i++;
    if (c.now.text === ',' && c.at(1).kind === 'number') {
      c.flaw('stray', { start: token.start, end: c.now.end }, c.now.start, c.now.end, '');
      c.i++;
    }
    if (c.now.kind !== 'number') return undefined;
    if (c.now.gap === 0) c.space(token, c.now, ' ');
    else c.wide(c.now);
    day = Number(c.now.text);
    c.i++;
  }
  if (isOrdinal(c.now)) c.i++;
  const year = c.now.text === ',' ? c.at(1) : c.now;
  if (year.kind === 'number' && /^(?:19|20)\d\d$/.test(year.text)) {
    c.i += year === c.now ? 1 : 2;
    return { month, day, year: Number(year.text) };
  }
  return { month, day };
}

/** FEb and, before its day, march. */
function checkCase(c: Cursor, month: Token): void {
  const word = month.text.replace(/\.$/, '');
  const right = word[0]!.toUpperCase() + word.slice(1).toLowerCase();
  if (word !== right && !capitals(word) && /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(word))
    c.flaw('month', month, month.start, month.start + word.length, right);
}

/**
 * MARSEILLE, 5 (AFP) -: the month is lost; the rule knows whether the story tells it. Behind a place in small letters
 * houses of Brazil give the day alone: Recife, 5 -
 */
function passLoneDay(c: Cursor, comma: boolean, before: Token): boolean {
  const token = c.now;
  const next = c.at(1);
  if (
    comma &&
    token.kind === 'number' &&
    token.text.length <= 2 &&
    (next.text === '(' || (next.kind === 'dash' && next.gap > 0))
  ) {
    const start = c.token(c.i - 2)?.end ?? before.end;
    if (capitals(c.token(0).text)) c.flaw('month-lost', token, start, token.end, '');
    c.i++;
    return true;
  }
  return false;
}
