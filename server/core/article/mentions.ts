/** Finds the names in a paragraph: runs of capitalised words with their particles, initials, titles and suffixes. */
import { allTitles, isCommonWord, isTitle } from '../../data/lexicon.ts';
import { once } from '../../data/packed.ts';
import type { Paragraph } from './paragraph.ts';
import { inTitleCase } from './shape.ts';
import { Before, Flag, hashOf } from './words.ts';

/** A name where it stands: words `from` up to but not including `to` of its paragraph, titles left out. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  /** A title or office stands right before it: Mr., President. */
  readonly titled: boolean;
  /** It stands where every word has a capital: a headline in title case, a line in capitals. */
  readonly display: boolean;
}

/** Small words that belong to the surname behind them. */
export const particles: ReadonlySet<string> = new Set(
  'de da do dos das del della di du la le van von der den ter ten bin ibn bint al el ul y e zu af av'.split(' ')
);
/** Words that follow a name and are no part of it. */
export const suffixes: ReadonlySet<string> = new Set('jr sr ii iii iv'.split(' '));

// Words that begin sentences and are no part of the name behind them.
const openers =
  'a about above according across after again against all almost along already also although always am among amid an and ' +
  'another any anyone are around as asked at away back be because been before behind being below between both but by can ' +
  'could despite did do does down during each earlier either elsewhere even ever every everyone few first finally following ' +
  'for former from further get given had has have he hence her here hers his how however i if in including indeed inside ' +
  'instead into is it its just last late later less let like many may maybe meanwhile might more moreover most much must my ' +
  'near nearly neither never nevertheless new next no nobody none nor not nothing now of off officials often on once one only ' +
  'or other others our out outside over overall perhaps police please recently said says second see set several she should ' +
  'similarly since so some someone soon still such than that the their them then there these they this those though three ' +
  'through throughout thus to today together tomorrow too two under unless unlike until up upon us very was we well were ' +
  'what whatever when whenever where whether which while who whose why will with within without would yes yesterday yet you ' +
  "your it's that's he's she's we're they're there's i'm i've don't didn't can't won't isn't wasn't";
const months =
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday';
const joined = 'mr mrs ms dr prof sen rep gov gen col lt sgt capt maj adm rev hon st ste ft mt';

/** What a word may be in a name; bits. */
enum Kind {
  Opener = 1,
  Month = 2,
  Title = 4,
  Joined = 8,
  Suffix = 16,
  Particle = 32
}

/** The kinds of words by the hash a word already has; made when first asked for, as titles are a list of their own. */
const kinds = once(() => {
  const of = new Map<number, number>();
  const enter = (words: Iterable<string>, kind: number) => {
    for (const word of words) of.set(hashOf(word), (of.get(hashOf(word)) ?? 0) | kind);
  };
  enter(openers.split(' '), Kind.Opener);
  enter(months.split(' '), Kind.Month);
  enter(allTitles(), Kind.Title);
  enter(joined.split(' '), Kind.Joined);
  enter(suffixes, Kind.Suffix);
  enter(particles, Kind.Particle);
  return of;
});

/** The names in a paragraph, in order. Addresses, figures, tables and code hold none. */
export function readMentions(paragraph: Paragraph): readonly Mention[] {
  const { kind } = paragraph;
  if (kind === 'table' || kind === 'code' || kind === 'matter' || kind === 'blank') return [];
  const { count, flags, starts, ends } = paragraph.words;
  const found: Mention[] = [];
  let display: boolean | undefined;
  for (let i = 0; i < count; ) {
    if (!(flags[i]! & Flag.Capital) || !begins(paragraph, i)) {
      i++;
      continue;
    }
    let to = i + 1;
    while (to < count && joins(paragraph, to)) to++;
    let from = i;
    let titled = false;
    while (from < to) {
      const kind = kindOf(paragraph, from);
      if (kind & (Kind.Opener | Kind.Month)) titled = false;
      else if (kind & Kind.Title && from + 1 < to) titled = true;
      else break;
      from++;
    }
    // A month or an opener behind a name ends it.
    let end = from;
    while (end < to && !(flags[end]! & Flag.Capital && is(paragraph, end, Kind.Month))) end++;
    if (end > from && (ends[from]! - starts[from]! > 1 || end - from > 1)) {
      display ??= isDisplay(paragraph);
      found.push({ from, to: end, titled, display });
    }
    i = Math.max(end + (end < to ? 1 : 0), from + 1, i + 1);
    if (end < to) continue;
    i = to;
  }
  return found;
}

const is = (p: Paragraph, i: number, kind: number): boolean => ((kinds().get(p.words.hashes[i]!) ?? 0) & kind) !== 0;

/** Whether a name may begin with a capitalised word. */
function begins(p: Paragraph, i: number): boolean {
  const { before, ends, flags, starts } = p.words;
  const f = flags[i]!;
  if (f & (Flag.Verbatim | Flag.Figure) || isContraction(p, i)) return false;
  // A ticker: <IBM>, <BFI.N>.
  if (f & Flag.AllCaps && p.raw.charCodeAt(starts[i]! - 1) === 0x3c) return false;
  if (before[i] === Before.Hyphen && i > 0 && !(flags[i - 1]! & Flag.Capital)) return ends[i]! - starts[i]! > 1;
  return true;
}

/** Whether a word goes on with the name before it. */
function joins(p: Paragraph, i: number): boolean {
  const { before, count, ends, flags, starts } = p.words;
  const gap = before[i]!;
  const f = flags[i]!;
  if (f & (Flag.Verbatim | Flag.Figure) || isContraction(p, i)) return false;
  if (flags[i - 1]! & Flag.Apostrophe && possessive(p.word(i - 1))) return false;
  const capital = (f & Flag.Capital) !== 0;
  if (gap === Before.Space) {
    if (capital) return true;
    return i + 1 < count && is(p, i, Kind.Particle) && follows(p, i + 1);
  }
  if (gap === Before.Hyphen) {
    if (capital) return true;
    return ends[i]! - starts[i]! <= 6 && !isCommonWord(p.word(i)) && (flags[i - 1]! & Flag.Capital) !== 0;
  }
  if (gap === Before.Dot || gap === Before.Abbreviation)
    return capital && (ends[i - 1]! - starts[i - 1]! === 1 || is(p, i - 1, Kind.Joined));
  if (gap === Before.Comma) return capital && is(p, i, Kind.Suffix);
  return false;
}

/** A capitalised word behind a particle, or behind a second one: van der Waals. */
function follows(p: Paragraph, i: number): boolean {
  const { before, count, flags } = p.words;
  const gap = before[i]!;
  if (gap !== Before.Space && gap !== Before.Hyphen) return false;
  if (flags[i]! & Flag.Capital) return true;
  return (
    i + 1 < count && is(p, i, Kind.Particle) && before[i + 1] === Before.Space && (flags[i + 1]! & Flag.Capital) !== 0
  );
}

const contraction = /(?:n['\u2019]t|['\u2019](?:re|ve|ll))$|^(?:i|he|she|it|we|they|you|who)['\u2019][dm]$/i;

/** Aren't, We've: two words in one, of which no name is made. */
const isContraction = (p: Paragraph, i: number): boolean =>
  (p.words.flags[i]! & Flag.Apostrophe) !== 0 && contraction.test(p.word(i));

/** The kinds of a capitalised word, its possessive left out. */
function kindOf(p: Paragraph, i: number): number {
  const { flags, hashes, starts, ends } = p.words;
  if (flags[i]! & Flag.Apostrophe) return kinds().get(hashOf(bare(p.word(i)))) ?? 0;
  const known = kinds().get(hashes[i]!);
  if (known !== undefined) return known;
  // Señor: lists have no accents.
  for (let at = starts[i]!; at < ends[i]!; at++)
    if (p.raw.charCodeAt(at) > 0x7f) return isTitle(p.word(i)) ? Kind.Title : 0;
  return 0;
}

/** Whether every word here has a capital, so that a capital tells nothing. */
function isDisplay(paragraph: Paragraph): boolean {
  const { words } = paragraph;
  let lower = 0;
  let capitals = 0;
  for (let i = 0; i < words.count; i++) {
    const flags = words.flags[i]!;
    if (flags & Flag.AllCaps) capitals++;
    else if (!(flags & (Flag.Capital | Flag.Figure))) lower++;
  }
  if (capitals * 2 > words.count && lower * 4 < words.count) return true;
  return (paragraph.shape === 'short' || paragraph.kind === 'heading') && inTitleCase(paragraph);
}

/** Whether a word as written carries a possessive: Xu's, Xu’s. */
export function possessive(word: string): boolean {
  const n = word.length;
  if (n < 3) return false;
  const last = word.charCodeAt(n - 1);
  if (last !== 0x73 && last !== 0x53) return false;
  const mark = word.charCodeAt(n - 2);
  return mark === 0x27 || mark === 0x2019 || mark === 0x2018 || mark === 0x2bc || mark === 0xb4 || mark === 0x60;
}

/** A word without its possessive. */
export function bare(word: string): string {
  return possessive(word) ? word.slice(0, -2) : word;
}
