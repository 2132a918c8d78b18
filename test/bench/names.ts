/** The accuracy of the name rules: labelled pairs, slips by kind, false alarms, and samples to be judged by hand. */
import { Article } from '../../server/core/article/article.ts';
import { defaultDesk } from '../../server/core/desk.ts';
import type { Finding, Rule } from '../../server/core/rule.ts';
import { firstReference } from '../../server/core/rules/first-reference.ts';
import { inconsistentName } from '../../server/core/rules/inconsistent-name.ts';
import { undefinedAcronym } from '../../server/core/rules/undefined-acronym.ts';
import { apply, type Span } from '../../server/core/text.ts';
import { kinds, namesOf, prepared, slip } from './name-slips.ts';
import { samples, toldSlips } from './name-told.ts';
import { cspellWords, harperLints } from './peers.ts';
import { chance, isProse, type Story, table } from './stories.ts';

/** A labelled pair of spellings in a story: `same`, `different`, `real`, `false` … */
interface Label {
  readonly story: string;
  readonly pair: string;
  readonly verdict: string;
}

const percent = (n: number, of: number) => (of === 0 ? '–' : `${((100 * n) / of).toFixed(1)} %`);
const pairOf = (a: string, b: string) =>
  [a, b]
    .map(s => s.normalize('NFC').toLowerCase())
    .sort()
    .join(' | ');

/** Reads lines of story, form, form, verdict, parted by tabs. */
export function readLabels(lines: readonly string[]): Label[] {
  return lines.flatMap(line => {
    const [story, a, b, verdict] = line.split('\t');
    return story && a && b && verdict ? [{ story, pair: pairOf(a, b), verdict: verdict.trim() }] : [];
  });
}

const run = (rule: Rule, text: string) => [...rule.check(new Article(text), defaultDesk)];

/** The two spellings of a finding. */
function spellings(text: string, finding: Finding): [string, string] {
  return [text.slice(finding.span.start, finding.span.end), finding.fixes()[0]?.edits[0]?.text ?? ''];
}

interface Known {
  /** Labelled pairs: `same`, `different`, `unclear`. */
  readonly pairs: readonly Label[];
  /** Findings in untouched stories, and slips there that nobody found, as somebody judged them: `real`, `false`. */
  readonly judged: readonly Label[];
  /** How many misses of each kind of slip are shown. */
  readonly misses: number;
  /** How many findings of the other two rules are shown. */
  readonly sample: number;
}

/** Prints the tables. */
export async function nameAccuracy(all: readonly Story[], most: number, known: Known): Promise<void> {
  if (known.pairs.length > 0) labelled(all, known.pairs);
  const same = new Set(known.pairs.filter(l => l.verdict === 'same').map(l => l.story));
  const untouched = all.filter(s => !same.has(s.id) && isProse(s.text));
  seeded(untouched, most, known.misses);
  alarms(untouched, known.judged);
  cost(untouched);
  toldSlips(untouched, most);
  for (const rule of [undefinedAcronym, firstReference]) samples(untouched, rule, known.sample);
  await beside(untouched);
}

/** (a) Pairs that somebody has labelled. */
function labelled(all: readonly Story[], labels: readonly Label[]): void {
  const wanted = new Set(labels.map(l => l.story));
  const met = new Set<string>();
  const found = new Set<string>();
  for (const { id, text } of all) {
    if (!wanted.has(id)) continue;
    met.add(id);
    for (const f of run(inconsistentName, text)) found.add(`${id} ${pairOf(...spellings(text, f))}`);
  }
  const rows = ['same', 'different', 'unclear'].map(verdict => {
    const of = labels.filter(l => l.verdict === verdict && met.has(l.story));
    const hits = of.filter(l => found.has(`${l.story} ${l.pair}`));
    const odd = verdict === 'same' ? of.filter(l => !hits.includes(l)) : verdict === 'different' ? hits : [];
    const few = odd.map(l => `${l.story}: ${l.pair}`).join('; ');
    return [verdict, String(of.length), percent(hits.length, of.length), few];
  });
  table('Labelled pairs', ['label', 'pairs', 'flagged', 'missed, or flagged in error'], rows);
}

/** (b) One mention damaged. */
function seeded(untouched: readonly Story[], most: number, misses: number): void {
  const random = chance(2006);
  const chosen = untouched.length <= most ? untouched : untouched.filter(() => random.next() < most / untouched.length);
  const read = chosen.map(({ id, text }) => ({ id, text, names: namesOf(text) }));
  const sums = { all: [0, 0, 0, 0], long: [0, 0, 0, 0], other: [0, 0, 0, 0] };
  const row = (name: string, [n, hit, first, any]: readonly number[]) => [
    name,
    String(n),
    percent(hit!, n!),
    percent(first!, hit!),
    percent(any!, hit!)
  ];
  const rows = kinds.map(kind => {
    const sum = [0, 0, 0, 0];
    const missed: string[] = [];
    for (const story of read) {
      const { id } = story;
      const text = prepared(story.text, story.names, kind, random);
      const edit = slip(text === story.text ? story.names : namesOf(text), kind, random);
      if (!edit) continue;
      const outcome = tried(text, edit);
      if (edit.other) {
        for (const [i, n] of outcome.entries()) sums.other[i] = sums.other[i]! + n;
        continue;
      }
      if (!outcome[1] && missed.length < misses) missed.push(`${id}: ${edit.was} > ${edit.text}`);
      const long = kind === 'middle initial' || edit.was.length > 4;
      for (const s of [sum, sums.all, ...(long ? [sums.long] : [])])
        for (const [i, n] of outcome.entries()) s[i] = s[i]! + n;
    }
    for (const one of missed) console.log(`missed, ${kind}: ${one}`);
    return row(kind, sum);
  });
  table(
    `One mention spelled in another way, in each of ${chosen.length} stories that have a place for it`,
    ['kind', 'drafts', 'found', 'first fix restores', 'a fix restores'],
    [
      ...rows,
      row('all', sums.all),
      row('all, of 5 letters and more', sums.long),
      row('left out of these: what makes another word or name of it, or a plural', sums.other)
    ]
  );
}

/** One, and whether the slip is found, restored by the first fix, restored by any. */
function tried(original: string, edit: { span: { start: number; end: number }; text: string }): number[] {
  const text = apply(original, [edit]);
  const start = edit.span.start;
  const end = start + edit.text.length;
  const touches = (s: { start: number; end: number }) => s.start < end && s.end > start;
  const hits = run(inconsistentName, text).filter(f => touches(f.span) || f.related.some(r => touches(r.span)));
  const restores = (f: Finding) => f.fixes().map(x => x.edits.length > 0 && apply(text, x.edits) === original);
  const all = hits.map(restores);
  return [1, Number(hits.length > 0), Number(all.some(x => x[0])), Number(all.some(x => x.includes(true)))];
}

/** (c) Stories as they are. */
function alarms(untouched: readonly Story[], judged: readonly Label[]): void {
  const verdicts = new Map(judged.map(l => [`${l.story} ${l.pair}`, l.verdict]));
  const seen = new Map<string, string>();
  for (const { id, text } of untouched) {
    for (const f of run(inconsistentName, text)) {
      const pair = pairOf(...spellings(text, f));
      seen.set(`${id} ${pair}`, `${id}\t${spellings(text, f).join('\t')}`);
    }
  }
  const per100 = (n: number) => ((100 * n) / Math.max(1, untouched.length)).toFixed(2);
  console.log(
    `\nUntouched stories of prose: ${untouched.length}; pairs of spellings found: ${seen.size} (${per100(seen.size)} per 100)`
  );
  if (judged.length > 0) {
    const ids = new Set(untouched.map(s => s.id));
    const of = (verdict: string) => [...seen.keys()].filter(key => verdicts.get(key) === verdict).length;
    const real = judged.filter(l => l.verdict === 'real' && ids.has(l.story));
    console.log(
      `judged false: ${of('false')} (${per100(of('false'))} per 100); of ${real.length} real slips known, ${of('real')} are found (${percent(of('real'), real.length)})`
    );
  }
  const unread = [...seen].filter(([key]) => !verdicts.has(key));
  console.log(`not judged: ${unread.length}`);
  for (const [, line] of unread) console.log(`  ${line}`);
}

/** What the name rules cost: reading the names and checking them, per MB, beside reading the paragraphs alone. */
function cost(untouched: readonly Story[]): void {
  const text = untouched
    .map(s => s.text)
    .join('\n\n')
    .slice(0, 1_000_000);
  const median = (work: () => unknown) => {
    const all = Array.from({ length: 9 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }).sort((a, b) => a - b);
    return all[4]!;
  };
  const article = median(() => new Article(text));
  const rules = [inconsistentName, firstReference, undefinedAcronym];
  const checked = median(() => {
    const a = new Article(text);
    for (const rule of rules) for (const _ of rule.check(a, defaultDesk));
  });
  const mb = text.length / 1_000_000;
  console.log(
    `\nOpening ${mb.toFixed(2)} MB: ${(article / mb).toFixed(0)} ms per MB; the three name rules on top: ${((checked - article) / mb).toFixed(0)} ms per MB`
  );
}

/** What others report on names in the same stories, a sample of them: words of names that they mark. */
async function beside(untouched: readonly Story[]): Promise<void> {
  const step = Math.max(1, Math.floor(untouched.length / 300));
  const chosen = untouched.filter((_, i) => i % step === 0);
  const rows: string[][] = [];
  const count = async (name: string, marks: (text: string) => Promise<readonly { readonly span: Span }[]>) => {
    let words = 0;
    let hit = 0;
    for (const { text } of chosen) {
      const names = new Article(text);
      const found = (await marks(text)).filter(({ span }) => isNamed(names, span));
      words += found.length;
      if (found.length > 0) hit++;
    }
    rows.push([name, ((100 * words) / chosen.length).toFixed(1), percent(hit, chosen.length)]);
  };
  await count('copydesk', async text => run(inconsistentName, text));
  try {
    await count('cspell', cspellWords);
    await count('harper.js', harperLints);
  } catch (why) {
    console.log(`\n${why instanceof Error ? why.message : why}`);
  }
  table(
    `Marks on names in ${chosen.length} of the untouched stories`,
    ['checker', 'marks per 100 stories', 'stories with one'],
    rows
  );
}

/** Whether a span is of a word in a name. */
function isNamed(article: Article, span: Span): boolean {
  const p = article.at(span.start);
  if (!p) return false;
  const own = { start: span.start - article.startOf(p), end: span.end - article.startOf(p) };
  const { starts, ends } = p.words;
  return p.mentions.some(m => starts[m.from]! <= own.start && own.end <= ends[m.to - 1]!);
}
