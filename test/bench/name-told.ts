/** The accuracy of `first-reference` and `undefined-acronym`: slips put in, and samples to be judged by hand. */
import { Article } from '../../server/core/article/article.ts';
import { bare } from '../../server/core/article/mentions.ts';
import { defaultDesk } from '../../server/core/desk.ts';
import type { Rule } from '../../server/core/rule.ts';
import { firstReference } from '../../server/core/rules/first-reference.ts';
import { undefinedAcronym } from '../../server/core/rules/undefined-acronym.ts';
import { apply, type Span } from '../../server/core/text.ts';
import { isCommonWord, isGivenName, isKnownAcronym, isOrganisationWord } from '../../server/data/lexicon.ts';
import { chance, type Story, table } from './stories.ts';

type Chance = ReturnType<typeof chance>;
interface Slip {
  readonly text: string;
  /** Where the words at fault are. */
  readonly at: Span;
}

const run = (rule: Rule, text: string) => [...rule.check(new Article(text), defaultDesk)];

/** The first full name and a later bare surname of one person change places, as when paragraphs are moved. */
function surnameFirst(text: string, random: Chance): Slip | undefined {
  const article = new Article(text);
  const { headline, captions } = article.opening;
  const met = new Map<string, { full?: Span; bare: Span[] }>();
  for (const p of article.paragraphs) {
    if (p === headline || captions.includes(p) || (p.shape !== 'body' && p.shape !== 'note')) continue;
    for (const { from, to, display } of p.mentions) {
      const { starts } = p.words;
      const last = bare(p.word(to - 1));
      const span = article.spanOf(p, { start: starts[from]!, end: starts[to - 1]! + last.length });
      const known = met.get(last) ?? { bare: [] };
      met.set(last, known);
      if (display || to - from > 2 || isCommonWord(last.toLowerCase()) || isOrganisationWord(last)) met.delete(last);
      else if (to - from === 1) {
        if (known.full) known.bare.push(span);
        else known.bare.push({ start: 0, end: 0 }); // met before, by surname alone
      } else if (!known.full && isGivenName(p.word(from))) known.full = span;
    }
  }
  const all = [...met.values()].filter(m => m.full && m.bare.length > 0 && m.bare[0]!.end > 0);
  if (all.length === 0) return undefined;
  const { full, bare: later } = random.pick(all) as { full: Span; bare: Span[] };
  const other = random.pick(later);
  const name = text.slice(full.start, full.end);
  const surname = text.slice(other.start, other.end);
  const changed = apply(text, [
    { span: full, text: surname },
    { span: other, text: name }
  ]);
  return { text: changed, at: { start: full.start, end: full.start + surname.length } };
}

const spelledOut = /((?:[A-Z][a-z]{2,} (?:of |and |for |the )?){2,6})\(([A-Z]{3,6})\)/g;

/** An acronym in brackets behind its full name, used again later; the full name goes, or comes last. */
function unexplained(later: boolean) {
  return (text: string, random: Chance): Slip | undefined => {
    const all = [...text.matchAll(spelledOut)].filter(([whole, name = '', letters = '']) => {
      const known = isKnownAcronym(letters);
      const initials = [...name.matchAll(/[A-Z]/g)].join('');
      const uses = text.split(new RegExp(`\\b${letters}\\b`)).length - 1;
      return !known && initials === letters && uses > 1 && text.split(name.trim()).length === 2 && whole !== '';
    });
    if (all.length === 0) return undefined;
    const match = random.pick(all);
    const [whole, , letters = ''] = match;
    const at = { start: match.index, end: match.index + letters.length };
    const without = text.slice(0, match.index) + letters + text.slice(match.index + whole.length);
    if (!later) return { text: without, at };
    const last = without.lastIndexOf(letters);
    if (last === match.index) return undefined;
    return { text: without.slice(0, last) + whole + without.slice(last + letters.length), at };
  };
}

/** Prints how many slips are found. */
export function toldSlips(untouched: readonly Story[], most: number): void {
  const random = chance(1851);
  const rows = (
    [
      ['the surname before the full name', firstReference, surnameFirst],
      ['an acronym that nothing explains', undefinedAcronym, unexplained(false)],
      ['an acronym explained only later', undefinedAcronym, unexplained(true)]
    ] as const
  ).map(([name, rule, damage]) => {
    let n = 0;
    let hit = 0;
    for (const story of untouched) {
      if (n >= most) break;
      const slip = damage(story.text, random);
      if (!slip) continue;
      n++;
      if (run(rule, slip.text).some(f => f.span.start < slip.at.end && slip.at.start < f.span.end)) hit++;
    }
    return [name, String(n), n === 0 ? '–' : `${((100 * hit) / n).toFixed(1)} %`];
  });
  table('Slips of the other two rules, put into the untouched stories', ['kind', 'drafts', 'found'], rows);
}

/** Prints a sample of a rule's findings, with the words around them, to be read as an editor would. */
export function samples(untouched: readonly Story[], rule: Rule, most: number): void {
  const lines = untouched.flatMap(({ id, text }) =>
    run(rule, text).map(f => {
      const around = text.slice(Math.max(0, f.span.start - 60), f.span.end + 40).replace(/\s+/g, ' ');
      return [id, text.slice(f.span.start, f.span.end), f.message, `…${around}…`].join('\t');
    })
  );
  console.log(
    `\n${rule.id}: ${lines.length} findings (${((100 * lines.length) / Math.max(1, untouched.length)).toFixed(2)} per 100)`
  );
  const random = chance(1997);
  for (const line of lines) if (random.next() < most / lines.length) console.log(`  ${line}`);
}
