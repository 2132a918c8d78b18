/** What the lists know of a word: that it is one, so that it is no slip for another. */
import { country, isPlace, region } from '../../data/gazetteer.ts';
import {
  isCommonWord,
  isDemonym,
  isFamilyFirstSurname,
  isGivenName,
  isTitle,
  transliterationKey
} from '../../data/lexicon.ts';

/** Whether a capitalised word is in some list: a common word, a given name, a short surname, a place, a people. */
export function isKnown(word: string): boolean {
  const small = word.toLowerCase();
  if (isCommonWord(small) || isGivenName(small) || isDemonym(small) || isTitle(small)) return true;
  if (isFamilyFirstSurname(small) || isPlace(small) || country(word) || region(word)) return true;
  // Plurals of what is known: the Koreas, Democrats.
  if (small.endsWith('s')) return isCommonWord(small.slice(0, -1)) || isDemonym(small.slice(0, -1));
  return false;
}

/** The key that all transliterations of one name share; undefined for a name that has no other. */
export function soundOf(key: string): string | undefined {
  return transliterationKey(key);
}

/** Whether a word is the name of a place that is better known than any person. */
export function isKnownPlace(word: string): boolean {
  return country(word) !== undefined || region(word) !== undefined || isDemonym(word.toLowerCase());
}
