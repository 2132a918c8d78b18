// Runs the suite in a Node extension host: in the embedded VS Code, or with --desktop in one that is downloaded.
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { makeWorkspace } from './workspace.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const workspace = makeWorkspace();
try {
  await runTests({
    ...(process.argv.includes('--desktop') ? {} : { vscodeExecutablePath: `${root}test/vscode/host/code` }),
    extensionDevelopmentPath: root,
    extensionTestsPath: `${root}dist/test/node.cjs`,
    launchArgs: [workspace.folder, '--disable-extensions', '--disable-workspace-trust']
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  workspace.remove();
}
