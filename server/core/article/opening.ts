/** What stands above the body of a story: header, headline, byline, captions, and the lead with its dateline. */
import { isPlace } from '../../data/gazetteer.ts';
import type { Article } from './article.ts';
import type { Dateline } from './dateline/dateline.ts';
import { type Belief, believed, namedAgain, namedWithin } from './dateline/evidence.ts';
import { type Entry, type Header, isHeader, readHeader } from './header.ts';
import type { Paragraph } from './paragraph.ts';
import { captionLike } from './shape.ts';
import { Flag } from './words.ts';

/** The parts of a story's opening, each a paragraph where the story has it. */
export interface Opening {
  /** What front matter and header lines say. */
  readonly header: Header;
  readonly matter?: Paragraph;
  /** A line above the headline, or below it, that says what kind of text this is. */
  readonly labels: readonly Paragraph[];
  readonly headline?: Paragraph;
  readonly byline?: Paragraph;
  readonly captions: readonly Paragraph[];
  /** The first paragraph of the body; undefined while it is not yet written. */
  readonly lead?: Paragraph;
  /** The paragraph that carries the dateline: the lead, or a line of its own above it. */
  readonly dated?: Paragraph;
  readonly dateline?: Dateline;
  /** What looks like a dateline of a place that nobody knows, where no other stands. */
  readonly doubtful?: Dateline;
}

/** How many paragraphs an opening may take: summary bullets, notes and captions may stand above the lead. */
const reach = 40;
/** What is said of an opening hangs on no more than the first paragraphs of a story, whatever stands below them. */
export const openingReach = Math.max(reach + 1, namedWithin);
/** How many paragraphs of prose (a caption without its credit, a note) may stand above a dateline. */
const above = 3;

/** Reads a story's opening. A line that could be a dateline or the lead is told by its shape. */
export function readOpening(article: Article): Opening {
  const header = new Map<string, Entry>();
  const labels: Paragraph[] = [];
  const captions: Paragraph[] = [];
  const opening: { -readonly [K in keyof Opening]: Opening[K] } = { header, labels, captions };
  let body = 0;
  for (let i = 0; i < Math.min(reach, article.paragraphs.length); i++) {
    const p = article.paragraphs[i]!;
    if (p.kind === 'matter') opening.matter = p;
    if (p.kind === 'blank' || p.kind === 'code') continue;
    const { dateline, shape } = p;
    if (!opening.lead && isHeader(p) && !(dateline && believed(dateline) === 'yes')) {
      readHeader(p, header);
      continue;
    }
    // OSLO, Nov. 3 (AP) on its own line ends as a credit does.
    const isCaption = shape === 'caption' && !(dateline?.form === 'full' && dateline.next === 'nothing');
    if (dateline && p.kind !== 'heading' && p.kind !== 'list' && !isCaption) {
      let belief = believed(dateline);
      const bare = dateline.form !== 'full';
      if (shape === 'short' && headlineLike(p, dateline, belief, opening.headline !== undefined)) belief = 'no';
      if (bare && body > 0 && belief !== 'yes') belief = 'no';
      // ITCHING- What helps? A place for which no list speaks is well written at least.
      if (belief === 'maybe' && dateline.flaws.length === 0 && namedAgain(article, p, dateline)) belief = 'yes';
      if (belief !== 'no') {
        if (belief === 'yes') {
          opening.dateline = dateline;
          opening.dated = p;
        } else opening.doubtful = dateline;
        opening.lead = p;
        if (dateline.next !== 'nothing') return opening;
        delete opening.lead;
        body = 0;
        continue;
      }
    }
    if (opening.lead) {
      if (shape === 'body' && p.kind === 'prose') body++;
      if (body > above) return opening;
      continue;
    }
    if (shape === 'byline') opening.byline ??= p;
    else if (shape === 'caption') captions.push(p);
    else if (shape === 'short' && p.kind !== 'table' && p.kind !== 'list') {
      if (opening.headline) labels.push(p);
      else if (p.words.count <= 3 && !opening.headline && labels.length === 0 && nextIsShort(article, i))
        labels.push(p);
      else opening.headline = p;
    } else if (!opening.headline && isTitle(article, i)) opening.headline = p;
    else if (shape === 'body' && p.kind === 'prose') {
      if (captionLike(p) && body === 0) captions.push(p);
      opening.lead = p;
      body = 1;
      if (opening.dateline || opening.doubtful) return opening;
    }
  }
  return opening;
}

/** Whether a line that opens as a dateline does is a headline: SUGAR ON APRIL 8 - TRADE, London - Traders fear cuts. */
function headlineLike(
  { words }: Paragraph,
  { form, places, agency, dash, next }: Dateline,
  belief: Belief,
  below: boolean
): boolean {
  if (agency && dash && next === 'nothing') return false; // TAMPA, Fla. (WXYZ) -
  if (form !== 'full')
    return belief !== 'yes' || !below || form !== 'capitals' || !(next === 'capital' || next === 'nothing');
  return (
    agency === undefined &&
    next !== 'nothing' &&
    !isPlace(places[0]!.text) &&
    words.flags.every(flags => flags & (Flag.AllCaps | Flag.Figure))
  );
}

/** Whether the first line of prose closes as a sentence does and is a headline nevertheless: a question, or above a byline. */
function isTitle(article: Article, i: number): boolean {
  const { text, words, kind } = article.paragraphs[i]!;
  const next = article.paragraphs[i + 1];
  if (kind !== 'prose' || words.count > 20 || !next || next.kind === 'blank') return false;
  return next.shape === 'byline' || (/[?!]["'\u201d\u2019]?$/.test(text) && next.shape === 'body');
}

/** Whether another line that is no sentence follows: then the first is a label, not the headline. */
function nextIsShort(article: Article, i: number): boolean {
  const next = article.paragraphs[i + 1];
  return next !== undefined && next.kind !== 'matter' && next.shape === 'short';
}
