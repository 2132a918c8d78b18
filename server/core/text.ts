/** Spans and edits: where words stand, and how they change. Offsets are UTF-16 code units, half-open. */

/** A stretch of text, from `start` up to but not including `end`, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces what stands in `span` by `text`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The text after all `edits`, whose spans refer to `text`. Throws a RangeError if they overlap or lie outside it. */
export function apply(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let out = '';
  let at = 0;
  for (const { span, text: inserted } of sorted) {
    if (span.start < at || span.end < span.start || span.end > text.length) {
      throw new RangeError(`The edit at ${span.start}..${span.end} overlaps another or lies outside the text`);
    }
    out += text.slice(at, span.start) + inserted;
    at = span.end;
  }
  return out + text.slice(at);
}

/** Whether two spans share a character. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A test of spans asked in the order of their starts: whether one shares a character with any of `sorted`, which are disjoint. */
export function overlapper(sorted: readonly Span[]): (span: Span) => boolean {
  let at = 0;
  return span => {
    while (at < sorted.length && sorted[at]!.end <= span.start) at++;
    return at < sorted.length && overlap(sorted[at]!, span);
  };
}

/** The one edit that makes `after` of `before`: the stretch between what both begin and what both end with. */
export function difference(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end))
    end++;
  // No edit begins or ends inside a pair of surrogates.
  if (start > 0 && isHigh(before.charCodeAt(start - 1))) start--;
  if (end > 0 && isHigh(before.charCodeAt(before.length - end - 1))) end--;
  return { span: { start, end: before.length - end }, text: after.slice(start, after.length - end) };
}

/** The first `most` code units of a text at most, without half of a pair of surrogates. */
export function head(text: string, most: number): string {
  return text.slice(0, most > 0 && isHigh(text.charCodeAt(most - 1)) ? most - 1 : most);
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;

/** Words of a draft as Markdown that shows them as they are. */
export function verbatim(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~-]/g, '\\$&');
}
