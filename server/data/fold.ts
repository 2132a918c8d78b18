// How a word is spelled in the lists' keys: lower case, no accents, one kind of apostrophe and of hyphen.

/** Letters that no decomposition takes apart, and the marks that come in several shapes. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ß: 'ss',
  ı: 'i',
  ə: 'a',
  ŋ: 'n',
  ħ: 'h',
  '‘': "'",
  '’': "'",
  '‛': "'",
  ʼ: "'",
  ʻ: "'",
  ʾ: "'",
  ʿ: "'",
  '`': "'",
  '´': "'",
  '′': "'",
  '＇': "'",
  '‐': '-',
  '‑': '-',
  '\u00ad': ''
};

const TO_MEND = /[`\u00a0-\uffff]/;
const COMBINING = /[\u0300-\u036f]/g;
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** The key of a word or phrase: lower case, accents off, straight apostrophes and hyphens. Its length may differ from the text's. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!TO_MEND.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(COMBINING, '')
    .replace(SPECIAL, c => PLAIN[c] ?? c);
}

/** What stands for a word of a place's name that is written in two ways. */
const ONE_SPELLING: Readonly<Record<string, string>> = { saint: 'st', sainte: 'ste', ft: 'fort', mt: 'mount' };
const ONE_SPELLING_WORD = /\b(?:sainte?|ft|mt)\b/g;

const ONE_WORD = /^[a-z]+$/;

/** What two ways of writing a place have in common: case, accents, dots, apostrophes, hyphens, white space and `Saint` for `St.` set aside. */
export function placeKey(name: string): string {
  const key = fold(name);
  if (ONE_WORD.test(key)) return ONE_SPELLING[key] ?? key;
  return key
    .replace(/[.']/g, '')
    .replace(/[\s-]+/g, ' ')
    .trim()
    .replace(ONE_SPELLING_WORD, word => ONE_SPELLING[word] ?? word);
}
