/** The names of a story: which forms stand where, and which of them are one name. */
import type { Paragraph } from '../article/paragraph.ts';

/** Knows every name of a story; paragraphs are added and removed, and the answer depends on what it holds alone. */
export class NameIndex {
  add(_paragraph: Paragraph): void {}
  remove(_paragraph: Paragraph): void {}
}
