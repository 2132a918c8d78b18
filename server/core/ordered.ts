/** Lists in an order, of which few things come and go at a time. */
import { lastUpTo } from './search.ts';

/** When more comes and goes at once, all is put in order anew. */
const few = 32;

/** A list that is put in order where something has come or gone, and is not looked at elsewhere. */
export class Ordered<T> {
  readonly #compare: (a: T, b: T) => number;
  #list: readonly T[];
  #come = new Set<T>();
  #gone = new Set<T>();

  /** Edits may move what is compared, but nothing that stays past anything else that does. `list` is in order. */
  constructor(compare: (a: T, b: T) => number, list: readonly T[] = []) {
    this.#compare = compare;
    this.#list = list;
  }

  add(one: T): void {
    this.#come.add(one);
  }

  /** Takes out what may be there. */
  delete(one: T): void {
    if (!this.#come.delete(one)) this.#gone.add(one);
  }

  /** All there is, in order; the same object while nothing has come or gone. */
  get list(): readonly T[] {
    const [come, gone] = [this.#come, this.#gone];
    if (come.size + gone.size === 0) return this.#list;
    let list = [...this.#list];
    // What is gone goes first: it may lie nowhere any more.
    if (come.size + gone.size > few) list = [...list.filter(one => !gone.has(one)), ...come].sort(this.#compare);
    else {
      for (const one of gone) {
        const at = list.indexOf(one);
        if (at >= 0) list.splice(at, 1);
      }
      for (const one of come) list.splice(lastUpTo(list.length, i => this.#compare(list[i]!, one) <= 0) + 1, 0, one);
    }
    // Anew: one that is cleared leaves a trail of what it held, which goes with the next great sweep of memory alone.
    this.#come = new Set();
    this.#gone = new Set();
    this.#list = list;
    return list;
  }
}
