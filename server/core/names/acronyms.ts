/** Acronyms in a story: where each is used, and what spells it out. */
import { isOrganisationWord, isTitle, isTitleModifier } from '../../data/lexicon.ts';
import type { Article } from '../article/article.ts';
import { bare, possessive } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before, Flag } from '../article/words.ts';
import type { Span } from '../text.ts';
import { behind } from './beside.ts';
import type { Form, Place } from './groups.ts';
import { type FullName, hasPlain, isSmall } from './initials.ts';
import { isCommonNoun, isExplained, isIntroduced } from './introduced.ts';
import { byOrder, isListing } from './places.ts';
import { loose } from './spelling.ts';
import { isParty } from './surnames.ts';

/** Words that spell an acronym out, in the offsets of the paragraph of `place`; how they read on one line, and their key. */
export interface SpelledOut {
  readonly place: Place;
  readonly words: Span;
  readonly text: string;
  readonly key: string;
}

function said(place: Place, words: Span): SpelledOut {
  const text = place.paragraph.raw.slice(words.start, words.end).replace(/\s+/g, ' ');
  return { place, words, text, key: loose(text) };
}

/** What a story does with an acronym. */
export interface Usage {
  readonly acronym: string;
  /** Where it is used in the story's prose, in order. */
  readonly places: readonly Place[];
  /** Full names with its initials, beside it in brackets; and the first that is another than the first of all. */
  readonly exact: readonly SpelledOut[];
  readonly other: SpelledOut | undefined;
  /** Full names of any kind that it stands behind in brackets. */
  readonly bodies: readonly SpelledOut[];
  /** The first place where brackets explain it. */
  readonly explained: Place | undefined;
  /** What spells it out: in brackets or, failing that, the first words in the story with its initials. */
  readonly fullName: SpelledOut | undefined;
  /** Readers know what it stands for when they meet it: it is explained there, or named in full before. */
  readonly introduced: boolean;
  readonly brand: boolean;
  /** And so it is though the story uses it as the word for a body as well. */
  readonly firm: boolean;
  /** The words beside its first use say what it is, or nothing says that it stands for other words. */
  readonly plain: boolean;
  /** The words beside its first use explain it. */
  readonly told: boolean;
}

/** What the story does with an acronym; undefined where it does not use it as such. */
export function usageOf(article: Article, { spelling, places: all }: Form): Usage | undefined {
  const places = all.filter(p => counts(article, p));
  const [first] = places;
  if (!first || all.some(isListing)) return undefined;
  const out = places.map(place => ({ place, words: inBrackets(place, spelling) })).filter(x => x.words !== undefined);
  const exact: SpelledOut[] = [];
  const bodies: SpelledOut[] = [];
  for (const { place, words } of out) {
    if (typeof words === 'object') exact.push(said(place, words));
    const body = words === true ? nameBefore(place) : words;
    if (body) bodies.push(said(place, body));
  }
  const explained = out[0]?.place;
  const brand = isBrand(places, false);
  // Two letters begin the words of many names: brackets alone say that they are short for one.
  if (spelling.length === 2 && exact.length + bodies.length === 0) return undefined;
  const found = article.names.spelledOut(spelling);
  const words = found && isPartOfName(found) ? undefined : found;
  const named = found && (found.paragraph.index < first.paragraph.index || near(found, first));
  const fullName =
    exact[0] ??
    (words && said({ ...first, paragraph: words.paragraph }, spanIn(words.paragraph, words.from, words.to)));
  return {
    acronym: spelling,
    places,
    exact,
    other: exact.find(x => !alike(x.text, exact[0]!.text)),
    bodies,
    explained,
    fullName,
    introduced: (explained !== undefined && byOrder(explained, first) <= 0) || named === true,
    brand,
    firm: brand && isBrand(places, places.some(isCommonNoun)),
    plain: isPlain(places),
    told: places[0] !== undefined && isExplained(places[0])
  };
}

/** Whether words with the initials are the end of a longer name: the Highway Traffic Safety Administration is no TSA. */
function isPartOfName({ paragraph: p, from }: FullName): boolean {
  const { before, flags } = p.words;
  if (from === 0 || before[from] !== Before.Space || flags[from - 1]! & Flag.Sentence) return false;
  return (flags[from - 1]! & (Flag.Capital | Flag.Figure)) === Flag.Capital && !possessive(p.word(from - 1));
}

/** In the same sentence or the next words: HRO, the Hydrological Research Office, said. */
function near({ paragraph, from }: FullName, { paragraph: p, end }: Place): boolean {
  if (paragraph !== p || from - end > 15) return false;
  for (let i = end; i < from - 2; i++) if (p.words.flags[i]! & Flag.Sentence) return false;
  return true;
}

/** How many paragraphs before the first use, and from it on, plain words may stand in that explain it. */
const reach = { before: 60, behind: 10 };

// The paragraph in which plain words were found last: most often they still stand there. Else those that have none.
const searched = new WeakMap<Usage, Paragraph | readonly Paragraph[]>();

/** Whether plain words near the first use have its initials: a floating rate note, FRN. */
export function plainlySpelled({ paragraphs }: Article, usage: Usage): boolean {
  const { index } = usage.places[0]!.paragraph;
  const first = Math.max(0, index - reach.before);
  const known = searched.get(usage);
  if (known && 'index' in known) {
    const isThere = known.index >= first && known.index < index + reach.behind && paragraphs[known.index] === known;
    if (isThere) return true;
  }
  const none = Array.isArray(known) ? known : [];
  const near = paragraphs.slice(first, index + reach.behind);
  const found = near.find((p, i) => p !== none[i] && hasPlain(p, usage.acronym));
  searched.set(usage, found ?? near);
  return found !== undefined;
}

/** Whether an acronym is used there as such: in the story's prose, as no part of a longer name or a run of capitals. */
function counts(article: Article, place: Place): boolean {
  const { paragraph: p, mention, word, end } = place;
  const { before, flags, count, starts } = p.words;
  if (mention.display || p.kind === 'heading' || p === article.opening.headline) return false;
  if ((p.shape !== 'body' && p.shape !== 'note' && p.shape !== 'caption') || isParty(place)) return false;
  if (p.dateline && starts[word]! < p.dateline.span.end) return false;
  if (article.opening.lead === p && word < 4 && !p.dateline) return false;
  const near = (i: number) => i >= 0 && i < count && (flags[i]! & (Flag.AllCaps | Flag.Figure)) !== 0;
  if (end < count && before[end] !== Before.End && before[end]! <= Before.Dot && near(end)) return false;
  if (before[word]! > 0 && before[word]! <= Before.Dot && near(word - 1)) return false;
  // <ABC.L>, also where a blank or another code comes between.
  if (isTicker(p, starts[word]!, p.words.ends[end - 1]!)) return false;
  if (word > 0 && /^(?:symbol|ticker|symbols)$/.test(p.word(word - 1))) return false;
  return before[word] !== Before.Hyphen && !(end < count && before[end] === Before.Hyphen && p.word(end).length < 3);
}

/** Whether letters stand in angle brackets, as tickers do on a wire. */
function isTicker({ raw }: Paragraph, start: number, end: number): boolean {
  let i = start - 1;
  while (i >= 0 && start - i < 12 && /[A-Z. ]/.test(raw.charAt(i))) i--;
  return (raw.charAt(i) === '<' && raw.slice(end, end + 12).includes('>')) || raw.charAt(end) === '>';
}

function isPlain(places: readonly Place[]): boolean {
  const [first] = places;
  return first === undefined || isIntroduced(first) || isExplained(first) || !places.some(isCommonNoun);
}

const isCompany = (word: string): boolean =>
  /^(?:inc|corp|co|plc|ltd|llc|ag|sa|nv|holdings?|group|company|corporation|brothers|motors?)$/i.test(word);

/** A company or a product that is known by its letters: IBM Corp., the HK47 rifle. */
function isBrand(places: readonly Place[], common: boolean): boolean {
  return places.some(({ paragraph: p, mention, word, end }) => {
    if (end < mention.to && p.words.ends[end]! - p.words.starts[end]! > 1) {
      const next = bare(p.word(end));
      // The HRO warned; the HRO Committee met.
      const own =
        isTitle(next) || (common && (isTitleModifier(next) || (isOrganisationWord(next) && !isCompany(next))));
      if (!own) return true;
    }
    if (word > mention.from && p.words.ends[word - 1]! - p.words.starts[word - 1]! > 1) return true;
    const code = p.raw.charCodeAt(p.words.ends[end - 1]!);
    return code === 0x26 || code === 0x2f || p.raw.charCodeAt(p.words.starts[word]! - 1) === 0x2f;
  });
}

/** What an acronym in brackets stands behind: the words with its initials; `true` when other words; undefined without brackets. */
function inBrackets({ paragraph: p, word, end }: Place, acronym: string): Span | true | undefined {
  const { starts, flags } = p.words;
  // ( HRO), (“HRO”)
  const gap = /[ "\u201c]/.test(p.raw.charAt(starts[word]! - 1)) ? 2 : 1;
  const open = p.raw.charCodeAt(starts[word]! - gap);
  if (open !== 0x28 && open !== 0x5b) {
    // FN (Full Name): the other way round.
    const next = behind(p, end, 2);
    if (next !== ' (' || end + 1 >= p.words.count || !(flags[end]! & Flag.Capital)) return undefined;
    const span = spanIn(p, end, closing(p, end));
    // What has the letters itself explains nothing, nor does one word: Super DWR (the longest-lasting DWR), MSP (Fife).
    const text = p.raw.slice(span.start, span.end);
    return text.includes(acronym) || !text.includes(' ') ? undefined : span;
  }
  let i = word - 1;
  let k = acronym.length - 1;
  let from = -1;
  for (let steps = 0; i >= 0 && k >= 0 && steps < acronym.length * 2 + 1; i--, steps++) {
    const letter = p.raw.charAt(starts[i]!).toUpperCase();
    if (letter === acronym[k]) {
      k--;
      from = i;
    } else if (!isSmall(p.word(i).toLowerCase())) {
      // A long word may give two letters: Eurodollar, telecommunications.
      const inside = p.word(i).toUpperCase();
      const at = inside.lastIndexOf(acronym[k]!);
      if (at <= 0 || k === 0 || letter !== acronym[k - 1]) break;
      k -= 2;
      from = i;
    }
  }
  if (k >= 0 || from < 0) return true;
  const span = spanIn(p, from, word);
  return p.raw.slice(span.start, span.end).includes(acronym) ? undefined : span; // GTA TeleGuam (“GTA”)
}

/** The capitalised words before an acronym in brackets. */
function nameBefore({ paragraph: p, word }: Place): Span | undefined {
  const { flags, before } = p.words;
  let from = word;
  for (let i = word - 1; i >= 0 && word - i < 9; i--) {
    if (flags[i]! & Flag.Capital) from = i;
    else if (!isSmall(p.word(i))) break;
    if (before[i]! > Before.Abbreviation || before[i] === Before.Start) break;
  }
  if (p.word(from).toLowerCase() === 'the') from++;
  return word - from > 1 ? spanIn(p, from, word) : undefined;
}

function closing(p: Paragraph, from: number): number {
  let to = from + 1;
  while (to < p.words.count && p.words.before[to]! <= Before.Abbreviation && to - from < 9) to++;
  return to;
}

/** Words `from` up to but not including `to` as a span of their paragraph. */
export function spanIn(p: Paragraph, from: number, to: number): Span {
  return { start: p.words.starts[from]!, end: p.words.ends[to - 1]! };
}

/** Whether two full names are one, written with other small words, other plurals, or one in part. */
function alike(a: string, b: string): boolean {
  const key = (s: string) =>
    s
      .split(/[\s-]+/)
      .filter(w => !isSmall(w.toLowerCase()))
      .map(w => loose(w).slice(0, 4))
      .join(' ');
  const [x, y] = [key(a), key(b)];
  return x === y || x.endsWith(y) || y.endsWith(x);
}
