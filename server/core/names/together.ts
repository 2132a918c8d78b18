/** Two spellings that a story sets side by side as two names: in one sentence after another, joined by “and”, tagged. */
import { isGivenName, isTitle } from '../../data/lexicon.ts';
import { bare } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before, Flag } from '../article/words.ts';
import { behind } from './beside.ts';
import type { Group, Place } from './groups.ts';
import { byOrder, isBracketed, placesIn, placesOf } from './places.ts';
import { bagOf, howMany, share } from './sums.ts';

/** Whether the story itself tells the two apart; looked for only where something speaks for a slip. */
export function setApart(a: Group, b: Group): boolean {
  if ([tags, ages, roles].some(told => areOther(a.sum(told), b.sum(told)))) return true;
  if (isRelative(placesOf(a), placesOf(b))) return true;
  return (a.sum(glosses).n > 0 && b.sum(glosses).n > 0) || joinedOrOften(a, b);
}

/** Donetsk National University (DonNU), Donetsk National Technical University (DonNTU): each is short for a name of its own. */
const glosses = howMany(place => isBracketed(place) && /\p{Lu}.*\p{Lu}/u.test(place.paragraph.word(place.word)));

const joining = new Set(['and', 'or', 'nor', '&', 'versus', 'vs', 'v']);

/** Where a name stands in one paragraph. */
interface Standing {
  /** The first words of the mentions that begin with it, and where those mentions end. */
  readonly opens: Map<number, number>;
  /** The first words of the sentences that it stands in. */
  readonly sentences: Set<number>;
}

/**
 * Norvik to buy rival Nordvik. Shares in Nordvik jumped, Norvik fell. One slip may stand beside the right spelling; who
 * names both in two sentences, or joins the first words of two names, means two.
 */
function joinedOrOften(a: Group, b: Group): boolean {
  // By their words, so that what is pasted twice counts once.
  const both = new Set<string>();
  for (const [p, x, y] of inOneParagraph(a, b)) {
    if (areJoined(p, x, y) || areJoined(p, y, x)) return true;
    for (const first of x.sentences) if (y.sentences.has(first)) both.add(sentenceFrom(p, first));
    if (both.size > 1) return true;
  }
  return false;
}

/** Whether two names stand in one sentence. */
export function areInOneSentence(a: Place, b: Place): boolean {
  return a.paragraph === b.paragraph && sentenceOf(a.paragraph, a.word) === sentenceOf(b.paragraph, b.word);
}

/** Whether they stand in one sentence with no more than two words between: Lin Xu beat Xu Lin. */
export function areSideBySide(a: Place, b: Place): boolean {
  const gap = Math.max(a.mention.from - b.mention.to, b.mention.from - a.mention.to);
  return gap >= 0 && gap < 3 && areInOneSentence(a, b);
}

/** Whether one sentence has both. */
export function haveOneSentence(a: Group, b: Group): boolean {
  for (const [, x, y] of inOneParagraph(a, b)) for (const first of x.sentences) if (y.sentences.has(first)) return true;
  return false;
}

/** The paragraphs that have both, and where they stand there. */
function* inOneParagraph(a: Group, b: Group): Iterable<[Paragraph, Standing, Standing]> {
  const [fewer, more] = a.count < b.count ? [a, b] : [b, a];
  for (const p of new Set(placesOf(fewer).map(place => place.paragraph))) {
    const there = placesIn(more, p);
    if (there.length > 0) yield [p, standing(placesIn(fewer, p)), standing(there)];
  }
}

function standing(places: readonly Place[]): Standing {
  const opens = new Map<number, number>();
  for (const { mention, word } of places) if (word === mention.from) opens.set(word, mention.to);
  return { opens, sentences: new Set(places.map(place => sentenceOf(place.paragraph, place.word))) };
}

/** No sentence is longer; what seems to be one is looked at so far, so that a text without stops costs no more. */
const longest = 60;

/** The word that begins the sentence of a word. */
function sentenceOf({ words: { flags } }: Paragraph, word: number): number {
  let i = word;
  while (i > 0 && word - i < longest && !(flags[i]! & Flag.Sentence)) i--;
  return i;
}

/** The whole sentence that a name stands in. */
export const sentenceAt = ({ paragraph, word }: Place): string => sentenceFrom(paragraph, sentenceOf(paragraph, word));

/** The whole sentence that begins with a word: two right spellings beside one slip are one sentence, not two. */
function sentenceFrom({ raw, words: { count, ends, flags, starts } }: Paragraph, first: number): string {
  let i = first + 1;
  while (i < count && i - first < longest && !(flags[i]! & Flag.Sentence)) i++;
  return raw.slice(starts[first]!, ends[i - 1]!);
}

/** Norvik ASA and Nordvik Marine. Marcus Webb and Anna Web are joined as well, but may be a couple. */
function areJoined(p: Paragraph, x: Standing, y: Standing): boolean {
  const { before } = p.words;
  for (const joint of x.opens.values()) {
    // Sgt. Hansen and Cpl. Hanson.
    const next = joint + 2 < p.words.count && isTitle(bare(p.word(joint + 1))) ? joint + 2 : joint + 1;
    if (
      y.opens.has(next) &&
      before[joint] === Before.Space &&
      before[joint + 1] === Before.Space &&
      joining.has(p.word(joint).toLowerCase())
    )
      return true;
  }
  return false;
}

/** Ruth Tully (Lib Dem), Ruth Tulley (Green): candidates and players have one party and one club each, and people one age. */
export function areTagged(a: readonly Place[], b: readonly Place[]): boolean {
  return [tagOf, ageOf].some(told =>
    areOther(new Set(a.map(told).filter(Boolean)), new Set(b.map(told).filter(Boolean)))
  );
}

const relative =
  /^(?:(?:grand)?(?:son|daughter|father|mother|child)|(?:half-?)?(?:brother|sister)|uncle|aunt|nephew|niece|cousin|twin|wife|husband|widow|namesake|predecessor|successor|neighbou?r|friend|rival|opponent)$/;

/** Whether the word for a relative stands right before a name or behind it: another has part of the name as well. */
export const isKin = (place: Place): boolean =>
  isKinAhead(place) || relative.test(/^, (?:his|her|their) (\p{L}+)/u.exec(behindName(place))?.[1] ?? '');

/** Before its titles, with no more than a comma between: his predecessor, Mayor Roe; the son of Ann Roe. */
function isKinAhead({ paragraph: p, mention: { from } }: Place): boolean {
  for (let i = from; i > Math.max(0, from - mostTitles) && p.words.before[i]! < Before.Other; i--) {
    const word = p.word(i - 1);
    if (relative.test(word)) return true;
    if (word !== 'of' && !isTitle(bare(word))) return false;
  }
  return false;
}

/** Nobody has more of them, one word each. */
const mostTitles = 8;

/** Whether the one who is named later comes in as a relative, who has a given name of his own: his son, Luis. */
export function isRelative([a]: readonly Place[], [b]: readonly Place[]): boolean {
  const later = byOrder(a!, b!) > 0 ? a! : b!;
  const { paragraph: p, mention, word } = later;
  return isKin(later) && (word === mention.from || isGivenName(p.word(word)));
}

/** Whether something is told of both, and never the same. */
export function areOther(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && !share(a, b);
}

const where = /left|right|cent(?:er|re)|front|back|top|bottom|above|below|pictured/i;

/** The words in brackets right behind a name of several words; neither figures, which change, nor a place in a picture. */
function tagOf(place: Place): string {
  const tag = /^ \((\p{L}[^()\d]{0,30})\)/u.exec(behindName(place))?.[1]?.toLowerCase() ?? '';
  return where.test(tag) ? '' : tag;
}

/** The age between commas right behind a name of several words. */
function ageOf(place: Place): string {
  return /^, (\d{1,2}),/.exec(behindName(place))?.[1] ?? '';
}

const tags = bagOf(tagOf);
export const ages = bagOf(ageOf);

/** What a line says before the name that it ends with: First sailor: Ann Roe. A cast and an honours list name everyone once. */
const roles = bagOf(({ paragraph: { raw, words }, mention }) => {
  const start = words.starts[mention.from]!;
  const isLast = mention.to === words.count && mention.to - mention.from > 1;
  return isLast && start < 60 && raw.startsWith(': ', start - 2) ? raw.slice(0, start) : '';
});

/** What stands right behind a name of several words, as far as it may be told of its bearer. */
const behindName = ({ paragraph, mention }: Place): string =>
  mention.to - mention.from < 2 ? '' : behind(paragraph, mention.to, 36);
