/** A name where it stands: which words it is made of, and where they lie in the draft. */
import type { Article } from '../article/article.ts';
import { bare, type Mention } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { lastUpTo } from '../search.ts';
import type { Span } from '../text.ts';
import { isInitial, type Unit } from './parts.ts';

/** A name where it stands, title and suffix left out. */
export interface Appearance {
  readonly paragraph: Paragraph;
  /** Given names and initials; none where the surname stands by itself. */
  readonly given: readonly Unit[];
  /** The surname with its particles; all of the name where it is no person's. */
  readonly surname: Unit;
  /** Where every word has a capital, in headlines. */
  readonly display: boolean;
}

/** Whether a given name is written out. */
export const isSpelled = (a: Appearance): boolean => a.given.some(unit => !isInitial(unit));

/** The keys of the given names that are written out. */
export const givenKeys = (a: Appearance): string[] => a.given.filter(unit => !isInitial(unit)).map(unit => unit.key);

/** Orders appearances as they stand in the story. */
export function inOrder(a: Appearance, b: Appearance): number {
  return a.paragraph.index - b.paragraph.index || a.surname.from - b.surname.from;
}

/** The first mention that tells most: in full, outside headlines. The mentions are in order, and one at least. */
export function firstFull(mentions: readonly Appearance[]): Appearance {
  return (
    mentions.find(a => isSpelled(a) && !a.display) ??
    mentions.find(isSpelled) ??
    mentions.find(a => a.given.length > 0) ??
    mentions.find(a => !a.display) ??
    mentions[0]!
  );
}

/** The words of a name: `from` up to but not including `to`. */
export function extentOf({ given, surname }: Pick<Appearance, 'given' | 'surname'>): { from: number; to: number } {
  const last = given[given.length - 1];
  return { from: Math.min(surname.from, given[0]?.from ?? surname.from), to: Math.max(surname.to, last?.to ?? 0) };
}

/** A mention in the draft's offsets, a possessive left out. */
export function mentionSpan(article: Article, a: Appearance): Span {
  const { from, to } = extentOf(a);
  return spanOf(article, a.paragraph, from, to);
}

/** Words `from` to `to` in the draft's offsets, a possessive left out. */
export function spanOf(article: Article, p: Paragraph, from: number, to: number): Span {
  const { starts, ends } = p.words;
  const last = starts[to - 1]!;
  return article.spanOf(p, { start: starts[from]!, end: last + bare(p.raw.slice(last, ends[to - 1]!)).length });
}

/** The word of a paragraph that an offset of its own lies in or touches, or -1. */
export function wordAt({ words: { starts, ends } }: Paragraph, own: number): number {
  const at = lastUpTo(starts.length, i => starts[i]! <= own);
  return at >= 0 && own <= ends[at]! ? at : -1;
}

/** The mention of which a word is part. */
export function mentionAt({ mentions }: Paragraph, word: number): Mention | undefined {
  const mention = mentions[lastUpTo(mentions.length, i => mentions[i]!.from <= word)];
  return mention && word < mention.to ? mention : undefined;
}
