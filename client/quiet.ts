/** Holds back what is found in the paragraph being typed in: half a name is not a slip yet. */
import * as vscode from 'vscode';
import type { DiagnosticCollectionProvider } from 'vscode-languageclient/browser';
import { ruleOf } from './findings.ts';

/** A pause of this many milliseconds ends the typing. */
const PAUSE = 1500;
/** A line of more characters than this is a paragraph by itself, whatever stands next to it. */
const LONG_LINE = 120;
/** No paragraph is longer than this many wrapped lines; a list or a table may be. */
const MOST_LINES = 40;

/** Where the user types, from the first key until a pause, a save, or the cursor's leaving. */
interface Typing {
  readonly document: vscode.TextDocument;
  /** The findings that were shown already, which stay. */
  readonly shown: ReadonlySet<string>;
  /** The first and last line of what is typed in. */
  lines: readonly [first: number, last: number];
  timer: ReturnType<typeof setTimeout>;
  /** Shows what was held back. */
  release?: () => void;
}

/** Listens to the keyboard, and stands between the client and what the editor shows. */
export class Quiet implements vscode.Disposable {
  /** Makes the collections that the client puts its findings into. */
  readonly collections: DiagnosticCollectionProvider = {
    create: name => this.#create(name),
    dispose: collection => collection.dispose()
  };
  readonly #subscriptions: vscode.Disposable[];
  #typing: Typing | undefined;

  constructor() {
    this.#subscriptions = [
      vscode.workspace.onDidChangeTextDocument(event => this.#changed(event)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#moved(textEditor)),
      vscode.window.onDidChangeActiveTextEditor(() => this.#end()),
      vscode.workspace.onDidSaveTextDocument(() => this.#end()),
      vscode.workspace.onDidCloseTextDocument(() => this.#end())
    ];
  }

  dispose(): void {
    this.#end();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #create(name: string | undefined): vscode.DiagnosticCollection {
    const collection = vscode.languages.createDiagnosticCollection(name);
    const set = collection.set.bind(collection) as (uri: vscode.Uri, findings?: readonly vscode.Diagnostic[]) => void;
    const quietly = (uri: vscode.Uri, findings: readonly vscode.Diagnostic[] = []): void => {
      const held = this.#held(uri, findings);
      set(uri, held.length === 0 ? findings : findings.filter(finding => !held.includes(finding)));
      if (this.#typing?.document.uri.toString() !== uri.toString()) return;
      delete this.#typing.release;
      if (held.length > 0) this.#typing.release = () => set(uri, findings);
    };
    return Object.assign(collection, { set: quietly });
  }

  /** The findings that lie wholly in what is typed in and are new there. */
  #held(uri: vscode.Uri, findings: readonly vscode.Diagnostic[]): vscode.Diagnostic[] {
    const typing = this.#typing;
    if (typing?.document.uri.toString() !== uri.toString()) return [];
    const [first, last] = typing.lines;
    return findings.filter(
      finding =>
        finding.range.start.line >= first && finding.range.end.line <= last && !typing.shown.has(identity(finding))
    );
  }

  #changed({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0) return; // saved or reverted, not changed
    const editor = vscode.window.activeTextEditor;
    const scope = vscode.workspace.getConfiguration('copydesk', document).get<string>('quiet');
    const typed =
      scope !== 'off' && editor?.document === document && reason === undefined && contentChanges.every(isKeystroke);
    if (!typed) {
      if (this.#typing?.document === document) this.#end(); // a paste or an undo shows what it brings at once
      return;
    }
    const { range, text } = contentChanges[0]!;
    const line = range.start.line + text.split('\n').length - 1;
    const lines = scope === 'line' ? ([line, line] as const) : paragraphAt(document, line);
    if (this.#typing?.document !== document) {
      this.#end();
      const shown = new Set(vscode.languages.getDiagnostics(document.uri).map(identity));
      this.#typing = { document, shown, lines, timer: setTimeout(() => this.#end(), PAUSE) };
    } else {
      clearTimeout(this.#typing.timer);
      this.#typing.timer = setTimeout(() => this.#end(), PAUSE);
      this.#typing.lines = lines;
    }
  }

  #moved({ document, selection }: vscode.TextEditor): void {
    if (this.#typing?.document !== document) return;
    const [first, last] = this.#typing.lines;
    if (selection.active.line < first || selection.active.line > last) this.#end();
  }

  #end(): void {
    const typing = this.#typing;
    this.#typing = undefined;
    if (!typing) return;
    clearTimeout(typing.timer);
    typing.release?.();
  }
}

/** What tells a finding from another while the text around it moves. */
function identity(finding: vscode.Diagnostic): string {
  return `${ruleOf(finding)} ${finding.message}`;
}

/** A key, a pair of quotes that closes itself, a word taken back; not a paste. */
function isKeystroke({ text, rangeLength }: vscode.TextDocumentContentChangeEvent): boolean {
  return text.trim().length <= 2 && rangeLength <= 20;
}

/** The lines around one, up to blank lines; a long line stands alone. */
function paragraphAt(document: vscode.TextDocument, line: number): readonly [first: number, last: number] {
  const joins = (at: number) => {
    if (at < 0 || at >= document.lineCount) return false;
    const { text, isEmptyOrWhitespace } = document.lineAt(at);
    return !isEmptyOrWhitespace && text.length <= LONG_LINE;
  };
  let [first, last] = [line, line];
  if (!joins(line)) return [first, last];
  while (line - first < MOST_LINES && joins(first - 1)) first--;
  while (last - line < MOST_LINES && joins(last + 1)) last++;
  return [first, last];
}
