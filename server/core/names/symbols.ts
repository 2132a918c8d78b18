/** Names as symbols: what is named at an offset, where it is named first and in full, and everywhere else. */
import { isCommonWord } from '../../data/lexicon.ts';
import type { Article } from '../article/article.ts';
import { bare, type Mention } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before, Flag } from '../article/words.ts';
import type { Span } from '../text.ts';
import { type Appearance, extentOf, firstFull, mentionAt, mentionSpan, wordAt } from './appearance.ts';
import { alone, hyphened, inFull } from './givenname.ts';
import { kinOf, secondSurname } from './kin.ts';
import { otherAt, otherShown, spelledOut } from './others.ts';
import { partsOf, textOf, type Unit, wordKeys } from './parts.ts';
import { loose } from './spelling.ts';

/** A person, a body, a place: whatever a story gives a name. */
export interface Name {
  /** As first written in full. */
  readonly text: string;
  /** The first mention that says it in full. */
  readonly first: Span;
  /** Every mention in order. */
  readonly mentions: readonly Appearance[];
  /** What else means it: the letters that stand for a body, or the words that letters stand for. */
  readonly also: readonly Span[];
}

/** What stands at an offset. */
export interface Named {
  readonly mention: Appearance;
  /** Whose name it is; where there are several, it may be any one's. */
  readonly names: readonly Name[];
  /** Every mention that may be any one's of these; none where there is one name. */
  readonly either: readonly Appearance[];
}

/** The name at an offset of the draft; undefined where none stands. Costs what the mentions of its words cost. */
export function namedAt(article: Article, offset: number): Named | undefined {
  const p = article.at(offset);
  const word = p ? wordAt(p, offset - article.startOf(p)) : -1;
  if (!p || word < 0) return undefined;
  // The mention of van der Berg is Berg; in a headline a given name's surname follows within a few words.
  for (let i = word; i < Math.min(p.words.count, word + 4); i++) {
    const mention = mentionAt(p, i);
    const named = mention && (mention.display ? shownWith(article, p, i) : namedWith(article, p, mention, word));
    if (named && holds(named.mention, word)) return named;
    if (mention && !mention.display) return undefined;
  }
  return undefined;
}

function holds(a: Appearance, word: number): boolean {
  const { from, to } = extentOf(a);
  return from <= word && word < to;
}

/** The name in whose mention, outside headlines, a word stands. */
function namedWith(article: Article, p: Paragraph, mention: Mention, word: number): Named | undefined {
  const parts = partsOf(p, mention);
  if (parts?.kind === 'whole') return one(article, p, parts.surname, false, otherAt(article, p, parts.surname));
  const own = parts && { paragraph: p, given: parts.given, surname: parts.surname, display: false };
  return kinWith(article, p, own && holds(own, Math.max(word, mention.from)) ? own.surname : unitAt(p, word));
}

/** The name of which a word of a headline is the last; the story must have it elsewhere. */
function shownWith(article: Article, p: Paragraph, word: number): Named | undefined {
  let from = word;
  while (from > 0 && p.words.before[from] === Before.Hyphen) from--;
  const joined = from < word && kinWith(article, p, { from, to: word + 1, key: wordKeys(p, from, word + 1).join('') });
  const kin = joined || kinWith(article, p, unitAt(p, word));
  const other = kin ? undefined : otherShown(article, p, word);
  return kin ?? (other && one(article, p, other, true, otherAt(article, p, other)));
}

function unitAt(p: Paragraph, word: number): Unit {
  return { from: word, to: word + 1, key: loose(bare(p.word(word))) };
}

/** Those who bear the surname that ends where `surname` does. */
function kinWith(article: Article, p: Paragraph, surname: Unit): Named | undefined {
  const here = (a: Appearance) => a.paragraph === p && a.surname.to === surname.to;
  const last = bare(p.word(surname.to - 1));
  const kin = kinOf(article, surname.key, last);
  const all = kin.people.map(mentions => nameOf(article, mentions, alone(article, mentions)));
  for (const [i, mentions] of kin.people.entries()) {
    const mention = mentions.find(here);
    if (mention) return { mention, names: [all[i]!], either: [] };
  }
  const doubted = kin.either.find(here);
  if (doubted) return { mention: doubted, names: all, either: kin.either };
  const mention = kin.others.find(here);
  if (!mention) return givenWith(article, surname, here);
  const second = kin.people.length === 0 ? secondSurname(article, surname.key, last) : undefined;
  for (const mentions of second ? kinOf(article, second.key, second.word).people : []) {
    const found = mentions.find(here);
    if (found) return { mention: found, names: [nameOf(article, mentions, alone(article, mentions))], either: [] };
  }
  const initial = (a: Appearance) => (kin.people.length > 0 ? a.given[0]?.key : undefined);
  const mentions = kin.others.filter(a => initial(a) === initial(mention));
  if (!isName(article, surname, mentions)) return undefined;
  const name = nameOf(article, mentions);
  const letters =
    kin.people.length === 0 ? (spelledOut(article, surname.key) ?? inFull(article, surname.key)) : undefined;
  return { mention, names: [{ ...name, ...letters }], either: [] };
}

/** Whom a given name of two words by itself means. */
function givenWith(article: Article, { key, from, to }: Unit, here: (a: Appearance) => boolean): Named | undefined {
  const mentions = to - from > 1 ? hyphened(article, key) : [];
  const mention = mentions.find(here);
  const meant = mention && inFull(article, key);
  return meant && { mention, names: [{ ...nameOf(article, mentions), ...meant }], either: [] };
}

/** Whether a capital means a name, and not a sentence's start or a headline. */
function isName(article: Article, { key }: Unit, mentions: readonly Appearance[]): boolean {
  const group = article.names.group(key);
  const ordinary = isCommonWord(key) || (group !== undefined && article.names.small(group.hash) > 0);
  return mentions.some(a => {
    if (a.display) return false;
    const { from } = extentOf(a);
    return a.given.length > 0 || !(a.paragraph.words.flags[from]! & Flag.Sentence) || !ordinary;
  });
}

function nameOf(article: Article, mentions: readonly Appearance[], also: readonly Span[] = []): Name {
  const first = firstFull(mentions);
  const { from, to } = extentOf(first);
  return { text: textOf(first.paragraph, from, to), first: mentionSpan(article, first), mentions, also };
}

/** The name that is no person's, if it has a mention where `unit` stands. */
function one(
  article: Article,
  p: Paragraph,
  { from, to }: Unit,
  display: boolean,
  { mentions, also }: { readonly mentions: readonly Appearance[]; readonly also: readonly Span[] }
): Named | undefined {
  const mention = mentions.find(a => a.paragraph === p && a.surname.from <= from && to <= a.surname.to);
  if (!mention || (display && mentions.every(a => a.display))) return undefined;
  return { mention, names: [nameOf(article, mentions, also)], either: [] };
}
