/** What is known of the words under the pointer: the finding and its evidence, or the parts of the dateline. */
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { explainDateline } from '../core/datelines/explain.ts';
import { verbatim } from '../core/text.ts';
import type { Reading } from './newsroom.ts';

/** The findings at a position, told at length, else the dateline there; null where there is neither. */
export function hoverAt(reading: Reading, position: Position): Hover | null {
  const { draft, findings } = reading;
  const { start: at } = draft.span({ start: position, end: position });
  // A passage of half the story is no answer to what is pointed at: the narrowest finding speaks first.
  const here = findings
    .filter(({ span }) => span.start <= at && at <= span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  if (here.length === 0) return datelineAt(reading, at);
  const value = here.map(finding => finding.evidence?.() ?? verbatim(finding.message)).join('\n\n---\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: draft.range(here[0]!.span) };
}

function datelineAt({ draft, article, there, isDraft }: Reading, at: number): Hover | null {
  const dateline = article && isDraft ? explainDateline(article, there.desk) : undefined;
  if (!dateline || at < dateline.span.start || at > dateline.span.end) return null;
  return { contents: { kind: MarkupKind.Markdown, value: dateline.markdown }, range: draft.range(dateline.span) };
}
