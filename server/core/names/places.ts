/** Places of names: their order, and what a group of spellings says as a whole. */
import type { Paragraph } from '../article/paragraph.ts';
import { lastUpTo } from '../search.ts';
import type { Form, Group, Place, Sum } from './groups.ts';

/** What stands in places. */
interface Standing {
  places: Place[];
}

/** Orders places as they stand in the story. */
export function byOrder(a: Place, b: Place): number {
  return a.paragraph.index - b.paragraph.index || a.word - b.word || a.end - b.end;
}

/** Puts a place in, in the order of the story. A short list is made anew, as one that grows makes room for many. */
export function addPlace(to: Standing, place: Place): void {
  const { places } = to;
  const { length } = places;
  if (length === 0) {
    to.places = [place];
    return;
  }
  const isLast = byOrder(places[length - 1]!, place) <= 0;
  const at = isLast ? length : lastUpTo(length, i => byOrder(places[i]!, place) <= 0) + 1;
  if (length < 3) to.places = places.toSpliced(at, 0, place);
  else places.splice(at, 0, place);
}

/** Takes a place out. */
export function dropPlace(from: Standing, paragraph: Paragraph, word: number): Place | undefined {
  const { places } = from;
  const { index } = paragraph;
  // In an edit the paragraph that goes and the one that comes have the same index, and many words in common.
  let at = lastUpTo(places.length, i => {
    const place = places[i]!;
    return place.paragraph.index < index || (place.paragraph.index === index && place.word <= word);
  });
  while (at >= 0 && (places[at]!.paragraph !== paragraph || places[at]!.word !== word)) at--;
  return at < 0 ? undefined : places.splice(at, 1)[0];
}

/** Puts a place in or, by -1, takes it out. */
export function movePlace(of: Standing, place: Place, by: 1 | -1): void {
  if (by > 0) addPlace(of, place);
  else dropPlace(of, place.paragraph, place.word);
}

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

/** Of as many places as the other, in the order of the story: whether these weigh less, with no full mention, no caption or byline, or met later. */
export function weaker(a: readonly Place[], b: readonly Place[]): boolean {
  const heft = (places: readonly Place[]) => {
    const full = places.some(p => p.mention.to - p.mention.from > p.end - p.word);
    const checked = places.some(p => p.paragraph.shape === 'caption' || p.paragraph.shape === 'byline');
    return (full ? 2 : 0) + (checked ? 1 : 0);
  };
  const less = heft(a) - heft(b);
  return less === 0 ? byOrder(a[0]!, b[0]!) > 0 : less < 0;
}

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
