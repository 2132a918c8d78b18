/** Work done once for an object and kept as long as it: nothing has to be thrown away by hand. */

/** The same work, done once for each `key` while it is asked with the same things beside it. */
export function kept<K extends object, G extends readonly unknown[], V>(
  work: (key: K, ...given: G) => V
): (key: K, ...given: G) => V {
  const known = new WeakMap<K, { readonly given: G; readonly value: V }>();
  return (key, ...given) => {
    const last = known.get(key);
    if (last && same(last.given, given)) return last.value;
    const value = work(key, ...given);
    known.set(key, { given, value });
    return value;
  };
}

/** Of lists made again and again for an object: the last one, as long as a new one holds the same things. */
export function unchanged<K extends object, T>(): (key: K, list: readonly T[]) => readonly T[] {
  const last = new WeakMap<K, readonly T[]>();
  return (key, list) => {
    const before = last.get(key);
    if (before && same(before, list)) return before;
    last.set(key, list);
    return list;
  };
}

/** Whether two lists hold the same things in the same order. */
export function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** How many things two lists begin with that are the same, and with how many behind those they end. */
export function sameEnds(a: readonly unknown[], b: readonly unknown[]): { head: number; tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - tail - 1] === b[b.length - tail - 1]) tail++;
  return { head, tail };
}
