/** Two words in company that tells nothing: whether one is the other, ill-typed. */
import { isDemonym, isGivenName } from '../../data/lexicon.ts';
import { monthOf } from '../article/dateline/calendar.ts';
import { Before, Flag } from '../article/words.ts';
import { type Company, familyOnly, givenOnly } from './company.ts';
import type { Group } from './groups.ts';
import { isCommonNoun } from './introduced.ts';
import { alikeOf, isKnown } from './known.ts';
import { isGeographic } from './parts.ts';
import { isBracketed, placesOf, standsAlone } from './places.ts';
import { isSyllable, looksOdd, oddity, type Slip } from './spelling.ts';
import { howMany } from './sums.ts';
import { isParty, speaks } from './surnames.ts';
import { haveOneSentence } from './together.ts';

/** Whether the two look like one word, ill-typed, and stand in the same place of a name. `x`, `y`: the company of each. */
export function apart(
  less: Group,
  more: Group,
  x: Company,
  y: Company,
  { slip, at }: { readonly slip: Slip; readonly at: number },
  form: 'no' | 'perhaps'
): boolean {
  if (less.known || alikeOf(less.key).length > 0) return false;
  const odd = looksOdd(less.key, more.key);
  const plain = slip === 'swapped' || slip === 'doubled';
  const rare = less.count === 1 && more.count > 2;
  const place = more.known && isGeographic(more.key);
  // Of seven letters, no two names are so alike by chance.
  const long = more.key.length > 6;
  // In a list of names everyone is somebody else.
  if (x.prose + x.display === 0 && !(more.known && (plain || odd || place))) return false;
  if (form === 'perhaps' && !(rare && (more.known || long)) && !odd) return false;
  if (
    more.common &&
    (x.firm === 0 || y.firm === 0) &&
    x.display + y.display === 0 &&
    !(plain && (odd || y.lefts.size > 0))
  )
    return false;
  if (givenOnly(x) && familyOnly(y)) return false;
  if (givenOnly(y) && familyOnly(x)) return false;
  // A body's name is its own: Oranje-Nassau, Toyo Securities; and no person's given name is a place's.
  const another = more.known && !isGivenName(more.key) && !plain && !odd && !(long && less.count < more.count);
  if (x.organisation && !y.organisation && another) return false;
  if (givenOnly(x) && !x.organisation && (another || (place && slip === 'changed' && !rare))) return false;
  const short = Math.min(less.key.length, more.key.length);
  // A party to a case is nobody else in the story: Haddad v. Roe.
  if (!plain && !odd && placesOf(less).every(isParty)) return false;
  if (!plain && !odd && areTwoWords(less, more, x, y, slip, at)) return false;
  if (less.sum(abbreviated).n + more.sum(abbreviated).n > 0) return false;
  if (short < 4) {
    // Kfar Aza is not Gaza, nor GWh TWh.
    if (less.count > 1 || (at === 0 && slip === 'changed') || !placesOf(less).every(standsAlone)) return false;
    return place ? more.count > 1 || odd : !vowel.test(less.key) && more.count > (more.known ? 1 : 2);
  }
  if (isDemonym(more.key) && short < 6 && slip === 'changed' && at > 2 && !odd) return false;
  if (isSyllable(less.key) && isSyllable(more.key) && !(plain && rare) && !place) return false;
  return short >= least() && !(short < 6 && more.common && slip !== 'swapped' && !odd);

  /** The fewest letters that such a slip must leave to be seen as one. */
  function least(): number {
    if (plain || (odd && less.count < more.count)) return 4;
    if (rare) return at === 0 && !(place && x.lefts.size + x.rights.size === 0) ? 5 : 4;
    // A name of four letters has many neighbours: Glenn Katz, Kate Roe.
    if (more.known && !more.common) return at > 0 && place && less.count === 1 ? 4 : 5;
    return slip === 'changed' && less.count === more.count ? 6 : 5;
  }
}

/** Whether something tells two words apart that fingers do not confuse and that both look like words. */
function areTwoWords(less: Group, more: Group, x: Company, y: Company, slip: Slip, at: number): boolean {
  const place = more.known && isGeographic(more.key) && !more.common && y.lefts.size === 0;
  // Bollywood, twice, is not Hollywood, nor is a Cannibal, as often, a Hannibal.
  const often = at === 0 && (less.count > 1 || less.count === more.count);
  if (slip === 'changed' && (!place || often) && anotherLetter(less, more, at)) return true;
  // Servicio Médico Forense: a word amid others that are in no list is of their language.
  if (slip === 'changed' && x.lefts.size > 0 && x.rights.size > 0 && ![...x.lefts, ...x.rights].some(isKnown))
    return true;
  // A Siberian and an Iberian lynx; Pimperial is not Imperial, nor Merica International an America.
  if (slip === 'dropped' && at === 0 && (often || x.organisation > 0)) return true;
  // An ordinary word that is met as often.
  if (slip === 'changed' && !place && more.common && less.count === more.count) return true;
  // Who writes both in one sentence, and neither again, means two: Lully, Lulla, Lullay; Hannibal the Cannibal. So does
  // who writes both more than once, with another first letter.
  const alone = [x.lefts, x.initials, y.lefts, y.initials].every(names => names.size === 0);
  if (alone && (often || ((!place || at === 0) && less.count + more.count === 2)) && haveOneSentence(less, more))
    return true;
  // [Wenn], a credit; the Maison, a word for a thing.
  if (slip === 'changed' && placesOf(less).every(isBracketed)) return true;
  if (less.count > 1 && placesOf(less).every(isCommonNoun)) return true;
  // Jameis Winston, James Wilder.
  const seldom = less.count === 1 && more.count > 2;
  if (!seldom && givenOnly(x) && isGivenName(more.key)) return true;
  if (x.lefts.size === 0) return false;
  // Saudi Arabia, Al Arabiya: each has a name before it that is its own.
  if (y.lefts.size > 0) return more.known;
  // So has Ann Harward, twice, who is of no Harvard.
  if (slip === 'changed' && less.count > 1 && !placesOf(more).some(speaks)) return true;
  // A full name of its own speaks for a person of his own, unless the other is met far more often.
  return (
    y.organisation > 0 || (more.count <= less.count && (more.known || Math.min(less.key.length, more.key.length) < 6))
  );
}

/**
 * Whether a letter in another's place makes another name, where neither is met much more often: vowels are misheard,
 * and fingers hit the key beside the right one, but a consonant tells two words apart, the first one most of all.
 */
function anotherLetter(less: Group, more: Group, at: number): boolean {
  const [one, other] = [less.key.charAt(at), more.key.charAt(at)];
  if ((vowel.test(one) && vowel.test(other)) || isBeside(one, other)) return false;
  // Nor do many words look so, and nobody types it twice: Wobert, Roberk.
  if (less.count === 1 && oddity(less.key) > oddity(more.key) + 1) return false;
  return more.count < (at === 0 ? 3 : 2) * less.count;
}

/** A vowel, or a y that stands for one: Tyt, but not Yrk. */
const vowel = /[aeiou]|.y/;

// The letters of a keyboard by rows, each row half a key to the right of the one above.
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Whether two letters lie side by side on an English keyboard. */
function isBeside(a: string, b: string): boolean {
  const place = (letter: string) => {
    const row = rows.findIndex(keys => keys.includes(letter));
    return { row, column: (rows[row]?.indexOf(letter) ?? 0) + row / 2 };
  };
  const [x, y] = [place(a), place(b)];
  return x.row >= 0 && y.row >= 0 && Math.abs(x.row - y.row) < 2 && Math.abs(x.column - y.column) <= 1;
}

/** Cut short: Dept., Mich., Nov 5. */
const abbreviated = howMany(({ paragraph: p, end }) => {
  const { ends, before, count, flags } = p.words;
  if (end < count && flags[end]! & Flag.Figure && monthOf(p.word(end - 1)) !== undefined) return true;
  return (
    p.raw.charCodeAt(ends[end - 1]!) === 0x2e &&
    end < count &&
    before[end] !== Before.End &&
    before[end]! < Before.Comma
  );
});
