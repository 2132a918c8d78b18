/** What the lists know of a word: that it is one, so that it is no slip for another. */
import { agency } from '../../data/agencies.ts';
import { country, isPlace, region } from '../../data/gazetteer.ts';
import { isCommonWord, isDemonym, isHomeland, isListed } from '../../data/lexicon.ts';
import { NAMES_ALIKE, TRANSLITERATIONS } from '../../data/lists.ts';
import { once } from '../../data/packed.ts';
import { loose } from './spelling.ts';

/** Whether a capitalised word is in some list: a common word, a given name, a short surname, a place, a people, a word of bodies' names. */
export function isKnown(word: string): boolean {
  const small = word.toLowerCase();
  if (isListed(small) || isPlace(small) || country(word) || region(word) || (small.length > 4 && agency(word)))
    return true;
  // Plurals of what is known: the Koreas, Democrats.
  const one = small.endsWith('s') && !small.endsWith('ss') ? small.slice(0, -1) : '';
  return one !== '' && (isCommonWord(one) || isDemonym(one) || isHomeland(one));
}

/** The sets that each word of a list of sets stands in, by number. */
function setsOf(list: string): Map<string, number[]> {
  const of = new Map<string, number[]>();
  list.split('|').forEach((line, i) => {
    for (const key of new Set(line.split(' ').map(loose))) {
      const known = of.get(key);
      if (known) known.push(i);
      else of.set(key, [i]);
    }
  });
  return of;
}

const transliterations = once(() => setsOf(TRANSLITERATIONS));
const alike = once(() => setsOf(NAMES_ALIKE));

/** The sets of transliterations that a name stands in, by number; none for a name that is written one way. */
export const soundsOf = (key: string): readonly number[] => transliterations().get(key) ?? none;

/** The sets of names that sound alike, likewise. */
export const alikeOf = (key: string): readonly number[] => alike().get(key) ?? none;

const none: readonly number[] = [];

/** Whether a word is the name of a place that is better known than any person. */
export function isKnownPlace(word: string): boolean {
  return country(word) !== undefined || region(word) !== undefined || isDemonym(word.toLowerCase());
}
