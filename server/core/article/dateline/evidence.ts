/** What speaks for a dateline that has neither date nor agency: a known place, its region, the place named again. */
import { country, isPlace, places, region } from '../../../data/gazetteer.ts';
import type { Article } from '../article.ts';
import type { Paragraph } from '../paragraph.ts';
import type { Dateline } from './dateline.ts';
import { isLabel } from './labels.ts';

/** Whether an opening is a dateline: certainly, perhaps (a place that nobody knows), or not. */
export type Belief = 'yes' | 'maybe' | 'no';

/** What a dateline's own words and the list of places say for it. `desk` holds the desk's own places. */
export function believed(dateline: Dateline, desk: readonly string[] = []): Belief {
  const { form, places: named, dash, next } = dateline;
  if (form === 'full') return 'yes';
  const first = named[0]!.text.replace(/\s+/g, ' ');
  const listed = desk.some(place => place.toLowerCase() === first.toLowerCase());
  if (listed && next !== 'lower') return 'yes';
  if (isLabel(first)) return 'no';
  const known = isPlace(first);
  const word = known && places(first).every(place => place.alsoWord && !place.capital && !place.standsAlone);
  const within = dateline.region !== undefined && knownRegion(dateline.region.text);
  if (next === 'lower') return known && within && form === 'capitals' ? 'yes' : 'no';
  if (form === 'title') return known && (within || (!word && !dateline.region)) && next !== 'other' ? 'yes' : 'no';
  if (within || (known && !word)) return 'yes';
  if (first.length > 4 && !first.includes('.') && country(first)) return dash?.text === ':' ? 'maybe' : 'yes';
  // Several known places (BEIJING/MOSCOW) or an odd one: ABOARD AIR FORCE ONE.
  if (named.length > 1 && named.some(place => isPlace(place.text))) return 'yes';
  if (/^(?:ABOARD|ALONG|EN ROUTE|NEAR|OFF|ON THE|OUTSIDE|WITH)\s/.test(first)) return 'yes';
  return first.length < 3 ? 'no' : 'maybe';
}

/** Whether a text behind a place is a state, province or country. */
export function knownRegion(text: string): boolean {
  const last = text
    .slice(text.lastIndexOf(',') + 1)
    .trim()
    .replace(/^the /, '');
  return (
    region(last) !== undefined ||
    region(`${last}.`) !== undefined ||
    country(last) !== undefined ||
    country(titled(last)) !== undefined
  );
}

/** In so many paragraphs from the story's first on a dateline's place is looked for. */
export const namedWithin = 60;

/** Whether the story names a dateline's place again, near its beginning; a headline in capitals says nothing. */
export function namedAgain(article: Article, dated: Paragraph, dateline: Dateline): boolean {
  const name = dateline.places[0]!.text;
  const forms = [name, titled(name)];
  for (let i = 0; i < Math.min(namedWithin, article.paragraphs.length); i++) {
    const p = article.paragraphs[i]!;
    const from = p === dated ? dateline.span.end : p.start;
    const { shape } = p;
    if (forms.some(form => !(shape === 'short' && form === name) && standsIn(p.raw, form, from))) return true;
  }
  return false;
}

/** Whether `word` stands in a text behind `from`, not inside another word. */
export function standsIn(text: string, word: string, from = 0): boolean {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + word.length))) return true;
  }
  return false;
}

const small = new Set('de del de la las los le les du des di da do dos das al the and upon on sur of'.split(' '));

/** A place in capitals as it is written in a sentence: RIO DE JANEIRO, Rio de Janeiro. */
export function titled(name: string): string {
  if (name !== name.toUpperCase() || /^(?:\p{L}\.)+$/u.test(name)) return name;
  return name
    .split(/(\s+|-)/)
    .map((word, i) => {
      const lower = word.toLowerCase();
      if (i > 0 && small.has(lower)) return lower;
      return lower.replace(/^(?:\p{L}['\u2019](?=\p{L}{2}))?\p{L}/u, letters => letters.toUpperCase());
    })
    .join('');
}
