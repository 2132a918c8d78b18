/** The initials of the words of a paragraph, so that an acronym finds the words it stands for. */
import { lower } from '../article/chars.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before, Flag } from '../article/words.ts';

/** Acronyms longer than this are words. */
export const longest = 6;

const small = new Set('of and the for on in to de la du des del et y und für'.split(' '));

/** Whether a word may be passed over when initials are taken. */
export const isSmall = (word: string): boolean => small.has(word);

/** Letters as a number: five bits each; 0 when one is no letter from A to Z. */
export function packed(letters: string): number {
  let code = 0;
  for (let i = 0; i < letters.length; i++) {
    const letter = lower(letters.charCodeAt(i)) - 96;
    if (letter < 1 || letter > 26) return 0;
    code = (code << 5) | letter;
  }
  return code;
}

/** Calls `each` with the packed initials of every run of two to six capitalised words, small ones between left out or not. */
export function eachInitials(p: Paragraph, each: (code: number, from: number, to: number) => void): void {
  const { count, starts, ends, flags, before } = p.words;
  for (let from = 0; from + 1 < count; from++) {
    if (!(flags[from]! & Flag.Capital) || ends[from]! - starts[from]! < 2) continue;
    let strict = initialOf(p, from);
    if (strict === 0) continue;
    let whole = strict;
    let n = 1;
    let all = 1;
    for (let i = from + 1; i < count && n < longest && all < 9; i++) {
      const gap = before[i]!;
      if (gap !== Before.Space && gap !== Before.Hyphen && gap !== Before.Comma) break;
      const connector = !(flags[i]! & Flag.Capital);
      if (connector && (ends[i]! - starts[i]! > 3 || !small.has(p.word(i)))) break;
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

const plainCodes = new WeakMap<Paragraph, ReadonlySet<number>>();

/** Whether plain words of four letters and more stand together in a paragraph that have these packed initials. */
export function hasPlain(p: Paragraph, code: number): boolean {
  let codes = plainCodes.get(p);
  if (!codes) {
    codes = readPlain(p);
    plainCodes.set(p, codes);
  }
  return codes.has(code);
}

function readPlain(p: Paragraph): ReadonlySet<number> {
  const { count, starts, ends, flags, before } = p.words;
  const codes = new Set<number>();
  for (let from = 0; from < count; from++) {
    let code = 0;
    for (let i = from; i < count && i < from + longest; i++) {
      const gap = before[i]!;
      if (i > from && gap !== Before.Space && gap !== Before.Hyphen) break;
      if (ends[i]! - starts[i]! < 4 || flags[i]! & Flag.Figure) break;
      const initial = initialOf(p, i);
      if (initial === 0) break;
      code = (code << 5) | initial;
      if (i > from) codes.add(code);
    }
  }
  return codes;
}

function initialOf(p: Paragraph, i: number): number {
  const letter = lower(p.raw.charCodeAt(p.words.starts[i]!)) - 96;
  return letter >= 1 && letter <= 26 ? letter : 0;
}
