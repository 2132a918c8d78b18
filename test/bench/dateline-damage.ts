/** Slips put into a dateline, one of a kind at a time, by a seeded hand that knows nothing of how datelines are read. */
import type { chance } from './stories.ts';

/** A draft, and the parts of its dateline as a plain pattern of the trade sees them; spans are offsets in the draft. */
export interface Tagged {
  readonly text: string;
  readonly start: number;
  /** Behind the dash. */
  readonly end: number;
  readonly place: string;
  readonly placeEnd: number;
  readonly month?: { readonly start: number; readonly name: string; readonly stop: boolean };
  readonly day?: { readonly start: number; readonly end: number };
  readonly agency?: { readonly start: number; readonly end: number };
  readonly dash: { readonly start: number; readonly end: number };
  readonly year: number | undefined;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const pattern =
  /^(\p{Lu}[\p{Lu}\p{M}.’'/ -]*\p{Lu}\.?)((?:, \p{Lu}[\p{L}.’' -]*?)??)(?:, (Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)(?:uary|ruary|ust|ember|ober|tember)?(\.?) (\d{1,2}))?(?: \(([\p{L} ]{2,20})\))? (--|[-_\u2014]) (?=[\p{Lu}"\u201c])/u;

/** The dateline that begins at `start`, where it is of the plainest form there is. */
export function tagged(text: string, start: number, year?: number): Tagged | undefined {
  const found = pattern.exec(text.slice(start, start + 150));
  if (!found) return undefined;
  const [all, place = '', , , stop, day, agency, dash = ''] = found;
  const month = found[3] ? /\p{Lu}\p{Ll}+(?=\.? \d{1,2}(?: \(| ))/u.exec(all) : undefined;
  const dayAt = month ? start + month.index + month[0].length + (stop ? 2 : 1) : 0;
  const agencyAt = agency ? start + all.lastIndexOf(`(${agency})`) + 1 : 0;
  const end = start + all.length - 1;
  return {
    text,
    start,
    end,
    place,
    placeEnd: start + place.length,
    ...(month && { month: { start: start + month.index, name: month[0], stop: stop !== '' } }),
    ...(month && day && { day: { start: dayAt, end: dayAt + day.length } }),
    ...(agency && { agency: { start: agencyAt, end: agencyAt + agency.length } }),
    dash: { start: end - dash.length, end },
    year
  };
}

/** A kind of slip: the rule that is to find it, and how it is made; undefined where a dateline has no room for it. */
export interface Slip {
  readonly rule: string;
  /** False where nothing in the draft tells what stood there. */
  readonly restorable?: false;
  readonly make: (
    d: Tagged,
    random: ReturnType<typeof chance>
  ) => { readonly text: string; readonly original?: string } | undefined;
}

const put = (text: string, start: number, end: number, by: string) => text.slice(0, start) + by + text.slice(end);

/** Two neighbours swapped, a letter dropped, doubled or another one, behind the first; the word itself where that changes nothing. */
function slipped(word: string, random: ReturnType<typeof chance>): string {
  const i = 1 + random.below(word.length - 2);
  const [head, tail] = [word.slice(0, i), word.slice(i + 1)];
  switch (random.below(4)) {
    case 0:
      return head + tail[0] + word[i] + tail.slice(1);
    case 1:
      return head + tail;
    case 2:
      return head + word[i] + word[i] + tail;
    default:
      return head + (word === word.toUpperCase() ? 'XQZ' : 'xqz')[random.below(3)] + tail;
  }
}

const dateOf = ({ month, day, year, text }: Tagged) =>
  month && day && year
    ? { year, month: months.indexOf(month.name.slice(0, 3)), day: Number(text.slice(day.start, day.end)) }
    : undefined;

/** The day that lies so many days behind the dateline's. */
function dayAfter(d: Tagged, days: number): Date | undefined {
  const date = dateOf(d);
  return date && new Date(Date.UTC(date.year, date.month, date.day + days));
}

/** The draft with front matter that gives the dateline's day. */
export function withItsDay(d: Tagged): string | undefined {
  const day = dayAfter(d, 0);
  return day && dated(d.text, day);
}

/** The draft with front matter that gives a day. */
const dated = (text: string, day: Date) => `---\ndate: ${day.toISOString().slice(0, 10)}\n---\n\n${text}`;

/** The draft with the lead's weekday, where it is the dateline's own, changed to another one. */
function otherWeekday(d: Tagged, random: ReturnType<typeof chance>): string | undefined {
  const day = dayAfter(d, 0);
  if (!day) return undefined;
  const name = weekdays[day.getUTCDay()]!;
  const lead = d.text.slice(d.end, `${d.text}\n`.indexOf('\n', d.end));
  const at = lead.search(new RegExp(`\\b${name}\\b(?!['\u2019-])`));
  if (at < 0 || lead.includes(name, at + 1)) return undefined;
  const wrong = random.pick(weekdays.filter(other => other !== name));
  return put(d.text, d.end + at, d.end + at + name.length, wrong);
}

const malformed = (make: Slip['make']): Slip => ({ rule: 'malformed-dateline', make });
const date = (make: Slip['make']): Slip => ({ rule: 'dateline-date', make });
const undated = (make: Slip['make']): Slip => ({ rule: 'dateline-date', restorable: false, make });
const changed = (text: string | undefined) => (text === undefined ? undefined : { text });

/** Every kind of slip by its name. */
export const slips: Readonly<Record<string, Slip>> = {
  'month misspelt': malformed(({ text, month }, random) => {
    if (!month) return undefined;
    const wrong = slipped(month.name, random);
    const known = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)$/i.test(wrong);
    return known || wrong === month.name
      ? undefined
      : changed(put(text, month.start, month.start + month.name.length, wrong));
  }),
  'month lost, the story or its header gives it': malformed((d, _) => {
    const { text, month, day } = d;
    const on = dayAfter(d, 0);
    if (!month || !day || !on) return undefined;
    return { text: dated(put(text, month.start, day.start, ''), on), original: dated(text, on) };
  }),
  'month lost, nothing gives it': {
    rule: 'malformed-dateline',
    restorable: false,
    make: ({ text, month, day }) => (month && day ? changed(put(text, month.start, day.start, '')) : undefined)
  },
  'comma before the month lost': malformed(({ text, month }) =>
    changed(month && put(text, month.start - 2, month.start - 1, ''))
  ),
  'space before the month lost': malformed(({ text, month }) =>
    changed(month && put(text, month.start - 1, month.start, ''))
  ),
  'space doubled': malformed(({ text, month, dash }) => {
    const at = month ? month.start : dash.start;
    return changed(put(text, at, at, ' '));
  }),
  'space before the day lost': malformed(({ text, day }) => changed(day && put(text, day.start - 1, day.start, ''))),
  'dash lost': malformed(({ text, month, agency, dash }) =>
    month || agency ? changed(put(text, dash.start, dash.end + 1, '')) : undefined
  ),
  'dash doubled': malformed(({ text, dash }, random) =>
    changed(put(text, dash.end, dash.end, random.pick([' -', ' \u2013', ` ${text.slice(dash.start, dash.end)}`])))
  ),
  'space before the dash lost': malformed(({ text, dash }) =>
    text[dash.start] === '\u2014' ? undefined : changed(put(text, dash.start - 1, dash.start, ''))
  ),
  'space behind the dash lost': malformed(({ text, dash }) =>
    text[dash.start] === '\u2014' ? undefined : changed(put(text, dash.end, dash.end + 1, ''))
  ),
  'bracket not closed': malformed(({ text, agency }) => changed(agency && put(text, agency.end, agency.end + 1, ''))),
  'bracket not opened': malformed(({ text, agency }) =>
    changed(agency && put(text, agency.start - 1, agency.start, ''))
  ),
  'space before the bracket lost': malformed(({ text, agency }) =>
    changed(agency && put(text, agency.start - 2, agency.start - 1, ''))
  ),
  'agency misspelt': malformed(({ text, agency }, random) => {
    if (!agency || agency.end - agency.start < 4) return undefined;
    const name = text.slice(agency.start, agency.end);
    const wrong = slipped(name, random);
    return wrong === name ? undefined : changed(put(text, agency.start, agency.end, wrong));
  }),
  'place in lower case': malformed(({ text, start, place, placeEnd }) =>
    changed(put(text, start, placeEnd, place.toLowerCase()))
  ),
  'stray marks before': malformed(({ text, start }, random) =>
    changed(put(text, start, start, random.pick(['****', '*', '>', '}', '#', '|'])))
  ),
  'stray mark inside the place': malformed(({ text, start, place }, random) => {
    const at = start + 1 + random.below(place.length - 1);
    if (!/\p{Lu}/u.test(text[at]!) || !/\p{Lu}/u.test(text[at - 1]!)) return undefined;
    return changed(put(text, at, at, random.pick(['}', '{', '*', '^', '~', '|', '='])));
  }),
  'headline run into it, with a space': malformed(({ text, start }) => {
    const head = text.slice(0, start).trimEnd();
    return head.length < 8 ? undefined : changed(`${head} ${text.slice(start)}`);
  }),
  'headline run into it, glued': malformed(({ text, start }) => {
    const head = text.slice(0, start).trimEnd();
    return head.length < 8 ? undefined : changed(head + text.slice(start));
  }),
  'place misspelt': {
    rule: 'unknown-dateline-place',
    make: ({ text, start, place, placeEnd }, random) => {
      if (place.length < 6 || !/^\p{Lu}+$/u.test(place)) return undefined;
      const wrong = slipped(place, random);
      return wrong === place ? undefined : changed(put(text, start, placeEnd, wrong));
    }
  },
  'day that no calendar has': undated(
    ({ text, day }, random) =>
      day && changed(put(text, day.start, day.end, random.pick(['32', '35', '38', '187', '0'])))
  ),
  'weekday of the lead, year in the dateline': date((d, random) => {
    const { day, year } = d;
    const text = otherWeekday(d, random);
    const dated = (whole: string) => put(whole, day!.end, day!.end, `, ${year}`);
    return text ? { text: dated(text), original: dated(d.text) } : undefined;
  }),
  'weekday of the lead, date in front matter': date((d, random) => {
    const text = otherWeekday(d, random);
    const on = dayAfter(d, 0);
    return text && on ? { text: dated(text, on), original: dated(d.text, on) } : undefined;
  }),
  'dated later than front matter': undated((d, random) => {
    const before = dayAfter(d, -1 - random.below(20));
    return before && before.getUTCFullYear() === d.year ? changed(dated(d.text, before)) : undefined;
  })
};
