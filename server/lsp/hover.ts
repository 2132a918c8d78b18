/** What is known of the words under the pointer: the finding and its evidence. */
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { Reading } from './newsroom.ts';

/** The findings at a position, told at length; null where there is none. */
export function hoverAt({ draft, findings }: Reading, position: Position): Hover | null {
  const { start: at } = draft.span({ start: position, end: position });
  // A passage of half the story is no answer to what is pointed at: the narrowest finding speaks first.
  const here = findings
    .filter(({ span }) => span.start <= at && at <= span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  if (here.length === 0) return null;
  const value = here.map(finding => finding.evidence?.() ?? plain(finding.message)).join('\n\n---\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: draft.range(here[0]!.span) };
}

/** Words of the draft are shown as they are, whatever Markdown would make of them. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~-]/g, '\\$&');
}
