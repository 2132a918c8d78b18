/** Findings that the desk lets stand: known again by the words at fault and their sentence, not by where they are. */
import type { Article } from './article/article.ts';
import { Flag } from './article/words.ts';
import type { Desk, Ignore } from './desk.ts';
import type { Finding } from './rule.ts';
import { lastUpTo } from './search.ts';
import { head, type Span } from './text.ts';

/** A test of findings: whether the desk has asked for this one to be ignored. */
export function ignored(article: Article, desk: Desk): (finding: Finding) => boolean {
  if (desk.ignore.length === 0) return () => false;
  const rules = new Set(desk.ignore.map(entry => entry.rule));
  const known = new Set(desk.ignore.map(entry => `${entry.rule} ${entry.hash}`));
  return finding => rules.has(finding.rule) && known.has(`${finding.rule} ${keyOf(article, finding)}`);
}

/** What the desk file says of a finding that is to be ignored. */
export function ignoreOf(article: Article, finding: Finding): Ignore {
  const words = shown(
    article.slice({ start: finding.span.start, end: Math.min(finding.span.end, finding.span.start + 400) })
  );
  const text =
    words.length <= 60 ? words : `${head(words, words.lastIndexOf(' ', 60) > 20 ? words.lastIndexOf(' ', 60) : 60)} …`;
  return { rule: finding.rule, text, hash: keyOf(article, finding) };
}

/** That another draft has a paragraph too may stand; pasted twice in this one, the same words are still a slip. */
function keyOf(article: Article, { span, related }: Finding): string {
  const key = hashOf(article, span);
  return related.some(({ draft }) => draft !== undefined) ? `${key}-elsewhere` : key;
}

/** A hash of the words in a span and of the sentences it stands in: the same after any edit elsewhere. */
export function hashOf(article: Article, span: Span): string {
  const sentence = article.slice({ start: sentenceStart(article, span.start), end: sentenceEnd(article, span.end) });
  return hash(`${shown(article.slice(span))}\n${shown(sentence)}`);
}

/** Text as the eye reads it: white space is one space, unseen characters are left out. */
function shown(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function sentenceStart(article: Article, offset: number): number {
  const p = article.at(offset);
  if (!p) return offset;
  const own = offset - article.startOf(p);
  const { count, starts, flags } = p.words;
  let i = lastUpTo(count, k => starts[k]! <= own);
  while (i >= 0 && !(flags[i]! & Flag.Sentence)) i--;
  const start = i < 0 ? p.start : starts[i]!;
  return article.startOf(p) + Math.min(start, own);
}

function sentenceEnd(article: Article, offset: number): number {
  const p = article.at(Math.max(0, offset - 1));
  if (!p) return offset;
  const own = offset - article.startOf(p);
  const { count, starts, flags } = p.words;
  for (let i = lastUpTo(count, k => starts[k]! < own) + 1; i < count; i++) {
    if (flags[i]! & Flag.Sentence) return article.startOf(p) + starts[i]!;
  }
  return article.startOf(p) + Math.max(p.end, own);
}

/** 64 bits of FNV-1a in two halves, written with letters and figures. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + i), 0x01000193) ^ (b >>> 15);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
