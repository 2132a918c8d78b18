/** A draft as an editor sees it: its paragraphs in order, and what they say together. */
import { NameIndex } from '../names/index.ts';
import { Ordered } from '../ordered.ts';
import { RepeatIndex } from '../repeats/index.ts';
import { lastUpTo } from '../search.ts';
import type { Edit, Span } from '../text.ts';
import { type Opening, openingReach, readOpening } from './opening.ts';
import { Paragraph } from './paragraph.ts';
import { readTogether } from './room.ts';
import { type Block, type Format, matterReach, opensMatter, State, split } from './split.ts';

/** So many paragraphs hold the hundred lines in which front matter closes. */
const matterParagraphs = 128;

/** Of more paragraphs than this, read at once, it is worth while to prepare for them. */
const many = 100;

/** A draft, open for editing: opening it adds every paragraph, a keystroke replaces one, by the same code. */
export class Article {
  readonly format: Format;
  /** The paragraphs in order; their `raw` together are the whole text. */
  readonly paragraphs: Paragraph[] = [];
  readonly repeats = new RepeatIndex();
  readonly names = new NameIndex();
  /** Where each paragraph's `raw` begins. */
  #starts: number[] = [];
  #length = 0;
  #opening: Opening;
  /** The few paragraphs in which something may be amiss by itself, so that a rule need not look at all of them. */
  readonly #rolls = { seams: new Ordered(byIndex), dateline: new Ordered(byIndex) };

  constructor(text: string, format: Format = 'article') {
    this.format = format;
    this.#opening = readOpening(this);
    this.edit({ span: { start: 0, end: 0 }, text });
  }

  /** The length of the draft in UTF-16 code units. */
  get length(): number {
    return this.#length;
  }

  /** The whole text, put together anew. */
  get text(): string {
    return this.paragraphs.map(p => p.raw).join('');
  }

  /** Where a paragraph's own offset 0 lies in the draft. */
  startOf(paragraph: Paragraph): number {
    return this.#starts[paragraph.index]!;
  }

  /** A paragraph's own span (of all that can be seen of it, unless one is given) in the draft's offsets. */
  spanOf(paragraph: Paragraph, own: Span = paragraph): Span {
    const start = this.startOf(paragraph);
    return { start: start + own.start, end: start + own.end };
  }

  /** The paragraph in which an offset lies: the last one that begins at or before it; undefined in an empty draft. */
  at(offset: number): Paragraph | undefined {
    return this.paragraphs[this.#indexAt(offset)];
  }

  /** The text of a span of the draft. */
  slice(span: Span): string {
    let out = '';
    for (let i = Math.max(0, this.#indexAt(span.start)); i < this.paragraphs.length; i++) {
      const start = this.#starts[i]!;
      if (start >= span.end) break;
      out += this.paragraphs[i]!.raw.slice(Math.max(0, span.start - start), span.end - start);
    }
    return out;
  }

  /** What stands above the body: headline, byline, dateline, lead. The same object while only what is deeper changes. */
  get opening(): Opening {
    return this.#opening;
  }

  /** The paragraphs that have seams, or open as a dateline does, in order. */
  having(what: 'seams' | 'dateline'): readonly Paragraph[] {
    return this.#rolls[what].list;
  }

  /** Takes an edit: re-splits the lines it touches, re-reads the paragraphs that changed. */
  edit({ span, text }: Edit): void {
    const { paragraphs } = this;
    const first = Math.max(0, this.#indexAt(span.start));
    const last = Math.max(first, this.#indexAt(Math.max(span.start, span.end - 1)));
    // The splitter looks two lines ahead: three paragraphs back nothing can have changed.
    let from = Math.max(0, first - 3);
    let beyond = 4;
    if (span.start < matterReach && opensMatter(paragraphs[0]?.raw ?? '')) from = 0;
    const base = this.#starts[from] ?? 0;
    for (; ; beyond *= 4) {
      const to = Math.min(paragraphs.length, last + 1 + beyond);
      let old = '';
      for (let i = from; i < to; i++) old += paragraphs[i]!.raw;
      const local = old.slice(0, span.start - base) + text + old.slice(span.end - base);
      // What closes front matter, or did, may stand far below what opens it.
      if (from === 0 && beyond < matterParagraphs && to < paragraphs.length && opensMatter(local)) continue;
      const state = from === 0 ? State.First : paragraphs[from]!.state;
      const found = this.#resplit(local, state, from, to, last, base, span.end + text.length - (span.end - span.start));
      if (!found) continue;
      this.#replace(from, found.until, found.blocks);
      this.#length += text.length - (span.end - span.start);
      return;
    }
  }

  /**
   * Splits `local` until a boundary that was one before, with the same state and at least three paragraphs of known
   * text behind it; undefined when there is none before its end.
   */
  #resplit(local: string, state: number, from: number, to: number, last: number, base: number, editEnd: number) {
    const { paragraphs } = this;
    const complete = to === paragraphs.length;
    const sure = complete ? to : to - 3;
    const shift = this.#shiftOf(local.length, from, to);
    const blocks: Block[] = [];
    let at = 0;
    let k = last + 1;
    let next = state;
    for (const block of split(local, this.format, state)) {
      next = block.state;
      if (at + base >= editEnd) {
        while (k < sure && this.#starts[k]! + shift < at + base) k++;
        if (k < sure && this.#starts[k]! + shift === at + base && paragraphs[k]!.state === next)
          return { blocks, until: k };
      }
      blocks.push(block);
      at += block.raw.length;
    }
    return complete ? { blocks, until: to } : undefined;
  }

  #shiftOf(localLength: number, from: number, to: number): number {
    const end = to < this.paragraphs.length ? this.#starts[to]! : this.#length;
    return localLength - (end - (this.#starts[from] ?? 0));
  }

  /** Puts `blocks` in the place of the paragraphs `from` to `until`; keeps those that read the same. */
  #replace(from: number, until: number, blocks: readonly Block[]): void {
    const { paragraphs } = this;
    const same = (p: Paragraph, b: Block) => p.raw === b.raw && p.state === b.state && p.kind === b.kind;
    let head = 0;
    while (from + head < until && head < blocks.length && same(paragraphs[from + head]!, blocks[head]!)) head++;
    let tail = 0;
    while (
      until - tail > from + head &&
      blocks.length - tail > head &&
      same(paragraphs[until - tail - 1]!, blocks[blocks.length - tail - 1]!)
    )
      tail++;
    const changed = blocks.slice(head, blocks.length - tail);
    const read = () => changed.map(block => new Paragraph(block, this.format));
    const fresh = changed.length > many ? readTogether(read) : read();
    const at = from + head;
    // What came last goes first: the indexes have it at hand.
    const old = paragraphs.slice(at, until - tail).reverse();
    for (const p of old) {
      this.repeats.remove(p);
      this.names.remove(p);
      if (p.seams.length > 0) this.#rolls.seams.delete(p);
      if (p.dateline) this.#rolls.dateline.delete(p);
    }
    replaceRange(paragraphs, at, old.length, fresh);
    this.#place(at, fresh.length === old.length);
    if (fresh.length > many) {
      const words = wordsIn(fresh);
      this.repeats.expect(words);
      this.names.expect(words);
    }
    for (const p of fresh) {
      this.repeats.add(p);
      this.names.add(p);
      if (p.seams.length > 0) this.#rolls.seams.add(p);
      if (p.dateline) this.#rolls.dateline.add(p);
    }
    this.names.settled();
    if (fresh.length !== old.length) this.repeats.moved();
    if (at < openingReach) this.#reopen();
  }

  /** Reads the opening anew; names in what has become headline or lead, or was, are judged otherwise now. */
  #reopen(): void {
    const { headline, lead } = this.#opening;
    this.#opening = readOpening(this);
    const now = this.#opening;
    for (const p of new Set([headline, lead, now.headline, now.lead])) {
      const same = (p === headline) === (p === now.headline) && (p === lead) === (p === now.lead);
      if (p && !same && this.paragraphs[p.index] === p) this.names.reopen(p);
    }
  }

  /** Renews indexes and starts from paragraph `at` on. */
  #place(at: number, sameCount: boolean): void {
    const { paragraphs } = this;
    const starts = this.#starts;
    let offset = at > 0 ? starts[at - 1]! + paragraphs[at - 1]!.raw.length : 0;
    if (sameCount) {
      // The usual keystroke: places stay, starts shift; no paragraph behind the change is looked at.
      let i = at;
      for (; i < paragraphs.length && (paragraphs[i]!.index !== i || starts[i] === undefined || i === at); i++) {
        paragraphs[i]!.index = i;
        starts[i] = offset;
        offset += paragraphs[i]!.raw.length;
      }
      if (i < paragraphs.length) {
        const by = offset - starts[i]!;
        if (by !== 0) for (; i < starts.length; i++) starts[i]! += by;
      }
      return;
    }
    for (let i = at; i < paragraphs.length; i++) {
      paragraphs[i]!.index = i;
      starts[i] = offset;
      offset += paragraphs[i]!.raw.length;
    }
    starts.length = paragraphs.length;
  }

  /** The index of the paragraph in which an offset lies, -1 in an empty draft. */
  #indexAt(offset: number): number {
    const starts = this.#starts;
    return lastUpTo(starts.length, i => starts[i]! <= offset);
  }
}

const byIndex = (a: Paragraph, b: Paragraph): number => a.index - b.index;

function wordsIn(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((n, p) => n + p.words.count, 0);
}

/** Like `splice`, without spreading what may be a hundred thousand arguments. */
function replaceRange<T>(list: T[], at: number, count: number, fresh: readonly T[]): void {
  if (fresh.length < 10_000) list.splice(at, count, ...fresh);
  else {
    const tail = list.slice(at + count);
    list.length = at;
    for (const item of fresh) list.push(item);
    for (const item of tail) list.push(item);
  }
}
