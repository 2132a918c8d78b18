/** Counts hashes: how often a word stands in small letters. Open addressing, as a story has many words. */

/** A count for each hash, cheap enough to be kept for every word of a draft. */
export class Tally {
  #keys = new Int32Array(1024);
  #counts = new Int32Array(1024);
  #used = 0;
  #total = 0;

  /** All counts together. */
  get total(): number {
    return this.#total;
  }

  add(hash: number, by: number): void {
    if (this.#used * 2 > this.#keys.length) this.#grow();
    const key = hash === 0 ? 1 : hash;
    const i = this.#find(key);
    if (this.#keys[i] === 0) {
      this.#keys[i] = key;
      this.#used++;
    }
    this.#counts[i] = this.#counts[i]! + by;
    this.#total += by;
  }

  count(hash: number): number {
    return this.#counts[this.#find(hash === 0 ? 1 : hash)]!;
  }

  #find(key: number): number {
    const keys = this.#keys;
    const mask = keys.length - 1;
    let i = (key ^ (key >>> 15)) & mask;
    while (keys[i] !== 0 && keys[i] !== key) i = (i + 1) & mask;
    return i;
  }

  #grow(): void {
    const keys = this.#keys;
    const counts = this.#counts;
    const size = keys.length * 2;
    this.#keys = new Int32Array(size);
    this.#counts = new Int32Array(size);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      const at = this.#find(keys[i]!);
      this.#keys[at] = keys[i]!;
      this.#counts[at] = counts[i]!;
    }
  }
}
