/** What both entries share: start the server, hand it the drafts, show what it finds, stop it. */
import * as vscode from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn, State } from 'vscode-languageclient/browser';
import { registerCommands } from './commands.ts';
import { COMPARE, registerCompare } from './compare.ts';
import { saveDeskFiles } from './desk.ts';
import { Schemes } from './documents.ts';
import { answerFileRequests, type RealPath } from './files.ts';
import { Quiet } from './quiet.ts';
import { Client, type Server } from './server.ts';
import { Status } from './status.ts';

/** What activation tells other extensions, and the tests. */
export interface Copydesk {
  /** The extension host that runs the client. */
  readonly host: 'node' | 'web';
}

let client: Client | undefined;
/** Starting and stopping take turns, however fast they are asked for. */
let turn: Promise<void> = Promise.resolve();

/** Starts the extension; resolves when the server answers, or rejects with why it doesn't. */
export async function start(
  context: vscode.ExtensionContext,
  host: Copydesk['host'],
  open: (log: vscode.LogOutputChannel) => Server,
  realPath?: RealPath
): Promise<Copydesk> {
  const log = vscode.window.createOutputChannel('Copydesk', { log: true });
  const schemes = new Schemes();
  const quiet = new Quiet();
  const status = new Status();

  const restart = () => {
    turn = turn
      .catch(() => {})
      .then(async () => {
        await close(log);
        const options: LanguageClientOptions = {
          documentSelector: schemes.selector(),
          initializationOptions: {
            commands: [COMPARE],
            clientFiles: true,
            readme: vscode.Uri.joinPath(context.extensionUri, 'README.md').toString()
          },
          diagnosticCollectionName: 'copydesk',
          diagnosticCollectionProvider: quiet.collections,
          diagnosticPullOptions: { onChange: true },
          outputChannel: log,
          revealOutputChannelOn: RevealOutputChannelOn.Never
        };
        client = new Client(options, () => open(log));
        answerFileRequests(client, realPath);
        client.onDidChangeState(({ newState }) => status.setRunning(newState !== State.Stopped));
        await client.start();
      });
    return turn;
  };

  context.subscriptions.push(
    log,
    quiet,
    status,
    registerCompare(),
    saveDeskFiles(),
    registerCommands(() => client, restart),
    vscode.workspace.onDidOpenTextDocument(document => {
      if (schemes.admit(document)) restart().catch(error => log.error(error));
    })
  );
  await restart();
  return { host };
}

/** Stops the server and waits until it has. */
export function stop(): Promise<void> {
  turn = turn.catch(() => {}).then(() => close());
  return turn;
}

async function close(log?: vscode.LogOutputChannel): Promise<void> {
  const last = client;
  client = undefined;
  try {
    await last?.dispose();
  } catch (error) {
    log?.warn(`The server did not stop in good order: ${error}`);
  }
}
