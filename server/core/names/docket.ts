/** What may be at fault: each case is judged once, and again only when something about it has changed. */

/** Cases to be judged, and the verdicts that stand: a keystroke costs what the cases cost that it touches. */
export class Docket<T> {
  readonly #open = new Set<T>();
  readonly #found = new Map<T, unknown>();

  /** A case has come in, or something about it has changed. */
  open(item: T): void {
    this.#open.add(item);
  }

  /** There is no such case any more. */
  close(item: T): void {
    this.#open.delete(item);
    this.#found.delete(item);
  }

  /** Judges what is open, always with the same `judge`; all verdicts that stand, in no order that means anything. */
  settle<V>(judge: (item: T) => V | undefined): Iterable<V> {
    for (const item of this.#open) {
      const verdict = judge(item);
      if (verdict === undefined) this.#found.delete(item);
      else this.#found.set(item, verdict);
    }
    this.#open.clear();
    return this.#found.values() as Iterable<V>;
  }
}
