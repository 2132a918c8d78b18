/** Finds words one slip apart without comparing all with all: two such words share one with a letter left out. */

/** Files things under a word and each of its one-letter deletions (the idea of SymSpell). */
export class Neighbourhood<T extends { readonly key: string }> {
  readonly #shelves = new Map<number, T | T[]>();

  /** Calls `met` for everything that may be one slip from `item`, perhaps more than once, then files it. */
  add(item: T, met: (other: T) => void): void {
    for (const code of signatures(item.key)) {
      const shelf = this.#shelves.get(code);
      if (shelf === undefined) this.#shelves.set(code, item);
      else if (Array.isArray(shelf)) {
        for (const other of shelf) if (other !== item) met(other);
        shelf.push(item);
      } else if (shelf !== item) {
        met(shelf);
        this.#shelves.set(code, [shelf, item]);
      }
    }
  }

  remove(item: T): void {
    for (const code of signatures(item.key)) {
      const shelf = this.#shelves.get(code);
      if (shelf === item) this.#shelves.delete(code);
      else if (Array.isArray(shelf)) {
        const at = shelf.indexOf(item);
        if (at >= 0) shelf.splice(at, 1);
        if (shelf.length === 0) this.#shelves.delete(code);
      }
    }
  }
}

/** Hashes of a word and of the word without each of its letters. */
function signatures(key: string): number[] {
  const out: number[] = [];
  for (let skip = -1; skip < key.length; skip++) {
    if (skip > 0 && key.charCodeAt(skip) === key.charCodeAt(skip - 1)) continue;
    let hash = 0x811c9dc5;
    for (let i = 0; i < key.length; i++) if (i !== skip) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
    out.push(hash | 0);
  }
  return out;
}
