/** Which owners hold which hashes, exactly: three-word runs of paragraphs, initials of names. */

const none = -1;
/** The columns of an entry, side by side, so that one look at memory brings all three. */
const row = 4;
const hashColumn = 0;
const ownerColumn = 1;
const nextColumn = 2;

/** A hash table of (hash, owner), chained. Owners are small numbers; one may hold a hash more than once. */
export class Postings {
  #heads = new Int32Array(1 << 8).fill(none);
  /** Entries of `row` numbers each. */
  #rows = new Int32Array(row << 8);
  #used = 0;
  #free = none;
  #tally = new Int32Array(1 << 8);
  readonly #met: number[] = [];

  add(owner: number, hashes: Int32Array): void {
    for (const hash of hashes) {
      const entry = this.#newEntry();
      const bucket = hash & (this.#heads.length - 1);
      const rows = this.#rows;
      rows[entry + hashColumn] = hash;
      rows[entry + ownerColumn] = owner;
      rows[entry + nextColumn] = this.#heads[bucket]!;
      this.#heads[bucket] = entry;
    }
  }

  remove(owner: number, hashes: Int32Array): void {
    const rows = this.#rows;
    for (const hash of hashes) {
      const bucket = hash & (this.#heads.length - 1);
      let before = none;
      for (let e = this.#heads[bucket]!; e !== none; before = e, e = rows[e + nextColumn]!) {
        if (rows[e + hashColumn] !== hash || rows[e + ownerColumn] !== owner) continue;
        if (before === none) this.#heads[bucket] = rows[e + nextColumn]!;
        else rows[before + nextColumn] = rows[e + nextColumn]!;
        rows[e + nextColumn] = this.#free;
        this.#free = e;
        break;
      }
    }
  }

  /** Calls `visit` for each owner of `hash`, as often as it holds it. */
  owners(hash: number, visit: (owner: number) => void): void {
    const rows = this.#rows;
    for (let e = this.#heads[hash & (this.#heads.length - 1)]!; e !== none; e = rows[e + nextColumn]!)
      if (rows[e + hashColumn] === hash) visit(rows[e + ownerColumn]!);
  }

  /** Calls `visit` for each owner that holds at least one of `hashes`, with how many times it does. */
  share(hashes: Int32Array, visit: (owner: number, count: number) => void): void {
    const rows = this.#rows;
    const heads = this.#heads;
    const mask = heads.length - 1;
    const met = this.#met;
    let tally = this.#tally;
    for (const hash of hashes) {
      for (let e = heads[hash & mask]!; e !== none; e = rows[e + nextColumn]!) {
        if (rows[e + hashColumn] !== hash) continue;
        const owner = rows[e + ownerColumn]!;
        if (owner >= tally.length) this.#tally = tally = enlarged(tally, owner + 1);
        if (tally[owner] === 0) met.push(owner);
        tally[owner]!++;
      }
    }
    // `visit` may ask again: what was counted is taken out first.
    const counts = met.map(owner => tally[owner]!);
    for (const owner of met) tally[owner] = 0;
    const owners = met.splice(0);
    for (let i = 0; i < owners.length; i++) visit(owners[i]!, counts[i]!);
  }

  #newEntry(): number {
    if (this.#free !== none) {
      const entry = this.#free;
      this.#free = this.#rows[entry + nextColumn]!;
      return entry;
    }
    if (this.#used === this.#rows.length) this.#grow();
    const entry = this.#used;
    this.#used += row;
    return entry;
  }

  #grow(): void {
    this.#rows = enlarged(this.#rows, this.#used * 2);
    const rows = this.#rows;
    this.#heads = new Int32Array(rows.length / row).fill(none);
    // Nothing is free when the table grows, so every entry is live.
    for (let e = 0; e < this.#used; e += row) {
      const bucket = rows[e + hashColumn]! & (this.#heads.length - 1);
      rows[e + nextColumn] = this.#heads[bucket]!;
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
