/** The words of a paragraph: where they stand, a hash of each as the eye reads it, and what they look like. */
import { Char, classOf, isWordChar, lower } from './chars.ts';
import { roomFor } from './room.ts';

/** What a word looks like; bits of `Words.flags`. */
export enum Flag {
  /** Begins with a capital. */
  Capital = 1,
  /** All its letters are capitals, two at least. */
  AllCaps = 2,
  /** Holds a digit. */
  Figure = 4,
  /** Begins a sentence. */
  Sentence = 8,
  /** A capital follows a small letter inside it: officialXu, McDonald. */
  InnerCapital = 16,
  /** Part of a web address, e-mail address, file name, hashtag or the like. */
  Verbatim = 32,
  /** Holds an apostrophe. */
  Apostrophe = 64
}

/** What stands between a word and the one before it; values of `Words.before`. */
export enum Before {
  Start = 0,
  Space = 1,
  Hyphen = 2,
  /** A full stop and no space: U.S, link.He */
  Dot = 3,
  /** A full stop that ends no sentence, and space: J. Smith */
  Abbreviation = 4,
  Comma = 5,
  /** A bracket, quotation mark, dash, colon … */
  Other = 6,
  /** The end of a sentence. */
  End = 7
}

/** Words as columns, one row a word; offsets are the paragraph's own. */
export interface Words {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** A hash of the word in small letters, without apostrophes and unseen characters. */
  readonly hashes: Int32Array;
  readonly flags: Uint8Array;
  readonly before: Uint8Array;
}

// Abbreviations after which a full stop ends no sentence. Common English usage; initials are told by their length.
const abbreviations = new Set(
  (
    'mr mrs ms dr prof sen rep gov gen col lt sgt capt maj adm cmdr brig st ste mt ft jr sr vs no nos etc al inc corp co ' +
    'ltd bros jan feb mar apr jun jul aug sep sept oct nov dec calif mass conn fla ga ill ind kan ky la md mich minn miss mo ' +
    'mont neb nev okla ore pa tenn tex va vt wash wis wyo ariz ark ala colo del ph messrs hon rev fr pres approx est dept'
  ).split(' ')
);

let capacity = 1024;
let starts = new Int32Array(capacity);
let ends = new Int32Array(capacity);
let hashes = new Int32Array(capacity);
let flags = new Uint8Array(capacity);
let before = new Uint8Array(capacity);

function grow(): void {
  capacity *= 2;
  const more = <T extends Int32Array | Uint8Array>(old: T, fresh: T): T => {
    fresh.set(old);
    return fresh;
  };
  starts = more(starts, new Int32Array(capacity));
  ends = more(ends, new Int32Array(capacity));
  hashes = more(hashes, new Int32Array(capacity));
  flags = more(flags, new Uint8Array(capacity));
  before = more(before, new Uint8Array(capacity));
}

/** The hash of no letters; see `hashFrom`. */
export const hashStart = 0x811c9dc5 | 0;

/** Goes on from a hash with the letters of `text` from `start` to `end`. */
export function hashFrom(hash: number, text: string, start: number, end: number): number {
  let h = hash;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isWordChar(classOf(code))) h = Math.imul(h ^ lower(code), 0x01000193);
  }
  return h | 0;
}

/** The hash that `Words` keeps of a word. */
export function hashOf(word: string): number {
  return hashFrom(hashStart, word, 0, word.length);
}

/** A stretch to pass over: code, a link's target, markup. Sorted, disjoint. */
export type Mask = readonly (readonly [start: number, end: number])[];

/**
 * Reads the words of `text` between `from` and `to`. What the eye ignores (case, the kind of quote or dash, soft
 * hyphens, line ends) changes no hash; what `mask` covers is no prose.
 */
export function readWords(text: string, from: number, to: number, mask: Mask = []): Words {
  let n = 0;
  let masked = 0;
  let gap: number = Before.Start;
  let spaced = true; // white space since the last word
  let stopped = false; // a full stop or the like since the last word
  let chunk = 0; // the first word since white space
  let verbatim = false;
  let i = from;
  while (i < to) {
    if (masked < mask.length && i >= mask[masked]![0]) {
      i = Math.max(i, mask[masked]![1]);
      masked++;
      if (gap < Before.Comma) gap = Before.Other;
      continue;
    }
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (isWordChar(kind) && kind !== Char.Mark) {
      if (n === capacity) grow();
      const limit = masked < mask.length ? Math.min(to, mask[masked]![0]) : to;
      const end = readWord(text, i, limit, kind, n);
      if (n > 0 && gap <= Before.Space) gap = stopped ? gapAfterStop(text, n, spaced, kind) : Before.Space;
      else if (n > 0 && stopped && (gap === Before.Other || gap === Before.Comma)) {
        if (gapAfterStop(text, n, true, kind) === Before.End) gap = Before.End;
      }
      if (n > 0 && !spaced && gap === Before.Dot && kind === Char.Lower) verbatim = true; // chinadaily.com
      before[n] = n === 0 ? Before.Start : gap;
      if (n === 0 || gap === Before.End) flags[n] = flags[n]! | Flag.Sentence;
      n++;
      i = end;
      gap = Before.Start;
      spaced = false;
      stopped = false;
      continue;
    }
    if (kind === Char.Space || kind === Char.Break) {
      if (verbatim) markVerbatim(chunk, n);
      verbatim = false;
      chunk = n;
      spaced = true;
    } else if (kind === Char.Stop) {
      stopped = true;
    } else if (kind === Char.Hyphen) {
      gap = spaced || stopped ? Before.Other : gap === Before.Start ? Before.Hyphen : Before.Other;
      if (text.charCodeAt(i + 1) === code) gap = Before.Other; // a dash typed as two hyphens
    } else if (kind === Char.Comma) {
      if (gap !== Before.Other) gap = Before.Comma;
    } else if (kind !== Char.Unseen && kind !== Char.Apostrophe && kind !== Char.Mark) {
      gap = Before.Other;
      // @ # _ \ and :// make an address, a handle or a file name of what they stand in.
      if (code === 0x40 || code === 0x23 || code === 0x5f || code === 0x5c) verbatim = true;
      else if (code === 0x3a && text.charCodeAt(i + 1) === 0x2f) verbatim = true;
    }
    if (gap === Before.Hyphen && spaced) gap = Before.Other;
    i++;
  }
  if (verbatim) markVerbatim(chunk, n);
  return columns(n);
}

/** The rows read so far as columns of their own, in one stretch of memory. */
function columns(n: number): Words {
  // Three numbers of four bytes a row, and two of one.
  const { buffer, at } = roomFor(14 * n);
  const words = {
    count: n,
    starts: new Int32Array(buffer, at, n),
    ends: new Int32Array(buffer, at + 4 * n, n),
    hashes: new Int32Array(buffer, at + 8 * n, n),
    flags: new Uint8Array(buffer, at + 12 * n, n),
    before: new Uint8Array(buffer, at + 13 * n, n)
  };
  for (let i = 0; i < n; i++) {
    words.starts[i] = starts[i]!;
    words.ends[i] = ends[i]!;
    words.hashes[i] = hashes[i]!;
    words.flags[i] = flags[i]!;
    words.before[i] = before[i]!;
  }
  return words;
}

/** Reads the word at `i` into row `n`; returns its end. */
function readWord(text: string, i: number, to: number, first: number, n: number): number {
  let hash = 0x811c9dc5;
  let bits = first === Char.Upper ? Flag.Capital : 0;
  let letters = 0;
  let uppers = 0;
  let last = 0;
  let at = i;
  let end = i;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x61 && code <= 0x7a) {
      // Most of what is read: a to z.
      letters++;
      last = Char.Lower;
      hash = Math.imul(hash ^ code, 0x01000193);
      end = at + 1;
      continue;
    }
    const kind = classOf(code);
    if (isWordChar(kind)) {
      if (kind === Char.Digit) bits |= Flag.Figure;
      else if (kind !== Char.Mark) {
        letters++;
        if (kind === Char.Upper) {
          uppers++;
          if (last === Char.Lower) bits |= Flag.InnerCapital;
        }
      }
      if (kind !== Char.Mark) last = kind;
      hash = Math.imul(hash ^ lower(code), 0x01000193);
      end = at + 1;
    } else if (kind === Char.Unseen) {
    } else if (kind === Char.Apostrophe) {
      if (at + 1 >= to || !isWordChar(classOf(text.charCodeAt(at + 1)))) break;
      bits |= Flag.Apostrophe;
      last = 0;
    } else if (
      last === Char.Digit &&
      (kind === Char.Comma || code === 0x2e) &&
      at + 1 < to &&
      classOf(text.charCodeAt(at + 1)) === Char.Digit
    ) {
      if (code === 0x2e) hash = Math.imul(hash ^ code, 0x01000193); // 1,000 is 1000, but 1.5 is not 15
    } else break;
  }
  if (letters > 1 && uppers === letters) bits |= Flag.AllCaps;
  starts[n] = i;
  ends[n] = end;
  hashes[n] = hash | 0;
  flags[n] = bits;
  return end;
}

/** What a full stop between the last word read and the next one means. */
function gapAfterStop(text: string, n: number, spaced: boolean, next: number): number {
  const start = starts[n - 1]!;
  const end = ends[n - 1]!;
  const onlyPoint = text.charCodeAt(end) === 0x2e;
  const length = end - start;
  if (!spaced) {
    const glued = length > 1 && next === Char.Upper && (flags[n - 1]! & Flag.AllCaps) === 0;
    return glued && onlyPoint && classOf(text.charCodeAt(end - 1)) === Char.Lower ? Before.End : Before.Dot;
  }
  if (next === Char.Lower) return onlyPoint ? Before.Abbreviation : Before.Other;
  if (!onlyPoint) return Before.End;
  if (length === 1 && (flags[n - 1]! & Flag.Capital) !== 0) return Before.Abbreviation;
  if (length <= 6 && abbreviations.has(text.slice(start, end).toLowerCase())) return Before.Abbreviation;
  return Before.End;
}

function markVerbatim(from: number, to: number): void {
  for (let k = from; k < to; k++) flags[k] = flags[k]! | Flag.Verbatim;
}
