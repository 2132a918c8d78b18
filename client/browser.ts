/**
 * The entry for VS Code for the Web: the server is a Worker beside the extension host's own.
 * A web host loads one script and no other, so this bundle holds everything; the Node entry's borrows from it.
 */
import { type ExtensionContext, Uri } from 'vscode';
import { type Copydesk, start, stop } from './extension.ts';
import type { Server } from './server.ts';

export { start, stop };

/** What of the Worker this needs; the whole of the browser's types would reach the rest of the house. */
declare class Worker {
  constructor(url: string);
  onmessage: ((event: { data: unknown }) => void) | null;
  onerror: (() => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

export function activate(context: ExtensionContext): Promise<Copydesk> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  return start(context, 'web', () => run(script));
}

export const deactivate = stop;

function run(script: string): Server {
  const worker = new Worker(script);
  return {
    post: async message => worker.postMessage(message),
    listen: hear => {
      worker.onmessage = ({ data }) => hear(data);
      return () => {
        worker.onmessage = null;
      };
    },
    onEnd: ended => {
      worker.onerror = ended;
    },
    end: () => worker.terminate()
  };
}
