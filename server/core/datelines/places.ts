/** The places a story gives evidence for, best first: where a caption, the lead, a byline or the header put it. */
import { country, isPlace, places as placesNamed, region } from '../../data/gazetteer.ts';
import { isGivenName } from '../../data/lexicon.ts';
import type { Article } from '../article/article.ts';
import { monthOf, weekdayOf } from '../article/dateline/calendar.ts';
import type { Opening } from '../article/opening.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before, Flag } from '../article/words.ts';
import type { Span } from '../text.ts';

/** A place that the story names, and where. */
export interface Candidate {
  /** As a sentence has it: Rio de Janeiro. */
  readonly name: string;
  /** The state or country that the story gives with it. */
  readonly region?: string;
  readonly score: number;
  /** Where it is named best, in the draft's offsets. */
  readonly span: Span;
  readonly why: string;
}

interface Found {
  name: string;
  region?: string;
  score: number;
  best: number;
  span: Span;
  why: string;
}

const deep = 30;
/** So many words of a paragraph are read: more has none that an editor wrote. */
const wide = 1000;
const linking = new Set('de del la las los le les du des di da do dos al am es of the and upon on'.split(' '));
const putting = new Set('in at near outside from'.split(' '));
/** Words behind the name of a street. */
const ways = new Set('street road avenue lane close drive terrace square'.split(' '));

/** The places named in a draft that it may have been written in, best first. */
export function placesOf(article: Article, desk: readonly string[]): Candidate[] {
  const { opening } = article;
  const found = new Map<string, Found>();
  const add = (name: string, score: number, span: Span, why: string, within?: string) => {
    const key = name.toLowerCase();
    const known = found.get(key);
    if (!known) {
      found.set(key, { name, ...(within && { region: within }), score, best: score, span, why });
      return;
    }
    known.score += score;
    if (within) known.region ??= within;
    if (score > known.best) {
      known.best = score;
      known.span = span;
      known.why = why;
    }
  };
  const persons = new Set<string>();
  const inFull = new Set<string>();
  for (const key of ['location', 'city', 'place']) {
    const entry = opening.header.get(key);
    if (!entry) continue;
    const comma = entry.value.indexOf(',');
    const name = comma > 0 ? entry.value.slice(0, comma).trim() : entry.value;
    add(
      name,
      1000,
      article.spanOf(entry.paragraph, entry.span),
      'the header names it',
      comma > 0 ? entry.value.slice(comma + 1).trim() : undefined
    );
  }
  const known = (name: string) => isPlace(name) || desk.some(place => place.toLowerCase() === name.toLowerCase());
  let body = 0;
  for (let i = 0; i < Math.min(deep + 10, article.paragraphs.length) && body < deep; i++) {
    const p = article.paragraphs[i]!;
    if (p.kind === 'matter' || p.kind === 'code') continue;
    const role = roleOf(opening, p);
    if (role === 'text' || role === 'lead') body++;
    for (const hit of hits(p, known)) {
      const next = hit.to < p.words.count && hit.joined ? p.word(hit.to).toLowerCase() : '';
      if (ways.has(next)) continue; // Sycamore Close is not in Sycamore
      const put = putting.has(wordBefore(p, hit.from));
      if (hit.headed && !put) {
        persons.add(hit.name.toLowerCase());
        if (isGivenName(wordBefore(p, hit.from)) && !isGreat(hit.name)) inFull.add(hit.name.toLowerCase());
      }
      // “Here” is where the reporter is: here in Geneva.
      const here = put && hit.from > 1 && wordBefore(p, hit.from - 1) === 'here';
      const why = here ? `${reasons[role]} says “here in ${hit.name}”` : `${reasons[role]} names it`;
      add(hit.name, weigh(p, hit, role, body) + (here ? 60 : 0), article.spanOf(p, hit), why, hit.region);
    }
  }
  // A name that stands behind another capitalised word (Federal Bank of Boston) and is never put anywhere may be another's;
  // behind a given name it is a person's.
  for (const place of found.values()) {
    const key = place.name.toLowerCase();
    if (persons.has(key) && place.best < 30) place.score *= inFull.has(key) ? 0 : 0.15;
  }
  return [...found.values()]
    .filter(place => place.score > 0)
    .sort((a, b) => b.score - a.score || a.span.start - b.span.start);
}

/** Whether a place is known without its state or country. */
const isGreat = (name: string): boolean => placesNamed(name).some(place => place.standsAlone || place.capital);

function roleOf(opening: Opening, p: Paragraph): keyof typeof reasons {
  if (p === opening.byline || p.shape === 'byline') return 'byline';
  if (p === opening.lead) return 'lead';
  if (opening.captions.includes(p)) return 'caption';
  return p === opening.headline ? 'headline' : 'text';
}

const reasons = {
  byline: 'the byline',
  caption: 'the caption',
  headline: 'the headline',
  lead: 'the lead',
  text: 'the story'
};

interface Hit extends Span {
  readonly name: string;
  readonly region?: string;
  /** Index of its first word, and of the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** Other capitalised words stand before or after it. */
  readonly joined: boolean;
  readonly headed: boolean;
}

/** The known places that a paragraph names, longest first at each word. */
function* hits(p: Paragraph, known: (name: string) => boolean): Generator<Hit> {
  const { words } = p;
  const capital = (i: number) => i >= 0 && i < words.count && (words.flags[i]! & Flag.Capital) !== 0;
  const near = (i: number) =>
    words.before[i] === Before.Space || words.before[i] === Before.Abbreviation || words.before[i] === Before.Hyphen;
  for (let i = 0; i < Math.min(wide, words.count); i++) {
    if (!capital(i) || words.flags[i]! & Flag.Verbatim) continue;
    for (let n = Math.min(4, words.count - i); n > 0; n--) {
      const last = i + n - 1;
      if (!capital(last)) continue;
      let whole = true;
      for (let k = i + 1; k <= last; k++) if (!near(k) || !(capital(k) || linking.has(p.word(k)))) whole = false;
      if (!whole) continue;
      const owned = /['\u2019]s$/i.test(p.raw.slice(words.ends[last]! - 2, words.ends[last]!)) ? 2 : 0;
      const span = { start: words.starts[i]!, end: words.ends[last]! - owned };
      const name = p.raw.slice(span.start, span.end).replace(/\s+/g, ' ');
      if (name.length < 3 || !known(name)) continue;
      const headed = i > 0 && capital(i - 1) && near(i) && (words.flags[i - 1]! & Flag.Sentence) === 0;
      const tailed = owned === 0 && capital(last + 1) && near(last + 1);
      const within = regionBehind(p, last + 1);
      yield {
        ...span,
        name: shown(name),
        ...(within && { region: within }),
        from: i,
        to: last + 1,
        joined: headed || tailed,
        headed
      };
      i = last;
      break;
    }
  }
}

/** A name in capitals, as a sentence has it. */
function shown(name: string): string {
  return name === name.toUpperCase() && name.length > 3 ? (placesNamed(name)[0]?.name ?? name) : name;
}

/** The state or country that stands behind a place and a comma. */
function regionBehind(p: Paragraph, at: number): string | undefined {
  const { words } = p;
  if (at >= words.count || words.before[at] !== Before.Comma) return undefined;
  for (let n = Math.min(3, words.count - at); n > 0; n--) {
    let end = words.ends[at + n - 1]!;
    const text = p.raw.slice(words.starts[at]!, end);
    if (p.raw[end] === '.' && region(`${text}.`)) return p.raw.slice(words.starts[at]!, ++end);
    if ((region(text) || country(text)) && /^\p{Lu}/u.test(text)) return text;
  }
  return undefined;
}

function wordBefore(p: Paragraph, i: number): string {
  return i > 0 ? p.word(i - 1).toLowerCase() : '';
}

function weigh(p: Paragraph, hit: Hit, role: keyof typeof reasons, body: number): number {
  const put = putting.has(wordBefore(p, hit.from));
  const entries = placesNamed(hit.name);
  const word = entries.length > 0 && entries.every(place => place.alsoWord);
  if (word && !put && !hit.region) return 0;
  const isCountry = country(hit.name) !== undefined && !isGreat(hit.name);
  let score = { byline: 55, caption: 22, headline: 12, lead: 22, text: body <= 3 ? 6 : 3 }[role];
  if (put) score += { byline: 5, caption: 20, headline: 8, lead: 16, text: body <= 3 ? 5 : 2 }[role];
  if (hit.region) score += role === 'text' ? 3 : 8;
  if (role === 'caption' && put && dated(p, hit.to)) score += 25;
  if (isGreat(hit.name)) score *= 1.3;
  // The city of an organisation (Beijing Normal University), the surname of a person (Mayor London Breed).
  if (hit.joined && !put) score *= 0.35;
  if (/^-(?:based|born|area)/.test(p.raw.slice(hit.end, hit.end + 6))) score *= 0.8;
  if (isCountry || (!put && region(hit.name) && !entries.some(place => place.standsAlone))) score *= 0.2;
  return score;
}

/** Whether “on”, a weekday or a month follows: in Beijing on March 12. */
function dated(p: Paragraph, at: number): boolean {
  for (let i = at; i < Math.min(at + 6, p.words.count); i++) {
    const word = p.word(i);
    if (word === 'on' || weekdayOf(word) !== undefined || monthOf(word) !== undefined) return true;
  }
  return false;
}
