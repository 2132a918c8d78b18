/** Long work cut into slices, between which whoever waits has a turn, and which rests while somebody types. */

/** A slice of what somebody waits for, in milliseconds: longer, as every rest is one more wait. */
const waitedFor = 12;
/** Whoever has not typed for so many milliseconds has stopped. */
const pause = 300;

/** Calls `go` when all that has come in meanwhile has had its turn: at once where the host can, as a timer is late. */
const afterOthers =
  (globalThis as { setImmediate?: (go: () => void) => unknown }).setImmediate ?? ((go: () => void) => setTimeout(go));

/** Says when to rest, and rests. */
export class Slices {
  readonly #longest: number;
  #began = performance.now();
  #busyUntil = 0;

  /** A slice lasts `longest` milliseconds: a keystroke waits for no more than one. */
  constructor(longest: number) {
    this.#longest = longest;
  }

  /** Somebody types. */
  typed(): void {
    this.#busyUntil = performance.now() + pause;
  }

  /** Whether the slice has lasted long enough. */
  get spent(): boolean {
    return performance.now() - this.#began > this.#longest;
  }

  /** Lets everybody else have a turn, until nobody types. */
  async rest(): Promise<void> {
    await new Promise<void>(afterOthers);
    for (;;) {
      const left = this.#busyUntil - performance.now();
      if (left <= 0) break;
      await new Promise(go => setTimeout(go, left));
    }
    this.#began = performance.now();
  }
}

/** Takes steps to their end, in slices; undefined if `isStale` says, after a rest, that they lead nowhere any more. */
export async function inSlices<T>(steps: Iterator<unknown, T>, isStale: () => boolean): Promise<T | undefined> {
  const slices = new Slices(waitedFor);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (!slices.spent) continue;
    await slices.rest();
    if (isStale()) return undefined;
  }
}
