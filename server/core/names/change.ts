/** What a new name makes of one mention of the old one, part by part, so that all else in it stays as it stands. */
import { particles } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { type Appearance, extentOf, isSpelled } from './appearance.ts';
import { keyOf, type NewName, readName, withoutParticles } from './newname.ts';
import { isInitial, type Unit, wordKeys } from './parts.ts';

/** New words for the words `from` up to but not including `to` of a mention's paragraph. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What becomes of one mention. */
export type Change = (a: Appearance) => Part[];

/** Changes the surname, or whatever else stands alone in `mention`, wherever it is part of the name. */
export function unitChange({ paragraph, surname }: Appearance, text: string): Change {
  const { key } = surname;
  const particle = isParticled(paragraph, surname);
  return a => {
    if (a.surname.key === key) return [surnamePart(a, text, particle)];
    return a.given.slice(1).flatMap(unit => (unit.key === key ? [{ ...unit, text }] : []));
  };
}

function isParticled(p: Paragraph, { from, to }: Unit): boolean {
  return to - from > 1 && particles.has(wordKeys(p, from, from + 1)[0]!);
}

/** Who leaves a particle out goes on leaving it out, and who has one keeps it unless it is changed. */
function surnamePart({ paragraph, surname }: Appearance, text: string, particle: boolean): Part {
  let bare = surname.from;
  while (bare + 1 < surname.to && particles.has(wordKeys(paragraph, bare, bare + 1)[0]!)) bare++;
  const short = withoutParticles(text);
  if (particle) return { ...surname, text: bare > surname.from ? text : short };
  return short === text ? { from: bare, to: surname.to, text } : { ...surname, text };
}

const spelled = (units: readonly Unit[]): Unit[] => units.filter(unit => !isInitial(unit));
const keysOf = (units: readonly Unit[]): string => units.map(unit => unit.key).join(' ');

/**
 * Changes a full name: word for word where the new one has as many given names, and so where a mention has more or
 * fewer of them; else all given names at once. Initials that a mention has and `mention` has not are left standing.
 */
export function fullChange(mention: Appearance, text: string): Change {
  const { given, surname, paragraph } = mention;
  const first = given[0]!.from > surname.from;
  const units = first ? [surname, ...given] : [...given, surname];
  const to = readName(text, { keys: units.map(unit => unit.key), surname: units.indexOf(surname) });
  const particle = isParticled(paragraph, surname);
  const old = spelled(given);
  const now = to.given.filter(word => keyOf(word).length > 1);
  const [initialsOld, initialsNow] = [given.filter(isInitial), to.given.filter(word => keyOf(word).length < 2)];
  const words = new Map<string, string>();
  if (now.length === old.length) for (const [i, unit] of old.entries()) words.set(unit.key, now[i]!);
  const turned = to.given.length === 0 || to.familyFirst !== first;
  const sameShape = now.length === old.length && initialsOld.length === initialsNow.length;
  if (sameShape) for (const [i, unit] of initialsOld.entries()) words.set(unit.key, initialsNow[i]!.replace(/\.$/, ''));
  return a => {
    const own = keysOf(a.given) === keysOf(given) && a.surname.key === surname.key;
    if (own && !sameShape) return [{ ...extentOf(a), text: inOrder(to) }];
    if (turned && isSpelled(a) && a.surname.key === surname.key) return [{ ...stretchOf(a, old), text: inOrder(to) }];
    if (a.surname.key !== surname.key) return [{ ...a.surname, text: words.get(a.surname.key) ?? to.surname }];
    const family = surnamePart(a, to.surname, particle);
    const named = to.suffix && a.given.length > 0 ? { ...family, text: `${family.text} ${to.suffix}` } : family;
    if (!isSpelled(a)) return [...initialPart(a, old, now), named];
    if (now.length !== old.length) return atOnce(a, old, now, named);
    const changed = a.given.filter(unit => words.has(unit.key));
    return [...changed.map(unit => ({ ...unit, text: words.get(unit.key)! })), named];
  };
}

/** All given names at once, where they stand together; the surname alone for who goes by the last of them. */
function atOnce(a: Appearance, old: readonly Unit[], now: readonly string[], family: Part): Part[] {
  const mine = spelled(a.given);
  const at = mine.findIndex((_, i) => keysOf(mine.slice(i, i + old.length)) === keysOf(old));
  if (at >= 0) return [{ from: mine[at]!.from, to: mine[at + old.length - 1]!.to, text: now.join(' ') }, family];
  const isTail = mine.length < old.length && keysOf(old).endsWith(` ${keysOf(mine)}`);
  return isTail ? [{ ...extentOf(a), text: family.text }] : [family];
}

/** The surname with those given names beside it that are the old ones; what else a mention has stays. */
function stretchOf(a: Appearance, old: readonly Unit[]): { from: number; to: number } {
  const mine = spelled(a.given);
  const at = mine.findIndex((_, i) => keysOf(mine.slice(i, i + old.length)) === keysOf(old));
  if (at < 0) return a.surname;
  const [from, to] = [mine[at]!.from, mine[at + old.length - 1]!.to];
  const beside = from > a.surname.from ? at === 0 : at + old.length === mine.length;
  return beside ? { from: Math.min(from, a.surname.from), to: Math.max(to, a.surname.to) } : a.surname;
}

function inOrder({ given, surname, suffix, familyFirst }: NewName): string {
  const words = familyFirst ? [surname, ...given] : [...given, surname];
  return suffix ? `${words.join(' ')} ${suffix}` : words.join(' ');
}

/** J. Smith is M. Smith, once John is Mary. */
function initialPart(a: Appearance, old: readonly Unit[], now: readonly string[]): Part[] {
  const [unit] = a.given;
  const [from, to] = [old[0]?.key, now[0]];
  if (!unit || !from?.startsWith(unit.key) || to === undefined) return [];
  return [{ ...unit, text: to.charAt(0).toUpperCase() }];
}
