// What words and names are: given names, nicknames, demonyms, titles, common words. Nothing is read until the first question.
import { fold } from './fold.ts';
import { allCountries } from './gazetteer.ts';
import * as lists from './lists.ts';
import { beginningOf, beginnings, eachPacked, once, stretchesOf, wordSet } from './packed.ts';

/** What the lists say a word is; bits, see `kindsOf`. */
export enum Kind {
  Common = 1,
  Given = 2,
  FamilyFirst = 4,
  Title = 8,
  TitleModifier = 16,
  Organisation = 32,
  Demonym = 64,
  Homeland = 128
}

/** Everything that a word of its own can be. A title's modifier is a word of some list only if another has it as well. */
const ofItsOwn = ~Kind.TitleModifier;

/** All lists of single words in one table: most words that are asked about are in none, and one look says so. */
const kinds = new Map<string, number>();

const enter = (kind: number) => (word: string) => {
  kinds.set(word, (kinds.get(word) ?? 0) | kind);
};

/** The two long lists come into the table bit by bit, as a short draft asks for few of their words. */
const longLists = once(() =>
  [
    { packed: lists.COMMON_WORDS, kind: Kind.Common },
    { packed: lists.GIVEN_NAMES, kind: Kind.Given }
  ].map(list => ({ ...list, stretches: stretchesOf(list.packed) }))
);
const entered = new Uint8Array(beginnings);

/** Enters what the two long lists have with a beginning. */
function enterLong(beginning: number): void {
  entered[beginning] = 1;
  for (const { packed, kind, stretches } of longLists())
    for (const stretch of stretches.get(beginning) ?? []) eachPacked(packed, enter(kind), stretch);
}

/** Enters the short lists. */
const enterShort = once(() => {
  lists.FAMILY_FIRST.split(' ').forEach(enter(Kind.FamilyFirst));
  lists.TITLES.split(' ').forEach(enter(Kind.Title));
  lists.TITLE_MODIFIERS.split(' ').forEach(enter(Kind.TitleModifier));
  lists.ORGANISATION_WORDS.split(' ').forEach(enter(Kind.Organisation));
  const enterPeople = (place: string, words: readonly string[]) => {
    for (const word of words) {
      enter(Kind.Demonym)(fold(word));
      enter(Kind.Demonym)(`${fold(word)}s`);
    }
    for (const word of fold(place).split(/[ -]/)) if (word.length > 3) enter(Kind.Homeland)(word);
  };
  for (const country of allCountries()) enterPeople(country.name, country.demonyms);
  for (const line of lists.DEMONYMS.split('|')) {
    const [place = '', words = ''] = line.split('=');
    enterPeople(place, words.split(','));
  }
  return kinds;
});

/** All that a word is, by its key: for who would ask for several kinds of the same word. */
export function kindsOf(key: string): number {
  const beginning = beginningOf(key);
  if (entered[beginning] === 0) enterLong(beginning);
  return enterShort().get(key) ?? 0;
}

/** Whether the word, by its key, is of one of these kinds. */
const isOf = (key: string, kind: number): boolean => (kindsOf(key) & kind) !== 0;

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

/** Whether any list of words has the word: common words, given names, titles, peoples, words of bodies' names … */
export function isListed(word: string): boolean {
  return isOf(fold(word), ofItsOwn);
}

/** Whether the word is one of the most frequent English words, in any case; names that are words too (May, Bush, Brown) are. */
export function isCommonWord(word: string): boolean {
  return isOf(fold(word), Kind.Common);
}

/** Whether the word is a given name somewhere; surnames and words can be given names too (Jordan, Grace, Will). */
export function isGivenName(word: string): boolean {
  return isOf(fold(word), Kind.Given);
}

/** Whether the word is a common surname of people who put it first: Chinese, Korean, Vietnamese, Khmer or Hungarian. */
export function isFamilyFirstSurname(word: string): boolean {
  return isOf(fold(word), Kind.FamilyFirst);
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

/** Whether the word is, or stands in, the name of a country or another place that has a people (`Africa`; `Lanka`). */
export function isHomeland(word: string): boolean {
  return isOf(fold(word), Kind.Homeland);
}

/** Whether the word is the adjective or the people of a place or belief. */
export function isDemonym(word: string): boolean {
  return isOf(fold(word), Kind.Demonym);
}

/** The key of a word without its full stops. */
function undotted(word: string): string {
  const key = fold(word);
  return key.includes('.') ? key.replaceAll('.', '') : key;
}

/** Whether the word stands before a name and says what its bearer is, full stop or not: `Sen.`, `president`, `Dr`. */
export function isTitle(word: string): boolean {
  return isOf(undotted(word), Kind.Title);
}

/** Every such word, in lower case and without full stop. */
export function allTitles(): Iterable<string> {
  return lists.TITLES.split(' ');
}

/** Whether the word begins a longer title, or modifies it: `Prime`, `Vice`, `Acting`, `former`. */
export function isTitleModifier(word: string): boolean {
  return isOf(undotted(word), Kind.TitleModifier);
}

/** Whether the word, full stop or not, tells that the capitalised run it stands in is a body: `Inc.`, `Ministry`, `University`. */
export function isOrganisationWord(word: string): boolean {
  return isOf(undotted(word), Kind.Organisation);
}

/** Whether readers know the acronym without its full name; capitals count, full stops and a plural's `s` don't. */
export function isKnownAcronym(word: string): boolean {
  const plain = word.replaceAll('.', '');
  return acronyms().has(plain) || acronyms().has(word) || (plain.endsWith('s') && acronyms().has(plain.slice(0, -1)));
}

/** Whether the word, as it stands, is a name written with a capital inside: `YouTube`, `eBay`; in Nguni languages, isiZulu. */
export function isInnerCapitalBrand(word: string): boolean {
  return brands().has(word) || /^(?:isi|ama|aba)[A-Z][a-z]/.test(word);
}
