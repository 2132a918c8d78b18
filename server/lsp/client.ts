/** What the editor at the other end can do, as it says when it introduces itself. */
import type { InitializeParams } from 'vscode-languageserver';

/** What the editor can do, and what it brought along. */
export class Client {
  /** It pulls diagnostics. */
  readonly pull: boolean;
  /** It can be asked to pull again. */
  readonly refresh: boolean;
  /** It takes versioned edits. */
  readonly documentChanges: boolean;
  /** It can make files. */
  readonly create: boolean;
  /** It answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** It can be asked to tell of changed settings. */
  readonly registersConfiguration: boolean;
  /** It shows how far long work has come. */
  readonly progress: boolean;
  /** It can be asked to watch files. */
  readonly watch: boolean;
  /** It tells of folders that come and go. */
  readonly folders: boolean;
  /** It asks what is to be renamed before it asks for the new name. */
  readonly preparesRename: boolean;
  /** It nests symbols. */
  readonly nestedSymbols: boolean;
  /** Commands it has. */
  readonly commands: readonly string[];
  /** It reads files for the server. */
  readonly files: boolean;
  /** Where the rules are explained. */
  readonly readme: string | undefined;
  /** Settings it sent along, for editors that have no better way. */
  readonly settings: unknown;

  constructor({ capabilities, initializationOptions }: InitializeParams, readme: string | undefined) {
    const { workspace, textDocument, window } = capabilities ?? {};
    const options = (initializationOptions ?? {}) as Record<string, unknown>;
    this.pull = textDocument?.diagnostic !== undefined;
    this.refresh = workspace?.diagnostics?.refreshSupport === true;
    this.documentChanges = workspace?.workspaceEdit?.documentChanges === true;
    this.create = this.documentChanges && workspace?.workspaceEdit?.resourceOperations?.includes('create') === true;
    this.configuration = workspace?.configuration === true;
    this.registersConfiguration = workspace?.didChangeConfiguration?.dynamicRegistration === true;
    this.progress = window?.workDoneProgress === true;
    this.watch = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    this.folders = workspace?.workspaceFolders === true;
    this.preparesRename = textDocument?.rename?.prepareSupport === true;
    this.nestedSymbols = textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    this.commands = Array.isArray(options.commands) ? options.commands.filter(name => typeof name === 'string') : [];
    this.files = options.clientFiles === true;
    this.readme = typeof options.readme === 'string' ? options.readme : readme;
    this.settings = options.settings;
  }
}
