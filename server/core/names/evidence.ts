/** What a story says for and against two spellings being one name. */
import { isPlace } from '../../data/gazetteer.ts';
import { isDemonym, isGivenName, isOrganisationWord, isTitle } from '../../data/lexicon.ts';
import { Before, Flag } from '../article/words.ts';
import { company, differ, familyOnly, givenOnly, meet, strangers } from './company.ts';
import type { Group, Pair, Place } from './groups.ts';
import type { NameIndex } from './index.ts';
import { soundsOf } from './known.ts';
import { byOrder, firstPlace, isCapitals, placesOf, standsAlone } from './places.ts';
import { clumsy, feminine, inflected, isSyllable, loose, slipBetween } from './spelling.ts';

/** Why two groups are held to be one name. */
type Reason = 'slip' | 'transliteration';

/** A pair that is one name: which group has less evidence, and how sure it is. */
export interface Verdict {
  readonly less: Group;
  readonly more: Group;
  readonly reason: Reason;
  /** They share another part of their name, or the slip is plain. */
  readonly sure: boolean;
}

/** What the story says of a pair. */
export function verdictOf({ a, b }: Pair): Verdict | undefined {
  const [less, more] = lighter(a, b) ? [a, b] : [b, a];
  const sound = soundsOf(a.key).some(s => soundsOf(b.key).includes(s)) && byTransliteration(less, more);
  if (sound) return sound;
  const slip = slipBetween(a.key, b.key);
  if (!slip || !latin.test(a.key)) return undefined;
  // Unseen, an editor changes only what fingers do to a word: letters swapped, a letter doubled or not, once.
  const once = more.count > 1 && less.count === 1 && (slip.slip === 'swapped' || slip.slip === 'doubled');
  // Nguyen Thi Hoa and Nguyen Thi Hao: the rest of a long name is the same.
  if (slip.slip === 'swapped' && sharesRest(less, more)) return { less, more, reason: 'slip', sure: once };
  if (a.known && b.known) return undefined;
  if (ownName.has(a.key) || ownName.has(b.key) || prefixed(a, b) || prefixed(b, a)) return undefined;
  const form = inflected(a.key, b.key);
  if (form === 'plainly' || feminine(a.key, b.key)) return undefined;
  const x = company(placesOf(less));
  const y = company(placesOf(more));
  if (acronymLike(less) || acronymLike(more)) {
    const plain =
      acronymLike(less) && acronymLike(more) && slip.slip === 'swapped' && less.count === 1 && more.count > 2;
    return plain && !x.bracketed ? { less, more, reason: 'slip', sure: false } : undefined;
  }
  // A known place or people has many neighbours: only a name of one's own shows someone else.
  const word = more.known && !isGivenName(more.key);
  if (!word && (differ(x.lefts, y.lefts) || differ(x.rights, y.rights))) return undefined;
  if (strangers(x, y) || strangers(y, x)) return undefined;
  const shared = meet(x.lefts, y.lefts) || meet(x.rights, y.rights);
  if (shared) {
    const short = Math.min(a.key.length, b.key.length) < 4;
    if (short && (less.known || !more.known || less.count > 1 || more.count < 2)) return undefined;
    // Robert and Roberta Smith are two.
    if (form === 'perhaps' && meet(x.rights, y.rights) && (isGivenName(a.key) || isGivenName(b.key))) return undefined;
    // Li Qiang met Li Qian: who names both in full in one sentence means two.
    if (inOneSentence(less, more)) return undefined;
    return { less, more, reason: 'slip', sure: once };
  }
  const odd = clumsy(less.key) && !clumsy(more.key);
  const plain = slip.slip === 'swapped' || slip.slip === 'doubled';
  // Apart from each other the two must look like one word, ill-typed, and stand in the same place of a name.
  if (less.known || x.prose + x.display === 0) return undefined;
  if (form === 'perhaps' && !(more.known && less.count === 1 && more.count > 2)) return undefined;
  if (more.common && (x.firm === 0 || y.firm === 0) && x.display + y.display === 0) return undefined;
  if (givenOnly(x) && familyOnly(y)) return undefined;
  if (givenOnly(y) && familyOnly(x)) return undefined;
  // A full name of its own speaks for a person of his own, unless the other is met far more often.
  if (x.lefts.size > 0 && y.lefts.size === 0 && more.count <= less.count && !plain && !odd) return undefined;
  if (x.lefts.size > 0 && y.organisation && y.lefts.size === 0) return undefined;
  const short = Math.min(a.key.length, b.key.length);
  if (short < 4) return undefined;
  if (isDemonym(more.key) && short < 6 && slip.slip === 'changed' && slip.at > 2) return undefined;
  if (abbreviated(less) || (!clumsy(less.key) && isSyllable(a.key) && isSyllable(b.key))) return undefined;
  const rare = less.count === 1 && more.count > 2;
  const least =
    plain || odd
      ? 4
      : rare
        ? slip.at === 0
          ? 5
          : 4
        : slip.slip === 'changed' && !(more.known && less.count < more.count)
          ? 6
          : 5;
  if (short < least || (short < 6 && more.common && !plain && !odd)) return undefined;
  return { less, more, reason: 'slip', sure: once && short > 5 };
}

/** Whether both stand, with the words before them, in one sentence. */
function inOneSentence(a: Group, b: Group): boolean {
  const full = (p: Place) => p.mention.to - p.mention.from > p.end - p.word;
  const others = placesOf(b).filter(full);
  return placesOf(a).some(
    p =>
      full(p) &&
      others.some(
        q => q.paragraph === p.paragraph && !sentenceBetween(p, Math.min(p.end, q.end), Math.max(p.word, q.word))
      )
  );
}

function sentenceBetween({ paragraph }: Place, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (paragraph.words.flags[i]! & Flag.Sentence) return true;
  return false;
}

/** Whether two words before them, the whole rest of the name, are the same. */
function sharesRest(a: Group, b: Group): boolean {
  const rests = new Set(placesOf(a).map(restOf).filter(Boolean));
  return rests.size > 0 && placesOf(b).some(place => rests.has(restOf(place)));
}

/** The words of a mention before its last, if they are two or more and this is the last. */
function restOf({ paragraph: p, mention, word, end }: Place): string {
  if (end !== mention.to || mention.display || word - mention.from < 2) return '';
  const words: string[] = [];
  for (let i = mention.from; i < word; i++) words.push(loose(p.word(i)));
  return words.some(w => isOrganisationWord(w) || isTitle(w)) ? '' : words.join(' ');
}

/** A letter set before a name on purpose: SKorean, NParks, UCalgary. */
function prefixed(long: Group, short: Group): boolean {
  return long.key.length > short.key.length && long.forms.every(f => /^\p{Lu}\p{Lu}\p{Ll}/u.test(f.spelling));
}

const latin = /^[a-z]+$/;
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

// Countries as they write themselves, which stand in the names of their companies: Banco do Brasil.
const ownName = new Set(['brasil', 'italia', 'espana', 'mejico', 'romana', 'polska']);

/** Written in capitals where other words are not. */
function acronymLike(group: Group): boolean {
  return (
    group.key.length < 7 &&
    group.forms.every(f => isCapitals(f.spelling)) &&
    group.forms.some(f => f.places.some(p => !p.mention.display))
  );
}

function byTransliteration(less: Group, more: Group): Verdict | undefined {
  const verdict: Verdict = { less, more, reason: 'transliteration', sure: false };
  if (isPlace(less.key) || isPlace(more.key)) return isCity(less) && isCity(more) ? verdict : undefined;
  const x = company(placesOf(less));
  const y = company(placesOf(more));
  if (differ(x.lefts, y.lefts) || differ(x.rights, y.rights) || strangers(x, y) || strangers(y, x)) return undefined;
  if (meet(x.lefts, y.lefts) || meet(x.rights, y.rights)) return verdict;
  // Alone, only a surname can be told to be the same person's.
  const surnames = familyOnly(x) !== familyOnly(y) && !givenOnly(x) && !givenOnly(y);
  return surnames && !isGivenName(less.key) && !isGivenName(more.key) ? verdict : undefined;
}

/** It stands by itself somewhere, not in a body's name only: Kiev, not Kiev Polytechnic. */
function isCity(group: Group): boolean {
  return placesOf(group).some(standsAlone);
}

/** Whether `a` has less evidence than `b`: fewer mentions; then a word no list knows, or none can speak; then no full mention; then later. */
function lighter(a: Group, b: Group): boolean {
  if (a.count !== b.count) return a.count < b.count;
  const full = (g: Group) => (g.forms.some(f => f.places.some(p => p.mention.to - p.mention.from > 1)) ? 1 : 0);
  if (a.known !== b.known) return b.known;
  if (clumsy(a.key) !== clumsy(b.key)) return clumsy(a.key);
  if (full(a) !== full(b)) return full(a) < full(b);
  return byOrder(firstPlace(a), firstPlace(b)) > 0;
}

/** Whether the words of a group stand in small letters as well: then it is an ordinary word with a capital. */
export function isOrdinary(index: NameIndex, group: Group): boolean {
  return index.small(group.hash) > 0;
}
