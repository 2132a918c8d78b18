/** What may be at fault: each case is judged once, and again only when something about it has changed. */

/** Cases to be judged, and the verdicts that stand: a keystroke costs what the cases cost that it touches. */
export class Docket<T> {
  readonly #open = new Set<T>();
  readonly #found = new Map<T, unknown>();
  #list: readonly unknown[] | undefined;

  /** A case has come in, or something about it has changed. */
  open(item: T): void {
    this.#open.add(item);
  }

  /** There is no such case any more. */
  close(item: T): void {
    this.#open.delete(item);
    if (this.#found.delete(item)) this.#list = undefined;
  }

  /**
   * Judges what is open, always with the same `judge`; all verdicts that stand, in no order that means anything. The
   * list is the same object while it says the same.
   */
  settle<V>(judge: (item: T) => V | undefined): readonly V[] {
    for (const item of this.#open) {
      const verdict = judge(item);
      if (verdict !== undefined) this.#found.set(item, verdict);
      else if (!this.#found.delete(item)) continue;
      this.#list = undefined;
    }
    this.#open.clear();
    this.#list ??= [...this.#found.values()];
    return this.#list as readonly V[];
  }
}
