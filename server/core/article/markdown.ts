/** What in a Markdown paragraph is not prose: code, the targets of links and pictures, tags, bare addresses. */
import type { Mask } from './words.ts';

/** The stretches of `raw` between `start` and `end` that are markup. One pass; unclosed markup is prose. */
export function proseMask(raw: string, start: number, end: number): Mask {
  const mask: [number, number][] = [];
  // The last place where each closing mark stands, so that a mark that is never closed costs nothing.
  const last = {
    tick: raw.lastIndexOf('`', end - 1),
    round: raw.lastIndexOf(')', end - 1),
    angle: raw.lastIndexOf('>', end - 1)
  };
  let i = start;
  while (i < end) {
    const code = raw.charCodeAt(i);
    if (code === 0x5c) i += 2;
    else if (code === 0x60) {
      let run = i;
      while (run < end && raw.charCodeAt(run) === 0x60) run++;
      const close = run <= last.tick ? raw.indexOf(raw.slice(i, run), run) : -1;
      if (close >= 0 && close < end) {
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
