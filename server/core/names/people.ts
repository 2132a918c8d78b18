/** One person, many mentions: which full names and surnames in a story are the same person. */
import { isFamilyFirstSurname, isGivenName, isOrganisationWord } from '../../data/lexicon.ts';
import type { Article } from '../article/article.ts';
import { bare, type Mention } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import type { Span } from '../text.ts';
import type { Place } from './groups.ts';
import { byOrder } from './places.ts';
import { loose } from './spelling.ts';

/** One mention of a person: `span` of the words, `surname` of the surname in them, in the draft's offsets. */
interface Appearance {
  readonly span: Span;
  readonly surname: Span;
  /** The whole name, not the surname alone. */
  readonly full: boolean;
}

/** A person (or another name of several words) and every mention in the story. */
export interface Person {
  /** As first mentioned in full, or as mentioned where the story never does. */
  readonly name: string;
  readonly surname: string;
  readonly mentions: readonly Appearance[];
}

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** The words of a mention as they are compared, initials and suffixes left out. */
export function wordsOf(paragraph: Paragraph, mention: Mention): { readonly key: string; readonly word: number }[] {
  const out: { key: string; word: number }[] = [];
  for (let i = mention.from; i < mention.to; i++) {
    const key = loose(bare(paragraph.word(i)));
    if (key.length > 1 && !suffixes.has(key)) out.push({ key, word: i });
  }
  return out;
}

/** Which of a full name's words is the surname: the last, or the first where the family name comes first. */
export function surnameAt(keys: readonly string[]): number {
  if (keys.length < 2) return 0;
  const first = keys[0]!;
  const last = keys[keys.length - 1]!;
  if (!isFamilyFirstSurname(first)) return keys.length - 1;
  // Kim Clark is a Clark; Kim Jong Un and Xu Lin are a Kim and a Xu.
  return keys.length > 2 || isFamilyFirstSurname(last) || !isGivenName(first) ? 0 : keys.length - 1;
}

/** The person named at an offset of the draft, with every mention in order; undefined where no name stands. */
export function personAt(article: Article, offset: number): Person | undefined {
  const paragraph = article.at(offset);
  if (!paragraph) return undefined;
  const own = offset - article.startOf(paragraph);
  const { starts, ends } = paragraph.words;
  const mention = paragraph.mentions.find(m => starts[m.from]! <= own && own <= ends[m.to - 1]!);
  return mention && personOf(article, paragraph, mention);
}

/** The person of a mention. A surname that two people share belongs to neither's full name: it is linked by itself. */
function personOf(article: Article, paragraph: Paragraph, mention: Mention): Person | undefined {
  const words = wordsOf(paragraph, mention);
  if (words.length === 0) return undefined;
  const keys = words.map(w => w.key);
  const at = surnameAt(keys);
  const family = keys[at]!;
  const group = article.names.group(family);
  const places = group ? group.forms.flatMap(f => f.places).filter(p => p.end === p.word + 1) : [];
  const met = places
    .sort(byOrder)
    .map(place => ({ place, keys: wordsOf(place.paragraph, place.mention).map(w => w.key) }));
  const full = met.filter(m => m.keys.length > 1 && m.keys[surnameAt(m.keys)] === family);
  const names = new Map<string, typeof full>();
  for (const m of full) {
    // John Smith is John F. Smith, and Gabriel García Márquez may be Gabriel García.
    const name =
      [...names.keys()].find(n => within(n.split(' '), m.keys) || within(m.keys, n.split(' '))) ?? m.keys.join(' ');
    names.set(name, [...(names.get(name) ?? []), m]);
  }
  const bareOnes = met.filter(m => m.keys.length === 1);
  const mine =
    words.length > 1
      ? [...names.entries()].find(([, list]) => list.some(m => same(m.place, paragraph, mention)))
      : undefined;
  const only = names.size === 1 ? [...names.values()][0]! : [];
  const chosen = mine ? [...mine[1], ...(names.size === 1 ? bareOnes : [])] : [...bareOnes, ...only];
  if (chosen.length === 0) return undefined;
  const mentions = chosen.sort((a, b) => byOrder(a.place, b.place)).map(m => appearance(article, m.place));
  const first = mentions.find(m => m.full) ?? mentions[0]!;
  return { name: article.slice(first.span), surname: article.slice(first.surname), mentions };
}

function same(place: Place, paragraph: Paragraph, mention: Mention): boolean {
  return place.paragraph === paragraph && place.mention === mention;
}

/** Whether the words of one name are in the other, in order. */
function within(short: readonly string[], long: readonly string[]): boolean {
  let i = 0;
  for (const key of long) if (key === short[i]) i++;
  return i === short.length;
}

function appearance(article: Article, { paragraph, mention, word }: Place): Appearance {
  const { starts, ends } = paragraph.words;
  const span = (from: number, to: number): Span =>
    article.spanOf(paragraph, {
      start: starts[from]!,
      end: starts[to - 1]! + bare(paragraph.raw.slice(starts[to - 1]!, ends[to - 1]!)).length
    });
  return { span: span(mention.from, mention.to), surname: span(word, word + 1), full: mention.to - mention.from > 1 };
}

/** Whether a mention of several words reads as a person's full name: a given name first, nothing of a body in it. */
export function isFullName(paragraph: Paragraph, mention: Mention): boolean {
  const keys = wordsOf(paragraph, mention).map(w => w.key);
  if (keys.length < 2 || keys.length > 4 || keys.some(isOrganisationWord)) return false;
  return surnameAt(keys) === 0 || isGivenName(keys[0]!);
}
