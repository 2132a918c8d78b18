/** The entry for Node hosts (desktop, remote): the server is a process of its own. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Copydesk, start, stop } from './extension.ts';

export function activate(context: ExtensionContext): Promise<Copydesk> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'copydesk-language-server.cjs').fsPath;
  return start(
    context,
    'node',
    options => new LanguageClient('copydesk', 'Copydesk', { module, transport: TransportKind.ipc }, options)
  );
}

export const deactivate = stop;
