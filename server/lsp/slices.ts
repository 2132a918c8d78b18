/** Long work cut into slices, between which whoever waits has a turn, and which rests while somebody types. */

/** A slice of what somebody waits for, in milliseconds: longer, as every rest is one more wait. */
const waitedFor = 12;
/** Whoever has not typed for so many milliseconds has stopped. */
const pause = 300;

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
    do await new Promise(go => setTimeout(go, Math.max(0, this.#busyUntil - performance.now())));
    while (performance.now() < this.#busyUntil);
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
