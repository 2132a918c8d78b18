/** Says where a story was written in the form of a house that is none of ours: read as little as shows that it does. */
import { agency } from '../../../data/agencies.ts';
import { isPlace } from '../../../data/gazetteer.ts';
import { kept } from '../../kept.ts';
import type { Paragraph } from '../paragraph.ts';
import { Cursor } from './cursor.ts';
import { readDate, readDay } from './day.ts';
import { knownRegion } from './evidence.ts';
import { readPlaces } from './places.ts';
import { capitalised, capitals } from './tokens.ts';

/** Whether a paragraph that has no dateline says so nevertheless: [Nairobi] The, (ANSA) - Rome, Nov 5 -, Jan 3 (Reuters) - */
export const saysWhere = kept(({ raw, start, end }: Paragraph): boolean => {
  const c = new Cursor(raw, start, end);
  const isBracketed = isOpen(c.now.text);
  if (isBracketed) {
    if (agency(c.at(1).text) && isClosed(c.at(2).text) && c.at(3).kind === 'dash') c.i += 4;
    else c.i++;
  }
  if (c.dateBegins(0)) return readDay(c) !== undefined && isOpen(c.now.text) && agency(c.at(1).text) !== undefined;
  const isCapital = capitals(c.now.text);
  // Jakarta. The
  if (c.now.text.endsWith('.') && isPlace(c.now.text.slice(0, -1)) && capitalised(c.at(1).text)) return true;
  const place = readPlaces(c, isCapital ? 'capitals' : 'title')[0]?.text.replace(/\.$/, '');
  if (place === undefined) return false;
  const isKnown = isPlace(place);
  const isWithin = c.now.text === ',' && knownRegion(c.at(1).text);
  if (isWithin) c.i += 2;
  if (isBracketed && isClosed(c.now.text)) return isKnown || isWithin;
  const date = readDate(c, false);
  if (date)
    return /^[:.(/]$/.test(c.now.text) || (isKnown && !c.atComma) || (c.atComma && agency(c.at(1).text) !== undefined);
  if (isWithin && c.now.kind === 'dash') return true; // Burns, Oregon - The
  if (!isKnown) return false;
  // GENEVA (5 November 2026) –, MOSCOW (Point News) The, PRETORIA /PRNewswire/ --, KAMPALA | The, Nagpur (India) (AFP) –
  if (/^[([/|]$/.test(c.now.text)) return isCapital || c.dateBegins(1) || knownRegion(c.at(1).text);
  // KAMPALA The: the dash is lost, or a house has none.
  return isCapital && capitalised(c.now.text) && !capitals(c.now.text);
});

const isOpen = (text: string): boolean => text === '(' || text === '[';
const isClosed = (text: string): boolean => text === ')' || text === ']';
