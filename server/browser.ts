/** The language server in a Web Worker, for VS Code for the Web. */
import { Connection } from './lsp/connect.ts';
import { serve } from './lsp/serve.ts';
import { installWorker, overPort } from './port.ts';
import { version } from './version.ts';

// biome-ignore lint/suspicious/noExplicitAny: a worker's global scope, of which Node's types know nothing
const scope = globalThis as any;
installWorker();
serve(new Connection(...overPort(scope), () => scope.close()), { version });
