/** Where two sequences of words differ: Myers' O(ND) algorithm (An O(ND) Difference Algorithm, 1986). */
import { Scratch } from '../scratch.ts';

/** Words `a0..a1` of the one stand where the other has `b0..b1`; half-open. */
export interface Hunk {
  a0: number;
  a1: number;
  b0: number;
  b1: number;
}

/** Row `d` holds the furthest x on each diagonal -d-1 … d+1; the rows stand one behind the other. */
const rows = new Scratch();
const rowAt = (d: number): number => d * (d + 2);

/** The hunks in which `a` and `b` differ, in order, or undefined if more than `limit` words differ. */
export function diff(a: Int32Array, b: Int32Array, limit: number): Hunk[] | undefined {
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  while (start < endA && start < endB && a[start] === b[start]) start++;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const n = endA - start;
  const m = endB - start;
  if (n === 0 || m === 0) {
    if (n + m > limit) return undefined;
    return n + m === 0 ? [] : [{ a0: start, a1: endA, b0: start, b1: endB }];
  }
  const most = Math.min(n + m, limit);
  for (let d = 0; d <= most; d++) {
    const trace = rows.room(rowAt(d + 1));
    for (let k = -d; k <= d; k += 2) {
      const before = rowAt(d - 1) + d + k;
      const down = d > 0 && (k === -d || (k !== d && trace[before - 1]! < trace[before + 1]!));
      let x = d === 0 ? 0 : down ? trace[before + 1]! : trace[before - 1]! + 1;
      let y = x - k;
      while (x < n && y < m && a[start + x] === b[start + y]) {
        x++;
        y++;
      }
      trace[rowAt(d) + d + 1 + k] = x;
      if (x >= n && y >= m) return hunksOf(trace, d, n, m, start);
    }
  }
  return undefined;
}

/** Walks the trace back from the end and joins neighbouring changes into hunks. */
function hunksOf(trace: Int32Array, last: number, n: number, m: number, start: number): Hunk[] {
  const hunks: Hunk[] = [];
  let x = n;
  let y = m;
  for (let d = last; d > 0; d--) {
    const k = x - y;
    const before = rowAt(d - 1) + d + k;
    const down = k === -d || (k !== d && trace[before - 1]! < trace[before + 1]!);
    const fromX = down ? trace[before + 1]! : trace[before - 1]!;
    const fromY = down ? fromX - (k + 1) : fromX - (k - 1);
    // One word was dropped or added at (fromX, fromY); what follows it up to (x, y) is alike.
    const [a1, b1] = down ? [fromX, fromY + 1] : [fromX + 1, fromY];
    const next = hunks[hunks.length - 1];
    if (next && next.a0 === a1 + start && next.b0 === b1 + start) {
      next.a0 = fromX + start;
      next.b0 = fromY + start;
    } else hunks.push({ a0: fromX + start, a1: a1 + start, b0: fromY + start, b1: b1 + start });
    x = fromX;
    y = fromY;
  }
  return hunks.reverse();
}
