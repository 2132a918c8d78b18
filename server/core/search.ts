/** Looks for places in what is sorted already. */

/** The last of so many numbers from 0 on for which something holds that holds for all before it; -1 if for none. */
export function lastUpTo(count: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
