/** Lines and characters of an article, counted by the paragraph: a keystroke recounts the lines of its paragraph alone. */
import type { Position } from 'vscode-languageserver';
import type { Article } from '../core/article/article.ts';
import type { Paragraph } from '../core/article/paragraph.ts';
import { lastUpTo } from '../core/search.ts';

/** Where the lines of an article lie. A line ends with `\n`, `\r\n` or `\r`, as LSP says. */
export class Lines {
  readonly #article: Article;
  /** The paragraphs as last counted, and the line on which each begins. */
  #counted: Paragraph[] = [];
  #first: number[] = [];
  /** Where the lines of a paragraph begin, in its own offsets. */
  readonly #starts = new WeakMap<Paragraph, readonly number[]>();
  #stale = true;
  #layout = 0;

  constructor(article: Article) {
    this.#article = article;
  }

  /** The article has been edited. */
  changed(): void {
    this.#stale = true;
  }

  /** Grows when a paragraph that stays comes to stand on another line. */
  get layout(): number {
    this.#recount();
    return this.#layout;
  }

  /** An offset as line and character; one between `\r` and `\n` is before both. */
  position(offset: number): Position {
    const article = this.#article;
    const at = Math.max(0, Math.min(offset, article.length));
    const p = article.at(at);
    if (!p) return { line: 0, character: 0 };
    this.#recount();
    const starts = this.#startsOf(p);
    const own = at - article.startOf(p);
    const line = lastAtOrBefore(starts, own);
    const start = starts[line]!;
    return { line: this.#first[p.index]! + line, character: withoutBreak(p.raw, start, own) - start };
  }

  /** Line and character as an offset; what lies behind the end of a line is its end. */
  offset({ line, character }: Position): number {
    const { paragraphs, length } = this.#article;
    if (line < 0 || paragraphs.length === 0) return 0;
    this.#recount();
    const index = lastAtOrBefore(this.#first, line);
    const p = paragraphs[index]!;
    const starts = this.#startsOf(p);
    const own = line - this.#first[index]!;
    if (own >= starts.length) return length;
    const start = starts[own]!;
    const end = Math.min(start + Math.max(0, character), starts[own + 1] ?? p.raw.length);
    return this.#article.startOf(p) + withoutBreak(p.raw, start, end);
  }

  /** Counts anew from the first paragraph that is another to the last one, and shifts the rest. */
  #recount(): void {
    if (!this.#stale) return;
    this.#stale = false;
    const { paragraphs } = this.#article;
    const old = this.#counted;
    const most = Math.min(old.length, paragraphs.length);
    let head = 0;
    while (head < most && old[head] === paragraphs[head]) head++;
    let tail = 0;
    while (tail < most - head && old[old.length - 1 - tail] === paragraphs[paragraphs.length - 1 - tail]) tail++;
    const fresh = paragraphs.slice(head, paragraphs.length - tail);
    const lines: number[] = [];
    let line = head > 0 ? this.#first[head - 1]! + this.#breaksIn(paragraphs[head - 1]!) : 0;
    for (const p of fresh) {
      lines.push(line);
      line += this.#breaksIn(p);
    }
    const by = tail > 0 ? line - this.#first[old.length - tail]! : 0;
    // Between two edits that were taken at once a paragraph may stay as well, and lie on another line.
    const between = new Set(old.slice(head, old.length - tail));
    if (by !== 0 || fresh.some(p => between.has(p))) this.#layout++;
    if (by === 0 && old.length === paragraphs.length) {
      // The usual keystroke: nothing else has come to stand elsewhere.
      fresh.forEach((p, i) => {
        this.#counted[head + i] = p;
        this.#first[head + i] = lines[i]!;
      });
      return;
    }
    const rest = this.#first.slice(old.length - tail);
    this.#first = [...this.#first.slice(0, head), ...lines, ...rest.map(first => first + by)];
    this.#counted = paragraphs.slice();
  }

  #breaksIn(p: Paragraph): number {
    return this.#startsOf(p).length - 1;
  }

  #startsOf(p: Paragraph): readonly number[] {
    let starts = this.#starts.get(p);
    if (!starts) {
      starts = startsIn(p.raw);
      this.#starts.set(p, starts);
    }
    return starts;
  }
}

/** Where the lines of a text begin. */
export function startsIn(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0d && text.charCodeAt(i + 1) === 0x0a) i++;
    else if (code !== 0x0d && code !== 0x0a) continue;
    starts.push(i + 1);
  }
  return starts;
}

/** The end of what stands on a line from `start` to `end`, its break left out. */
function withoutBreak(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text.charCodeAt(at - 1) === 0x0a || text.charCodeAt(at - 1) === 0x0d)) at--;
  return at;
}

/** The index of the last of the sorted `values` that is not above `value`; 0 if none. */
function lastAtOrBefore(values: readonly number[], value: number): number {
  return Math.max(
    0,
    lastUpTo(values.length, i => values[i]! <= value)
  );
}
