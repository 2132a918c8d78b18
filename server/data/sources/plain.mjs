// Reads the hand-made lists, and writes names as an English-language wire does: in ASCII.
import { readFileSync } from 'node:fs';

const LETTERS = {
  Æ: 'Ae',
  æ: 'ae',
  Œ: 'Oe',
  œ: 'oe',
  Ø: 'O',
  ø: 'o',
  Đ: 'D',
  đ: 'd',
  Ð: 'D',
  ð: 'd',
  Þ: 'Th',
  þ: 'th',
  Ł: 'L',
  ł: 'l',
  ß: 'ss',
  ı: 'i',
  Ə: 'A',
  ə: 'a',
  ħ: 'h',
  Ħ: 'H',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  ʻ: "'",
  '`': "'",
  '‐': '-',
  '–': '-'
};

/** The text without accents, with straight apostrophes; letters of other scripts stay and can be told by them. */
export function ascii(text) {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^ -~]|`/g, c => LETTERS[c] ?? c);
}

/** The lines of a hand-made list, comments and blank lines left out. */
export function lines(name) {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line && !line.startsWith('#'));
}

/** Pieces of a line around a separator, trimmed; empty ones stay, so columns keep their places. */
export function split(line, separator) {
  return line.split(separator).map(piece => piece.trim());
}

/** Code-unit order, the same on every machine. */
export function byCode(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
