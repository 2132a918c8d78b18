/** Names that are no person's: bodies, places of several words, and the letters that stand for a body. */
import type { Article } from '../article/article.ts';
import { bare } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import type { Span } from '../text.ts';
import { usageOf } from './acronyms.ts';
import { type Appearance, inOrder, mentionAt, mentionSpan, spanOf, wordAt } from './appearance.ts';
import { standsAt, wholeKeys, wholeShown } from './display.ts';
import type { Form, Group } from './groups.ts';
import { isSmall } from './initials.ts';
import { kinOf } from './kin.ts';
import { partsOf, type Unit } from './parts.ts';
import { isCapitals } from './places.ts';
import { loose } from './spelling.ts';

/** The mentions of a name, what else means it, and what says it in full, if that is no mention. */
interface Found {
  readonly mentions: readonly Appearance[];
  readonly also: readonly Span[];
  readonly first?: Span;
}

/** A name of several words, by its key, with the letters that stand for it. */
export function otherAt(article: Article, p: Paragraph, { from, to, key }: Unit): Found {
  const mentions = wholes(article, key);
  const form = lettersOf(article, initialsOf(p, from, to));
  if (!form || !expansions(article, form).some(x => loose(article.slice(x)) === loose(key)))
    return { mentions, also: [] };
  return { mentions, also: kinOf(article, form.group.key, form.spelling).others.map(a => mentionSpan(article, a)) };
}

/** The words that letters stand for, those that say it first and all others; undefined where the story has none. */
export function spelledOut(article: Article, key: string): Omit<Required<Found>, 'mentions'> | undefined {
  const form = lettersOf(article, key);
  const spans = form ? expansions(article, form) : [];
  const [first] = spans;
  if (!first) return undefined;
  const also = new Map(spans.map(span => [span.start, span]));
  for (const span of spans)
    for (const a of wholes(article, keyAt(article, span) ?? ''))
      also.set(mentionSpan(article, a).start, mentionSpan(article, a));
  return { also: [...also.values()].sort((a, b) => a.start - b.start), first };
}

/** The name of several words that a word of a headline belongs to; the story must have it elsewhere. */
export function otherShown(article: Article, p: Paragraph, word: number): Unit | undefined {
  return wholeShown(p, word, wholeKeys(placesOf(article.names.group(bare(p.word(word))))));
}

/** Every mention of the name of several words with that key, in order; looked for among those of its rarest word. */
function wholes(article: Article, key: string): Appearance[] {
  const keys = key.split(' ');
  let rarest: Group | undefined;
  for (const word of keys) {
    // Small words are known where they have a capital alone.
    const group = isSmall(word) ? undefined : article.names.group(word);
    if (group && (!rarest || group.count < rarest.count)) rarest = group;
  }
  const found = new Map<string, Appearance>();
  for (const { paragraph, mention, word } of placesOf(rarest)) {
    const parts = mention.display ? undefined : partsOf(paragraph, mention);
    let surname: Unit | undefined;
    if (parts?.kind === 'whole' && parts.surname.key === key) surname = parts.surname;
    if (mention.display) {
      const at = keys.findIndex((_, i) => standsAt(paragraph, word - i, keys));
      const stretch = at >= 0 ? standsAt(paragraph, word - at, keys) : undefined;
      if (stretch) surname = { ...stretch, key };
    }
    if (surname)
      found.set(`${paragraph.index} ${surname.from}`, { paragraph, given: [], surname, display: mention.display });
  }
  return [...found.values()].sort(inOrder);
}

function placesOf(group: Group | undefined) {
  return group?.forms.flatMap(f => f.places.filter(place => place.end === place.word + 1)) ?? [];
}

/** The form of letters, as ABC, if the story has them. */
function lettersOf(article: Article, text: string): Form | undefined {
  return article.names.group(text)?.forms.find(form => form.acronym);
}

/** The words that letters stand for: those beside them in brackets, else the first in the story with their initials. */
function expansions(article: Article, form: Form): Span[] {
  const found = usageOf(article, form)?.exact.map(x => article.spanOf(x.place.paragraph, x.words)) ?? [];
  if (found.length > 0) return found;
  const fullName = article.names.spelledOut(form.spelling);
  if (!fullName) return [];
  return [spanOf(article, fullName.paragraph, fullName.from, fullName.to)];
}

function initialsOf(p: Paragraph, from: number, to: number): string {
  let initials = '';
  for (let i = from; i < to; i++) if (!isSmall(p.word(i))) initials += p.word(i).charAt(0);
  return isCapitals(initials) ? initials : '';
}

/** The key of the name of several words that begins where a span does. */
function keyAt(article: Article, { start }: Span): string | undefined {
  const p = article.at(start)!;
  const mention = mentionAt(p, wordAt(p, start - article.startOf(p)));
  const parts = mention && !mention.display ? partsOf(p, mention) : undefined;
  return parts?.kind === 'whole' ? parts.surname.key : undefined;
}
