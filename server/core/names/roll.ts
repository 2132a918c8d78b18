/** The roll of a story's names: those that match what is typed, for whoever looks for one. */
import type { Article } from '../article/article.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { extentOf, mentionAt } from './appearance.ts';
import { partsOf } from './parts.ts';
import { byOrder, placesOf } from './places.ts';
import { loose } from './spelling.ts';
import { type Name, namedAt } from './symbols.ts';

/** No more than so many names are told of one draft. */
const most = 100;
/** With nothing typed, the names of so many paragraphs are told. */
const top = 40;

/**
 * The names of which every word of `query` begins a word, in the order of their first full mentions; with no words,
 * those that the story's first paragraphs have.
 */
export function namesLike(article: Article, query: string): Name[] {
  const words = query
    .split(/[\s,.'’-]+/)
    .map(loose)
    .filter(Boolean);
  const rarest = words.reduce((a, b) => (b.length > a.length ? b : a), '');
  const found = new Map<number, Name>();
  const seen = new Set<string>();
  for (const [p, word] of rarest === '' ? atTop(article) : wordsLike(article, rarest)) {
    const spelling = keyAt(p, word);
    if (seen.has(spelling) || found.size >= most) continue;
    seen.add(spelling);
    for (const name of namedAt(article, article.startOf(p) + p.words.starts[word]!)?.names ?? []) {
      if (words.every(prefix => beginsIn(name, prefix))) found.set(name.first.start, name);
    }
  }
  return [...found.values()].sort((a, b) => a.first.start - b.first.start);
}

function* atTop(article: Article): Iterable<[Paragraph, number]> {
  for (const p of article.paragraphs.slice(0, top))
    for (const { display, to } of p.mentions) if (!display) yield [p, to - 1];
}

/** Where names stand that have a word with this beginning, those most often met first. */
function* wordsLike(article: Article, prefix: string): Iterable<[Paragraph, number]> {
  const groups = [...article.names.beginning(prefix)].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  for (const group of groups) {
    const places = placesOf(group).filter(({ mention, word, end }) => !mention.display && end === word + 1);
    for (const { paragraph, word } of places.sort(byOrder)) yield [paragraph, word];
  }
}

/** What mentions of one name have in common before anybody asks whose they are. */
function keyAt(p: Paragraph, word: number): string {
  const mention = mentionAt(p, word);
  const parts = mention && partsOf(p, mention);
  if (!parts) return `${word} ${p.index}`;
  const outside = word < parts.surname.from && parts.given.every(unit => word < unit.from);
  return [parts.kind, ...parts.given.map(unit => unit.key), parts.surname.key, outside ? p.word(word) : ''].join(' ');
}

/** Whether a word of the name, as any of its mentions has it, begins so. */
function beginsIn({ text, mentions }: Name, prefix: string): boolean {
  if (text.split(/[\s-]+/).some(word => loose(word).startsWith(prefix))) return true;
  return mentions.some(a => {
    const { from, to } = extentOf(a);
    for (let i = from; i < to; i++) if (loose(a.paragraph.word(i)).startsWith(prefix)) return true;
    return false;
  });
}
