/** Drafts open in the editor: each change of lines becomes an edit of the article. */
import { type Position, type Range, type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Article } from '../core/article/article.ts';
import type { Format } from '../core/article/split.ts';
import { longest } from '../core/check.ts';
import { difference, type Edit, type Span } from '../core/text.ts';
import { Lines } from './lines.ts';

/** A document open in the editor. Once it is read as an article, the article alone holds its text. */
export class Draft {
  readonly uri: string;
  readonly languageId: string;
  #version: number;
  #revision = 0;
  #document: TextDocument | undefined;
  #article: Article | undefined;
  #lines: Lines | undefined;

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.#version = version;
    this.#document = TextDocument.create(uri, languageId, version, text);
  }

  get version(): number {
    return this.#version;
  }

  /** How often it has been changed: not every editor counts its versions. */
  get revision(): number {
    return this.#revision;
  }

  get text(): string {
    return this.#article ? this.#article.text : this.#document!.getText();
  }

  get length(): number {
    return this.#article ? this.#article.length : this.#document!.getText().length;
  }

  /** The draft read as `format`; kept, and told of every change, from then on. Undefined if it is too long. */
  article(format: Format): Article | undefined {
    if (this.length > longest) return undefined;
    if (this.#article?.format !== format) {
      this.#article = new Article(this.text, format);
      this.#lines = new Lines(this.#article);
      this.#document = undefined;
    }
    return this.#article;
  }

  /** Takes changes in the order given, each seen from the text that those before it left. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    // All or nothing: a text that is not the editor's would be mended in the wrong places.
    if (!changes.every(isChange)) throw new Error(`A change of ${this.uri} is not one: it is passed over.`);
    this.#version = version;
    this.#revision++;
    for (const change of changes) {
      if (this.#article) {
        this.#article.edit(this.#editOf(change));
        this.#lines!.changed();
      } else TextDocument.update(this.#document!, [change], version);
    }
    if (this.#article && this.#article.length > longest) {
      this.#document = TextDocument.create(this.uri, this.languageId, version, this.#article.text);
      this.#article = undefined;
      this.#lines = undefined;
    }
  }

  #editOf(change: TextDocumentContentChangeEvent): Edit {
    if (!('range' in change) || !change.range) return difference(this.text, change.text);
    const { start, end } = this.span(change.range);
    return { span: { start: Math.min(start, end), end: Math.max(start, end) }, text: change.text };
  }

  /** Offsets as lines and characters. */
  range({ start, end }: Span): Range {
    return { start: this.#positionAt(start), end: this.#positionAt(end) };
  }

  /** Lines and characters as offsets. */
  span({ start, end }: Range): Span {
    return { start: this.#offsetAt(start), end: this.#offsetAt(end) };
  }

  #positionAt(offset: number): Position {
    return this.#lines ? this.#lines.position(offset) : this.#document!.positionAt(offset);
  }

  #offsetAt(position: Position): number {
    return this.#lines ? this.#lines.offset(position) : this.#document!.offsetAt(position);
  }
}

function isChange(change: TextDocumentContentChangeEvent): boolean {
  const isPosition = (at: Position) => Number.isInteger(at.line) && Number.isInteger(at.character);
  if (typeof change.text !== 'string') return false;
  return !('range' in change) || !change.range || (isPosition(change.range.start) && isPosition(change.range.end));
}

/** All drafts open in the editor. */
export type Drafts = TextDocuments<Draft>;

/** Keeps drafts as the editor opens, changes and closes them. */
export function openDrafts(): Drafts {
  return new TextDocuments<Draft>({
    create: (uri, languageId, version, text) => {
      if (typeof text !== 'string') throw new Error(`${uri} is opened without a text: it is passed over.`);
      return new Draft(uri, languageId, version, text);
    },
    update: (draft, changes, version) => {
      draft.change(changes, version);
      return draft;
    }
  });
}

/** Offsets in a text that is not open as lines and characters. */
export function rangesIn(text: string): (span: Span) => Range {
  const document = TextDocument.create('', '', 0, text);
  return span => ({ start: document.positionAt(span.start), end: document.positionAt(span.end) });
}
