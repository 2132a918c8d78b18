/** Names that a story spells for the reader: a correction, a name at birth, a misspelling that is quoted as one. */
import type { Place } from './groups.ts';

/** So far before and behind a name its sentence may say what it is; UTF-16 code units. */
const reach = 120;

const spelling = /\bmis-?spel(?:l|t)|\bspel(?:led|t|lings?)\b|\bspells (?:his|her|its|their)\b|[[(]sic[\])]/i;
const saysBefore =
  /(?:[,;(\u2014\u2013]\s?not|\b(?:n\u00e9e?|nee|born|instead of|rather than|known as|formerly|renamed|aka))\s["\u201c\u2018']?$/i;

/** Whether a sentence speaks of how a name is spelled, or gives it as another than the name of today. */
export function isToldOf({ paragraph: { raw, words }, mention, word, end }: Place): boolean {
  const [start, stop] = [words.starts[word]!, words.ends[end - 1]!];
  if (spelling.test(sentence(raw, start, stop))) return true;
  const first = words.starts[mention.from]!;
  return saysBefore.test(raw.slice(Math.max(0, first - 20), first));
}

/** What stands round a name, up to the nearest stops. */
function sentence(raw: string, start: number, stop: number): string {
  const before = raw.slice(Math.max(0, start - reach), start);
  const behind = raw.slice(stop, stop + reach);
  const from = Math.max(...['. ', '? ', '! '].map(mark => before.lastIndexOf(mark)));
  const to = behind.search(/[.?!]["\u201d')\]]?\s/);
  return `${before.slice(from + 1)}${raw.slice(start, stop)}${to < 0 ? behind : behind.slice(0, to)}`;
}
