// A small editor at the other end of a real connection over two in-memory streams, for the tests of the server.
import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import {
  type CodeAction,
  type CodeActionContext,
  type CodeActionTriggerKind,
  type ConfigurationParams,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  FileChangeType,
  type FileEvent,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type UnregistrationParams,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  type WorkspaceEdit
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Entry, Files } from '../../server/files.ts';
import { Connection } from '../../server/lsp/connect.ts';
import type { Capacity } from '../../server/lsp/morgue.ts';
import { serve } from '../../server/lsp/serve.ts';
import { installNode, overStreams } from '../../server/node.ts';

installNode();

/** The folder that is open, unless a test says otherwise. */
export const folder = 'file:///newsroom';
export const readme = 'file:///shipped/README.md';

/** The seed draft: a page as it was pasted. */
export const seed = readFileSync(new URL('../seed/asean-media-cooperation.txt', import.meta.url), 'utf8');

/** A paragraph, and a story that is clean but for having it twice. */
export const paragraph = 'The harbour opened on Monday after a winter of repairs to its walls and its two cranes.';
export const lead = 'LOWMERE, Scotland - A band played until noon at the quay, and the mayor spoke for a short while.';
export const twice = `Harbour opens after repairs\n\n${lead}\n\n${paragraph}\n\nNobody would say what it had all cost, or who was to pay for it.\n\n${paragraph}\n`;

/** What an editor brings. */
export interface Options {
  pull?: boolean;
  documentChanges?: boolean;
  create?: boolean;
  commands?: string[];
  settings?: unknown;
  /** The files on the disk, by URI. */
  files?: Record<string, string>;
  /** Why some of them can't be read. */
  unreadable?: Record<string, string>;
  folders?: string[];
  initialize?: boolean;
  /** The editor reads files for the server. */
  clientFiles?: boolean;
  /** The editor nests symbols, and asks what is to be renamed. */
  symbols?: boolean;
  /** A disk of another kind than `files`. */
  disk?: Files;
  /** The editor watches files. */
  watch?: boolean;
  capacity?: Capacity;
}

/** How far long work has come. */
type WorkDone = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

/** An editor with a server of its own. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly files: Map<string, string>;
  /** Why files that are there can't be read, by URI. */
  readonly unreadable: Map<string, string>;
  readonly open = new Map<string, TextDocument>();
  /** Every publication, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  /** What the server has read of the disk. */
  readonly asked: string[] = [];
  readonly exits: number[] = [];
  /** What the server has registered for, by id. */
  readonly registered = new Map<string, unknown>();
  readonly progress: WorkDone[] = [];
  readonly messages: string[] = [];
  refreshes = 0;
  settings: unknown;
  /** Settings of folders. */
  readonly settingsIn = new Map<string, unknown>();
  initialized: InitializeResult | undefined;
  readonly #options: Options;
  readonly #waiting: (() => void)[] = [];

  private constructor(options: Options) {
    this.#options = options;
    this.files = new Map(Object.entries(options.files ?? {}));
    this.unreadable = new Map(Object.entries(options.unreadable ?? {}));
    this.settings = options.settings;
    const there = new PassThrough();
    const back = new PassThrough();
    const files: Files = {
      read: async uri => {
        this.asked.push(uri);
        return this.#read(uri);
      },
      list: async folder => {
        this.asked.push(`${folder}/`);
        return this.#list(folder);
      }
    };
    const server = new Connection(...overStreams(there, back), code => this.exits.push(code));
    const { disk = files, capacity } = options;
    serve(server, { version: '0', readme, files: disk, ...(capacity ? { capacity } : {}) });
    this.connection = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      for (const go of this.#waiting.splice(0)) go();
    });
    this.connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
      items.map(({ scopeUri }) => this.settingsIn.get(scopeUri ?? '') ?? this.settings ?? null)
    );
    this.connection.onRequest('copydesk/readFile', ({ uri }: { uri: string }): object | null => {
      try {
        const text = this.#read(uri);
        return text === undefined ? null : { text };
      } catch (error) {
        return { reason: (error as Error).message };
      }
    });
    this.connection.onRequest('copydesk/listFolder', ({ folder }: { folder: string }) => ({
      entries: this.#list(folder)
    }));
    this.connection.onRequest('client/registerCapability', (params: RegistrationParams) => {
      for (const { id, registerOptions } of params.registrations) this.registered.set(id, registerOptions);
      return null;
    });
    this.connection.onRequest('client/unregisterCapability', (params: UnregistrationParams) => {
      for (const { id } of params.unregisterations) this.registered.delete(id);
      return null;
    });
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onNotification('$/progress', ({ value }: { value: WorkDone }) => {
      this.progress.push(value);
      for (const go of this.#waiting.splice(0)) go();
    });
    this.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.messages.push(message);
      for (const go of this.#waiting.splice(0)) go();
    });
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      for (const go of this.#waiting.splice(0)) go();
      return null;
    });
    this.connection.listen();
  }

  #read(uri: string): string | undefined {
    const reason = this.unreadable.get(decodeURIComponent(uri));
    if (reason !== undefined) throw new Error(reason);
    return this.files.get(decodeURIComponent(uri));
  }

  /** What the names of the files make of a folder. */
  #list(folder: string): Entry[] {
    const inside = [...this.files.keys(), ...this.unreadable.keys()].filter(uri =>
      uri.startsWith(`${decodeURIComponent(folder)}/`)
    );
    const names = inside.map(uri => uri.slice(decodeURIComponent(folder).length + 1));
    const folders = names.filter(name => name.includes('/')).map(name => name.split('/')[0]!);
    return [
      ...[...new Set(folders)].map(name => ({ name, isFolder: true })),
      ...names.filter(name => !name.includes('/')).map(name => ({ name, isFolder: false }))
    ];
  }

  static async start(options: Options = {}): Promise<Editor> {
    const editor = new Editor(options);
    if (options.initialize !== false) await editor.initialize();
    return editor;
  }

  async initialize(): Promise<void> {
    const { pull = true, documentChanges = true, create = true, watch = true, commands } = this.#options;
    const { folders = [folder] } = this.#options;
    this.initialized = await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: folders.map(uri => ({ uri, name: 'newsroom' })),
      initializationOptions: { commands, clientFiles: this.#options.clientFiles },
      capabilities: {
        window: { workDoneProgress: true },
        workspace: {
          configuration: true,
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: watch },
          workspaceFolders: true,
          diagnostics: { refreshSupport: true },
          workspaceEdit: { documentChanges, resourceOperations: create ? ['create'] : [] }
        },
        textDocument: {
          documentSymbol: { hierarchicalDocumentSymbolSupport: this.#options.symbols !== false },
          rename: { prepareSupport: this.#options.symbols !== false },
          publishDiagnostics: { relatedInformation: true, versionSupport: true },
          ...(pull ? { diagnostic: {} } : {})
        }
      }
    });
    await this.connection.sendNotification('initialized', {});
  }

  /** Opens a document; returns its URI. */
  async show(name: string, text: string, languageId = 'article'): Promise<string> {
    const uri = name.includes(':') ? name : `${folder}/${name}`;
    this.open.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text }
    });
    return uri;
  }

  async change(uri: string, ...changes: TextDocumentContentChangeEvent[]): Promise<void> {
    const document = this.open.get(uri)!;
    const version = document.version + 1;
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: changes
    });
    TextDocument.update(document, changes, version);
  }

  async close(uri: string): Promise<void> {
    this.open.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** A file on the disk changed, and the server is told. */
  async save(uri: string, text: string | undefined): Promise<void> {
    const type =
      text === undefined
        ? FileChangeType.Deleted
        : this.files.has(uri)
          ? FileChangeType.Changed
          : FileChangeType.Created;
    if (text === undefined) this.files.delete(uri);
    else this.files.set(uri, text);
    await this.told({ uri, type });
  }

  /** The server is told of what happened to files. */
  async told(...changes: FileEvent[]): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  report(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, ...(previousResultId ? { previousResultId } : {}) };
    return this.connection.sendRequest('textDocument/diagnostic', params);
  }

  /** The diagnostics of a document, pulled. */
  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.report(uri);
    if (report.kind !== 'full') throw new Error(`a report is ${report.kind}`);
    return report.items;
  }

  /** Waits until what is published last of a document meets a condition. */
  async pushed(uri: string, meets: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const last = this.published.filter(params => params.uri === uri).at(-1);
      if (last && meets(last)) return last;
      await new Promise<void>(go => this.#waiting.push(go));
    }
  }

  /** Waits until the server has asked for diagnostics to be pulled anew, `count` times in all. */
  async refreshed(count: number): Promise<void> {
    while (this.refreshes < count) await new Promise<void>(go => this.#waiting.push(go));
  }

  /** Waits for the first message to the user. */
  async messaged(): Promise<string> {
    while (this.messages.length === 0) await new Promise<void>(go => this.#waiting.push(go));
    return this.messages[0]!;
  }

  /** Waits until work of which the server tells has come to its end, `count` times in all. */
  async worked(count = 1): Promise<void> {
    const ended = () => this.progress.filter(({ kind }) => kind === 'end').length;
    while (ended() < count) await new Promise<void>(go => this.#waiting.push(go));
  }

  actions(
    uri: string,
    range: Range = this.whole(uri),
    only?: string[],
    triggerKind?: CodeActionTriggerKind
  ): Promise<CodeAction[]> {
    const context: CodeActionContext = { diagnostics: [], ...(only && { only }), ...(triggerKind && { triggerKind }) };
    return this.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context });
  }

  whole(uri: string): Range {
    const document = this.open.get(uri)!;
    return { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
  }

  text(uri: string): string {
    return this.open.get(uri)?.getText() ?? this.#read(uri) ?? '';
  }

  at(uri: string, range: Range): string {
    return this.open.get(uri)!.getText(range);
  }

  /** Applies a workspace edit as an editor does: to what is open, and to the disk. */
  async apply(edit: WorkspaceEdit | undefined): Promise<void> {
    if (!edit?.documentChanges) throw new Error('there is no versioned edit');
    for (const change of edit.documentChanges) {
      if ('kind' in change) {
        if (change.kind !== 'create') throw new Error(`cannot ${change.kind}`);
        if (!this.files.has(change.uri)) this.files.set(change.uri, '');
        continue;
      }
      const { uri, version } = change.textDocument;
      const document = this.open.get(uri);
      const edits = change.edits.filter(one => 'newText' in one);
      if (document && version !== null && version !== document.version) throw new Error('the edit is out of date');
      const now = document ?? TextDocument.create(uri, '', 0, this.#read(uri) ?? '');
      const text = TextDocument.applyEdits(now, edits);
      if (document) await this.change(uri, { text });
      else await this.save(uri, text);
    }
  }

  stop(): void {
    this.connection.dispose();
  }
}

/** The rules of diagnostics, in order. */
export function rulesOf(diagnostics: readonly Diagnostic[]): (string | number | undefined)[] {
  return diagnostics.map(({ code }) => code as string);
}
