/** Workspace edits, bound to the versions of the documents they were made for. */
import type { CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { record } from '../core/desk/record.ts';
import type { DeskChange } from '../core/desk.ts';
import type { Edit } from '../core/text.ts';
import { parentOf } from '../files.ts';
import type { Client } from './client.ts';
import { type Draft, rangesIn } from './draft.ts';
import type { Newsroom } from './newsroom.ts';

/** Gathers edits of several documents into one workspace edit. */
export class Changes {
  readonly #newsroom: Newsroom;
  readonly #client: Client;
  readonly #made: CreateFile[] = [];
  readonly #edits = new Map<string, { version: number | null; edits: TextEdit[] }>();

  constructor(newsroom: Newsroom, client: Client) {
    this.#newsroom = newsroom;
    this.#client = client;
  }

  /** Adds edits of an open draft. */
  add(draft: Draft, edits: readonly Edit[]): void {
    for (const { span, text } of edits)
      this.#put(draft.uri, draft.version, { range: draft.range(span), newText: text });
  }

  /** Adds a line to the desk file, which is made if there is none; false if it can't be added. */
  async record(uri: string, change: DeskChange): Promise<boolean> {
    const open = this.#newsroom.drafts.get(uri);
    const file = open ?? (await this.#newsroom.readDeskFile(uri));
    if (file && file.text === undefined) return false;
    const text = file?.text;
    const edits = record(text, change);
    if (!edits || edits.length === 0) return false;
    if (open) this.add(open, edits);
    else {
      if (text === undefined && this.#client.create) this.#make(uri);
      const rangeOf = rangesIn(text ?? '');
      for (const edit of edits) this.#put(uri, null, { range: rangeOf(edit.span), newText: edit.text });
    }
    return true;
  }

  /** Adds a new draft beside another, under the next free name; false if this editor can't make one. */
  async newDraft(beside: Draft, text: string): Promise<boolean> {
    const root = this.#newsroom.desks.rootOf(beside.uri);
    if (!this.#client.create || root === undefined) return false;
    const folder = parentOf(beside.uri);
    const name = beside.uri.slice(folder.length + 1);
    const dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length;
    for (let n = 2; n < 100; n++) {
      const uri = `${folder}/${name.slice(0, dot)}-${n}${name.slice(dot)}`;
      if (this.#newsroom.drafts.get(uri) || (await this.#newsroom.exists(uri, root))) continue;
      this.#make(uri);
      const start = { line: 0, character: 0 };
      this.#put(uri, null, {
        range: { start, end: start },
        newText: `${text.trim()}${text.includes('\r\n') ? '\r\n' : '\n'}`
      });
      return true;
    }
    return false;
  }

  /** The whole as one edit; undefined if there is nothing in it. */
  edit(): WorkspaceEdit | undefined {
    if (this.#edits.size === 0) return undefined;
    if (!this.#client.documentChanges) {
      return { changes: Object.fromEntries([...this.#edits].map(([uri, { edits }]) => [uri, edits])) };
    }
    const documents = [...this.#edits].map(
      ([uri, { version, edits }]): TextDocumentEdit => ({ textDocument: { uri, version }, edits })
    );
    return { documentChanges: [...this.#made, ...documents] };
  }

  #make(uri: string): void {
    this.#made.push({ kind: 'create', uri, options: { ignoreIfExists: true } });
  }

  #put(uri: string, version: number | null, edit: TextEdit): void {
    const there = this.#edits.get(uri);
    if (there) there.edits.push(edit);
    else this.#edits.set(uri, { version, edits: [edit] });
  }
}
