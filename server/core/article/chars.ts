/** Classes of characters, looked up in a table that fills as characters are met: faster than any `\p{…}` regex. */

/** A character's class; see `classOf`. */
export enum Char {
  Unknown = 0,
  Space = 1,
  Break = 2,
  Upper = 3,
  Lower = 4,
  /** A letter without case: Chinese, Arabic, Hangul … */
  Letter = 5,
  Digit = 6,
  /** A combining mark, which belongs to the letter before it. */
  Mark = 7,
  Apostrophe = 8,
  Hyphen = 9,
  Stop = 10,
  Comma = 11,
  /** Double quotation marks and guillemets. */
  Quote = 12,
  Open = 13,
  Close = 14,
  /** Soft hyphens and zero-width characters, which the eye does not see. */
  Unseen = 15,
  Other = 16
}

const table = new Uint8Array(0x10000);

const fixed: [string, number][] = [
  [' \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000', Char.Space],
  ['\n\r\u000b\f\u0085\u2028\u2029', Char.Break],
  ["'\u2019\u2018\u02bc\u02bb\u02be\u02bf\u0060\u00b4\u2032\uff07", Char.Apostrophe],
  ['-\u2010\u2011', Char.Hyphen],
  ['.!?\u2026', Char.Stop],
  [',', Char.Comma],
  ['"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033', Char.Quote],
  ['([{', Char.Open],
  [')]}', Char.Close],
  ['\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff', Char.Unseen]
];
for (const [chars, kind] of fixed) {
  for (let i = 0; i < chars.length; i++) {
    table[chars.charCodeAt(i)] = kind;
  }
}

function classify(code: number): number {
  // What most drafts have nothing but needs no pattern, as those with classes of Unicode take long to be made.
  if (code < 0x80) {
    const letter = code | 0x20;
    if (letter >= 0x61 && letter <= 0x7a) return code === letter ? Char.Lower : Char.Upper;
    return code >= 0x30 && code <= 0x39 ? Char.Digit : Char.Other;
  }
  if (code >= 0x2000 && code <= 0x206f) return Char.Other; // dashes, bullets: the block has no letters
  const c = String.fromCharCode(code);
  if (/\p{Lu}|\p{Lt}/u.test(c)) return Char.Upper;
  if (/\p{Ll}/u.test(c)) return Char.Lower;
  if (/\p{L}/u.test(c)) return Char.Letter;
  if (/\p{Nd}|\p{No}/u.test(c)) return Char.Digit;
  if (/\p{M}/u.test(c)) return Char.Mark;
  return Char.Other;
}

/** The class of a UTF-16 code unit; a surrogate is `Other`, so that no span ever ends inside a pair. */
export function classOf(code: number): number {
  const known = table[code]!;
  if (known !== Char.Unknown) return known;
  const kind = classify(code);
  table[code] = kind;
  return kind;
}

const lowered = new Uint16Array(0x10000);

/** The lower case of a UTF-16 code unit where that is one unit, else the unit itself. */
export function lower(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
  const known = lowered[code]!;
  if (known !== 0) return known;
  const c = String.fromCharCode(code).toLowerCase();
  const value = c.length === 1 ? c.charCodeAt(0) : code;
  lowered[code] = value;
  return value;
}

/** Whether the class is one that words are made of. */
export function isWordChar(kind: number): boolean {
  return kind >= Char.Upper && kind <= Char.Mark;
}
