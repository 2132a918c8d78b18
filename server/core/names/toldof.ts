/** Names that a story spells for the reader: a correction, a name at birth, a misspelling that is quoted as one. */
import { kept } from '../kept.ts';
import type { Place } from './groups.ts';

/** So far before and behind a name its sentence may say what it is; UTF-16 code units. */
const reach = 120;

const spelling = /\bmis-?spel(?:l|t)|\bspel(?:led|t|lings?)\b|\bspells (?:his|her|its|their)\b|[[(]sic[\])]/i;
const alias = /\b(?:also known as|alias|aliases|under the names?)\b/i;
const saysBefore =
  /(?:[,;(\u2014\u2013]\s?not|\b(?:n\u00e9e?|nee|born|instead of|rather than|known as|formerly|renamed|aka))\s["\u201c\u2018']?$/i;

/** Whether a sentence speaks of how a name is spelled, or gives it as another than the name of today. */
export const isToldOf = kept((place: Place): boolean => {
  const { paragraph, mention } = place;
  if (spelling.test(sentenceOf(place))) return true;
  const first = paragraph.words.starts[mention.from]!;
  return saysBefore.test(paragraph.raw.slice(Math.max(0, first - 20), first));
});

/** Whether a spelling is one that somebody has besides his own, or that is quoted as a word. */
export const isQuoted = (place: Place): boolean => isQuotedAlone(place) || alias.test(sentenceOf(place));

/** Whether a word stands in quotation marks by itself: “Murkowsky,” as some wrote. */
function isQuotedAlone({ paragraph: { raw, words }, word, end }: Place): boolean {
  const [start, stop] = [words.starts[word]!, words.ends[end - 1]!];
  return /["\u201c]/.test(raw.charAt(start - 1)) && /^[.,]?["\u201d]/.test(raw.slice(stop, stop + 2));
}

/** What stands round a name, up to the nearest stops. */
function sentenceOf({ paragraph: { raw, words }, word, end }: Place): string {
  const [start, stop] = [words.starts[word]!, words.ends[end - 1]!];
  const before = raw.slice(Math.max(0, start - reach), start);
  const behind = raw.slice(stop, stop + reach);
  const from = Math.max(...['. ', '? ', '! '].map(mark => before.lastIndexOf(mark)));
  const to = behind.search(/[.?!]["\u201d')\]]?\s/);
  return `${before.slice(from + 1)}${raw.slice(start, stop)}${to < 0 ? behind : behind.slice(0, to)}`;
}
