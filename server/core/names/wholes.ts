/** Whole names in two orders, or with two middle initials. */
import { isCommonWord, isDemonym, isFamilyFirstSurname, isGivenName, isOrganisationWord } from '../../data/lexicon.ts';
import { bare, type Mention } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before } from '../article/words.ts';
import { Docket } from './docket.ts';
import type { Place } from './groups.ts';
import { isKnown } from './known.ts';
import { addPlace, byOrder, dropPlace, isCapitals } from './places.ts';
import { loose } from './spelling.ts';
import type { Suspicion } from './suspicion.ts';
import { areInOneSentence, areSideBySide, areTagged, isKin } from './together.ts';

/** Mentions of several words under one key. */
export interface Whole {
  places: Place[];
  /** How many of them have their words in the one order, of two. */
  ahead: number;
}

/** A mention that is the only one under its key, as most are: it takes the room of one. */
interface Single extends Place {
  readonly ahead: boolean;
}

/** Whole mentions of a story by a hash of their words; on the docket is what stands there more than once. */
export class Wholes extends Docket<Whole> {
  readonly #byKey = new Map<number, Single | Whole>();

  add(key: number, ahead: boolean, paragraph: Paragraph, mention: Mention): void {
    const known = this.#byKey.get(key);
    const place = { paragraph, mention, word: mention.from, end: mention.to, ahead };
    if (!known) {
      this.#byKey.set(key, place);
      return;
    }
    const whole = 'places' in known ? known : { places: [known], ahead: Number(known.ahead) };
    if (whole !== known) this.#byKey.set(key, whole);
    addPlace(whole, place);
    if (ahead) whole.ahead++;
    if (whole.places.length > 1) this.open(whole);
  }

  remove(key: number, ahead: boolean, paragraph: Paragraph, mention: Mention): void {
    const whole = this.#byKey.get(key)!;
    if (!('places' in whole)) {
      this.#byKey.delete(key);
      return;
    }
    dropPlace(whole, paragraph, mention.from);
    if (ahead) whole.ahead--;
    if (whole.places.length > 1) this.open(whole);
    else this.close(whole);
    if (whole.places.length === 0) this.#byKey.delete(key);
  }
}

/** Names of two words that a hyphen joins in one place and a space parts in another: Rowley-Scher, Rowley Scher. */
export function* joinsOf({ places }: Whole): Iterable<Suspicion> {
  const joined = places.filter(p => p.end === p.word + 2 && p.paragraph.words.before[p.word + 1] === Before.Hyphen);
  if (joined.length === 0 || joined.length === places.length) return;
  const byText = split(places);
  if (byText.length !== 2) return;
  const [[to, right], [from, wrong]] = byText as [[string, Place[]], [string, Place[]]];
  const parts = (to.includes('-') ? to : from).split('-');
  if (parts.length !== 2 || parts[0]!.length < 6) return; // a shorter one is told of word by word
  if (!/^\S+$/.test(to) && !/^\S+$/.test(from)) return;
  if (loose(to) !== loose(from) || parts.some(w => isOrganisationWord(w) || isKnown(w))) return;
  yield { kind: 'variant', from, wrong, to, right, tie: right.length === wrong.length, sure: false, whole: true };
}

/** Names of two words in both orders: Xu Lin, Lin Xu; Seo-yeon is one word. */
export function* ordersOf({ places, ahead }: Whole): Iterable<Suspicion> {
  if (ahead === 0 || ahead === places.length) return;
  const byText = split(places);
  if (byText.length !== 2) return;
  let [[to, right], [from, wrong]] = byText as [[string, Place[]], [string, Place[]]];
  if (right.length === wrong.length && inOrder(from) && !inOrder(to))
    [to, right, from, wrong] = [from, wrong, to, right];
  const parts = to.split(' ');
  if (
    /,/.test(to + from) ||
    parts.length !== 2 ||
    from.split(' ').length !== 2 ||
    loose(from) !== loose(`${parts[1]} ${parts[0]}`)
  )
    return;
  if (parts.some(w => isOrganisationWord(w) || isCommonWord(w.toLowerCase()))) return;
  // Letters stand on either side: Midland WTI, WTI Midland; and so does a surname in capitals.
  if (parts.filter(isCapitals).length === 1) return;
  if (parts.every(isDemonym)) return; // Israeli Jewish, Jewish Israeli
  if ([...right, ...wrong].some(isKin)) return; // Emer Tursun is the son of Tursun Emer
  // Mohamed Mahmoud and his brother Mahmoud Mohamed: given names both, side by side. Nor is one man beside himself.
  const near = places.length === 2 && places[0]!.paragraph === places[1]!.paragraph;
  if (near && parts.every(w => isGivenName(w) && !isFamilyFirstSurname(w))) return;
  if (right.some(a => wrong.some(b => areSideBySide(a, b)))) return;
  yield {
    kind: 'order',
    from,
    wrong,
    to: isCapitals(to) && !isCapitals(from) ? titled(to) : to,
    right,
    tie: right.length === wrong.length,
    sure: right.length > 1 && wrong.length === 1,
    whole: true
  };
}

/** Words in capitals, in small letters but for the first. */
const titled = (name: string): string => name.replace(/\p{L}+/gu, w => w.charAt(0) + w.slice(1).toLowerCase());

/** Whether a name of two words reads in an order that names have: given name first, or a family name that comes first. */
function inOrder(name: string): boolean {
  const [first = '', last = ''] = name.split(' ');
  return (
    (isGivenName(first) && !isGivenName(last)) ||
    (isFamilyFirstSurname(first) && (!isFamilyFirstSurname(last) || isGivenName(last)))
  );
}

/** Names whose Arabic article is written in two ways: Saif al-Hajri, Saif el-Hajri. */
export function* articlesOf({ places }: Whole): Iterable<Suspicion> {
  const byText = split(places);
  if (byText.length !== 2) return;
  const [[to, right], [from, wrong]] = byText as [[string, Place[]], [string, Place[]]];
  const plain = (name: string) => name.toLowerCase().replace(/\b[eu]l-/, 'al-');
  if (plain(to) !== plain(from) || areRelatives(wrong, right)) return;
  const tie = right.length === wrong.length;
  yield { kind: 'transliteration', from, wrong, to, right, tie, sure: false, whole: true };
}

/** Names with two middle initials. */
export function* initialsOf({ places }: Whole): Iterable<Suspicion> {
  const [best, ...others] = split(places, text => text.toLowerCase().replace(/\./g, ''));
  if (!best) return;
  const [to, right] = best;
  for (const [from, wrong] of others) {
    if (areRelatives(wrong, right)) continue;
    yield { kind: 'initial', from, wrong, to, right, tie: right.length === wrong.length, sure: false, whole: true };
  }
}

/** George W. Bush and George P. Bush: both in one sentence, each of an age or a party of his own, or somebody's nephew. */
function areRelatives(one: readonly Place[], other: readonly Place[]): boolean {
  return (
    one.some(a => other.some(b => areInOneSentence(a, b))) || areTagged(one, other) || [...one, ...other].some(isKin)
  );
}

/** Places by their text, the most frequent (in a tie the first) first. */
function split(
  places: readonly Place[],
  key: (text: string) => string = text => text.toLowerCase()
): [string, Place[]][] {
  const byText = new Map<string, [string, Place[]]>();
  for (const p of [...places].sort(byOrder)) {
    const { starts, ends } = p.paragraph.words;
    const text = bare(p.paragraph.raw.slice(starts[p.word]!, ends[p.end - 1]!)).replace(/\s+/g, ' ');
    const entry = byText.get(key(text));
    if (entry) {
      entry[1].push(p);
      if (isCapitals(entry[0])) entry[0] = text;
    } else byText.set(key(text), [text, [p]]);
  }
  return [...byText.values()].sort((a, b) => b[1].length - a[1].length);
}
