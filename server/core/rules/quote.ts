/** Words at fault as a message shows them: short, on one line, in quotation marks. */
import type { Article } from '../article/article.ts';
import type { Span } from '../text.ts';

/** The text in curly quotation marks, shortened to about `most` characters at a word's end. */
export function quote(text: string, most = 48): string {
  const line = text
    .slice(0, most * 3)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= most) return `“${line}”`;
  const cut = line.lastIndexOf(' ', most);
  let end = cut > most / 2 ? cut : most;
  const before = line.charCodeAt(end - 1);
  if (before >= 0xd800 && before < 0xdc00) end--;
  return `“${line.slice(0, end)}…”`;
}

/** The first words of a span, in quotation marks. */
export function opening(article: Article, { start, end }: Span): string {
  return quote(article.slice({ start, end: Math.min(end, start + 150) }));
}

/** A count and its noun: 1 word, 2 words. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
