/** Taking words out of a story, or a break back in, so that clean spacing is left. */
import type { Article } from '../article/article.ts';
import { Char, classOf } from '../article/chars.ts';
import type { Paragraph } from '../article/paragraph.ts';
import type { Edit, Span } from '../text.ts';

/** The edit that removes `span`, with the blank lines or the space that would be left over. */
export function removal(article: Article, span: Span): Edit {
  const first = article.at(span.start)!;
  const last = article.at(span.end - 1)!;
  const opens = span.start <= article.startOf(first) + first.start;
  const closes = span.end >= article.startOf(last) + last.end;
  let { start, end } = span;
  if (opens && closes) {
    const next = article.paragraphs[last.index + 1];
    const before = article.paragraphs[first.index - 1];
    if (next || !before) {
      start = article.startOf(first) + (before ? 0 : first.start);
      end = next ? article.startOf(next) + (before ? 0 : next.start) : end;
    } else start = article.startOf(before) + before.end; // the draft's last words: its own end stays
  } else {
    const lead = article.startOf(first);
    const blank = (offset: number, base: number, raw: string) => {
      const kind = classOf(raw.charCodeAt(offset - base));
      return kind === Char.Space || kind === Char.Break;
    };
    const tail = article.startOf(last);
    if (opens || blank(start - 1, lead, first.raw)) {
      while (end < tail + last.end && blank(end, tail, last.raw)) end++;
    }
    if (closes) while (start > lead + first.start && blank(start - 1, lead, first.raw)) start--;
  }
  return { span: { start, end }, text: '' };
}

/** What this draft puts between two paragraphs: one line break or two, as it has them near a place. */
export function breakAt(article: Article, offset: number): string {
  const { paragraphs } = article;
  const here = article.at(offset)?.index ?? 0;
  // What stands behind the last paragraph stands between none; then it only says how lines end here.
  const last = paragraphs.length - 1;
  for (let i = here; i < Math.min(last, here + 20); i++) {
    const gap = gapBehind(paragraphs[i]!);
    if (gap) return gap;
  }
  for (let i = here - 1; i >= Math.max(0, here - 20); i--) {
    const gap = gapBehind(paragraphs[i]!);
    if (gap) return gap;
  }
  const eol = paragraphs[last] && gapBehind(paragraphs[last]).startsWith('\r\n') ? '\r\n' : '\n';
  return eol + eol;
}

/** The line break behind a paragraph, twice where blank lines follow; '' for none. */
function gapBehind(p: Paragraph): string {
  if (p.kind === 'blank') return '';
  const gap = p.raw.slice(p.end);
  const eol = gap.includes('\r\n') ? '\r\n' : gap.includes('\n') ? '\n' : gap.includes('\r') ? '\r' : '';
  return eol !== '' && gap.split(eol).length > 2 ? eol + eol : eol;
}
