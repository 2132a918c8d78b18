/** A refrain: a short line that a speech, a column or a song comes back to, with other words between. */
import type { Repeat, Stretch } from './stretch.ts';

/** A line of so many words is no refrain. */
const tooLong = 16;

/**
 * Leaves out what is said word for word three times or more and is one short line each time. What is pasted stands twice,
 * or close behind itself, or has more of the story with it.
 */
export function withoutRefrains<R extends Repeat>(repeats: readonly R[]): readonly R[] {
  const lines = new Map<string, R[]>();
  for (const repeat of repeats) {
    const line = lineOf(repeat);
    if (line === undefined) continue;
    const told = lines.get(line);
    if (told) told.push(repeat);
    else lines.set(line, [repeat]);
  }
  const refrains = new Set([...lines.values()].filter(isRefrain).flat());
  return refrains.size > 0 ? repeats.filter(repeat => !refrains.has(repeat)) : repeats;
}

/** The words of a short line that is said again by itself and word for word. */
function lineOf({ pieces }: Repeat): string | undefined {
  const [piece] = pieces;
  if (pieces.length > 1 || !piece || piece.hunks.length > 0) return undefined;
  const { paragraph, from, to } = piece.target;
  return to - from < tooLong ? paragraph.words.hashes.slice(from, to).join(' ') : undefined;
}

function isRefrain(told: readonly Repeat[]): boolean {
  const lines = [told[0]!.pieces[0]!.source, ...told.map(repeat => repeat.pieces[0]!.target)];
  return lines.length > 2 && lines.every((line, i) => i === 0 || !follows(lines[i - 1]!, line));
}

/** Whether no word stands between two lines. */
function follows(a: Stretch, b: Stretch): boolean {
  if (a.paragraph === b.paragraph) return b.from <= a.to;
  return b.paragraph.index - a.paragraph.index === 1 && a.to === a.paragraph.words.count && b.from === 0;
}
