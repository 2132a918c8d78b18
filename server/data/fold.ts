// How a word is spelled in the lists' keys: lower case, no accents, one kind of apostrophe and of hyphen.

/** Letters that no decomposition takes apart, and the marks that come in several shapes. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ß: 'ss', ı: 'i', ə: 'e', ŋ: 'n', ħ: 'h',
  '‘': "'", '’': "'", '‛': "'", ʼ: "'", ʻ: "'", ʾ: "'", ʿ: "'", '`': "'", '´': "'", '′': "'", '＇': "'",
  '‐': '-', '‑': '-', '\u00ad': ''
};

const ASCII_BUT_BACKTICK = /^[\x00-\x5f\x61-\x7f]*$/;
const COMBINING = /[\u0300-\u036f]/g;
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** The key of a word or phrase: lower case, accents off, straight apostrophes and hyphens. Its length may differ from the text's. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII_BUT_BACKTICK.test(lower)) return lower;
  return lower.normalize('NFD').replace(COMBINING, '').replace(SPECIAL, c => PLAIN[c] ?? c);
}
