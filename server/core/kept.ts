/** Work done once for an object and kept as long as it: nothing has to be thrown away by hand. */

/** The same work, done once for each `key` while it is asked with the same `given`. */
export function kept<K extends object, G, V>(work: (key: K, given: G) => V): (key: K, given: G) => V {
  const known = new WeakMap<K, { readonly given: G; readonly value: V }>();
  return (key, given) => {
    const last = known.get(key);
    if (last && last.given === given) return last.value;
    const value = work(key, given);
    known.set(key, { given, value });
    return value;
  };
}
