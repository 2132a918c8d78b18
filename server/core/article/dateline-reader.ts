/** Reads one dateline from left to right, and notes what in it is wrong in every house. No step is taken twice. */
import type { Span } from '../text.ts';
import type { Dateline, Day, Flaw, Part } from './dateline.ts';
import { capitalised, capitals, type Token, Tokens } from './dateline-tokens.ts';
import { agencyLike, agencyOf, isLabel, monthLike, monthOf, weekdayOf } from './dateline-words.ts';

const particles = new Set(
  'de del de la las los le les du des di da do dos das al el of the and upon on sur am an der y e en bei st'.split(' ')
);
const stray = new Set('*#>^~|}{+=<\u2022\u00b7'.split(''));
const mostWords = 6;

/** Reads from `start`; use once. */
export class DatelineReader {
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #flaws: Flaw[] = [];
  #i = 0;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#tokens = new Tokens(text, start, end);
  }

  /** The dateline, or undefined where the words are none. */
  read(): Dateline | undefined {
    this.#leadIn();
    const first = this.#now;
    if (first.kind !== 'word') return undefined;
    const form = capitals(first.text) ? 'capitals' : capitalised(first.text) ? 'title' : 'lower';
    const places = this.#places(form);
    if (places.length === 0) return undefined;
    const label = isLabel(places[0]!.text);
    const region = this.#region(form);
    const date = this.#date(form !== 'lower');
    const agency = this.#agency(date !== undefined);
    const known = agency !== undefined && agency.value !== '';
    const before = this.#tokens.at(this.#i - 1);
    const dash = this.#dash(date !== undefined || known);
    // Lucknow, January 15: a name, a date and a colon are no dateline unless the place is known.
    const lost = form === 'capitals' && this.#flaws.some(flaw => flaw.kind === 'month-lost');
    const full = !label && (known || lost || (date !== undefined && !(form !== 'capitals' && dash?.text === ':')));
    if (!full && form === 'lower') return undefined;
    // For the March 1- and March 8-quarters: without its comma a date speaks for a place in capitals only.
    const loose = this.#flaws.some(flaw => flaw.kind === 'comma');
    if (loose && !known && (form !== 'capitals' || !dash)) return undefined;
    const after = this.#now;
    if (!dash && !this.#standsWithout(full && form !== 'lower', date, known, after)) return undefined;
    if (!full && agency && label) return undefined;
    if (form === 'lower') {
      if (!dash) return undefined;
      this.#lower(places, region);
    } else if (form === 'title' && !full && !(dash && /^(?:[\u2013\u2014:-]|--)$/.test(dash.text))) return undefined;
    // A caption of a picture agency: LONDON, ENGLAND - MARCH 05: Players train.
    if (dash && !date && after.kind === 'word' && monthOf(after.text) && this.#at(1).kind === 'number')
      return undefined;
    const next =
      after.kind === 'end'
        ? 'nothing'
        : after.kind === 'word'
          ? capitalised(after.text)
            ? 'capital'
            : 'lower'
          : 'other';
    if (!full && next === 'nothing') return undefined;
    return {
      span: { start: places[0]!.span.start, end: dash?.span.end ?? before.end },
      places,
      ...(region && { region }),
      ...(date && { date }),
      ...(agency && { agency }),
      ...(dash && { dash }),
      flaws: this.#flaws,
      form: full ? 'full' : form === 'title' ? 'title' : 'capitals',
      next
    };
  }

  get #now(): Token {
    return this.#tokens.at(this.#i);
  }

  #at(offset: number): Token {
    return this.#tokens.at(this.#i + offset);
  }

  #flaw(kind: Flaw['kind'], span: Span, start: number, end: number, text: string): void {
    this.#flaws.push({ kind, span: { start: span.start, end: span.end }, edit: { span: { start, end }, text } });
  }

  #part<T>(from: number, to: number, value: (text: string) => T): Part<T> {
    const span = { start: this.#tokens.at(from).start, end: this.#tokens.at(to - 1).end };
    const text = this.#text.slice(span.start, span.end);
    return { span, text, value: value(text) };
  }

  /** Marks, bold type and an advisory in brackets before the place. */
  #leadIn(): void {
    const first = this.#now;
    if (first.text === '(' || first.text === '[') {
      if (
        !/^(?:adds|updates?|updated|recasts|writethru|corrects|refiles|repeats|changes|clarifies|releads)$/i.test(
          this.#at(1).text
        )
      )
        return;
      let close = 2;
      while (close < 14 && this.#at(close).text !== ')' && this.#at(close).text !== ']') close++;
      if (close < 14) this.#i += close + 1;
    }
    let marks = 0;
    while (stray.has(this.#at(marks).text) || (this.#at(marks).text === '__' && marks === 0)) marks++;
    const bold = this.#text.slice(first.start, this.#at(marks).start);
    if (marks > 0) {
      // **GDANSK, Poland** — is bold type where it is closed.
      const markup =
        bold.startsWith('_') ||
        (bold === '**' || bold === '*' ? this.#text.indexOf(bold, this.#at(marks).end) : -1) > 0;
      if (!markup && this.#at(marks).kind === 'word' && capitals(this.#at(marks).text))
        this.#flaw(
          'stray',
          { start: first.start, end: this.#at(marks - 1).end },
          first.start,
          this.#at(marks).start,
          ''
        );
      this.#i += marks;
    } else if (
      first.text.length === 1 &&
      /\p{Ll}/u.test(first.text) &&
      capitals(this.#at(1).text) &&
      this.#at(1).text.length > 2
    ) {
      this.#flaw('stray', first, first.start, this.#at(1).start, '');
      this.#i++;
    }
  }

  #places(form: 'capitals' | 'title' | 'lower'): Part[] {
    const out: Part[] = [];
    while (out.length < 3) {
      const part = this.#place(form);
      if (!part) {
        if (out.length > 0) this.#i--;
        break;
      }
      out.push(part);
      if (this.#now.text !== '/' && this.#now.text !== '&') break;
      if (this.#at(1).kind !== 'word') break;
      this.#i++;
    }
    return out;
  }

  #place(form: 'capitals' | 'title' | 'lower'): Part | undefined {
    const from = this.#i;
    const fits =
      form === 'capitals' ? capitals : form === 'title' ? capitalised : (word: string) => word === word.toLowerCase();
    for (let n = 0; n < mostWords; n++) {
      const { kind, text, gap } = this.#now;
      if (n > 0 && (gap === 0 || (gap > 1 && form === 'lower'))) {
        if (!this.#mark(fits)) break;
        continue;
      }
      if (kind === 'number' && n > 0 && form === 'capitals' && this.#at(1).kind === 'word' && fits(this.#at(1).text)) {
        // THE 38TH PARALLEL and the like are no concern; a date without its comma ends the place.
        break;
      }
      if (kind !== 'word') break;
      if (n > 0 && this.#dateBegins(0)) break;
      if (!fits(text)) {
        if (n === 0 || !particles.has(text.toLowerCase()) || !this.#linked(fits)) break;
      } else if (form === 'lower' && n >= 3) return undefined;
      if (n > 0 && form === 'title' && n >= 4) return undefined;
      if (n > 0 && gap > 1) this.#space(this.#tokens.at(this.#i - 1), this.#now, ' ');
      this.#i++;
    }
    if (this.#i === from) return undefined;
    if (this.#i - from === mostWords && this.#now.kind === 'word' && fits(this.#now.text) && !this.#dateBegins(0))
      return undefined;
    return this.#part(from, this.#i, text => text);
  }

  /** A particle is part of a place only where a word of the place follows: RIO de JANEIRO. */
  #linked(fits: (word: string) => boolean): boolean {
    const next = this.#at(1);
    if (next.kind !== 'word') return false;
    return (
      fits(next.text) ||
      (particles.has(next.text.toLowerCase()) && this.#at(2).kind === 'word' && fits(this.#at(2).text))
    );
  }

  /** A stray mark inside a word: ME}LBOURNE. */
  #mark(fits: (word: string) => boolean): boolean {
    const mark = this.#now;
    const next = this.#at(1);
    if (
      mark.kind !== 'mark' ||
      !stray.has(mark.text) ||
      mark.gap > 0 ||
      next.gap > 0 ||
      next.kind !== 'word' ||
      !fits(next.text)
    )
      return false;
    this.#flaw('stray', mark, mark.start, mark.end, '');
    this.#i += 2;
    return true;
  }

  #space(before: Token, after: Token, text: string): void {
    const start = this.#text.charAt(before.end - 1) === '\n' ? before.end - 1 : before.end;
    this.#flaw('space', { start: before.start, end: after.end }, start, after.start, text);
  }

  /** A comma and the blanks round it. */
  #comma(): void {
    const comma = this.#now;
    const next = this.#at(1);
    if (comma.gap > 0)
      this.#flaw(
        'space',
        { start: this.#tokens.at(this.#i - 1).start, end: comma.end },
        this.#tokens.at(this.#i - 1).end,
        comma.start,
        ''
      );
    if (next.text === '.' && next.gap === 0) {
      this.#flaw('stray', { start: comma.start, end: next.end }, comma.start, next.end, ',');
      this.#i++;
    } else if (
      next.text === ',' ||
      (next.kind === 'word' &&
        next.text.length === 1 &&
        next.gap === 0 &&
        this.#at(2).gap > 0 &&
        this.#at(2).kind === 'word')
    ) {
      this.#flaw('stray', { start: comma.start, end: next.end }, next.start, next.end, '');
      this.#i++;
    }
    this.#i++;
    const after = this.#now;
    if (after.gap === 0 && (after.kind === 'word' || after.kind === 'number'))
      this.#space(this.#tokens.at(this.#i - 1), after, ' ');
    else if (after.gap > 1 && after.kind !== 'end') this.#wide(after);
  }

  /** Two blanks or more where one belongs; never where a line breaks. */
  #wide(token: Token): void {
    const start = token.start - token.gap;
    if (token.gap > 1 && token.gap < 5 && /^[ \u00a0]+$/.test(this.#text.slice(start, token.start)))
      this.#flaw('space', { start, end: token.start }, start, token.start, ' ');
  }

  #region(form: string): Part | undefined {
    const from = this.#i;
    let last = -1;
    let first = -1;
    for (let n = 0; n < 3; n++) {
      const flaws = this.#flaws.length;
      const back = this.#i;
      let bare = false;
      if (this.#now.text === ',') {
        this.#comma();
        if (this.#now.kind === 'dash' && this.#dateBegins(1)) {
          // ROCKVILLE, Md, - March 6 -
          break;
        }
      } else if (
        n === 0 &&
        form === 'capitals' &&
        this.#now.kind === 'word' &&
        this.#now.gap > 0 &&
        !this.#dateBegins(0) &&
        this.#now.text.length > 1 &&
        (!capitals(this.#now.text) || this.#now.text.includes('.'))
      )
        bare = true;
      else break;
      const begin = this.#i;
      if (this.#dateBegins(0) || this.#now.kind === 'dash') break;
      if (agencyOf(this.#now.text) && this.#at(1).kind === 'dash' && capitals(this.#now.text)) break;
      let count = 0;
      while (count < 5 && this.#now.kind === 'word' && !this.#dateBegins(0)) {
        const { text } = this.#now;
        if (!capitalised(text) && !(count > 0 && particles.has(text)) && !(form === 'lower')) break;
        if (count > 0 && this.#now.gap === 0) break;
        this.#i++;
        count++;
        if (agencyOf(this.#now.text) && capitals(this.#now.text)) break;
      }
      const stop = this.#now;
      const ends =
        stop.text === ',' ||
        stop.text === '(' ||
        stop.text === '*' ||
        stop.kind === 'dash' ||
        stop.text === ':' ||
        this.#dateBegins(0);
      if (
        count === 0 ||
        (!ends && !(agencyOf(stop.text) && capitals(stop.text))) ||
        (bare && !(stop.text === ',' && this.#dateBegins(1)))
      ) {
        this.#i = back;
        this.#flaws.length = flaws;
        break;
      }
      if (bare)
        this.#flaw(
          'comma',
          { start: this.#tokens.at(begin - 1).start, end: this.#tokens.at(begin).end },
          this.#tokens.at(begin - 1).end,
          this.#tokens.at(begin - 1).end,
          ','
        );
      if (first < 0) first = begin;
      last = this.#i;
    }
    if (first < 0 && this.#i !== from && this.#now.kind === 'dash' && this.#dateBegins(1)) return undefined;
    return first >= 0 ? this.#part(first, last, text => text) : undefined;
  }

  /** Whether a date begins at a token: March 5, 5 March, Monday, 2026-03-05; a month may be misspelled. */
  #dateBegins(offset: number): boolean {
    const token = this.#at(offset);
    const next = this.#at(offset + 1);
    if (token.kind === 'number') {
      if (/^(?:19|20)\d\d$/.test(token.text) && next.kind === 'dash' && next.gap === 0)
        return this.#at(offset + 2).kind === 'number';
      return token.text.length <= 2 && next.kind === 'word' && monthOf(next.text) !== undefined;
    }
    if (token.kind !== 'word') return false;
    const number = next.text === ',' ? this.#at(offset + 2) : next;
    if (monthOf(token.text)) return number.kind === 'number' || next.kind === 'dash';
    if (number.kind === 'number' && number.text.length <= 3 && token.text.length > 1)
      return monthLike(token.text) !== undefined;
    return weekdayOf(token.text) !== undefined && !capitals(token.text);
  }

  #date(commaWanted: boolean): Part<Day> | undefined {
    const before = this.#tokens.at(this.#i - 1);
    let flawed = this.#flaws.length;
    let comma = before.text === ',';
    if (this.#now.text === ',') {
      this.#comma();
      comma = true;
    } else if (!comma && this.#now.kind === 'dash' && this.#dateBegins(1)) {
      // KANSAS CITY, Mo. - March 13 -
      if (this.#dashAfter(1)) this.#flaw('stray', this.#now, before.end, this.#at(1).start, ', ');
      else return undefined;
      this.#i++;
      comma = true;
    } else if (comma && this.#now.kind === 'dash' && this.#dateBegins(1) && this.#dashAfter(1)) {
      this.#flaw('stray', this.#now, before.end, this.#at(1).start, ' ');
      this.#i++;
    }
    if (!this.#dateBegins(0)) return this.#monthLost(comma, before);
    const from = this.#i;
    if (!comma) {
      if (before.text === '.' && this.#text.charAt(before.end - 1) === '.') flawed = this.#flaws.length;
      if (commaWanted && !(this.#now.kind === 'number' && this.#now.text.length === 4))
        this.#flaw('comma', { start: before.start, end: this.#now.end }, before.end, this.#now.start, ', ');
    }
    if (weekdayOf(this.#now.text) !== undefined && !monthOf(this.#now.text)) {
      this.#i++;
      if (this.#now.text === ',' && this.#dateBegins(1)) this.#i++;
      else if (!this.#dateBegins(0)) return undefined;
    }
    const day = this.#day();
    if (!day) {
      this.#i = from;
      this.#flaws.length = flawed;
      return undefined;
    }
    return this.#part(from, this.#i, () => day);
  }

  /** Whether a dash or a bracket comes within the next six tokens, as it does behind a date. */
  #dashAfter(offset: number): boolean {
    for (let n = offset; n < offset + 6; n++) if (this.#at(n).kind === 'dash' || this.#at(n).text === '(') return true;
    return false;
  }

  #day(): Day | undefined {
    const token = this.#now;
    if (token.kind === 'number' && token.text.length === 4) {
      const [year, month, day] = [token, this.#at(2), this.#at(4)];
      if (day.kind !== 'number') return undefined;
      this.#i += 5;
      return { year: Number(year.text), month: Number(month.text), day: Number(day.text) };
    }
    let month: number;
    let day: number;
    if (token.kind === 'number') {
      day = Number(token.text);
      month = monthOf(this.#at(1).text)!;
      this.#i += 2;
      if (this.#now.kind === 'mark' && this.#now.text === '.') this.#i++;
    } else {
      const like = monthLike(token.text);
      if (!like) return undefined;
      month = like.month;
      if (like.meant) this.#flaw('month', token, token.start, token.end, like.meant);
      else this.#monthCase(token);
      this.#i++;
      if (this.#now.text === ',' && this.#at(1).kind === 'number') {
        this.#flaw('stray', { start: token.start, end: this.#now.end }, this.#now.start, this.#now.end, '');
        this.#i++;
      }
      if (this.#now.kind !== 'number') return undefined;
      if (this.#now.gap === 0) this.#space(token, this.#now, ' ');
      else this.#wide(this.#now);
      day = Number(this.#now.text);
      this.#i++;
    }
    const year = this.#now.text === ',' ? this.#at(1) : this.#now;
    if (year.kind === 'number' && /^(?:19|20)\d\d$/.test(year.text)) {
      this.#i += year === this.#now ? 1 : 2;
      return { month, day, year: Number(year.text) };
    }
    return { month, day };
  }

  /** FEb and, before its day, march. */
  #monthCase(month: Token): void {
    const word = month.text.replace(/\.$/, '');
    const right = word[0]!.toUpperCase() + word.slice(1).toLowerCase();
    if (word !== right && !capitals(word) && /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(word))
      this.#flaw('month', month, month.start, month.start + word.length, right);
  }

  /** MARSEILLE, 5 (AFP) -: the month is lost; the rule knows whether the story tells it. */
  #monthLost(comma: boolean, before: Token): undefined {
    const token = this.#now;
    const next = this.#at(1);
    if (
      comma &&
      token.kind === 'number' &&
      token.text.length <= 2 &&
      (next.text === '(' || (next.kind === 'dash' && next.gap > 0))
    ) {
      const start = this.#tokens.at(this.#i - 2)?.end ?? before.end;
      this.#flaw('month-lost', token, start, token.end, '');
      this.#i++;
    }
    return undefined;
  }

  /** The agency's part; its value is the known name, or empty where nobody knows it. */
  #agency(dated: boolean): Part | undefined {
    const before = this.#tokens.at(this.#i - 1);
    if (this.#now.text === ',') {
      const next = this.#at(1);
      if (next.kind === 'word' && agencyOf(next.text)) this.#i++;
      else if (next.text === '(' || (dated && next.kind === 'dash')) {
        this.#flaw('stray', { start: before.start, end: this.#now.end }, this.#now.start, this.#now.end, '');
        this.#i++;
      }
    } else if (this.#now.text === '.' && this.#at(1).text === '(') this.#i++;
    const slash = this.#now.text === '.' ? 1 : 0;
    if (this.#at(slash).text === '/' && agencyOf(this.#at(slash + 1).text) && this.#at(slash + 2).text === '/') {
      this.#i += slash + 3;
      return this.#part(this.#i - 2, this.#i - 1, text => text);
    }
    const open = this.#now;
    const bracket = open.text === '(' || open.text === '[';
    const from = bracket ? this.#i + 1 : this.#i;
    let to = from;
    while (
      to - from < 5 &&
      (this.#tokens.at(to).kind === 'word' || (to > from && /^[/!&]$/.test(this.#tokens.at(to).text)))
    )
      to++;
    if (to === from || (!bracket && this.#tokens.at(from).gap === 0)) return undefined;
    const close = this.#tokens.at(to);
    const closed = close.text === ')' || close.text === ']';
    const name = this.#text.slice(this.#tokens.at(from).start, this.#tokens.at(to - 1).end);
    const known = agencyOf(name) ?? agencyOf(name.replace(/ .*/, ''));
    const like =
      known || !bracket || !closed || !(dated || this.#tokens.at(to + 1).kind === 'dash')
        ? undefined
        : agencyLike(name);
    if (!bracket) {
      // Bare before a dash (AAP -), or its opening bracket lost: AFP) -
      const one = this.#tokens.at(from);
      const bare = agencyOf(one.text);
      const after = this.#tokens.at(from + 1);
      if (after.text === ')' && (bare ?? agencyLike(one.text))) {
        this.#flaw('bracket', { start: one.start, end: after.end }, one.start, one.start, '(');
        this.#i = from + 2;
        return this.#part(from, from + 1, text => bare?.name ?? text);
      }
      if (!bare || !dated || after.kind !== 'dash') return undefined;
      this.#i = from + 1;
      return this.#part(from, from + 1, () => bare.name);
    }
    if (!closed) {
      // (AFP - The government: the bracket is never closed.
      const one = this.#tokens.at(from);
      const meant = agencyOf(one.text) ?? agencyLike(one.text);
      const after = this.#tokens.at(from + 1);
      if (!meant || (after.kind !== 'dash' && from + 1 !== to && !capitalised(after.text))) return undefined;
      this.#gapBefore(before, open);
      if (!agencyOf(one.text)) this.#flaw('agency', one, one.start, one.end, meant.name);
      this.#flaw('bracket', { start: open.start, end: one.end }, one.end, one.end, ')');
      this.#i = from + 1;
      return this.#part(from, from + 1, () => meant.name);
    }
    if (!known && !like && !dated && this.#tokens.at(to + 1).kind !== 'dash') return undefined;
    this.#gapBefore(before, open);
    const slip = like && (dated || this.#tokens.at(to + 1).kind === 'dash') ? like : undefined;
    if (slip)
      this.#flaw(
        'agency',
        { start: this.#tokens.at(from).start, end: this.#tokens.at(to - 1).end },
        this.#tokens.at(from).start,
        this.#tokens.at(to - 1).end,
        slip.name
      );
    this.#i = to + 1;
    return this.#part(from, to, () => known?.name ?? slip?.name ?? '');
  }

  #gapBefore(before: Token, open: Token): void {
    if (open.gap === 0) this.#space(before, open, ' ');
    else this.#wide(open);
  }

  #dash(full: boolean): Part | undefined {
    let markup = 0;
    while (this.#at(markup).text === '*' && this.#at(markup).gap === 0) markup++;
    if (markup > 0 && (this.#at(markup).kind === 'dash' || this.#at(markup).text === ':')) this.#i += markup;
    const dash = this.#now;
    const before = this.#tokens.at(this.#i - 1);
    if (dash.text === ':') {
      this.#i++;
      if (this.#now.gap === 0 && this.#now.kind === 'word') this.#space(dash, this.#now, ' ');
      return this.#part(this.#i - 1, this.#i, text => text);
    }
    if (dash.kind !== 'dash') return full ? this.#slashed() : undefined;
    const from = this.#i;
    this.#i++;
    let last = dash;
    while (this.#now.kind === 'dash' && this.#i - from < 3) {
      last = this.#now;
      this.#i++;
    }
    const after = this.#now;
    if (last !== dash || dash.text.length > 2) {
      const keep = dash.text.length > 2 ? dash.text.slice(0, 2) : dash.text;
      this.#flaw('dash-doubled', { start: dash.start, end: last.end }, dash.start, last.end, keep);
    }
    const long = /^[\u2013\u2014\u2015]$/.test(dash.text);
    const wordy = after.kind === 'word' || after.kind === 'number' || /^["'\u201c\u2018<$(]$/.test(after.text);
    if (dash.gap === 0 && (after.gap > 0 || !long) && wordy) this.#space(before, dash, ' ');
    else if (dash.gap > 1) this.#wide(dash);
    if (wordy && after.gap === 0 && (dash.gap > 0 || !long)) this.#space(last, after, ' ');
    else if (after.gap > 1 && after.kind !== 'end') this.#wide(after);
    return this.#part(from, this.#i, text => text);
  }

  /** MOSCOW, November 3. /TASS/. – the stop behind the agency stands for the dash. */
  #slashed(): Part | undefined {
    const from = this.#i - 1;
    if (this.#tokens.at(from).text !== '/' || this.#now.text !== '.') return undefined;
    this.#i++;
    return this.#part(from + 1, this.#i, text => text);
  }

  /** Whether what stands so far is a dateline without a dash: on a line of its own, or with the dash lost. */
  #standsWithout(full: boolean, date: Part<Day> | undefined, agency: boolean, after: Token): boolean {
    if (after.kind === 'end') return full;
    const before = this.#tokens.at(this.#i - 1);
    const opens = (after.kind === 'word' && capitalised(after.text)) || /^["\u201c\u2018<]$/.test(after.text);
    if (!full || !opens || (after.gap === 0 && before.text !== ')')) return false;
    if (!agency && !(date && capitals(this.#tokens.at(0).text))) return false;
    const name = agency ? agencyOf(before.text === ')' ? this.#tokens.at(this.#i - 2).text : before.text) : undefined;
    if (name?.name === 'CNN') return true; // its own pages print none: Atlanta (CNN) The mayor
    this.#flaw('dash-lost', { start: before.start, end: after.end }, before.end, after.start, ` ${name?.dash ?? '-'} `);
    return true;
  }

  #lower(places: Part[], region: Part | undefined): void {
    for (const { span, text } of places) this.#flaw('lower', span, span.start, span.end, text.toUpperCase());
    if (region && region.text === region.text.toLowerCase()) {
      const text = region.text.replace(
        /(^|[ -])(\p{Ll})/gu,
        (_, gap: string, letter: string) => gap + letter.toUpperCase()
      );
      this.#flaw('lower', region.span, region.span.start, region.span.end, text);
    }
  }
}
