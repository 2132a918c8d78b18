/** Whether two words a slip apart are names of two kinds: a person, a place, a body. */
import { isGivenName } from '../../data/lexicon.ts';
import { Before } from '../article/words.ts';
import { companyOf, hasGivenName } from './company.ts';
import type { Group, Place, Sum } from './groups.ts';
import { isGeographic } from './parts.ts';
import { standsAlone } from './places.ts';
import { loose } from './spelling.ts';
import { isNamed } from './surnames.ts';

/** What all mentions of a name have in common, or some have. */
interface Habits {
  /** A title stands before it somewhere; no other word of the name anywhere. */
  readonly titled: boolean;
  readonly alone: boolean;
  /** Other words of the name stand before it everywhere; somewhere; behind it everywhere. */
  readonly last: boolean;
  readonly follows: boolean;
  readonly opens: boolean;
  /** It is of a name on a map everywhere: Harford County. */
  readonly mapped: boolean;
  /** Somebody is called so after a place, everywhere or somewhere: al-Masri. */
  readonly nisba: boolean;
  readonly nisbaOnce: boolean;
}

/** How many of its mentions have them. */
const habits: Sum<Record<'all' | 'titled' | 'alone' | 'follows' | 'opens' | 'mapped' | 'nisba', number>> = {
  none: () => ({ all: 0, titled: 0, alone: 0, follows: 0, opens: 0, mapped: 0, nisba: 0 }),
  count(sum, place, by) {
    const { mention, word, end } = place;
    sum.all += by;
    if (mention.titled) sum.titled += by;
    if (standsAlone(place)) sum.alone += by;
    if (word > mention.from) sum.follows += by;
    if (word === mention.from && end < mention.to) sum.opens += by;
    if (isOnMap(place)) sum.mapped += by;
    if (isNisba(place)) sum.nisba += by;
  }
};

function habitsOf(group: Group): Habits {
  const { all, titled, alone, follows, opens, mapped, nisba } = group.sum(habits);
  return {
    titled: titled > 0,
    alone: alone === all,
    last: follows === all,
    follows: follows > 0,
    opens: opens === all,
    mapped: mapped === all,
    nisba: nisba === all,
    nisbaOnce: nisba > 0
  };
}

/** Whether a title or a given name says somewhere that it is a person. */
export const isPerson = (group: Group): boolean =>
  (isGivenName(group.key) && !isGeographic(group.key)) || habitsOf(group).titled || isSurname(group);

/** Whether a given name stands before it, a word between them or not. */
const isSurname = (group: Group): boolean => hasGivenName(companyOf(group)) || isNamed(group);

/** Whether the two are met as names of two kinds. `plain`: what fingers do to a word, which may make any of any. */
export function areOfTwoKinds(less: Group, more: Group, plain: boolean): boolean {
  const [x, y] = [habitsOf(less), habitsOf(more)];
  const geographic = isGeographic(more.key);
  // Jens Spahn flew to Spain; Jacob Canter writes on the Arts Center.
  const isElse = geographic || (!plain && more.known && isSurname(less));
  if (isElse && isPerson(less) && !isPerson(more)) return true;
  // Abu al-Britani is of Britain.
  if (geographic && x.nisba && !y.nisbaOnce) return true;
  // Alan Horford lives in Harford County.
  if (!plain && ((y.mapped && isPerson(less)) || (x.mapped && isPerson(more)))) return true;
  // Nobody says Jose for San Jose; but Joes are a plural.
  const near = plain && !less.key.endsWith('s');
  const isOnlyPlace = geographic || (more.known && !hasGivenName(companyOf(more)));
  if (!near && isOnlyPlace && less.key.length < 8 && y.last && !x.follows) return true;
  if (!y.opens) return false;
  // Obama is not called as Osama bin Laden is: nobody goes by a given name who is always named in full.
  if (!plain && x.alone && isGivenName(more.key) && companyOf(more).organisation === 0) return true;
  // A surname is nobody’s given name, Javid and David, nor is a player a club: Karl Wostrel, Ostrel Villa.
  return !plain && x.last && (isGivenName(more.key) || (isPerson(less) && !isPerson(more)));
}

/** Al-Masri: what someone is called after a place. */
const isNisba = ({ paragraph: p, word }: Place): boolean =>
  word > 0 && p.words.before[word] === Before.Hyphen && /^[ae]l$/i.test(p.word(word - 1));

const mapped = new Set(
  (
    'county city township river creek lake bay island islands beach valley mountain mountains hill hills heights street ' +
    'road avenue boulevard square bridge park airport'
  ).split(' ')
);

/** Harford County, a New Yorker. */
const isOnMap = ({ paragraph: p, mention, word, end }: Place): boolean =>
  (end < mention.to && mapped.has(loose(p.word(mention.to - 1)))) || (word > 0 && p.word(word - 1) === 'New');
