/** The accuracy of the repeat rules: recall by kind of paste, one finding for each, span, restoring fix, false alarms. */
import { Article } from '../../server/core/article/article.ts';
import { check } from '../../server/core/check.ts';
import { defaultDesk } from '../../server/core/desk.ts';
import { mend } from '../../server/core/mend.ts';
import type { Finding } from '../../server/core/rule.ts';
import { apply } from '../../server/core/text.ts';
import { chance, isProse, prose, type Story, table } from './stories.ts';

type Chance = ReturnType<typeof chance>;

/** A draft with a slip, where the repeat lies, and what it was before. */
interface Damaged {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly original: string;
}

const repeats = (findings: readonly Finding[]) => findings.filter(f => f.rule.startsWith('duplicate'));
const find = (text: string) => repeats(check(new Article(text), defaultDesk));

/** Puts `copy` in as a paragraph of its own behind paragraph `after` of a story split at blank lines. */
function inserted(parts: readonly string[], after: number, copy: string): Damaged {
  const head = parts.slice(0, after + 1).join('\n\n');
  const tail = parts.slice(after + 1);
  const text = [head, copy, ...tail].join('\n\n');
  const start = head.length + 2;
  return { text, start, end: start + copy.length, original: parts.join('\n\n') };
}

/** Changes, drops, adds or moves about `share` of a paragraph's words; figures, names and negations stay, as another one is another fact. */
function edited(text: string, share: number, random: Chance, vocabulary: readonly string[]): string {
  const words = text.split(' ');
  const free = words
    .map((w, i) => (i > 0 && /^[a-z]{2,}[,;]?$/.test(w) && !/^(?:no|not|never|none|nor)$/.test(w) ? i : -1))
    .filter(i => i >= 0);
  let edits = Math.max(1, Math.round(share * words.length));
  while (edits-- > 0 && free.length > 0) {
    const [i] = free.splice(random.below(free.length), 1) as [number];
    const kind = random.below(4);
    if (kind === 0) words[i] = random.pick(vocabulary);
    else if (kind === 1) words[i] = '';
    else if (kind === 2) words[i] += ` ${random.pick(vocabulary)}`;
    else if (free.length > 0) {
      const [j] = free.splice(random.below(free.length), 1) as [number];
      [words[i], words[j]] = [words[j]!, words[i]!];
      edits--;
    }
  }
  return words.filter(Boolean).join(' ');
}

function wrapped(text: string, width: number): string {
  let line = '';
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join('\n');
}

const sentences = (text: string) => text.split(/(?<=[a-z][.”"]) (?=[A-Z“"])/);

/** The kinds of paste; each returns undefined where the story has no place for it. */
function kinds(vocabulary: readonly string[]): Record<string, (story: string, random: Chance) => Damaged | undefined> {
  const parts = (text: string) => text.trim().split(/\n\s*\n/);
  const body = (text: string) => {
    const wanted = new Set(prose(text).map(p => p.text));
    return parts(text)
      .map((t, i) => (wanted.has(t.trim()) ? i : -1))
      .filter(i => i >= 0);
  };
  const paragraph = (change: (text: string, random: Chance) => string) => (text: string, random: Chance) => {
    const all = parts(text);
    const choices = body(text).filter(i => i < all.length - 1);
    if (choices.length === 0) return undefined;
    const i = random.pick(choices);
    const copy = change(all[i]!, random);
    return copy === '' ? undefined : inserted(all, i + 1 + random.below(all.length - i - 1), copy);
  };
  const near = (share: number) => paragraph((t, random) => edited(t, share, random, vocabulary));
  return {
    'paragraph, exact': paragraph(t => t),
    'paragraph, hard-wrapped': paragraph(t => wrapped(t, 72)),
    'paragraph, other quotes and case': paragraph(t =>
      t.replaceAll('"', '”').replaceAll("'", '’').replaceAll(' - ', ' — ')
    ),
    'paragraph, 5 % of words edited': near(0.05),
    'paragraph, 10 %': near(0.1),
    'paragraph, 15 %': near(0.15),
    'paragraph, 20 %': near(0.2),
    'paragraph with a sentence in front': (text, random) => {
      const done = paragraph(t => t)(text, random);
      if (!done) return undefined;
      const extra = 'Officials had said so before. ';
      return {
        ...done,
        text: done.text.slice(0, done.start) + extra + done.text.slice(done.start),
        start: done.start + extra.length,
        end: done.end + extra.length
      };
    },
    'passage of 2 to 5 paragraphs': (text, random) => {
      const all = parts(text);
      const n = 2 + random.below(4);
      if (all.length < n + 2) return undefined;
      const i = 1 + random.below(all.length - n - 1);
      const copy = all.slice(i, i + n);
      if (!copy.some(t => t.split(' ').length >= 12)) return undefined;
      return inserted(all, i + n - 1 + random.below(all.length - i - n + 1), copy.join('\n\n'));
    },
    'whole story, twice': text => ({
      text: `${text.trim()}\n\n${text.trim()}\n`,
      start: text.trim().length + 2,
      end: 2 * text.trim().length + 2,
      original: `${text.trim()}\n`
    }),
    'whole story, glued in mid-line': text => ({
      text: text.trim() + text.trim(),
      start: text.trim().length,
      end: 2 * text.trim().length,
      original: text.trim()
    }),
    'sentences, within a paragraph': (text, random) => {
      const all = parts(text);
      const choices = body(text).filter(
        i => sentences(all[i]!).length >= 2 && sentences(all[i]!)[0]!.split(' ').length >= 12
      );
      if (choices.length === 0) return undefined;
      const i = random.pick(choices);
      const first = sentences(all[i]!)[0]!;
      const glued = `${all[i]!} ${first}`;
      const head = all.slice(0, i).join('\n\n');
      const start = (head ? head.length + 2 : 0) + all[i]!.length + 1;
      return {
        text: [...all.slice(0, i), glued, ...all.slice(i + 1)].join('\n\n'),
        start,
        end: start + first.length,
        original: all.join('\n\n')
      };
    }
  };
}

const percent = (n: number, of: number) => (of === 0 ? '–' : `${((100 * n) / of).toFixed(1)} %`);

/** Prints recall, span, fix and false-alarm tables. */
export function repeatAccuracy(
  all: readonly Story[],
  most: number,
  known: { natural: ReadonlySet<string>; pairs: readonly { a: string; b: string; kind: string; jaccard3: number }[] }
): void {
  const clean = all.filter(s => !known.natural.has(s.id) && isProse(s.text) && find(s.text).length === 0);
  const random = chance(1987);
  const chosen = clean.length <= most ? clean : clean.filter(() => random.next() < most / clean.length);
  const vocabulary = [...new Set(chosen.slice(0, 200).flatMap(s => s.text.match(/\b[a-z]{3,9}\b/g) ?? []))];
  const rows = Object.entries(kinds(vocabulary)).map(([name, damage]) => {
    let tried = 0;
    let hit = 0;
    let single = 0;
    let shared = 0;
    let restored = 0;
    for (const story of chosen) {
      const slip = damage(story.text, random);
      if (!slip) continue;
      tried++;
      const findings = find(slip.text);
      if (findings.length === 1) single++;
      const best = findings.map(f => overlapOf(f.span, slip)).sort((a, b) => b - a)[0] ?? 0;
      if (best > 0.5) hit++;
      shared += best;
      if (apply(slip.text, mend(slip.text, 'article', defaultDesk)).trim() === slip.original.trim()) restored++;
    }
    return [
      name,
      String(tried),
      percent(hit, tried),
      percent(single, tried),
      tried ? (shared / tried).toFixed(3) : '–',
      percent(restored, tried)
    ];
  });
  table(
    'Repeats put into clean stories',
    ['kind', 'drafts', 'found', 'one finding', 'span overlap', 'fix-all restores'],
    rows
  );
  const pairRows = ['exact', 'rewrite', 'template', 'mixed'].map(kind => {
    const of = known.pairs.filter(p => p.kind === kind && (kind !== 'rewrite' || p.jaccard3 >= 0.5));
    const hits = of.filter(
      ({ a, b }) =>
        find(`${a}\n\nThe weather was fine all over the country on that day, forecasters said.\n\n${b}\n`).length > 0
    );
    return [
      kind === 'rewrite' ? 'rewrite (Jaccard 0.5 and more)' : kind,
      String(of.length),
      percent(hits.length, of.length)
    ];
  });
  if (known.pairs.length > 0) table('Pairs of paragraphs from different stories', ['kind', 'pairs', 'found'], pairRows);
  const untouched = all.filter(s => !known.natural.has(s.id) && isProse(s.text));
  const alarms = untouched.flatMap(s => find(s.text).map(f => `${s.id}: ${f.rule}: ${f.message}`));
  console.log(
    `\nUntouched stories of prose: ${untouched.length}; findings: ${alarms.length} (${((100 * alarms.length) / Math.max(1, untouched.length)).toFixed(2)} per 100)`
  );
  for (const alarm of alarms) console.log(`  ${alarm}`);
}

function overlapOf(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const both = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
