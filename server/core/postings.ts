/** Which owners hold which hashes, exactly: three-word runs of paragraphs, initials, spellings with a letter left out. */

// A slot and an entry are four numbers side by side, so that one look at memory brings them all.
const row = 4;
const hashColumn = 0;
/** 0: never used; otherwise 1 more than the owner, or `nobody`. */
const ownerColumn = 1;
/** The entry of the next owner; 0 when there is none. */
const nextColumn = 2;
/** The slot's hash has been held, and is no more. */
const nobody = -1;

/**
 * A hash table of hashes and their owners, by open addressing: the last owner of a hash stands in its slot, as most
 * hashes have but one, the others in entries behind it. Owners are small numbers; a hash that one has twice counts
 * once, so that an endless line of one word costs no more than any other.
 */
export class Postings {
  #slots = new Int32Array(row << 8);
  /** Slots that hold a hash, or have held one. */
  #used = 0;
  /** The entry at 0 is none. */
  #entries = new Int32Array(row << 6);
  #top = row;
  #free = 0;
  #tally = new Int32Array(1 << 8);
  readonly #met: number[] = [];

  /** Makes room for so many hashes more at once, instead of bit by bit. */
  reserve(more: number): void {
    const needed = (this.#used + more) * row * 2;
    if (needed > this.#slots.length) this.#resize(2 ** Math.ceil(Math.log2(needed)));
  }

  add(owner: number, hashes: Int32Array): void {
    for (const hash of hashes) this.#put(this.#slotOf(hash), hash, owner);
  }

  /** Adds an owner, and calls `visit` for each other one that holds at least one of `hashes`, with how many it does. */
  meet(owner: number, hashes: Int32Array, visit: (other: number, count: number) => void): void {
    const met = this.#met;
    let tally = this.#tally;
    for (const hash of hashes) {
      const slot = this.#slotOf(hash);
      const slots = this.#slots;
      const entries = this.#entries;
      let other = slots[slot + ownerColumn]!;
      if (other === owner + 1) continue;
      for (let next = slots[slot + nextColumn]!; other > 0; next = entries[next + nextColumn]!) {
        if (other > tally.length) this.#tally = tally = enlarged(tally, other);
        if (tally[other - 1] === 0) met.push(other - 1);
        tally[other - 1]!++;
        if (next === 0) break;
        other = entries[next + ownerColumn]!;
      }
      this.#put(slot, hash, owner);
    }
    if (met.length === 0) return;
    // `visit` may ask again: what was counted is taken out first.
    const others = met.splice(0);
    const counts = others.map(other => tally[other]!);
    for (const other of others) tally[other] = 0;
    for (let i = 0; i < others.length; i++) visit(others[i]!, counts[i]!);
  }

  remove(owner: number, hashes: Int32Array): void {
    const entries = this.#entries;
    for (const hash of hashes) {
      const slot = this.#slotOf(hash);
      const slots = this.#slots;
      const first = slots[slot + nextColumn]!;
      if (slots[slot + ownerColumn] === owner + 1) {
        // The next owner moves up.
        slots[slot + ownerColumn] = first === 0 ? nobody : entries[first + ownerColumn]!;
        if (first === 0) continue;
        slots[slot + nextColumn] = entries[first + nextColumn]!;
        this.#release(first);
        continue;
      }
      let before = 0;
      for (let e = first; e !== 0; before = e, e = entries[e + nextColumn]!) {
        if (entries[e + ownerColumn] !== owner + 1) continue;
        if (before === 0) slots[slot + nextColumn] = entries[e + nextColumn]!;
        else entries[before + nextColumn] = entries[e + nextColumn]!;
        this.#release(e);
        break;
      }
    }
  }

  /** Calls `visit` for each owner of `hash`. */
  owners(hash: number, visit: (owner: number) => void): void {
    const slot = this.#slotOf(hash);
    const entries = this.#entries;
    if (this.#slots[slot + ownerColumn]! <= 0) return;
    visit(this.#slots[slot + ownerColumn]! - 1);
    for (let e = this.#slots[slot + nextColumn]!; e !== 0; e = entries[e + nextColumn]!)
      visit(entries[e + ownerColumn]! - 1);
  }

  /** The slot of a hash, or the empty one where it would stand. */
  #slotOf(hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = Math.imul(hash ^ (hash >>> 15), row) & mask;
    while (slots[slot + ownerColumn] !== 0 && slots[slot + hashColumn] !== hash) slot = (slot + row) & mask;
    return slot;
  }

  #put(slot: number, hash: number, owner: number): void {
    const slots = this.#slots;
    const first = slots[slot + ownerColumn]!;
    if (first <= 0) {
      slots[slot + hashColumn] = hash;
      slots[slot + ownerColumn] = owner + 1;
      slots[slot + nextColumn] = 0;
      if (first === 0 && ++this.#used * row * 2 > slots.length) this.#grow();
      return;
    }
    if (first === owner + 1) return;
    const entry = this.#entry();
    this.#entries[entry + ownerColumn] = first;
    this.#entries[entry + nextColumn] = slots[slot + nextColumn]!;
    slots[slot + ownerColumn] = owner + 1;
    slots[slot + nextColumn] = entry;
  }

  #entry(): number {
    if (this.#free !== 0) {
      const entry = this.#free;
      this.#free = this.#entries[entry + nextColumn]!;
      return entry;
    }
    if (this.#top === this.#entries.length) this.#entries = enlarged(this.#entries, this.#top * 2);
    const entry = this.#top;
    this.#top += row;
    return entry;
  }

  #release(entry: number): void {
    this.#entries[entry + nextColumn] = this.#free;
    this.#free = entry;
  }

  #grow(): void {
    const { length } = this.#slots;
    let held = 0;
    for (let slot = 0; slot < length; slot += row) if (this.#slots[slot + ownerColumn]! > 0) held++;
    this.#resize(held * row * 4 > length ? length * 2 : length);
  }

  /** Moves to a table of another size; hashes that nobody holds any more are left behind. */
  #resize(length: number): void {
    const old = this.#slots;
    this.#slots = new Int32Array(length);
    this.#used = 0;
    for (let slot = 0; slot < old.length; slot += row) {
      if (old[slot + ownerColumn]! <= 0) continue;
      this.#used++;
      const at = this.#slotOf(old[slot + hashColumn]!);
      this.#slots[at + hashColumn] = old[slot + hashColumn]!;
      this.#slots[at + ownerColumn] = old[slot + ownerColumn]!;
      this.#slots[at + nextColumn] = old[slot + nextColumn]!;
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
