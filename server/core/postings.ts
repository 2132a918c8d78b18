/** Which owners hold which hashes, exactly: three-word runs of paragraphs, initials, spellings with a letter left out. */
import { enlarged } from './scratch.ts';

// A slot is two numbers side by side, so that one look at memory brings both: the hash, and who holds it.
const row = 2;
/** Who holds a hash: nobody and never anybody; nobody any more; 1 more than the owner; or, below, a list of owners. */
const empty = 0;
const nobody = -1;
/** Of four slots three may be taken. */
const fullest = 0.75;

/**
 * A hash table of hashes and their owners, by open addressing. Most hashes have one owner, who stands in the slot; of
 * more, the slot names a list, the last owner last. Owners are small numbers; a hash that one has twice counts once,
 * so that an endless line of one word costs no more than any other.
 */
export class Postings {
  #slots = new Int32Array(row << 8);
  /** So many bits of a mixed hash are more than there are slots. */
  #shift = 24;
  /** Slots that hold a hash, or have held one. */
  #used = 0;
  /** Lists: how many owners, room for how many, and they, in one stretch. The list at `l` is `-l` in a slot. */
  #lists = new Int32Array(1 << 7);
  #top = 2;
  /** By their room, the free lists: the last one, which names the one before it (0: none). */
  readonly #free = new Int32Array(32);
  #tally = new Int32Array(1 << 8);
  /** The owners that are being told of, and how many hashes each of them shares: so many numbers. */
  #met = new Int32Array(1 << 8);
  #told = 0;
  /** What `#fetch` has seen; it means nothing. */
  #seen = 0;

  /** Makes room for so many hashes more at once, instead of bit by bit. */
  reserve(more: number): void {
    const needed = ((this.#used + more) * row) / fullest;
    if (needed > this.#slots.length) this.#resize(2 ** Math.ceil(Math.log2(needed)));
  }

  add(owner: number, hashes: Int32Array): void {
    for (const hash of hashes) this.#put(this.#slotOf(hash), hash, owner);
  }

  /**
   * Adds an owner, and calls `visit` for each other one that holds at least one of `hashes`, with how many it does.
   * Returns how many of the hashes are the same again.
   */
  meet(owner: number, hashes: Int32Array, visit: (other: number, count: number) => void): number {
    this.#fetch(hashes);
    const first = this.#told;
    let again = 0;
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i]!;
      const slot = this.#slotOf(hash);
      const held = this.#slots[slot + 1]!;
      if (held > 0) {
        if (held === owner + 1) {
          again++;
          continue;
        }
        this.#count(held - 1);
      } else if (held < nobody) {
        const lists = this.#lists;
        const last = lastIn(lists, -held);
        if (lists[last] === owner) {
          again++;
          continue;
        }
        for (let at = last; at > 1 - held; at--) this.#count(lists[at]!);
      }
      this.#put(slot, hash, owner);
    }
    // `visit` may ask again: what was counted is taken out first, and stands below what is counted then.
    const end = this.#told;
    for (let i = first; i < end; i++) {
      const other = this.#met[i]!;
      this.#tell(this.#tally[other]!);
      this.#tally[other] = 0;
    }
    for (let i = first; i < end; i++) visit(this.#met[i]!, this.#met[i + end - first]!);
    this.#told = first;
    return again;
  }

  remove(owner: number, hashes: Int32Array): void {
    for (const hash of hashes) {
      const slots = this.#slots;
      const slot = this.#slotOf(hash);
      const held = slots[slot + 1]!;
      if (held === owner + 1) slots[slot + 1] = nobody;
      if (held >= nobody) continue;
      const lists = this.#lists;
      const last = lastIn(lists, -held);
      let at = last;
      while (at > 1 - held && lists[at] !== owner) at--;
      if (at === 1 - held) continue;
      lists[at] = lists[last]!;
      if (--lists[-held]! > 0) continue;
      slots[slot + 1] = nobody;
      this.#release(-held);
    }
  }

  /** Calls `visit` for each owner of `hash`. */
  owners(hash: number, visit: (owner: number) => void): void {
    const held = this.#slots[this.#slotOf(hash) + 1]!;
    if (held > 0) visit(held - 1);
    else if (held < nobody) for (let at = lastIn(this.#lists, -held); at > 1 - held; at--) visit(this.#lists[at]!);
  }

  /**
   * Looks at where hashes are filed, and decides nothing: memory brings them side by side as long as no look hangs on what
   * the one before has found.
   */
  #fetch(hashes: Int32Array): void {
    const slots = this.#slots;
    const shift = this.#shift;
    let seen = this.#seen;
    for (let i = 0; i < hashes.length; i++) seen ^= slots[Math.imul(Math.imul(hashes[i]!, 0x9e3779b1) >>> shift, row)]!;
    this.#seen = seen;
  }

  #count(owner: number): void {
    if (owner >= this.#tally.length) this.#tally = enlarged(this.#tally, owner + 1);
    if (this.#tally[owner] === 0) this.#tell(owner);
    this.#tally[owner]!++;
  }

  #tell(n: number): void {
    if (this.#told === this.#met.length) this.#met = enlarged(this.#met, this.#told + 1);
    this.#met[this.#told++] = n;
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
      if (held !== owner + 1) slots[slot + 1] = -this.#append(this.#append(this.#list(2), held - 1), owner);
    } else if (this.#lists[lastIn(this.#lists, -held)] !== owner) slots[slot + 1] = -this.#append(-held, owner);
  }

  /** Puts an owner at the end of a list; returns where the list is from now on. */
  #append(list: number, owner: number): number {
    const count = this.#lists[list]!;
    const room = this.#lists[list + 1]!;
    let to = list;
    if (count === room) {
      to = this.#list(2 * room);
      this.#lists.copyWithin(to + 2, list + 2, list + 2 + count);
      this.#release(list);
    }
    this.#lists[to] = count + 1;
    this.#lists[to + 2 + count] = owner;
    return to;
  }

  /** A list with nobody in it. */
  #list(room: number): number {
    let list = this.#free[Math.clz32(room)]!;
    if (list !== 0) this.#free[Math.clz32(room)] = this.#lists[list]!;
    else {
      list = this.#top;
      this.#top += room + 2;
      if (this.#top > this.#lists.length) this.#lists = enlarged(this.#lists, this.#top);
    }
    this.#lists[list] = 0;
    this.#lists[list + 1] = room;
    return list;
  }

  #release(list: number): void {
    const size = Math.clz32(this.#lists[list + 1]!);
    this.#lists[list] = this.#free[size]!;
    this.#free[size] = list;
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

/** Where the last owner of a list stands. */
const lastIn = (lists: Int32Array, list: number): number => list + 1 + lists[list]!;

const isHeld = (held: number): boolean => held !== empty && held !== nobody;
