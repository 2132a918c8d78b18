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

/** A draft that was put in. */
interface Known {
  readonly article: Article;
  /** Its paragraphs at that time. */
  paragraphs: readonly Paragraph[];
  /** Those of them that are clippings, by print. */
  readonly cuttings: Map<number, Set<Paragraph>>;
}

const nowhere: readonly Clipping[] = [];

/** The longer paragraphs of some drafts. Holds on to the articles' own paragraphs, and copies none of their text. */
export class Clippings {
  /** Grows with everything that is put in or dropped. */
  version = 0;
  readonly #drafts = new Map<string, Known>();
  /** The drafts that hold a print. */
  readonly #holders = new Map<number, Set<string>>();

  /**
   * Takes in a draft as it now is, in the place of what was known of it; what it costs is what has changed in it.
   * Returns whether other drafts have part in the change: a paragraph that one of them has as well came, went or moved.
   */
  put(uri: string, article: Article): boolean {
    let known = this.#drafts.get(uri);
    let shared = false;
    if (known?.article !== article) {
      shared = this.drop(uri);
      known = { article, paragraphs: [], cuttings: new Map() };
      this.#drafts.set(uri, known);
    }
    const old = known.paragraphs;
    const { paragraphs } = article;
    const most = Math.min(old.length, paragraphs.length);
    let head = 0;
    while (head < most && old[head] === paragraphs[head]) head++;
    let tail = 0;
    while (tail < most - head && old[old.length - 1 - tail] === paragraphs[paragraphs.length - 1 - tail]) tail++;
    const before = this.#sharedIn(old, head, old.length - tail);
    for (let i = head; i < old.length - tail; i++) this.#remove(uri, known, old[i]!);
    for (let i = head; i < paragraphs.length - tail; i++) this.#add(uri, known, paragraphs[i]!);
    shared ||= this.#sharedIn(paragraphs, head, paragraphs.length - tail) !== before;
    if (old.length !== paragraphs.length) {
      shared ||= this.#sharedIn(paragraphs, paragraphs.length - tail, paragraphs.length) !== '';
    }
    known.paragraphs = paragraphs.slice();
    this.version++;
    return shared;
  }

  /** Forgets a draft; returns whether another has a paragraph that it had. */
  drop(uri: string): boolean {
    const known = this.#drafts.get(uri);
    if (!known) return false;
    const shared = this.#sharedIn(known.paragraphs, 0, known.paragraphs.length) !== '';
    for (const p of known.paragraphs) this.#remove(uri, known, p);
    this.#drafts.delete(uri);
    this.version++;
    return shared;
  }

  /** Whether a draft has a paragraph of this print. */
  has(print: number): boolean {
    return this.#holders.has(print);
  }

  /** Where a print stands first in drafts other than `notIn`, in the order of their URIs. */
  find(print: number, notIn: string): readonly Clipping[] {
    const holders = this.#holders.get(print);
    if (!holders || (holders.size === 1 && holders.has(notIn))) return nowhere;
    const found: Clipping[] = [];
    for (const draft of holders) {
      if (draft === notIn) continue;
      const { article, cuttings } = this.#drafts.get(draft)!;
      // A draft may have been edited since it was put in; what is gone from it is not told of.
      let first: Paragraph | undefined;
      for (const p of cuttings.get(print)!) {
        if (article.paragraphs[p.index] === p && !(first && first.index < p.index)) first = p;
      }
      if (first) found.push({ draft, span: article.spanOf(first) });
    }
    return found.sort((a, b) => (a.draft < b.draft ? -1 : 1));
  }

  #add(uri: string, { cuttings }: Known, p: Paragraph): void {
    if (!isClipping(p)) return;
    const copies = cuttings.get(p.print);
    if (copies) {
      copies.add(p);
      return;
    }
    cuttings.set(p.print, new Set([p]));
    const holders = this.#holders.get(p.print);
    if (holders) holders.add(uri);
    else this.#holders.set(p.print, new Set([uri]));
  }

  #remove(uri: string, { cuttings }: Known, p: Paragraph): void {
    const copies = cuttings.get(p.print);
    if (!copies?.delete(p) || copies.size > 0) return;
    cuttings.delete(p.print);
    const holders = this.#holders.get(p.print)!;
    if (holders.size > 1) holders.delete(uri);
    else this.#holders.delete(p.print);
  }

  /** What of a draft's paragraphs others have too, and where it has it: the same string while that is the same. */
  #sharedIn(paragraphs: readonly Paragraph[], from: number, to: number): string {
    let shared = '';
    for (let i = from; i < to; i++) {
      const p = paragraphs[i]!;
      if ((this.#holders.get(p.print)?.size ?? 0) > 1 && isClipping(p)) shared += `${p.print}@${i} `;
    }
    return shared;
  }
}
