/** How fast: each figure is the median of many runs and is told as a ratio to another of the same run. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { Article } from '../../server/core/article/article.ts';
import { check } from '../../server/core/check.ts';
import { defaultDesk } from '../../server/core/desk.ts';
import type { Edit } from '../../server/core/text.ts';
import { stories, table } from './stories.ts';
import { Wire } from './wire.ts';

const root = join(import.meta.dirname, '../..');
const sizes = { '5 KB': 5_000, '100 KB': 100_000, '1 MB': 1_000_000, '10 MB': 10_000_000 };

/** Prints the tables. */
export async function speed({ corpus }: { corpus: string | undefined }): Promise<void> {
  const source = stories(corpus).map(s => s.text);
  console.log(
    `${cpus().length} processors, ${cpus()[0]?.model ?? 'of a kind unknown'}, Node ${process.version}; stories: ${corpus ? 'a corpus' : 'our own drafts'}`
  );
  const drafts = Object.entries(sizes).map(([name, size]) => ({ name, text: draftOf(source, size) }));
  engine(drafts);
  await wire(drafts.slice(0, 3));
  starts();
}

/**
 * A draft of a size: stories one after another. Figures in later rounds differ, so that no story stands twice but
 * for one passage in each 100 KB; every third story has curly quotes, every fifth CRLF.
 */
function draftOf(source: readonly string[], size: number): string {
  const parts: string[] = [];
  let length = 0;
  let passage = 100_000;
  for (let i = 0; length < size; i++) {
    let text = source[i % source.length]!;
    const round = Math.floor(i / source.length);
    if (round > 0) text = text.replace(/[a-z]{4,}/g, word => rotated(word, round));
    if (i % 3 === 0) text = text.replaceAll('"', '”');
    if (i % 5 === 0) text = text.replace(/\r?\n/g, '\r\n');
    parts.push(text);
    length += text.length + 2;
    if (length > passage) {
      parts.push(source[(i * 7) % source.length]!.slice(0, 1_500));
      passage += 100_000;
    }
  }
  return parts.join('\n\n').slice(0, size);
}

/** Another word of the same length for each round, so that rounds read differently. */
function rotated(word: string, round: number): string {
  const by = (round * 7) % 26;
  return word.replace(/[a-z]/g, c => String.fromCharCode(97 + ((c.charCodeAt(0) - 97 + by) % 26)));
}

function times(run: () => unknown, n: number): number[] {
  const all: number[] = [];
  for (let i = 0; i < n; i++) {
    const start = performance.now();
    run();
    all.push(performance.now() - start);
  }
  return all.sort((a, b) => a - b);
}

const median = (all: readonly number[]) => all[all.length >> 1]!;
const late = (all: readonly number[]) => all[Math.min(all.length - 1, Math.floor(all.length * 0.99))]!;
const ms = (n: number) => (n < 0.1 ? n.toFixed(4) : n < 10 ? n.toFixed(2) : n.toFixed(0));
const ratio = (n: number) => (n < 10 ? n.toFixed(2) : n.toFixed(0));

/** The floor: one pass over the text that hashes its words and a rolling run of five. */
function floor(text: string): number {
  const ring = [0, 0, 0, 0, 0];
  let word = 0;
  let run = 0;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if ((c > 64 && c < 91) || (c > 96 && c < 123) || c > 127 || (c > 47 && c < 58))
      word = Math.imul(word ^ (c | 32), 16777619);
    else if (word !== 0) {
      run = (Math.imul(run, 31) + word - Math.imul(ring[at]!, 28629151)) | 0;
      ring[at] = word;
      at = (at + 1) % 5;
      word = 0;
    }
  }
  return run;
}

function engine(drafts: readonly { name: string; text: string }[]): void {
  const rows: string[][] = [];
  const keys: number[] = [];
  for (const { name, text } of drafts) {
    const n = text.length > 5_000_000 ? 3 : 9;
    times(() => check(new Article(text), defaultDesk), 2);
    const low = median(times(() => floor(text), n));
    const full = median(times(() => check(new Article(text), defaultDesk), n));
    const article = new Article(text);
    const typed = times(typing(article), 600);
    keys.push(median(typed));
    rows.push([
      name,
      ms(low),
      ms(full),
      ratio(full / low),
      ms(median(typed)),
      ms(late(typed)),
      ratio(full / median(typed)),
      String(check(article, defaultDesk).length)
    ]);
  }
  table(
    'The engine',
    ['draft', 'floor, ms', 'full check, ms', '× floor', 'keystroke p50, ms', 'p99, ms', 'full ÷ keystroke', 'findings'],
    rows
  );
  console.log(`\nKeystroke p50 at 1 MB ÷ at 100 KB: ${ratio(keys[2]! / keys[1]!)}`);
}

/** Typing, splitting and merging paragraphs, pasting and deleting, at the start, the middle and the end. */
function typing(article: Article): () => void {
  let i = 0;
  const pasted = article.slice({ start: 0, end: 2_000 }).repeat(5).slice(0, 10_000);
  const undo: Edit[] = [];
  return () => {
    const back = undo.pop();
    const at = [20, article.length >> 1, article.length - 20][i % 3]!;
    const text = i % 100 === 50 ? pasted : i % 20 === 10 ? '\n\n' : 'x';
    const edit = back ?? { span: { start: at, end: at }, text };
    if (!back) undo.push({ span: { start: at, end: at + text.length }, text: '' });
    article.edit(edit);
    check(article, defaultDesk);
    i++;
  };
}

async function wire(drafts: readonly { name: string; text: string }[]): Promise<void> {
  const server = join(root, 'dist/copydesk-language-server.cjs');
  if (!existsSync(server)) {
    console.log('\nThe wire: no server is built; run npm run build first.');
    return;
  }
  const rows: string[][] = [];
  for (const { name, text } of drafts) {
    const client = new Wire(spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] }));
    await client.open(text);
    const typed: number[] = [];
    for (let i = 0; i < 400; i++) {
      const start = performance.now();
      await client.type(i % 2 === 0 ? 'x' : '');
      typed.push(performance.now() - start);
    }
    const settled = typed.slice(50).sort((a, b) => a - b);
    rows.push([name, ms(median(settled)), ms(late(settled))]);
    await client.close();
  }
  table('The wire (stdio, change to diagnostics)', ['draft', 'p50, ms', 'p99, ms'], rows);
}

function starts(): void {
  const command = join(root, 'dist/copydesk.cjs');
  if (!existsSync(command)) return;
  const draft = draftOf(
    stories(undefined).map(s => s.text),
    5_000
  );
  const idle = median(times(() => spawnSync(process.execPath, ['-e', '0']), 15));
  const first = median(
    times(
      () =>
        spawnSync(process.execPath, [command, 'check', '--stdin', '--stdin-filename', 'a.article'], { input: draft }),
      15
    )
  );
  table(
    'Start',
    ['', 'ms', '× node -e 0'],
    [
      ['node -e 0', ms(idle), '1'],
      ['copydesk check of 5 KB', ms(first), ratio(first / idle)]
    ]
  );
}
