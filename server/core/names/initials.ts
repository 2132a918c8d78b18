/** The initials of the words of a story, so that an acronym finds the words it stands for. */
import { lower } from '../article/chars.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before, Flag, hashOf } from '../article/words.ts';
import { kept } from '../kept.ts';
import { Postings } from '../postings.ts';
import { Scratch } from '../scratch.ts';

/** Acronyms longer than this are words. */
export const longest = 6;

const small = 'of and the for on in to de la du des del et y und für'.split(' ');
const smallWords = new Set(small);
const smallHashes = new Set(small.map(hashOf));

/** Whether a word may be passed over when initials are taken. */
export const isSmall = (word: string): boolean => smallWords.has(word);

/** Letters as a number: five bits each; 0 when one is no letter from A to Z. */
function packed(letters: string): number {
  let code = 0;
  for (let i = 0; i < letters.length; i++) {
    const letter = lower(letters.charCodeAt(i)) - 96;
    if (letter < 1 || letter > 26) return 0;
    code = (code << 5) | letter;
  }
  return code;
}

/** Words `from` up to but not including `to` of a paragraph. */
export interface FullName {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
}

const codes = new Scratch();

/** Knows where capitalised words stand together, by their initials. */
export class SpelledOut {
  readonly #postings = new Postings();
  readonly #numbers = new Map<Paragraph, number>();
  readonly #paragraphs: (Paragraph | undefined)[] = [];
  readonly #free: number[] = [];

  /** The initials of an acronym as a number. */
  static code(acronym: string): number {
    return packed(acronym);
  }

  /** Takes a paragraph in; `met` hears of each initials in it. */
  add(paragraph: Paragraph, met: (code: number) => void): void {
    const held = initialsIn(paragraph);
    if (held.length === 0) return;
    const number = this.#free.pop() ?? this.#paragraphs.length;
    this.#paragraphs[number] = paragraph;
    this.#numbers.set(paragraph, number);
    this.#postings.add(number, held);
    for (const code of held) met(code);
  }

  /** Takes a paragraph out again. */
  remove(paragraph: Paragraph, met: (code: number) => void): void {
    const number = this.#numbers.get(paragraph);
    if (number === undefined) return;
    const held = initialsIn(paragraph);
    this.#postings.remove(number, held);
    this.#numbers.delete(paragraph);
    this.#paragraphs[number] = undefined;
    this.#free.push(number);
    for (const code of held) met(code);
  }

  /** The first words in the story with the initials of an acronym. */
  first(acronym: string): FullName | undefined {
    const sought = packed(acronym);
    let paragraph: Paragraph | undefined;
    this.#postings.owners(sought, number => {
      const other = this.#paragraphs[number]!;
      if (!paragraph || other.index < paragraph.index) paragraph = other;
    });
    if (!paragraph) return undefined;
    let found: FullName | undefined;
    eachInitials(paragraph, (code, from, to) => {
      if (code === sought) found ??= { paragraph: paragraph!, from, to };
    });
    return found;
  }
}

/** The initials in a paragraph, in memory that the next call uses again. */
function initialsIn(paragraph: Paragraph): Int32Array {
  let n = 0;
  eachInitials(paragraph, code => {
    codes.room(n + 1)[n++] = code;
  });
  return codes.first(n);
}

/**
 * Calls `each` with the packed initials of every run of two to six capitalised words, small ones between left out or
 * not; letters with a stop behind each are words of it (the U.S. Geological Survey), but no one initial is.
 */
function eachInitials(p: Paragraph, each: (code: number, from: number, to: number) => void): void {
  const { count, starts, ends, flags, before, hashes } = p.words;
  for (let from = 0; from + 1 < count; from++) {
    if (!(flags[from]! & Flag.Capital)) continue;
    if (ends[from]! - starts[from]! < 2 && before[from + 1] !== Before.Dot) continue;
    let strict = initialOf(p, from);
    if (strict === 0) continue;
    let whole = strict;
    let n = 1;
    let all = 1;
    for (let i = from + 1; i < count && n < longest && all < 9; i++) {
      const gap = before[i]!;
      const dotted = gap === Before.Dot || (gap === Before.Abbreviation && before[i - 1] === Before.Dot);
      const letter = dotted && ends[i - 1]! - starts[i - 1]! === 1;
      if (gap !== Before.Space && gap !== Before.Hyphen && gap !== Before.Comma && !letter) break;
      const connector = !(flags[i]! & Flag.Capital);
      if (connector && (ends[i]! - starts[i]! > 3 || !smallHashes.has(hashes[i]!))) break;
      const initial = initialOf(p, i);
      if (initial === 0) break;
      if (all < longest) whole = (whole << 5) | initial;
      all++;
      if (connector) continue;
      strict = (strict << 5) | initial;
      n++;
      each(strict, from, i + 1);
      if (all !== n && all <= longest) each(whole, from, i + 1);
    }
  }
}

/** A Bloom filter of so many bits: enough for the initials in a paragraph. */
const bits = 2048;

/** Whether plain words of three letters and more stand together in a paragraph that have an acronym's initials. */
export function hasPlain(p: Paragraph, acronym: string): boolean {
  const sought = packed(acronym);
  const bit = bitOf(sought);
  if ((plainFilter(p)[bit >> 5]! & (1 << (bit & 31))) === 0) return false;
  let found = false;
  eachPlain(p, code => {
    found ||= code === sought;
  });
  return found;
}

const plainFilter = kept((p: Paragraph) => {
  const filter = new Int32Array(bits >> 5);
  eachPlain(p, code => {
    const bit = bitOf(code);
    filter[bit >> 5]! |= 1 << (bit & 31);
  });
  return filter;
});

const bitOf = (code: number): number => Math.imul(code, 0x9e3779b1) >>> 21;

function eachPlain(p: Paragraph, each: (code: number) => void): void {
  const { count, starts, ends, flags, before } = p.words;
  for (let from = 0; from < count; from++) {
    let code = 0;
    for (let i = from; i < count && i < from + longest; i++) {
      const gap = before[i]!;
      if (i > from && gap !== Before.Space && gap !== Before.Hyphen) break;
      if (ends[i]! - starts[i]! < 3 || flags[i]! & Flag.Figure) break;
      const initial = initialOf(p, i);
      if (initial === 0) break;
      code = (code << 5) | initial;
      if (i > from) each(code);
    }
  }
}

function initialOf(p: Paragraph, i: number): number {
  const letter = lower(p.raw.charCodeAt(p.words.starts[i]!)) - 96;
  return letter >= 1 && letter <= 26 ? letter : 0;
}
