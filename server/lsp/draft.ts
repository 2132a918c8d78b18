/** A draft open in the editor: each change of lines becomes an edit of the article. */
import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Article } from '../core/article/article.ts';
import type { Format } from '../core/article/split.ts';
import { longest } from '../core/check.ts';
import { apply, difference, type Edit, type Span } from '../core/text.ts';
import { Lines } from './lines.ts';
import { inSlices } from './slices.ts';

/** The article takes so many UTF-16 code units at a time: more would be felt by whoever types. */
const mouthful = 16_000;

/**
 * A document open in the editor. Once it is read as an article, the article alone holds its text; while there is more
 * to read than fits between two keystrokes, a plain document does.
 */
export class Draft {
  readonly uri: string;
  readonly languageId: string;
  #version: number;
  #revision = 0;
  /** The text, unless the article has it. */
  #document: TextDocument | undefined;
  #article: Article | undefined;
  #lines: Lines | undefined;
  /** What the article, if there is one, has still to take before it has the text. */
  #behind: Edit[] = [];
  #catchingUp: Promise<void> | undefined;

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.#version = isVersion(version) ? version : 0;
    this.#document = TextDocument.create(uri, languageId, this.#version, text);
  }

  get version(): number {
    return this.#version;
  }

  /** How often it has been changed: not every editor counts its versions. */
  get revision(): number {
    return this.#revision;
  }

  get text(): string {
    return this.#document ? this.#document.getText() : this.#article!.text;
  }

  get length(): number {
    return this.#document ? this.#document.getText().length : this.#article!.length;
  }

  /** The draft read as `format`, in slices; kept, and told of every change, from then on. Undefined if it is too long. */
  async read(format: Format): Promise<Article | undefined> {
    while (this.length <= longest) {
      if (this.#article?.format === format && !this.#document) return this.#article;
      this.#catchingUp ??= this.#catchUp(format).finally(() => {
        this.#catchingUp = undefined;
      });
      await this.#catchingUp;
    }
    return undefined;
  }

  /** Takes changes in the order given, each seen from the text that those before it left. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    // All or nothing: a text that is not the editor's would be mended in the wrong places.
    if (!changes.every(isChange)) throw new Error(`A change of ${this.uri} is not one: it is passed over.`);
    if (isVersion(version)) this.#version = version;
    this.#revision++;
    for (const change of changes) this.#take(this.#editOf(change));
    if (this.#article && this.length > longest) this.#putAside(this.text);
  }

  #take(edit: Edit): void {
    const removed = edit.span.end - edit.span.start;
    if (!this.#document && removed + edit.text.length <= mouthful) {
      this.#article!.edit(edit);
      this.#lines!.changed();
      return;
    }
    const { text } = this;
    const now = apply(text, [edit]);
    // What is mostly new is sooner read afresh than changed.
    if (!this.#article || removed > text.length - removed) this.#putAside(now);
    else {
      this.#behind.push(edit);
      this.#document = TextDocument.create(this.uri, this.languageId, this.#version, now);
    }
  }

  /** The text is to be read anew. */
  #putAside(text: string): void {
    this.#document = TextDocument.create(this.uri, this.languageId, this.#version, text);
    this.#article = undefined;
    this.#lines = undefined;
    this.#behind = [];
  }

  /** Lets the article take all that it is behind with, and what comes meanwhile. */
  async #catchUp(format: Format): Promise<void> {
    if (this.#article?.format !== format) {
      const { text } = this;
      this.#putAside(text);
      this.#article = new Article('', format);
      this.#lines = new Lines(this.#article);
      this.#behind = [{ span: { start: 0, end: 0 }, text }];
    }
    const article = this.#article;
    const behind = this.#behind;
    await inSlices(
      (function* () {
        for (let edit = behind.shift(); edit; edit = behind.shift()) {
          for (const piece of piecesOf(edit)) {
            article.edit(piece);
            yield;
          }
        }
      })(),
      () => this.#article !== article
    );
    if (this.#article !== article) return;
    this.#document = undefined;
    this.#lines!.changed();
  }

  #editOf(change: TextDocumentContentChangeEvent): Edit {
    if (!('range' in change) || !change.range) return difference(this.text, change.text);
    const { start, end } = this.span(change.range);
    return { span: { start: Math.min(start, end), end: Math.max(start, end) }, text: change.text };
  }

  /** Grows when what is not edited comes to stand on another line; undefined while that is not known. */
  get layout(): number | undefined {
    return this.#document ? undefined : this.#lines?.layout;
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
    return this.#document ? this.#document.positionAt(offset) : this.#lines!.position(offset);
  }

  #offsetAt(position: Position): number {
    return this.#document ? this.#document.offsetAt(position) : this.#lines!.offset(position);
  }
}

/** Small edits, one after another, that together do what a large one does; cut at line ends, where there are any. */
function* piecesOf({ span, text }: Edit): Generator<Edit> {
  for (let end = span.end; end > span.start; ) {
    const start = Math.max(span.start, end - mouthful);
    yield { span: { start, end }, text: '' };
    end = start;
  }
  for (let at = 0; at < text.length; ) {
    const line = text.indexOf('\n', at + mouthful);
    const next = line < 0 ? text.length : line + 1;
    const here = span.start + at;
    yield { span: { start: here, end: here }, text: text.slice(at, next) };
    at = next;
  }
}

function isVersion(version: unknown): version is number {
  return Number.isInteger(version);
}

function isChange(change: TextDocumentContentChangeEvent): boolean {
  const isPosition = (at: Position) => Number.isInteger(at.line) && Number.isInteger(at.character);
  if (typeof change.text !== 'string') return false;
  return !('range' in change) || !change.range || (isPosition(change.range.start) && isPosition(change.range.end));
}

/** Offsets in a text that is not open as lines and characters. */
export function rangesIn(text: string): (span: Span) => Range {
  const document = TextDocument.create('', '', 0, text);
  return span => ({ start: document.positionAt(span.start), end: document.positionAt(span.end) });
}
