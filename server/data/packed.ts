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
export const ENDINGS = ['s', 'ed', 'ing', 'ly', 'er', 'd', 'r', 'es', 'ers', 'ness'];
export const ZERO = 48;
const NINE = 57;
export const CAPITAL_A = 65;
export const CAPITAL_Z = 90;

/** The words, sorted, in one string: for each a capital that says how many letters it shares with the one before (A: none), its other letters, and a digit for each ending that makes a word of it too. Words are in lower case, without digits. */
export function pack(words: Iterable<string>): string {
  const all = new Set(words);
  const covered = new Set<string>();
  let before = '';
  let packed = '';
  for (const word of [...all].sort()) {
    if (covered.has(word)) continue;
    let shared = 0;
    while (shared < CAPITAL_Z - CAPITAL_A && shared < before.length && before[shared] === word[shared]) shared++;
    packed += String.fromCharCode(CAPITAL_A + shared) + word.slice(shared);
    ENDINGS.forEach((ending, digit) => {
      if (!all.has(word + ending) || covered.has(word + ending)) return;
      covered.add(word + ending);
      packed += digit;
    });
    before = word;
  }
  return packed;
}

/** Words of a packed list that stand together, with their first two letters in common: where, and the letters that they share with what stands before. */
interface Stretch {
  readonly at: number;
  readonly head: string;
}

/** A number for how a word begins: the same for all that have its first two letters. */
export function beginningOf(word: string): number {
  return ((word.charCodeAt(0) & 31) << 5) | (word.charCodeAt(1) & 31);
}

/** There are no more beginnings than these. */
export const beginnings = 1 << 10;

/** Where the words of a packed list with each beginning stand, so that none is unpacked before its like is asked for. */
export function stretchesOf(packed: string): ReadonlyMap<number, readonly Stretch[]> {
  const of = new Map<number, Stretch[]>();
  let first = '';
  for (const { index: at, 0: entry } of packed.matchAll(/A[a-z'-]{1,2}\d*|B[a-z'-]/g)) {
    const head = entry[0] === 'A' ? '' : first;
    if (head === '') first = entry[1]!;
    const begins = new Set([beginningOf(head + entry.slice(1).replace(/\d+/, ''))]);
    // A single letter and an ending begin as another word.
    if (/^A\D\d/.test(entry))
      for (const digit of entry.slice(2)) begins.add(beginningOf(first + ENDINGS[Number(digit)]));
    for (const beginning of begins) of.set(beginning, [...(of.get(beginning) ?? []), { at, head }]);
  }
  return of;
}

/** Calls `visit` with each word of a packed list, or with those of a stretch of it. */
export function eachPacked(packed: string, visit: (word: string) => void, stretch?: Stretch): void {
  let word = stretch?.head ?? '';
  let at = stretch?.at ?? 0;
  const end = stretch ? stretchEnd(packed, at) : packed.length;
  while (at < end) {
    const shared = packed.charCodeAt(at) - CAPITAL_A;
    let to = ++at;
    while (to < end && !isDigitOrCapital(packed.charCodeAt(to))) to++;
    word = word.slice(0, shared) + packed.slice(at, to);
    visit(word);
    for (at = to; packed.charCodeAt(at) <= NINE; at++) visit(word + ENDINGS[packed.charCodeAt(at) - ZERO]);
  }
}

/** Where the stretch that begins at `at` ends: before the next word that shares less than two letters with the one before it. */
function stretchEnd(packed: string, at: number): number {
  let end = at + 1;
  while (end < packed.length && packed.charCodeAt(end) !== CAPITAL_A && packed.charCodeAt(end) !== CAPITAL_A + 1) end++;
  return end;
}

function isDigitOrCapital(code: number): boolean {
  return (code >= ZERO && code <= NINE) || (code >= CAPITAL_A && code <= CAPITAL_Z);
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
