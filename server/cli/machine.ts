/** Findings for machines: JSON of our own, and the notes that GitHub shows beside a change. */
import type { ToldFile } from './told.ts';

/** One object with every file that was checked. */
export function asJson(files: readonly ToldFile[]): string {
  const told = files.map(({ path, findings }) => ({ path, findings }));
  return `${JSON.stringify({ version: 1, files: told }, null, 2)}\n`;
}

/** One workflow command a finding. */
export function asGithub(files: readonly ToldFile[]): string {
  let out = '';
  for (const { path, findings } of files) {
    for (const { rule, severity, message, range } of findings) {
      const { start, end } = range;
      const place = [
        `file=${property(path)}`,
        `line=${start.line + 1}`,
        `endLine=${end.line + 1}`,
        // GitHub takes columns only within one line.
        ...(start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : []),
        `title=${property(rule)}`
      ];
      out += `::${severity === 'information' ? 'notice' : severity} ${place.join(',')}::${data(message)}\n`;
    }
  }
  return out;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
