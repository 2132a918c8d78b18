/** What a story says for and against two spellings being one name. */

import { isPlace } from '../../data/gazetteer.ts';
import { isCommonWord, isDemonym, isGivenName, isOrganisationWord, isTitle, sameNickname } from '../../data/lexicon.ts';
import { bare } from '../article/mentions.ts';
import { Before, Flag } from '../article/words.ts';
import type { Form, Group, NameIndex, Pair, Place } from './index.ts';
import { soundsOf } from './known.ts';
import { inflected, loose, slipBetween } from './spelling.ts';

/** The company that a name keeps. */
interface Company {
  /** The names before and behind it in its mentions: given names, surnames; titles and common words left out. */
  readonly lefts: Set<string>;
  readonly rights: Set<string>;
  /** Initials that stand for a given name: J. Smith. */
  readonly initials: Set<string>;
  /** Mentions where a capital means something: not in a headline, not at a sentence's start. */
  firm: number;
  /** Mentions in a line of capitals or a headline in title case. */
  display: number;
  organisation: boolean;
  /** Mentions outside lists of names: Warne, Barker, Murray. */
  prose: number;
  bracketed: boolean;
}

function company(places: readonly Place[]): Company {
  const c: Company = {
    lefts: new Set(),
    rights: new Set(),
    initials: new Set(),
    firm: 0,
    display: 0,
    organisation: false,
    prose: 0,
    bracketed: false
  };
  for (const place of places) {
    const { paragraph: p, mention, word, end } = place;
    if (mention.display) {
      c.display++;
      continue;
    }
    const { flags, before, count, starts } = p.words;
    if (!(flags[word]! & Flag.Sentence)) c.firm++;
    // Beside a comma and another name.
    const listed = (i: number, comma: number) =>
      i >= 0 && i < count && before[comma] === Before.Comma && (flags[i]! & Flag.Capital) !== 0;
    if (p.raw.charCodeAt(starts[word]! - 1) === 0x28) c.bracketed = true;
    if (mention.to - mention.from > 1 || !(listed(word - 1, word) && listed(end, end))) c.prose++;
    const left = neighbour(place, word, -1);
    const right = neighbour(place, end - 1, 1);
    if (left.initial && !left.name) c.initials.add(left.initial);
    if (left.name) {
      if (isOrganisationWord(left.name)) c.organisation = true;
      else if (
        before[word] === Before.Hyphen ||
        !(isTitle(left.name) || (isCommonWord(left.name) && !isGivenName(left.name)))
      )
        c.lefts.add(left.name);
    }
    if (right.name) {
      if (isOrganisationWord(right.name)) c.organisation = true;
      else if ((end < count && before[end] === Before.Hyphen) || !isCommonWord(right.name)) c.rights.add(right.name);
    }
  }
  return c;
}

/** The word of the same mention before or behind word `i`, and the initial between. */
function neighbour({ paragraph: p, mention }: Place, i: number, step: number): { name: string; initial: string } {
  const { starts, ends } = p.words;
  let initial = '';
  for (let k = i + step; k >= mention.from && k < mention.to; k += step) {
    const word = loose(bare(p.word(k)));
    if (ends[k]! - starts[k]! > 1) return { name: word, initial };
    initial = word;
  }
  return { name: '', initial };
}

/** Whether two sets share a name, or hold one that a slip or a nickname keeps apart. */
function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const x of a) {
    if (b.has(x)) return true;
    for (const y of b) if (sameNickname(x, y) || (x.length > 4 && slipBetween(x, y))) return true;
  }
  return false;
}

/** Every place of a group. */
function all(group: Group): Place[] {
  return group.forms.length === 1 ? group.forms[0]!.places : group.forms.flatMap(f => f.places);
}

/** Whether the company that two spellings keep shows two people: Ian McDonald, Bob MacDonald. */
export function areTwo(a: readonly Place[], b: readonly Place[]): boolean {
  const x = company(a);
  const y = company(b);
  return differ(x.lefts, y.lefts) || differ(x.rights, y.rights) || strangers(x, y) || strangers(y, x);
}

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

/** What the story says of a pair; kept while neither group changes. */
export function verdictOf(pair: Pair): Verdict | undefined {
  const stamp = pair.a.stamp + pair.b.stamp;
  if (pair.stamp !== stamp) {
    pair.stamp = stamp;
    pair.verdict = judge(pair.a, pair.b);
  }
  return pair.verdict as Verdict | undefined;
}

function judge(a: Group, b: Group): Verdict | undefined {
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
  const x = company(all(less));
  const y = company(all(more));
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
  if (abbreviated(less) || (!clumsy(less.key) && syllable.test(a.key) && syllable.test(b.key))) return undefined;
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

/** Petrov and Petrova, brother and sister. */
function feminine(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long === `${short}a` && /(?:ov|ev|in|yn)$/.test(short);
}

/** Whether both stand, with the words before them, in one sentence. */
function inOneSentence(a: Group, b: Group): boolean {
  const full = (p: Place) => p.mention.to - p.mention.from > p.end - p.word;
  const others = all(b).filter(full);
  return all(a).some(
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
  const rests = new Set(all(a).map(restOf).filter(Boolean));
  return rests.size > 0 && all(b).some(place => rests.has(restOf(place)));
}

/** The words of a mention before its last, if they are two or more and this is the last. */
function restOf({ paragraph: p, mention, word, end }: Place): string {
  if (end !== mention.to || mention.display || word - mention.from < 2) return '';
  const words: string[] = [];
  for (let i = mention.from; i < word; i++) words.push(loose(p.word(i)));
  return words.some(w => isOrganisationWord(w) || isTitle(w)) ? '' : words.join(' ');
}

const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size > 0 && b.size > 0 && !meet(a, b);

/** One has an initial that begins none of the other's given names: M. Horan, Shane Horgan. */
function strangers(a: Company, b: Company): boolean {
  if (a.initials.size === 0 || b.lefts.size + b.initials.size === 0) return false;
  for (const name of b.lefts) if (a.initials.has(name.charAt(0))) return false;
  return !meet(a.initials, b.initials);
}

const givenOnly = (c: Company): boolean => c.lefts.size === 0 && c.rights.size > 0;
const familyOnly = (c: Company): boolean => c.lefts.size > 0 && c.rights.size === 0;

/** A letter set before a name on purpose: SKorean, NParks, UCalgary. */
function prefixed(long: Group, short: Group): boolean {
  return long.key.length > short.key.length && long.forms.every(f => /^\p{Lu}\p{Lu}\p{Ll}/u.test(f.spelling));
}

const latin = /^[a-z]+$/;
// Names of one syllable that differ by a letter are different names: Kang, Kwang; Jong, Jang.
const syllable = /^[^aeiouy]{0,2}[aeiouy]{1,2}(?:n|ng|h|k|m|p|t)?$/;

// How English and most romanised words begin with more than one consonant.
const onset =
  /^(?:b[lrh]|c[hlrz]|chr|d[rhjw]|f[lrj]|g[hlnrw]|k[hlnrw]|ll|m[bc]|n[dgkty]|p[fhlnrs]|qu|r[h]|s[cchklmnpqtwvz]|sch[lmnrw]?|scr|sh[r]|sp[lr]|st[r]|sz[cy]?|t[hrswz]|thr|ts[ch]|v[l]|w[hr]|y|z[hlw])(?![^aeiouy])/;

/** Whether a word has consonants where no language would put them: Lndia, Germny, Dxtch. */
function clumsy(key: string): boolean {
  const start = /^[^aeiouy]*/.exec(key)![0].length;
  if (start > 1 && !onset.test(key)) return true;
  return /[^aeiouyrlnms][^aeiouyrlsth][^aeiouyrlhtsk]|(?:[jqvwx])[^aeiouyrhls]|rmn|[bcdfgkpt]n$|[^aeiouyrlnm][jqvx]/.test(
    key
  );
}

/** Written with a full stop: Dept., Mich. */
function abbreviated(group: Group): boolean {
  return all(group).some(({ paragraph: p, end }) => {
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

/** Whether a spelling has no small letter. */
export function isCapitals(spelling: string): boolean {
  return spelling === spelling.toUpperCase();
}

function byTransliteration(less: Group, more: Group): Verdict | undefined {
  const verdict: Verdict = { less, more, reason: 'transliteration', sure: false };
  if (isPlace(less.key) || isPlace(more.key)) return isCity(less) && isCity(more) ? verdict : undefined;
  const x = company(all(less));
  const y = company(all(more));
  if (differ(x.lefts, y.lefts) || differ(x.rights, y.rights) || strangers(x, y) || strangers(y, x)) return undefined;
  if (meet(x.lefts, y.lefts) || meet(x.rights, y.rights)) return verdict;
  // Alone, only a surname can be told to be the same person's.
  const surnames = familyOnly(x) !== familyOnly(y) && !givenOnly(x) && !givenOnly(y);
  return surnames && !isGivenName(less.key) && !isGivenName(more.key) ? verdict : undefined;
}

/** It stands by itself somewhere, not in a body's name only: Kiev, not Kiev Polytechnic. */
function isCity(group: Group): boolean {
  return all(group).some(standsAlone);
}

/** The whole mention is this word. */
export function standsAlone({ mention, word, end }: Place): boolean {
  return mention.from === word && mention.to === end;
}

/** Whether `a` has less evidence than `b`: fewer mentions; then a word no list knows, or none can speak; then no full mention; then later. */
function lighter(a: Group, b: Group): boolean {
  if (a.count !== b.count) return a.count < b.count;
  const full = (g: Group) => (g.forms.some(f => f.places.some(p => p.mention.to - p.mention.from > 1)) ? 1 : 0);
  if (a.known !== b.known) return b.known;
  if (clumsy(a.key) !== clumsy(b.key)) return clumsy(a.key);
  if (full(a) !== full(b)) return full(a) < full(b);
  return byOrder(first(a), first(b)) > 0;
}

/** Orders places as they stand in the story. */
export function byOrder(a: Place, b: Place): number {
  return a.paragraph.index - b.paragraph.index || a.word - b.word || a.end - b.end;
}

/** The first place of a group. */
function first(group: Group): Place {
  let best: Place | undefined;
  for (const form of group.forms) for (const p of form.places) if (!best || byOrder(p, best) < 0) best = p;
  return best!;
}

/** A group's spelling with most mentions; in a tie the one met first. Capitals in headlines speak for none. */
export function spellingFor(group: Group): Form {
  let best = group.forms[0]!;
  for (const form of group.forms)
    if (weight(form) > weight(best) || (weight(form) === weight(best) && form.spelling < best.spelling)) best = form;
  return best;
}

function weight(form: Form): number {
  return form.places.length + (isCapitals(form.spelling) ? 0 : 1000);
}

/** Whether the words of a group stand in small letters as well: then it is an ordinary word with a capital. */
export function isOrdinary(index: NameIndex, group: Group): boolean {
  return index.small(group.hash) > 0;
}
