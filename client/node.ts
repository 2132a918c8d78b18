/** The entry for Node hosts (desktop, remote): the server is a process of its own. */
import { fork } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { type Copydesk, start, stop } from './extension.ts';
import type { Server } from './server.ts';

export function activate(context: ExtensionContext): Promise<Copydesk> {
  const script = join(context.extensionPath, 'dist', 'server.cjs');
  const compiled = join(context.globalStorageUri.fsPath, 'compiled');
  return start(context, 'node', log => run(script, compiled, log), realpath);
}

export const deactivate = stop;

/** Node from 22.1 on keeps what it has compiled of the server in the folder `compiled`, and starts the sooner for it. */
function run(script: string, compiled: string, log: LogOutputChannel): Server {
  const child = fork(script, {
    // On the desktop the host's executable is Electron, which has to be told to be Node.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1', NODE_COMPILE_CACHE: compiled },
    execArgv: [], // none of the host's own flags, such as a debugger's port
    silent: true
  });
  child.stdout?.on('data', text => log.info(String(text).trimEnd()));
  child.stderr?.on('data', text => log.error(String(text).trimEnd()));
  child.on('error', error => log.error(error));
  return {
    post: message =>
      new Promise((resolve, reject) => {
        if (!child.connected) reject(new Error('The server is gone.'));
        else child.send(message as object, error => (error ? reject(error) : resolve()));
      }),
    listen: hear => {
      child.on('message', hear);
      return () => child.off('message', hear);
    },
    onEnd: ended => {
      child.once('close', ended);
    },
    end: () => {
      child.kill();
    }
  };
}
