/** Cuts the opening of a paragraph into the tokens a dateline is read from. */
import { Char, classOf } from '../chars.ts';

/** A word, a number, a dash or a mark, with where it stands and how many blanks stand before it. */
export interface Token {
  readonly kind: 'word' | 'number' | 'dash' | 'mark' | 'end';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly gap: number;
}

/** Longer than this no dateline is. */
const reach = 180;
const most = 48;

const isDash = (code: number): boolean =>
  code === 0x2d ||
  code === 0x2010 ||
  code === 0x2011 ||
  (code >= 0x2012 && code <= 0x2015) ||
  code === 0x2212 ||
  code === 0x5f;
const isLetter = (kind: number): boolean =>
  kind === Char.Upper || kind === Char.Lower || kind === Char.Letter || kind === Char.Mark;

/** The tokens of `text` from `from` on, up to about 180 characters, cut as they are asked for; the last one is an `end`. */
export class Tokens {
  readonly #text: string;
  readonly #limit: number;
  readonly #cut: Token[] = [];
  #at: number;

  constructor(text: string, from: number, to: number) {
    this.#text = text;
    this.#at = from;
    this.#limit = Math.min(to, from + reach);
  }

  /** Token `i`, or the `end` where there are fewer. */
  at(i: number): Token {
    const cut = this.#cut;
    while (cut.length <= i) {
      if (cut.length > 0 && cut[cut.length - 1]!.kind === 'end') return cut[cut.length - 1]!;
      cut.push(this.#next());
    }
    return cut[i]!;
  }

  #next(): Token {
    const text = this.#text;
    const limit = this.#limit;
    let i = this.#at;
    let gap = 0;
    for (; i < limit; i++) {
      const kind = classOf(text.charCodeAt(i));
      if (kind === Char.Space || kind === Char.Break) gap++;
      else if (kind !== Char.Unseen) break;
    }
    const start = i;
    let what: Token['kind'] = 'mark';
    if (i >= limit || this.#cut.length >= most) what = 'end';
    else {
      const code = text.charCodeAt(i);
      const kind = classOf(code);
      if (kind === Char.Digit) {
        what = 'number';
        while (i < limit && classOf(text.charCodeAt(i)) === Char.Digit) i++;
      } else if (isLetter(kind)) {
        what = 'word';
        i = wordEnd(text, i, limit);
      } else if (isDash(code)) {
        what = 'dash';
        while (i < limit && text.charCodeAt(i) === code && i - start < 3) i++;
      } else i++;
    }
    this.#at = i;
    return { kind: what, text: text.slice(start, i), start, end: i, gap };
  }
}

/** A word with its inner hyphens, apostrophes and points, and the point of an abbreviation: ST., N.Y., PORT-AU-PRINCE. */
function wordEnd(text: string, from: number, limit: number): number {
  let i = from;
  while (i < limit) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (isLetter(kind) || (kind === Char.Unseen && i + 1 < limit)) {
      i++;
      continue;
    }
    const next = i + 1 < limit ? classOf(text.charCodeAt(i + 1)) : Char.Space;
    const joins = kind === Char.Apostrophe || kind === Char.Hyphen || code === 0x2e || code === 0x26;
    if (joins && isLetter(next)) {
      // AFP-The: a dash without its blanks, not a compound.
      if (
        kind === Char.Hyphen &&
        capitals(text.slice(from, i)) &&
        classOf(text.charCodeAt(i + 2)) === Char.Lower &&
        next === Char.Upper
      )
        break;
      i++;
      continue;
    }
    if (code === 0x2e) i++;
    break;
  }
  return i;
}

/** Whether a word has no small letter and at least one capital. */
export function capitals(word: string): boolean {
  let upper = 0;
  for (let i = 0; i < word.length; i++) {
    const kind = classOf(word.charCodeAt(i));
    if (kind === Char.Lower) return false;
    if (kind === Char.Upper) upper++;
  }
  return upper > 0;
}

/** Whether a word begins with a capital. */
export function capitalised(word: string): boolean {
  const kind = classOf(word.charCodeAt(0));
  return kind === Char.Upper || kind === Char.Letter;
}
