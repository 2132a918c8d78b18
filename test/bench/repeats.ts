/** The accuracy of the repeat rules: recall by kind of paste, one finding for each, span, restoring fix, false alarms. */
import { Article } from '../../server/core/article/article.ts';
import { check } from '../../server/core/check.ts';
import { type Desk, defaultDesk } from '../../server/core/desk.ts';
import { mend } from '../../server/core/mend.ts';
import type { Finding } from '../../server/core/rule.ts';
import { rules } from '../../server/core/rules/index.ts';
import { apply, type Span } from '../../server/core/text.ts';
import { type Damaged, type Paste, pastes } from './pastes.ts';
import { havePeers, jscpd } from './peers.ts';
import { chance, isProse, type Story, table } from './stories.ts';

/** A desk that fixes nothing but repeats: what other rules mend in a story is not put back. */
const repeatsAlone: Desk = {
  ...defaultDesk,
  rules: Object.fromEntries(rules.filter(rule => !rule.id.startsWith('duplicate')).map(rule => [rule.id, 'off']))
};

const find = (text: string): Finding[] =>
  check(new Article(text), defaultDesk).filter(f => f.rule.startsWith('duplicate'));

/** What is known of the corpus beforehand. */
export interface Known {
  /** Stories that do hold a repeat. */
  readonly natural: ReadonlySet<string>;
  readonly pairs: readonly { a: string; b: string; kind: string; jaccard3: number }[];
}

/** jscpd takes a process for each draft: of each kind it is shown so many. */
const mostForPeer = 150;
/** About ten words, as it counts marks too. Of fewer it finds chance phrases, of more no short paragraph. */
const peerTokens = 10;

/** Prints recall, span, fix and false-alarm tables; so many `misses` of each kind are named. */
export async function repeatAccuracy(all: readonly Story[], most: number, known: Known, misses: number): Promise<void> {
  const untouched = all.filter(s => !known.natural.has(s.id) && isProse(s.text));
  const found = new Map(untouched.map(s => [s, find(s.text)]));
  const clean = untouched.filter(s => found.get(s)!.length === 0);
  const random = chance(1987);
  const chosen = clean.length <= most ? clean : clean.filter(() => random.next() < most / clean.length);
  const vocabulary = [...new Set(chosen.slice(0, 200).flatMap(s => s.text.match(/\b[a-z]{3,9}\b/g) ?? []))];
  const rows: string[][] = [];
  for (const paste of pastes(vocabulary)) rows.push(await scored(paste, chosen, misses));
  table(
    'Repeats put into clean stories',
    ['kind', 'drafts', 'found', 'one finding', 'span overlap', 'fix restores', 'jscpd 5.3.3', 'we, of the same drafts'],
    rows
  );
  console.log(
    '\nFix restores: of what reads the same, Fix All brings the story back; of the rest, the finding’s first fix does.'
  );
  if (known.pairs.length > 0) pairTable(known.pairs);
  const alarms = untouched.flatMap(s => found.get(s)!.map(f => `${s.id}: ${f.rule}: ${f.message}`));
  console.log(
    `\nUntouched stories of prose: ${untouched.length}; findings: ${per100(alarms.length, untouched.length)}`
  );
  for (const alarm of alarms) console.log(`  ${alarm}`);
  await peerAlarms(untouched, found);
}

async function scored(paste: Paste, chosen: readonly Story[], misses: number): Promise<string[]> {
  const random = chance(hash(paste.name));
  let [tried, hit, single, shared, restored] = [0, 0, 0, 0, 0];
  const shown: Damaged[] = [];
  let ours = 0;
  let named = 0;
  for (const story of chosen) {
    const slip = paste.damage(story.text, random);
    if (!slip) continue;
    tried++;
    const findings = find(slip.text);
    const best = nearest(
      findings.map(f => f.span),
      slip
    );
    if (findings.length === 1) single++;
    if (best > 0.5) hit++;
    shared += best;
    const whole = restores(paste, slip, findings);
    if (whole) restored++;
    if (shown.length < mostForPeer) {
      shown.push(slip);
      if (best > 0.5) ours++;
    }
    if (named < misses && (best <= 0.5 || findings.length !== 1 || !whole)) {
      named++;
      const said = findings.map(f => `${f.span.start}–${f.span.end}`).join(', ');
      const fault = best <= 0.5 ? 'missed' : findings.length !== 1 ? 'more than one' : 'not restored';
      console.log(`  ${paste.name}: ${story.id}: ${fault}; put in at ${slip.start}–${slip.end}, found ${said}`);
    }
  }
  const theirs = havePeers
    ? await jscpd(
        shown.map(slip => slip.text),
        peerTokens
      )
    : [];
  const met = theirs.filter((pairs, i) => nearest(pairs.flat(), shown[i]!) > 0.5).length;
  return [
    paste.name,
    String(tried),
    percent(hit, tried),
    percent(single, tried),
    tried ? (shared / tried).toFixed(3) : '–',
    percent(restored, tried),
    havePeers ? percent(met, shown.length) : '–',
    percent(ours, shown.length)
  ];
}

function restores(paste: Paste, slip: Damaged, findings: readonly Finding[]): boolean {
  const edits = paste.exact ? mend(slip.text, 'article', repeatsAlone) : (findings[0]?.fixes()[0]?.edits ?? []);
  return apply(slip.text, edits).trim() === slip.original.trim();
}

function pairTable(pairs: Known['pairs']): void {
  const between = 'The weather was fine all over the country on that day, forecasters said.';
  const rows = ['exact', 'rewrite', 'template', 'mixed'].map(kind => {
    const of = pairs.filter(p => p.kind === kind && (kind !== 'rewrite' || p.jaccard3 >= 0.5));
    const hits = of.filter(({ a, b }) => find(`${a}\n\n${between}\n\n${b}\n`).length > 0);
    const name = kind === 'rewrite' ? 'rewrite (Jaccard 0.5 and more)' : kind;
    return [name, String(of.length), percent(hits.length, of.length)];
  });
  table('Pairs of paragraphs from different stories', ['kind', 'pairs', 'found'], rows);
}

async function peerAlarms(untouched: readonly Story[], found: ReadonlyMap<Story, readonly Finding[]>): Promise<void> {
  if (!havePeers) {
    console.log('\njscpd is not installed. Run: npm ci --ignore-scripts --prefix test/bench/peers');
    return;
  }
  const random = chance(53);
  const most = 4 * mostForPeer;
  const some = untouched.filter(() => random.next() < most / untouched.length);
  const theirs = await jscpd(
    some.map(s => s.text),
    peerTokens
  );
  const [n, ours] = [theirs.flat().length, some.flatMap(s => found.get(s)!).length];
  console.log(`\nOf ${some.length} of these, jscpd: ${per100(n, some.length)}; we: ${per100(ours, some.length)}`);
}

const percent = (n: number, of: number) => (of === 0 ? '–' : `${((100 * n) / of).toFixed(1)} %`);
const per100 = (n: number, of: number) => `${n} (${((100 * n) / Math.max(1, of)).toFixed(2)} per 100)`;

/** A seed for each kind of its own, so that a new kind leaves the others' drafts as they were. */
const hash = (name: string) => [...name].reduce((h, c) => (Math.imul(h, 31) + c.charCodeAt(0)) | 0, 7);

/** The most that any of the spans has in common with `slip`, of what either covers. */
function nearest(spans: readonly Span[], slip: Span): number {
  return Math.max(0, ...spans.map(span => overlapOf(span, slip)));
}

function overlapOf(a: Span, b: Span): number {
  const both = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
