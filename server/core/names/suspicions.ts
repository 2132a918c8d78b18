/** Gathers what a story writes in two ways: for each name, where it stands with less evidence, and what it should be. */
import { isPlace } from '../../data/gazetteer.ts';
import type { Article } from '../article/article.ts';
import type { Desk } from '../desk.ts';
import { isOrdinary, type Verdict, verdictOf } from './evidence.ts';
import { type Group, type Place, spellingOf } from './index.ts';
import { byOrder, isCapitals, spellingFor, standsAlone } from './places.ts';
import type { Suspicion } from './suspicion.ts';
import { variantsOf } from './variants.ts';
import { initialsOf, ordersOf } from './wholes.ts';

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
      const wrong = standing(article, from);
      if (wrong.length === 0) continue;
      yield { kind: 'house', from, wrong, to, right: standing(article, to), tie: false, sure: true };
    }
  }
}

/** Where a name of one word or more stands, whatever its case. */
function standing(article: Article, name: string): Place[] {
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

/** Names with two middle initials. */
function* initials(article: Article): Iterable<Suspicion> {
  for (const whole of article.names.initials.values()) yield* once(whole, whole.stamp, () => initialsOf(whole.places));
}
