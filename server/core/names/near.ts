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
    for (let skip = -1; skip < item.key.length; skip++) {
      const code = signature(item.key, skip);
      if (code === 0) continue;
      if (this.#used * 2 > this.#codes.length) this.#grow();
      const at = this.#find(code);
      if (this.#codes[at] === 0) {
        this.#codes[at] = code;
        this.#used++;
      }
      for (let e = this.#heads[at]!; e !== 0; e = this.#next[e]!) if (this.#items[e] !== item) met(this.#items[e]!);
      const entry = this.#free || this.#items.length;
      this.#free = this.#free && this.#next[entry]!;
      this.#items[entry] = item;
      this.#next[entry] = this.#heads[at]!;
      this.#heads[at] = entry;
    }
  }

  remove(item: T): void {
    for (let skip = -1; skip < item.key.length; skip++) {
      const code = signature(item.key, skip);
      if (code === 0) continue;
      const at = this.#find(code);
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

/** A hash of a word without its letter `skip` (-1: of the whole word); 0 where leaving out the one before gives the same. */
function signature(key: string, skip: number): number {
  if (skip > 0 && key.charCodeAt(skip) === key.charCodeAt(skip - 1)) return 0;
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) if (i !== skip) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash | 0 || 1;
}
