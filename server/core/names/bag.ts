/** Words that come and go, as the mentions do that have them. */
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

/** What the mentions of a name have, a word each; one that has none has an empty one. */
export const bagOf = (wordOf: (place: Place) => string): Sum<Bag> => ({
  none: () => new Bag(),
  count: (bag, place, by) => bag.count(wordOf(place), by)
});
