/** The language server in a Web Worker, for VS Code for the Web. */
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-jsonrpc/browser';
import { Connection } from './lsp/connect.ts';
import { serve } from './lsp/serve.ts';
import { version } from './version.ts';

// biome-ignore lint/suspicious/noExplicitAny: a worker's global scope, of which Node's types know nothing
const scope = globalThis as any;
const exit = () => scope.close();
serve(new Connection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope), exit), { version });
