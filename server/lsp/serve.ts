/** The server, wired together: what an editor may say, and who answers. */
import type {
  CancellationToken,
  DocumentSymbol,
  InitializeParams,
  InitializeResult,
  Position,
  SymbolInformation,
  TextDocumentPositionParams,
  WorkspaceFolder
} from 'vscode-languageserver';
import { Desks } from '../desks.ts';
import { type Files, said } from '../files.ts';
import { actionsFor, fixAllKind } from './actions.ts';
import { Client } from './client.ts';
import { completionsAt } from './completion.ts';
import { type Connection, unlessCancelled } from './connect.ts';
import { Diagnostics } from './diagnostics.ts';
import { Drafts } from './drafts.ts';
import { hoverAt } from './hover.ts';
import { isDeskFile } from './kinds.ts';
import { Librarian } from './librarian.ts';
import type { Capacity } from './morgue.ts';
import { definitionOf, highlightsOf, namesIn, referencesTo, renameAt, renameableAt } from './names.ts';
import { Newsroom, type Reading } from './newsroom.ts';
import { FileChangeType, MessageType, TextDocumentSyncKind } from './protocol.ts';
import { storedFiles, withBuffers } from './reach.ts';
import { Settings } from './settings.ts';
import { flatSymbolsOf, foldsOf, symbolsOf } from './symbols.ts';

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

/** For so many milliseconds the editor's settings are waited for. */
const patience = 2000;

/** Serves one editor over a connection, until it hangs up. */
export function serve(connection: Connection, host: Host): void {
  const drafts = new Drafts(connection);
  const stored = storedFiles(connection, host.files, () => client?.files === true);
  /** Documents that are open still, whose files are deleted: editors hold on to such for minutes. */
  const gone = new Set<string>();
  const files = withBuffers(stored, drafts, gone);
  const desks = new Desks(files.read);
  const librarian = new Librarian(connection, stored, desks, () => client, host.capacity);
  const newsroom = new Newsroom(drafts, desks, files, librarian, gone);
  let client: Client;
  let settings: Settings;
  let diagnostics: Diagnostics;

  /** Sees to it that what fails costs no more than itself: a promise that nobody minds would end the process. */
  const minded = (work: Promise<unknown>): void => {
    work.catch(error => connection.log(MessageType.Error, said(error)));
  };

  connection.onRequest('initialize', params => {
    client = new Client(params, host.readme);
    desks.folders = foldersOf(params);
    settings = new Settings(connection, desks, client);
    diagnostics = new Diagnostics(connection, newsroom, client);
    return introduction(host.version, client);
  });

  connection.onNotification('initialized', () => {
    if (client.registersConfiguration) {
      minded(connection.register('workspace/didChangeConfiguration', { section: 'copydesk' }));
    }
    if (client.watch) {
      // Any, as a desk may extend a file of another name; what no desk uses is passed over.
      const watchers = [{ globPattern: '**/*.json' }];
      minded(connection.register('workspace/didChangeWatchedFiles', { watchers }));
    }
    if (client.folders) {
      connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event: { added, removed } }) => {
        const gone = urisOf(removed);
        desks.folders = [...desks.folders.filter(uri => !gone.includes(uri)), ...urisOf(added)];
        minded(settle());
      });
    }
    minded(settle());
  });

  const settle = async (): Promise<void> => {
    const learned = settings.learn();
    // An editor that does not answer is not waited for: its desks have the settings that they had.
    newsroom.ready = Promise.race([learned.catch(() => {}), new Promise<void>(go => setTimeout(go, patience))]);
    await learned;
    await renew();
  };
  const renew = (): Promise<void> => {
    desks.forget();
    librarian.renew();
    return diagnostics.refresh();
  };
  const stir = async (): Promise<void> => {
    if (await newsroom.stirred()) await diagnostics.refresh();
  };
  const isDesk = (uri: string) => isDeskFile(uri) || desks.files.has(uri);

  connection.onNotification('workspace/didChangeConfiguration', params => {
    if (settings.hear(params.settings)) minded(settle());
  });
  connection.onNotification('workspace/didChangeWatchedFiles', ({ changes }) => {
    for (const { uri, type } of changes) {
      // Of a folder that is gone its own name is told, and not those of what lay in it.
      for (const open of drafts.keys().filter(open => isWithin(open, uri))) {
        if (type === FileChangeType.Deleted) gone.add(open);
        else gone.delete(open);
      }
    }
    const isMeant = (desk: string) => changes.some(({ uri }) => isWithin(desk, uri));
    if (changes.some(({ uri }) => isDeskFile(uri)) || [...desks.files.keys()].some(isMeant)) minded(renew());
    librarian.changed(changes);
    minded(stir());
  });
  librarian.onStirred = () => minded(diagnostics.refresh());
  const changed = async (uri: string): Promise<void> => {
    if (isDesk(uri)) await renew();
    await diagnostics.changed(uri);
    await stir();
  };
  drafts.onChanged(({ uri }) => {
    gone.delete(uri);
    librarian.typed();
    minded(changed(uri));
  });
  const closed = async (wasDesk: boolean): Promise<void> => {
    if (wasDesk) await renew();
    await stir();
  };
  drafts.onClosed(({ uri }) => {
    gone.delete(uri);
    const wasDesk = isDesk(uri);
    if (wasDesk) desks.forget(); // what it said while it was open need not be what is stored
    diagnostics.closed(uri);
    // What was saved of it, an editor that watches no files does not tell.
    if (!client.watch) librarian.changed([{ uri, type: FileChangeType.Changed }]);
    minded(closed(wasDesk));
  });

  /** Answers of a draft that is open, or `none`. */
  const ask = async <T>(
    uri: string,
    token: CancellationToken,
    none: T,
    answer: (reading: Reading) => T | Promise<T>
  ) => {
    const reading = await unlessCancelled(newsroom.read(uri), token);
    return reading ? answer(reading) : none;
  };
  connection.onRequest('textDocument/codeAction', (params, token) =>
    ask(params.textDocument.uri, token, [], reading => actionsFor(newsroom, client, reading, params))
  );
  /** Answers what is asked of a place in a draft. */
  const at =
    <P extends TextDocumentPositionParams, T>(answer: (reading: Reading, position: Position, params: P) => T) =>
    (params: P, token: CancellationToken) =>
      ask<T | null>(params.textDocument.uri, token, null, reading => answer(reading, params.position, params));
  connection.onRequest('textDocument/hover', at(hoverAt));
  connection.onRequest('textDocument/completion', at(completionsAt));
  connection.onRequest('textDocument/definition', at(definitionOf));
  connection.onRequest('textDocument/references', at(referencesTo));
  connection.onRequest('textDocument/documentHighlight', at(highlightsOf));
  connection.onRequest('textDocument/prepareRename', at(renameableAt));
  connection.onRequest(
    'textDocument/rename',
    at((reading, position, params) => renameAt(newsroom, client, reading, position, params))
  );
  connection.onRequest('workspace/symbol', async ({ query }, token) => {
    const found: SymbolInformation[] = [];
    for (const uri of drafts.keys()) found.push(...(await ask(uri, token, [], reading => namesIn(reading, query))));
    return found;
  });
  connection.onRequest('textDocument/documentSymbol', ({ textDocument: { uri } }, token) =>
    ask<DocumentSymbol[] | SymbolInformation[]>(uri, token, [], client.nestedSymbols ? symbolsOf : flatSymbolsOf)
  );
  connection.onRequest('textDocument/foldingRange', ({ textDocument: { uri } }, token) => ask(uri, token, [], foldsOf));
  connection.onRequest('shutdown', () => librarian.forget());

  connection.listen();
}

function introduction(version: string, client: Client): InitializeResult {
  return {
    serverInfo: { name: 'copydesk-language-server', version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      diagnosticProvider: { identifier: 'copydesk', interFileDependencies: false, workspaceDiagnostics: false },
      codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', fixAllKind] },
      hoverProvider: true,
      completionProvider: {},
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: client.preparesRename ? { prepareProvider: true } : true,
      workspaceSymbolProvider: true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } }
    }
  };
}

function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  const folders = urisOf(workspaceFolders);
  if (folders.length > 0) return folders;
  if (rootUri) return [bare(rootUri)];
  return rootPath?.startsWith('/') ? [bare(`file://${encodeURI(rootPath)}`)] : [];
}

function urisOf(folders: readonly WorkspaceFolder[] | null | undefined): string[] {
  return (folders ?? []).filter(folder => typeof folder?.uri === 'string').map(({ uri }) => bare(uri));
}

/** Whether a URI is that of a file, or of a folder that it lies in. */
function isWithin(file: string, uri: string): boolean {
  return file === uri || file.startsWith(`${uri}/`);
}

/** A folder's URI without a slash at the end. */
function bare(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}
