/** The drafts open in the editor, as it opens, changes and closes them. */
import type { Connection } from './connect.ts';
import { Draft } from './draft.ts';
import { Emitter } from './protocol.ts';

/** All drafts that are open, by URI. */
export class Drafts {
  readonly #open = new Map<string, Draft>();
  readonly #changed = new Emitter<Draft>();
  readonly #closed = new Emitter<Draft>();

  /** A draft was opened or changed. */
  readonly onChanged = this.#changed.event;
  /** A draft was closed, and is not here any more. */
  readonly onClosed = this.#closed.event;

  constructor(connection: Connection) {
    connection.onNotification('textDocument/didOpen', ({ textDocument }) => {
      const { uri, languageId, version, text } = textDocument;
      if (typeof uri !== 'string') throw new Error('A document is opened without a URI: it is passed over.');
      if (typeof text !== 'string') throw new Error(`${uri} is opened without a text: it is passed over.`);
      const draft = new Draft(uri, languageId, version, text);
      this.#open.set(uri, draft);
      this.#changed.fire(draft);
    });
    connection.onNotification('textDocument/didChange', params => {
      const { textDocument, contentChanges } = params;
      const draft = this.#open.get(textDocument.uri);
      if (!draft || contentChanges.length === 0) return;
      draft.change(contentChanges, textDocument.version);
      this.#changed.fire(draft);
    });
    connection.onNotification('textDocument/didClose', ({ textDocument }) => {
      const draft = this.#open.get(textDocument.uri);
      if (!draft) return;
      this.#open.delete(draft.uri);
      this.#closed.fire(draft);
    });
  }

  /** The draft of a URI, if it is open. */
  get(uri: string): Draft | undefined {
    return this.#open.get(uri);
  }

  /** The URIs of all that are open, in the order in which they were opened. */
  keys(): string[] {
    return [...this.#open.keys()];
  }
}
