/** What stands above the body of a story: label, headline, byline, captions, and the lead with its dateline. */
import type { Article } from './article.ts';
import type { Dateline } from './dateline.ts';
import type { Paragraph } from './paragraph.ts';

/** The parts of a story's opening, each a paragraph where the story has it. */
export interface Opening {
  readonly matter?: Paragraph;
  readonly headline?: Paragraph;
  readonly byline?: Paragraph;
  /** The first paragraph of the body; undefined while it is not yet written. */
  readonly lead?: Paragraph;
  /** The paragraph that carries the dateline: the lead, or a line of its own above it. */
  readonly dated?: Paragraph;
  readonly dateline?: Dateline;
}

/** How many paragraphs an opening may take: summary bullets, notes and captions may stand above the lead. */
const reach = 40;

/** Reads a story's opening. A line that could be a dateline or the lead is told by its shape. */
export function readOpening(article: Article): Opening {
  const opening: { -readonly [K in keyof Opening]: Opening[K] } = {};
  for (let i = 0; i < Math.min(reach, article.paragraphs.length); i++) {
    const p = article.paragraphs[i]!;
    if (p.kind === 'matter') opening.matter = p;
    if (p.kind === 'matter' || p.kind === 'blank' || p.kind === 'code') continue;
    const { dateline } = p;
    if (dateline && p.kind !== 'heading') {
      opening.dated = p;
      opening.dateline = dateline;
      const alone = dateline.span.end >= p.end;
      if (!alone) opening.lead = p;
      if (!alone || p.words.count === 0) return opening;
      continue;
    }
    const { shape } = p;
    if (shape === 'byline') opening.byline ??= p;
    else if (shape === 'short' && !opening.headline && !opening.lead) opening.headline = p;
    else if (shape === 'body' && p.kind === 'prose') {
      opening.lead = p;
      return opening;
    }
  }
  return opening;
}
