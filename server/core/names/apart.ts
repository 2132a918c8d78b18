/** Two words in company that tells nothing: whether one is the other, ill-typed. */
import { isDemonym, isGivenName } from '../../data/lexicon.ts';
import { Before } from '../article/words.ts';
import { type Company, familyOnly, givenOnly } from './company.ts';
import type { Group } from './groups.ts';
import { isGeographic } from './parts.ts';
import { placesOf } from './places.ts';
import { isSyllable, looksOdd, type Slip } from './spelling.ts';

/** Whether the two look like one word, ill-typed, and stand in the same place of a name. `x`, `y`: the company of each. */
export function apart(
  less: Group,
  more: Group,
  x: Company,
  y: Company,
  { slip, at }: { readonly slip: Slip; readonly at: number },
  form: 'no' | 'perhaps'
): boolean {
  if (less.known) return false;
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
  if (givenOnly(x) && !x.organisation && another) return false;
  const short = Math.min(less.key.length, more.key.length);
  // A full name of its own speaks for a person of his own, unless the other is met far more often.
  if (
    x.lefts.size > 0 &&
    y.lefts.size === 0 &&
    more.count <= less.count &&
    !plain &&
    !odd &&
    short < (more.known ? 5 : 6)
  )
    return false;
  if (x.lefts.size > 0 && y.organisation && y.lefts.size === 0 && !plain && !odd) return false;
  if (short < 4)
    return (
      less.count === 1 && (place ? more.count > 1 || odd : !vowel.test(less.key) && more.count > (more.known ? 1 : 2))
    );
  if (isDemonym(more.key) && short < 6 && slip === 'changed' && at > 2 && !odd) return false;
  if (abbreviated(less)) return false;
  if (isSyllable(less.key) && isSyllable(more.key) && !(plain && rare) && !place) return false;
  return short >= least() && !(short < 6 && more.common && slip !== 'swapped' && !odd);

  /** The fewest letters that such a slip must leave to be seen as one. */
  function least(): number {
    if (plain || odd) return 4;
    if (rare) return at === 0 && !(place && x.lefts.size + x.rights.size === 0) ? 5 : 4;
    if (more.known && !more.common) return at > 0 && (less.count < more.count || place) ? 4 : 5;
    return slip === 'changed' && less.count === more.count ? 6 : 5;
  }
}

/** A vowel, or a y that stands for one: Tyt, but not Yrk. */
const vowel = /[aeiou]|.y/;

/** Written with a full stop: Dept., Mich. */
function abbreviated(group: Group): boolean {
  return placesOf(group).some(({ paragraph: p, end }) => {
    const { ends, before, count } = p.words;
    return (
      p.raw.charCodeAt(ends[end - 1]!) === 0x2e &&
      end < count &&
      before[end] !== Before.End &&
      before[end]! < Before.Comma
    );
  });
}
