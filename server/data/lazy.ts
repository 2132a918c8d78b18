// Makes what is looked up out of the strings it ships as, when it is first asked for.

/** A function that calls `make` the first time, and after that gives what it made. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The words of a string, between single blanks. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** What each digit after a packed word adds to it; the generator has the same list. */
const ENDINGS = ['s', 'ed', 'ing', 'ly', 'er', 'd', 'r', 'es', 'ers', 'ness'];
const A = 65;
const Z = 90;
const ZERO = 48;
const NINE = 57;

/** The words of a packed list: for each a capital that says how many letters it shares with the one before (A: none), its other letters, and a digit for each ending that makes a word of it too. */
export function unpack(packed: string): ReadonlySet<string> {
  const words = new Set<string>();
  let word = '';
  for (let at = 0; at < packed.length; ) {
    const shared = packed.charCodeAt(at) - A;
    let end = ++at;
    while (end < packed.length && !isDigitOrCapital(packed.charCodeAt(end))) end++;
    word = word.slice(0, shared) + packed.slice(at, end);
    words.add(word);
    for (at = end; at < packed.length && packed.charCodeAt(at) <= NINE; at++) words.add(word + ENDINGS[packed.charCodeAt(at) - ZERO]);
  }
  return words;
}

function isDigitOrCapital(code: number): boolean {
  return (code >= ZERO && code <= NINE) || (code >= A && code <= Z);
}
