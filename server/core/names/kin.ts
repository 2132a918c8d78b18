/** Who is who: all that bear one surname in a story, and which of its bare surnames is whose. */
import { country, region } from '../../data/gazetteer.ts';
import { isGivenName, sameNickname } from '../../data/lexicon.ts';
import type { Article } from '../article/article.ts';
import { possessive } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before, Flag } from '../article/words.ts';
import { type Appearance, firstFull, givenKeys, inOrder, isSpelled } from './appearance.ts';
import { asIn, readDisplay, wholeKeys, wholeShown } from './display.ts';
import type { Group, Place } from './groups.ts';
import { isGeographic, isInitial, partsOf } from './parts.ts';
import { placesOf } from './places.ts';

/** All in a story that have one surname. */
export interface Kin {
  /** For each person every mention that is certainly theirs, in order; ordered by their first full names. */
  readonly people: readonly (readonly Appearance[])[];
  /** Bare surnames that may be any of theirs. */
  readonly either: readonly Appearance[];
  /** Names of nobody met in full: a place of that name, an initial that fits nobody. In order. */
  readonly others: readonly Appearance[];
}

/** The bearers of the surname whose key and last word these are. Costs what the mentions of that word cost. */
export function kinOf(article: Article, key: string, word: string): Kin {
  const kin = bearersOf(article, key, word);
  // Gabriel García Márquez may be García as well, if nobody else is.
  for (const list of kin.people) {
    const middles = new Map<string, string>();
    for (const a of list) for (const [middle, last] of middlesOf(a)) middles.set(middle, last);
    const at = (p: Paragraph, word: number) => `${p.index} ${word}`;
    const inFull = new Set(list.flatMap(a => a.given.map(unit => at(a.paragraph, unit.from))));
    for (const [middle, last] of middles) {
      if (firstSurname(article, middle, last) !== `${key} ${givenKeys(list[0]!)[0]}`) continue;
      list.push(
        ...bearersOf(article, middle, last).others.filter(
          a => a.given.length === 0 && !inFull.has(at(a.paragraph, a.surname.from))
        )
      );
      list.sort(inOrder);
    }
  }
  return kin;
}

/** The key and last word of the surname under which someone goes by the first of two; undefined where nobody does. */
export function secondSurname(article: Article, key: string, word: string): { key: string; word: string } | undefined {
  const owner = firstSurname(article, key, word);
  if (owner === undefined) return undefined;
  for (const { paragraph: p, mention } of article.names.group(word)?.forms.flatMap(f => f.places) ?? []) {
    const parts = mention.display ? undefined : partsOf(p, mention);
    if (parts?.kind === 'full' && owner.startsWith(`${parts.surname.key} `))
      return { key: parts.surname.key, word: p.word(parts.surname.to - 1) };
  }
  return undefined;
}

/** Surname and first given name of the only one in whose full name this is a first surname; undefined if there are more. */
function firstSurname(article: Article, key: string, word: string): string | undefined {
  const owners = new Set<string>();
  for (const { paragraph, mention, word: at } of article.names.group(word)?.forms.flatMap(f => f.places) ?? []) {
    const parts = mention.display ? undefined : partsOf(paragraph, mention);
    if (parts?.kind !== 'full') continue;
    if (parts.surname.key === key && parts.surname.to === at + 1) return undefined;
    const a = { paragraph, given: parts.given, surname: parts.surname, display: false };
    const [first] = givenKeys(a);
    // García Márquez is no Gabriel, but says nothing of another.
    if (first !== key && middlesOf(a).some(([middle]) => middle === key)) owners.add(`${parts.surname.key} ${first}`);
  }
  return owners.size === 1 ? [...owners][0] : undefined;
}

/** What stands between the first given name and the surname and is no given name, and its last word. */
function middlesOf({ paragraph, given, surname }: Appearance): [key: string, word: string][] {
  const spelled = given.filter(unit => !isInitial(unit) && unit.to <= surname.from).slice(1);
  return spelled.filter(u => !isGivenName(u.key)).map(u => [u.key, paragraph.word(u.to - 1)]);
}

function bearersOf(article: Article, key: string, word: string): Kin & { readonly people: readonly Appearance[][] } {
  const group = article.names.group(word);
  if (!group) return { people: [], either: [], others: [] };
  const places = placesOf(group).filter(p => p.end === p.word + 1);
  const shown = places.filter(place => place.mention.display && !inDateline(article, place));
  const { spelled, short, apart, titled, dated } = inProse(article, group, key, places);
  const people = peopleAmong(spelled);
  const either: Appearance[] = [];
  const others = apart;
  const give = (a: Appearance, candidates: readonly Appearance[][]) => {
    if (candidates.length === 1) candidates[0]!.push(a);
    else (candidates.length > 1 ? either : others).push(a);
  };
  const inPlace = isGeographic(key) && short.some(a => a.given.length === 0 && isPlaceThere(a));
  const doubtful = people.length > 0 && (dated || inPlace);
  // Salman is the father of Mohammed bin Salman.
  const sons = people.length > 0 && spelled.every(isSon);
  for (const a of short) {
    const initial = a.given[0]?.key;
    const own = asKin(a, people);
    const isNobodys = (doubtful && !titled.has(a)) || (sons && !isSon(own));
    if (initial === undefined) give(own, isNobodys ? [] : people);
    else
      give(
        a,
        people.filter(list => givenKeys(list[0]!)[0]!.startsWith(initial))
      );
  }
  const ordinary = doubtful || article.names.small(group.hash) > 0;
  const models = people.map(oneOfEach);
  const wholes = shown.length > 0 ? wholeKeys(places) : [];
  for (const place of shown) {
    const read = readDisplay(place, key, models);
    if (!read) continue;
    if (read.owner !== undefined) people[read.owner]!.push(read.appearance);
    else if (!ordinary && !wholeShown(place.paragraph, place.word, wholes)) give(read.appearance, people);
  }
  for (const list of [...people, either, others]) list.sort(inOrder);
  people.sort((a, b) => inOrder(firstFull(a), firstFull(b)));
  return { people, either, others };
}

/** Mentions outside headlines: full names, surnames alone, and what is nobody's: firms, datelines, letters before a name. */
function inProse(article: Article, group: Group, key: string, places: readonly Place[]) {
  const found = {
    spelled: [] as Appearance[],
    short: [] as Appearance[],
    apart: [] as Appearance[],
    titled: new Set<Appearance>(),
    dated: false
  };
  const letters = !group.common && group.forms.some(form => form.acronym);
  for (const place of places) {
    const { paragraph, mention, word, end } = place;
    const isDated = inDateline(article, place);
    found.dated ||= isDated;
    if (isDated && (mention.display || mention.to === mention.from + 1)) {
      found.apart.push({ paragraph, given: [], surname: { from: word, to: end, key }, display: mention.display });
      continue;
    }
    const parts = mention.display || isOrdinaryThere(article, group, place) ? undefined : partsOf(paragraph, mention);
    if (!parts || parts.kind === 'whole') continue;
    const { given, surname, firm } = parts;
    const a: Appearance = { paragraph, given, surname, display: false };
    if (mention.titled) found.titled.add(a);
    if (surname.key === key && surname.to === end)
      (firm || isDated ? found.apart : isSpelled(a) ? found.spelled : found.short).push(a);
    // HRO director Ann Roe: letters that stand before a name.
    else if (letters && word < Math.min(surname.from, given[0]?.from ?? surname.from))
      found.apart.push({ paragraph, given: [], surname: { from: word, to: end, key }, display: false });
  }
  return found;
}

/** A headline in capitals is no dateline, but LOWMERE (AP) - is no person. */
function inDateline(article: Article, { paragraph, word }: Place): boolean {
  const { dateline } = paragraph;
  return (
    paragraph === article.opening.dated && dateline !== undefined && paragraph.words.starts[word]! < dateline.span.end
  );
}

/** Brown rice, at a sentence's start, in a story that has brown rice: only a verb behind it makes a person of it. */
function isOrdinaryThere(article: Article, group: Group, { paragraph: p, mention, word }: Place): boolean {
  if (mention.to - mention.from > 1 || mention.titled || !(p.words.flags[word]! & Flag.Sentence)) return false;
  if (article.names.small(group.hash) === 0) return false;
  const next = word + 1 < p.words.count && p.words.before[word + 1] === Before.Space ? p.word(word + 1) : '';
  return !possessive(p.word(word)) && !/^(?:said|says|told|was|is|had|has|will|would|\p{Ll}{2,}ed)$/u.test(next);
}

/** Parts full names into people: the shorter of two names is the longer one's, if it fits no other. */
function peopleAmong(full: readonly Appearance[]): Appearance[][] {
  const byName = new Map<string, Appearance[]>();
  for (const a of full) {
    const name = givenKeys(a).join(' ');
    const known = byName.get(name);
    if (known) known.push(a);
    else byName.set(name, [a]);
  }
  const names = [...byName.keys()].sort((a, b) => b.split(' ').length - a.split(' ').length || (a < b ? -1 : 1));
  const people = new Map<string, Appearance[]>();
  for (const name of names) {
    const keys = name.split(' ');
    const fits = [...people.keys()].filter(other => isShortFor(keys, other.split(' ')));
    if (fits.length === 1) people.get(fits[0]!)!.push(...byName.get(name)!);
    else people.set(name, [...byName.get(name)!]);
  }
  for (const list of people.values()) list.sort(inOrder);
  return [...people.values()];
}

/** John is John Francis; Bill may be William. */
function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  let i = 0;
  for (const key of long) if (i < short.length && (key === short[i] || sameNickname(key, short[i]!))) i++;
  return i === short.length;
}

/** One mention for each way in which someone is named in full. */
function oneOfEach(list: readonly Appearance[]): readonly Appearance[] {
  const ways = new Map<string, Appearance>();
  for (const a of list) {
    const way = isSpelled(a) ? `${givenKeys(a).join(' ')} ${a.surname.to - a.surname.from}` : '';
    if (way && !ways.has(way)) ways.set(way, a);
  }
  return [...ways.values()];
}

/** A bare surname with the particles that it has in full: van der Berg, of which the mention is Berg. */
function asKin(a: Appearance, people: readonly (readonly Appearance[])[]): Appearance {
  const model = people[0]?.[0];
  return model ? { ...a, surname: asIn(model, a.paragraph, 0, a.surname) } : a;
}

const isSon = ({ paragraph, surname }: Appearance): boolean => /^(?:bin|ibn|bint)$/i.test(paragraph.word(surname.from));

const locative = new Set('in at near from to outside across around via toward towards into leaving'.split(' '));

/** Whether what stands round a surname makes a place of it: in Lincoln; Lincoln, Nebraska. */
function isPlaceThere({ paragraph: p, surname }: Appearance): boolean {
  const { before, count } = p.words;
  const { from, to } = surname;
  if (possessive(p.word(to - 1))) return false;
  if (from > 0 && before[from] === Before.Space && locative.has(p.word(from - 1).toLowerCase())) return true;
  return to < count && before[to] === Before.Comma && (country(p.word(to)) ?? region(p.word(to))) !== undefined;
}
