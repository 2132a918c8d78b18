// What words and names are: given names, nicknames, demonyms, titles, common words. Nothing is read until the first question.
import { fold } from './fold.ts';
import { allCountries } from './gazetteer.ts';
import * as lists from './lists.ts';
import { once, unpack, wordSet } from './packed.ts';

const commonWords = once(() => unpack(lists.COMMON_WORDS));
const givenNames = once(() => unpack(lists.GIVEN_NAMES));
const familyFirst = once(() => wordSet(lists.FAMILY_FIRST));
const titles = once(() => wordSet(lists.TITLES));
const titleModifiers = once(() => wordSet(lists.TITLE_MODIFIERS));
const organisationWords = once(() => wordSet(lists.ORGANISATION_WORDS));
const acronyms = once(() => wordSet(lists.ACRONYMS));
const brands = once(() => wordSet(lists.BRANDS));
const nicknames = once(() => classes(lists.NICKNAMES));

/** For each word of the lines the numbers of the lines that it stands in. */
function classes(text: string): ReadonlyMap<string, readonly number[]> {
  const of = new Map<string, number[]>();
  text.split('|').forEach((line, i) => {
    for (const word of line.split(' ')) {
      const known = of.get(word);
      if (known) known.push(i);
      else of.set(word, [i]);
    }
  });
  return of;
}

/** Whether the word is one of the most frequent English words, in any case; names that are words too (May, Bush, Brown) are. */
export function isCommonWord(word: string): boolean {
  return commonWords().has(fold(word));
}

/** Whether the word is a given name somewhere; surnames and words can be given names too (Jordan, Grace, Will). */
export function isGivenName(word: string): boolean {
  return givenNames().has(fold(word));
}

/** Calls `visit` with every common word and every given name, as a key. */
export function eachWord(visit: (word: string) => void): void {
  for (const list of [commonWords(), givenNames()]) for (const word of list) visit(word);
}

/** Whether the word is a common surname of people who put it first: Chinese, Korean, Vietnamese, Khmer or Hungarian. */
export function isFamilyFirstSurname(word: string): boolean {
  return familyFirst().has(fold(word));
}

/** Whether the two given names may be one person's, the one short for the other or both for a third (Bill and Will). A name is not its own nickname, unless it has any. */
export function sameNickname(a: string, b: string): boolean {
  const other = nicknames().get(fold(b));
  return (
    other !== undefined &&
    nicknames()
      .get(fold(a))
      ?.some(i => other.includes(i)) === true
  );
}

const demonyms = once(() => {
  const placeOf = new Map<string, string>();
  const add = (place: string, words: readonly string[]) => {
    for (const word of words) {
      const key = fold(word);
      if (!placeOf.has(key)) placeOf.set(key, place);
      if (!placeOf.has(`${key}s`)) placeOf.set(`${key}s`, place);
    }
  };
  for (const country of allCountries()) add(country.name, country.demonyms);
  for (const line of lists.DEMONYMS.split('|')) {
    const [place = '', words = ''] = line.split('=');
    add(place, words.split(','));
  }
  return placeOf;
});

const homelands = once(() => {
  const words = new Set<string>();
  for (const place of [...allCountries().map(country => country.name), ...demonyms().values()])
    for (const word of fold(place).split(/[ -]/)) if (word.length > 3) words.add(word);
  return words;
});

/** Whether the word is, or stands in, the name of a country or another place that has a people (`Africa`; `Lanka`). */
export function isHomeland(word: string): boolean {
  return homelands().has(fold(word));
}

/** Whether the word is the adjective or the people of a place or belief. */
export function isDemonym(word: string): boolean {
  return demonyms().has(fold(word));
}

/** The key of a word without its full stops. */
function undotted(word: string): string {
  const key = fold(word);
  return key.includes('.') ? key.replaceAll('.', '') : key;
}

/** Whether the word stands before a name and says what its bearer is, full stop or not: `Sen.`, `president`, `Dr`. */
export function isTitle(word: string): boolean {
  return titles().has(undotted(word));
}

/** Every such word, in lower case and without full stop. */
export function allTitles(): Iterable<string> {
  return titles();
}

/** Whether the word begins a longer title, or modifies it: `Prime`, `Vice`, `Acting`, `former`. */
export function isTitleModifier(word: string): boolean {
  return titleModifiers().has(undotted(word));
}

/** Whether the word, full stop or not, tells that the capitalised run it stands in is a body: `Inc.`, `Ministry`, `University`. */
export function isOrganisationWord(word: string): boolean {
  return organisationWords().has(undotted(word));
}

/** Whether readers know the acronym without its full name; capitals count, full stops and a plural's `s` don't. */
export function isKnownAcronym(word: string): boolean {
  const plain = word.replaceAll('.', '');
  return acronyms().has(plain) || acronyms().has(word) || (plain.endsWith('s') && acronyms().has(plain.slice(0, -1)));
}

/** Whether the word, as it stands, is a name that its owner writes with a capital inside: `YouTube`, `eBay`. */
export function isInnerCapitalBrand(word: string): boolean {
  return brands().has(word);
}
