/** Reads one mention: given names, initials, particles and surname; or that it is the name of no person. */
import { country, isPlace, region } from '../../data/gazetteer.ts';
import {
  isCommonWord,
  isDemonym,
  isFamilyFirstSurname,
  isGivenName,
  isHomeland,
  isOrganisationWord,
  isTitle,
  isTitleModifier
} from '../../data/lexicon.ts';
import { bare, type Mention, particles } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before, Flag } from '../article/words.ts';
import { bodyWith } from './bodies.ts';
import { isSuffix, surnameAt } from './people.ts';
import { loose } from './spelling.ts';

/** Words `from` up to but not including `to` of a paragraph that are one part of a name: Jean-Claude, van der Berg. */
export interface Unit {
  readonly from: number;
  readonly to: number;
  /** What it is compared by, particles left out; see `loose`. */
  readonly key: string;
}

/** A name as it stands in a paragraph. */
export interface Parts {
  /** A person's full name (an initial will do); one word or a surname with particles; any other name of several words. */
  readonly kind: 'full' | 'short' | 'whole';
  /** Given names and initials, in order. */
  readonly given: readonly Unit[];
  /** The surname with its particles; all of the name where it is no person's. */
  readonly surname: Unit;
  /** Co. or Inc. stands behind it: it is nobody's surname. */
  readonly firm?: boolean;
}

/** Whether a unit is an initial. */
export const isInitial = (unit: Unit): boolean => unit.key.length < 2;

/** Words that make another place of a place. */
const directions = new Set(
  'north south east west northern southern eastern western central new old great greater little upper lower'.split(' ')
);
const companies = new Set('inc co corp ltd plc llc ag sa nv gmbh company corporation limited group'.split(' '));

const known = new WeakMap<Mention, Parts | null>();

/** Reads a mention outside headlines and lines of capitals; undefined where there is nothing but initials. */
export function partsOf(paragraph: Paragraph, mention: Mention): Parts | undefined {
  let parts = known.get(mention);
  if (parts === undefined) {
    parts = read(paragraph, mention) ?? null;
    known.set(mention, parts);
  }
  return parts ?? undefined;
}

function read(p: Paragraph, mention: Mention): Parts | undefined {
  const body = bodyWith(p, mention);
  if (body) return whole(p, body.from, body.to);
  // At a sentence's start New is a word like any other, but New York is no York.
  if (isNewPlace(p, mention)) return whole(p, mention.from - 1, mention.to);
  const units = unitsOf(p, mention);
  const names = units.filter(u => !u.particle);
  const last = names[names.length - 1];
  if (!last) return undefined;
  if (names.length === 1)
    return last.initial ? undefined : { kind: 'short', given: [], surname: withParticles(units, last) };
  if (last.initial || isOther(p, mention, names)) return whole(p, mention.from, mention.to);
  const lead = leading(p, mention, names);
  const rest = names.slice(lead);
  if (rest.length === 1) {
    // American Davenport is no town.
    const isPost = (u: Read) => isTitle(u.key) || (isDemonym(u.key) && !isDemonym(last.key));
    const titled = mention.titled || names.slice(0, lead).some(isPost);
    if (!titled && (isCommonWord(last.key) || isGeographic(last.key))) return whole(p, mention.from, mention.to);
    return { kind: 'short', given: [], surname: withParticles(units, last) };
  }
  if (!isPerson(rest, mention.titled)) return whole(p, mention.from, mention.to);
  const spelled = rest.filter(u => !u.initial);
  const family = familyOf(p, spelled);
  const surname = withParticles(units, family);
  const given = rest
    .filter(u => u !== family && (u.to <= surname.from || u.from >= surname.to))
    .map(u => withParticles(units, u));
  return { kind: given.length > 0 ? 'full' : 'short', given, surname };
}

/** Which of the units is the surname. Yoon Tae-jin has three words to be told by. */
function familyOf(p: Paragraph, names: readonly Read[]): Read {
  const keys = names.flatMap(u => wordKeys(p, u.from, u.to));
  const first = names[0]!;
  return first.to - first.from === 1 && surnameAt(keys) === 0 ? first : names[names.length - 1]!;
}

interface Read extends Unit {
  readonly initial: boolean;
  readonly particle: boolean;
}

/** The first word of a mention: A. Roe begins with no article. */
export const firstOf = (p: Paragraph, { from }: Mention): number =>
  from > 0 && p.words.before[from] === Before.Abbreviation && p.word(from - 1) === 'A' ? from - 1 : from;

/** The words of a mention, those with hyphens between them as one, suffixes left out. */
function unitsOf(p: Paragraph, mention: Mention): Read[] {
  const { before, flags } = p.words;
  const { to } = mention;
  const from = firstOf(p, mention);
  const units: Read[] = [];
  for (let i = from; i < to; ) {
    const first = loose(bare(p.word(i)));
    let end = i + 1;
    const hyphened = end < to && before[end] === Before.Hyphen;
    // De Niro and al-Assad begin with a particle; Al Gore and Le Duc Tho do not.
    const begins = i > from || hyphened || (end + 1 >= to && first !== 'al') || particles.has(loose(p.word(end)));
    const particle =
      particles.has(first) && end < to && begins && (hyphened || !(flags[i]! & Flag.Capital) || i === from);
    if (!particle) while (end < to && before[end] === Before.Hyphen) end++;
    const key = end - i === 1 ? first : wordKeys(p, i, end).join('');
    if (!isSuffix(key)) units.push({ from: i, to: end, key, initial: key.length < 2, particle });
    i = end;
  }
  return units;
}

function withParticles(units: readonly Read[], family: Read): Unit {
  let at = units.indexOf(family);
  while (at > 0 && units[at - 1]!.particle) {
    // Ortega y Gasset is one surname.
    at -= units[at - 1]!.key === 'y' && at > 1 ? 2 : 1;
  }
  return { from: units[at]!.from, to: family.to, key: family.key };
}

function isNewPlace(p: Paragraph, { from, to }: Mention): boolean {
  if (from === 0 || p.words.before[from] !== Before.Space || p.word(from - 1) !== 'New') return false;
  const text = textOf(p, from - 1, to);
  return isPlace(text) || country(text) !== undefined || region(text) !== undefined;
}

/** Whether its words say that it is a body or a place: an organisation's last word, a place of the gazetteer. */
function isOther(p: Paragraph, mention: Mention, names: readonly Read[]): boolean {
  const last = names[names.length - 1]!.key;
  const before = names[names.length - 2]!;
  if (isOrganisationWord(last) && !(isGivenName(before.key) && !isPlace(before.key))) return true;
  const text = textOf(p, mention.from, mention.to);
  return isPlace(text) || country(text) !== undefined || region(text) !== undefined;
}

/** How many words stand before the name itself: Norwegian Harbour Master Jane Roe. */
function leading(p: Paragraph, { from }: Mention, names: readonly Read[]): number {
  // The Chancellor of the Exchequer Jane Roe: nobody is the Jane.
  if (from > 0 && p.word(from - 1) === 'the') {
    const given = names.findIndex((u, k) => k < names.length - 1 && isGivenName(u.key));
    if (given > 0) return given;
  }
  const isUS = names[0]!.key === 'u' && names[1]!.initial && p.words.before[names[1]!.from] === Before.Dot;
  let i = isUS ? Math.min(2, names.length - 1) : 0;
  while (i < names.length - 1) {
    const { key, initial } = names[i]!;
    if (initial || isFamilyFirstSurname(key) || directions.has(key)) break;
    const post = wordKeys(p, names[i]!.from, names[i]!.to).every(word => isTitle(word) || isTitleModifier(word));
    if (!post && isGivenName(key)) break;
    if (!post && !isCommonWord(key) && !isOrganisationWord(key) && !isDemonym(key)) break;
    i++;
  }
  return i;
}

/** Whether words can be a person's full name: a given name first or, failing that, no word that is known for anything else. */
function isPerson(names: readonly Read[], titled: boolean): boolean {
  const first = names[0]!.key;
  const last = names[names.length - 1]!.key;
  if (names.length > 5 || names.slice(1, -1).some(u => isOrganisationWord(u.key))) return false;
  if (names[0]!.initial || titled || isFamilyFirstSurname(first)) return true;
  // Jordan Valley, Washington Post.
  if (isGivenName(first)) return !(isGeographic(first) && isCommonWord(last));
  return (
    !names.some(u => isCommonWord(u.key) || isOrganisationWord(u.key)) && !isGeographic(last) && !isGeographic(first)
  );
}

/** Whether a word is a place's, a country's or a people's name. */
export function isGeographic(key: string): boolean {
  // Countries of four letters are told from codes by their capitals: Iraq, Peru.
  return isPlace(key) || country(key) !== undefined || region(key) !== undefined || isDemonym(key) || isHomeland(key);
}

function whole(p: Paragraph, from: number, to: number): Parts {
  const keys = wordKeys(p, from, to);
  while (keys.length > 1 && companies.has(keys[keys.length - 1]!)) keys.pop();
  const surname = { from, to: from + keys.length, key: keys.join(' ') };
  return keys.length > 1 ? { kind: 'whole', given: [], surname } : { kind: 'short', given: [], surname, firm: true };
}

/** The keys of the words `from` to `to`. */
export function wordKeys(p: Paragraph, from: number, to: number): string[] {
  const keys: string[] = [];
  for (let i = from; i < to; i++) keys.push(loose(bare(p.word(i))));
  return keys;
}

/** The words `from` to `to` on one line, a possessive left out. */
export function textOf({ raw, words: { starts, ends } }: Paragraph, from: number, to: number): string {
  const start = starts[to - 1]!;
  return (raw.slice(starts[from]!, start) + bare(raw.slice(start, ends[to - 1]!))).replace(/\s+/g, ' ');
}
