/** Which figures paragraphs have, and between which words: two lines of a formula are told apart by them at a glance. */
import type { Paragraph } from '../article/paragraph.ts';
import { Flag, hashOf } from '../article/words.ts';
import { enlarged } from '../postings.ts';
import { figureAt } from './facts.ts';

/** A paragraph of more figures is a table, and one of more words may hold a paste beside them: of neither is any kept. */
const most = { figures: 8, words: 39 };
// A figure is two numbers: the hash of the words on either side (0: it is not held against others), and its own.
const row = 2;
const size = row * most.figures;

/** The figures of short paragraphs, by small numbers. */
export class Figures {
  #rows = new Int32Array(size << 6);
  #counts = new Uint8Array(1 << 6);

  /** Keeps the figures of what number `id` stands for from now on. */
  set(id: number, p: Paragraph): void {
    if (id >= this.#counts.length) {
      this.#rows = enlarged(this.#rows, size * (id + 1));
      const counts = new Uint8Array(this.#rows.length / size);
      counts.set(this.#counts);
      this.#counts = counts;
    }
    this.#counts[id] = 0;
    const { count, hashes } = p.words;
    if (count > most.words) return;
    let n = 0;
    for (let i = 0; i < count; i++) {
      const figure = figureAt(p, i);
      if (figure === undefined) continue;
      if (n === most.figures) return;
      const at = size * id + row * n++;
      const between = Math.imul(hashes[i - 1] ?? 0, 31) ^ (hashes[i + 1] ?? 0);
      this.#rows[at] = sentenceAt(p, i) * 5 >= count ? between || 1 : 0;
      this.#rows[at + 1] = hashOf(figure);
    }
    this.#counts[id] = n;
  }

  /**
   * Whether each has a figure that the other lacks, between the same words, in sentences that make up a fifth of it:
   * a formula told of two facts, as `compare` would say.
   */
  contradict(a: number, b: number): boolean {
    const rows = this.#rows;
    const [from, to] = [size * b, size * b + row * this.#counts[b]!];
    for (let at = size * a; at < size * a + row * this.#counts[a]!; at += row) {
      if (rows[at] === 0 || this.#has(b, rows[at + 1]!)) continue;
      for (let k = from; k < to; k += row) if (rows[k] === rows[at] && !this.#has(a, rows[k + 1]!)) return true;
    }
    return false;
  }

  #has(id: number, figure: number): boolean {
    const to = size * id + row * this.#counts[id]!;
    for (let at = size * id; at < to; at += row) if (this.#rows[at + 1] === figure) return true;
    return false;
  }
}

/** How many words the sentence of a word has. */
function sentenceAt({ words: { count, flags } }: Paragraph, word: number): number {
  let from = word;
  while (from > 0 && !(flags[from]! & Flag.Sentence)) from--;
  let to = word + 1;
  while (to < count && !(flags[to]! & Flag.Sentence)) to++;
  return to - from;
}
