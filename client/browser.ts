/** The entry for VS Code for the Web: the server is a Worker beside the extension host's own. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Copydesk, start, stop } from './extension.ts';

/** What of the Worker this needs; the whole of the browser's types would reach the rest of the house. */
declare class Worker {
  constructor(url: string);
  terminate(): void;
}

let worker: Worker | undefined;

export function activate(context: ExtensionContext): Promise<Copydesk> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  return start(context, 'web', options => {
    worker?.terminate(); // it has been told to exit, and may not have understood
    worker = new Worker(script);
    return new LanguageClient('copydesk', 'Copydesk', worker, options);
  });
}

export async function deactivate(): Promise<void> {
  await stop();
  worker?.terminate();
}
