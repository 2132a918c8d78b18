/** Months and days of the week, as datelines write and misspell them. */
import { isCommonWord } from '../../../data/lexicon.ts';
import { monthNames } from '../../../data/months.ts';
import { slips } from './slips.ts';

/** A month as a dateline writes it. */
export interface Month {
  /** 1 to 12. */
  readonly month: number;
  /** Set where the word is one slip away from a month: how it should read. */
  readonly meant?: string;
}

const full = monthNames.map(name => name.toLowerCase());
const known = new Map<string, number>();
full.forEach((name, i) => {
  known.set(name, i + 1);
  known.set(name.slice(0, 3), i + 1);
});
known.set('sept', 9);
// Spanish, Portuguese, French, German and Italian wires, as far as they differ.
const foreign =
  'ene abr ago dic,1 4 8 12;fev avr juin juil aout dec,2 4 6 7 8 12;fév août déc mär mai okt dez,2 8 12 3 5 10 12;' +
  'set out gen mag giu lug ott,9 10 1 5 6 7 10;enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre,1 2 3 4 5 6 7 8 9 10 11 12;' +
  'janvier février mars avril juillet septembre octobre novembre décembre,1 2 3 4 7 9 10 11 12';
for (const list of foreign.split(';')) {
  const [names = '', numbers = ''] = list.split(',');
  const months = numbers.split(' ');
  names.split(' ').forEach((name, i) => {
    if (!known.has(name)) known.set(name, Number(months[i]));
  });
}
const english = [...full, ...full.map(name => name.slice(0, 3)), 'sept'];

/** The month that a word means, with or without a full stop, in any case. */
export function monthOf(word: string): number | undefined {
  return known.get(word.endsWith('.') ? word.slice(0, -1).toLowerCase() : word.toLowerCase());
}

/**
 * The month that a word means or, one slip away (two in long names), seems to mean; a short word of everyday use only
 * where it is `sure` that a month belongs: Now 5 (AFP).
 */
export function monthLike(word: string, sure = false): Month | undefined {
  const month = monthOf(word);
  if (month) return { month };
  const stop = word.endsWith('.');
  const upper = word === word.toUpperCase();
  const bare = (stop ? word.slice(0, -1) : word).toLowerCase();
  if (bare.length < 2 || bare.length > 11 || bare === 'day' || bare === 'act') return undefined; // Day 1, Act 1
  if (bare.length < (sure ? 3 : 4) && !upper && isCommonWord(bare)) return undefined;
  let best = 99;
  let meant = '';
  for (const name of english) {
    if ((name.length === 3 && bare.length > 4) || (stop && name.length > 4) || Math.abs(name.length - bare.length) > 2)
      continue;
    const distance = slips(bare, name);
    if (distance > (name.length >= 6 ? 2 : 1)) continue;
    // Between two equals the one with the same letters is meant, then the longer one; March rather than May for “Mach”.
    const cost =
      distance * 4 + (bare[0] === name[0] ? 0 : 2) + (name.length <= 3 ? 1 : 0) + (stop && name.length > 4 ? 2 : 0);
    if (cost < best) {
      best = cost;
      meant = name;
    }
  }
  if (!meant) return undefined;
  const shown = upper ? meant.toUpperCase() : meant[0]!.toUpperCase() + meant.slice(1);
  return { month: known.get(meant)!, meant: stop ? `${shown}.` : shown };
}

/** Days of the week from Sunday on, with their usual short forms. */
const days = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** The day of the week a word means: 0 is Sunday. */
export function weekdayOf(word: string): number | undefined {
  const bare = word.replace(/\.$/, '').toLowerCase();
  if (bare.length < 3) return undefined;
  const i = days.findIndex(
    day => day === bare || (bare.length <= 5 && bare.length < day.length - 2 && day.startsWith(bare))
  );
  return i >= 0 ? i : undefined;
}

/** The name of a day of the week, 0 is Sunday. */
export function weekdayName(day: number): string {
  const name = days[day]!;
  return name[0]!.toUpperCase() + name.slice(1);
}
