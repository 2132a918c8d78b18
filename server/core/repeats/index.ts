/** What a story says twice. */
import type { Paragraph } from '../article/paragraph.ts';

export class RepeatIndex {
  add(_paragraph: Paragraph): void {}
  remove(_paragraph: Paragraph): void {}
  moved(): void {}
}
