/** The initials of the words of a paragraph, so that an acronym finds the words it stands for. */
import { Char, classOf, lower } from '../article/chars.ts';
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

/**
 * Calls `each` with the packed initials of every run of two to six words that may be a full name: capitalised words
 * with small ones between, or plain words of four letters and more.
 */
export function eachInitials(p: Paragraph, each: (code: number, from: number, to: number) => void): void {
  const { count, starts, ends, flags, before } = p.words;
  for (let from = 0; from < count; from++) {
    const first = ends[from]! - starts[from]!;
    const capital = (flags[from]! & Flag.Capital) !== 0;
    if (first < (capital ? 2 : 4) || flags[from]! & (Flag.Figure | Flag.Verbatim)) continue;
    let strict = initialOf(p, from);
    let whole = strict;
    let n = 1;
    let all = 1;
    if (strict === 0) continue;
    for (let i = from + 1; i < count && n < longest && all < 9; i++) {
      const gap = before[i]!;
      if (gap !== Before.Space && gap !== Before.Hyphen && !(gap === Before.Comma && capital)) break;
      if (flags[i]! & Flag.Figure) break;
      const isCapital = (flags[i]! & Flag.Capital) !== 0;
      const length = ends[i]! - starts[i]!;
      const connector = !isCapital && length < 4 && small.has(p.word(i));
      if (!connector && (capital ? !isCapital : length < 4)) break;
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

function initialOf(p: Paragraph, i: number): number {
  const code = p.raw.charCodeAt(p.words.starts[i]!);
  if (classOf(code) === Char.Digit) return 0;
  const letter = lower(code) - 96;
  return letter >= 1 && letter <= 26 ? letter : 0;
}
