/** The lines of a text, one by one: where they begin and end for the eye, and what of a table's row they have. */
import { Char, classOf } from './chars.ts';

/** A line of a text; offsets are the text's own. */
export interface Line {
  readonly start: number;
  /** Behind its last visible character; `start` when it is blank. */
  readonly shown: number;
  /** At its first visible character. */
  readonly first: number;
  /** Behind its line break. */
  readonly end: number;
  /** How many visible characters a row has, how many of them digits, and how many columns are set apart by wide gaps. */
  readonly visible: number;
  readonly digits: number;
  readonly gaps: number;
}

/** Whether nothing of a line can be seen. */
export const blank = (line: Line): boolean => line.shown === line.start;

/** Longer lines are no rows of a table: what is in them is not counted. */
export const longestRow = 240;

/** Reads lines of one text; the last ones read are kept, as a line is looked at from before and from after. */
export class Lines {
  readonly text: string;
  #kept: Line[] = [];
  readonly #feed: Breaks;
  readonly #return: Breaks;

  constructor(text: string) {
    this.text = text;
    this.#feed = new Breaks(text, '\n');
    this.#return = new Breaks(text, '\r');
  }

  /** The line that begins at `start`. */
  at(start: number): Line {
    for (const line of this.#kept) if (line.start === start) return line;
    const line = readLine(this.text, start, Math.min(this.#feed.from(start), this.#return.from(start)));
    if (this.#kept.length === 3) this.#kept.shift();
    this.#kept.push(line);
    return line;
  }
}

/** Where the next break of one kind is; looked for again only when that one is passed, as there may be none for long. */
class Breaks {
  readonly #text: string;
  readonly #mark: string;
  #asked = 0;
  #at = -1;

  constructor(text: string, mark: string) {
    this.#text = text;
    this.#mark = mark;
  }

  /** The first one at or behind an offset, or the end of the text. */
  from(offset: number): number {
    if (offset < this.#asked || offset > this.#at) {
      const at = this.#text.indexOf(this.#mark, offset);
      this.#asked = offset;
      this.#at = at < 0 ? this.#text.length : at;
    }
    return this.#at;
  }
}

/** Reads the line from `start` to its break at `to`. */
function readLine(text: string, start: number, to: number): Line {
  let first = start;
  while (first < to && isUnseen(text, first)) first++;
  let shown = to;
  while (shown > first && isUnseen(text, shown - 1)) shown--;
  const crlf = text.charCodeAt(to) === 0x0d && text.charCodeAt(to + 1) === 0x0a;
  const end = Math.min(text.length, to + (crlf ? 2 : 1));
  if (first === to) return { start, first: start, shown: start, end, visible: 0, digits: 0, gaps: 0 };
  let visible = 0;
  let digits = 0;
  let gaps = 0;
  let run = 0;
  const counted = shown - first <= longestRow ? shown : first;
  for (let i = first; i < counted; i++) {
    const code = text.charCodeAt(i);
    // Most of what is read: a to z behind one another.
    if (code >= 0x61 && code <= 0x7a && run === 0) {
      visible++;
      continue;
    }
    if (isUnseen(text, i)) {
      run += code === 0x09 ? 3 : 1;
      continue;
    }
    if (run >= 3) gaps++;
    run = 0;
    visible++;
    if (classOf(code) === Char.Digit) digits++;
  }
  return { start, first, shown, end, visible, digits, gaps };
}

/** Whether nothing can be seen at an offset: white space, a mark of no width. */
function isUnseen(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at));
  return kind === Char.Space || kind === Char.Unseen || kind === Char.Break;
}
