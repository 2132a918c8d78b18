/** What in a Markdown paragraph is not prose: code, the targets of links and pictures, tags, bare addresses. */
import type { Mask } from './words.ts';

/** The stretches of `raw` between `start` and `end` that are markup. One pass; unclosed markup is prose. */
export function proseMask(raw: string, start: number, end: number): Mask {
  const mask: [number, number][] = [];
  // The last place where each closing mark stands, so that a mark that is never closed costs nothing.
  const last = {
    round: raw.lastIndexOf(')', end - 1),
    angle: raw.lastIndexOf('>', end - 1)
  };
  const ticks = new Ticks(raw, start, end);
  let i = start;
  while (i < end) {
    const code = raw.charCodeAt(i);
    if (code === 0x5c) i += 2;
    else if (code === 0x60) {
      let run = i;
      while (run < end && raw.charCodeAt(run) === 0x60) run++;
      const close = ticks.after(run, run - i);
      if (close >= 0) {
        mask.push([i, close + run - i]);
        i = close + run - i;
      } else i = run;
    } else if (code === 0x5d && raw.charCodeAt(i + 1) === 0x28 && i + 2 <= last.round) {
      const close = raw.indexOf(')', i + 2);
      mask.push([i, Math.min(close + 1, end)]);
      i = close + 1;
    } else if (code === 0x3c && i + 1 <= last.angle && /[a-z/!]/i.test(raw.charAt(i + 1))) {
      const close = raw.indexOf('>', i + 1);
      mask.push([i, Math.min(close + 1, end)]);
      i = close + 1;
    } else i++;
  }
  return mask;
}

/** Where backticks stand together, by how many they are: code is closed by as many as open it. */
class Ticks {
  /** Where so many begin, the last place first, as those that are passed are dropped. */
  readonly #places = new Map<number, number[]>();

  constructor(raw: string, start: number, end: number) {
    for (let i = raw.lastIndexOf('`', end - 1); i >= start; i = i > 0 ? raw.lastIndexOf('`', i - 1) : -1) {
      const behind = i + 1;
      while (i > start && raw.charCodeAt(i - 1) === 0x60) i--;
      const known = this.#places.get(behind - i);
      if (known) known.push(i);
      else this.#places.set(behind - i, [i]);
    }
  }

  /** The first place from `at` on where `count` stand together, or -1; asked from the start of a text to its end. */
  after(at: number, count: number): number {
    const places = this.#places.get(count);
    while (places && places.length > 0 && places[places.length - 1]! < at) places.pop();
    return places?.[places.length - 1] ?? -1;
  }
}
