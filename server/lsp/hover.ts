/** What is known of the words under the pointer: the finding and its evidence, or the parts of the dateline. */
import type { Hover, Position } from 'vscode-languageserver';
import { explainDateline } from '../core/datelines/explain.ts';
import { type Span, verbatim } from '../core/text.ts';
import type { Reading } from './newsroom.ts';

/** The findings at a position, told at length, and the dateline there; null where there is neither. */
export function hoverAt(reading: Reading, position: Position): Hover | null {
  const { draft, findings } = reading;
  const { start: at } = draft.span({ start: position, end: position });
  // A passage of half the story is no answer to what is pointed at: the narrowest finding speaks first.
  const here = findings
    .filter(({ span }) => span.start <= at && at <= span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  const dateline = datelineAt(reading, at);
  const told = here.map(finding => finding.evidence?.() ?? verbatim(finding.message));
  if (dateline) told.push(dateline.markdown);
  const narrowest = here[0]?.span ?? dateline?.span;
  if (!narrowest) return null;
  // A dateline that is not in the house's form is told of by its parts already.
  const value = [...new Set(told)].join('\n\n---\n\n');
  return { contents: { kind: 'markdown', value }, range: draft.range(narrowest) };
}

function datelineAt({ article, there, isDraft }: Reading, at: number): { span: Span; markdown: string } | undefined {
  const dateline = article && isDraft ? explainDateline(article, there.desk) : undefined;
  return dateline && dateline.span.start <= at && at <= dateline.span.end ? dateline : undefined;
}
