/** Reads the paragraphs worth filing out of a draft that is not open, in slices, so that nobody waits for it. */
import type { Format } from '../core/article/split.ts';
import { blocksOf } from '../core/repeats/clippings.ts';
import { startsIn } from './lines.ts';
import type { Cutting } from './morgue.ts';
import type { Slices } from './slices.ts';

/** A line of more characters is nobody's copy, and could not be read in slices. */
const longestLine = 1_000_000;

/** A draft's cuttings, each print once, where it stands first. Rests where `slices` says so. */
export async function cuttingsOf(text: string, format: Format, slices: Slices): Promise<Cutting[]> {
  const cuttings = new Map<number, Cutting>();
  if (hasEndlessLine(text)) return [];
  let line = 0;
  for (const { start, raw, clipping } of blocksOf(text, format)) {
    const starts = startsIn(raw);
    if (clipping && !cuttings.has(clipping.print)) {
      const positionOf = (own: number) => {
        let row = starts.length - 1;
        while (starts[row]! > own) row--;
        return { line: line + row, character: own - starts[row]! };
      };
      const span = { start: start + clipping.start, end: start + clipping.end };
      const range = { start: positionOf(clipping.start), end: positionOf(clipping.end) };
      cuttings.set(clipping.print, { print: clipping.print, span, range });
    }
    line += starts.length - 1;
    if (slices.spent) await slices.rest();
  }
  return [...cuttings.values()];
}

function hasEndlessLine(text: string): boolean {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end + 1;
    if (next - at > longestLine) return true;
    at = next;
  }
  return false;
}
