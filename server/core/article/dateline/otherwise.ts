/** Says where a story was written in the form of a house that is none of ours: read as little as shows that it does. */
import { agency } from '../../../data/agencies.ts';
import { isPlace } from '../../../data/gazetteer.ts';
import { kept } from '../../kept.ts';
import type { Paragraph } from '../paragraph.ts';
import { Cursor } from './cursor.ts';
import { readDate, readDay } from './day.ts';
import { knownRegion } from './evidence.ts';
import { passSender, readPlaces } from './places.ts';
import { capitalised, capitals } from './tokens.ts';

/** Whether a paragraph that has no dateline says so nevertheless: [Nairobi] The, (ANSA) - Rome, Nov 5 -, (UNDATED) _ */
export const saysWhere = kept(({ raw, start, end }: Paragraph): boolean => {
  const c = new Cursor(raw, start, end);
  // (Reuters) - The, (CNN) The, (Bloomberg Opinion) -- The, REUTERS - The
  const open = isOpen(c.now.text) ? 1 : 0;
  const isSender = open
    ? isClosed(c.at(2).text) || isClosed(c.at(3).text)
    : c.at(1).kind === 'dash' && c.at(1).gap > 0 && capitalised(c.at(2).text);
  if (isSender && placeless.has(agency(c.at(open).text)?.short ?? '')) return true;
  passSender(c);
  const isBracketed = isOpen(c.now.text);
  if (isBracketed) c.i++;
  const isDated = c.dateBegins(0);
  if (isDated) {
    if (!readDay(c)) return false;
    if (isOpen(c.now.text)) return placeless.has(agency(c.at(1).text)?.short ?? '');
    // February 5, 2026, Burlingame, California —
    if (!c.atComma && c.now.kind !== 'dash') return false;
    c.i++;
  }
  if (isBracketed && /^undated$/i.test(c.now.text)) return true;
  const isCapital = capitals(c.now.text);
  // Jakarta. The; Dar es Salaam. The
  for (let n = 0; n < 3; n++) {
    const { text, end: at } = c.at(n);
    if (text.endsWith('.') && isPlace(raw.slice(c.now.start, at - 1)) && capitalised(c.at(n + 1).text)) return true;
  }
  const place = readPlaces(c, isCapital ? 'capitals' : 'title')[0]?.text.replace(/\.$/, '');
  if (place === undefined) return false;
  const isKnown = isPlace(place);
  const region = c.now.text === ',' ? regionLength(c) : 0;
  const isWithin = region > 0;
  if (isWithin) c.i += region + 1;
  // [Nairobi] The; KAMPALA, on a line of its own
  if (c.now.kind === 'end' || (isBracketed && isClosed(c.now.text))) return isKnown || isWithin;
  if (isWithin && c.now.text === '|') return true; // Kampala, Uganda | The
  const date = readDate(c, false);
  const isSent = c.atComma && agency(c.at(1).text) !== undefined;
  if (date) return /^[:.(/]$/.test(c.now.text) || (isKnown && !c.atComma) || isSent;
  if (isKnown && c.atComma) {
    // Damascus, SANA –; Jakarta, Harbour Post -
    let n = 1;
    while (n < 4 && c.at(n).kind === 'word') n++;
    if (n > 1 && c.at(n).kind === 'dash') return true;
  }
  // Burns, Oregon - The; Abu Dhabi, UAE: 5 November –; Nov. 5, 2026 – Paris –
  if ((isWithin || (isDated && isKnown)) && /^(?:[:(/\u2013\u2014-]|--)$/.test(c.now.text)) return true;
  // PACIFIC OCEAN (Nov. 5, 2026) –
  if (!isKnown && !(isCapital && isOpen(c.now.text) && c.dateBegins(1))) return false;
  // GENEVA (5 November 2026) –, MOSCOW (Point News) The, PRETORIA /PRNewswire/ --, KAMPALA | The,
  // KAMPALA • The, Nagpur (India) (AFP) –
  if (/^[([/|\u2022\u00b7]$/.test(c.now.text))
    return isCapital || c.dateBegins(1) || isSigned(c) || (knownRegion(c.at(1).text) && isOpen(c.at(3).text));
  // KAMPALA The: the dash is lost, or a house has none.
  return isCapital && capitalised(c.now.text) && !capitals(c.now.text);
});

/** Whether what stands in brackets next has a dash or a colon behind it: Erbil (Kurdistan 24) – */
function isSigned(c: Cursor): boolean {
  let n = 1;
  while (n < 7 && !isClosed(c.at(n).text)) n++;
  return n < 7 && (c.at(n + 1).kind === 'dash' || c.at(n + 1).text === ':');
}

/** How many words behind a comma are a state or a country, or the sea: Oregon, United States, At sea. */
function regionLength(c: Cursor): number {
  let text = '';
  for (let n = 1; n < 4 && c.at(n).kind === 'word'; n++) {
    text += ` ${c.at(n).text}`;
    if (knownRegion(text) || /^ at sea$/i.test(text)) return n;
  }
  return 0;
}

/** Agencies that leave the place out where it tells nothing: (Reuters) - The, Feb. 19 (UPI) -- The */
const placeless = new Set(['Reuters', 'Bloomberg', 'CNN', 'RTTNews', 'UPI', 'RNS', 'JTA']);

const isOpen = (text: string): boolean => text === '(' || text === '[';
const isClosed = (text: string): boolean => text === ')' || text === ']';
