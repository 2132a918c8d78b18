/** What may be at fault: each case is judged once, and again only when something about it has changed. */
import { same } from '../kept.ts';
import type { Ordered } from '../ordered.ts';

interface Verdict<V> {
  readonly all: readonly V[];
  /** Those that hold with what is `given`. */
  holding: readonly V[];
}

/** Cases to be judged, and the verdicts that stand: a keystroke costs what the cases cost that it touches. */
export class Docket<T> {
  #open = new Set<T>();
  readonly #found = new Map<T, Verdict<unknown>>();
  #given: readonly unknown[] = [];
  /** Verdicts on what is no case any more, which have yet to be taken back. */
  #closed: unknown[] = [];

  /** A case has come in, or something about it has changed. */
  open(item: T): void {
    this.#open.add(item);
  }

  /** There is no such case any more. */
  close(item: T): void {
    this.#open.delete(item);
    const verdict = this.#found.get(item);
    if (!verdict) return;
    this.#closed.push(...verdict.holding);
    this.#found.delete(item);
  }

  /**
   * Judges what is open, always with the same `judge`, and brings `told`, the verdicts that stand, up to date. Those are
   * left out that do not hold with what is `given`; when that is another, they are looked at again, and not judged.
   */
  settle<V, G extends readonly unknown[]>(
    told: Ordered<V>,
    judge: (item: T) => readonly V[],
    holds: (verdict: V, ...given: G) => boolean = () => true,
    ...given: G
  ): void {
    const found = this.#found as Map<T, Verdict<V>>;
    const holding = (all: readonly V[]) =>
      all.every(v => holds(v, ...given)) ? all : all.filter(v => holds(v, ...given));
    const tell = (before: readonly V[], now: readonly V[]) => {
      if (same(before, now)) return;
      for (const v of before) told.delete(v);
      for (const v of now) told.add(v);
    };
    tell(this.#closed as V[], []);
    this.#closed = [];
    if (!same(given, this.#given)) {
      this.#given = given;
      for (const verdict of found.values()) {
        const now = holding(verdict.all);
        tell(verdict.holding, now);
        verdict.holding = now;
      }
    }
    if (this.#open.size === 0) return;
    for (const item of this.#open) {
      const all = judge(item);
      const now = holding(all);
      tell(found.get(item)?.holding ?? [], now);
      if (all.length > 0) found.set(item, { all, holding: now });
      else found.delete(item);
    }
    this.#open = new Set(); // anew, as in `Ordered`
  }
}
