// Runs VS Code's own server: the workbench and an extension host, without Electron. For the tests and for `npm start`.
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nodePath, serverMain } from './install.mjs';

/** A quiet workbench: no welcome, no updates, no telemetry, nothing between the reader and the draft. */
const quietWorkbench = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none'
};

/**
 * Starts the server on a port of 127.0.0.1 (0: any free one).
 * `token` must then stand in the address; `testing` makes it take extensions under development;
 * `trust: false` opens every folder in Restricted Mode.
 */
export async function startServer({
  dataDir,
  settings = {},
  env = {},
  port = 0,
  token = '',
  testing = false,
  trust = true
}) {
  mkdirSync(join(dataDir, 'data/User'), { recursive: true });
  writeFileSync(join(dataDir, 'data/User/settings.json'), JSON.stringify({ ...quietWorkbench, ...settings }, null, 2));
  const flags = ['--host', '127.0.0.1', '--port', String(port), '--telemetry-level', 'off'];
  flags.push(...(token ? ['--connection-token', token] : ['--without-connection-token']));
  if (testing) flags.push('--enable-smoke-test-driver'); // else a built workbench ignores extensionDevelopmentPath
  if (trust) flags.push('--disable-workspace-trust');
  const child = spawn(nodePath, [serverMain, ...common(dataDir), ...flags], {
    env: { ...process.env, EXTENSIONS_GALLERY: '{}', NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true // a group of its own: its extension hosts go with it
  });
  const log = createWriteStream(join(dataDir, 'server.log'));
  child.stderr.pipe(log, { end: false });
  const ended = new Promise(resolve => child.once('exit', resolve));

  const stop = async () => {
    if (kill(child.pid, 'SIGTERM')) await Promise.race([ended, sleep(3000, undefined, { ref: false })]);
    kill(child.pid, 'SIGKILL');
    log.end();
  };
  const address = new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', data => {
      log.write(data);
      text += data;
      const listening = /Extension host agent listening on (\d+)/.exec(text);
      if (listening) resolve(`http://127.0.0.1:${listening[1]}/${token ? `?tkn=${token}` : ''}`);
    });
    child.once('exit', code => reject(new Error(`the VS Code server ended with ${code}:\n${text}`)));
    setTimeout(() => reject(new Error(`the VS Code server did not start:\n${text}`)), 60_000).unref();
  });
  try {
    return { url: await address, stop, ended };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Installs a .vsix as a user does; throws with what the server said where it refuses. */
export function installVsix(vsix, dataDir) {
  const run = spawnSync(nodePath, [serverMain, ...common(dataDir), '--install-extension', vsix, '--force'], {
    encoding: 'utf8'
  });
  if (run.status !== 0) throw new Error(`${vsix} can't be installed:\n${run.stdout}${run.stderr}`);
}

/** The workbench's address for a folder, with a file open, and with what desktop VS Code takes as command line flags. */
export function workbenchUrl(base, { folder, file, payload = [] }) {
  const url = new URL(base);
  url.searchParams.set('folder', folder);
  const flags = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload];
  if (file) flags.push(['openFile', remoteUri(base, file)]);
  url.searchParams.set('payload', JSON.stringify(flags));
  return url.href;
}

/** A path on the server as the page names it. Any other authority than the page's would count as another machine. */
export const remoteUri = (base, path) => `vscode-remote://${new URL(base).host}${encodeURI(path)}`;

function common(dataDir) {
  return [
    '--accept-server-license-terms',
    '--server-data-dir',
    dataDir,
    '--extensions-dir',
    join(dataDir, 'extensions')
  ];
}

/** Signals a whole process group; false when it is gone. */
function kill(group, signal) {
  try {
    return process.kill(-group, signal);
  } catch {
    return false;
  }
}
