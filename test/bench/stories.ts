/** The stories a benchmark works on: a corpus of JSON lines, or our own drafts; and chance that repeats itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Article } from '../../server/core/article/article.ts';
import type { Paragraph } from '../../server/core/article/paragraph.ts';

/** A story with the name of the corpus it is from. */
export interface Story {
  readonly id: string;
  readonly corpus: string;
  readonly text: string;
  readonly dateline: string | null;
}

/** All stories of a folder of `*.jsonl` (one object a line with `id` and `draft`), or our own drafts. */
export function stories(corpus: string | undefined): Story[] {
  const out: Story[] = [];
  if (corpus === undefined) {
    const folder = join(import.meta.dirname, '../drafts');
    for (const name of readdirSync(folder)
      .filter(n => !/^(?:README|findings|\.)/.test(n))
      .sort()) {
      out.push({ id: name, corpus: 'drafts', text: readFileSync(join(folder, name), 'utf8'), dateline: null });
    }
    return out;
  }
  for (const name of readdirSync(corpus)
    .filter(n => n.endsWith('.jsonl'))
    .sort()) {
    for (const line of readFileSync(join(corpus, name), 'utf8').split('\n')) {
      if (line === '') continue;
      const { id, draft, dateline } = JSON.parse(line) as { id: string; draft?: string; dateline?: string | null };
      if (draft !== undefined)
        out.push({ id, corpus: name.replace(/\.jsonl$/, ''), text: draft, dateline: dateline ?? null });
    }
  }
  return out;
}

/** Paragraphs of running prose that could be pasted twice. */
export function prose(text: string): Paragraph[] {
  return new Article(text).paragraphs.filter(
    p => p.kind === 'prose' && p.shape === 'body' && p.words.count >= 8 && /[.”"]$/.test(p.text)
  );
}

/** Whether a story is prose: three such paragraphs at least, and most of what it has. */
export function isProse(text: string): boolean {
  const all = new Article(text).paragraphs;
  return prose(text).length >= Math.max(3, all.length * 0.6);
}

/** Numbers that look random and are the same in each run (mulberry32). */
export function chance(seed: number): { next(): number; below(n: number): number; pick<T>(list: readonly T[]): T } {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return { next, below, pick: list => list[below(list.length)]! };
}

/** Prints rows as a table with aligned columns. */
export function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((h, i) => Math.max(h.length, ...rows.map(row => row[i]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  console.log(
    `\n${title}\n\n${line(head)}\n| ${widths.map(w => '-'.repeat(w)).join(' | ')} |\n${rows.map(line).join('\n')}`
  );
}
