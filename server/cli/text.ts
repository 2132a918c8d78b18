/** Findings for people: the line, the words at fault with carets under them, and where the evidence stands. */
import type { Severity } from '../core/rule.ts';
import type { Told, ToldFile } from './told.ts';

const colours: Readonly<Record<Severity | 'dim' | 'bold', string>> = {
  error: '31',
  warning: '33',
  information: '36',
  dim: '2',
  bold: '1'
};

/** What is found in a file, or nothing; `width` is the terminal's, in columns. */
export function asText({ path, text, findings }: ToldFile, colour: boolean, width: number): string {
  if (findings.length === 0) return '';
  const paint = (kind: keyof typeof colours, words: string) =>
    colour ? `\x1b[${colours[kind]}m${words}\x1b[0m` : words;
  const lines = [paint('bold', clean(path))];
  const rows = text.split(/\r\n|\n|\r/);
  for (const finding of findings) {
    const { severity, rule, message } = finding;
    lines.push(`  ${placeOf(finding)}  ${paint(severity, severity)}  ${clean(message)}  ${paint('dim', rule)}`);
    const [line, carets] = underlined(rows, finding, Math.max(40, width - 4));
    if (carets) lines.push(`    ${line}`, `    ${paint(severity, carets)}`);
    for (const related of finding.related.slice(0, 3)) {
      lines.push(paint('dim', `    ${placeOf(related)}: ${clean(related.message)}`));
    }
    if (finding.related.length > 3) lines.push(paint('dim', `    … and ${finding.related.length - 3} more`));
  }
  return `${lines.join('\n')}\n\n`;
}

/** The last line: how much was found. */
export function summary(files: readonly ToldFile[], mended: number): string {
  const count = files.reduce((sum, { findings }) => sum + findings.length, 0);
  const at = files.filter(({ findings }) => findings.length > 0).length;
  const drafts = `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
  const found = `${count} ${count === 1 ? 'finding' : 'findings'} in ${at} of ${drafts}`;
  const done = mended > 0 ? `; ${mended} ${mended === 1 ? 'file' : 'files'} mended` : '';
  return `${count === 0 ? `Nothing found in ${drafts}` : found}${done}.\n`;
}

/** Line and column from one, as editors show them. */
function placeOf({ range }: Pick<Told, 'range'>): string {
  return `${range.start.line + 1}:${range.start.character + 1}`;
}

/** The line a finding begins on, cut to `width` columns around the words at fault, and carets under those words. */
function underlined(rows: readonly string[], { range }: Told, width: number): [line: string, carets: string] {
  const row = rows[range.start.line] ?? '';
  const from = range.start.character;
  const to = range.end.line === range.start.line ? range.end.character : row.length;
  let start = 0;
  if (to > 4 * width || columns(row.slice(0, to)) > width) {
    start = Math.max(0, from - Math.floor(width / 4));
    while (start > 0 && !/\s/.test(row[start - 1]!) && from - start < width / 2) start--;
    if (isLow(row.charCodeAt(start))) start--;
  }
  let shown = start > 0 ? '… ' : '';
  let used = shown.length;
  let carets = ' '.repeat(used);
  let at = start;
  for (const character of row.slice(start, start + 8 * width)) {
    const size = columns(character);
    if (used + size > width - 2) {
      shown += ' …';
      break;
    }
    shown += clean(character);
    carets += (at >= from && at < to ? '^' : ' ').repeat(size);
    used += size;
    at += character.length;
  }
  if (!carets.includes('^')) carets = row === '' ? '' : `${carets.slice(0, columns(row.slice(start, from)))}^`;
  return [shown.trimEnd(), carets.trimEnd()];
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** How many columns of a terminal text takes. */
function columns(text: string): number {
  let sum = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code >= 0x300 && /\p{Mn}|\p{Me}|\p{Cf}/u.test(character)) continue;
    const wide =
      (code >= 0x1100 && code <= 0x115f) ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xfe30 && code <= 0xfe6f) ||
      (code >= 0xff00 && code <= 0xff60) ||
      (code >= 0xffe0 && code <= 0xffe6) ||
      (code >= 0x1f300 && code <= 0x1faff) ||
      (code >= 0x20000 && code <= 0x3fffd);
    sum += wide ? 2 : 1;
  }
  return sum;
}

/** No draft, and no file's name, gets to steer the terminal. */
function clean(text: string): string {
  return text.replace(/\t/g, ' ').replace(/\p{Cc}/gu, '·');
}
