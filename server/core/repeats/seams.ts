/** Where a copy is glued to what stands before or behind it: its edges to the letter, and lines that lost their break or have one more. */
import { Char, classOf, isWordChar } from '../article/chars.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { lastUpTo } from '../search.ts';
import { type Piece, type Stretch, startOf } from './stretch.ts';

/**
 * A chain of pieces with what belongs to it at either end: the marks round its words, a short paragraph of its source
 * (a headline, a last line) that is glued to the text before or behind, and what one telling has in a line of its own.
 * `near` gives a paragraph by its place.
 */
export function withSeams(
  chain: readonly Piece[],
  near: (index: number) => Paragraph | undefined
): readonly [Piece, ...Piece[]] {
  const out = withLines(chain, near);
  out[0] = grownBack(out[0]);
  const front = gluedBefore(out[0], near);
  if (front) out.unshift(front);
  const last = out.length - 1;
  out[last] = grownOn(out[last]!, out[0].target);
  const behind = gluedBehind(out[last]!, out[0].target, near);
  if (behind) out.push(behind);
  return out;
}

/**
 * A chain with the lines at either end that say what the other telling says in the same paragraph: one that has hard
 * line breaks, or more of them, may be parted where a line ends with a sentence.
 */
function withLines(chain: readonly Piece[], near: (index: number) => Paragraph | undefined): [Piece, ...Piece[]] {
  const out = [...chain] as [Piece, ...Piece[]];
  for (let line = lineAt(out[0], -1, near); line; line = lineAt(line, -1, near)) out.unshift(line);
  for (let line = lineAt(out[out.length - 1]!, 1, near); line; line = lineAt(line, 1, near)) out.push(line);
  return out;
}

/** The line before a piece, or behind it, that stands in one telling and whose words go on with the paragraph in the other. */
function lineAt(
  { source, target }: Piece,
  by: -1 | 1,
  near: (index: number) => Paragraph | undefined
): Piece | undefined {
  const isAtEdge = ({ paragraph, from, to }: Stretch) => (by < 0 ? from === 0 : to === paragraph.words.count);
  if (isAtEdge(source) === isAtEdge(target)) return undefined;
  const [parted, other] = isAtEdge(target) ? [target, source] : [source, target];
  const line = near(parted.paragraph.index + by);
  if (!line || line === other.paragraph || line.words.count === 0) return undefined;
  const { count, hashes } = line.words;
  const from = by < 0 ? other.from - count : other.to;
  if (from < 0 || hashes.some((hash, i) => other.paragraph.words.hashes[from + i] !== hash)) return undefined;
  const there = { paragraph: other.paragraph, from, to: from + count };
  return parted === target ? glued(there, whole(line)) : glued(whole(line), there);
}

/**
 * The first piece from its source's first character on, or its target's, if all from there stands in both: marks, and
 * a word that was glued to the one before it, which words alone cannot show.
 */
function grownBack(piece: Piece): Piece {
  const { source, target, hunks } = piece;
  const [p, q] = [source.paragraph, target.paragraph];
  const [h] = hunks;
  const edge = h && h.a0 === source.from && h.b0 === target.from ? h : undefined;
  const [a, b] = edge ? [edge.a1, edge.b1] : [source.from, target.from];
  if (a >= source.to || b >= target.to || (!edge && (a > 1 || b === 0))) return piece;
  let [i, j] = [p.words.starts[a]!, q.words.starts[b]!];
  while (i > p.start && j > q.start && p.raw[i - 1] === q.raw[j - 1]) {
    i--;
    j--;
  }
  // Words that only one has before it are left out where they are glued on; else they are part of its sentence.
  const open = i === p.start ? isGlue(q.raw, j - 1) : edge && j === q.start && isGlue(p.raw, i - 1);
  if ((edge ? !open : i > p.start) || isWithinWord(p.raw, i) || isWithinWord(q.raw, j)) return piece;
  return {
    ...piece,
    source: { ...source, from: wordsBefore(p, i), startsAt: i },
    target: { ...target, from: wordsBefore(q, j), startsAt: j },
    hunks: edge ? hunks.slice(1) : hunks
  };
}

/** The last piece up to its source's last character, or the target's, likewise; the source ends where the repeat begins. */
function grownOn(piece: Piece, first: Stretch): Piece {
  const { source, target, hunks } = piece;
  const [p, q] = [source.paragraph, target.paragraph];
  const h = hunks[hunks.length - 1];
  const edge = h && h.a1 === source.to && h.b1 === target.to ? h : undefined;
  const [a, b] = edge ? [edge.a0, edge.b0] : [source.to, target.to];
  if (a <= source.from || b <= target.from) return piece;
  const limit = first.paragraph === p ? startOf(first) : p.end;
  let [i, j] = [p.words.ends[a - 1]!, q.words.ends[b - 1]!];
  if (i > limit && hunks.length === 0) [i, j] = [startOf(source), startOf(target)];
  while (i < limit && j < q.end && p.raw[i] === q.raw[j]) {
    i++;
    j++;
  }
  const open = i === limit ? j === q.end || isGlue(q.raw, j) : j === q.end && isGlue(p.raw, i);
  if (edge ? !open : i < limit && j < q.end) return piece;
  // Small letters may be those of a longer word, unless the text begins there once more.
  if (i < limit && isWithinWord(p.raw, i)) return piece;
  if (isWithinWord(q.raw, j) && !q.raw.startsWith(beginningOf(first), j)) return piece;
  return {
    ...piece,
    source: { ...source, to: wordsBegunBefore(p, i), endsAt: i },
    target: { ...target, to: wordsBegunBefore(q, j), endsAt: j },
    hunks: edge ? hunks.slice(0, -1) : hunks
  };
}

/** The first letters of a stretch, enough to know it by. */
function beginningOf(stretch: Stretch): string {
  const start = startOf(stretch);
  return stretch.paragraph.raw.slice(start, Math.min(stretch.paragraph.end, start + 24));
}

/** The paragraph above the source, where it is the end of the one above the target. */
function gluedBefore({ source, target }: Piece, near: (index: number) => Paragraph | undefined): Piece | undefined {
  if (source.from > 0 || target.from > 0) return undefined;
  const [above, before] = [near(source.paragraph.index - 1), near(target.paragraph.index - 1)];
  if (!above || !before || above === before || above.words.count === 0) return undefined;
  if (before.end - before.start <= above.end - above.start || !before.text.endsWith(above.text)) return undefined;
  const copy = part(before, before.end - above.text.length, before.end);
  const joint = before.text.charAt(before.text.length - above.text.length - 1);
  if (isWithinWord(before.raw, copy.startsAt!) && copy.to - copy.from < 4) return undefined;
  return isSeam(copy, joint) ? glued(whole(above), copy) : undefined;
}

/** The paragraph below the source, or what of it stands before the target, where the one below the target begins so. */
function gluedBehind(
  { source, target }: Piece,
  first: Stretch,
  near: (index: number) => Paragraph | undefined
): Piece | undefined {
  if (source.to < source.paragraph.words.count || target.to < target.paragraph.words.count) return undefined;
  const [below, after] = [near(source.paragraph.index + 1), near(target.paragraph.index + 1)];
  if (!below || !after || below === after || below.index > first.paragraph.index) return undefined;
  // Glued to the repeat itself, or to another that was told of before.
  const own =
    below === first.paragraph
      ? startOf(first) - below.start
      : below.text.startsWith(after.text) && /^\S/.test(below.text.slice(after.text.length))
        ? after.text.length
        : below.text.length;
  const text = below.text.slice(0, own);
  if (text.trim() === '' || !after.text.startsWith(text)) return undefined;
  const copy = part(after, after.start, after.start + own);
  const joint = after.text.slice(own, own + 1);
  if (isWithinWord(after.raw, after.start + own) && !after.raw.startsWith(beginningOf(first), after.start + own))
    return undefined;
  return isSeam(copy, joint) ? glued(part(below, below.start, below.start + own), copy) : undefined;
}

const isGlue = (text: string, at: number): boolean => /\S/.test(text.charAt(at));

/** Whether a place lies within a word, and not where one text is glued to another: hand|les, as against official|Xu. */
function isWithinWord(text: string, at: number): boolean {
  const [before, here] = [classOf(text.charCodeAt(at - 1)), classOf(text.charCodeAt(at))];
  if (at === 0 || !isWordChar(before) || !isWordChar(here)) return false;
  if (here === Char.Lower || here === Char.Mark || here === Char.Digit) return true;
  return here === Char.Upper && before === Char.Upper && classOf(text.charCodeAt(at + 1)) !== Char.Lower;
}

/** Whether a line is glued to its neighbour, whose nearest mark is `joint`; with a space between, few words may be chance. */
const isSeam = ({ from, to }: Stretch, joint: string): boolean => to - from >= (/\s/.test(joint) ? 4 : 1);

const glued = (source: Stretch, target: Stretch): Piece => ({ source, target, hunks: [], substantial: false });

const whole = (paragraph: Paragraph): Stretch => ({ paragraph, from: 0, to: paragraph.words.count });

/** The words of a paragraph between two of its own offsets; the first and the last may be cut. */
const part = (paragraph: Paragraph, startsAt: number, endsAt: number): Stretch => ({
  paragraph,
  from: wordsBefore(paragraph, startsAt),
  to: wordsBegunBefore(paragraph, endsAt),
  startsAt,
  endsAt
});

/** How many words of a paragraph end at or before an offset. */
function wordsBefore({ words }: Paragraph, at: number): number {
  return lastUpTo(words.count, i => words.ends[i]! <= at) + 1;
}

/** How many words of a paragraph begin before an offset. */
function wordsBegunBefore({ words }: Paragraph, at: number): number {
  return lastUpTo(words.count, i => words.starts[i]! < at) + 1;
}
