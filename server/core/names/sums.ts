/** What the mentions of a name have together, as they come and go: words, and how many are of a kind. */
import type { Place, Sum } from './groups.ts';

/** A set of those of which any is left. */
export class Bag extends Set<string> {
  /** How often a word has come besides, where it is more than once. */
  #again: Map<string, number> | undefined;

  /** Puts a word in or, by -1, takes it out; no word is an empty one. */
  count(word: string, by: 1 | -1): void {
    if (word === '') return;
    const again = this.#again?.get(word) ?? 0;
    if (by > 0 ? !this.has(word) : again === 0) {
      if (by > 0) this.add(word);
      else this.delete(word);
    } else if (again + by === 0) this.#again?.delete(word);
    else {
      this.#again ??= new Map();
      this.#again.set(word, again + by);
    }
  }
}

/** How many mentions of a name are of a kind. */
export const howMany = (isOne: (place: Place) => boolean): Sum<{ n: number }> => ({
  none: () => ({ n: 0 }),
  count(sum, place, by) {
    if (isOne(place)) sum.n += by;
  }
});

/** What the mentions of a name have, a word each; one that has none has an empty one. */
export const bagOf = (wordOf: (place: Place) => string): Sum<Bag> => ({
  none: () => new Bag(),
  count: (bag, place, by) => bag.count(wordOf(place), by)
});

/** Whether two sets have a word in common. */
export function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  for (const one of fewer) if (more.has(one)) return true;
  return false;
}
