/** Counts hashes: how often a word stands in small letters. Open addressing, as a story has many words. */

// A slot is two numbers side by side, so that one look at memory brings both: the hash (0: none), and its count.
const row = 2;

/** A count for each hash, cheap enough to be kept for every word of a draft. */
export class Tally {
  #slots = new Int32Array(row << 10);
  /** So many bits of a mixed hash are more than there are slots. */
  #shift = 22;
  #used = 0;
  #total = 0;

  /** All counts together. */
  get total(): number {
    return this.#total;
  }

  add(hash: number, by: number): void {
    const slot = this.#find(hash || 1);
    const slots = this.#slots;
    slots[slot + 1]! += by;
    this.#total += by;
    if (slots[slot] !== 0) return;
    slots[slot] = hash || 1;
    if (++this.#used * row * 2 > slots.length) this.#grow();
  }

  count(hash: number): number {
    return this.#slots[this.#find(hash || 1) + 1]!;
  }

  #find(key: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = Math.imul(Math.imul(key, 0x9e3779b1) >>> this.#shift, row);
    while (slots[slot] !== 0 && slots[slot] !== key) slot = (slot + row) & mask;
    return slot;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    this.#shift--;
    for (let slot = 0; slot < old.length; slot += row) {
      if (old[slot] === 0) continue;
      const at = this.#find(old[slot]!);
      this.#slots[at] = old[slot]!;
      this.#slots[at + 1] = old[slot + 1]!;
    }
  }
}
