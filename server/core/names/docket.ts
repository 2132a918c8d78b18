/** What may be at fault: each case is judged once, and again only when something about it has changed. */
import { same } from '../kept.ts';

interface Verdict<V> {
  readonly all: readonly V[];
  /** Those that hold with what is `given`. */
  holding: readonly V[];
}

/** Cases to be judged, and the verdicts that stand: a keystroke costs what the cases cost that it touches. */
export class Docket<T> {
  readonly #open = new Set<T>();
  readonly #found = new Map<T, Verdict<unknown>>();
  #given: readonly unknown[] = [];
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
   * Judges what is open, always with the same `judge`; all verdicts that stand, in no order that means anything. Those
   * are left out that do not hold with what is `given`; when that is another, they are looked at again, and not judged.
   * The list is the same object while it says the same.
   */
  settle<V, G extends readonly unknown[]>(
    judge: (item: T) => readonly V[],
    holds: (verdict: V, ...given: G) => boolean = () => true,
    ...given: G
  ): readonly V[] {
    const found = this.#found as Map<T, Verdict<V>>;
    const holding = (all: readonly V[]) =>
      all.every(v => holds(v, ...given)) ? all : all.filter(v => holds(v, ...given));
    if (!same(given, this.#given)) {
      this.#given = given;
      for (const verdict of found.values()) {
        const now = holding(verdict.all);
        if (same(now, verdict.holding)) continue;
        verdict.holding = now;
        this.#list = undefined;
      }
    }
    for (const item of this.#open) {
      const all = judge(item);
      const before = found.get(item)?.holding.length ?? 0;
      const now = holding(all);
      if (all.length > 0) found.set(item, { all, holding: now });
      else found.delete(item);
      if (before + now.length > 0) this.#list = undefined;
    }
    this.#open.clear();
    this.#list ??= listed(found.values());
    return this.#list as readonly V[];
  }
}

function listed<V>(verdicts: Iterable<Verdict<V>>): V[] {
  const all: V[] = [];
  for (const { holding } of verdicts) for (const one of holding) all.push(one);
  return all;
}
