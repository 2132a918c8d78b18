/** Which owners hold which hashes, exactly: three-word runs of paragraphs, initials, spellings with a letter left out. */

// A slot is two numbers side by side, so that one look at memory brings both: the hash, and who holds it.
const row = 2;
/** Who holds a hash: nobody and never anybody; nobody any more; 1 more than the owner; or, below, a chain of owners. */
const empty = 0;
const nobody = -1;
/** Of four slots three may be taken. */
const fullest = 0.75;

/**
 * A hash table of hashes and their owners, by open addressing. Most hashes have one owner, who stands in the slot; of
 * more, the slot names a chain, the last owner first. Owners are small numbers; a hash that one has twice counts once,
 * so that an endless line of one word costs no more than any other.
 */
export class Postings {
  #slots = new Int32Array(row << 8);
  /** So many bits of a mixed hash are more than there are slots. */
  #shift = 24;
  /** Slots that hold a hash, or have held one. */
  #used = 0;
  /** Links of chains, from 1 on: an owner, and the next link (0: none). Link `l` is named `-1 - l` in a slot. */
  #owners = new Int32Array(1 << 6);
  #next = new Int32Array(1 << 6);
  #top = 1;
  #free = 0;
  #tally = new Int32Array(1 << 8);
  readonly #met: number[] = [];

  /** Makes room for so many hashes more at once, instead of bit by bit. */
  reserve(more: number): void {
    const needed = ((this.#used + more) * row) / fullest;
    if (needed > this.#slots.length) this.#resize(2 ** Math.ceil(Math.log2(needed)));
  }

  add(owner: number, hashes: Int32Array): void {
    for (const hash of hashes) this.#put(this.#slotOf(hash), hash, owner);
  }

  /** Adds an owner, and calls `visit` for each other one that holds at least one of `hashes`, with how many it does. */
  meet(owner: number, hashes: Int32Array, visit: (other: number, count: number) => void): void {
    const met = this.#met;
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i]!;
      const slot = this.#slotOf(hash);
      const held = this.#slots[slot + 1]!;
      if (held > 0) {
        if (held === owner + 1) continue;
        this.#count(held - 1);
      } else if (held < nobody) {
        const [owners, next] = [this.#owners, this.#next];
        if (owners[-1 - held] === owner) continue;
        for (let link = -1 - held; link !== 0; link = next[link]!) this.#count(owners[link]!);
      }
      this.#put(slot, hash, owner);
    }
    if (met.length === 0) return;
    // `visit` may ask again: what was counted is taken out first.
    const others = met.splice(0);
    const counts = others.map(other => this.#tally[other]!);
    for (const other of others) this.#tally[other] = 0;
    for (let i = 0; i < others.length; i++) visit(others[i]!, counts[i]!);
  }

  remove(owner: number, hashes: Int32Array): void {
    for (const hash of hashes) {
      const slots = this.#slots;
      const slot = this.#slotOf(hash);
      const held = slots[slot + 1]!;
      if (held === owner + 1) slots[slot + 1] = nobody;
      if (held >= nobody) continue;
      const owners = this.#owners;
      const next = this.#next;
      let before = 0;
      for (let link = -1 - held; link !== 0; before = link, link = next[link]!) {
        if (owners[link] !== owner) continue;
        if (before !== 0) next[before] = next[link]!;
        else slots[slot + 1] = next[link] === 0 ? nobody : -1 - next[link]!;
        next[link] = this.#free;
        this.#free = link;
        break;
      }
    }
  }

  /** Calls `visit` for each owner of `hash`. */
  owners(hash: number, visit: (owner: number) => void): void {
    const held = this.#slots[this.#slotOf(hash) + 1]!;
    if (held > 0) visit(held - 1);
    else if (held < nobody) for (let link = -1 - held; link !== 0; link = this.#next[link]!) visit(this.#owners[link]!);
  }

  #count(owner: number): void {
    if (owner >= this.#tally.length) this.#tally = enlarged(this.#tally, owner + 1);
    if (this.#tally[owner] === 0) this.#met.push(owner);
    this.#tally[owner]!++;
  }

  /** The slot of a hash, or the empty one where it would stand. */
  #slotOf(hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    // The highest bits of the product: numbers in a row, as initials are, come to lie far apart.
    let slot = Math.imul(Math.imul(hash, 0x9e3779b1) >>> this.#shift, row);
    while (slots[slot + 1] !== empty && slots[slot] !== hash) slot = (slot + row) & mask;
    return slot;
  }

  #put(slot: number, hash: number, owner: number): void {
    const slots = this.#slots;
    const held = slots[slot + 1]!;
    if (held === empty || held === nobody) {
      slots[slot] = hash;
      slots[slot + 1] = owner + 1;
      if (held === empty && ++this.#used * row > slots.length * fullest) this.#grow();
    } else if (held > 0) {
      if (held !== owner + 1) slots[slot + 1] = -1 - this.#link(owner, this.#link(held - 1, 0));
    } else if (this.#owners[-1 - held] !== owner) slots[slot + 1] = -1 - this.#link(owner, -1 - held);
  }

  #link(owner: number, next: number): number {
    let link = this.#free;
    if (link !== 0) this.#free = this.#next[link]!;
    else {
      if (this.#top === this.#owners.length) {
        this.#owners = enlarged(this.#owners, this.#top * 2);
        this.#next = enlarged(this.#next, this.#top * 2);
      }
      link = this.#top++;
    }
    this.#owners[link] = owner;
    this.#next[link] = next;
    return link;
  }

  #grow(): void {
    const { length } = this.#slots;
    let held = 0;
    for (let slot = 0; slot < length; slot += row) if (isHeld(this.#slots[slot + 1]!)) held++;
    this.#resize(held * row * 2 > length * fullest ? length * 2 : length);
  }

  /** Moves to a table of another size; hashes that nobody holds any more are left behind. */
  #resize(length: number): void {
    const old = this.#slots;
    this.#slots = new Int32Array(length);
    this.#shift = Math.clz32(length / row) + 1;
    this.#used = 0;
    for (let slot = 0; slot < old.length; slot += row) {
      if (!isHeld(old[slot + 1]!)) continue;
      this.#used++;
      const at = this.#slotOf(old[slot]!);
      this.#slots[at] = old[slot]!;
      this.#slots[at + 1] = old[slot + 1]!;
    }
  }
}

const isHeld = (held: number): boolean => held !== empty && held !== nobody;

/** A copy of a list with room for so many numbers, and for as many again where it grows. */
export function enlarged(old: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  let size = old.length;
  while (size < needed) size *= 2;
  const fresh = new Int32Array(size);
  fresh.set(old);
  return fresh;
}
