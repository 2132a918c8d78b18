/** One paragraph, read once: what it says depends on its own text alone, never on where it stands. */
import { type Dateline, readDateline } from './dateline/dateline.ts';
import { proseMask } from './markdown.ts';
import { type Mention, readMentions } from './mentions.ts';
import { readSeams, type Seam } from './seams.ts';
import { type Shape, shapeOf } from './shape.ts';
import type { Block, BlockKind, Format } from './split.ts';
import { readWords, type Words } from './words.ts';

/** A paragraph of a draft. All offsets in it are its own: from the first character of `raw`. */
export class Paragraph {
  /** Its place among the story's paragraphs; kept up to date by the article. */
  index = 0;
  /** Its text with the blank lines behind it; all paragraphs' `raw` together are the draft. */
  readonly raw: string;
  /** The span of what can be seen of it, in `raw`. */
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
  /** The splitter's state at its first character. */
  readonly state: number;
  readonly format: Format;
  readonly words: Words;
  /** A 53-bit hash of all its words: equal for paragraphs that read the same. */
  readonly print: number;

  #shape: Shape | undefined;
  #seams: readonly Seam[] | undefined;
  #mentions: readonly Mention[] | undefined;
  #dateline: Dateline | undefined | null = null;

  constructor(block: Block, format: Format) {
    this.raw = block.raw;
    this.start = block.start;
    this.end = block.end;
    this.kind = block.kind;
    this.state = block.state;
    this.format = format;
    const prose = block.kind !== 'code' && block.kind !== 'matter' && block.kind !== 'blank';
    const mask = prose && format === 'markdown' ? proseMask(block.raw, block.start, block.end) : [];
    this.words = readWords(block.raw, block.start, prose ? block.end : block.start, mask);
    let high = this.words.count | 0;
    let low = 0x9e3779b9 | 0;
    for (const hash of this.words.hashes) {
      high = (Math.imul(high, 31) + hash) | 0;
      low = Math.imul(low ^ hash, 0x85ebca6b) ^ (low >>> 15);
    }
    this.print = (high >>> 0) * 0x200000 + (low & 0x1fffff);
  }

  /** What can be seen of it. */
  get text(): string {
    return this.raw.slice(this.start, this.end);
  }

  /** The text of word `i`. */
  word(i: number): string {
    return this.raw.slice(this.words.starts[i]!, this.words.ends[i]!);
  }

  /** What it looks like by itself: a byline, a caption, an end mark … */
  get shape(): Shape {
    this.#shape ??= shapeOf(this);
    return this.#shape;
  }

  /** Where it may be two texts run together. */
  get seams(): readonly Seam[] {
    this.#seams ??= readSeams(this);
    return this.#seams;
  }

  /** The names in it, in order. */
  get mentions(): readonly Mention[] {
    this.#mentions ??= readMentions(this);
    return this.#mentions;
  }

  /** The dateline it opens with, if it looks like one; whether it is one, the story's evidence decides. */
  get dateline(): Dateline | undefined {
    if (this.#dateline === null) this.#dateline = readDateline(this);
    return this.#dateline;
  }
}
