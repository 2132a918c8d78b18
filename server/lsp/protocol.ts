/**
 * What the server takes of the protocol: messages from vscode-jsonrpc, and numbers and words that have a meaning in LSP.
 * vscode-languageserver says of both what they have to be, and is not there at run time: with the many requests it
 * serves that nobody makes here it would be a fifth of what a browser has to load. By one door, as each import of a
 * CommonJS package copies all of it at start.
 */
import type * as lsp from 'vscode-languageserver';

export {
  AbstractMessageBuffer,
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  Disposable,
  Emitter,
  ErrorCodes,
  RAL,
  ReadableStreamMessageReader,
  ResponseError,
  WriteableStreamMessageWriter
} from 'vscode-jsonrpc';

export const CodeActionTriggerKind = { Automatic: 2 } as const satisfies Partial<typeof lsp.CodeActionTriggerKind>;
export const CompletionItemKind = { Text: 1 } as const satisfies Partial<typeof lsp.CompletionItemKind>;
export const DiagnosticSeverity = {
  Error: 1,
  Warning: 2,
  Information: 3
} as const satisfies Partial<typeof lsp.DiagnosticSeverity>;
export const DiagnosticTag = { Unnecessary: 1 } as const satisfies Partial<typeof lsp.DiagnosticTag>;
export const DocumentHighlightKind = { Text: 1 } as const satisfies Partial<typeof lsp.DocumentHighlightKind>;
export const FileChangeType = { Created: 1, Changed: 2, Deleted: 3 } as const satisfies typeof lsp.FileChangeType;
export const LSPErrorCodes = {
  RequestFailed: -32803,
  RequestCancelled: -32800
} as const satisfies Partial<typeof lsp.LSPErrorCodes>;
export const MessageType = {
  Error: 1,
  Warning: 2,
  Info: 3,
  Log: 4
} as const satisfies Partial<typeof lsp.MessageType>;
export const SymbolKind = {
  Namespace: 3,
  String: 15,
  Object: 19,
  Key: 20
} as const satisfies Partial<typeof lsp.SymbolKind>;
export const TextDocumentSyncKind = { Incremental: 2 } as const satisfies Partial<typeof lsp.TextDocumentSyncKind>;

type Answer<T> =
  T extends lsp.ProtocolRequestType<infer P, infer R, infer _Part, infer _Error, infer _Options>
    ? (params: P, token: lsp.CancellationToken) => R | Promise<R>
    : never;
type Hearer<T> = T extends lsp.ProtocolNotificationType<infer P, infer _Options> ? (params: P) => void : never;

/** Who answers what an editor asks, by method. */
export interface Answers {
  initialize: Answer<typeof lsp.InitializeRequest.type>;
  shutdown: () => void;
  'textDocument/codeAction': Answer<typeof lsp.CodeActionRequest.type>;
  'textDocument/completion': Answer<typeof lsp.CompletionRequest.type>;
  'textDocument/definition': Answer<typeof lsp.DefinitionRequest.type>;
  'textDocument/diagnostic': Answer<typeof lsp.DocumentDiagnosticRequest.type>;
  'textDocument/documentHighlight': Answer<typeof lsp.DocumentHighlightRequest.type>;
  'textDocument/documentSymbol': Answer<typeof lsp.DocumentSymbolRequest.type>;
  'textDocument/foldingRange': Answer<typeof lsp.FoldingRangeRequest.type>;
  'textDocument/hover': Answer<typeof lsp.HoverRequest.type>;
  'textDocument/prepareRename': Answer<typeof lsp.PrepareRenameRequest.type>;
  'textDocument/references': Answer<typeof lsp.ReferencesRequest.type>;
  'textDocument/rename': Answer<typeof lsp.RenameRequest.type>;
  'workspace/symbol': Answer<typeof lsp.WorkspaceSymbolRequest.type>;
}

/** Who hears what an editor tells, by method. */
export interface Hearers {
  initialized: Hearer<typeof lsp.InitializedNotification.type>;
  'textDocument/didChange': Hearer<typeof lsp.DidChangeTextDocumentNotification.type>;
  'textDocument/didClose': Hearer<typeof lsp.DidCloseTextDocumentNotification.type>;
  'textDocument/didOpen': Hearer<typeof lsp.DidOpenTextDocumentNotification.type>;
  'workspace/didChangeConfiguration': Hearer<typeof lsp.DidChangeConfigurationNotification.type>;
  'workspace/didChangeWatchedFiles': Hearer<typeof lsp.DidChangeWatchedFilesNotification.type>;
  'workspace/didChangeWorkspaceFolders': Hearer<typeof lsp.DidChangeWorkspaceFoldersNotification.type>;
}
