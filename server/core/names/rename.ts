/** Gives a name another spelling wherever it stands: full names and surnames alike, in capitals where they are. */
import type { Article } from '../article/article.ts';
import { Flag } from '../article/words.ts';
import type { Edit, Span } from '../text.ts';
import { type Appearance, extentOf, mentionSpan, spanOf } from './appearance.ts';
import { fullChange, type Part, unitChange } from './change.ts';
import { keyOf, unfit } from './newname.ts';
import { isInitial, textOf } from './parts.ts';
import { isCapitals } from './places.ts';
import { type Name, namedAt } from './symbols.ts';

/** Why a name can't be changed, as a sentence for whoever asked. */
export interface Refusal {
  readonly refusal: string;
}

/** What can be renamed at an offset. */
interface Renameable {
  readonly span: Span;
  /** How it is usually spelled: in small letters, even where this mention is in capitals. */
  readonly text: string;
}

/** The words at an offset that a new name would stand for; undefined where no name stands. */
export function renameable(article: Article, offset: number): Renameable | Refusal | undefined {
  const found = only(article, offset);
  if (!found || 'refusal' in found) return found;
  return { span: mentionSpan(article, found.mention), text: usual(found) };
}

/**
 * The edits that give what is named at an offset a new name; undefined where no name stands. At a full mention `to` is
 * a full name, at a surname a surname, and at anything else whatever is to stand there.
 */
export function rename(article: Article, offset: number, to: string): readonly Edit[] | Refusal | undefined {
  const found = only(article, offset);
  if (!found || 'refusal' in found) return found;
  const { mention, name } = found;
  const refusal = unfit(to) ?? (mention.given.length === 0 ? tooMuch(name, to) : undefined);
  if (refusal) return { refusal };
  const typed = to.trim().replace(/\s+/g, ' ');
  // Who types capitals over capitals wants another name, not capitals everywhere.
  const shouts = !isCapitals(usual(found));
  const text = shouts && isCapitals(typed) && isCapitals(written(mention)) ? calm(typed) : typed;
  const change = mention.given.length > 0 ? fullChange(mention, text) : unitChange(mention, text);
  return name.mentions
    .flatMap(a => change(a).map(part => editOf(article, a, part, shouts)))
    .filter(({ span, text: now }) => article.slice(span) !== now);
}

interface Found {
  readonly mention: Appearance;
  readonly name: Name;
}

/** What is named at an offset, if that is one name and not one of several. */
function only(article: Article, offset: number): Found | Refusal | undefined {
  const named = namedAt(article, offset);
  if (!named) return undefined;
  const [name, ...more] = named.names;
  if (more.length === 0) return { mention: named.mention, name: name! };
  const all = named.names.map(({ text }) => `“${text}”`);
  const refusal = `“${written(named.mention)}” may be ${all.slice(0, -1).join(', ')} or ${all[all.length - 1]} here: rename where one of them stands in full.`;
  return { refusal };
}

function written(a: Appearance): string {
  const { from, to } = extentOf(a);
  return textOf(a.paragraph, from, to);
}

/** A mention's words as the name has them where it is not in capitals. */
function usual({ mention, name }: Found): string {
  const own = written(mention);
  if (!isCapitals(own)) return own;
  const model = name.mentions.find(a => a.given.length === mention.given.length && !isCapitals(written(a)));
  if (model) return written(model);
  const full = mention.given.length === 0 ? name.mentions.find(a => !isCapitals(surnameOf(a))) : undefined;
  return full ? surnameOf(full) : own;
}

function surnameOf({ paragraph, surname }: Appearance): string {
  return textOf(paragraph, surname.from, surname.to);
}

/** Capitals as a name has them: LA TOYA ROE-MARLOW is La Toya Roe-Marlow. */
function calm(text: string): string {
  return text.toLowerCase().replace(/(?<![\p{L}\p{M}\p{N}])\p{L}/gu, letter => letter.toUpperCase());
}

/** Refuses a full name where a surname alone stands: “John Smith”, where “Smith” does. */
function tooMuch(name: Name, to: string): string | undefined {
  const words = to.trim().split(/\s+/);
  const given = name.mentions.flatMap(a => a.given.filter(unit => !isInitial(unit)).map(unit => unit.key));
  if (words.length < 2 || !given.includes(keyOf(words[0]!))) return undefined;
  return `A surname alone stands here: leave out “${words[0]}”, or rename where the name stands in full.`;
}

/** A part's edit: in capitals where the story `shouts` a name that has small letters elsewhere. */
function editOf(article: Article, a: Appearance, { from, to, text }: Part, shouts: boolean): Edit {
  const { paragraph: p } = a;
  const { starts, flags } = p.words;
  const span = spanOf(article, p, from, to);
  const old = article.slice(span);
  let now = shouts && old.length > 1 && isCapitals(old) && old !== old.toLowerCase() ? text.toUpperCase() : text;
  // A particle has a capital where it begins a sentence.
  const begins = from === extentOf(a).from && (flags[from]! & Flag.Sentence) !== 0;
  if (begins && /^\p{Ll}/u.test(now)) now = now.charAt(0).toUpperCase() + now.slice(1);
  // Where the name went over a line's end, the new one does.
  const gap = old.match(/\s+/g)?.find(blank => /[\r\n]/.test(blank));
  if (gap) now = now.replace(' ', () => gap);
  return possessiveOf(p.raw, span, starts[from]! + old.length, old, now);
}

/** A quotation is looked for so many characters back. */
const sentence = 400;

/** Williams' house is Smith's house; an apostrophe that may close a quotation stays as it is. */
function possessiveOf(raw: string, span: Span, behind: number, old: string, now: string): Edit {
  const mark = raw.charAt(behind);
  const owned =
    /s$/i.test(old) && !/s$/i.test(now) && /['’]/.test(mark) && /^\s+\p{L}/u.test(raw.slice(behind + 1, behind + 40));
  if (!owned || /(?:^|[\s("“])['‘]/.test(raw.slice(Math.max(0, behind - sentence), behind))) return { span, text: now };
  return { span: { start: span.start, end: span.end + 1 }, text: `${now}${mark}${isCapitals(old) ? 'S' : 's'}` };
}
