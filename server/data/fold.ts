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

/** Whether a text has nothing but letters from a to z, as most that are asked about have: looked at here, as every question pays for it. */
export function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return true;
}

/** The key of a word or phrase: lower case, accents off, straight apostrophes and hyphens. Its length may differ from the text's. */
export function fold(text: string): string {
  if (isPlain(text)) return text;
  const lower = text.toLowerCase();
  if (!TO_MEND.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(COMBINING, '')
    .replace(SPECIAL, c => PLAIN[c] ?? c);
}

/** What stands for a word of a place's name that is written in two ways. */
const ONE_SPELLING: ReadonlyMap<string, string> = new Map([
  ['saint', 'st'],
  ['sainte', 'ste'],
  ['ft', 'fort'],
  ['mt', 'mount']
]);
const ONE_SPELLING_WORD = /\b(?:sainte?|ft|mt)\b/g;

/** What two ways of writing a place have in common: case, accents, dots, apostrophes, hyphens, white space and `Saint` for `St.` set aside. */
export function placeKey(name: string): string {
  const key = fold(name);
  if (isPlain(key)) return ONE_SPELLING.get(key) ?? key;
  return key
    .replace(/[.']/g, '')
    .replace(/[\s-]+/g, ' ')
    .trim()
    .replace(ONE_SPELLING_WORD, word => ONE_SPELLING.get(word) ?? word);
}
