/** Places of names: their order, and what a group of spellings says as a whole. */
import type { Paragraph } from '../article/paragraph.ts';
import { lastUpTo } from '../search.ts';
import { byOrder, type Form, type Group, movePlace, type Place, type Sum } from './groups.ts';

export { byOrder } from './groups.ts';

/** Every place of a group, in the order of the story. */
export const placesOf = (group: Group): readonly Place[] =>
  (group.forms.length === 1 ? group.forms[0]! : group.sum(places)).places;

const places: Sum<{ places: Place[] }> = { none: () => ({ places: [] }), count: movePlace };

/** The places of a group in a paragraph. */
export function placesIn(group: Group, paragraph: Paragraph): Place[] {
  const places = placesOf(group);
  const before = (index: number) => lastUpTo(places.length, i => places[i]!.paragraph.index < index) + 1;
  return places.slice(before(paragraph.index), before(paragraph.index + 1));
}

/** The whole mention is this word. */
export function standsAlone({ mention, word, end }: Place): boolean {
  return mention.from === word && mention.to === end;
}

/** Nothing else stands in the same brackets: a ticker, a credit, what the name before is called besides. */
export function isBracketed({ paragraph: { raw, words }, word, end }: Place): boolean {
  const [left, right] = [raw.charAt(words.starts[word]! - 1), raw.charAt(words.ends[end - 1]!)];
  return (left === '(' && right === ')') || (left === '[' && right === ']');
}

/** What shares are listed under: $ABC, (NYSE: ABC). */
export const isListing = ({ paragraph: { raw, words }, word }: Place): boolean =>
  /(?:\$|[A-Z]{2}: ?)$/.test(raw.slice(Math.max(0, words.starts[word]! - 5), words.starts[word]!));

/** Of as many places as the other: whether these weigh less, with no full mention, no caption or byline, or met later. */
export function weaker(a: readonly Place[], b: readonly Place[]): boolean {
  const heft = (places: readonly Place[]) => {
    const full = places.some(p => p.mention.to - p.mention.from > p.end - p.word);
    const checked = places.some(p => p.paragraph.shape === 'caption' || p.paragraph.shape === 'byline');
    return (full ? 2 : 0) + (checked ? 1 : 0);
  };
  const less = heft(a) - heft(b);
  return less === 0 ? byOrder(first(a), first(b)) > 0 : less < 0;
}

const first = (places: readonly Place[]): Place => places.reduce((a, b) => (byOrder(b, a) < 0 ? b : a));

/** A group's spelling with most mentions; in a tie the first in the alphabet. Capitals in headlines speak for none. */
export function spellingFor(group: Group): Form {
  let best = group.forms[0]!;
  for (const form of group.forms)
    if (weight(form) > weight(best) || (weight(form) === weight(best) && form.spelling < best.spelling)) best = form;
  return best;
}

function weight(form: Form): number {
  return form.places.length + (isCapitals(form.spelling) ? 0 : 1000);
}

/** Whether a spelling has no small letter, but for the one of McCOURT. */
export function isCapitals(spelling: string): boolean {
  const upper = spelling.toUpperCase();
  return spelling === upper || (/^Ma?c./.test(spelling) && spelling.slice(3) === upper.slice(3) && spelling.length > 4);
}
