/** What two tellings of one thing do not share, in words an editor can weigh. */
import type { Article } from '../article/article.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Flag } from '../article/words.ts';
import type { Piece, Repeat } from '../repeats/stretch.ts';
import { verbatim } from '../text.ts';
import { count, quote } from './quote.ts';

/** How many words are dropped, added or put in another's place. */
export function changedWords(repeat: Repeat): number {
  let n = 0;
  for (const { hunks } of repeat.pieces) for (const h of hunks) n += Math.max(h.a1 - h.a0, h.b1 - h.b0);
  return n;
}

/** The words that go with the repeat and stand nowhere in its source: “center”, 2 more words; '' for none. */
export function lost(article: Article, repeat: Repeat): string {
  const words: string[] = [];
  for (const { target, hunks } of repeat.pieces) {
    for (const h of hunks) if (h.b1 > h.b0) words.push(phrase(target.paragraph, h.b0, h.b1));
  }
  // A paragraph that stands between the pieces would go with them.
  let between = 0;
  repeat.pieces.forEach((piece, i) => {
    const next = repeat.pieces[i + 1]?.target;
    if (!next) return;
    for (let k = piece.target.paragraph.index + 1; k < next.paragraph.index; k++)
      between += article.paragraphs[k]!.words.count;
    if (next.paragraph !== piece.target.paragraph) {
      between += piece.target.paragraph.words.count - piece.target.to + next.from;
    } else between += next.from - piece.target.to;
  });
  return listed(words, between);
}

/** Whether a sentence would be left without its beginning or its end, were one telling deleted. */
export function tears({ pieces }: Repeat, side: 'source' | 'target'): boolean {
  const [first, last] = [pieces[0]![side], pieces[pieces.length - 1]![side]];
  // What stands behind a second telling goes on from the first one as well, where that stands right before it.
  const [source, target] = [pieces[pieces.length - 1]!.source, pieces[0]!.target];
  if (source.paragraph === target.paragraph && source.to === target.from) return false;
  const begins = ({ words, raw }: Paragraph, i: number) =>
    i === words.count ||
    (words.flags[i]! & Flag.Sentence) !== 0 ||
    (i > 0 && /[.!?\u2026]/.test(raw.slice(words.ends[i - 1], words.starts[i])));
  // What is glued on is a text of its own.
  const isGlued = ({ raw }: Paragraph, at: number | undefined) => at !== undefined && /\S/.test(raw.charAt(at));
  const from = first.from === 0 || begins(first.paragraph, first.from);
  const to = begins(last.paragraph, last.to);
  return (
    !(from || isGlued(first.paragraph, first.startsAt && first.startsAt - 1)) ||
    !(to || isGlued(last.paragraph, last.endsAt))
  );
}

/** The words of the first telling that the repeat does not have. */
export function lostFromSource(repeat: Repeat): string {
  const words: string[] = [];
  for (const { source, hunks } of repeat.pieces) {
    for (const h of hunks) if (h.a1 > h.a0) words.push(phrase(source.paragraph, h.a0, h.a1));
  }
  return listed(words, 0);
}

/** What one telling has over the other when it holds all of the other's words: the side that has more, and its words. */
export function surplus({ pieces }: Repeat): { side: 'source' | 'target'; words: string } | undefined {
  const [piece] = pieces;
  if (!piece || pieces.length > 1) return undefined;
  const { source, target, hunks } = piece;
  const inSource = overhang(
    source,
    hunks.map(h => [h.a0, h.a1])
  );
  const inTarget = overhang(
    target,
    hunks.map(h => [h.b0, h.b1])
  );
  if (inSource.length > 0 === inTarget.length > 0) return undefined;
  return inTarget.length > 0
    ? { side: 'target', words: listed(inTarget, 0) }
    : { side: 'source', words: listed(inSource, 0) };
}

/** The words of a paragraph before a stretch, at the places in it that are named, and behind it. */
function overhang(
  { paragraph: p, from, to }: Piece['source'],
  inside: readonly (readonly [number, number])[]
): string[] {
  const all = [[0, from] as const, ...inside, [to, p.words.count] as const];
  return all.filter(([start, end]) => end > start).map(([start, end]) => phrase(p, start, end));
}

function listed(words: readonly string[], between: number): string {
  const parts = words.slice(0, 3).map(w => quote(w, 32));
  if (words.length > 3) parts.push(count(words.length - 3, 'more change'));
  if (between > 0) parts.push(`${count(between, 'word')} in between`);
  return parts.join(', ');
}

function phrase(p: Paragraph, from: number, to: number): string {
  return p.raw.slice(p.words.starts[from]!, p.words.ends[to - 1]!);
}

/** Both tellings in Markdown, with the words that differ struck through or in bold. */
export function sideBySide(repeat: Repeat): string {
  const changed = changedWords(repeat);
  const head = changed === 0 ? 'Both read the same.' : changed === 1 ? '1 word differs.' : `${changed} words differ.`;
  const lines = repeat.pieces
    .filter(piece => piece.hunks.length > 0)
    .slice(0, 3)
    .map(marked);
  return [head, ...lines].join('\n\n');
}

/** One telling with the other's words marked in it: ~~only the first~~ **only this one**. */
function marked({ source, target, hunks }: Piece): string {
  let out = '';
  let at = target.from;
  for (const h of hunks) {
    if (h.b0 > at) out += `${escaped(phrase(target.paragraph, at, h.b0))} `;
    if (h.a1 > h.a0) out += `~~${escaped(phrase(source.paragraph, h.a0, h.a1))}~~ `;
    if (h.b1 > h.b0) out += `**${escaped(phrase(target.paragraph, h.b0, h.b1))}** `;
    at = h.b1;
  }
  if (at < target.to) out += escaped(phrase(target.paragraph, at, target.to));
  return out.trim();
}

/** Text as it is, on one line, in Markdown. */
function escaped(text: string): string {
  return verbatim(text.replace(/\s+/g, ' '));
}
