/** Finds a dateline inside a paragraph, where a headline or the story before has run into it. */
import { country, isPlace } from '../../../data/gazetteer.ts';
import { Char, classOf } from '../chars.ts';
import type { Paragraph } from '../paragraph.ts';
import { Before, Flag } from '../words.ts';
import type { Dateline, Flaw } from './dateline.ts';
import { readAt } from './read.ts';

/** The first dateline with a date or an agency, and a dash, that stands inside a paragraph behind `from`. */
export function datelineWithin(paragraph: Paragraph, from: number): Dateline | undefined {
  const { words, raw, end } = paragraph;
  if (!/[\u2013\u2014_]|--| -|- /.test(raw)) return undefined;
  let unsure: Dateline | undefined;
  let mark = from;
  for (let i = 0; i < words.count; i++) {
    const start = words.starts[i]!;
    const flags = words.flags[i]!;
    if ((flags & (Flag.AllCaps | Flag.InnerCapital | Flag.Figure)) === 0 && !unsure) continue;
    const caps = (flags & Flag.AllCaps) !== 0 && (flags & Flag.Figure) === 0;
    const at = caps ? start : capitalsBehind(raw, start, words.ends[i]!);
    if (at <= from) continue;
    const goesOn =
      i > 0 && at === start && (words.flags[i - 1]! & Flag.AllCaps) !== 0 && start - words.ends[i - 1]! === 1;
    if (unsure && !goesOn) return unsure;
    // A date or an agency in brackets comes soon, or this is no dateline.
    if (mark < at) mark = nextMark(raw, at, end);
    if (mark > at + 90) continue;
    if (words.ends[i]! - at < 2 || !mayOpen(raw, words.ends[i]!, end)) continue;
    if (
      i + 1 < words.count &&
      words.before[i + 1] === Before.Space &&
      (words.flags[i + 1]! & (Flag.AllCaps | Flag.Figure)) === 0
    ) {
      if (/\s/.test(raw.charAt(words.ends[i]!)) && /\p{L}/u.test(raw.charAt(words.ends[i]! + 1))) continue;
    }
    const found = readAt(raw, at, end);
    if (!found?.dash || found.form !== 'full' || found.dash.text === ':') continue;
    const place = found.places[0]!;
    if (found.next === 'lower' || found.next === 'nothing' || place.text.length < 3 || place.span.start !== at)
      continue;
    const apart = startAt(raw, found, at);
    if (known(place.text)) return apart;
    const split = withoutHeadline(raw, found, 0);
    if (split) return split;
    if (!goesOn) unsure = apart;
  }
  return unsure;
}

/** Where a headline in capitals has run into a place that is known (EXPORTS RISE OSLO, FOUR HELDBERGEN): the dateline without it. */
export function withoutHeadline(raw: string, dateline: Dateline, least = 2): Dateline | undefined {
  const [place, ...others] = dateline.places;
  if (!place || place.text !== place.text.toUpperCase() || (!place.text.includes(' ') && least > 0)) return undefined;
  const { text } = place;
  if (known(text)) return undefined;
  for (let k = 1, words = 1; k <= text.length - 4; k++) {
    if (text[k - 1] === ' ') words++;
    const head = text.slice(0, k).trim();
    // One or two words more may well belong to a place that nobody knows: NEAR BASRA, CAMP DAVID.
    if (head.split(' ').length < least || /^(?:ABOARD|NEAR|OFF|ON|WITH|IN|AT)\b/.test(head)) continue;
    if (!/\p{Lu}/u.test(text[k]!) || !known(text.slice(k))) continue;
    if (text[k - 1] !== ' ' && words <= least && least > 0) continue;
    const start = place.span.start + k;
    const own = { ...place, span: { start, end: place.span.end }, text: text.slice(k), value: text.slice(k) };
    return startAt(raw, { ...dateline, places: [own, ...others], span: { start, end: dateline.span.end } }, start);
  }
  return undefined;
}

/** The dateline with what says that a paragraph should begin at `at`. */
function startAt(raw: string, dateline: Dateline, at: number): Dateline {
  let before = at;
  while (before > 0 && /\s/.test(raw.charAt(before - 1))) before--;
  const flaw: Flaw = {
    kind: 'run-in',
    span: { start: at, end: dateline.places[0]!.span.end },
    edit: { span: { start: before, end: at }, text: '\n\n' }
  };
  return { ...dateline, flaws: [flaw, ...dateline.flaws.filter(f => f.span.start >= at)] };
}

/** Where three capitals or more begin that close a word, as in exportsOSLO and 2025OSLO; its end where there are none. */
function capitalsBehind(raw: string, start: number, end: number): number {
  let at = end;
  while (at > start && classOf(raw.charCodeAt(at - 1)) === Char.Upper) at--;
  return end - at >= 3 && at > start ? at : end;
}

/** Where the next figure or opening bracket stands. */
function nextMark(raw: string, at: number, end: number): number {
  let i = at;
  while (i < end) {
    const kind = classOf(raw.charCodeAt(i));
    if (kind === Char.Digit || kind === Char.Open) break;
    i++;
  }
  return i;
}

/** Whether what follows a word in capitals can go on a dateline. */
function mayOpen(raw: string, at: number, end: number): boolean {
  for (let i = at; i < Math.min(end, at + 2); i++) {
    const code = raw.charCodeAt(i);
    const kind = classOf(code);
    if (kind === Char.Space) continue;
    return (
      kind === Char.Comma ||
      kind === Char.Open ||
      kind === Char.Upper ||
      code === 0x2f ||
      code === 0x2e ||
      kind === Char.Hyphen
    );
  }
  return false;
}

const known = (place: string): boolean => isPlace(place) || (place.length > 4 && country(place) !== undefined);
