/** Findings as diagnostics: handed over when the editor pulls, else pushed; nothing is sent when nothing changed. */
import type { Diagnostic } from 'vscode-languageserver';
import { severityOf } from '../core/check.ts';
import type { Desk } from '../core/desk.ts';
import type { Finding, Severity } from '../core/rule.ts';
import type { DeskFile } from '../desks.ts';
import type { Client } from './client.ts';
import { type Connection, unlessCancelled } from './connect.ts';
import { rangesIn } from './draft.ts';
import { isDeskFile } from './kinds.ts';
import type { Newsroom, Reading } from './newsroom.ts';
import { DiagnosticSeverity, DiagnosticTag } from './protocol.ts';

const severities: Readonly<Record<Severity, NonNullable<Diagnostic['severity']>>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information
};

/** A finding as a diagnostic; `readme` is where the rules are explained, in `newsroom` lie the drafts it may lead to. */
export function diagnosticOf(
  reading: Reading,
  finding: Finding,
  readme: string | undefined,
  newsroom: Newsroom
): Diagnostic {
  const { draft, article, there, isDraft } = reading;
  const { layout } = draft;
  const last = made.get(finding);
  if (last && last.layout === layout && last.desk === there.desk && last.isDraft === isDraft) return last.diagnostic;
  const diagnostic: Diagnostic = {
    range: draft.range(finding.span),
    severity: article ? severities[severityOf(finding, article, there.desk, isDraft)] : DiagnosticSeverity.Information,
    code: finding.rule,
    source: 'copydesk',
    message: finding.message
  };
  if (readme) diagnostic.codeDescription = { href: `${readme}#${finding.rule}` };
  if (finding.faded) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.flatMap(({ draft: uri, span, message }) => {
      const range = uri === undefined ? draft.range(span) : newsroom.rangeIn(uri, span);
      return range ? [{ location: { uri: uri ?? draft.uri, range }, message }] : [];
    });
  }
  // Other drafts may be edited meanwhile.
  const isOwn = finding.related.every(({ draft: uri }) => uri === undefined);
  if (layout !== undefined && isOwn) made.set(finding, { layout, desk: there.desk, isDraft, diagnostic });
  return diagnostic;
}

// A finding that stands is told in the same words, while nothing moves it to another line.
const made = new WeakMap<Finding, { layout: number; desk: Desk; isDraft: boolean; diagnostic: Diagnostic }>();

/** Tells the editor what is found. */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #newsroom: Newsroom;
  readonly #client: Client;
  /** What was last told of each document, and under which id. */
  readonly #told = new Map<string, { items: Diagnostic[]; id: string }>();
  #ids = 0;
  /** The documents whose diagnostics were pushed, and how they read. */
  readonly #pushed = new Map<string, readonly Diagnostic[]>();

  constructor(connection: Connection, newsroom: Newsroom, client: Client) {
    this.#connection = connection;
    this.#newsroom = newsroom;
    this.#client = client;
    connection.onRequest('textDocument/diagnostic', async ({ textDocument: { uri }, previousResultId }, token) => {
      const items = await unlessCancelled(this.#of(uri), token);
      this.#pushDeskFiles();
      let told = this.#told.get(uri);
      if (!told || !alike(told.items, items)) {
        told = { items, id: String(++this.#ids) };
        if (newsroom.drafts.get(uri)) this.#told.set(uri, told); // it may have closed meanwhile
      }
      return told.id === previousResultId
        ? { kind: 'unchanged', resultId: told.id }
        : { kind: 'full', resultId: told.id, items };
    });
  }

  /** A document was opened or changed. */
  async changed(uri: string): Promise<void> {
    if (!this.#client.pull) await this.#push(uri);
    else if (isDeskFile(uri)) this.#send(uri, []); // it is pulled from now on
    this.#pushDeskFiles();
  }

  /** A document was closed: what was said of it is taken back. */
  closed(uri: string): void {
    this.#told.delete(uri);
    this.#send(uri, []);
    this.#pushDeskFiles();
  }

  /** A desk or the settings changed: everything is told anew. */
  async refresh(): Promise<void> {
    if (this.#client.pull) {
      if (this.#client.refresh) this.#connection.ask('workspace/diagnostic/refresh').catch(() => {});
      for (const uri of this.#newsroom.drafts.keys()) await this.#newsroom.desks.at(uri);
    } else for (const uri of this.#newsroom.drafts.keys()) await this.#push(uri);
    for (const uri of this.#pushed.keys()) {
      const isThere = this.#newsroom.desks.files.has(uri) || this.#newsroom.drafts.get(uri);
      if (!isThere) this.#send(uri, []); // a desk file that is gone, or that no desk extends any more
    }
    this.#pushDeskFiles();
  }

  async #of(uri: string): Promise<Diagnostic[]> {
    if (isDeskFile(uri) || this.#newsroom.desks.files.has(uri)) {
      const file = await this.#newsroom.readDeskFile(uri);
      return file ? mistakesOf(file, this.#client.readme) : [];
    }
    const reading = await this.#newsroom.read(uri);
    if (!reading) return [];
    return reading.findings.map(one => diagnosticOf(reading, one, this.#client.readme, this.#newsroom));
  }

  async #push(uri: string): Promise<void> {
    const before = this.#newsroom.drafts.get(uri);
    const revision = before?.revision;
    const items = await this.#of(uri);
    const draft = this.#newsroom.drafts.get(uri);
    if (draft && draft === before && draft.revision === revision) this.#send(uri, items, draft.version);
  }

  /** Mistakes in desk files that are not open, or that the editor does not pull. */
  #pushDeskFiles(): void {
    const { files } = this.#newsroom.desks;
    const isPulled = (uri: string) => this.#client.pull && this.#newsroom.drafts.get(uri) !== undefined;
    for (const [uri, file] of files) {
      if (!isPulled(uri))
        this.#send(uri, mistakesOf(file, this.#client.readme), this.#newsroom.drafts.get(uri)?.version);
    }
  }

  #send(uri: string, diagnostics: Diagnostic[], version?: number): void {
    if (alike(this.#pushed.get(uri) ?? [], diagnostics)) return;
    if (diagnostics.length === 0) this.#pushed.delete(uri);
    else this.#pushed.set(uri, diagnostics);
    const params = version === undefined ? { uri, diagnostics } : { uri, version, diagnostics };
    this.#connection.tell('textDocument/publishDiagnostics', params);
  }
}

function mistakesOf({ text = '', mistakes }: DeskFile, readme: string | undefined): Diagnostic[] {
  if (mistakes.length === 0) return [];
  const rangeOf = rangesIn(text);
  return mistakes.map(({ span, message }) => ({
    range: rangeOf(span),
    severity: DiagnosticSeverity.Error,
    code: 'desk-file',
    source: 'copydesk',
    message,
    ...(readme ? { codeDescription: { href: `${readme}#desk-file` } } : {})
  }));
}

/** Whether two diagnostics, or lists of them, or parts, say the same; written out they need not be. */
function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => alike(one, b[i]));
  const keys = Object.keys(a) as (keyof typeof a)[];
  return keys.length === Object.keys(b).length && keys.every(key => alike(a[key], b[key]));
}
