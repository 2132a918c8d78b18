// Runs the suite in the web extension host, as on vscode.dev: client and server in Workers, no Node anywhere.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { makeWorkspace } from './workspace.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const workspace = makeWorkspace();
const { status } = spawnSync(
  `${root}test/vscode/host/code`,
  [
    '--extensionDevelopmentKind=web',
    `--extensionDevelopmentPath=${root}`,
    `--extensionTestsPath=${root}dist/test/web.cjs`,
    workspace.folder
  ],
  { stdio: 'inherit' }
);
workspace.remove();
process.exitCode = status ?? 1;
