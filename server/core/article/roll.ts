/** The few paragraphs in which something may be amiss by itself, so that a rule need not look at all of them. */
import type { Paragraph } from './paragraph.ts';

/** A few paragraphs of a story; their order is worked out when asked for. */
export class Roll {
  readonly #set = new Set<Paragraph>();
  #sorted: readonly Paragraph[] | undefined;

  add(p: Paragraph): void {
    this.#set.add(p);
    this.#sorted = undefined;
  }

  delete(p: Paragraph): void {
    if (this.#set.delete(p)) this.#sorted = undefined;
  }

  /** Edits move paragraphs, but none past another. */
  inOrder(): readonly Paragraph[] {
    this.#sorted ??= [...this.#set].sort((a, b) => a.index - b.index);
    return this.#sorted;
  }
}
