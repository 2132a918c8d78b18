/** The company a name keeps: the given names and surnames beside it, which tell one person from another. */
import { Kind, kindsOf, sameNickname } from '../../data/lexicon.ts';
import { bare } from '../article/mentions.ts';
import { Before, Flag } from '../article/words.ts';
import { kept } from '../kept.ts';
import type { Group, Place } from './groups.ts';
import { placesOf } from './places.ts';
import { loose, slipBetween } from './spelling.ts';

/** The company that a name keeps. */
export interface Company {
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

/** The company that a name keeps in some of its mentions. */
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
    // Beside a comma and another name, or the minute when its bearer came on.
    const listed = (i: number, comma: number) =>
      i >= 0 &&
      i < count &&
      (before[comma] === Before.Comma || p.raw.startsWith('), ', starts[comma]! - 3)) &&
      (flags[i]! & (Flag.Capital | Flag.Figure)) !== 0;
    if (p.raw.charCodeAt(starts[word]! - 1) === 0x28) c.bracketed = true;
    if (mention.to - mention.from > 1 || !(listed(word - 1, word) && listed(end, end))) c.prose++;
    const left = neighbour(place, word, -1);
    const right = neighbour(place, end - 1, 1);
    if (left.initial && !left.name) c.initials.add(left.initial);
    if (left.name) {
      const kinds = kindsOf(left.name);
      const post = kinds & Kind.Title || (kinds & Kind.Common && !(kinds & Kind.Given));
      if (kinds & Kind.Organisation) c.organisation = true;
      else if (before[word] === Before.Hyphen || !post) c.lefts.add(left.name);
    }
    if (right.name) {
      const kinds = kindsOf(right.name);
      if (kinds & Kind.Organisation) c.organisation = true;
      else if ((end < count && before[end] === Before.Hyphen) || !(kinds & Kind.Common)) c.rights.add(right.name);
    }
  }
  return c;
}

const ofGroup = kept((group: Group, _stamp: number) => company(placesOf(group)));

/** The company that all spellings of a name keep; gathered once until a mention comes or goes. */
export const companyOf = (group: Group): Company => ofGroup(group, group.stamp);

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
export function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const x of a) {
    if (b.has(x)) return true;
    for (const y of b) if (sameNickname(x, y) || (x.length > 4 && slipBetween(x, y))) return true;
  }
  return false;
}

/** Whether the company that two spellings keep shows two people: Ian McDonald, Bob MacDonald. */
export function areTwo(a: readonly Place[], b: readonly Place[]): boolean {
  const x = company(a);
  const y = company(b);
  return differ(x.lefts, y.lefts) || differ(x.rights, y.rights) || strangers(x, y) || strangers(y, x);
}

/** Whether both sets have names, and none in common. */
export const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && !meet(a, b);

/** One has an initial that begins none of the other's given names: M. Horan, Shane Horgan. */
export function strangers(a: Company, b: Company): boolean {
  if (a.initials.size === 0 || b.lefts.size + b.initials.size === 0) return false;
  for (const name of b.lefts) if (a.initials.has(name.charAt(0))) return false;
  return !meet(a.initials, b.initials);
}

/** It stands before surnames only. */
export const givenOnly = (c: Company): boolean => c.lefts.size === 0 && c.rights.size > 0;
/** It stands behind given names only. */
export const familyOnly = (c: Company): boolean => c.lefts.size > 0 && c.rights.size === 0;
