/** Full names: whether the rest of two is the same, and whether a sentence has both. */
import { isFamilyFirstSurname, isGivenName, isOrganisationWord, isTitle } from '../../data/lexicon.ts';
import { bare, particles } from '../article/mentions.ts';
import { Before, Flag } from '../article/words.ts';
import type { Group, Place } from './groups.ts';
import { partsOf, textOf } from './parts.ts';
import { placesIn, placesOf } from './places.ts';
import { loose, spellingOf } from './spelling.ts';
import { bagOf, share } from './sums.ts';

/**
 * Whether both stand in one sentence, each in a person's full name that is the same but for them: Li Qiang met Li Qian.
 * With two given names the rest may be any: neither Sarah Marlow nor Sara Marlow-Hill.
 */
export function inOneSentence(a: Group, b: Group): boolean {
  const [fewer, more] = a.count < b.count ? [a, b] : [b, a];
  const given = isGivenName(a.key) && isGivenName(b.key);
  return placesOf(fewer).some(p => {
    const here = placesIn(more, p.paragraph);
    if (here.length === 0) return false;
    const rest = person(p);
    const opens = given && opensName(p);
    if (rest === '' && !opens) return false;
    return here.some(
      q =>
        ((rest !== '' && person(q) === rest) || (opens && opensName(q))) &&
        !sentenceBetween(p, Math.min(p.end, q.end), Math.max(p.word, q.word))
    );
  });
}

/** Whether a word begins a longer name. */
const opensName = ({ mention, word, end }: Place): boolean => word === mention.from && end < mention.to;

/** Whether the other words of some person's full name are the same. */
export function sameRest(a: Group, b: Group): boolean {
  const rests = new Set(placesOf(a).map(person).filter(Boolean));
  return placesOf(b).some(place => rests.has(person(place)));
}

/** The other words of a person's full name, with the place of this one. */
function person({ paragraph: p, mention, word, end }: Place): string {
  const length = mention.to - mention.from;
  if (length < 2 || length > longestName) return '';
  const words: string[] = [];
  for (let i = mention.from; i < mention.to; i++) words.push(i >= word && i < end ? '' : loose(bare(p.word(i))));
  return words.some(w => w !== '' && (isGivenName(w) || isFamilyFirstSurname(w))) ? words.join(' ') : '';
}

function sentenceBetween({ paragraph }: Place, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (paragraph.words.flags[i]! & Flag.Sentence) return true;
  return false;
}

/** Whether they stand in two names of several words, outside headlines, that are the same but for them. */
export const sameWhole = (a: Group, b: Group): boolean => share(a.sum(frames), b.sum(frames));

/** Whether two words before them, the whole rest of the name, are the same. */
export const sharesRest = (a: Group, b: Group): boolean => share(a.sum(rests), b.sum(rests));

/** More words in a row are a list, or no prose at all; what stands round each of them would fill the memory. */
const longestName = 40;

/** What stands round a word in each name of several words that it is part of; initials and particles alone are nothing. */
const frames = bagOf(({ paragraph, mention, word, end }) => {
  const length = mention.to - mention.from;
  if (mention.display || length < 2 || length > longestName || end !== word + 1) return '';
  const { hashes, starts, ends } = paragraph.words;
  let rest = '';
  let told = false;
  for (let i = mention.from; i < mention.to; i++) {
    rest += i === word ? '_' : ` ${hashes[i]}`;
    told ||= i !== word && ends[i]! - starts[i]! > 1 && !particles.has(loose(paragraph.word(i)));
  }
  return told ? rest : '';
});

/** The words of a mention before its last, if they are two or more and this is the last. */
const rests = bagOf(({ paragraph: p, mention, word, end }) => {
  if (end !== mention.to || mention.display || word - mention.from < 2) return '';
  const words: string[] = [];
  for (let i = mention.from; i < word; i++) words.push(loose(p.word(i)));
  return words.some(w => isOrganisationWord(w) || isTitle(w)) ? '' : words.join(' ');
});

/**
 * The full names that places stand in, without a post or a people before them, by their spelling in small letters: what
 * a person is called, with a given or a family name.
 */
export function fullNamesOf(places: readonly Place[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const place of places) {
    if (person(place) === '') continue;
    const { paragraph: p, mention } = place;
    const parts = partsOf(p, mention);
    const units = parts?.kind === 'full' ? [...parts.given, parts.surname] : [mention];
    let to = Math.max(...units.map(unit => unit.to));
    while (to < p.words.count && p.words.before[to] === Before.Hyphen) to++; // Min-ho
    const text = textOf(p, Math.min(...units.map(unit => unit.from)), to);
    const key = spellingOf(text).toLowerCase();
    if (!names.has(key)) names.set(key, text);
  }
  return names;
}
