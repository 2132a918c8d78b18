/** Words at fault as a message shows them: short, on one line, in quotation marks. */
import type { Article } from '../article/article.ts';
import { head, type Span } from '../text.ts';

/** The text in curly quotation marks, shortened to about `most` characters at a word's end. */
export function quote(text: string, most = 48): string {
  const line = head(text, most * 3)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= most) return `“${line}”`;
  const cut = line.lastIndexOf(' ', most);
  return `“${head(line, cut > most / 2 ? cut : most)}…”`;
}

/** The first words of a span, in quotation marks, and in no others that open there. */
export function opening(article: Article, { start, end }: Span): string {
  return quote(article.slice({ start, end: Math.min(end, start + 150) }).replace(/^["\u201c]/, ''));
}

/** A count and its noun: 1 word, 2 words. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
