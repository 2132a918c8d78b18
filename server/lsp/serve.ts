/** The server, wired together: what an editor may say, and who answers. */
import {
  type CancellationToken,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind
} from 'vscode-languageserver';
import { Desks } from '../desks.ts';
import type { Files } from '../files.ts';
import { actionsFor, fixAllKind } from './actions.ts';
import { Client } from './client.ts';
import { completionsAt } from './completion.ts';
import type { Connection } from './connect.ts';
import { Diagnostics } from './diagnostics.ts';
import { openDrafts } from './drafts.ts';
import { hoverAt } from './hover.ts';
import { isDeskFile } from './kinds.ts';
import { Librarian } from './librarian.ts';
import type { Capacity } from './morgue.ts';
import { Newsroom, type Reading } from './newsroom.ts';
import { storedFiles, withBuffers } from './reach.ts';
import { foldsOf, symbolsOf } from './symbols.ts';

/** What the machine the server runs on can do for it. */
export interface Host {
  readonly version: string;
  /** Reads `file:` URIs; left out where there is no disk. */
  readonly files?: Files;
  /** Where the rules are explained, unless the editor knows better. */
  readonly readme?: string;
  /** How much is kept of drafts that are not open. */
  readonly capacity?: Capacity;
}

/** Serves one editor over a connection, until it hangs up. */
export function serve(connection: Connection, host: Host): void {
  const drafts = openDrafts();
  const stored = storedFiles(connection, host.files, () => client?.files === true);
  const files = withBuffers(stored, drafts);
  const desks = new Desks(files.read);
  const librarian = new Librarian(connection, stored, desks, () => client, host.capacity);
  const newsroom = new Newsroom(drafts, desks, files, librarian);
  let client: Client;
  let diagnostics: Diagnostics;

  connection.onInitialize(params => {
    client = new Client(params, host.readme);
    desks.folders = foldersOf(params);
    desks.setSettings(client.settings);
    diagnostics = new Diagnostics(connection, newsroom, client);
    return introduction(host.version);
  });

  connection.onInitialized(() => {
    if (client.registersConfiguration) {
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'copydesk' });
    }
    if (client.watch) {
      // Any, as a desk may extend a file of another name; what no desk uses is passed over.
      const watchers = [{ globPattern: '**/*.json' }];
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (client.folders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = removed.map(folder => bare(folder.uri));
        desks.folders = [...desks.folders.filter(uri => !gone.includes(uri)), ...added.map(folder => bare(folder.uri))];
        renew();
      });
    }
    settle();
  });

  /** Asks the editor for its settings; an editor that can't be asked has sent them. */
  const learn = async (sent: unknown): Promise<void> => {
    const settings = client.configuration
      ? await connection.workspace.getConfiguration('copydesk').catch(() => undefined)
      : (sent ?? client.settings);
    for (const mistake of desks.setSettings(settings)) connection.console.warn(`In the settings: ${mistake}`);
    librarian.renew();
  };
  const settle = async (sent?: unknown): Promise<void> => {
    newsroom.ready = learn(sent);
    await newsroom.ready;
    await diagnostics.refresh();
  };
  const renew = () => {
    desks.forget();
    librarian.renew();
    return diagnostics.refresh();
  };

  connection.onDidChangeConfiguration(({ settings }) => {
    const sent = (settings as { copydesk?: unknown } | null)?.copydesk;
    if (client.configuration || sent !== undefined) settle(sent);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => isDeskFile(uri) || desks.files.has(uri))) renew();
    librarian.changed(changes);
  });
  librarian.onStirred = () => diagnostics.refresh();
  drafts.onDidChangeContent(async ({ document: { uri } }) => {
    librarian.typed();
    if (isDeskFile(uri) || desks.files.has(uri)) await renew();
    await diagnostics.changed(uri);
    if (await newsroom.stirred()) await diagnostics.refresh();
  });
  drafts.onDidClose(async ({ document: { uri } }) => {
    diagnostics.closed(uri);
    // What was saved of it, an editor that watches no files does not tell.
    if (!client.watch) librarian.changed([{ uri, type: FileChangeType.Changed }]);
    if (isDeskFile(uri) || desks.files.has(uri)) renew();
    if (await newsroom.stirred()) await diagnostics.refresh();
  });

  /** Answers of a draft that is open, or `none`. */
  const ask = async <T>(
    uri: string,
    token: CancellationToken,
    none: T,
    answer: (reading: Reading) => T | Promise<T>
  ) => {
    const reading = await newsroom.read(uri);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    return reading ? answer(reading) : none;
  };
  connection.onCodeAction((params, token) =>
    ask(params.textDocument.uri, token, [], reading => actionsFor(newsroom, client, reading, params))
  );
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    ask(uri, token, null, reading => hoverAt(reading, position))
  );
  connection.onCompletion(({ textDocument: { uri }, position }, token) =>
    ask(uri, token, null, reading => completionsAt(reading, position))
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }, token) => ask(uri, token, [], symbolsOf));
  connection.onFoldingRanges(({ textDocument: { uri } }, token) => ask(uri, token, [], foldsOf));
  connection.onShutdown(() => {});

  drafts.listen(connection);
  connection.listen();
}

function introduction(version: string): InitializeResult {
  return {
    serverInfo: { name: 'copydesk-language-server', version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      diagnosticProvider: { identifier: 'copydesk', interFileDependencies: false, workspaceDiagnostics: false },
      codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', fixAllKind] },
      hoverProvider: true,
      completionProvider: {},
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } }
    }
  };
}

function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  if (workspaceFolders && workspaceFolders.length > 0) return workspaceFolders.map(folder => bare(folder.uri));
  if (rootUri) return [bare(rootUri)];
  return rootPath?.startsWith('/') ? [bare(`file://${encodeURI(rootPath)}`)] : [];
}

/** A folder's URI without a slash at the end. */
function bare(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}
