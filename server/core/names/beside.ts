/** What stands beside words, to the letter. */
import type { Paragraph } from '../article/paragraph.ts';

/** So many characters right before a word. */
export const ahead = ({ raw, words: { starts } }: Paragraph, word: number, length: number): string =>
  raw.slice(Math.max(0, starts[word]! - length), starts[word]!);

/** So many characters right behind the words that end before `end`. */
export const behind = ({ raw, words: { ends } }: Paragraph, end: number, length: number): string =>
  raw.slice(ends[end - 1]!, ends[end - 1]! + length);
