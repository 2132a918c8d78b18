/** Spellings of one name that differ in case, accents, hyphens, spaces and apostrophes alone. */
import { fold } from '../../data/fold.ts';
import { isPlace } from '../../data/gazetteer.ts';
import {
  isCommonWord,
  isFamilyFirstSurname,
  isGivenName,
  isHomeland,
  isKnownAcronym,
  isOrganisationWord
} from '../../data/lexicon.ts';
import { bare } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before, Flag } from '../article/words.ts';
import { ahead, behind } from './beside.ts';
import { areTwo } from './company.ts';
import { follows } from './follows.ts';
import type { Form, Group, Place } from './groups.ts';
import { isPerson } from './kinds.ts';
import { isKnown } from './known.ts';
import { isBracketed, isCapitals, isListing, placesIn, standsAlone, weaker } from './places.ts';
import { loose } from './spelling.ts';
import { bagOf } from './sums.ts';
import type { Suspicion } from './suspicion.ts';
import { areOther, areSideBySide, isRelative } from './together.ts';

/** What a group writes in two ways. */
export function* variantsOf(group: Group): Iterable<Suspicion> {
  const forms = group.forms.filter(speaks);
  if (forms.length > 1) {
    // Of three each may be stronger than the next: what comes out must not hang on which was written last.
    forms.sort((a, b) => (a.spelling < b.spelling ? -1 : 1));
    const best = forms.reduce((a, b) => (stronger(b, a) ? b : a));
    for (const form of forms) {
      if (form === best || !differs(form, best)) continue;
      const words = form.spelling.split(' ').length !== best.spelling.split(' ').length;
      if ((words || !group.known) && areTwo(form, best)) continue;
      if (isGivenName(group.key) && areNamesakes(form, best)) continue;
      if (isRelative(form.places, best.places) || (isPerson(group) && areListed(form, best))) continue;
      const right = best.places;
      const wrong = form.places;
      const sure = right.length > 1 && wrong.length === 1 && !isCapitals(best.spelling) && !isCapitals(form.spelling);
      yield {
        kind: 'variant',
        from: form.spelling,
        wrong,
        to: best.spelling,
        right,
        tie: right.length === wrong.length,
        sure,
        ...(form.spelling.toLowerCase() === best.spelling.toLowerCase() && { ordinary: [group] })
      };
    }
  }
}

/** Nicolas Sarkozy and Nicolás Maduro: whether both are given names of people whose surnames are not the same. */
const areNamesakes = (a: Form, b: Form): boolean => areOther(a.sum(surnames), b.sum(surnames));

/** José García, Jose García and Ana Lind: whether both stand side by side, each part of a longer name. */
function areListed(a: Form, b: Form): boolean {
  const isLonger = ({ mention, word, end }: Place) => mention.to - mention.from > end - word;
  const beside = (p: Place) => placesIn(b.group, p.paragraph).filter(q => isLonger(q) && areSideBySide(p, q));
  return a.places.some(p => isLonger(p) && beside(p).some(q => b.places.includes(q)));
}

/** The last words of the longer names that places begin or are in the middle of. */
const surnames = bagOf(({ paragraph, mention, end }) =>
  end < mention.to && !mention.display ? loose(bare(paragraph.word(mention.to - 1))) : ''
);

/** Whether a form is a spelling of its own: no account's, not one in capitals for show, nor what shares are listed under. */
function speaks({ spelling, places }: Form): boolean {
  // AnnRoe (@AnnRoe) is what she calls herself.
  if (places.every(({ paragraph, end }) => behind(paragraph, end, 3) === ' (@')) return false;
  if (!isCapitals(spelling)) return true;
  return !places.some(isTicker) && places.some(p => !p.mention.display && !inCapitals(p) && !isSlug(p));
}

/** What shares are listed under, $KSPI, (NYSE: KSPI), the code KSPI, Kospi (KSPI.N), or the Kospi Index (KOSPI). */
function isTicker(place: Place): boolean {
  const { paragraph, word, end } = place;
  const { flags, hashes } = paragraph.words;
  if (isListing(place) || /^(?:\.[A-Za-z]{1,3}\b|, [+-]\d)/.test(behind(paragraph, end, 5))) return true;
  if (word > 0 && /^(?:code|symbol|ticker)$/.test(paragraph.word(word - 1))) return true;
  if (!isBracketed(place)) return false;
  for (let i = word - 1; i >= Math.max(0, word - 6) && flags[i]! & Flag.Capital; i--)
    if (hashes[i] === hashes[word]) return true;
  return false;
}

/** What a wire calls a story that is on its way: (KOSPI to come). */
const isSlug = ({ paragraph, word, end }: Place): boolean =>
  ahead(paragraph, word, 1) === '(' && /^ (?:to )+(?:come|follow)\)/.test(behind(paragraph, end, 18));

/** In a dateline or a run of capitals. */
function inCapitals({ paragraph: p, word, end }: Place): boolean {
  const { flags, count } = p.words;
  if (p.dateline && p.words.starts[word]! < p.dateline.span.end) return true;
  // REUTERS/Piet Vos; ROE: It is late.
  if ('/:'.includes(p.raw.charAt(p.words.ends[end - 1]!) || ' ')) return true;
  // Photo: REUTERS; 555-2-REUTERS, to be dialled.
  if (/(?:\b(?:photo|picture|image|credit|source): ?|\d-)$/i.test(ahead(p, word, 10))) return true;
  // A slug, or the place of a dateline that is none: nothing but capitals before it.
  let first = word;
  while (first > 0 && flags[first - 1]! & (Flag.AllCaps | Flag.Figure)) first--;
  if (first === 0 && !opensSentence(p, end)) return true;
  const caps = (i: number) => i >= 0 && i < count && (flags[i]! & Flag.AllCaps) !== 0;
  // “FIRE PUT OUT AT 10 TOLMARSH”
  return caps(word - 1) || caps(end) || (word > 0 && (flags[word - 1]! & Flag.Figure) !== 0 && caps(word - 2));
}

/** CITIC is better known in China: small letters go on behind it. */
function opensSentence({ words: { before, count, flags } }: Paragraph, end: number): boolean {
  return end < count && before[end] === Before.Space && !(flags[end]! & (Flag.Capital | Flag.Figure));
}

function stronger(a: Form, b: Form): boolean {
  if (a.places.length !== b.places.length) return a.places.length > b.places.length;
  if (a.spelling.toLowerCase() === b.spelling.toLowerCase()) {
    // Nobody types capitals inside a word by accident.
    const capitals = (s: string) => s.length - s.replace(/\p{Lu}/gu, '').length;
    if (capitals(a.spelling) !== capitals(b.spelling)) return capitals(a.spelling) > capitals(b.spelling);
  } else if (isHomeland(a.group.key) || isPlace(a.group.key)) {
    // English writes the names of places without accents.
    if (isPlain(a) !== isPlain(b)) return isPlain(a);
  } else if (isPlain(a) !== isPlain(b) && fold(a.spelling) === fold(b.spelling)) {
    // Accents are lost on the way; nobody types one by accident.
    return isPlain(b);
  }
  return weaker(b.places, a.places);
}

const isPlain = ({ spelling }: Form): boolean => /^[A-Za-z]+$/.test(spelling);

const prefixes = new Set('non anti pre post ex re co pro semi multi inter trans mid'.split(' '));

/** Whether two spellings of a group are more than an ordinary change of case or a compound adjective. */
function differs(a: Form, b: Form): boolean {
  const { group } = a;
  const [x, y] = [a.spelling, b.spelling];
  const split = /[ -]/;
  if (split.test(x) || split.test(y)) {
    // Spaces and hyphens: only in the names of people, and not where the words are ordinary ones.
    const gaps = (s: string) => s.replace(/[^ -]/g, '');
    if (gaps(x) === gaps(y)) return false; // what differs is told of its own word
    const parts = (split.test(x) ? x : y).split(split);
    if (parts.length !== 2 || x.toLowerCase() === y.toLowerCase()) return false; // van Gogh, Van Gogh
    if (
      parts.some(w => isOrganisationWord(w) || w.length < 2) ||
      (prefixes.has(parts[0]!.toLowerCase()) && parts[1]!.length > 3) ||
      parts.every(w => isKnown(w) && (isHomeland(w) || !(isGivenName(w) || isFamilyFirstSurname(w))))
    )
      return false;
    if (isPlace(parts.join(' '))) return false; // Hongkong is how its bank writes it
    if (a.places.every(p => p.mention.display) || b.places.every(p => p.mention.display)) return false;
    return isPersonLike(a) && isPersonLike(b) && !modifies(x.includes('-') ? a : b);
  }
  const flat = (s: string) => s.normalize('NFD').replace(/\p{M}/gu, '');
  if (x.toLowerCase() === y.toLowerCase()) {
    // Case alone: MacDonald and Macdonald, UNESCO and Unesco.
    if (x.length < 4) return false;
    if (/^\p{Lu}+s$/u.test(x) || /^\p{Lu}+s$/u.test(y)) return false; // LCDS, LCDs
    if (isCapitals(x) === isCapitals(y)) return inner(x) !== inner(y) || (inner(x) && x.slice(1) !== y.slice(1));
    // AIDS, Aids: known to be letters, whatever word they make; but not where it belongs to a longer name.
    const [letters, word] = isCapitals(x) ? [a, b] : [b, a];
    if (isCapitals(x) !== isCapitals(y)) {
      // Nobody's name is letters, whatever a writer shouts.
      if (isPerson(group)) return false;
      // CITA, which is Cita Mineral; the MIDI files of the Black Midi.
      const apart = letters.places.every(standsAlone) && !word.places.some(standsAlone);
      if (apart && !isKnownAcronym(letters.spelling)) return false;
    }
    return !group.known || (isKnownAcronym(x.toUpperCase()) && word.places.every(standsAlone));
  }
  if (flat(x).toLowerCase() === flat(y).toLowerCase()) {
    // América Móvil has its own way to write America.
    const marked = isPlain(a) ? b : a;
    const isTail = (form: Form) => form.places.every(p => p.word > p.mention.from); // São Tomé
    if (isHomeland(group.key) && !marked.places.some(standsAlone) && !(isTail(a) && isTail(b))) return false;
    // The Palais des congrès de Montréal and the Opéra de Paris are what another language calls them.
    if (group.known && (isOrganisationWord(group.key) || marked.places.every(isForeign))) return false;
    return x.length > 2 && isCapitals(x) === isCapitals(y);
  }
  // An apostrophe more or less; the Hawai'i Tourism Authority has its own.
  const marked = x.includes("'") ? a : b;
  if ((isHomeland(group.key) || isPlace(group.key)) && !marked.places.some(standsAlone)) return false;
  return x.length > 4 && !/s$/.test(x) && !group.common;
}

const foreign = new Set('de du des di da do del della d l'.split(' '));

/** Beside a small word of another language. */
const isForeign = ({ paragraph: p, word, end }: Place): boolean =>
  (word > 0 && foreign.has(p.word(word - 1))) || (end < p.words.count && foreign.has(p.word(end)));

/** A capital behind small letters. */
const inner = (s: string): boolean => /\p{Ll}\p{Lu}|\p{P}\p{Lu}/u.test(s);

/** Ordinary words joined to describe what follows: the Study-Xi app. */
const modifies = (form: Form): boolean =>
  form.spelling.split('-').some(w => isCommonWord(w) && !isGivenName(w)) &&
  form.places.every(({ paragraph: p, end }) => {
    const next = end < p.words.count && p.words.before[end] === Before.Space ? p.word(end) : '';
    return /^\p{Ll}/u.test(next) && !follows.has(next) && !/ed$/.test(next);
  });

/** No part of a longer compound, and not an adjective before a small word: a Saudi-led force. */
function isPersonLike(form: Form): boolean {
  return form.places.every(({ paragraph: p, word, end }) => {
    const { before, count } = p.words;
    const glued = (i: number) => i < count && before[i] === Before.Hyphen;
    return !glued(end) && !glued(word);
  });
}
