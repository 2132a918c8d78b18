/** Lists in an order, of which few things come and go at a time. */
import { lastUpTo } from './search.ts';

/** When more comes and goes at once, all is put in order anew. */
const few = 32;

/** A list that is put in order where something has come or gone, and is not looked at elsewhere. */
export class Ordered<T> {
  readonly #compare: (a: T, b: T) => number;
  #list: readonly T[] = [];
  #come: T[] = [];
  #gone: T[] = [];

  /** Edits may move what is compared, but nothing that stays past anything else that does. */
  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  add(one: T): void {
    this.#come.push(one);
  }

  /** Takes out what had been added, if it had, when the list was last asked for. */
  delete(one: T): void {
    this.#gone.push(one);
  }

  /** All there is, in order; the same object while nothing has come or gone. */
  get list(): readonly T[] {
    const [come, gone] = [this.#come, this.#gone];
    if (come.length + gone.length === 0) return this.#list;
    let list = [...this.#list];
    // What is gone goes first: it may lie nowhere any more.
    if (come.length + gone.length > few) {
      const out = new Set(gone);
      list = [...list.filter(one => !out.has(one)), ...come].sort(this.#compare);
    } else {
      for (const one of gone) {
        const at = list.indexOf(one);
        if (at >= 0) list.splice(at, 1);
      }
      for (const one of come) list.splice(lastUpTo(list.length, i => this.#compare(list[i]!, one) <= 0) + 1, 0, one);
    }
    this.#come = [];
    this.#gone = [];
    this.#list = list;
    return list;
  }
}
