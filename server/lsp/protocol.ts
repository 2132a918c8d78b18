/** The numbers and words of LSP 3.17 that the server says, under the names that the specification gives them. */

export const ErrorCodes = {
  InvalidRequest: -32600,
  MethodNotFound: -32601,
  InvalidParams: -32602,
  InternalError: -32603,
  ServerNotInitialized: -32002,
  RequestFailed: -32803,
  RequestCancelled: -32800
} as const;

export const CodeActionKind = {
  QuickFix: 'quickfix',
  RefactorRewrite: 'refactor.rewrite',
  SourceFixAll: 'source.fixAll'
} as const;
export const CodeActionTriggerKind = { Invoked: 1, Automatic: 2 } as const;
export const CompletionItemKind = { Text: 1 } as const;
export const DiagnosticSeverity = { Error: 1, Warning: 2, Information: 3 } as const;
export const DiagnosticTag = { Unnecessary: 1 } as const;
export const DocumentDiagnosticReportKind = { Full: 'full', Unchanged: 'unchanged' } as const;
export const DocumentHighlightKind = { Text: 1 } as const;
export const FileChangeType = { Created: 1, Changed: 2, Deleted: 3 } as const;
export const FoldingRangeKind = { Region: 'region' } as const;
export const MarkupKind = { Markdown: 'markdown' } as const;
export const MessageType = { Error: 1, Warning: 2, Info: 3, Log: 4 } as const;
export const SymbolKind = { Namespace: 3, String: 15, Object: 19, Key: 20 } as const;
export const TextDocumentSyncKind = { Incremental: 2 } as const;

/** What a request is refused with; `code` is one of `ErrorCodes`. */
export class ResponseError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}
