// Opens the sample drafts in a real VS Code with Copydesk installed: `npm start`, with `-- --desktop` in your own one.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { hostSupported, installHost } from '../test/vscode/host/install.mjs';
import { installVsix, startServer, workbenchUrl } from '../test/vscode/host/server.mjs';
import { makeWorkspace } from '../test/vscode/workspace.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const vsix = join(root, 'dist/copydesk.vsix');
const windows = process.platform === 'win32';

const workspace = makeWorkspace({ seed: false });
const dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-vscode-')));
const draft = join(workspace.folder, 'pasted-three-times.article');
let server;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));

try {
  console.log('Building Copydesk …');
  await import('./build.mjs');
  run('npm', ['run', '--silent', 'vsix'], { quiet: true });

  console.log('\nWhat `copydesk check` finds in the sample drafts:\n');
  run(process.execPath, [join(root, 'dist/copydesk.cjs'), 'check', '.'], { cwd: workspace.folder, fine: [0, 1] });

  if (hostSupported && !process.argv.includes('--desktop')) await serve();
  else await openDesktop();
} catch (error) {
  console.error(`\n${error.message}`);
  await stop(1);
}

/** Serves VS Code on this machine alone, until Ctrl-C. The address holds a key, as whoever has it can use the editor. */
async function serve() {
  console.log('\nInstalling the embedded VS Code server, unless it is there …');
  await installHost();
  installVsix(vsix, dataDir);
  server = await startServer({ dataDir, token: randomBytes(16).toString('hex') });
  const address = workbenchUrl(server.url, { folder: workspace.folder, file: draft });
  console.log(
    `\nVS Code with Copydesk:\n\n  ${address}\n\nCtrl-C stops it. The drafts are copies, in ${workspace.folder}`
  );
  openBrowser(address);
  await server.ended;
  await stop(0);
}

/** Opens desktop VS Code with extensions and settings of its own, until its window is closed. */
async function openDesktop() {
  const [command, ...flags] = await desktop();
  const own = [...flags, '--user-data-dir', join(dataDir, 'data'), '--extensions-dir', join(dataDir, 'extensions')];
  run(command, [...own, '--install-extension', vsix]);
  console.log(`\nThe sample drafts are open in desktop VS Code. They are copies, in ${workspace.folder}`);
  const window = [...own, '--new-window', '--wait', '--disable-workspace-trust', workspace.folder, draft];
  const child = spawn(command, window, { stdio: 'inherit', shell: windows });
  await new Promise((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
  await stop(0);
}

/** How to call desktop VS Code: the one on the PATH, else one that is downloaded. */
async function desktop() {
  if (process.env.PATH.split(delimiter).some(folder => existsSync(join(folder, windows ? 'code.cmd' : 'code'))))
    return ['code'];
  if (hostSupported)
    throw new Error('There is no `code` on the PATH. Install desktop VS Code, or leave out --desktop.');
  console.log(
    `\nThe embedded VS Code server is for Linux x64; on ${process.platform} ${process.arch} desktop VS Code is fetched instead …`
  );
  return resolveCliArgsFromVSCodeExecutablePath(await downloadAndUnzipVSCode());
}

function openBrowser(address) {
  const opener = { darwin: 'open', linux: process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? 'xdg-open' : undefined };
  const command = opener[process.platform];
  if (command)
    spawn(command, [address], { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref();
}

/** Runs a command to its end; throws when it ends with another code than those that are fine. */
function run(command, args, { cwd = root, quiet = false, fine = [0] } = {}) {
  const shell = windows && command !== process.execPath;
  const { status, stderr, error } = spawnSync(command, args, { cwd, stdio: quiet ? 'pipe' : 'inherit', shell });
  if (error || !fine.includes(status)) throw error ?? new Error(`${command} ended with ${status}\n${stderr ?? ''}`);
}

async function stop(code) {
  await server?.stop();
  workspace.remove();
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  process.exit(code);
}
