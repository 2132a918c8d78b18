/**
 * Another dateline deeper in the text. Editors care because it is the trace of a second story pasted in behind the
 * first, which then goes out under the wrong headline.
 */
import type { Article } from '../article/article.ts';
import type { Dateline } from '../article/dateline/dateline.ts';
import { believed } from '../article/dateline/evidence.ts';
import { datelineWithin } from '../article/dateline/inside.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { type Dated, saysNoDateline, saysRoundUp } from '../datelines/story.ts';
import type { Desk } from '../desk.ts';
import { kept, unchanged } from '../kept.ts';
import { repeatsOf } from '../repeats/passages.ts';
import { type Repeat, spanOf } from '../repeats/stretch.ts';
import type { Finding, Fix, Rule } from '../rule.ts';
import { overlapper, type Span } from '../text.ts';
import { quote } from './quote.ts';
import { standing } from './standing.ts';

export const secondDateline: Rule = {
  id: 'second-dateline',
  summary: 'Another dateline deeper in the text: a second story pasted in.',
  severity: 'warning',
  check(article, desk) {
    const { dated, lead } = article.opening;
    const first = dated ?? lead;
    if (!first) return [];
    const candidates = read(article.having('dateline'), desk);
    const colons = article.opening.dateline?.dash?.text === ':' && candidates.filter(isColon).length <= 2;
    const deeper: Dated[] = [];
    for (const candidate of candidates) {
      const own = isColon(candidate) && !colons ? undefined : candidate.own;
      const { inner } = candidate;
      const p = own?.paragraph;
      if (p && p.index > first.index && p !== lead && !ofItsOwn(article, p) && !again(first, p)) deeper.push(own);
      else if (inner && inner.paragraph.index >= first.index) deeper.push(inner);
    }
    if (deeper.length === 0 || isRoundUp(article, deeper)) return [];
    return findingsOf(article, repeatsOf(article, desk), article.opening.dateline, dated, steady(article, deeper));
  }
};

const steady = unchanged<Article, Dated>();

/** What is told of the datelines deeper in a story, but for those in what is there twice. */
const findingsOf = kept(
  (
    article: Article,
    repeats: readonly Repeat[],
    _own: Dateline | undefined,
    _dated: Paragraph | undefined,
    deeper: readonly Dated[]
  ): readonly Finding[] => {
    const repeated = overlapper(repeats.map(repeat => spanOf(article, repeat, 'target')));
    return deeper.flatMap((one, i) => {
      const { start } = article.spanOf(one.paragraph, one.dateline.span);
      return repeated({ start, end: start + 1 }) ? [] : finding(article, one, deeper[i + 1]);
    });
  }
);

/** What a paragraph that opens as a dateline does has by itself: its own dateline, and another behind that one. */
interface Candidate {
  readonly own: Dated | undefined;
  readonly inner: Dated | undefined;
}

/** The candidates are read once, while they and the desk stay the same; most have neither. */
const read = kept((paragraphs: readonly Paragraph[], desk: Desk): readonly Candidate[] =>
  paragraphs.flatMap(paragraph => {
    const dateline = paragraph.dateline!;
    const inner = paragraph.kind === 'prose' && paragraph.words.count > 12 ? deeperIn(paragraph, dateline) : undefined;
    const candidate = {
      own: isDateline(desk, paragraph, dateline) ? { paragraph, dateline } : undefined,
      inner: inner && inner.span.start - dateline.span.end > 2 ? { paragraph, dateline: inner } : undefined
    };
    return candidate.own || candidate.inner ? candidate : [];
  })
);

/** Another dateline inside a paragraph that opens as if with one. */
const deeperIn = kept((p: Paragraph, own: Dateline) => datelineWithin(p, Math.max(own.span.end, own.span.start + 1)));

/** Whether a paragraph deeper in the story opens as a story does: with date, agency or a known place, and a dash. */
function isDateline(desk: Desk, p: Paragraph, dateline: Dateline): boolean {
  const { dash, form, next, span } = dateline;
  if (p.kind !== 'prose' || p.shape === 'caption' || p.shape === 'credit' || p.shape === 'end') return false;
  if (form === 'full') {
    if (!dash) return dateline.flaws.some(flaw => flaw.kind === 'dash-lost');
    return next !== 'nothing' || span.end >= p.end;
  }
  if (form !== 'capitals' || next !== 'capital' || p.shape === 'short' || p.words.count < 12) return false;
  return dash !== undefined && believed(dateline, desk.dateline.places) === 'yes';
}

/**
 * Whether no more than a colon makes a dateline of a place. One besides the story's own, if that is written so, is
 * another story's; with more of them it is a listing.
 */
const isColon = ({ own }: Candidate): boolean =>
  own !== undefined && own.dateline.form === 'capitals' && own.dateline.dash?.text === ':';

/** A correction, the story’s headline, its summary and its byline take no more paragraphs. */
const mostCorrected = 12;

/**
 * Whether a dateline is the first one put twice, before the byline and behind it, or stands below a note that has one, or
 * a correction: In a story Nov. 5 about … A corrected version is below.
 */
function again(first: Paragraph, p: Paragraph): boolean {
  const [one, other] = [first.dateline, p.dateline];
  if (!one || !other) return false;
  // Behind the first there is a byline or the headline, no sentence.
  const left = first.raw.slice(one.span.end, first.end).trim();
  const apart = p.index - first.index;
  if (/^in an? (?:\w+ )?(?:story|report|article)\b/i.test(left)) return apart < mostCorrected;
  if (apart > 3) return false;
  return /^editor.?s.? note/i.test(left) || (left.length < 120 && !/[.!?]["'\u201d\u2019)]{0,2}$/.test(left));
}

/** Whether a paragraph is an item of its own: under a subhead in Markdown, or a rule drawn between it and the one before. */
function ofItsOwn(article: Article, p: Paragraph): boolean {
  const above = article.paragraphs[p.index - 1];
  return above?.kind === 'heading' || (above?.shape === 'end' && /^[-_*]{3}|^\* |^[\u2013\u2014-]{2}/.test(above.text));
}

/**
 * Whether a draft is a round-up: by its label, as three items and more each stand under a heading of their own, or as
 * they follow each other with neither date nor agency, or in short lines as a listing does, a paragraph or two each.
 */
function isRoundUp(article: Article, deeper: readonly Dated[]): boolean {
  if (saysNoDateline(article) || saysRoundUp(article)) return true;
  if (deeper.length < 2) return false;
  if (deeper.length > 2 && deeper.every(({ dateline }) => dateline.form !== 'full')) return true;
  const close = ({ paragraph, dateline }: Dated, i: number) =>
    (dateline.form !== 'full' || paragraph.shape === 'short') &&
    (i === 0 || paragraph.index - deeper[i - 1]!.paragraph.index <= 2);
  // The lead may be the first item itself.
  const { dated, dateline } = article.opening;
  const item = dated && dateline && dateline.form !== 'full' && deeper[0]!.paragraph.index - dated.index <= 2;
  if (deeper.length + (item ? 1 : 0) > 2 && deeper.every(close)) return true;
  return deeper.every(({ paragraph }) => {
    const head = article.paragraphs[paragraph.index - 1];
    return head?.shape === 'short' && !head.dateline;
  });
}

interface Told {
  readonly next: Dated | undefined;
  readonly first: Paragraph | undefined;
  readonly finding: Finding;
}
// What was told of a dateline, while the same stories stand before and behind it.
const told = new WeakMap<Dateline, Told>();

function finding(article: Article, one: Dated, next: Dated | undefined): Finding {
  const { paragraph, dateline } = one;
  const { dateline: own, dated: first } = article.opening;
  const known = told.get(dateline);
  if (known && known.first === first && known.next?.dateline === next?.dateline) return known.finding;
  const words = paragraph.raw.slice(dateline.span.start, dateline.span.end);
  const finding = standing({
    rule: 'second-dateline',
    message: `Another dateline stands here, ${quote(words)}: a second story seems to be pasted in.`,
    at: () => article.spanOf(paragraph, dateline.span),
    related: () =>
      own && first ? [{ span: article.spanOf(first, own.span), message: "The story's own dateline." }] : [],
    fixes: () => fixes(article, one, next)
  });
  told.set(dateline, { next, first, finding });
  return finding;
}

function fixes(article: Article, { paragraph: p, dateline }: Dated, next: Dated | undefined): Fix[] {
  const start = article.startOf(p) + dateline.span.start;
  const words = p.raw.slice(dateline.span.start, dateline.span.end);
  const story = storySpan(article, p, dateline, next);
  let after = dateline.span.end;
  while (after < p.end && /\s/.test(p.raw[after]!)) after++;
  return [
    {
      title: `Move the story from ${quote(dateline.places[0]!.text)} to a draft of its own`,
      edits: [{ span: story, text: '' }],
      moveOut: story
    },
    {
      title: `Delete the dateline ${quote(words)}`,
      edits: [{ span: { start, end: article.startOf(p) + after }, text: '' }]
    }
  ];
}

/** From the second story's headline to the end of the draft, or to the third story. */
function storySpan(article: Article, p: Paragraph, dateline: Dateline, next: Dated | undefined): Span {
  const inside = dateline.span.start > p.start + 4;
  const start = inside ? article.startOf(p) + dateline.span.start : article.startOf(headOf(article, p));
  const until = next && next.paragraph !== p ? article.startOf(headOf(article, next.paragraph)) : article.length;
  return { start, end: Math.max(start, until) };
}

/** The first of the lines that stand above a dateline as headline, byline or caption. */
function headOf(article: Article, p: Paragraph): Paragraph {
  let head = p;
  for (let n = 0; n < 4; n++) {
    const above = article.paragraphs[head.index - 1];
    if (!above || !['short', 'byline', 'caption', 'credit', 'date', 'note'].includes(above.shape)) break;
    head = above;
  }
  return head;
}
