/** Names as symbols, at the door: where a name is first told in full, where else it stands, and its renaming. */
import type {
  DocumentHighlight,
  Location,
  Position,
  Range,
  ReferenceParams,
  RenameParams,
  SymbolInformation,
  WorkspaceEdit
} from 'vscode-languageserver';
import { mentionSpan } from '../core/names/appearance.ts';
import { type Refusal, rename, renameable } from '../core/names/rename.ts';
import { namesLike } from '../core/names/roll.ts';
import { namedAt } from '../core/names/symbols.ts';
import type { Span } from '../core/text.ts';
import type { Client } from './client.ts';
import { Changes } from './edits.ts';
import type { Newsroom, Reading } from './newsroom.ts';
import { DocumentHighlightKind, LSPErrorCodes, ResponseError, SymbolKind } from './protocol.ts';

/** The mention that tells a name in full first; of a surname that may be anybody's, everybody's. */
export function definitionOf({ draft, article }: Reading, position: Position): Location[] {
  const named = article && namedAt(article, offsetOf(draft, position));
  return (named?.names ?? []).map(({ first }) => ({ uri: draft.uri, range: draft.range(first) }));
}

/** Every mention of a name, the letters that stand for it and the words that letters stand for. */
export function referencesTo(reading: Reading, position: Position, { context }: ReferenceParams): Location[] {
  const { draft } = reading;
  const { first, spans } = mentionsOf(reading, position, true);
  const isFirst = (span: Span) => first.some(one => one.start === span.start);
  return spans
    .filter(span => context.includeDeclaration || !isFirst(span))
    .map(span => ({ uri: draft.uri, range: draft.range(span) }));
}

/** The mentions of a name, in the words that stand at the position. */
export function highlightsOf(reading: Reading, position: Position): DocumentHighlight[] {
  const { spans } = mentionsOf(reading, position, false);
  return spans.map(span => ({ range: reading.draft.range(span), kind: DocumentHighlightKind.Text }));
}

function mentionsOf({ draft, article }: Reading, position: Position, also: boolean): { first: Span[]; spans: Span[] } {
  const named = article && namedAt(article, offsetOf(draft, position));
  if (!named) return { first: [], spans: [] };
  const [name, ...more] = named.names;
  const spans = (more.length > 0 ? named.either : name!.mentions).map(a => mentionSpan(article, a));
  if (more.length > 0 || !also) return { first: [], spans };
  const all = new Map([...spans, ...name!.also].map(span => [span.start, span]));
  return { first: [name!.first], spans: [...all.values()].sort((a, b) => a.start - b.start) };
}

/** What a renaming at a position would rename; null where no name stands. Throws where it may be anybody's. */
export function renameableAt(
  { draft, article }: Reading,
  position: Position
): { range: Range; placeholder: string } | null {
  const found = article && renameable(article, offsetOf(draft, position));
  if (!found) return null;
  refuse(found);
  return { range: draft.range(found.span), placeholder: found.text };
}

/** Renames wherever the name stands; null where none does. Throws where the new name can't stand in copy. */
export function renameAt(
  newsroom: Newsroom,
  client: Client,
  { draft, article }: Reading,
  position: Position,
  { newName }: RenameParams
): WorkspaceEdit | null {
  const edits = article && rename(article, offsetOf(draft, position), newName);
  if (!edits) return null;
  refuse(edits);
  const changes = new Changes(newsroom, client);
  changes.add(draft, edits);
  return changes.edit() ?? { changes: {} };
}

/** Fails a request in the words of a refusal, as LSP has it. */
function refuse<T extends object>(answer: T | Refusal): asserts answer is Exclude<T, Refusal> {
  if ('refusal' in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refusal);
}

/** The names of a draft that match what is typed, each where it is first told in full. */
export function namesIn({ draft, article }: Reading, query: string): SymbolInformation[] {
  if (!article) return [];
  return namesLike(article, query).map(({ text, first }) => ({
    name: text,
    kind: SymbolKind.Object,
    location: { uri: draft.uri, range: draft.range(first) }
  }));
}

function offsetOf(draft: Reading['draft'], position: Position): number {
  return draft.span({ start: position, end: position }).start;
}
