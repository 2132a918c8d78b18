/** Long work cut into slices, between which whoever waits has a turn, and which rests while somebody types. */

/** A slice lasts so many milliseconds: a keystroke waits for no more than one. */
const longest = 4;
/** Whoever has not typed for so many milliseconds has stopped. */
const pause = 300;

/** Says when to rest, and rests. */
export class Slices {
  #began = 0;
  #busyUntil = 0;

  /** Somebody types. */
  typed(): void {
    this.#busyUntil = performance.now() + pause;
  }

  /** Whether the slice has lasted long enough. */
  get spent(): boolean {
    return performance.now() - this.#began > longest;
  }

  /** Lets everybody else have a turn, until nobody types. */
  async rest(): Promise<void> {
    do await new Promise(go => setTimeout(go, Math.max(0, this.#busyUntil - performance.now())));
    while (performance.now() < this.#busyUntil);
    this.#began = performance.now();
  }
}
