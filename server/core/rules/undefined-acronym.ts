/** Letters that nobody explained: the reader has to look them up, or gives up. */
import { isCommonWord, isKnownAcronym, isOrganisationWord } from '../../data/lexicon.ts';
import type { Article } from '../article/article.ts';
import { hashOf } from '../article/words.ts';
import type { Desk } from '../desk.ts';
import { kept } from '../kept.ts';
import { plainlySpelled, type SpelledOut, spanIn, type Usage, usageOf } from '../names/acronyms.ts';
import type { Place } from '../names/groups.ts';
import { byOrder } from '../names/places.ts';
import type { Finding, Fix, Rule } from '../rule.ts';
import { quote } from './quote.ts';
import { anchored } from './standing.ts';

export const undefinedAcronym: Rule = {
  id: 'undefined-acronym',
  summary: 'An acronym never spelled out, spelled out only later, or spelled out two ways.',
  severity: 'information',
  *check(article: Article, desk: Desk): Iterable<Finding> {
    const { names } = article;
    const cases = names.acronyms.settle(form => (isKnown(form.spelling) ? [] : casesOf(usageOf(article, form))));
    for (const { finding, unless } of judged(article, cases, desk, names.smallWords))
      if (!(unless && plainlySpelled(article, unless))) yield finding;
  }
};

/** An acronym of which something may have to be told: what is amiss with it, whatever else the story has. */
interface Case {
  readonly usage: Usage;
  readonly fault: 'twofold' | 'later' | 'never' | undefined;
}

function casesOf(usage: Usage | undefined): Case[] {
  const fault = usage && faultOf(usage);
  return usage && (fault || usage.bodies.length > 0) ? [{ usage, fault }] : [];
}

function faultOf({ acronym, exact, other, introduced, fullName, brand, ...usage }: Usage): Case['fault'] {
  if (other) return 'twofold';
  if (introduced) return undefined;
  if (acronym.length === 2 && exact.length === 0) return undefined;
  if (fullName && exact.length === 0 && usage.told) return undefined;
  if (fullName && (!brand || exact.length > 0)) return 'later';
  return usage.explained || usage.firm || usage.plain || isWord(acronym) ? undefined : 'never';
}

/** What is told of an acronym, unless plain words near its first use spell it out. */
interface Judged {
  readonly finding: Finding;
  readonly unless?: Usage;
}

/** What is told of acronyms, in the order of the alphabet. */
const judged = kept((article: Article, cases: readonly Case[], desk: Desk, _smallWords: number): readonly Judged[] => {
  const bodies: Bodies = new Map();
  return cases
    .filter(({ usage: { acronym } }) => !desk.names.acronyms.includes(acronym))
    .sort((a, b) => (a.usage.acronym < b.usage.acronym ? -1 : 1))
    .flatMap(one => judge(article, one, bodies) ?? []);
});

// Units, sport, stock-exchange and wire shorthand, degrees, times of day, and words in capitals for stress.
const shorthand = new Set(
  (
    'AM PM AD BC GMT EST EDT CST PST PDT CET BST MPH KPH RPM KM CM MM KG MW KW HP TV PC CD DVD VCR OK ID IQ PR VIP DJ MP MPs PM MD PhD BA MA MBA ' +
    'NO YES NOT AND OR THE SOS TBA TBD FC AC SC CF UTC VHF FM AI IT HR ATM SUV RV UFO QC VAT LP EP NB PS RIP ' +
    'GDP GNP CEO CFO COO CPI PPI IPO NYSE AMEX NYT AFP AP UPI DPA RTR ITAR TASS DNA LED LCD USB GPS SMS PIN FAQ DIY FOB CIF VW NYC WWII WWI ECU USD GBP EUR JPY CHF SDR MSN ISIS ISIL NEC BASF BIC TUI HMV AOL ANZ TBS NTV SAP SAS KLM UPS ENI PSP VMS CRAY UNIX DOS MS JR SR LTD INC NASDAQ'
  ).split(' ')
);

/** Whether readers know it anywhere. */
function isKnown(acronym: string): boolean {
  return (
    isKnownAcronym(acronym) ||
    (acronym.endsWith('S') && (isKnownAcronym(acronym.slice(0, -1)) || shorthand.has(acronym.slice(0, -1)))) ||
    isOrganisationWord(acronym) || // Plc, NV
    shorthand.has(acronym) ||
    /^(?:A{1,3}|B{1,3}|C{1,3}|[WK][A-Z]{2,3})$/.test(acronym) || // ratings, and call signs of American stations
    /^(?:M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))$/.test(acronym)
  );
}

type Bodies = Map<string, { acronym: string; place: Place }>;

function judge(article: Article, { usage, fault }: Case, bodies: Bodies): Judged | undefined {
  const { acronym: spelling, places, exact, other, bodies: own, fullName } = usage;
  const first = places[0]!;
  const tell = (message: string, named: readonly SpelledOut[], acronym = spelling, at = first): Judged => {
    const told = toldOf(usage, at);
    const finding = told.get(message) ?? report(article, acronym, at, message, named);
    told.set(message, finding);
    return { finding };
  };
  // One acronym, two full names.
  if (fault === 'twofold') {
    const message = `${quote(spelling)} is spelled out in two ways: ${quote(exact[0]!.text)} and ${quote(other!.text)}.`;
    return tell(message, [exact[0]!, other!]);
  }
  // One full name, two acronyms.
  for (const one of own) {
    const { place, text, key } = one;
    const body = bodies.get(key);
    if (body && body.acronym !== spelling) {
      const later = byOrder(body.place, place) < 0;
      const [now, before] = later ? [spelling, body.acronym] : [body.acronym, spelling];
      const message = `${quote(text)} is ${quote(now)} here and ${quote(before)} elsewhere.`;
      return tell(message, [one], now, later ? place : body.place);
    }
    bodies.set(key, { acronym: spelling, place });
  }
  if (fault === 'later') return tell(`${quote(spelling)} is spelled out only later.`, [fullName!]);
  if (fault !== 'never' || article.names.small(hashOf(spelling)) > 0) return undefined;
  return { ...tell(`${quote(spelling)} is never spelled out.`, []), unless: usage };
}

/** What was told of an acronym at a place, by message. */
const toldOf = kept((_: Usage, __: Place) => new Map<string, Finding>());

/** Two letters, a word in capitals for stress: nothing says that it stands for other words. */
function isWord(acronym: string): boolean {
  return acronym.length === 2 || acronym.length > 5 || isCommonWord(acronym.toLowerCase());
}

function report(
  article: Article,
  acronym: string,
  first: Place,
  message: string,
  named: readonly SpelledOut[]
): Finding {
  const { paragraph, word, end } = first;
  const at = { paragraph, span: spanIn(paragraph, word, end) };
  const related = named.map(x => ({ paragraph: x.place.paragraph, span: x.words, message: `${quote(x.text)} here.` }));
  const fixes = (): Fix[] => {
    const all: Fix[] = [];
    const [one] = named;
    if (one) {
      const name = one.text;
      const span = article.spanOf(paragraph, at.span);
      const here = article.spanOf(one.place.paragraph, one.words);
      if (here.end < span.start || here.start > span.end)
        all.push({
          title: `Spell it out here: ${quote(`${name} (${acronym})`)}`,
          edits: [{ span, text: `${name} (${acronym})` }]
        });
    }
    all.push({ title: `Accept ${quote(acronym)} at this desk`, edits: [], desk: { kind: 'acronym', acronym } });
    return all;
  };
  return anchored(article, at, related, { rule: 'undefined-acronym', message, fixes });
}
