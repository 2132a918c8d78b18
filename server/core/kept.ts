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

/** Whether two lists hold the same things in the same order. */
export function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
