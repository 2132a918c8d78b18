// How the lists are packed into strings, and what makes them usable when they are first asked for. The generator packs with the same code.

/** A function that calls `make` the first time, and after that gives what it made. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The words of a string, between single blanks. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** What each digit after a packed word adds to it. */
const ENDINGS = ['s', 'ed', 'ing', 'ly', 'er', 'd', 'r', 'es', 'ers', 'ness'];
const ZERO = 48;
const NINE = 57;
const A = 65;
const Z = 90;

/** The words, sorted, in one string: for each a capital that says how many letters it shares with the one before (A: none), its other letters, and a digit for each ending that makes a word of it too. Words are in lower case, without digits. */
export function pack(words: Iterable<string>): string {
  const all = new Set(words);
  const covered = new Set<string>();
  let before = '';
  let packed = '';
  for (const word of [...all].sort()) {
    if (covered.has(word)) continue;
    let shared = 0;
    while (shared < Z - A && shared < before.length && before[shared] === word[shared]) shared++;
    packed += String.fromCharCode(A + shared) + word.slice(shared);
    ENDINGS.forEach((ending, digit) => {
      if (!all.has(word + ending) || covered.has(word + ending)) return;
      covered.add(word + ending);
      packed += digit;
    });
    before = word;
  }
  return packed;
}

/** Calls `visit` with each word of a packed list. */
export function eachPacked(packed: string, visit: (word: string) => void): void {
  let word = '';
  for (let at = 0; at < packed.length; ) {
    const shared = packed.charCodeAt(at) - A;
    let end = ++at;
    while (end < packed.length && !isDigitOrCapital(packed.charCodeAt(end))) end++;
    word = word.slice(0, shared) + packed.slice(at, end);
    visit(word);
    for (at = end; packed.charCodeAt(at) <= NINE; at++) visit(word + ENDINGS[packed.charCodeAt(at) - ZERO]);
  }
}

function isDigitOrCapital(code: number): boolean {
  return (code >= ZERO && code <= NINE) || (code >= A && code <= Z);
}

/** Bits that a character of a filter holds, and the character for none of them; the backslash is passed over. */
const BITS = 6;
const LOWEST = 40;
const BACKSLASH = 92;
/** Bits of a filter for each word in it, and how many of them a word sets: one stranger in thirty-odd is taken for a word of the list. */
const BITS_FOR_A_WORD = 7.3;
const BITS_SET = 5;

/** Calls `visit` with the number of each bit that the word has in a filter of so many. */
function visitBits(word: string, bits: number, visit: (bit: number) => void): void {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let i = 0; i < word.length; i++) {
    one = Math.imul(one ^ word.charCodeAt(i), 0x01000193);
    other = Math.imul(other ^ word.charCodeAt(i), 0x85ebca6b);
    other ^= other >>> 13;
  }
  for (let i = 0; i < BITS_SET; i++) visit(((one + Math.imul(i, other | 1)) >>> 0) % bits);
}

/** A Bloom filter of the words, as a string. */
export function filter(words: ReadonlySet<string>): string {
  const values = new Array<number>(Math.ceil((words.size * BITS_FOR_A_WORD) / BITS)).fill(0);
  for (const word of words) {
    visitBits(word, values.length * BITS, bit => {
      values[Math.floor(bit / BITS)]! |= 1 << (bit % BITS);
    });
  }
  return String.fromCharCode(
    ...values.map(value => (LOWEST + value < BACKSLASH ? LOWEST + value : LOWEST + value + 1))
  );
}

/** Whether the word may be one of those that the filter was made of: surely not when the answer is no. */
export function mayHold(packed: string, word: string): boolean {
  let all = true;
  visitBits(word, packed.length * BITS, bit => {
    const code = packed.charCodeAt(Math.floor(bit / BITS));
    const value = code - LOWEST - (code > BACKSLASH ? 1 : 0);
    all &&= (value & (1 << (bit % BITS))) !== 0;
  });
  return all;
}
