/** What is said of each sample draft, printed under the words at fault and compared with what was read and approved. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Article } from '../server/core/article/article.ts';
import { check } from '../server/core/check.ts';
import { defaultDesk } from '../server/core/desk.ts';
import { mend } from '../server/core/mend.ts';
import { apply } from '../server/core/text.ts';

const folder = join(import.meta.dirname, 'drafts');
const names = readdirSync(folder).filter(
  name => /\.(?:article|story|md|txt)$/.test(name) && name !== 'README.md' && name !== 'findings.txt'
);
const approved = join(folder, 'findings.txt');

/** Each finding with its line, a mark under the words at fault, and its fixes; * stands before a preferred one. */
function printed(name: string): string {
  const text = readFileSync(join(folder, name), 'utf8');
  const out = [`== ${name}`];
  for (const finding of check(new Article(text), defaultDesk)) {
    const { start, end } = finding.span;
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const stop = text.indexOf('\n', start);
    const line = text.slice(from, stop < 0 ? text.length : stop).replace('\r', '');
    const near = Math.max(0, start - from - 30);
    const width = Math.max(1, Math.min(end - start, line.length - (start - from), 60));
    out.push('', `  ${line.slice(near, near + 100)}`, `  ${' '.repeat(start - from - near)}${'^'.repeat(width)}`);
    out.push(`  ${start}..${end} ${finding.rule}: ${finding.message}`);
    for (const fix of finding.fixes()) out.push(`    ${fix.preferred ? '*' : '-'} ${fix.title}`);
  }
  const mended = apply(text, mend(text, 'article', defaultDesk));
  out.push(
    '',
    `  Fix all: ${mended === text ? 'nothing to mend' : `${text.length} characters become ${mended.length}`}`
  );
  return `${out.join('\n')}\n`;
}

suite('sample drafts', () => {
  test('UPDATE_SNAPSHOTS is for hands only', () => assert.ok(!(process.env.CI && process.env.UPDATE_SNAPSHOTS)));
  if (process.env.UPDATE_SNAPSHOTS) writeFileSync(approved, names.map(printed).join('\n'));
  const parts = readFileSync(approved, 'utf8').split(/(?=^== )/m);
  for (const name of names) {
    test(name, () => assert.equal(printed(name).trim(), parts.find(part => part.startsWith(`== ${name}\n`))?.trim()));
  }
});
