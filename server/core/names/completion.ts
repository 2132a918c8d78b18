/** Offers the names met in the story: spelled once more by hand, a name is spelled wrong sooner or later. */
import type { Article } from '../article/article.ts';
import { bare } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before, Flag } from '../article/words.ts';
import type { Completer, Completion } from '../completion.ts';
import { extentOf, wordAt } from './appearance.ts';
import { isOrdinary } from './evidence.ts';
import type { Group } from './groups.ts';
import { type Parts, partsOf, textOf } from './parts.ts';
import { loose } from './spelling.ts';

/** No more than so many names are offered at once. */
const most = 100;
/** With nothing typed, the names of so many paragraphs above are offered. */
const above = 40;
/** A name typed is looked for from so many words back. */
const longestRun = 4;

/** Offers the names that begin with what is typed, whole or as the surname; with nothing typed, those met last. */
export const completeName: Completer = (article, desk, offset, asked) => {
  const p = article.at(offset);
  if (!desk.names.completion || !p || p.kind === 'code' || p.kind === 'matter') return [];
  const base = article.startOf(p);
  const typed = typedAt(p, offset - base);
  if (!typed) return isFree(p, offset - base) ? recent(article, p, offset) : [];
  const { words } = p;
  const last = typed.starts[typed.starts.length - 1]!;
  const flags = words.flags[last]!;
  if (flags & (Flag.Verbatim | Flag.Figure)) return [];
  if (!asked) {
    // Any word has a capital at the start of a sentence: two letters say little there.
    const begun = words.before[last] === Before.Hyphen ? words.flags[typed.starts[0]!]! : flags;
    if (!(begun & Flag.Capital)) return [];
    if (flags & Flag.Sentence && offset - base - words.starts[last]! < 3) return [];
  }
  for (const from of typed.starts) {
    const start = words.starts[from]!;
    const written = p.raw.slice(start, offset - base);
    const offers = beginning(article, loose(written), from === last, p, from).filter(({ text }) => text !== written);
    // “Marisa L” goes on as Marisa does; only where nobody of that name is known as L does by itself.
    if (offers.length > 0)
      return offers.map(({ text, detail }) => ({ span: { start: base + start, end: offset }, text, detail }));
  }
  return [];
};

/** The word that an offset of its own paragraph is in or behind, and the capitalised ones it may go on: furthest first. */
function typedAt(p: Paragraph, own: number): { readonly starts: readonly number[] } | undefined {
  const { starts, ends, before, flags } = p.words;
  let at = wordAt(p, own);
  if (at < 0 || starts[at] === own) return undefined;
  const found = [at];
  while (at > 0 && found.length < longestRun) {
    if (before[at] !== Before.Space && before[at] !== Before.Hyphen) break;
    if (!(flags[at - 1]! & Flag.Capital) || p.raw.slice(ends[at - 1]!, starts[at]!).includes('\n')) break;
    found.unshift(--at);
  }
  return { starts: found };
}

/** Whether no word is touched there: Tom| and |Tom are no place for a name. */
function isFree({ raw }: Paragraph, own: number): boolean {
  return !/[\p{L}\p{N}]/u.test(raw.charAt(own)) && !/[\p{L}\p{N}@#_/.-]/u.test(raw.charAt(own - 1));
}

interface Offer {
  text: string;
  detail: string;
  count: number;
}

/**
 * Names that begin with `written` or, where that is one word and no more (`only`), whose surname does; most mentioned
 * first. The mention in which word `from` of `here` stands is what is being typed.
 */
function beginning(article: Article, written: string, only: boolean, here: Paragraph, from: number): Offer[] {
  const one = only ? undefined : article.names.group(bare(here.word(from)));
  const groups: Iterable<Group> = only ? article.names.beginning(written) : one ? [one] : [];
  const offers = new Map<string, Offer>();
  for (const group of groups) {
    for (const { places } of group.forms) {
      for (const { paragraph: p, mention, word, end } of places) {
        if (mention.display || end !== word + 1 || (p === here && mention.from <= from && from < mention.to)) continue;
        const parts = partsOf(p, mention);
        if (!parts) continue;
        const { from: first, to } = extentOf(parts);
        if (word === first && isName(article, group, p, parts, word)) {
          const name = textOf(p, first, to);
          if (only || loose(name).startsWith(written)) put(offers, name, '');
        }
        if (only && parts.kind === 'full' && parts.surname.to === end)
          put(offers, textOf(p, word, end), textOf(p, first, to));
      }
    }
  }
  return [...offers.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)).slice(0, most);
}

function put(offers: Map<string, Offer>, text: string, detail: string): void {
  const known = offers.get(text);
  if (!known) offers.set(text, { text, detail, count: 1 });
  else {
    known.count++;
    // Of two full names the same one whatever edits led here.
    if (detail && (!known.detail || detail < known.detail)) known.detail = detail;
  }
}

/** Whether a capital means a name: in several words, or inside a sentence where it is no ordinary word. */
function isName(article: Article, group: Group, p: Paragraph, { kind }: Parts, word: number): boolean {
  return kind !== 'short' || (!(p.words.flags[word]! & Flag.Sentence) && !isOrdinary(article.names, group));
}

/** The names met in the paragraphs up to an offset, the last ones first. */
function recent(article: Article, here: Paragraph, offset: number): Completion[] {
  const found = new Map<string, Completion>();
  for (let i = here.index; i >= 0 && i > here.index - above && found.size < most; i--) {
    const p = article.paragraphs[i]!;
    for (let k = p.mentions.length - 1; k >= 0 && found.size < most; k--) {
      const mention = p.mentions[k]!;
      const parts = mention.display ? undefined : partsOf(p, mention);
      if (!parts || (p === here && article.startOf(p) + p.words.starts[mention.from]! >= offset)) continue;
      const { from, to } = extentOf(parts);
      const group = article.names.group(bare(p.word(from)));
      const text = textOf(p, from, to);
      if (group && !found.has(text) && isName(article, group, p, parts, from))
        found.set(text, { span: { start: offset, end: offset }, text });
    }
  }
  return [...found.values()];
}
