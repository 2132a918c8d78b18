// Months and days of the week, by their names and abbreviations.
import { fold } from './fold.ts';

/** January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const;

/** Sunday first, as `Date.getUTCDay` counts. */
export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** Days that each month has at most. */
export const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const MORE_MONTHS: Readonly<Record<string, number>> = { sept: 9 };
const MORE_DAYS: Readonly<Record<string, number>> = { tues: 2, weds: 3, thur: 4, thurs: 4 };

function position(word: string, names: readonly string[]): number {
  return word.length < 3
    ? -1
    : names.findIndex(name => name.toLowerCase() === word || name.slice(0, 3).toLowerCase() === word);
}

/** The month's number, 1 to 12, for its name or an abbreviation, full stop or not. */
export function month(text: string): number | undefined {
  const word = fold(text).replace(/\.$/, '');
  const at = position(word, MONTHS);
  return at >= 0 ? at + 1 : MORE_MONTHS[word];
}

/** The weekday's number, Sunday 0, for its name or an abbreviation, full stop or not. */
export function weekday(text: string): number | undefined {
  const word = fold(text).replace(/\.$/, '');
  const at = position(word, WEEKDAYS);
  return at >= 0 ? at : MORE_DAYS[word];
}
