/** Whether two tellings that differ a little are of two facts: another figure, name or negation in the same slot. */
import { isCommonWord } from '../../data/lexicon.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Flag, hashOf } from '../article/words.ts';
import type { Hunk } from './diff.ts';

/** What the hunks between two paragraphs make of them. */
export interface Facts {
  /** A formula told of two facts: a fifth of the shorter one or more is sentences with another fact. */
  readonly two: boolean;
  /** One of them brings a figure, in a phrase of its own, that the other does not have. */
  readonly news: boolean;
}

/** Reads what differs between two paragraphs for its facts. */
export function factsOf(a: Paragraph, b: Paragraph, hunks: readonly Hunk[]): Facts {
  const shorter = a.words.count <= b.words.count ? a : b;
  let news = false;
  let other = 0;
  let counted = 0;
  let whole: readonly [Claim, Claim] | undefined;
  for (const h of hunks) {
    const slots = slotsOf(a, b, h);
    const wide = widens(a, b, h);
    const brings = slots.some(([x, y]) => bringsFigure(x, y));
    if (!wide && !brings && !slots.some(([x, y]) => clash(x, y))) continue;
    // What the other paragraph has elsewhere, and only there, was moved: it makes no other fact.
    whole ??= [
      claim(a, ...hunks.map(one => [one.a0, one.a1] as const)),
      claim(b, ...hunks.map(one => [one.b0, one.b1] as const))
    ];
    const [inA, inB] = whole;
    const fresh = slots.some(([x, y]) => lacks(inB, x) || lacks(inA, y));
    if (brings && fresh) news = true;
    if (!(wide && fresh) && !slots.some(([x, y]) => clash(x, y, inA, inB))) continue;
    const [from, to] = shorter === a ? [h.a0, h.a1] : [h.b0, h.b1];
    const [start, end] = sentencesAround(shorter, from, to);
    other += Math.max(0, end - Math.max(start, counted));
    counted = Math.max(counted, end);
  }
  return { two: other * 5 >= shorter.words.count && other > 0, news };
}

/** Whether a sentence begins at a word, or the paragraph does or ends there. */
export const begins = (p: Paragraph, i: number): boolean =>
  i === 0 || i === p.words.count || (p.words.flags[i]! & Flag.Sentence) !== 0;

/** The words of the sentences in which words `from` to `to` stand. */
function sentencesAround(p: Paragraph, from: number, to: number): [number, number] {
  let start = Math.min(from, p.words.count - 1);
  while (!begins(p, start)) start--;
  let end = Math.max(to, start + 1);
  while (!begins(p, end)) end++;
  return [start, end];
}

/** What some words say that could be a fact. */
interface Claim {
  readonly words: number;
  readonly figures: ReadonlySet<string>;
  readonly names: readonly string[];
  readonly negations: number;
  /** Which way things go: of each pair of opposites that is named, 1 for the one, 2 for the other, 3 for both. */
  readonly turns: ReadonlyMap<number, number>;
}

/**
 * What stands on either side of a hunk in the same slot: the end of the sentence that is common before it, and the
 * beginning of the one that is common behind it. Whole sentences in between are additions, not other facts.
 */
function slotsOf(a: Paragraph, b: Paragraph, h: Hunk): [Claim, Claim][] {
  const [head, tail] = [rest(a, h.a0, h.a1), rest(b, h.b0, h.b1)];
  const slots: [Claim, Claim][] = [[claim(a, [h.a0, head]), claim(b, [h.b0, tail])]];
  if (head < h.a1 || tail < h.b1 || begins(a, h.a1) || begins(b, h.b1))
    slots.push([claim(a, [opening(a, h.a0, h.a1), h.a1]), claim(b, [opening(b, h.b0, h.b1), h.b1])]);
  return slots;
}

/** Where the sentence that goes on at word `from` ends, at `to` at the latest. */
function rest(p: Paragraph, from: number, to: number): number {
  let end = from;
  while (end < to && !begins(p, end)) end++;
  return end;
}

/** Where the sentence that goes on at word `to` begins, at `from` at the earliest. */
function opening(p: Paragraph, from: number, to: number): number {
  let start = to;
  while (start > from && !begins(p, start)) start--;
  return start;
}

function bringsFigure(x: Claim, y: Claim): boolean {
  const [with_, without] = x.figures.size > 0 ? [x, y] : [y, x];
  return with_.figures.size > 0 && without.figures.size === 0 && with_.words >= (without.words > 0 ? 2 : 3);
}

/**
 * Whether two claims in one slot contradict each other. With all that differs at hand, what the other one has in
 * another place does not count.
 */
function clash(x: Claim, y: Claim, inX?: Claim, inY?: Claim): boolean {
  const fresh = (is: (claim: Claim, all: Claim) => boolean) => !inX || !inY || is(x, inY) || is(y, inX);
  // A longer phrase that only one of them has denies something else, not what both say.
  const added = (x.words === 0 && y.words > 3) || (y.words === 0 && x.words > 3);
  const denied = x.negations > 0 !== y.negations > 0 && !added;
  if (denied && (!inX || !inY || inX.negations !== inY.negations)) return true;
  if (x.figures.size > 0 && y.figures.size > 0 && !sameSet(x.figures, y.figures) && fresh((c, all) => lacks(all, c)))
    return true;
  for (const [pair, way] of x.turns) {
    const other = y.turns.get(pair) ?? way;
    if ((way & other) === 0 && fresh((c, all) => (c.turns.get(pair)! & ~(all.turns.get(pair) ?? 0)) !== 0)) return true;
  }
  if (x.names.length === 0 || y.names.length === 0 || x.names.some(n => y.names.some(m => alike(n, m)))) return false;
  return fresh((c, all) => c.names.some(n => !all.names.includes(n)));
}

/** Whether a claim has a figure that is not among all those told. */
function lacks(all: Claim, { figures }: Claim): boolean {
  for (const figure of figures) if (!all.figures.has(figure)) return true;
  return false;
}

/** Whether words added beside a figure put another into its slot: “1,000 [and 5,000] dollars”, “about [40 after] 23”. */
function widens(a: Paragraph, b: Paragraph, { a0, a1, b0, b1 }: Hunk): boolean {
  if (a0 < a1 && b0 < b1) return false;
  const [p, from, to] = a0 < a1 ? [a, a0, a1] : [b, b0, b1];
  if (from === to) return false;
  const figure = (i: number) => i >= 0 && i < p.words.count && (p.words.flags[i]! & Flag.Figure) !== 0;
  return (!begins(p, from) && figure(from - 1) && figure(to - 1)) || (!begins(p, to) && figure(from) && figure(to));
}

function sameSet(x: ReadonlySet<string>, y: ReadonlySet<string>): boolean {
  if (x.size !== y.size) return false;
  for (const one of x) if (!y.has(one)) return false;
  return true;
}

const list = (words: string): string[] => words.split(' ');
const hashes = (words: string): ReadonlySet<number> => new Set(list(words).map(hashOf));

// Words are told by their hashes, as a story may hold thousands of pairs.
const no = hashOf('no');
const negations = hashes(
  'not no never none without neither nor cannot nobody nothing denied denies deny denying refused refuses failed'
);

// Words that many names share, and those that stand in their place.
const noName = hashes(
  'he she it they we i you his her its their corp co inc ltd company bank group plc sa ag mr mrs ms dr president'
);

// Before a name these say what somebody is: Det Sgt Lee and DS Lee are one.
const ranks = hashes(
  'det detective sgt sergeant ds dc dci di pc wpc constable insp inspector supt superintendent chief officer lt lieutenant col colonel maj major ' +
    'capt captain cpl corporal cmdr commander gen general dr doctor prof professor rev reverend sen senator rep representative gov governor'
);

/** Figures in words, as they would stand in digits; multiples and ranks as they stand. */
const numbers = new Map<number, string>();
for (const [i, word] of list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
).entries())
  numbers.set(hashOf(word), String(i));
for (const [i, word] of list('twenty thirty forty fifty sixty seventy eighty ninety').entries())
  numbers.set(hashOf(word), String(20 + 10 * i));
for (const word of list('first second third fourth fifth sixth seventh eighth ninth tenth half hundred thousand'))
  numbers.set(hashOf(word), word);
for (const word of list('million millions mln mn m')) numbers.set(hashOf(word), 'million');
for (const word of list('billion billions bln bn')) numbers.set(hashOf(word), 'billion');

/** Words that turn what is said round: those before the stroke against those behind it. */
const turns = new Map<number, readonly [pair: number, way: number]>();
for (const [pair, line] of [
  'rose gained climbed up higher increase increased increases raised raise | fell dropped slid down lower decrease decreased decreases cut lowered',
  'profit profits | loss losses',
  'north northern | south southern',
  'east eastern | west western',
  'men boys male | women girls female',
  'buy bought buys imports import | sell sold sells exports export',
  'won win wins | lost lose loses',
  'before | after',
  'accepted approved backed | rejected opposed'
].entries()) {
  line.split(' | ').forEach((words, i) => {
    for (const word of list(words)) turns.set(hashOf(word), [pair, i + 1]);
  });
}

/** What the words in some ranges of a paragraph say. */
function claim(p: Paragraph, ...ranges: (readonly [number, number])[]): Claim {
  const figures = new Set<string>();
  const names: string[] = [];
  const turned = new Map<number, number>();
  let words = 0;
  let denied = 0;
  const isNamed = (i: number) => ((p.words.flags[i + 1] ?? 0) & Flag.Capital) !== 0;
  const read = (i: number) => {
    const flags = p.words.flags[i]!;
    const hash = p.words.hashes[i]!;
    const figure = numbers.get(hash);
    if (figure !== undefined && !(i > 0 && p.words.hashes[i - 1] === no))
      figures.add(figure); // not in “no one”
    else if (flags & Flag.Figure) figures.add(p.word(i).replaceAll(',', ''));
    else if (flags & (Flag.Capital | Flag.InnerCapital) && !noName.has(hash) && !(ranks.has(hash) && isNamed(i))) {
      const name = nameIn(p.word(i), flags);
      if (!(flags & Flag.Sentence && isCommonWord(name))) names.push(name);
    }
    if (negations.has(hash) || (flags & Flag.Apostrophe && /n['\u2019]t$/i.test(p.word(i)))) denied++;
    const turn = turns.get(hash);
    if (turn) turned.set(turn[0], turn[1] | (turned.get(turn[0]) ?? 0));
  };
  for (const [from, to] of ranges) {
    words += to - from;
    for (let i = from; i < to; i++) read(i);
  }
  return { words, figures, names, negations: denied, turns: turned };
}

/** A name in small letters, without its ’s; of a word with a capital inside what stands behind it: officialXu says Xu. */
function nameIn(word: string, flags: number): string {
  const bare = flags & Flag.Apostrophe ? word.replace(/['\u2019]s?$/, '') : word;
  return (flags & Flag.InnerCapital ? /\p{Lu}[^\p{Lu}]*$/u.exec(bare)![0] : bare).toLowerCase();
}

/** Two spellings of one name rather than two names: a slip or, in a long one, two; or one made of the other (Nigerian). */
function alike(x: string, y: string): boolean {
  if (x === y) return true;
  const length = Math.min(x.length, y.length);
  if (length >= 5 && (x.startsWith(y) || y.startsWith(x))) return true;
  return length >= 4 && (slips(x, y, length >= 8 ? 2 : 1) || (x[0] === y[0] && sorted(x) === sorted(y)));
}

const sorted = (word: string): string => [...word].sort().join('');

/** Whether `x` becomes `y` with at most `most` letters dropped, added, changed, or swapped with the next. */
function slips(x: string, y: string, most: number): boolean {
  let i = 0;
  while (i < x.length && i < y.length && x[i] === y[i]) i++;
  if (i === x.length && i === y.length) return true;
  if (most === 0) return false;
  const [p, q] = [x.slice(i), y.slice(i)];
  if (p.length > 1 && p[0] === q[1] && p[1] === q[0] && slips(p.slice(2), q.slice(2), most - 1)) return true;
  return slips(p.slice(1), q.slice(1), most - 1) || slips(p.slice(1), q, most - 1) || slips(p, q.slice(1), most - 1);
}
