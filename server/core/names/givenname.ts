/** Given names by themselves: Marta, where the story has one Marta Lindqvist and nobody else of that name. */
import { isGivenName } from '../../data/lexicon.ts';
import type { Article } from '../article/article.ts';
import type { Span } from '../text.ts';
import { type Appearance, firstFull, givenKeys, mentionSpan, spanOf } from './appearance.ts';
import type { Place } from './groups.ts';
import { kinOf } from './kin.ts';
import { isGeographic, type Parts, partsOf } from './parts.ts';
import { byOrder } from './places.ts';

/** Where somebody is called by the given name alone. */
export function alone(article: Article, mentions: readonly Appearance[]): Span[] {
  const [key] = givenKeys(firstFull(mentions));
  const used = key === undefined ? undefined : usesOf(article, key);
  if (!used || used.owner?.surname.key !== mentions[0]!.surname.key) return [];
  return used.alone.map(({ paragraph, word, end }) => spanOf(article, paragraph, word, end));
}

/** The mentions by a given name of two words, Seo-yeon, by itself. */
export function hyphened(article: Article, key: string): Appearance[] {
  const places = usesOf(article, key)?.alone.filter(({ word, end }) => end > word + 1) ?? [];
  return places.map(({ paragraph, word, end }) => ({
    paragraph,
    given: [],
    surname: { from: word, to: end, key },
    display: false
  }));
}

/** Who is meant by a given name alone: the first full name, and every mention; undefined where it may be nobody or two. */
export function inFull(article: Article, key: string): { readonly first: Span; readonly also: Span[] } | undefined {
  const used = usesOf(article, key);
  if (!used?.owner || used.alone.length === 0) return undefined;
  const { surname } = used.owner;
  const person = kinOf(article, surname.key, used.word).people.find(list => givenKeys(firstFull(list))[0] === key);
  if (!person) return undefined;
  return { first: mentionSpan(article, firstFull(person)), also: person.map(a => mentionSpan(article, a)) };
}

interface Uses {
  /** The only one in the story with that given name, and the last word of the surname. */
  readonly owner: Parts | undefined;
  readonly word: string;
  readonly alone: readonly Place[];
}

/** How a story uses a given name; undefined where it is known for something else, or is a surname as well. */
function usesOf(article: Article, key: string): Uses | undefined {
  if (!isGivenName(key) && !article.names.group(key)?.forms.some(form => form.compound)) return undefined;
  if (isGeographic(key)) return undefined;
  const owners = new Map<string, Parts>();
  const bare: Place[] = [];
  let word = '';
  for (const place of article.names.group(key)?.forms.flatMap(form => form.places) ?? []) {
    const { paragraph: p, mention } = place;
    const parts = mention.display ? undefined : partsOf(p, mention);
    if (!parts) continue;
    const standsAlone = place.word === mention.from && place.end === mention.to;
    if (standsAlone) {
      if (!mention.titled && !parts.firm) bare.push(place);
    } else if (parts.kind === 'full' && parts.given[0]?.key === key) {
      owners.set(parts.surname.key, parts);
      word = p.word(parts.surname.to - 1);
    } else if (parts.surname.key === key && parts.kind !== 'whole') return undefined;
  }
  const [owner] = owners.size === 1 ? owners.values() : [];
  return { owner, word, alone: bare.sort(byOrder) };
}
