/** Letters that nobody explained: the reader has to look them up, or gives up. */
import { isCommonWord, isKnownAcronym, isTitle } from '../../data/lexicon.ts';
import type { Article } from '../article/article.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before, Flag } from '../article/words.ts';
import type { Desk } from '../desk.ts';
import { byOrder } from '../names/evidence.ts';
import type { Form, Place } from '../names/index.ts';
import { eachInitials, isSmall, packed } from '../names/initials.ts';
import { hashOf, loose } from '../names/spelling.ts';
import type { Finding, Fix, Related, Rule } from '../rule.ts';
import type { Span } from '../text.ts';
import { quote } from './quote.ts';

export const undefinedAcronym: Rule = {
  id: 'undefined-acronym',
  summary: 'An acronym never spelled out, spelled out only later, or spelled out two ways.',
  severity: 'information',
  *check(article: Article, desk: Desk): Iterable<Finding> {
    const bodies = new Map<string, { acronym: string; place: Place }>();
    const forms = [...article.names.acronyms].sort((a, b) => (a.spelling < b.spelling ? -1 : 1));
    for (const form of forms) {
      const { spelling } = form;
      if (silent(spelling, desk)) continue;
      const places = form.places.filter(p => counts(article, p)).sort(byOrder);
      if (places.length === 0) continue;
      const found = judge(article, form, places, bodies);
      if (found) yield found;
    }
  }
};

// Units, sport, stock-exchange and wire shorthand, degrees, times of day, and words in capitals for stress.
const shorthand = new Set(
  (
    'AM PM AD BC GMT EST EDT CST PST PDT CET BST MPH KPH RPM KM CM MM KG MW KW HP TV PC CD DVD VCR OK ID IQ PR VIP DJ MP MPs PM MD PhD BA MA MBA ' +
    'NO YES NOT AND OR THE SOS TBA TBD FC AC SC CF UTC VHF FM AI IT HR ATM SUV RV UFO QC VAT LP EP NB PS RIP ' +
    'GDP GNP CEO CFO COO CPI PPI IPO NYSE AMEX NYT AFP AP UPI DPA RTR ITAR TASS DNA LED LCD USB GPS SMS PIN FAQ DIY FOB CIF VW NYC WWII WWI ECU USD GBP EUR JPY CHF SDR MSN UNIX DOS MS JR SR LTD INC NASDAQ'
  ).split(' ')
);

function silent(acronym: string, desk: Desk): boolean {
  return (
    isKnownAcronym(acronym) ||
    shorthand.has(acronym) ||
    desk.names.acronyms.includes(acronym) ||
    /^(?:A{1,3}|B{1,3}|C{1,3}|[WK][A-Z]{2,3})$/.test(acronym) || // ratings, and call signs of American stations
    /^(?:M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))$/.test(acronym)
  );
}

/** Whether an acronym is used there as such: in the story's prose, as no part of a longer name or a run of capitals. */
function counts(article: Article, { paragraph: p, mention, word, end }: Place): boolean {
  const { before, flags, count, starts } = p.words;
  if (mention.display || p.kind === 'heading' || p === article.opening.headline) return false;
  if (p.shape !== 'body' && p.shape !== 'note' && p.shape !== 'caption') return false;
  if (p.dateline && starts[word]! < p.dateline.span.end) return false;
  if (article.opening.lead === p && word < 4 && !p.dateline) return false;
  const near = (i: number) => i >= 0 && i < count && (flags[i]! & (Flag.AllCaps | Flag.Figure)) !== 0;
  if (end < count && before[end] !== Before.End && before[end]! <= Before.Dot && near(end)) return false;
  if (before[word]! > 0 && before[word]! <= Before.Dot && near(word - 1)) return false;
  // (NYSE: ABC)
  if (/[A-Z]{2}: ?$/.test(p.raw.slice(Math.max(0, starts[word]! - 5), starts[word]!))) return false;
  return before[word] !== Before.Hyphen && !(end < count && before[end] === Before.Hyphen && p.word(end).length < 3);
}

function judge(
  article: Article,
  { spelling }: Form,
  places: readonly Place[],
  bodies: Map<string, { acronym: string; place: Place }>
): Finding | undefined {
  const first = places[0]!;
  const out = places.map(p => ({ place: p, words: inBrackets(p, spelling) })).filter(x => x.words !== undefined);
  const named = out.filter(x => typeof x.words === 'object') as { place: Place; words: Span }[];
  // One acronym, two full names.
  const texts = named.map(x => textOf(x.place.paragraph, x.words));
  const other = texts.findIndex(t => !alike(t, texts[0]!));
  if (other > 0)
    return report(
      article,
      spelling,
      first,
      `${quote(spelling)} is spelled out in two ways: ${quote(texts[0]!)} and ${quote(texts[other]!)}.`,
      [named[0]!, named[other]!]
    );
  // One full name, two acronyms.
  for (const { place, words } of out.map(x => ({
    place: x.place,
    words: x.words === true ? nameBefore(x.place) : x.words
  }))) {
    if (typeof words !== 'object') continue;
    const text = textOf(place.paragraph, words);
    const body = bodies.get(loose(text));
    if (body && body.acronym !== spelling) {
      const later = byOrder(body.place, place) < 0;
      const [now, other] = later ? [spelling, body.acronym] : [body.acronym, spelling];
      const message = `${quote(text)} is ${quote(now)} here and ${quote(other)} elsewhere.`;
      return report(article, now, later ? place : body.place, message, [{ place, words }]);
    }
    bodies.set(loose(text), { acronym: spelling, place });
  }
  if (out.length > 0 && byOrder(out[0]!.place, first) <= 0) return undefined;
  const where = article.names.spelledOut(spelling) > 0 ? fullName(article, spelling) : undefined;
  if (
    where &&
    (where.paragraph.index < first.paragraph.index ||
      (where.paragraph === first.paragraph && where.from < first.word) ||
      near(where, first))
  )
    return undefined;
  const later =
    named[0] ??
    (where && {
      place: { ...first, paragraph: where.paragraph },
      words: spanIn(where.paragraph, where.from, where.to)
    });
  if (later) return report(article, spelling, first, `${quote(spelling)} is spelled out only later.`, [later]);
  if (out.length > 0) return undefined;
  if (isBrand(places) || isWord(article, spelling)) return undefined;
  return report(article, spelling, first, `${quote(spelling)} is never spelled out.`, []);
}

/** In the same sentence or the next words: HRO, the Hydrological Research Office, said. */
function near(where: { paragraph: Paragraph; from: number }, first: Place): boolean {
  return where.paragraph === first.paragraph && where.from - first.end < 3;
}

/** A company or a product that is known by its letters: IBM Corp., the HK47 rifle. */
function isBrand(places: readonly Place[]): boolean {
  return places.some(({ paragraph: p, mention, word, end }) => {
    if (end < mention.to && p.words.ends[end]! - p.words.starts[end]! > 1 && !isTitle(p.word(end))) return true;
    if (word > mention.from && p.words.ends[word - 1]! - p.words.starts[word - 1]! > 1) return true;
    const code = p.raw.charCodeAt(p.words.ends[end - 1]!);
    return code === 0x26 || code === 0x2f || p.raw.charCodeAt(p.words.starts[word]! - 1) === 0x2f;
  });
}

/** Two letters, a name to be spoken, a word in capitals for stress: nothing says that it stands for other words. */
function isWord(article: Article, acronym: string): boolean {
  if (acronym.length === 2 || acronym.length > 4) return true;
  return isCommonWord(acronym.toLowerCase()) || article.names.small(hashOf(acronym)) > 0;
}

/** What an acronym in brackets stands behind: the words with its initials; `true` when other words; undefined without brackets. */
function inBrackets({ paragraph: p, word, end }: Place, acronym: string): Span | true | undefined {
  const { starts, ends, flags } = p.words;
  const open = p.raw.charCodeAt(starts[word]! - 1);
  if (open !== 0x28 && open !== 0x5b) {
    // FN (Full Name): the other way round.
    const next = p.raw.slice(ends[end - 1]!, ends[end - 1]! + 2);
    if (next === ' (' && end + 1 < p.words.count && flags[end]! & Flag.Capital) return spanIn(p, end, closing(p, end));
    return undefined;
  }
  let i = word - 1;
  let k = acronym.length - 1;
  let from = -1;
  for (let steps = 0; i >= 0 && k >= 0 && steps < acronym.length * 2 + 1; i--, steps++) {
    const letter = p.raw.charAt(starts[i]!).toUpperCase();
    if (letter === acronym[k]) {
      k--;
      from = i;
    } else if (!isSmall(p.word(i).toLowerCase())) {
      // A long word may give two letters: Eurodollar, telecommunications.
      const inside = p.word(i).toUpperCase();
      const at = inside.lastIndexOf(acronym[k]!);
      if (at <= 0 || k === 0 || letter !== acronym[k - 1]) break;
      k -= 2;
      from = i;
    }
  }
  return k < 0 && from >= 0 ? spanIn(p, from, word) : true;
}

/** The capitalised words before an acronym in brackets. */
function nameBefore({ paragraph: p, word }: Place): Span | undefined {
  const { flags, before } = p.words;
  let from = word;
  for (let i = word - 1; i >= 0 && word - i < 9; i--) {
    if (flags[i]! & Flag.Capital) from = i;
    else if (!isSmall(p.word(i))) break;
    if (before[i]! > Before.Abbreviation || before[i] === Before.Start) break;
  }
  return word - from > 1 ? spanIn(p, from, word) : undefined;
}

function closing(p: Paragraph, from: number): number {
  let to = from + 1;
  while (to < p.words.count && p.words.before[to]! <= Before.Abbreviation && to - from < 9) to++;
  return to;
}

function spanIn(p: Paragraph, from: number, to: number): Span {
  return { start: p.words.starts[from]!, end: p.words.ends[to - 1]! };
}

const textOf = (p: Paragraph, span: Span): string => p.raw.slice(span.start, span.end).replace(/\s+/g, ' ');

/** Whether two full names are one, written with other small words, other plurals, or one in part. */
function alike(a: string, b: string): boolean {
  const key = (s: string) =>
    s
      .split(/[\s-]+/)
      .filter(w => !isSmall(w.toLowerCase()))
      .map(w => loose(w).slice(0, 4))
      .join(' ');
  const [x, y] = [key(a), key(b)];
  return x === y || x.endsWith(y) || y.endsWith(x);
}

/** The first words in the story with the initials of an acronym: those before its first use are found first. */
function fullName(article: Article, acronym: string): { paragraph: Paragraph; from: number; to: number } | undefined {
  const code = packed(acronym);
  for (const paragraph of article.paragraphs) {
    let found: { paragraph: Paragraph; from: number; to: number } | undefined;
    eachInitials(paragraph, (c, from, to) => {
      if (c === code && !found) found = { paragraph, from, to };
    });
    if (found) return found;
  }
  return undefined;
}

function report(
  article: Article,
  acronym: string,
  first: Place,
  message: string,
  named: readonly { place: Place; words: Span }[]
): Finding {
  const { paragraph: p, word, end } = first;
  const span = article.spanOf(p, spanIn(p, word, end));
  const related: Related[] = named.map(x => ({
    span: article.spanOf(x.place.paragraph, x.words),
    message: `${quote(textOf(x.place.paragraph, x.words))} here.`
  }));
  const fixes = (): Fix[] => {
    const all: Fix[] = [];
    const [one] = named;
    if (one && one.place.paragraph !== undefined) {
      const name = textOf(one.place.paragraph, one.words);
      const here = related[0]!.span;
      if (here.end < span.start || here.start > span.end)
        all.push({
          title: `Spell it out here: ${quote(`${name} (${acronym})`)}`,
          edits: [{ span, text: `${name} (${acronym})` }]
        });
    }
    all.push({ title: `Accept ${quote(acronym)} at this desk`, edits: [], desk: { kind: 'acronym', acronym } });
    return all;
  };
  return { rule: 'undefined-acronym', span, message, related, fixes };
}
