/** Finds the names in a paragraph: runs of capitalised words with their particles, initials, titles and suffixes. */
import type { Paragraph } from './paragraph.ts';

/** A name where it stands: words `from` up to but not including `to` of its paragraph. */
export interface Mention {
  readonly from: number;
  readonly to: number;
}

export function readMentions(_paragraph: Paragraph): readonly Mention[] {
  return [];
}
