/** Finds words one slip apart without comparing all with all: two such words share one with a letter left out. */
import { Postings } from '../postings.ts';
import { Scratch } from '../scratch.ts';

/** What can be filed: by its key, under a number that it keeps as long as it is filed. */
interface Filed {
  readonly key: string;
  filed: number | undefined;
}

/** So many letters a name has: it is filed under one hash more. */
const usualLength = 7;

/** Files things under a word and each of its one-letter deletions (the idea of SymSpell). */
export class Neighbourhood<T extends Filed> {
  readonly #postings = new Postings();
  readonly #items: (T | undefined)[] = [];
  readonly #free: number[] = [];

  /** Makes room for so many words to come. */
  expect(words: number): void {
    this.#postings.reserve(words * usualLength);
  }

  /** Files `item`, and calls `met` for everything that may be one slip from it. */
  add(item: T, met: (other: T) => void): void {
    const number = this.#free.pop() ?? this.#items.length;
    this.#items[number] = item;
    item.filed = number;
    this.#postings.meet(number, signaturesOf(item.key), other => met(this.#items[other]!));
  }

  remove(item: T): void {
    const number = item.filed;
    if (number === undefined) return;
    this.#postings.remove(number, signaturesOf(item.key));
    item.filed = undefined;
    this.#items[number] = undefined;
    this.#free.push(number);
  }
}

const base = 0x01000193;
const scratch = { signatures: new Scratch(), powers: new Scratch(), heads: new Scratch() };

/**
 * The hash of a word and of the word without each of its letters, in memory that the next call uses again; a letter
 * like the one before it is left out once. A hash is a polynomial in `base`, so that the hash without a letter
 * follows from those of what stands before and behind it.
 */
function signaturesOf(key: string): Int32Array {
  const length = key.length;
  const signatures = scratch.signatures.room(length + 1);
  const powers = scratch.powers.room(length + 1);
  const heads = scratch.heads.room(length + 1);
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
  return scratch.signatures.first(n);
}

/** Spread over all bits. */
function mixed(hash: number, length: number): number {
  const h = Math.imul(hash ^ (hash >>> 16) ^ length, 0x85ebca6b);
  return h ^ (h >>> 13);
}
