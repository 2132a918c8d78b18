/** The language server in a Web Worker, for VS Code for the Web. */
import { connect } from './lsp/connect.ts';
import { serve } from './lsp/serve.ts';
import { version } from './version.ts';

// biome-ignore lint/suspicious/noExplicitAny: a worker's global scope, of which Node's types know nothing
const scope = globalThis as any;
const channel = {
  listen: (hear: (message: unknown) => void) => {
    scope.onmessage = ({ data }: { data: unknown }) => hear(data);
  },
  send: async (message: object) => scope.postMessage(message)
};
serve(
  connect(channel, () => scope.close()),
  { version }
);
