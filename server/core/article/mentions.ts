/** Finds the names in a paragraph: runs of capitalised words with their particles, initials, titles and suffixes. */
import { isCommonWord, isTitle } from '../../data/lexicon.ts';
import type { Paragraph } from './paragraph.ts';
import { inTitleCase } from './shape.ts';
import { Before, Flag } from './words.ts';

/** A name where it stands: words `from` up to but not including `to` of its paragraph, titles left out. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  /** A title or office stands right before it: Mr., President. */
  readonly titled: boolean;
  /** It stands where every word has a capital: a headline in title case, a line in capitals. */
  readonly display: boolean;
}

// Words that begin sentences and are no part of the name behind them.
const openers = new Set(
  (
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
    "your it's that's he's she's we're they're there's i'm i've don't didn't can't won't isn't wasn't"
  ).split(' ')
);

const particles = new Set(
  'de da do dos das del della di du la le van von der den ter ten bin ibn bint al el ul y e zu af av'.split(' ')
);
const months = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' '
  )
);
const joined = new Set('mr mrs ms dr prof sen rep gov gen col lt sgt capt maj adm rev hon st ste ft mt'.split(' '));
const suffixes = new Set('jr sr ii iii iv'.split(' '));

/** The names in a paragraph, in order. Addresses, figures, tables and code hold none. */
export function readMentions(paragraph: Paragraph): readonly Mention[] {
  const { kind } = paragraph;
  if (kind === 'table' || kind === 'code' || kind === 'matter' || kind === 'blank') return [];
  const { words } = paragraph;
  const { count, flags, before } = words;
  const found: Mention[] = [];
  let display: boolean | undefined;
  for (let i = 0; i < count; ) {
    if (!begins(paragraph, i)) {
      i++;
      continue;
    }
    let to = i + 1;
    while (to < count && joins(paragraph, to)) to++;
    let from = i;
    let titled = false;
    while (from < to) {
      const word = bare(paragraph.word(from)).toLowerCase();
      if (openers.has(word) || months.has(word)) titled = false;
      else if (isTitle(word) && from + 1 < to) titled = true;
      else break;
      from++;
    }
    // A month or an opener behind a name ends it.
    let end = from;
    while (end < to && !(flags[end]! & Flag.Capital && months.has(paragraph.word(end).toLowerCase()))) end++;
    if (end > from && (words.ends[from]! - words.starts[from]! > 1 || end - from > 1)) {
      display ??= isDisplay(paragraph);
      found.push({ from, to: end, titled, display });
    }
    i = Math.max(end + (end < to ? 1 : 0), from + 1, i + 1);
    if (end < to) continue;
    i = to;
  }
  return found;

  function begins(p: Paragraph, i: number): boolean {
    const f = flags[i]!;
    if (!(f & Flag.Capital) || f & (Flag.Verbatim | Flag.Figure)) return false;
    // A ticker: <IBM>, <BFI.N>.
    if (f & Flag.AllCaps && p.raw.charCodeAt(words.starts[i]! - 1) === 0x3c) return false;
    if (before[i] === Before.Hyphen && i > 0 && !(flags[i - 1]! & Flag.Capital)) return p.word(i).length > 1;
    return true;
  }

  function joins(p: Paragraph, i: number): boolean {
    const gap = before[i]!;
    const f = flags[i]!;
    if (f & (Flag.Verbatim | Flag.Figure)) return false;
    const previous = p.word(i - 1);
    if (possessive(previous)) return false;
    const capital = (f & Flag.Capital) !== 0;
    if (gap === Before.Space) {
      if (capital) return true;
      return i + 1 < count && particles.has(p.word(i)) && follows(p, i + 1);
    }
    if (gap === Before.Hyphen) {
      if (capital) return true;
      const word = p.word(i);
      return word.length <= 6 && !isCommonWord(word) && (flags[i - 1]! & Flag.Capital) !== 0;
    }
    if (gap === Before.Dot || gap === Before.Abbreviation)
      return capital && (previous.length === 1 || joined.has(previous.toLowerCase()));
    if (gap === Before.Comma) return capital && suffixes.has(p.word(i).toLowerCase());
    return false;
  }

  /** A capitalised word behind a particle, or behind a second one: van der Waals. */
  function follows(p: Paragraph, i: number): boolean {
    const gap = before[i]!;
    if (gap !== Before.Space && gap !== Before.Hyphen) return false;
    if (flags[i]! & Flag.Capital) return true;
    return (
      i + 1 < count &&
      particles.has(p.word(i)) &&
      before[i + 1] === Before.Space &&
      (flags[i + 1]! & Flag.Capital) !== 0
    );
  }
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
