/** The company a name keeps: the given names and surnames beside it, which tell one person from another. */
import { isGivenName, Kind, kindsOf, sameNickname } from '../../data/lexicon.ts';
import { bare, type Mention, particles } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before, Flag } from '../article/words.ts';
import type { Form, Group, Place, Sum } from './groups.ts';
import { firstOf } from './parts.ts';
import { loose, slipBetween } from './spelling.ts';
import { Bag, share } from './sums.ts';

/** The company that a name keeps in all its mentions. */
export interface Company {
  /** The names before and behind it in its mentions: given names, surnames; titles and common words left out. */
  readonly lefts: Bag;
  readonly rights: Bag;
  /** Initials that stand for a given name: J. Smith. */
  readonly initials: Bag;
  /** Mentions where a capital means something: not in a headline, not at the start of a sentence or a quotation. */
  firm: number;
  /** Mentions in a line of capitals or a headline in title case. */
  display: number;
  /** Mentions outside lists of names: Warne, Barker, Murray. */
  prose: number;
  /** Mentions beside a word of bodies' names, and in brackets. */
  organisation: number;
  bracketed: number;
}

const company: Sum<Company> = {
  none: () => ({
    lefts: new Bag(),
    rights: new Bag(),
    initials: new Bag(),
    firm: 0,
    display: 0,
    prose: 0,
    organisation: 0,
    bracketed: 0
  }),
  count(sum, place, by) {
    const { paragraph: p, mention, word, end } = place;
    const left = neighbour(place, word, -1);
    if (mention.display) {
      sum.display += by;
      // Paula Patton, in a heading: a capital tells nothing there, a given name does.
      if (isGivenName(left.name)) sum.lefts.count(left.name, by);
      return;
    }
    const { flags, before, count, starts } = p.words;
    if (!(flags[word]! & Flag.Sentence) && !'"\u201c'.includes(p.raw.charAt(starts[word]! - 1) || ' ')) sum.firm += by;
    if (p.raw.charCodeAt(starts[word]! - 1) === 0x28) sum.bracketed += by;
    if (mention.to - mention.from > 1 || !isListed(p, word - 1, word) || !isListed(p, end, end)) sum.prose += by;
    if (!left.name) sum.initials.count(left.initial, by);
    else {
      const kinds = kindsOf(left.name);
      // A Shiite quarter is no Shiite of a surname.
      const post = kinds & Kind.Title || (kinds & (Kind.Common | Kind.Demonym) && !(kinds & Kind.Given));
      if (kinds & Kind.Organisation) sum.organisation += by;
      else if (before[word] === Before.Hyphen || !post) sum.lefts.count(left.name, by);
    }
    const right = neighbour(place, end - 1, 1);
    if (!right.name) return;
    const kinds = kindsOf(right.name);
    const joined = end < count && before[end] === Before.Hyphen;
    if (kinds & Kind.Organisation) sum.organisation += by;
    else if (joined || !(kinds & Kind.Common)) sum.rights.count(right.name, by);
  }
};

/** The company that a name, or one spelling of it, keeps. */
export const companyOf = (name: Group | Form): Company => name.sum(company);

/** Beside a comma, before the word `comma`, and another name, or the minute when its bearer came on. */
function isListed({ raw, words: { before, count, flags, starts } }: Paragraph, i: number, comma: number): boolean {
  return (
    i >= 0 &&
    i < count &&
    (before[comma] === Before.Comma || raw.startsWith('), ', starts[comma]! - 3)) &&
    (flags[i]! & (Flag.Capital | Flag.Figure)) !== 0
  );
}

/** More particles and initials than these stand before no name: Al El Al El is a line of something else. */
const farthest = 8;

/** The word of the same mention before or behind word `i`, and the initial between; thousands share an al or a van. */
function neighbour({ paragraph: p, mention }: Place, i: number, step: number): { name: string; initial: string } {
  const { starts, ends } = p.words;
  const from = firstOf(p, mention);
  let initial = '';
  for (let k = i + step, n = 0; n < farthest && k >= from && k < mention.to; k += step, n++) {
    const word = loose(bare(p.word(k)));
    if (particles.has(word) && isParticle(p, mention, k)) continue;
    if (ends[k]! - starts[k]! > 1) return { name: word, initial };
    initial = word;
  }
  return { name: '', initial };
}

/** Al-Masri and Leo De Witt have one, Al Gore has none. */
function isParticle({ words }: Paragraph, { from, to }: Mention, i: number): boolean {
  return i > from || !(words.flags[i]! & Flag.Capital) || (i + 1 < to && words.before[i + 1] === Before.Hyphen);
}

/** Whether two sets share a name, or hold one that a nickname or, `typed`, a slip keeps apart. */
export function meet(a: ReadonlySet<string>, b: ReadonlySet<string>, typed = true): boolean {
  if (share(a, b)) return true;
  for (const x of a) {
    for (const y of b) {
      const near = slipBetween(x, y) !== undefined;
      if (near ? typed && (x.length > 4 || sameNickname(x, y)) : sameNickname(x, y)) return true;
    }
  }
  return false;
}

/** Whether the company that two spellings keep shows two people: Ian McDonald, Bob MacDonald. */
export function areTwo(a: Form, b: Form): boolean {
  const [x, y] = [companyOf(a), companyOf(b)];
  return differ(x.lefts, y.lefts) || differ(x.rights, y.rights) || strangers(x, y) || strangers(y, x);
}

/** Whether both sets have names, and none in common; see `meet`. */
export const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>, typed = true): boolean =>
  a.size > 0 && b.size > 0 && !meet(a, b, typed);

/** One has an initial that begins none of the other's given names: M. Horan, Shane Horgan. */
export function strangers(a: Company, b: Company): boolean {
  if (a.initials.size === 0 || b.lefts.size + b.initials.size === 0) return false;
  for (const name of b.lefts) if (a.initials.has(name.charAt(0))) return false;
  return !meet(a.initials, b.initials);
}

/** A given name stands before it somewhere: it is a person's surname there. */
export function hasGivenName({ lefts }: Company): boolean {
  for (const name of lefts) if (isGivenName(name)) return true;
  return false;
}

/** It stands before surnames only. */
export const givenOnly = (c: Company): boolean => c.lefts.size === 0 && c.rights.size > 0;
/** It stands behind given names only. */
export const familyOnly = (c: Company): boolean => c.lefts.size > 0 && c.rights.size === 0;
