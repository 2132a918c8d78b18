/** Names of several words that are the same but for one: whether they show that one to be ill-typed. */
import { isPlace } from '../../data/gazetteer.ts';
import { isDemonym, isFamilyFirstSurname, isGivenName, sameNickname } from '../../data/lexicon.ts';
import { Before } from '../article/words.ts';
import { companyOf, differ } from './company.ts';
import { inOneSentence, sameWhole } from './fullnames.ts';
import type { Group, Place } from './groups.ts';
import { isKnown } from './known.ts';
import { placesOf } from './places.ts';
import { inflected, isSyllable, loose, respelled, slipBetween } from './spelling.ts';
import { share } from './sums.ts';
import { acts, speaks } from './surnames.ts';
import { ages, haveOneSentence } from './together.ts';

/** Whether full names that differ in them alone show two words that lists know to be one name: Viktor and Victor Marlow. */
export function inFull(less: Group, more: Group): boolean {
  if (less.count > 1 || less.common || more.common || less.key.length < 4 || more.key.length < 4) return false;
  if (inflected(less.key, more.key) !== 'no' || sameNickname(less.key, more.key)) return false;
  if (isSyllable(less.key) && isSyllable(more.key)) return false;
  if (isDemonym(less.key) || isDemonym(more.key) || inOneSentence(less, more)) return false;
  if (inDoubleName(less, more)) return true;
  const x = companyOf(less);
  const y = companyOf(more);
  // A given name that no list knows is no two people's: Breonna.
  const isRare = (w: string) => more.count > 2 && w.length > 3 && !isKnown(w);
  if (haveBoth(x.lefts, y.lefts, w => isRare(w) || (isFirst(w) && !isPlace(w)))) return !differ(x.rights, y.rights);
  return isGivenName(less.key) && isGivenName(more.key) && haveBoth(x.rights, y.rights, w => !isPlace(w));
}

/** Whether two sets share a name of a kind. */
export const haveBoth = (a: ReadonlySet<string>, b: ReadonlySet<string>, is: (name: string) => boolean): boolean =>
  [...a].some(name => b.has(name) && is(name));

/** A given name that is no family name of those that come first. */
export const isFirst = (name: string): boolean => isGivenName(name) && !isFamilyFirstSurname(name);

/** Whether two names, one met once, stand in full names that are the same but for them: Ann and Anne Roe, Jo Rowe and Jo Roe. */
export function haveOneRest(less: Group, more: Group): boolean {
  if (less.count > 1 || !sameWhole(less, more) || inOneSentence(less, more)) return false;
  return (isGivenName(less.key) && isGivenName(more.key)) || share(companyOf(less).lefts, companyOf(more).lefts);
}

/** Whether names that are no person's differ in two known words alone, too long to be alike by chance: Columbia Gas, Colombia Gas. */
export function inBody(less: Group, more: Group): boolean {
  if (less.count > 1 || Math.min(less.key.length, more.key.length) < 7) return false;
  if (inflected(less.key, more.key) !== 'no' || respelled(less.key, more.key)) return false;
  return sameWhole(less, more) && !haveOneSentence(less, more);
}

/** Whether both have the same hyphen and word before them: Vasseur-Colin, Vasseur-Collin; but Jean-Marc and Jean-Mark. */
function inDoubleName(a: Group, b: Group): boolean {
  const slip = slipBetween(a.key, b.key)?.slip;
  if (slip !== 'doubled' && slip !== 'swapped') return false;
  const before = new Set(placesOf(a).map(hyphened));
  before.delete('');
  return placesOf(b).some(place => before.has(hyphened(place)));
}

/** The word that a hyphen joins to the place's beginning; a given name, which many names begin with, is none. */
function hyphened({ paragraph: p, mention, word }: Place): string {
  if (word <= mention.from || p.words.before[word] !== Before.Hyphen) return '';
  const left = loose(p.word(word - 1));
  return left.length < 4 || isGivenName(left) || isSyllable(left) ? '' : left;
}

/** Whether one person's given name stands before both: one that lists know or, of who speaks or has an age, a strange one. */
export function haveOneGiven(less: Group, more: Group): boolean {
  const isSomebody = () => more.sum(ages).size > 0 || placesOf(more).some(place => speaks(place) || acts(place));
  const isGiven = (w: string) => (isGivenName(w) ? !isPlace(w) : w.length > 3 && !isKnown(w) && isSomebody());
  return haveBoth(companyOf(less).lefts, companyOf(more).lefts, isGiven);
}
