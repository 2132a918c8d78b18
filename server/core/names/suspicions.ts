/** Gathers what a story writes in two ways: for each name, where it stands with less evidence, and what it should be. */
import { isPlace } from '../../data/gazetteer.ts';
import { isCommonWord, isGivenName, isOrganisationWord } from '../../data/lexicon.ts';
import type { Article } from '../article/article.ts';
import { bare } from '../article/mentions.ts';
import { Before, Flag } from '../article/words.ts';
import type { Desk } from '../desk.ts';
import {
  areTwo,
  byOrder,
  isCapitals,
  isOrdinary,
  spellingFor,
  standsAlone,
  type Verdict,
  verdictOf
} from './evidence.ts';
import { type Form, type Group, type Place, spellingOf } from './index.ts';
import { isKnown } from './known.ts';

/** One name, two spellings. */
export interface Suspicion {
  readonly kind: 'slip' | 'transliteration' | 'variant' | 'order' | 'initial' | 'house';
  /** The spelling with less evidence, and where it stands. */
  readonly from: string;
  readonly wrong: readonly Place[];
  /** The spelling with more, and where it stands. */
  readonly to: string;
  readonly right: readonly Place[];
  /** Neither has more mentions. */
  readonly tie: boolean;
  /** A careful editor would change it unseen. */
  readonly sure: boolean;
  /** No fault where the word stands in small letters too. */
  readonly ordinary?: boolean;
  /** Lists know the spelling with more evidence. */
  readonly known?: boolean;
  /** The spellings are of a person's whole name. */
  readonly whole?: boolean;
}

/** Every name written in two ways, those with most evidence first; the same whatever edits led to the text. */
export function suspicions(article: Article, desk: Desk): Suspicion[] {
  const found = [
    ...house(article, desk),
    ...variants(article),
    ...slips(article),
    ...orders(article),
    ...initials(article)
  ];
  const kept = found
    .filter(s => s.kind === 'house' || !apart(desk, s.from, s.to))
    .map(s => ({ ...s, wrong: [...s.wrong].sort(byOrder), right: [...s.right].sort(byOrder) }));
  const names = (x: Suspicion) => x.from + x.to;
  return kept.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      Number(b.known ?? false) - Number(a.known ?? false) ||
      b.right.length - a.right.length ||
      (names(a) < names(b) ? -1 : 1)
  );
}

// What was found in a thing of the index, and the stamp it had then: nothing is judged twice.
const judged = new WeakMap<object, { readonly stamp: number; readonly found: readonly Suspicion[] }>();

function once(key: object, stamp: number, find: () => Iterable<Suspicion>): readonly Suspicion[] {
  const known = judged.get(key);
  if (known?.stamp === stamp) return known.found;
  const found = [...find()];
  judged.set(key, { stamp, found });
  return found;
}

const rank = (s: Suspicion): number => (s.kind === 'house' ? 0 : 1);

/** Whether the desk knows two spellings as two names. */
function apart(desk: Desk, a: string, b: string): boolean {
  if (desk.names.distinct.length === 0) return false;
  const has = (list: readonly string[], name: string) =>
    list.some(x => x.toLowerCase() === name.toLowerCase() || x.toLowerCase().split(' ').includes(name.toLowerCase()));
  return desk.names.distinct.some(list => has(list, a) && has(list, b));
}

/** Forms that the desk replaces by its own. */
function* house(article: Article, desk: Desk): Iterable<Suspicion> {
  for (const [to, replaced] of Object.entries(desk.names.preferred)) {
    for (const from of replaced) {
      const wrong = placesOf(article, from);
      if (wrong.length === 0) continue;
      yield { kind: 'house', from, wrong, to, right: placesOf(article, to), tie: false, sure: true };
    }
  }
}

/** Where a name of one word or more stands, whatever its case. */
function placesOf(article: Article, name: string): Place[] {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const head = words[0] === undefined ? undefined : article.names.group(words[0]);
  if (!head) return [];
  const found: Place[] = [];
  for (const form of head.forms) {
    for (const p of form.places) {
      const end = p.word + words.length;
      if (p.end !== p.word + 1 || end > p.mention.to) continue;
      const { starts, ends } = p.paragraph.words;
      const text = spellingOf(p.paragraph.raw.slice(starts[p.word]!, ends[end - 1]!));
      if (text.toLowerCase() === name.toLowerCase() && (isCapitals(text) || text !== text.toLowerCase()))
        found.push({ ...p, end });
    }
  }
  return found.sort(byOrder);
}

/** Spellings of a group that differ in case, accents, hyphens and spaces. */
function* variants(article: Article): Iterable<Suspicion> {
  for (const group of article.names.mixed) {
    for (const s of once(group, group.stamp, () => variantsOf(group)))
      if (!s.ordinary || !isOrdinary(article.names, group)) yield s;
  }
}

function* variantsOf(group: Group): Iterable<Suspicion> {
  const forms = group.forms.filter(speaks);
  if (forms.length > 1) {
    const best = forms.reduce((a, b) => (stronger(b, a) ? b : a));
    for (const form of forms) {
      if (form === best || !differs(form, best) || (!group.known && areTwo(form.places, best.places))) continue;
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
        ordinary: form.spelling.toLowerCase() === best.spelling.toLowerCase()
      };
    }
  }
}

/** Whether a form is a spelling of its own: not one in capitals for show. */
function speaks(form: Form): boolean {
  return !isCapitals(form.spelling) || form.places.some(p => !p.mention.display && !inCapitals(p));
}

/** In a dateline or a run of capitals. */
function inCapitals({ paragraph: p, word, end }: Place): boolean {
  const { flags, count } = p.words;
  if (p.dateline && p.words.starts[word]! < p.dateline.span.end) return true;
  if (word < 4) return true;
  const caps = (i: number) => i >= 0 && i < count && (flags[i]! & Flag.AllCaps) !== 0;
  return caps(word - 1) || caps(end);
}

function stronger(a: Form, b: Form): boolean {
  if (a.places.length !== b.places.length) return a.places.length > b.places.length;
  return byOrder(firstOf(a), firstOf(b)) < 0;
}

const firstOf = (form: Form): Place => form.places.reduce((a, b) => (byOrder(b, a) < 0 ? b : a));

/** Whether two spellings of a group are more than an ordinary change of case or a compound adjective. */
function differs(a: Form, b: Form): boolean {
  const { group } = a;
  const [x, y] = [a.spelling, b.spelling];
  const split = /[ -]/;
  if (split.test(x) || split.test(y)) {
    // Spaces and hyphens: only in the names of people, and not where the words are ordinary ones.
    const parts = (split.test(x) ? x : y).split(split);
    if (parts.length !== 2 || x.toLowerCase() === y.toLowerCase()) return false; // van Gogh, Van Gogh
    if (parts.some(w => isOrganisationWord(w) || w.length < 2) || parts.every(w => isKnown(w) && !isGivenName(w)))
      return false;
    if (a.places.every(p => p.mention.display) || b.places.every(p => p.mention.display)) return false;
    return isPersonLike(a) && isPersonLike(b);
  }
  const flat = (s: string) => s.normalize('NFD').replace(/\p{M}/gu, '');
  if (x.toLowerCase() === y.toLowerCase()) {
    // Case alone: MacDonald and Macdonald, UNESCO and Unesco.
    if (x.length < 4) return false;
    if (isCapitals(x) || isCapitals(y)) return !group.known;
    return inner(x) !== inner(y);
  }
  if (flat(x).toLowerCase() === flat(y).toLowerCase()) return x.length > 2 && isCapitals(x) === isCapitals(y);
  // An apostrophe more or less.
  return x.length > 4 && !/s$/.test(x) && !group.common;
}

/** A capital behind small letters. */
const inner = (s: string): boolean => /\p{Ll}\p{Lu}|\p{P}\p{Lu}/u.test(s);
const isPlainWord = (word: string): boolean => isCommonWord(word.toLowerCase());

/** No part of a longer compound, and not an adjective before a small word: a Saudi-led force. */
function isPersonLike(form: Form): boolean {
  return form.places.every(({ paragraph: p, word, end }) => {
    const { before, count } = p.words;
    const glued = (i: number) => i < count && before[i] === Before.Hyphen;
    return !glued(end) && !glued(word);
  });
}

/** Words one slip apart, and two transliterations, that the story shows to be one name. */
function* slips(article: Article): Iterable<Suspicion> {
  for (const pair of article.names.pairs) {
    const verdict = verdictOf(pair);
    if (!verdict) continue;
    const { less, more } = verdict;
    if (isOrdinary(article.names, less) || isOrdinary(article.names, more)) continue;
    yield* once(pair, pair.stamp, () => [slipOf(verdict)]);
  }
}

function slipOf({ less, more, reason, sure }: Verdict): Suspicion {
  const city = reason === 'transliteration' && isPlace(less.key);
  const wrong = city ? everyPlace(less).filter(standsAlone) : everyPlace(less);
  const right = city ? everyPlace(more).filter(standsAlone) : everyPlace(more);
  const [from, to] = [spellingFor(less).spelling, spellingFor(more).spelling];
  return {
    kind: reason,
    from,
    wrong,
    to: recased(to, from),
    right,
    tie: wrong.length === right.length,
    sure,
    known: more.known
  };
}

/** A spelling known only from capitals, in small letters where the other has them. */
function recased(to: string, from: string): string {
  return isCapitals(to) && !isCapitals(from) ? to.charAt(0) + to.slice(1).toLowerCase() : to;
}

function everyPlace(group: Group): Place[] {
  return group.forms.flatMap(f => f.places.filter(p => p.end === p.word + 1 || !group.compound)).sort(byOrder);
}

/** Names of two words in both orders. */
function* orders(article: Article): Iterable<Suspicion> {
  for (const whole of article.names.orders.values()) yield* once(whole, whole.stamp, () => ordersOf(whole.places));
}

function* ordersOf(places: readonly Place[]): Iterable<Suspicion> {
  const byText = split(places);
  if (byText.length !== 2) return;
  const [[to, right], [from, wrong]] = byText as [[string, Place[]], [string, Place[]]];
  if (/[,-]/.test(to + from)) return;
  const parts = to.split(' ');
  if (parts.length !== 2 || parts.some(w => isOrganisationWord(w) || isPlainWord(w))) return;
  yield {
    kind: 'order',
    from,
    wrong,
    to,
    right,
    tie: right.length === wrong.length,
    sure: right.length > 1 && wrong.length === 1,
    whole: true
  };
}

/** Names with two middle initials. */
function* initials(article: Article): Iterable<Suspicion> {
  for (const whole of article.names.initials.values()) yield* once(whole, whole.stamp, () => initialsOf(whole.places));
}

function* initialsOf(places: readonly Place[]): Iterable<Suspicion> {
  const [best, ...others] = split(places, text => text.toLowerCase().replace(/\./g, ''));
  if (!best) return;
  const [to, right] = best;
  for (const [from, wrong] of others)
    yield { kind: 'initial', from, wrong, to, right, tie: right.length === wrong.length, sure: false, whole: true };
}

/** Places by their text, the most frequent (in a tie the first) first. */
function split(
  places: readonly Place[],
  key: (text: string) => string = text => text.toLowerCase()
): [string, Place[]][] {
  const byText = new Map<string, [string, Place[]]>();
  for (const p of [...places].sort(byOrder)) {
    const { starts, ends } = p.paragraph.words;
    const text = bare(p.paragraph.raw.slice(starts[p.word]!, ends[p.end - 1]!)).replace(/\s+/g, ' ');
    const entry = byText.get(key(text));
    if (entry) entry[1].push(p);
    else byText.set(key(text), [text, [p]]);
  }
  return [...byText.values()].sort((a, b) => b[1].length - a[1].length);
}
