/** Numbers worked out and forgotten: memory that is used again and again instead of made. */

/** Views longer than this are made when asked for: longer lists are rare. */
const longest = 1 << 10;

/** A list of numbers that the next user of it writes over. */
export class Scratch {
  #all = new Int32Array(1 << 6);
  /** By their length; to make one takes longer than to fill a short one. */
  #views: Int32Array[] = [];

  /** Room for so many numbers; what is in it stays. */
  room(size: number): Int32Array {
    if (size > this.#all.length) {
      this.#all = enlarged(this.#all, size);
      this.#views = [];
    }
    return this.#all;
  }

  /** The first so many numbers of it. */
  first(count: number): Int32Array {
    if (count > longest) return this.#all.subarray(0, count);
    this.#views[count] ??= this.#all.subarray(0, count);
    return this.#views[count]!;
  }
}

/** A copy of a list with room for so many numbers, and for as many again where it grows. */
export function enlarged(old: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  let size = old.length;
  while (size < needed) size *= 2;
  const fresh = new Int32Array(size);
  fresh.set(old);
  return fresh;
}
