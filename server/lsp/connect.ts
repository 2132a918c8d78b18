/** The server's end of a connection: what an editor may ask and tell under the names it has in the protocol's library. */
import type { Disposable, ProposedFeatures } from 'vscode-languageserver';
import { ErrorCodes, MessageType, ResponseError } from './protocol.ts';
import { type Channel, type Handler, Peer } from './rpc.ts';

/** What an editor asks and tells, and how the messages are called. */
const methods = {
  onInitialize: 'initialize',
  onInitialized: 'initialized',
  onShutdown: 'shutdown',
  onDidOpenTextDocument: 'textDocument/didOpen',
  onDidChangeTextDocument: 'textDocument/didChange',
  onDidCloseTextDocument: 'textDocument/didClose',
  onDidChangeConfiguration: 'workspace/didChangeConfiguration',
  onDidChangeWatchedFiles: 'workspace/didChangeWatchedFiles',
  onCodeAction: 'textDocument/codeAction',
  onCompletion: 'textDocument/completion',
  onDefinition: 'textDocument/definition',
  onDocumentHighlight: 'textDocument/documentHighlight',
  onDocumentSymbol: 'textDocument/documentSymbol',
  onFoldingRanges: 'textDocument/foldingRange',
  onHover: 'textDocument/hover',
  onPrepareRename: 'textDocument/prepareRename',
  onReferences: 'textDocument/references',
  onRenameRequest: 'textDocument/rename',
  onWorkspaceSymbol: 'workspace/symbol'
} as const;

type Library = ProposedFeatures.Connection;

/** The server's end of a connection: the part of the library's that is wanted here, and small. */
export interface Connection extends Pick<Library, keyof typeof methods> {
  readonly onDiagnostic: Library['languages']['diagnostics']['on'];
  readonly onDidChangeWorkspaceFolders: Library['workspace']['onDidChangeWorkspaceFolders'];
  /** Asks the editor. */
  ask<T>(method: string, params?: unknown): Promise<T>;
  /** Tells the editor. */
  tell(method: string, params?: unknown): Promise<void>;
  /** Wants to hear of something until what is returned is disposed of. */
  register(method: string, registerOptions: object): Promise<Disposable>;
  /** Writes into the editor's log. */
  log(type: 'Error' | 'Warning' | 'Log', message: string): void;
  listen(): void;
}

/** Makes the server's end of a connection; `exit` is called with the code that LSP asks for when the client says so. */
export function connect(channel: Channel, exit: (code: number) => void): Connection {
  const peer = new Peer(channel);
  let state: 'new' | 'open' | 'down' = 'new';
  peer.refuse = method => {
    const error = refusal(state, method);
    if (!error && method === 'initialize') state = 'open';
    if (!error && method === 'shutdown') state = 'down';
    return error;
  };
  peer.on('exit', () => exit(state === 'down' ? 0 : 1));
  const log: Connection['log'] = (type, message) => {
    peer.tell('window/logMessage', { type: MessageType[type], message }).catch(() => {});
  };
  peer.onFailure = said => log('Error', said);
  const on = (method: string) => (handler: Handler) => {
    peer.on(method, handler);
    return { dispose() {} };
  };
  const named = Object.entries(methods).map(([name, method]) => [name, on(method)]);
  let registrations = 0;
  return {
    ...(Object.fromEntries(named) as Pick<Library, keyof typeof methods>),
    onDiagnostic: on('textDocument/diagnostic') as Connection['onDiagnostic'],
    onDidChangeWorkspaceFolders: handler => on('workspace/didChangeWorkspaceFolders')(({ event }) => handler(event)),
    ask: (method, params) => peer.ask(method, params),
    tell: (method, params) => peer.tell(method, params),
    register: async (method, registerOptions) => {
      const id = String(++registrations);
      await peer.ask('client/registerCapability', { registrations: [{ id, method, registerOptions }] });
      // The word is misspelled in the protocol.
      const unregister = () => peer.ask('client/unregisterCapability', { unregisterations: [{ id, method }] });
      return { dispose: () => unregister().catch(() => {}) };
    },
    log,
    listen: () => peer.listen()
  };
}

/** Why a message may not come now. */
function refusal(state: 'new' | 'open' | 'down', method: string): ResponseError | undefined {
  if (method === 'exit') return undefined;
  if (state === 'down') return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.');
  if (state === 'new' && method !== 'initialize')
    return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server has not been initialized.');
  if (state === 'open' && method === 'initialize')
    return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been initialized before.');
  return undefined;
}
