/** Counts hashes: how often a word stands in small letters. Open addressing, as a story has many words. */

// A slot is two numbers side by side, so that one look at memory brings both: the hash (0: none), and twice its count,
// one more where it is watched.
const row = 2;

/** A count for each hash, cheap enough to be kept for every word of a draft. */
export class Tally {
  #slots = new Int32Array(row << 10);
  /** So many bits of a mixed hash are more than there are slots. */
  #shift = 22;
  #used = 0;
  #total = 0;
  /** By how much watched counts have changed since that was asked last. */
  #changed = new Map<number, number>();

  /** All counts together. */
  get total(): number {
    return this.#total;
  }

  /** The watched hashes whose counts are others than when this was asked last. */
  changed(): number[] {
    if (this.#changed.size === 0) return [];
    const hashes: number[] = [];
    for (const [hash, by] of this.#changed) if (by !== 0) hashes.push(hash);
    this.#changed = new Map();
    return hashes;
  }

  /** Makes room for so many hashes to come. */
  expect(hashes: number): void {
    while ((this.#used + hashes) * row * 2 > this.#slots.length) this.#grow();
  }

  add(hash: number, by: number): void {
    const slot = this.#slotOf(hash || 1);
    this.#slots[slot + 1]! += 2 * by;
    this.#total += by;
    if (this.#slots[slot + 1]! & 1) this.#changed.set(hash, (this.#changed.get(hash) ?? 0) + by);
  }

  count(hash: number): number {
    return this.#slots[this.#find(hash || 1) + 1]! >> 1;
  }

  /** A count that is watched from now on. */
  watch(hash: number): number {
    const slot = this.#slotOf(hash || 1);
    this.#slots[slot + 1]! |= 1;
    return this.#slots[slot + 1]! >> 1;
  }

  /** The slot of a hash, which has one from now on. */
  #slotOf(key: number): number {
    const slot = this.#find(key);
    if (this.#slots[slot] !== 0) return slot;
    this.#slots[slot] = key;
    if (++this.#used * row * 2 <= this.#slots.length) return slot;
    this.#grow();
    return this.#find(key);
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
