/** What a story says for and against two spellings being one name. */
import { isPlace } from '../../data/gazetteer.ts';
import { isGivenName, isKnownAcronym } from '../../data/lexicon.ts';
import { Before, Flag } from '../article/words.ts';
import { apart } from './apart.ts';
import { type Company, companyOf, differ, givenOnly, hasGivenName, meet, strangers } from './company.ts';
import { inOneSentence, sameRest, sameWhole, sharesRest } from './fullnames.ts';
import type { Group, Pair, Place } from './groups.ts';
import type { NameIndex } from './index.ts';
import { haveBoth, haveOneGiven, haveOneRest, inBody, inFull, isFirst } from './infull.ts';
import { areOfTwoKinds } from './kinds.ts';
import { alikeOf, soundsOf } from './known.ts';
import { isSuffix } from './people.ts';
import { isCapitals, placesIn, placesOf, standsAlone, weaker } from './places.ts';
import { feminine, inflected, isSyllable, looksOdd, oddity, respelled, slipBetween } from './spelling.ts';
import { howMany } from './sums.ts';
import { isNamed, namedInFull, speaks } from './surnames.ts';
import { setApart } from './together.ts';

/** Why two groups are held to be one name. */
type Reason = 'slip' | 'transliteration';

/** A pair that is one name: which group has less evidence, and how sure it is. */
export interface Verdict {
  readonly less: Group;
  readonly more: Group;
  readonly reason: Reason;
  /** They share another part of their name, or the slip is plain. */
  readonly sure: boolean;
  /** Nothing beside them says so, only how they look. */
  readonly alone?: boolean;
}

/** What the story says of a pair; undefined where it is two names, or nothing shows that it is one. */
export function verdictOf(pair: Pair, names: NameIndex): Verdict | undefined {
  const verdict = likeness(pair, names);
  return verdict && !setApart(pair.a, pair.b) ? verdict : undefined;
}

/** What speaks for one name. */
function likeness({ a, b }: Pair, names: NameIndex): Verdict | undefined {
  const [less, more] = lighter(a, b, names) ? [a, b] : [b, a];
  const sounds = soundsOf(a.key).some(s => soundsOf(b.key).includes(s));
  if (sounds) {
    // Mumbai (Bombay): the story tells of both itself. And Abdul and Abdel begin many names.
    if (explains(less, more) || explains(more, less) || (prefix.test(a.key) && prefix.test(b.key))) return undefined;
    const verdict = byTransliteration(less, more);
    // Alexei Marlow, Alexey Roe.
    if (verdict || differ(companyOf(less).rights, companyOf(more).rights)) return verdict;
  }
  const slip = slipBetween(a.key, b.key);
  if (sounds || soundAlike(a.key, b.key)) {
    if (haveOneRest(less, more)) return { less, more, reason: 'slip', sure: false };
    // Liam Reilly, and Riley said.
    const named = namedInFull(less, more, true);
    if (named && (named.full.count > named.alone.count || placesOf(named.alone).some(speaks)))
      return { less: named.alone, more: named.full, reason: 'slip', sure: false };
  }
  if (!slip || !latin.test(a.key) || prefixed(a, b) || prefixed(b, a)) return undefined;
  if (slip.slip === 'changed' && isAccented(less, slip.at) !== isAccented(more, slip.at)) return undefined;
  const plain = slip.slip === 'swapped' || slip.slip === 'doubled';
  // Unseen, an editor changes only what fingers do to a word: letters swapped, a letter doubled or not, once.
  const once = plain && more.count > 1 && less.count === 1;
  const verdict = (sure: boolean): Verdict => ({ less, more, reason: 'slip', sure });
  // Nguyen Thi Hoa and Nguyen Thi Hao: the rest of a long name is the same.
  if (slip.slip === 'swapped' && sharesRest(less, more)) return verdict(once);
  // Rosa Sill, and the SIL said: letters are nobody's surname.
  if (acronymLike(less) !== acronymLike(more)) return undefined;
  // Donald Hodel, and Model said: nobody else is named in full.
  const letters = acronymLike(less);
  const named = letters ? undefined : namedInFull(less, more);
  if (named && !feminine(a.key, b.key)) {
    const { full, alone } = less.count === more.count ? named : { full: more, alone: less };
    // Carter and Carver are names both, Bain has many neighbours, and come is no Comey; Clark is soon typed for Clarke,
    // and said so. And who is met only by a surname, and once, is no second person beside one who is met often: Manson, Mason.
    const soon = plain || full.key === `${alone.key}e` || (full.count > 4 && companyOf(alone).firm > 0);
    const castros = alone.key === `${full.key}s`;
    const short = alone.key.length < 5 && !looksOdd(alone.key, full.key);
    const dubious = castros || (!soon && (alone.known || short));
    if ((dubious && !placesOf(alone).some(speaks)) || (alone.key.length < 4 && !plain)) return undefined;
    return { less: alone, more: full, reason: 'slip', sure: once };
  }
  if (isWord(a) && isWord(b)) return inFull(less, more) || inBody(less, more) ? verdict(false) : undefined;
  if ((ownName.has(a.key) && b.known) || (ownName.has(b.key) && a.known)) return undefined;
  if (isSuffix(a.key)) return undefined;
  if (letters) {
    const swapped = slip.slip === 'swapped' && less.count === 1 && more.count > 2;
    return swapped && !companyOf(less).bracketed ? verdict(false) : undefined;
  }
  // Board is no slip for Boart where either could be meant.
  if (less.common && !more.known && less.key.length < 6) return undefined;
  const x = companyOf(less);
  const y = companyOf(more);
  const form = formOf(less, more, x);
  if (form === 'plainly') return undefined;
  const odd = !less.known && looksOdd(less.key, more.key);
  if (areOfTwoKinds(less, more, plain)) return undefined;
  // Taco Bell, Tako Bell: the rest of the name is the same.
  if (!less.known && sameWhole(less, more) && !(isSyllable(a.key) && isSyllable(b.key))) {
    // A Baby Boomer, the Baby Boomers; but Mark Hughe is Mark Hughes.
    if ((a.key === `${b.key}s` || b.key === `${a.key}s`) && !haveOneGiven(less, more)) return undefined;
    return inOneSentence(less, more) && !odd ? undefined : verdict(once);
  }
  // A known place or people has many neighbours, and so has a given name ill-typed: only a name of one's own shows
  // someone else.
  const people = hasGivenName(x) && hasGivenName(y);
  const own = people || ((!more.known || isGivenName(more.key)) && !(odd && less.count === 1 && less.key.length > 4));
  // Nor is one man ill-typed in both his names at once: Ann Rowe, Anne Row.
  if (own && differ(x.lefts, y.lefts, false)) return undefined;
  const typed = plain || odd || slip.slip !== 'changed';
  const given = typed && more.known && more.count > 1 && !less.known && less.key.length > (plain ? 4 : 5);
  if (own && differ(x.rights, y.rights, false) && !given) return undefined;
  if (strangers(x, y) || strangers(y, x)) return undefined;
  if (meet(x.lefts, y.lefts, false) || meet(x.rights, y.rights, false)) {
    const short = Math.min(a.key.length, b.key.length) < 4;
    if (short && (less.known || !more.known || less.count > 1 || more.count < 2)) return undefined;
    // Robert and Roberta Smith are two.
    if (form === 'perhaps' && meet(x.rights, y.rights) && (isGivenName(a.key) || isGivenName(b.key))) return undefined;
    // Kim Hyon and Kim Hyun share what thousands do; so must the rest. Of Jill Klein there is one.
    const one = plain && haveBoth(x.lefts, y.lefts, isFirst);
    // And who are called Kim Yong-ran and Kim Kyong-ran are of one family.
    const asKin = !plain && slip.at === 0;
    if (isSyllable(a.key) && isSyllable(b.key) && !one && (asKin || !sameRest(less, more))) return undefined;
    // Who names both in full in one sentence means two.
    if (inOneSentence(less, more) && !odd) return undefined;
    return verdict(once);
  }
  return apart(less, more, x, y, slip, form) ? { ...verdict(once && less.key.length > 5), alone: true } : undefined;
}

/** How far one may be a form of the other: an adjective, a plural, another spelling of one word. */
function formOf(less: Group, more: Group, x: Company): 'no' | 'perhaps' | 'plainly' {
  if (feminine(less.key, more.key)) return 'plainly';
  // Osvaldo and his granddaughter Osvalda.
  if (isGivenName(more.key) && /o$/.test(more.key) && less.key === `${more.key.slice(0, -1)}a`) return 'plainly';
  // Batmen; Haïtien, as another language has it.
  if (less.key === more.key.replace(/([im])an$/, '$1en')) return 'plainly';
  if (respelled(less.key, more.key) && !looksOdd(less.key, more.key)) return 'plainly';
  const form = inflected(less.key, more.key);
  if (
    form === 'no' ||
    less.known ||
    less.count > 1 ||
    (more.key.endsWith('ing') && (more.common || less.key.length < 5))
  )
    return form;
  // What is short of a letter, in no list and like few words is nothing that others are made of: Seattl, Houliha.
  const cut =
    more.key.startsWith(less.key) &&
    !(/ism$/.test(more.key) || (isOfPlace(more) && !placesOf(more).some(speaks) && !isNamed(more))) &&
    // The Dodgers play at Dodger Stadium.
    !(more.key.endsWith('s') && (oddity(less.key) < 5 || x.rights.size > 0 || x.organisation));
  // Peoples and plurals are the ones that a story has more of at times: Dujail, Dujaili.
  const often = () =>
    /[si]$/.test(more.key) ? more.count > 2 && oddity(less.key) > oddity(more.key) : more.count > 1 || isNamed(more);
  if (cut && (more.known || often())) return 'no';
  // Nothing is made of one person's surname beside the given name: Mark Hughesi.
  const longer = less.key.length > more.key.length ? less : more;
  const plural = longer.key.endsWith('s') && (longer === less || more.count < 2);
  return !plural && haveOneGiven(less, more) ? 'no' : form;
}

/** Whether a word ends as those do that are made of a place or a creed: Denisovan, of Denisova; but Milan is of no Mila. */
const isOfPlace = ({ key, known }: Group): boolean => /i(?:an|m)$/.test(key) || (!known && key.endsWith('an'));

/** A letter set before or behind a name on purpose: SKorean, NParks, UCalgary, SpaceX, D'Andorra, Roe'd up. */
const prefixed = (long: Group, short: Group): boolean =>
  long.key.length >= short.key.length && isMarked(long) && !isMarked(short);

const isMarked = ({ forms }: Group): boolean =>
  forms.every(({ spelling }) => /^\p{Lu}\p{Lu}\p{Ll}|\p{Ll}\p{Lu}$|^[DL]'|'d$/u.test(spelling));

const soundAlike = (a: string, b: string): boolean => alikeOf(a).some(set => alikeOf(b).includes(set));

/** Whether lists know it as it stands, or in capitals: Asean is not Asian. */
const isWord = ({ key, known }: Group): boolean => known || (key.length > 3 && isKnownAcronym(key.toUpperCase()));

/** Whether every spelling has an accent on that letter: fingers add none, as in the Université beside the University. */
const isAccented = ({ key, forms }: Group, at: number): boolean =>
  forms.every(({ spelling }) => spelling.length === key.length && spelling.charCodeAt(at) > 0x7f);

const latin = /^[a-z]+$/;
const prefix = /^abd.{0,2}$/;

// Countries as they write themselves, which stand in the names of their companies: Banco do Brasil; and Hollywood's namesakes.
const ownName = new Set(
  'brasil italia espana mejico romana polska ukraina europa bollywood nollywood tollywood'.split(' ')
);

/** Written in capitals where other words are not, in a headline as well. */
function acronymLike(group: Group): boolean {
  return (
    group.key.length < 7 &&
    group.forms.every(f => isCapitals(f.spelling.endsWith('s') ? f.spelling.slice(0, -1) : f.spelling)) &&
    group.forms.some(f => f.places.some(p => !p.mention.display || isBesideSmall(p)))
  );
}

/** The HRO Staff Union; but STERLING HEIGHTS, Mich. */
function isBesideSmall({ paragraph: { words }, word, end }: Place): boolean {
  const { before, count, flags } = words;
  const small = (i: number, gap: number) =>
    i >= 0 && gap < count && before[gap] === Before.Space && !(flags[i]! & (Flag.AllCaps | Flag.Figure));
  return small(word - 1, word) || small(end, end);
}

function byTransliteration(less: Group, more: Group): Verdict | undefined {
  const verdict: Verdict = { less, more, reason: 'transliteration', sure: false };
  if (isPlace(less.key) || isPlace(more.key)) return isCity(less) && isCity(more) ? verdict : undefined;
  const x = companyOf(less);
  const y = companyOf(more);
  if (differ(x.lefts, y.lefts) || differ(x.rights, y.rights) || strangers(x, y) || strangers(y, x)) return undefined;
  if (meet(x.lefts, y.lefts) || meet(x.rights, y.rights)) return inOneSentence(less, more) ? undefined : verdict;
  // Alone, only a surname can be told to be the same person's.
  if (Math.min(less.key.length, more.key.length) < 4 || givenOnly(x) || givenOnly(y)) return undefined;
  // The Alexandrov Ensemble is named for another than Oleg Aleksandrov.
  const ends = (g: Group) => placesOf(g).some(place => place.end === place.mention.to);
  const alone = [less, more].filter(g => ends(g) && companyOf(g).lefts.size + companyOf(g).rights.size === 0).length;
  // Hassan Mohamud, Mohamed Abdi: given names that many bear, as surnames too.
  return alone > (isGivenName(less.key) && isGivenName(more.key) ? 1 : 0) ? verdict : undefined;
}

/** Whether one stands in brackets right behind the other. */
function explains(a: Group, b: Group): boolean {
  if (a.sum(opened).n === 0) return false;
  return placesOf(a).some(
    place => isOpened(place) && placesIn(b, place.paragraph).some(other => other.end === place.word)
  );
}

const isOpened = ({ paragraph, word }: Place): boolean =>
  '(['.includes(paragraph.raw.charAt(paragraph.words.starts[word]! - 1) || ' ');
const opened = howMany(isOpened);

/** It stands by itself somewhere, not in a body's name only: Kiev, not Kiev Polytechnic. */
function isCity(group: Group): boolean {
  return placesOf(group).some(standsAlone);
}

/** Whether `a` has less evidence than `b`: mentions, addresses, lists, letters that words have, a full mention, the first. */
function lighter(a: Group, b: Group, names: NameIndex): boolean {
  if (a.count !== b.count) return a.count < b.count;
  const addressed = (g: Group) => names.addressed(g.hash) > 0;
  if (addressed(a) !== addressed(b)) return addressed(b);
  const listed = (g: Group) => g.known || alikeOf(g.key).length > 0;
  if (listed(a) !== listed(b)) return listed(b);
  const odd = oddity(a.key) - oddity(b.key);
  // Of names that lists know, and of syllables, English words tell nothing: Jon, John; Geun, Guen.
  if (odd !== 0 && !listed(a) && !(isSyllable(a.key) && isSyllable(b.key))) return odd > 0;
  return weaker(placesOf(a), placesOf(b));
}

/** Whether a group's word stands in small letters as well: an ordinary word with a capital. A strange one may, at times. */
export function isOrdinary(index: NameIndex, group: Group): boolean {
  return index.small(group.hash) > (group.known ? 0 : group.count / 3);
}
