/** Gathers what a story writes in two ways: for each name, where it stands with less evidence, and what it should be. */
import { isPlace } from '../../data/gazetteer.ts';
import type { Article } from '../article/article.ts';
import type { Desk } from '../desk.ts';
import { kept } from '../kept.ts';
import { Ordered } from '../ordered.ts';
import { isOrdinary, verdictOf } from './evidence.ts';
import { fullNamesOf } from './fullnames.ts';
import type { Group, Pair, Place } from './groups.ts';
import type { NameIndex } from './index.ts';
import { isOnPurpose, isRenamed } from './onpurpose.ts';
import { byOrder, isCapitals, placesOf, spellingFor, standsAlone } from './places.ts';
import { slipBetween, spellingOf } from './spelling.ts';
import type { Claim, Suspicion } from './suspicion.ts';
import { variantsOf } from './variants.ts';
import { articlesOf, initialsOf, joinsOf, ordersOf, type Whole } from './wholes.ts';

/**
 * Every place where a name is written in another way than elsewhere, in the order of the story. The list is the same
 * object while it says the same.
 */
export function claims(article: Article, desk: Desk): readonly Claim[] {
  const { names } = article;
  const given: Given = [names, desk, names.english];
  const own = inStory(names);
  names.pairs.settle(own, pair => claimsOf(slipsOf(pair, names)), holds, ...given);
  names.mixed.settle(own, group => claimsOf(variantsOf(group)), holds, ...given);
  names.orders.settle(own, whole => claimsOf(inWholes(whole)), holds, ...given);
  names.initials.settle(own, whole => claimsOf(initialsOf(whole)), holds, ...given);
  const preferred = claimsOf(house(article, desk));
  const list = spread(own.list);
  return preferred.length === 0 ? list : [...preferred, ...list].sort(byPlace);
}

const inWholes = (whole: Whole): Suspicion[] => [...ordersOf(whole), ...joinsOf(whole), ...articlesOf(whole)];

const byPlace = (a: Claim, b: Claim): number => byOrder(a.place, b.place);

/** All places of the suspicions that the desk turns round, each of which stands there by one. */
const spread = kept((list: readonly Claim[]): readonly Claim[] =>
  list.some(claim => claim.suspicion.turned)
    ? list
        .flatMap(one => (one.suspicion.turned ? one.suspicion.wrong.map(place => ({ ...one, place })) : one))
        .sort(byPlace)
    : list
);

const inStory = kept((_: NameIndex) => new Ordered<Claim>(byPlace));

/** Orders suspicions by their evidence, those with most first; of forms that the desk replaces, the longest. */
export function byEvidence(a: Suspicion, b: Suspicion): number {
  const [x, y] = [a.kind === 'house' ? a.from.length : 0, b.kind === 'house' ? b.from.length : 0];
  return (
    y - x ||
    Number(b.known ?? false) - Number(a.known ?? false) ||
    Number(b.plain ?? false) - Number(a.plain ?? false) ||
    b.right.length - a.right.length ||
    (a.from + a.to < b.from + b.to ? -1 : 1)
  );
}

/** What else than its own places and words a suspicion hangs on. */
type Given = [names: NameIndex, desk: Desk, english: boolean];

function holds({ suspicion }: Claim, ...[names, desk, english]: Given): boolean {
  const { alone, from, kind, ordinary, to, turned } = suspicion;
  // Other languages change the ends of their words.
  if (alone && !english) return false;
  // The desk's own spelling is right, however seldom it stands; where case alone is at fault, to the letter.
  const isHouse = (spelling: string) => preferredAt(desk).has(kind === 'variant' ? spelling : spelling.toLowerCase());
  if (isHouse(from) || (turned && !isHouse(to))) return false;
  return !ordinary?.some(group => isOrdinary(names, group)) && !apart(desk, suspicion);
}

/** The desk's own spellings, as they are and in small letters. */
const preferredAt = kept(
  ({ names: { preferred } }: Desk) => new Set(Object.keys(preferred).flatMap(own => [own, own.toLowerCase()]))
);

/**
 * The places under suspicion, but for what is spelled so on purpose; each suspicion has its own in the order of the story.
 * Behind them one place of the other spelling, for a desk that prefers the one with less evidence.
 */
function claimsOf(found: Iterable<Suspicion>): Claim[] {
  const all: Claim[] = [];
  for (const one of found) {
    const wrong = one.kind === 'house' ? one.wrong : bySlip(one);
    const suspicion = { ...one, wrong: [...wrong].sort(byOrder), right: [...one.right].sort(byOrder) };
    for (const place of suspicion.wrong) all.push({ suspicion, place });
    if (one.kind === 'house') continue;
    const { from, to, right } = suspicion;
    const turned = {
      ...one,
      from: to,
      wrong: right,
      to: from,
      right: suspicion.wrong,
      tie: false,
      sure: false,
      turned: true
    };
    const place = right.some(one => isRenamed(one, from)) ? undefined : right.find(one => !isOnPurpose(one, from));
    if (place && suspicion.wrong.length > 0) all.push({ suspicion: turned, place });
  }
  return all;
}

/** The places that are not spelled so on purpose; of a tie none, where either spelling is. */
function bySlip({ from, wrong, to, right, tie }: Suspicion): readonly Place[] {
  if (wrong.some(place => isRenamed(place, to)) || (tie && right.some(place => isOnPurpose(place, from)))) return [];
  return wrong.filter(place => !isOnPurpose(place, to));
}

/** Whether the desk knows two spellings as two names. A full name speaks for its surname where the story has no other. */
function apart({ names: { distinct } }: Desk, { from, wrong, to, right }: Suspicion): boolean {
  if (distinct.length === 0) return false;
  const has = (list: readonly string[], name: string, places: readonly Place[]) => {
    const own = name.toLowerCase();
    return list.some(entry => {
      const low = spellingOf(entry).toLowerCase();
      if (low === own) return true;
      if (!low.split(' ').includes(own)) return false;
      const full = fullNamesOf(places);
      return full.size === 0 || full.has(low);
    });
  };
  return distinct.some(list => has(list, from, wrong) && has(list, to, right));
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

/** Words one slip apart, and two transliterations, that the story shows to be one name. */
function slipsOf(pair: Pair, names: NameIndex): Suspicion[] {
  if (isOrdinary(names, pair.a) || isOrdinary(names, pair.b)) return [];
  const verdict = verdictOf(pair, names);
  if (!verdict) return [];
  const { less, more, reason, sure, alone } = verdict;
  const city = reason === 'transliteration' && isPlace(less.key);
  const wrong = city ? everyPlace(less).filter(standsAlone) : everyPlace(less);
  const right = city ? everyPlace(more).filter(standsAlone) : everyPlace(more);
  const [from, to] = [spellingFor(less).spelling, spellingFor(more).spelling];
  const tie = wrong.length === right.length;
  const plain = reason === 'transliteration' || /^(?:swapp|doubl)ed$/.test(slipBetween(less.key, more.key)?.slip ?? '');
  const slip = { kind: reason, from, wrong, to: recased(to, from), right, tie, sure, known: more.known, plain };
  return [{ ...slip, ...(alone && { alone }) }];
}

/** A spelling known only from capitals, in small letters where the other has them. */
function recased(to: string, from: string): string {
  return isCapitals(to) && !isCapitals(from) ? to.charAt(0) + to.slice(1).toLowerCase() : to;
}

function everyPlace(group: Group): Place[] {
  return placesOf(group).filter(p => p.end === p.word + 1 || !group.compound);
}
