/** The accuracy of the dateline rules, on stories whose dateline was tagged at the source and on stories that have none. */
import { Article } from '../../server/core/article/article.ts';
import { check } from '../../server/core/check.ts';
import { datelineOf } from '../../server/core/datelines/story.ts';
import { styles } from '../../server/core/datelines/styles.ts';
import { rewriteDateline } from '../../server/core/datelines/write.ts';
import { type Desk, defaultDesk } from '../../server/core/desk.ts';
import type { Finding } from '../../server/core/rule.ts';
import { apply } from '../../server/core/text.ts';
import { slips, type Tagged, tagged, withItsDay } from './dateline-damage.ts';
import { chance, type Story, table } from './stories.ts';

const fields = ['missing-dateline', 'malformed-dateline', 'unknown-dateline-place', 'second-dateline', 'dateline-date'];
const houses = [...Object.keys(styles), '{PLACE}, {month} {day} ({agency}) -- '];

const deskOf = (dateline: Partial<Desk['dateline']>): Desk => ({
  ...defaultDesk,
  dateline: { ...defaultDesk.dateline, ...dateline }
});

const find = (text: string, rule: string, desk = defaultDesk): Finding[] =>
  check(new Article(text), desk).filter(finding => finding.rule === rule);

const alarmsIn = (text: string, desk = defaultDesk): Finding[] =>
  check(new Article(text), desk).filter(({ rule }) => fields.includes(rule));

/** The year of a story, as its number tells it: the Reuters collection is of 1987, wires put the day into theirs. */
function yearOf({ id, corpus }: Story): number | undefined {
  if (corpus.startsWith('reuters')) return 1987;
  const year = Number(/(?:19|20)\d\d/.exec(id.replace(/^te\d/, ''))?.[0]);
  return year || undefined;
}

const percent = (n: number, of: number, digits = 1) => (of === 0 ? '\u2013' : `${((100 * n) / of).toFixed(digits)} %`);

/** A share as it is met, beside the one that is wanted; prints the first misses when asked to. */
class Share {
  readonly #goal: string;
  /** Whether it is to be small: what is found then is a false alarm. */
  readonly #few: boolean;
  readonly #rows: string[][];
  readonly #shown: number;
  #of = 0;
  #hits = 0;
  #restored: number | undefined;
  readonly #misses: string[] = [];

  constructor(goal: string, rows: string[][], shown: number) {
    this.#goal = goal;
    this.#few = !/^\d/.test(goal);
    this.#rows = rows;
    this.#shown = shown;
  }

  count(hit: boolean, miss: () => string, restored?: boolean): void {
    this.#of++;
    if (hit) this.#hits++;
    if (restored !== undefined) this.#restored = (this.#restored ?? 0) + (restored ? 1 : 0);
    if ((this.#few ? hit : !hit || restored === false) && this.#misses.length < this.#shown)
      this.#misses.push(miss().replace(/\n/g, '\u23ce'));
  }

  close(name: string, corpus: string): void {
    const restored = this.#restored === undefined ? '' : percent(this.#restored, this.#of);
    this.#rows.push([
      name,
      corpus,
      String(this.#of),
      percent(this.#hits, this.#of, this.#few ? 2 : 1),
      restored,
      this.#goal
    ]);
    for (const miss of this.#misses) console.log(`  ${corpus}, ${name}: ${miss}`);
  }
}

/** Prints the table. `anomalies`: stories whose dateline is known to be odd; `shown`: how many misses of each kind are printed. */
export function datelineAccuracy(
  all: readonly Story[],
  most: number,
  { anomalies, shown }: { anomalies: ReadonlySet<string>; shown: number }
): void {
  const rows: string[][] = [];
  const random = chance(1851);
  const corpora = [...new Set(all.map(story => story.corpus))];
  for (const corpus of corpora) {
    const own = all.filter(story => story.corpus === corpus);
    const plain: Tagged[] = [];
    for (const story of own) {
      // Our own drafts have slips on purpose.
      if (anomalies.has(story.id) || (corpus === 'drafts' && alarmsIn(story.text).length > 0)) continue;
      for (const at of startsOf(story)) {
        const found = tagged(story.text, at, yearOf(story));
        if (!found) continue;
        plain.push(found);
        break;
      }
    }
    const share = (goal: string) => new Share(goal, rows, shown);
    if (plain.length > 0) withDatelines(plain, corpus, share, random, most);
    else
      withoutDatelines(
        own,
        corpus,
        share(/^(?:bbc|wikinews|gum)/.test(corpus) ? '\u2264 0.2 %' : 'not all are without')
      );
  }
  table(
    'Datelines',
    ['what', 'corpus', 'drafts', 'found', 'restored by the first fix', 'goal for what is found'],
    rows.sort((a, b) => order(rows, a) - order(rows, b))
  );
}

/** Where a story's dateline may begin: where its tag stands; in our own drafts, which have no tags, at any paragraph. */
function startsOf({ dateline, corpus, text }: Story): number[] {
  if (corpus === 'drafts') return [...text.matchAll(/(?<=^|\n\n)\S/g)].map(({ index }) => index);
  const at = dateline === null ? -1 : text.indexOf(dateline.trim());
  return at < 0 ? [] : [at];
}

/** Rows of one name beside each other, in the order in which the names came first. */
function order(rows: readonly string[][], row: readonly string[]): number {
  return rows.findIndex(other => other[0] === row[0]);
}

/** Stories that have no dateline and need none. */
function withoutDatelines(own: readonly Story[], corpus: string, alarms: Share): void {
  const desk = deskOf({ required: 'never' });
  for (const { id, text } of own) {
    const findings = alarmsIn(text, desk);
    alarms.count(findings.length > 0, () => `${id}: ${findings[0]!.message}`);
  }
  alarms.close('no dateline, none required: stories with a finding', corpus);
}

function withDatelines(
  plain: readonly Tagged[],
  corpus: string,
  share: (goal: string) => Share,
  random: ReturnType<typeof chance>,
  most: number
): void {
  const read = share('100 %');
  const flagged = share('\u2264 0.3 %');
  const unknown = share('');
  const weekday = share('');
  const second = share('\u2264 0.2 %');
  const cut = share('99 %');
  const offered = share('90 %');
  for (const d of plain) {
    const article = new Article(d.text);
    const findings = check(article, defaultDesk).filter(({ rule }) => fields.includes(rule));
    const { dateline, dated } = article.opening;
    const start = dateline && dated ? article.startOf(dated) + dateline.span.start : -1;
    read.count(start === d.start && dateline?.places[0]?.text === d.place, () => shownAt(d.text, d.start));
    const misspelt = findings.filter(({ rule }) => rule === 'unknown-dateline-place');
    unknown.count(misspelt.length > 0, () => `${misspelt[0]!.message} \u00b7 ${shownAt(d.text, d.start)}`);
    const wrong = findings.filter(({ rule }) => rule.startsWith('malformed') || rule === 'dateline-date');
    flagged.count(wrong.length > 0, () => `${wrong[0]!.message} \u00b7 ${shownAt(d.text, d.start)}`);
    const ofItsDay = withItsDay(d);
    if (ofItsDay !== undefined) {
      const [contradicted] = find(ofItsDay, 'dateline-date');
      weekday.count(
        contradicted !== undefined,
        () => `${contradicted!.message} \u00b7 ${shownAt(d.text, d.start, 200)}`
      );
    }
    const deeper = findings.filter(({ rule }) => rule === 'second-dateline');
    second.count(deeper.length > 0, () => deeper[0]!.message);
    // Some wires put it above the byline and below it.
    const without = d.text.replaceAll(d.text.slice(d.start, d.end + 1), '');
    if (/^\p{Lu}{3}[^\n(]{0,60}\(\p{L}+\)/mu.test(without)) continue; // written another way the second time
    const [missing] = find(without, 'missing-dateline');
    cut.count(missing !== undefined, () => shownAt(without, d.start));
    const name = d.place.split('/')[0]!;
    if (!missing || !new RegExp(`(?<!\\p{L})${name.replace(/[.]/g, '\\.')}(?!\\p{L})`, 'iu').test(without)) continue;
    const places = missing
      .fixes()
      .slice(0, 3)
      .map(fix => fix.edits[0]?.text ?? '');
    offered.count(
      places.some(place => place.startsWith(name)),
      () => `${name}: ${places.join('| ')} \u00b7 ${shownAt(without, d.start, 200)}`
    );
  }
  read.close('canonical, read', corpus);
  flagged.close('canonical, flagged as malformed or misdated', corpus);
  unknown.close('canonical, its place one slip from a known one', corpus);
  weekday.close('canonical, with its day in front matter: a weekday of the lead contradicted', corpus);
  cut.close('cut off: missing-dateline', corpus);
  offered.close('cut off: its place, which the story names, among the first three', corpus);
  const chosen = plain.filter(() => random.next() < most / plain.length);
  for (const [name, slip] of Object.entries(slips)) {
    const hits = share('97 %');
    for (const d of chosen) {
      const made = slip.make(d, random);
      if (!made) continue;
      const [first] = find(made.text, slip.rule);
      const fix = first?.fixes()[0];
      const after = fix && apply(made.text, fix.edits);
      const restorable = slip.restorable !== false;
      hits.count(
        first !== undefined,
        () => {
          const at = made.text.indexOf(d.text.slice(d.end, d.end + 40)) - d.end + d.start;
          return `${shownAt(made.text, at)}${after === undefined ? '' : ` \u21d2 ${shownAt(after, at)}`}`;
        },
        restorable ? after === (made.original ?? d.text) : undefined
      );
    }
    hits.close(name, corpus);
  }
  const joined = share('98 %');
  for (const d of chosen) {
    const other = random.pick(plain);
    const head = `${d.text.trimEnd()}\n\n`;
    const found = find(head + other.text, 'second-dateline');
    joined.count(
      other === d || found.some(({ span }) => Math.abs(span.start - head.length - other.start) < 3),
      () => `${shownAt(other.text, other.start)} behind ${shownAt(d.text, d.start)}`
    );
  }
  joined.close('two stories joined: second-dateline', corpus);
  second.close('untouched: second-dateline', corpus);
  const accepted = share('95 %');
  for (const d of chosen) {
    const one = random.pick(houses);
    for (const other of houses) {
      const there = rewritten(rewritten(d.text, one), other);
      const back = rewritten(there, one);
      accepted.count(
        accepts(there, other) && accepts(back, one),
        () => `${one} \u21d2 ${other}: ${shownAt(there ?? d.text, d.start)} \u21d2 ${shownAt(back ?? d.text, d.start)}`
      );
    }
  }
  accepted.close('from style to style and back, accepted in both', corpus);
}

/** The draft with its dateline in another style; undefined where it is no longer read as one. */
function rewritten(text: string | undefined, style: string): string | undefined {
  if (text === undefined) return undefined;
  const article = new Article(text);
  const found = datelineOf(article, defaultDesk);
  const written = found && rewriteDateline(found.dateline, style);
  if (!found || written === undefined) return undefined;
  const span = article.spanOf(found.paragraph, found.dateline.span);
  return text.slice(0, span.start) + written + text.slice(span.end).trimStart();
}

function accepts(text: string | undefined, style: string): boolean {
  if (text === undefined) return false;
  return alarmsIn(text, deskOf({ style })).every(({ rule }) => rule === 'second-dateline');
}

/** A few words from an offset on, with what stands before them. */
function shownAt(text: string, at: number, length = 70): string {
  return text.slice(Math.max(0, at - 25), at + length);
}
