/** Drafts open in the editor: each change of lines becomes an edit of the article. The only file that knows lines. */
import { type Range, type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Article } from '../core/article/article.ts';
import type { Format } from '../core/article/split.ts';
import { longest } from '../core/check.ts';
import { difference, type Edit, type Span } from '../core/text.ts';

/** A document open in the editor. */
export class Draft {
  readonly #document: TextDocument;
  #article: Article | undefined;

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.#document = TextDocument.create(uri, languageId, version, text);
  }

  get uri(): string {
    return this.#document.uri;
  }

  get languageId(): string {
    return this.#document.languageId;
  }

  get version(): number {
    return this.#document.version;
  }

  get text(): string {
    return this.#document.getText();
  }

  /** The draft read as `format`; kept, and told of every change, from then on. Undefined if it is too long. */
  article(format: Format): Article | undefined {
    if (this.text.length > longest) this.#article = undefined;
    else if (this.#article?.format !== format) this.#article = new Article(this.text, format);
    return this.#article;
  }

  /** Takes changes in the order given, each seen from the text that those before it left. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      const edit = this.#editOf(change);
      TextDocument.update(this.#document, [change], version);
      if (this.text.length > longest) this.#article = undefined;
      this.#article?.edit(edit);
    }
  }

  #editOf(change: TextDocumentContentChangeEvent): Edit {
    if (!('range' in change) || !change.range) return difference(this.text, change.text);
    const { start, end } = this.span(change.range);
    return { span: { start: Math.min(start, end), end: Math.max(start, end) }, text: change.text };
  }

  /** Offsets as lines and characters. */
  range(span: Span): Range {
    return { start: this.#document.positionAt(span.start), end: this.#document.positionAt(span.end) };
  }

  /** Lines and characters as offsets. */
  span(range: Range): Span {
    return { start: this.#document.offsetAt(range.start), end: this.#document.offsetAt(range.end) };
  }
}

/** All drafts open in the editor. */
export type Drafts = TextDocuments<Draft>;

/** Keeps drafts as the editor opens, changes and closes them. */
export function openDrafts(): Drafts {
  return new TextDocuments<Draft>({
    create: (uri, languageId, version, text) => new Draft(uri, languageId, version, text),
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
