// Keys one slip of the fingers away from another.

const LETTERS = 'abcdefghijklmnopqrstuvwxyz ';
/** Shorter keys are slips of too many others. */
const SHORTEST = 5;

/** The keys that are one letter dropped, added or changed, or two neighbours swapped, away from `key`, of those that are known. Keys of fewer than five letters have no neighbours. */
export function oneSlipFrom(key: string, isKnown: (other: string) => boolean): ReadonlySet<string> {
  const near = new Set<string>();
  if (key.length < SHORTEST) return near;
  const meet = (other: string) => {
    if (other.length >= SHORTEST && isKnown(other)) near.add(other);
  };
  for (let i = 0; i <= key.length; i++) {
    const head = key.slice(0, i);
    const tail = key.slice(i);
    for (const letter of LETTERS) {
      meet(head + letter + tail);
      if (tail) meet(head + letter + tail.slice(1));
    }
    if (tail) meet(head + tail.slice(1));
    if (tail.length > 1) meet(head + tail[1] + tail[0] + tail.slice(2));
  }
  near.delete(key);
  return near;
}
