/** Surnames by themselves: each is somebody's whom the story names in full, or it is ill-typed. */
import { isFamilyFirstSurname, isGivenName } from '../../data/lexicon.ts';
import { weekdayOf } from '../article/dateline/calendar.ts';
import { bare, possessive } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before, Flag, hashOf } from '../article/words.ts';
import { follows } from './follows.ts';
import type { Group, Place } from './groups.ts';
import { firstOf, isGeographic, isInitial, partsOf } from './parts.ts';
import { placesOf } from './places.ts';
import { howMany } from './sums.ts';

/**
 * Of two spellings the one that a person is named by in full, where the other is met by itself alone, as a person is
 * on second reference: Donald Hodel … Hodell said. Undefined where the story does not use the two so. `alike`: lists have
 * them as names of one sound, of which one may be a town as well: Gonzales, Gonzalez.
 */
export function namedInFull(
  a: Group,
  b: Group,
  alike = false
): { readonly full: Group; readonly alone: Group } | undefined {
  // What costs least first: most names are met in full, or never speak.
  const [x, y] = [isSecond(a, alike), isSecond(b, alike)];
  if (x === y) return undefined;
  const [full, alone] = x ? [b, a] : [a, b];
  if (!placesOf(full).some(isLast) || placesOf(alone).some(isLast)) return undefined;
  if (!placesOf(alone).some(speaks) && !isNamed(full)) return undefined;
  // Where both are met by themselves, and more than once, there may be two people.
  return alone.count > 1 && placesOf(full).some(isByItself) ? undefined : { full, alone };
}

/** Whether somebody is named in full by it. */
export const isNamed = (group: Group): boolean => placesOf(group).some(isSurname);

/** Whether a place is the last of a name that reads as a person's. */
function isLast({ paragraph, mention, word, end }: Place): boolean {
  if (mention.display || mention.to - mention.from < 2) return false;
  const parts = partsOf(paragraph, mention);
  return parts?.kind === 'full' && parts.surname.to === end && parts.surname.from <= word;
}

/** Whether it is one: a given name, a title or a family name that comes first says so. */
function isSurname(place: Place): boolean {
  const parts = isLast(place) ? partsOf(place.paragraph, place.mention) : undefined;
  if (!parts) return false;
  const { mention } = place;
  const [first] = parts.given;
  if (first === undefined || isInitial(first)) return mention.titled;
  return mention.titled || isGivenName(first.key) || isFamilyFirstSurname(parts.surname.key);
}

/** How many mentions of a name are such as no person has who was named before. */
const others = howMany(place => !place.mention.display && !isBare(place));

/** Whether all mentions of a name are such as a person has who was named before, and one at least can be nothing else. */
function isSecond(group: Group, alike: boolean): boolean {
  if (group.sum(others).n > 0) return false;
  const said = placesOf(group).some(
    place => !place.mention.display && (speaks(place) || ((!group.known || group.count === 1) && acts(place)))
  );
  return said && (alike || isGivenName(group.key) || !isGeographic(group.key));
}

const isByItself = (place: Place): boolean => !place.mention.display && isBare(place);

const courtesy = /^(?:mr|mrs|ms|miss|mx|dr|father|fr|sister|brother)$/i;

// Marks and Roe were joined; the two Gandhis, nine Johnsons.
const notAlone =
  /^(?:the|a|an|and|or|of|in|at|near|both|other|all|these|those|many|several|some|two|three|four|five|six|seven|eight|nine|ten)$/i;

/** A party to a case: Haddad v. Roe. */
export const isParty = ({ paragraph: p, word, end }: Place): boolean =>
  (word > 0 && isVersus(p, word - 1)) || (end < p.words.count && isVersus(p, end));

const versus = new Set(['v', 'vs'].map(hashOf));
const isVersus = ({ words: { hashes, flags } }: Paragraph, i: number): boolean =>
  versus.has(hashes[i]!) && !(flags[i]! & Flag.Capital);

/** No part of a longer name, no office before it that would tell who it is, and no article. */
function isBare(place: Place): boolean {
  const { paragraph: p, mention, word, end } = place;
  if (mention.to - firstOf(p, mention) > 1 || end > word + 1 || isParty(place)) return false;
  const { before, count, flags, starts } = p.words;
  if (p.dateline && starts[word]! < p.dateline.span.end) return false;
  if (before[word] === Before.Hyphen || (end < count && before[end] === Before.Hyphen)) return false;
  if (word === 0 || before[word] !== Before.Space) return true;
  const left = p.word(word - 1);
  if (mention.titled) return courtesy.test(left);
  if (notAlone.test(left)) return false;
  // A list has its own people; on Monday Roe said so, and But Roe left opens a sentence.
  const opens = flags[word - 1]! & Flag.Sentence && follows.has(left.toLowerCase());
  return !(flags[word - 1]! & Flag.Capital) || word < 2 || opens || weekdayOf(left) !== undefined;
}

const speech = new Set(
  'said says told added adds asked argued argues insisted insists replied explained warned claimed announced declared noted recalled stressed'.split(
    ' '
  )
);

/** A person alone is said to speak, and is Mr. */
export function speaks({ paragraph: p, mention, word, end }: Place): boolean {
  const { before, count } = p.words;
  if (mention.titled && word > 0 && courtesy.test(p.word(word - 1))) return true;
  if (possessive(p.word(word))) return false;
  if (end < count && before[end] === Before.Space && speech.has(p.word(end))) return true;
  return word > 0 && before[word] === Before.Space && speech.has(p.word(word - 1));
}

/** The subject of its sentence: Hodell arrived, Hodell’s plan. */
export function acts({ paragraph: p, word, end }: Place): boolean {
  if (possessive(p.word(word))) return true;
  const { before, count, flags } = p.words;
  if (end >= count) return false;
  const next = bare(p.word(end));
  // Hodell, the nurse, arrived.
  if (before[end] === Before.Comma)
    return (flags[word]! & Flag.Sentence) !== 0 && /^(?:the|a|an|who|whose)$/.test(next);
  if (before[end] !== Before.Space) return false;
  return follows.has(next) || /ed$/.test(next);
}
