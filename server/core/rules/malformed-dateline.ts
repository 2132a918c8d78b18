/**
 * A dateline that is wrong in every house, or not in the desk's own style. Editors care because it is the first thing a
 * reader and a machine see, and systems downstream read place, date and agency out of it.
 */
import type { Article } from '../article/article.ts';
import { monthOf } from '../article/dateline/calendar.ts';
import type { Flaw } from '../article/dateline/dateline.ts';
import { explainBeside } from '../datelines/explain.ts';
import { wanting } from '../datelines/region.ts';
import { type Difference, differences, regionsFor, rewriteTitle, rewriting } from '../datelines/rewrite.ts';
import { type Dated, datelineOf, headerDay } from '../datelines/story.ts';
import { type Style, styleOf } from '../datelines/styles.ts';
import { partsOf } from '../datelines/write.ts';
import type { Desk } from '../desk.ts';
import type { Finding, Rule } from '../rule.ts';
import { quote } from './quote.ts';

export const malformedDateline: Rule = {
  id: 'malformed-dateline',
  summary: "A dateline that is wrong in every house, or not in the desk's own style.",
  severity: 'warning',
  *check(article, desk) {
    const dated = datelineOf(article, desk);
    if (!dated) return;
    const style = styleOf(desk.dateline);
    if (style && !dated.dateline.settled) {
      const other = inStyle(article, dated, style, desk);
      if (other) {
        yield other;
        return;
      }
    }
    for (const flaw of dated.dateline.flaws) yield slip(article, dated, flaw);
  }
};

/** Finding for one slip that is one in every house: what is broken is repaired, and nothing else. */
function slip(article: Article, dated: Dated, flaw: Flaw): Finding {
  const { paragraph: p } = dated;
  const edit = flaw.kind === 'month-lost' ? monthFound(article, dated, flaw) : flaw.edit;
  const { span } = dated.dateline;
  const start = Math.min(span.start, edit.span.start);
  const end = Math.max(span.end, edit.span.end);
  const repaired = p.raw.slice(start, edit.span.start) + edit.text + p.raw.slice(edit.span.end, end);
  const words = p.raw.slice(flaw.span.start, flaw.span.end);
  const sure = flaw.kind !== 'run-in' && flaw.kind !== 'month-lost' && flaw.kind !== 'lower';
  return {
    rule: 'malformed-dateline',
    span: article.spanOf(p, flaw.span),
    message: says(flaw, words),
    related: [],
    fixes: () => [
      {
        title:
          flaw.kind === 'run-in'
            ? 'Put the dateline in a paragraph of its own'
            : `Change the dateline to ${quote(repaired.trim())}`,
        edits: [{ span: article.spanOf(p, edit.span), text: edit.text }],
        ...(sure && { preferred: true })
      }
    ]
  };
}

/** The month that was lost is the one that the header or the story gives that day; else the lone day goes. */
function monthFound(article: Article, { paragraph, dateline }: Dated, flaw: Flaw): Flaw['edit'] {
  const day = paragraph.raw.slice(flaw.span.start, flaw.span.end);
  const header = headerDay(article);
  let month = header && String(header.day) === day ? header.month : undefined;
  if (!month) {
    const pattern = new RegExp(
      `\\b((?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.?) ${day}\\b`
    );
    for (let i = 0; i < Math.min(40, article.paragraphs.length) && !month; i++)
      month = monthOf(pattern.exec(article.paragraphs[i]!.raw)?.[1] ?? '');
  }
  if (!month) return flaw.edit;
  // Houses that shorten months with a stop do not close a dateline with a hyphen.
  const name = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ')[month - 1]!;
  const text = dateline.dash?.text === '-' ? name.replace('.', '') : name;
  return { span: { start: flaw.span.start, end: flaw.span.start }, text: `${text} ` };
}

function says({ kind, edit }: Flaw, words: string): string {
  switch (kind) {
    case 'month':
      return `The month ${quote(words)} in the dateline should read ${quote(edit.text)}.`;
    case 'month-lost':
      return `The dateline has a day, ${quote(words)}, but no month.`;
    case 'comma':
      return `A comma is missing in ${quote(words)}.`;
    case 'dash-lost':
      return 'The dash behind the dateline is missing.';
    case 'dash-doubled':
      return `The dash behind the dateline is doubled: ${quote(words)}.`;
    case 'space':
      if (words.trim() === '') return 'The dateline has one space too many.';
      return edit.text === ''
        ? `The space in ${quote(words)} is one too many.`
        : `A space is missing or doubled in ${quote(words)}.`;
    case 'bracket':
      return `A bracket is missing round the agency in ${quote(words)}.`;
    case 'agency':
      return `The agency ${quote(words)} should read ${quote(edit.text)}.`;
    case 'lower':
      return edit.text === edit.text.toUpperCase()
        ? `The place ${quote(words)} in the dateline is not in capitals.`
        : `${quote(words)} in the dateline has no capital.`;
    case 'stray':
      return `A stray mark stands in the dateline: ${quote(words)}.`;
    case 'twice':
      return `The dateline stands here a second time: ${quote(words)}.`;
    case 'run-in':
      return `The text before it has run into the dateline ${quote(words)}.`;
  }
}

/** Finding for a dateline that the desk's style writes another way. */
function inStyle(article: Article, dated: Dated, style: Style, desk: Desk): Finding | undefined {
  const { paragraph: p, dateline } = dated;
  const way = rewriting(article, dated, style);
  const { written, edit } = way;
  const open = wanting(style, partsOf(dateline).places, dateline.region?.text).length > 0;
  const now = p.raw.slice(edit.span.start, edit.span.end);
  const bare = (text: string) => text.replace(/\s+/g, ' ');
  if (bare(now) === bare(edit.text) && !open) return undefined;
  const apart = differences(dateline, written);
  // A comma or a bracket alone is a slip in every house, and is told of as one.
  if (apart.length === 0 && !open && dateline.flaws.length > 0) return undefined;
  const words = p.raw.slice(dateline.span.start, dateline.span.end);
  return {
    rule: 'malformed-dateline',
    span: article.spanOf(p, dateline.span),
    message: tells(style, words, written, apart, open),
    related: [],
    evidence: () => explainBeside(article, dated, style, desk),
    fixes: () => {
      const regions = open ? regionsFor(article, dated, style, desk).slice(0, mostRegions) : [];
      const ways = regions.length > 0 ? regions.map(region => rewriting(article, dated, style, region)) : [way];
      return ways.map(({ written, edit, without }) => ({
        title: rewriteTitle({ written, without }),
        edits: [{ span: article.spanOf(p, edit.span), text: edit.text }],
        // Where words would be lost, or a state is not the story's own, somebody looks first.
        preferred: !edit.text.startsWith('\n') && without.length === 0 && !open
      }));
    }
  };
}

/** How many states or countries are offered for one place. */
const mostRegions = 4;

/** One sentence that shows what the house writes otherwise. */
function tells(style: Style, words: string, written: string, apart: readonly Difference[], open: boolean): string {
  // Which state it is, is for the fixes to say: they look for it in the story.
  const said = apart.flatMap(({ part, now, then }) => {
    if (open && part === 'region') return [];
    if (then === '') return [`no ${quote(now)}`];
    return [now === '' ? quote(then) : `${quote(then)} for ${quote(now)}`];
  });
  if (open) said.push('a state or country behind the place');
  if (said.length === 0) return `The dateline ${quote(words)} is ${quote(written)} as ${style.name} writes it.`;
  const all = said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${said.at(-1)}` : said[0];
  return `In the dateline ${quote(words)}, ${style.name} has ${all}.`;
}
