/** What other drafts say: their longer paragraphs, kept by what they read like. */
import type { Article } from '../article/article.ts';
import { Paragraph } from '../article/paragraph.ts';
import { type Format, State, split } from '../article/split.ts';
import type { Span } from '../text.ts';

/** Shorter paragraphs than this many words may well stand in two stories by chance or by custom. */
const fewest = 25;
/** What has more characters is a story without breaks, and no paragraph. */
const longest = 20_000;

/** A paragraph in another draft. */
export interface Clipping {
  /** The draft's URI. */
  readonly draft: string;
  /** In that draft's own offsets. */
  readonly span: Span;
}

/** Whether a paragraph is long enough, and enough of the story itself, to be looked for in other drafts. */
export function isClipping(p: Paragraph): boolean {
  return isOfLength(p) && p.words.count >= fewest && p.kind === 'prose' && p.shape === 'body';
}

function isOfLength({ start, end }: Span): boolean {
  return end - start <= longest && end - start >= 2 * fewest - 1;
}

/** The blocks of a text one by one, each with where it begins, and with the paragraph in it if it is to be looked for. */
export function* blocksOf(
  text: string,
  format: Format
): Generator<{ readonly start: number; readonly raw: string; readonly clipping: Paragraph | undefined }> {
  let start = 0;
  for (const block of split(text, format, State.First)) {
    const paragraph = block.kind === 'prose' && isOfLength(block) ? new Paragraph(block, format) : undefined;
    yield { start, raw: block.raw, clipping: paragraph && isClipping(paragraph) ? paragraph : undefined };
    start += block.raw.length;
  }
}

/** A paragraph, and where it stood when its draft was put in. */
interface Cutting {
  readonly paragraph: Paragraph;
  readonly index: number;
}

/** The longer paragraphs of some drafts. Holds on to the articles' own paragraphs, and copies none of their text. */
export class Clippings {
  /** Grows with everything that is put in or dropped. */
  version = 0;
  readonly #drafts = new Map<string, { article: Article; cuttings: ReadonlyMap<number, Cutting> }>();
  /** The drafts that hold a print. */
  readonly #holders = new Map<number, Set<string>>();

  /**
   * Takes in a draft as it now is, in the place of what was known of it. Returns whether other drafts have part in the
   * change: a paragraph that one of them has as well came, went or moved.
   */
  put(uri: string, article: Article): boolean {
    const before = this.#sharedBy(uri);
    this.drop(uri);
    const cuttings = new Map<number, Cutting>();
    for (const paragraph of article.paragraphs) {
      if (!isClipping(paragraph) || cuttings.has(paragraph.print)) continue;
      cuttings.set(paragraph.print, { paragraph, index: paragraph.index });
      const holders = this.#holders.get(paragraph.print);
      if (holders) holders.add(uri);
      else this.#holders.set(paragraph.print, new Set([uri]));
    }
    this.#drafts.set(uri, { article, cuttings });
    this.version++;
    return this.#sharedBy(uri) !== before;
  }

  /** Forgets a draft; returns whether another has a paragraph that it had. */
  drop(uri: string): boolean {
    const known = this.#drafts.get(uri);
    if (!known) return false;
    const shared = this.#sharedBy(uri) !== '';
    for (const print of known.cuttings.keys()) {
      const holders = this.#holders.get(print)!;
      if (holders.size > 1) holders.delete(uri);
      else this.#holders.delete(print);
    }
    this.#drafts.delete(uri);
    this.version++;
    return shared;
  }

  /** Whether a draft has a paragraph of this print. */
  has(print: number): boolean {
    return this.#holders.has(print);
  }

  /** Where a print stands in drafts other than `notIn`, in the order of their URIs. */
  find(print: number, notIn: string): Clipping[] {
    const found: Clipping[] = [];
    for (const draft of this.#holders.get(print) ?? []) {
      if (draft === notIn) continue;
      const { article, cuttings } = this.#drafts.get(draft)!;
      const { paragraph } = cuttings.get(print)!;
      // A draft may have been edited since it was put in; what is gone from it is not told of.
      if (article.paragraphs[paragraph.index] === paragraph) found.push({ draft, span: article.spanOf(paragraph) });
    }
    return found.sort((a, b) => (a.draft < b.draft ? -1 : 1));
  }

  /** What a draft has in common with others, and where it has it: the same string while that is the same. */
  #sharedBy(uri: string): string {
    let shared = '';
    for (const [print, { index }] of this.#drafts.get(uri)?.cuttings ?? []) {
      if (this.#holders.get(print)!.size > 1) shared += `${print}@${index} `;
    }
    return shared;
  }
}
