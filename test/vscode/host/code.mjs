// Takes desktop VS Code's test flags, runs the suite in the server's extension host, and exits as the suite does.
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format } from 'node:util';
import { openPage } from './browser.mjs';
import { remoteUri, startServer, workbenchUrl } from './server.mjs';

/** What begins a suite's own lines among all that a workbench logs. */
const MARK = '[suite] ';
const TIMEOUT = 180_000;

const flags = new Map();
let folder;
for (const argument of process.argv.slice(2)) {
  const flag = /^--([^=]+)(?:=(.*))?$/.exec(argument);
  if (flag) flags.set(flag[1], flag[2]);
  else folder = resolve(argument);
}
const extension = resolve(flags.get('extensionDevelopmentPath'));
const suite = resolve(flags.get('extensionTestsPath'));
const web = flags.get('extensionDevelopmentKind') === 'web';

const dataDir = mkdtempSync(join(tmpdir(), 'copydesk-host-'));
const server = await startServer({ dataDir, testing: true });
const { browser, page } = await openPage();

let finishing = false;
async function finish(code, reason) {
  if (finishing) return; // both extension hosts report the end
  finishing = true;
  if (reason) console.error(reason);
  if (code !== 0) {
    const pictures = join(extension, 'dist/screenshots');
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${web ? 'web' : 'node'}-host-failure.png`) }).catch(() => {});
  }
  await browser.close().catch(() => {});
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => finish(130));
setTimeout(() => finish(124, `the suite did not end within ${TIMEOUT / 1000} s`), TIMEOUT);
page.on('crash', () => finish(1, 'the page crashed'));
if (process.env.VERBOSE) page.on('console', message => console.error(`[${message.type()}] ${message.text()}`));

// Exposed before the page opens, so that no early line is lost. The log brings the extension hosts' console.
await page.exposeFunction('codeAutomationLog', (_type, values) => {
  const text = format(...values);
  if (text.startsWith(MARK)) console.log(text.slice(MARK.length));
});
await page.exposeFunction('codeAutomationExit', code => void finish(code));

if (web) await serveExtension();
const payload = web
  ? []
  : [
      ['extensionDevelopmentPath', remoteUri(server.url, extension)],
      ['extensionTestsPath', remoteUri(server.url, suite)]
    ];
await page.goto(workbenchUrl(server.url, { folder, payload }));

/**
 * Serves the extension over http, as vscode.dev does: only then does it run in the web worker host,
 * where an extension that lies on the remote could start no Worker of its own.
 */
async function serveExtension() {
  const { origin, host } = new URL(server.url);
  const prefix = '/__extension';
  await page.context().route(`${origin}${prefix}/**`, route => {
    const file = join(extension, decodeURIComponent(new URL(route.request().url()).pathname.slice(prefix.length)));
    return existsSync(file) && statSync(file).isFile()
      ? route.fulfill({ path: file })
      : route.fulfill({ status: 404, body: '' });
  });
  const at = path => ({ scheme: 'http', authority: host, path: prefix + path });
  const options = { extensions: [at('')], extensionTestsPath: at(suite.slice(extension.length)) };
  await page.route(
    url => url.pathname === '/',
    async route => {
      const response = await route.fetch();
      const extra = JSON.stringify(options).slice(1, -1).replaceAll('"', '&quot;');
      const body = (await response.text()).replace('&quot;developmentOptions&quot;:{', found => `${found}${extra},`);
      await route.fulfill({ response, body });
    }
  );
}
