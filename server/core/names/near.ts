/** Finds words one slip apart without comparing all with all: two such words share one with a letter left out. */

/** Files things under a word and each of its one-letter deletions (the idea of SymSpell), in flat arrays that make no garbage. */
export class Neighbourhood<T extends { readonly key: string }> {
  /** Open addressing: a signature, and the first entry of its shelf (0: none). */
  #codes = new Int32Array(1024);
  #heads = new Int32Array(1024);
  #used = 0;
  /** Entries from 1 on: what is filed, and the next entry of the same shelf. */
  readonly #items: (T | undefined)[] = [undefined];
  readonly #next: number[] = [0];
  #free = 0;

  /** Calls `met` for everything that may be one slip from `item`, perhaps more than once, then files it. */
  add(item: T, met: (other: T) => void): void {
    const n = sign(item.key);
    for (let s = 0; s < n; s++) {
      const code = signatures[s]!;
      if (this.#used * 2 > this.#codes.length) this.#grow();
      const at = this.#find(code);
      if (this.#codes[at] === 0) {
        this.#codes[at] = code;
        this.#used++;
      }
      const head = this.#heads[at]!;
      const entry = this.#free || this.#items.length;
      this.#free = this.#free && this.#next[entry]!;
      this.#items[entry] = item;
      this.#next[entry] = head;
      this.#heads[at] = entry;
      for (let e = head; e !== 0; e = this.#next[e]!) if (this.#items[e] !== item) met(this.#items[e]!);
    }
  }

  remove(item: T): void {
    const n = sign(item.key);
    for (let s = 0; s < n; s++) {
      const at = this.#find(signatures[s]!);
      let before = 0;
      for (let e = this.#heads[at]!; e !== 0; before = e, e = this.#next[e]!) {
        if (this.#items[e] !== item) continue;
        if (before === 0) this.#heads[at] = this.#next[e]!;
        else this.#next[before] = this.#next[e]!;
        this.#items[e] = undefined;
        this.#next[e] = this.#free;
        this.#free = e;
        break;
      }
    }
  }

  #find(code: number): number {
    const mask = this.#codes.length - 1;
    let i = (code ^ (code >>> 15)) & mask;
    while (this.#codes[i] !== 0 && this.#codes[i] !== code) i = (i + 1) & mask;
    return i;
  }

  /** Doubles the table; shelves that have become empty are left behind. */
  #grow(): void {
    const codes = this.#codes;
    const heads = this.#heads;
    this.#codes = new Int32Array(codes.length * 2);
    this.#heads = new Int32Array(codes.length * 2);
    this.#used = 0;
    for (let i = 0; i < codes.length; i++) {
      if (heads[i] === 0) continue;
      const at = this.#find(codes[i]!);
      this.#codes[at] = codes[i]!;
      this.#heads[at] = heads[i]!;
      this.#used++;
    }
  }
}

const base = 0x01000193;
let signatures = new Int32Array(64);
let powers = new Int32Array(64);
let heads = new Int32Array(64);

/**
 * Fills `signatures` with the hash of a word and of the word without each of its letters, and says how many there
 * are; a letter like the one before it is left out once. A hash is a polynomial in `base`, so that the hash without a
 * letter follows from those of what stands before and behind it.
 */
function sign(key: string): number {
  const length = key.length;
  if (signatures.length <= length) {
    signatures = new Int32Array(2 * length);
    powers = new Int32Array(2 * length);
    heads = new Int32Array(2 * length);
  }
  powers[0] = 1;
  heads[0] = 0;
  for (let i = 0; i < length; i++) {
    powers[i + 1] = Math.imul(powers[i]!, base);
    heads[i + 1] = Math.imul(heads[i]!, base) + key.charCodeAt(i);
  }
  const whole = heads[length]!;
  let n = 0;
  signatures[n++] = mixed(whole, length);
  for (let i = 0; i < length; i++) {
    if (i > 0 && key.charCodeAt(i) === key.charCodeAt(i - 1)) continue;
    signatures[n++] = mixed(whole + Math.imul(heads[i]! - heads[i + 1]!, powers[length - 1 - i]!), length - 1);
  }
  return n;
}

/** Spread over all bits; never 0, which marks an empty slot. */
function mixed(hash: number, length: number): number {
  const h = Math.imul(hash ^ (hash >>> 16) ^ length, 0x85ebca6b);
  return h ^ (h >>> 13) || 1;
}
