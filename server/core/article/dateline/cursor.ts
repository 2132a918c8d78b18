/** A place in the opening of a paragraph, from which its dateline is read on; what is wrong on the way is noted. */
import { region } from '../../../data/gazetteer.ts';
import type { Span } from '../../text.ts';
import { type Month, monthLike, monthOf, weekdayOf } from './calendar.ts';
import type { Flaw, Part } from './dateline.ts';
import { capitals, type Token, Tokens } from './tokens.ts';

/** Whether a word closes a number: 5th. */
export const isOrdinal = ({ text, gap }: Token): boolean => gap === 0 && /^(?:st|nd|rd|th)$/i.test(text);

/** Moves forward only; `i` is the index of the token that comes next. */
export class Cursor {
  readonly text: string;
  readonly flaws: Flaw[] = [];
  i = 0;
  readonly #tokens: Tokens;

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.#tokens = new Tokens(text, start, end);
  }

  /** The token of that index. */
  token(index: number): Token {
    return this.#tokens.at(index);
  }

  /** The token that comes next. */
  get now(): Token {
    return this.#tokens.at(this.i);
  }

  /** The token so many behind the next. */
  at(offset: number): Token {
    return this.token(this.i + offset);
  }

  /** Notes something wrong: the words at fault, and what should stand between `start` and `end`. */
  flaw(kind: Flaw['kind'], span: Span, start: number, end: number, text: string): void {
    this.flaws.push({ kind, span: { start: span.start, end: span.end }, edit: { span: { start, end }, text } });
  }

  /** The part that tokens `from` up to `to` make. */
  part<T>(from: number, to: number, value: (text: string) => T): Part<T> {
    const span = { start: this.token(from).start, end: this.token(to - 1).end };
    const text = this.text.slice(span.start, span.end);
    return { span, text, value: value(text) };
  }

  /** Notes a blank that is missing or doubled between two tokens. */
  space(before: Token, after: Token, text: string): void {
    const start = this.text.charAt(before.end - 1) === '\n' ? before.end - 1 : before.end;
    this.flaw('space', { start: before.start, end: after.end }, start, after.start, text);
  }

  /** Whether a comma comes next, or a semicolon in its place. */
  get atComma(): boolean {
    return this.now.text === ',' || this.now.text === ';';
  }

  /** Passes marks that belong nowhere in a dateline: PARIS} (AP), N.Y.., ((Xinhua) */
  strays(): void {
    for (let now = this.now; now.kind === 'mark'; now = this.now) {
      const before = this.token(this.i - 1);
      const doubled =
        (now.text === '(' && this.at(1).text === '(') ||
        (now.gap === 0 && (now.text === ')' || now.text === '.') && before.text.endsWith(now.text));
      const bold = now.text === '*' && this.token(0).text === '*';
      if (bold || (!doubled && !/[*}{^~|=+#]/.test(now.text))) return;
      this.flaw('stray', now, now.start, now.end, '');
      this.i++;
    }
  }

  /** A comma and the blanks round it. */
  comma(): void {
    const comma = this.now;
    const next = this.at(1);
    if (comma.text === ';') this.flaw('stray', comma, comma.start, comma.end, ',');
    if (comma.gap > 0)
      this.flaw(
        'space',
        { start: this.token(this.i - 1).start, end: comma.end },
        this.token(this.i - 1).end,
        comma.start,
        ''
      );
    if (next.text === '.' && next.gap === 0) {
      const short = region(`${this.token(this.i - 1).text}.`) !== undefined; // N.Y,.
      this.flaw('stray', { start: comma.start, end: next.end }, comma.start, next.end, short ? '.,' : ',');
      this.i++;
    } else if (
      next.text === ',' ||
      (next.kind === 'word' &&
        next.text.length === 1 &&
        next.gap === 0 &&
        this.at(2).gap > 0 &&
        this.at(2).kind === 'word')
    ) {
      this.flaw('stray', { start: comma.start, end: next.end }, next.start, next.end, '');
      this.i++;
    }
    this.i++;
    const after = this.now;
    if (after.gap === 0 && (after.kind === 'word' || after.kind === 'number'))
      this.space(this.token(this.i - 1), after, ' ');
    else if (after.gap > 1 && after.kind !== 'end') this.wide(after);
  }

  /** Two blanks or more where one belongs; never where a line breaks. */
  wide(token: Token): void {
    const start = token.start - token.gap;
    if (token.gap > 1 && token.gap < 5 && /^[ \u00a0]+$/.test(this.text.slice(start, token.start)))
      this.flaw('space', { start, end: token.start }, start, token.start, ' ');
  }

  /** Whether a date begins at a token: March 5, 5 March, Monday, 2026-03-05; a month may be misspelled. */
  dateBegins(offset: number): boolean {
    const token = this.at(offset);
    const next = this.at(offset + 1);
    if (token.kind === 'number') {
      // 2026-03-05, but 2026-27
      if (/^(?:19|20)\d\d$/.test(token.text) && next.kind === 'dash' && next.gap === 0)
        return Number(this.at(offset + 2).text) <= 12 && this.at(offset + 4).kind === 'number';
      const month = isOrdinal(next) ? this.at(offset + 2) : next;
      return token.text.length <= 2 && month.kind === 'word' && monthOf(month.text) !== undefined;
    }
    if (token.kind !== 'word') return false;
    const number = next.text === ',' ? this.at(offset + 2) : next;
    // March 5, not March 2026
    if (monthOf(token.text)) return (number.kind === 'number' && number.text.length < 4) || next.kind === 'dash';
    if (number.kind === 'number' && number.text.length <= 3 && token.text.length > 1)
      // LAS VEGAS, Nev., 13 -
      return (token.text.length < 4 || region(token.text) === undefined) && this.monthAt(offset) !== undefined;
    return weekdayOf(token.text) !== undefined && !capitals(token.text);
  }

  /** The month that a word means before its day, as far as it can be told; behind the day a date is at its end. */
  monthAt(offset: number): Month | undefined {
    const behind = this.at(offset + 2);
    const isEnd = behind.text === '(' || (behind.kind === 'dash' && behind.gap > 0);
    return monthLike(this.at(offset).text, isEnd && this.at(offset + 1).kind === 'number');
  }
}
