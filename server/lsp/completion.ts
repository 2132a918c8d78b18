/** What is offered to whoever types, by every part of the house that has something to offer. */
import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver';
import type { Completer } from '../core/completion.ts';
import { completeDateline } from '../core/datelines/completion.ts';
import { completeName } from '../core/names/completion.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './newsroom.ts';
import { CompletionItemKind } from './protocol.ts';

/** Those who offer something, the likeliest first. */
const completers: readonly Completer[] = [completeDateline, completeName];

/** The version and offset asked for last. No editor tells a key pressed from a wish, but a wish comes a second time. */
const asked = new WeakMap<Draft, string>();

/** What may be written at a position, the likeliest first. */
export function completionsAt(reading: Reading, position: Position): CompletionList {
  const { draft, article, there, isDraft } = reading;
  const elsewhere = isDraft ? reading.elsewhere : undefined;
  const offset = draft.span({ start: position, end: position }).start;
  const place = `${draft.version} ${offset}`;
  const again = asked.get(draft) === place;
  asked.set(draft, place);
  const found = article ? completers.flatMap(complete => complete(article, there.desk, offset, again, elsewhere)) : [];
  const items = found.map(({ span, text, detail }, i) => {
    const item: CompletionItem = {
      label: text,
      kind: CompletionItemKind.Text,
      sortText: String(i).padStart(4, '0'),
      // Editors compare this with what stands at the range: “Zoe” finds “Zoë”.
      filterText: `${article!.slice(span)}${text.slice(span.end - span.start)}`,
      textEdit: { range: draft.range(span), newText: text }
    };
    if (detail) item.detail = detail;
    return item;
  });
  return { isIncomplete: false, items };
}
