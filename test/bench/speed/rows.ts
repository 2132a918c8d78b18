/** What was measured, as rows of a table: for those who run it in milliseconds, for the README in ratios. */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, platform, totalmem } from 'node:os';
import { table } from '../stories.ts';

/** One thing measured against another in the same run; both are medians, unless `what` says otherwise. */
export interface Row {
  readonly what: string;
  readonly ours: number;
  /** What it is measured against. */
  readonly against: string;
  readonly theirs: number;
  /** Milliseconds, unless it says so. */
  readonly unit?: 'MB' | 'KB' | '';
  /** The most that `ours / theirs` may be. */
  readonly goal?: number;
}

const begin = '<!-- speed: written by npm run bench -- speed --write -->';
const end = '<!-- /speed -->';

/** Prints rows with what was measured. */
export function printRows(title: string, rows: readonly Row[]): void {
  const cells = rows.map(row => [
    row.what,
    amount(row.ours, row.unit),
    row.against,
    amount(row.theirs, row.unit),
    ...verdict(row)
  ]);
  table(title, ['what', 'ours', 'against', 'theirs', 'ratio', 'goal', 'met'], cells);
}

/** Writes the rows into the README, between the two marks there. */
export function writeRows(path: string, rows: readonly Row[], source: string): void {
  const readme = readFileSync(path, 'utf8');
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${path} has no place for the table: ${begin} … ${end}`);
  const lines = rows.map(row => `| ${[row.what, row.against, ...verdict(row)].join(' | ')} |`);
  const missed = rows.filter(row => row.goal !== undefined && !isMet(row)).length;
  const made = [
    begin,
    `Measured on ${new Date().toISOString().slice(0, 10)} on ${machine()}, on drafts made of ${source}, all in one run.`,
    'A ratio is our time (or memory) divided by that of what it is measured against; less is better.',
    missed === 0 ? 'Every goal is met.' : `${missed} ${missed === 1 ? 'goal is' : 'goals are'} missed.`,
    '',
    '| what | against | ratio | goal | met |',
    '| --- | --- | --- | --- | --- |',
    ...lines
  ];
  writeFileSync(path, `${readme.slice(0, from)}${made.join('\n')}\n${readme.slice(to)}`);
}

/** The machine's shape, in a phrase. */
export function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const model =
    cpus()[0]
      ?.model.replace(/\((?:R|TM)\)/g, '')
      .trim() || 'of a kind unknown';
  return `${availableParallelism()} processors (${model}), ${memory} GB, ${platform()}, Node ${process.versions.node}`;
}

function isMet({ ours, theirs, goal }: Row): boolean {
  return goal !== undefined && ours / theirs <= goal;
}

function verdict(row: Row): [ratio: string, goal: string, met: string] {
  const { ours, theirs, goal } = row;
  if (goal === undefined) return [told(ours / theirs), '–', '–'];
  return [told(ours / theirs), told(goal), isMet(row) ? 'yes' : '**no**'];
}

/** A ratio as people say it: 12, 2.3, 0.45, 1/40. */
function told(ratio: number): string {
  if (ratio <= 0.2) return `1/${Math.round(1 / ratio)}`;
  return ratio < 9.95 ? String(Number(ratio.toPrecision(2))) : ratio.toFixed(0);
}

function amount(n: number, unit = 'ms'): string {
  const figure = n < 0.1 ? n.toFixed(4) : n < 10 ? n.toFixed(2) : n.toFixed(0);
  return unit ? `${figure} ${unit}` : figure;
}
