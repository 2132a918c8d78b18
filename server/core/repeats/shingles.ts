/** An exact index of three-word runs (shingles): which prints share how many, without sampling. */

const none = -1;

/** The hashes of a paragraph's three-word runs, in order; none for fewer than three words. */
export function shinglesOf(hashes: Int32Array): Int32Array {
  return fill(new Int32Array(Math.max(0, hashes.length - 2)), hashes);
}

let scratch = new Int32Array(1 << 10);

/** The same, in memory that the next call uses again. */
export function passingShingles(hashes: Int32Array): Int32Array {
  const n = Math.max(0, hashes.length - 2);
  if (scratch.length < n) scratch = new Int32Array(2 * n);
  return fill(scratch.subarray(0, n), hashes);
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

/** Says of each owner how many of the shingles asked for it holds. A hash table of (shingle, owner), chained. */
export class ShingleIndex {
  #heads = new Int32Array(1 << 10).fill(none);
  #shingle = new Int32Array(1 << 10);
  #owner = new Int32Array(1 << 10);
  #next = new Int32Array(1 << 10);
  #used = 0;
  #free = none;
  #tally = new Int32Array(1 << 8);

  add(owner: number, shingles: Int32Array): void {
    for (const shingle of shingles) {
      if (this.#free === none && this.#used === this.#shingle.length) this.#grow();
      let entry = this.#free;
      if (entry === none) entry = this.#used++;
      else this.#free = this.#next[entry]!;
      const bucket = shingle & (this.#heads.length - 1);
      this.#shingle[entry] = shingle;
      this.#owner[entry] = owner;
      this.#next[entry] = this.#heads[bucket]!;
      this.#heads[bucket] = entry;
    }
  }

  remove(owner: number, shingles: Int32Array): void {
    for (const shingle of shingles) {
      const bucket = shingle & (this.#heads.length - 1);
      let before = none;
      for (let e = this.#heads[bucket]!; e !== none; before = e, e = this.#next[e]!) {
        if (this.#shingle[e] !== shingle || this.#owner[e] !== owner) continue;
        if (before === none) this.#heads[bucket] = this.#next[e]!;
        else this.#next[before] = this.#next[e]!;
        this.#next[e] = this.#free;
        this.#free = e;
        break;
      }
    }
  }

  /** Calls `visit` for each owner that holds at least one of `shingles`, with how many times it does. */
  share(shingles: Int32Array, visit: (owner: number, count: number) => void): void {
    const met: number[] = [];
    for (const shingle of shingles) {
      for (let e = this.#heads[shingle & (this.#heads.length - 1)]!; e !== none; e = this.#next[e]!) {
        if (this.#shingle[e] !== shingle) continue;
        const owner = this.#owner[e]!;
        if (owner >= this.#tally.length) this.#tally = enlarged(this.#tally, owner + 1);
        if (this.#tally[owner]! === 0) met.push(owner);
        this.#tally[owner]!++;
      }
    }
    for (const owner of met) {
      const count = this.#tally[owner]!;
      this.#tally[owner] = 0;
      visit(owner, count);
    }
  }

  #grow(): void {
    this.#shingle = enlarged(this.#shingle, this.#used * 2);
    this.#owner = enlarged(this.#owner, this.#used * 2);
    this.#next = enlarged(this.#next, this.#used * 2);
    this.#heads = new Int32Array(this.#shingle.length).fill(none);
    // Nothing is free when the table grows, so every entry is live.
    for (let e = 0; e < this.#used; e++) {
      const bucket = this.#shingle[e]! & (this.#heads.length - 1);
      this.#next[e] = this.#heads[bucket]!;
      this.#heads[bucket] = e;
    }
  }
}

function enlarged(old: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  let size = old.length;
  while (size < needed) size *= 2;
  const fresh = new Int32Array(size);
  fresh.set(old);
  return fresh;
}
