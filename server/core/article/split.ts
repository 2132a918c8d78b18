/** Where paragraphs begin and end. Looks at most two lines ahead and never back, so that an edit re-splits little. */
import { Char, classOf } from './chars.ts';
import { blank, type Line, Lines, longestRow } from './line.ts';

/** How a draft is written down. */
export type Format = 'article' | 'markdown' | 'plaintext';

/** What a block of lines is. */
export type BlockKind = 'prose' | 'heading' | 'list' | 'table' | 'code' | 'matter' | 'blank';

/** A block: its text with the blank lines after it, and the span of its words inside that text. */
export interface Block {
  readonly raw: string;
  /** From the first visible character … */
  readonly start: number;
  /** … to behind the last one, in `raw`. */
  readonly end: number;
  readonly kind: BlockKind;
  /** What holds at its first character: 0 prose, 1 the draft's first, otherwise the fence of the code it stands in. */
  readonly state: number;
}

/** The states a block can begin in. */
export enum State {
  Prose = 0,
  First = 1,
  Backticks = 2,
  Tildes = 3
}

/** Lines longer than this are paragraphs of their own; only shorter ones can be hard-wrapped. */
const widest = 110;
/** Nobody wraps narrower than this. */
const narrowest = 40;

/** Front matter closes within so many characters of the draft's first. */
export const matterReach = 20_000;

/** Whether a draft may begin with front matter: three hyphens are the first that can be seen of it. */
export function opensMatter(text: string): boolean {
  return /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*---/.test(text);
}

/** Splits `text`, whose first character is in `state`, into blocks that together are `text`. */
export function* split(text: string, format: Format, state: number): Generator<Block> {
  const lines = new Lines(text);
  let at = 0;
  let now = state;
  while (at < text.length) {
    const from = at;
    let line = lines.at(at);
    while (blank(line) && line.end < text.length) line = lines.at(line.end); // only before the draft's first words
    let next: number = State.Prose;
    let kind: BlockKind;
    let last = line;
    if (blank(line)) kind = 'blank';
    else if (now === State.First && isFence(text, line, 0x2d)) {
      const close = closing(lines, line.end);
      kind = close ? 'matter' : 'prose';
      if (close) last = close;
    } else if (now === State.Backticks || now === State.Tildes) {
      kind = 'code';
      const fence = now === State.Backticks ? 0x60 : 0x7e;
      if (!isFence(text, line, fence)) next = now;
    } else if (format === 'markdown' && (isFence(text, line, 0x60) || isFence(text, line, 0x7e))) {
      kind = 'code';
      next = text.charCodeAt(line.first) === 0x60 ? State.Backticks : State.Tildes;
    } else {
      kind = kindOf(text, line, format);
      if (kind === 'prose' || kind === 'list') last = wrapped(lines, line, format);
    }
    at = last.end;
    // The blank lines behind a block belong to it.
    for (let gap = at; gap < text.length; ) {
      const after = lines.at(gap);
      if (!blank(after)) break;
      gap = after.end;
      at = gap;
    }
    yield {
      raw: text.slice(from, at),
      start: line.first - from,
      end: Math.max(line.first, last.shown) - from,
      kind,
      state: now
    };
    now = next;
  }
}

/** Whether a line is three or more of `mark` (a code fence may name a language behind them). */
function isFence(text: string, line: Line, mark: number): boolean {
  let i = line.first;
  while (i < line.shown && text.charCodeAt(i) === mark) i++;
  return i - line.first >= 3 && (mark !== 0x2d || i === line.shown);
}

/** The line that closes front matter: looked for in the first hundred lines, and within its reach, only. */
function closing(lines: Lines, from: number): Line | undefined {
  const { text } = lines;
  let at = from;
  for (let n = 0; n < 100 && at < text.length; n++) {
    const line = lines.at(at);
    if (line.end >= matterReach) return undefined;
    if (!blank(line) && isFence(text, line, 0x2d)) return line;
    at = line.end;
  }
  return undefined;
}

function kindOf(text: string, line: Line, format: Format): BlockKind {
  const code = text.charCodeAt(line.first);
  if (format === 'markdown') {
    if (code === 0x23) return 'heading';
    if (code === 0x7c) return 'table';
    if (line.first - line.start >= 4) return 'code';
  }
  if (isItem(text, line)) return 'list';
  return isTable(line) ? 'table' : 'prose';
}

/** A bullet, or a number with a stop or bracket, then space. */
function isItem(text: string, line: Line): boolean {
  let i = line.first;
  const code = text.charCodeAt(i);
  if (code === 0x2a || code === 0x2b || code === 0x2022 || code === 0x2d || code === 0x25cf || code === 0x2013) i++;
  else {
    if (code === 0x28) i++;
    const digits = i;
    while (i < line.shown && i - digits < 3 && classOf(text.charCodeAt(i)) === Char.Digit) i++;
    if (i === digits && code === 0x28 && classOf(text.charCodeAt(i)) === Char.Lower) i++;
    if (i === digits) return false;
    const after = text.charCodeAt(i);
    if (after !== 0x2e && after !== 0x29) return false;
    i++;
  }
  return i < line.shown && classOf(text.charCodeAt(i)) === Char.Space;
}

/** A line of agate: columns set with tabs or runs of spaces, or mostly figures. */
function isTable({ first, shown, visible, digits, gaps }: Line): boolean {
  if (shown - first > longestRow) return false;
  return gaps >= 2 || (gaps >= 1 && digits > 0) || (digits * 3 > visible && visible > 8);
}

/** The last line of the paragraph that begins with `line`. */
function wrapped(lines: Lines, line: Line, format: Format): Line {
  const { text } = lines;
  let last = line;
  let before = 0;
  while (last.end < text.length) {
    const next = lines.at(last.end);
    if (blank(next) || !isText(text, next, format) || isFence(text, next, 0x60)) break;
    if (format !== 'markdown' && !continues(lines, last, next, before)) break;
    before = last.shown - last.start;
    last = next;
  }
  return last;
}

/** Whether a line may go on with a paragraph: one that begins small or ends as a sentence does may, figures or not. */
function isText(text: string, line: Line, format: Format): boolean {
  const kind = kindOf(text, line, format);
  if (kind !== 'table' || line.gaps > 0) return kind === 'prose';
  return classOf(text.charCodeAt(line.first)) === Char.Lower || classOf(text.charCodeAt(line.shown - 1)) === Char.Stop;
}

/** Whether the break between two lines is one of wrapping: the next line's first word would not have fitted. */
function continues(lines: Lines, line: Line, next: Line, before: number): boolean {
  const length = line.shown - line.start;
  const following = next.shown - next.start;
  if (length > widest || following > widest || length < narrowest) return false;
  if (next.first - next.start > line.first - line.start) return false; // an indent begins a paragraph
  const { text } = lines;
  const after = next.end < text.length ? lines.at(next.end) : undefined;
  const third = after && !blank(after) ? after.shown - after.start : 0;
  if (third > widest) return false;
  let word = next.first;
  while (word < next.shown && classOf(text.charCodeAt(word)) !== Char.Space) word++;
  const reach = length + 1 + (word - next.first);
  const width = Math.max(length, following, before, third);
  if (reach <= width) return false;
  const end = classOf(text.charCodeAt(line.shown - 1));
  // A quotation that closes behind a comma goes on: “…,” she said.
  const comma = end === Char.Quote && text.charCodeAt(line.shown - 2) === 0x2c;
  const goesOn = comma || classOf(text.charCodeAt(next.first)) === Char.Lower;
  const full = !goesOn && (end === Char.Stop || end === Char.Quote || end === Char.Close);
  // A line that ends a sentence is wrapped only if it is as wide as its neighbours.
  return (
    !full || (length + 12 >= width && width >= 55 && (before > 0 || third > 0) && following > 0 && width - length < 12)
  );
}
