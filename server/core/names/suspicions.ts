/** Gathers what a story writes in two ways: for each name, where it stands with less evidence, and what it should be. */
import { isPlace } from '../../data/gazetteer.ts';
import type { Article } from '../article/article.ts';
import type { Desk } from '../desk.ts';
import { kept } from '../kept.ts';
import { isOrdinary, type Verdict, verdictOf } from './evidence.ts';
import { fullNamesOf } from './fullnames.ts';
import type { Group, Pair, Place } from './groups.ts';
import type { NameIndex } from './index.ts';
import { byOrder, isCapitals, spellingFor, standsAlone } from './places.ts';
import { spellingOf } from './spelling.ts';
import type { Suspicion } from './suspicion.ts';
import { variantsOf } from './variants.ts';
import { initialsOf, joinsOf, ordersOf } from './wholes.ts';

/**
 * Every name written in two ways, those with most evidence first; the same whatever edits led to the text. The list
 * is the same object while it says the same.
 */
export function suspicions(article: Article, desk: Desk): readonly Suspicion[] {
  const found = own(article.names, desk);
  const preferred = [...house(article, desk)];
  return preferred.length === 0 ? found : [...preferred.sort(byEvidence), ...found];
}

const byEvidence = (a: Suspicion, b: Suspicion): number =>
  Number(b.known ?? false) - Number(a.known ?? false) ||
  b.right.length - a.right.length ||
  (a.from < b.from || (a.from === b.from && a.to < b.to) ? -1 : 1);

/** What the story by itself gives reason for; gathered and put in order again only when something of it has changed. */
function own(names: NameIndex, desk: Desk): readonly Suspicion[] {
  return gathered(
    names.pairs.settle(pair => slip(pair, names)),
    names.mixed.settle(variants),
    names.orders.settle(whole => some([...ordersOf(whole), ...joinsOf(whole)])),
    names.initials.settle(whole => some(initialsOf(whole))),
    names,
    desk,
    names.english,
    names.moves
  );
}

const gathered = kept(
  (
    slips: readonly Slip[],
    mixed: readonly (readonly Variant[])[],
    orders: readonly (readonly Suspicion[])[],
    initials: readonly (readonly Suspicion[])[],
    names: NameIndex,
    desk: Desk,
    english: boolean,
    _moves: number
  ): readonly Suspicion[] => {
    const found = [...orders.flat(), ...initials.flat()];
    for (const { suspicion, group } of mixed.flat())
      if (!(suspicion.ordinary && isOrdinary(names, group))) found.push(suspicion);
    for (const { suspicion, verdict } of slips) {
      const { less, more, alone } = verdict;
      // Other languages change the ends of their words.
      if (alone && !english) continue;
      if (!isOrdinary(names, less) && !isOrdinary(names, more)) found.push(suspicion);
    }
    return found.filter(suspicion => !apart(desk, suspicion)).sort(byEvidence);
  }
);

/** A spelling of a group that differs from another in case, accents, hyphens or spaces. */
interface Variant {
  readonly suspicion: Suspicion;
  readonly group: Group;
}

/** A word one slip from another, or another transliteration. */
interface Slip {
  readonly suspicion: Suspicion;
  readonly verdict: Verdict;
}

/** Suspicions with their places in the order of the story; undefined where there are none. */
function some(found: Iterable<Suspicion>): Suspicion[] | undefined {
  const list = [...found].map(inOrder);
  return list.length > 0 ? list : undefined;
}

const inOrder = (s: Suspicion): Suspicion => ({
  ...s,
  wrong: [...s.wrong].sort(byOrder),
  right: [...s.right].sort(byOrder)
});

function variants(group: Group): Variant[] | undefined {
  return some(variantsOf(group))?.map(suspicion => ({ suspicion, group }));
}

function slip(pair: Pair, names: NameIndex): Slip | undefined {
  const verdict = verdictOf(pair, names);
  return verdict && { suspicion: inOrder(slipOf(verdict)), verdict };
}

/** Whether the desk knows two spellings as two names. A full name speaks for its surname where the story has no other. */
function apart({ names: { distinct } }: Desk, { from, wrong, to, right }: Suspicion): boolean {
  if (distinct.length === 0) return false;
  const has = (list: readonly string[], name: string, places: readonly Place[]) => {
    const own = name.toLowerCase();
    return list.some(entry => {
      const low = entry.toLowerCase();
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
