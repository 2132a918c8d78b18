/** Letters that nobody explained: the reader has to look them up, or gives up. */
import { isCommonWord, isKnownAcronym, isOrganisationWord } from '../../data/lexicon.ts';
import type { Article } from '../article/article.ts';
import { hashOf } from '../article/words.ts';
import type { Desk } from '../desk.ts';
import { kept } from '../kept.ts';
import { plainlySpelled, type SpelledOut, spanIn, type Usage, usageOf } from '../names/acronyms.ts';
import type { Form, Place } from '../names/groups.ts';
import type { NameIndex } from '../names/index.ts';
import { byOrder } from '../names/places.ts';
import { Ordered } from '../ordered.ts';
import type { Finding, Fix, Rule } from '../rule.ts';
import { quote } from './quote.ts';
import { anchored } from './standing.ts';

export const undefinedAcronym: Rule = {
  id: 'undefined-acronym',
  summary: 'An acronym never spelled out, spelled out only later, or spelled out two ways.',
  severity: 'information',
  *check(article: Article, desk: Desk): Iterable<Finding> {
    const { names } = article;
    const cases = (form: Form) => (isKnown(form.spelling) ? [] : casesOf(usageOf(article, form)));
    const found = inAlphabet(names);
    names.acronyms.settle(found, cases, holds, names, desk);
    for (const { finding, unless } of judged(article, found.list))
      if (!(unless && plainlySpelled(article, unless))) yield finding;
  }
};

/** An acronym of which something may have to be told: what is amiss with it, whatever else the story has. */
class Case {
  readonly usage: Usage;
  readonly fault: 'twofold' | 'later' | 'never' | undefined;
  #judged: Judged | undefined;

  constructor(usage: Usage, fault: Case['fault']) {
    this.usage = usage;
    this.fault = fault;
  }

  /** What is told of the fault. */
  judge(article: Article): Judged | undefined {
    this.#judged ??= this.fault && judge(article, this.usage, this.fault);
    return this.#judged;
  }
}

/** Two findings in one place are told in the same order, whatever edits led there. */
const inAlphabet = kept((_: NameIndex) => new Ordered<Case>((a, b) => (a.usage.acronym < b.usage.acronym ? -1 : 1)));

function casesOf(usage: Usage | undefined): Case[] {
  const fault = usage && faultOf(usage);
  return usage && (fault || usage.bodies.length > 0) ? [new Case(usage, fault)] : [];
}

function faultOf({ acronym, exact, other, introduced, fullName, brand, ...usage }: Usage): Case['fault'] {
  if (other) return 'twofold';
  if (introduced) return undefined;
  if (acronym.length === 2 && exact.length === 0) return undefined;
  if (fullName && usage.told) return undefined;
  if (fullName && (!brand || exact.length > 0)) return 'later';
  return usage.explained || usage.firm || usage.plain || isWord(acronym) ? undefined : 'never';
}

/** Whether something may have to be told of an acronym here: the desk knows others, and some are words. */
function holds({ usage, fault }: Case, names: NameIndex, desk: Desk): boolean {
  if (desk.names.acronyms.includes(usage.acronym)) return false;
  return fault !== 'never' || names.small(hashOf(usage.acronym)) === 0;
}

/** What is told of an acronym, unless plain words near its first use spell it out. */
interface Judged {
  readonly finding: Finding;
  readonly unless?: Usage;
}

/** What is told of acronyms. Of one full name with two of them that is told, whatever else is amiss with the second. */
const judged = kept((article: Article, cases: readonly Case[]): readonly Judged[] => {
  const rivals = rivalsIn(article, cases);
  return cases.flatMap(one => rivals.get(one) ?? one.judge(article) ?? []);
});

// Units, sport, computing, stock-exchange and wire shorthand, degrees, times of day, and words in capitals for stress.
const shorthand = new Set(
  (
    'AM PM AD BC GMT EST EDT CST PST PDT CET BST MPH KPH RPM KM CM MM KG MW KW HP TV PC CD DVD VCR OK ID IQ PR VIP DJ MP MPs PM MD PhD BA MA MBA ' +
    'NO YES NOT AND OR THE SOS TBA TBD FC AC SC CF UTC VHF FM AI IT HR ATM SUV RV UFO QC VAT LP EP NB PS RIP ' +
    'CPU GPU RAM LAN WAN VPN HDMI JSON HTML CSS HTTP HTTPS URL PDF JPEG PNG GIF API SDK SQL SSD OLED HDR ' +
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

/** What is told of an acronym by itself. */
function judge(article: Article, usage: Usage, fault: NonNullable<Case['fault']>): Judged {
  const { acronym, places, exact, other, fullName } = usage;
  const [first] = places as readonly [Place];
  if (fault === 'twofold') {
    const [one, two] = [exact[0]!, other!];
    const message = `${quote(acronym)} is spelled out in two ways: ${quote(one.text)} and ${quote(two.text)}.`;
    const fixes = () => [change(article, two, one.text), change(article, one, two.text)];
    return { finding: report(article, acronym, first, message, [one, two], fixes) };
  }
  if (fault === 'later') {
    const message = `${quote(acronym)} is spelled out only later.`;
    const fixes = () => spellOut(article, acronym, first, fullName!);
    return { finding: report(article, acronym, first, message, [fullName!], fixes) };
  }
  return { finding: report(article, acronym, first, `${quote(acronym)} is never spelled out.`), unless: usage };
}

/** The fix that makes one way of spelling it out the other. */
function change(article: Article, { place, words, text }: SpelledOut, to: string): Fix {
  return {
    title: `Change ${quote(text)} to ${quote(to)}`,
    edits: [{ span: article.spanOf(place.paragraph, words), text: to }]
  };
}

/** The fix that spells an acronym out at its first use, unless the words stand there already. */
function spellOut(article: Article, acronym: string, { paragraph, word, end }: Place, name: SpelledOut): Fix[] {
  const span = article.spanOf(paragraph, spanIn(paragraph, word, end));
  const here = article.spanOf(name.place.paragraph, name.words);
  if (here.end >= span.start && here.start <= span.end) return [];
  const text = `${name.text} (${acronym})`;
  return [{ title: `Spell it out here: ${quote(text)}`, edits: [{ span, text }] }];
}

/** What is told where one full name has two acronyms, by the case in whose place it is told: of the one that stands later. */
function rivalsIn(article: Article, cases: readonly Case[]): ReadonlyMap<Case, Judged> {
  const rivals = new Map<Case, Judged>();
  const bodies = new Map<string, { readonly acronym: string; readonly place: Place }>();
  const named = cases.filter(({ usage, fault }) => fault !== 'twofold' && usage.bodies.length > 0);
  for (const one of named) {
    const { acronym } = one.usage;
    for (const body of one.usage.bodies) {
      const other = bodies.get(body.key);
      if (other && other.acronym !== acronym) {
        const later = byOrder(other.place, body.place) < 0;
        const [now, before] = later ? [acronym, other.acronym] : [other.acronym, acronym];
        rivals.set(one, { finding: rivalry(body, article, now, before, later ? body.place : other.place) });
        break;
      }
      bodies.set(body.key, { acronym, place: body.place });
    }
  }
  return rivals;
}

const rivalry = kept(
  (body: SpelledOut, article: Article, now: string, before: string, at: Place): Finding =>
    report(
      article,
      now,
      at,
      `${quote(body.text)} is ${quote(now)} here and ${quote(before)} elsewhere.`,
      [body],
      () => [
        {
          title: `Change ${quote(now)} to ${quote(before)}`,
          edits: [{ span: article.spanOf(at.paragraph, spanIn(at.paragraph, at.word, at.end)), text: before }]
        }
      ]
    )
);

/** Two letters, a word in capitals for stress: nothing says that it stands for other words. */
function isWord(acronym: string): boolean {
  return acronym.length === 2 || acronym.length > 5 || isCommonWord(acronym.toLowerCase());
}

function report(
  article: Article,
  acronym: string,
  { paragraph, word, end }: Place,
  message: string,
  named: readonly SpelledOut[] = [],
  mends: () => readonly Fix[] = () => []
): Finding {
  const at = { paragraph, span: spanIn(paragraph, word, end) };
  const related = named.map(x => ({ paragraph: x.place.paragraph, span: x.words, message: `${quote(x.text)} here.` }));
  const accept = {
    title: `Accept ${quote(acronym)} at this desk`,
    edits: [],
    desk: { kind: 'acronym', acronym }
  } as const;
  const fixes = () => [...mends(), accept];
  return anchored(article, at, related, { rule: 'undefined-acronym', message, fixes });
}
