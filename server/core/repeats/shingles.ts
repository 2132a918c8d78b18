/** Three-word runs (shingles): what paragraphs are compared by. */
import { Scratch } from '../scratch.ts';

/** The hashes of a paragraph's three-word runs, in order; none for fewer than three words. */
export function shinglesOf(hashes: Int32Array): Int32Array {
  return fill(new Int32Array(Math.max(0, hashes.length - 2)), hashes);
}

const scratch = new Scratch();

/** The same, in memory that the next call uses again. */
export function passingShingles(hashes: Int32Array): Int32Array {
  const n = Math.max(0, hashes.length - 2);
  scratch.room(n);
  return fill(scratch.first(n), hashes);
}

function fill(out: Int32Array, hashes: Int32Array): Int32Array {
  for (let i = 0; i < out.length; i++) {
    let h = Math.imul(hashes[i]!, 0x9e3779b1) ^ hashes[i + 1]!;
    h = Math.imul(h ^ (h >>> 15), 0x85ebca77) ^ hashes[i + 2]!;
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae3d);
    out[i] = h ^ (h >>> 16);
  }
  return out;
}
