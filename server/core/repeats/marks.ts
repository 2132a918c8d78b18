/** Which words paragraphs have, roughly: a few bits each, so that most of those that a formula brings together are told apart at a glance. */
import { enlarged } from '../scratch.ts';

/** Bits of a paragraph's mark, in 32s. */
const size = 8;

/** The marks of paragraphs, by small numbers. */
export class Marks {
  #bits = new Int32Array(size << 6);
  /** The words of each, and how many of them no bit of their own is left for. */
  #counts = new Int32Array(1 << 6);
  #crowded = new Int32Array(1 << 6);

  /** Marks what number `id` stands for from now on. */
  set(id: number, hashes: Int32Array): void {
    if (id >= this.#counts.length) {
      this.#bits = enlarged(this.#bits, size * (id + 1));
      this.#counts = enlarged(this.#counts, id + 1);
      this.#crowded = enlarged(this.#crowded, id + 1);
    }
    const bits = this.#bits;
    const at = id * size;
    bits.fill(0, at, at + size);
    let own = 0;
    for (const hash of hashes) {
      const bit = Math.imul(hash, 0x9e3779b1) >>> 24;
      const slot = at + (bit >> 5);
      const mask = 1 << (bit & 31);
      if ((bits[slot]! & mask) === 0) own++;
      bits[slot]! |= mask;
    }
    this.#counts[id] = hashes.length;
    this.#crowded[id] = hashes.length - own;
  }

  /** How many words the paragraph has. */
  count(id: number): number {
    return this.#counts[id]!;
  }

  /** So many words of the one stand in the other at the most. */
  most(a: number, b: number): number {
    const bits = this.#bits;
    let n = 0;
    for (let i = 0; i < size; i++) n += ones(bits[a * size + i]! & bits[b * size + i]!);
    return n + Math.min(this.#crowded[a]!, this.#crowded[b]!);
  }
}

/** How many bits of a number are set. */
function ones(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
