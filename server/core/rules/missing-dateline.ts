/**
 * A story that does not say where it was written. Editors care because readers judge a report by whether anybody was
 * there, and a story that lost its dateline on the way has lost its place and often its date.
 */
import type { Article } from '../article/article.ts';
import { saysWhere } from '../article/dateline/otherwise.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Flag } from '../article/words.ts';
import { datelineFor, styleFor } from '../datelines/insert.ts';
import { placesOf } from '../datelines/places.ts';
import { datelineOf, saysNoDateline } from '../datelines/story.ts';
import type { Desk } from '../desk.ts';
import { kept } from '../kept.ts';
import type { Elsewhere, Finding, Fix, Rule } from '../rule.ts';
import { quote } from './quote.ts';
import { anchored } from './standing.ts';

/** Drafts with fewer words below the headline are notes, or not written yet. */
const fewestWords = 12;
/** How many places are offered. */
const offers = 5;

export const missingDateline: Rule = {
  id: 'missing-dateline',
  summary: 'A story that does not say where it was written.',
  severity: 'warning',
  *check(article, desk, elsewhere) {
    const { required } = desk.dateline;
    if (required === 'never') return;
    const { dateline, doubtful, header } = article.opening;
    if (dateline || doubtful || header.has('dateline') || datelineOf(article, desk)) return;
    const lead = [article.opening.lead, figures(article)].find(p => p && written(article, p));
    if (!lead) return;
    if (required === 'auto' && saysNoDateline(article)) return;
    if (saysWhere(lead) || opensAbove(article, lead)) return;
    yield finding(lead, article, desk, elsewhere?.datelines);
  }
};

/** Whether a line of its own between headline and lead says it. */
function opensAbove({ paragraphs, opening: { headline } }: Article, lead: Paragraph): boolean {
  const above = paragraphs[lead.index - 1];
  return above !== undefined && above !== headline && above.shape === 'short' && saysWhere(above);
}

const figure = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|nil)\b/i;

/** The first line of a report that is nothing but figures, such as a company's earnings. */
function figures(article: Article): Paragraph | undefined {
  const { headline } = article.opening;
  let first: Paragraph | undefined;
  let lines = 0; // with figures in them
  for (let i = (headline?.index ?? -1) + 1; i < Math.min(20, article.paragraphs.length); i++) {
    const p = article.paragraphs[i]!;
    if (p.kind === 'matter' || (p.kind !== 'table' && p.shape !== 'short')) continue;
    first ??= p;
    if (figure.test(p.raw) && ++lines >= 2) return first;
  }
  return undefined;
}

/** Whether the lead is written, and enough behind it to be a story. */
function written(article: Article, lead: Paragraph): boolean {
  if (lead.words.count < 3) return false;
  let words = 0;
  let closed = false;
  for (let i = lead.index; i < Math.min(lead.index + 40, article.paragraphs.length); i++) {
    const p = article.paragraphs[i]!;
    if (p.kind === 'matter' || p.kind === 'code' || p.kind === 'list') continue;
    words += p.words.count;
    closed ||=
      p.kind === 'table' ||
      p.shape === 'short' ||
      sentences(p) > 1 ||
      /[.!?:]["'\u201d\u2019)\]]{0,2}$/.test(p.raw.slice(Math.max(p.start, p.end - 4), p.end));
    if (words >= fewestWords && closed) return true;
  }
  return false;
}

/** How many sentences a paragraph begins. */
function sentences({ words }: Paragraph): number {
  let n = 0;
  for (const flags of words.flags) if (flags & Flag.Sentence) n++;
  return n;
}

const finding = kept((lead: Paragraph, article: Article, desk: Desk, others: Elsewhere['datelines']): Finding => {
  const { words } = lead;
  // (Reuters) - The story: with the bracket that would be missed.
  const opens = /[([]/.test(lead.raw.charAt(lead.start)) ? lead.start : words.starts[0]!;
  const first = { start: words.starts[0]!, end: words.ends[Math.min(2, words.count - 1)]! };
  return anchored(article, { paragraph: lead, span: first }, [], {
    rule: 'missing-dateline',
    message: `The story that begins ${quote(lead.raw.slice(opens, words.ends[Math.min(6, words.count - 1)]!))} does not say where it was written.`,
    evidence: () => {
      const named = placesOf(article, desk.dateline.places).slice(0, 3);
      if (named.length === 0) return 'The story names no place that is known.';
      return `The story may come from:\n\n${named.map(place => `- **${place.name}**: ${place.why}`).join('\n')}`;
    },
    fixes: () => fixesOf(article, desk, lead, others)
  });
});

function fixesOf(article: Article, desk: Desk, lead: Paragraph, others: Elsewhere['datelines']): Fix[] {
  const at = article.startOf(lead) + lead.start;
  const none: Fix = {
    title: 'This desk’s stories carry no dateline',
    edits: [],
    desk: { kind: 'required', required: 'never' }
  };
  const style = styleFor(desk, others && { datelines: others });
  const named = placesOf(article, desk.dateline.places).slice(0, offers);
  return [
    ...named.map(place => {
      const text = datelineFor(article, style, place);
      return { title: `Insert “${text.trim()}”, as ${place.why}`, edits: [{ span: { start: at, end: at }, text }] };
    }),
    none
  ];
}
