/** What a draft says of itself above its text: front matter, or lines such as `slug: FLOOD-RELIEF`. */
import type { Span } from '../text.ts';
import type { Paragraph } from './paragraph.ts';

/** A value with where it stands in its paragraph's own offsets. */
export interface Entry {
  readonly value: string;
  readonly span: Span;
  readonly paragraph: Paragraph;
}

/** Keys in small letters, with their values. */
export type Header = ReadonlyMap<string, Entry>;

const bareKeys = new Set(
  (
    'slug slugline date dated headline hed head title subtitle dek byline by author dateline location city place section category ' +
    'type kind kicker label genre format keywords tags status version priority desk topic source agency embargo edition words'
  ).split(' ')
);

/** Whether a paragraph is a line, or lines, that only say what the draft is: `date: 2026-03-14`. */
export function isHeader(paragraph: Paragraph): boolean {
  if (paragraph.kind === 'matter') return true;
  if (paragraph.kind !== 'prose' && paragraph.kind !== 'table') return false;
  if (paragraph.end - paragraph.start > 400) return false;
  return paragraph.text.split(/\r?\n/).every(line => {
    const colon = line.indexOf(':');
    return colon > 0 && colon <= 12 && line.length < 160 && bareKeys.has(line.slice(0, colon).trim().toLowerCase());
  });
}

/** The keys and values of a header paragraph, added to those of `known`, which are kept. */
export function readHeader(paragraph: Paragraph, known: Map<string, Entry>): void {
  let at = paragraph.start;
  let listed = ''; // the key whose values follow as list items: tags:, then - column
  for (const line of paragraph.raw.slice(paragraph.start, paragraph.end).split('\n')) {
    const colon = line.indexOf(':');
    const key = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const item = listed && /^- +\S/.test(line.trim()) ? line.trim().slice(1).trimStart() : '';
    if (item) {
      const start = at + line.trimEnd().length - item.length;
      const value = known.has(listed) ? `${known.get(listed)!.value}, ${item}` : item;
      known.set(listed, { value, span: { start, end: start + item.length }, paragraph });
    } else if (colon > 0 && key && !/^[-#]/.test(key)) {
      let start = at + colon + 1;
      let end = at + line.length;
      while (start < end && /[\s"'[]/.test(paragraph.raw[start]!)) start++;
      while (end > start && /[\s"'\]]/.test(paragraph.raw[end - 1]!)) end--;
      listed = end > start || known.has(key) ? '' : key;
      if (end > start && !known.has(key)) {
        known.set(key, { value: paragraph.raw.slice(start, end), span: { start, end }, paragraph });
      }
    }
    at += line.length + 1;
  }
}
