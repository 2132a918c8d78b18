/** What a user sees: the .vsix installed, a draft opened in Restricted Mode, its slips shown, fixed and saved. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { openPage } from '../host/browser.mjs';
import { installVsix, startServer, workbenchUrl } from '../host/server.mjs';
import { makeWorkspace } from '../workspace.mjs';

const root = join(import.meta.dirname, '../../..');
const pictures = join(root, 'dist/screenshots');
const NAME = 'pasted-three-times.article';
/** The length of one copy. */
const COPY = 1329;

suite('a user', () => {
  const workspace = makeWorkspace({ seed: false });
  const dataDir = mkdtempSync(join(tmpdir(), 'copydesk-user-'));
  const file = join(workspace.folder, NAME);
  const text = readFileSync(file, 'utf8');
  let server: Awaited<ReturnType<typeof startServer>> | undefined;
  let browser: Browser | undefined;
  let page: Page;
  let editor: Locator;
  let status: Locator;
  let restricted: Locator;

  suiteSetup(async () => {
    installVsix(join(root, 'dist/copydesk.vsix'), dataDir);
    server = await startServer({
      dataDir,
      trust: false,
      settings: { 'editor.fontSize': 13, 'editor.minimap.enabled': false, 'editor.occurrencesHighlight': 'off' }
    });
    ({ browser, page } = await openPage());
    page.setDefaultTimeout(30_000);
    editor = page.locator(`.editor-instance[data-uri$="/${NAME}"], .monaco-editor[data-uri$="/${NAME}"]`).first();
    status = page.locator('.statusbar-item[id*="copydesk"]');
    restricted = page.locator('.statusbar-item', { hasText: 'Restricted Mode' });
    mkdirSync(pictures, { recursive: true });
    await page.goto(workbenchUrl(server.url, { folder: workspace.folder, file }));
  });

  suiteTeardown(async () => {
    await browser?.close();
    await server?.stop();
    workspace.remove();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  });

  teardown(async function () {
    if (this.currentTest?.isFailed()) await page.screenshot({ path: join(pictures, 'user-failure.png') });
  });

  test('opens a folder that nobody has trusted yet, and sees the slips underlined, the repeats faded', async () => {
    await editor.waitFor();
    await editor.locator('.squiggly-warning').first().waitFor();
    await editor.locator('.squiggly-inline-unnecessary').first().waitFor();
    await restricted.waitFor();
  });

  test('reads in the status bar what was found', async () => {
    await status.filter({ hasText: '3 repeats, 1 lost break' }).waitFor();
  });

  test('reads why, under the pointer', async () => {
    await editor.locator('.squiggly-warning').first().hover({ force: true });
    await page
      .locator('.monaco-hover', { hasText: /engineer.*Liang/ })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
  });

  test('trusts the folder, and sees the same', async () => {
    await restricted.click();
    const trust = page.locator('.workspace-trust-editor');
    await trust.getByRole('button', { name: 'Trust', exact: true }).first().click();
    await restricted.waitFor({ state: 'detached' });
    await page.locator('.monaco-modal-editor-block .codicon-close').first().click();
    await trust.waitFor({ state: 'detached' });
    await status.filter({ hasText: '3 repeats, 1 lost break' }).waitFor();
  });

  test('is not left alone when the server is killed', async () => {
    const before = serverProcess(dataDir);
    const environment = readFileSync(`/proc/${before}/environ`, 'utf8').split('\0');
    const compiled = environment.find(entry => entry.startsWith('NODE_COMPILE_CACHE='));
    assert.match(compiled ?? '', /\/globalStorage\/copydesk\.copydesk\/compiled$/, 'kept in storage of its own');
    process.kill(before, 'SIGKILL');
    await status.filter({ hasText: '3 repeats' }).waitFor({ state: 'detached' });
    await status.filter({ hasText: '3 repeats, 1 lost break' }).waitFor();
    assert.notEqual(serverProcess(dataDir), before);
  });

  test('walks to the first repeat by clicking, and opens the light bulb’s menu', async () => {
    await editor
      .locator('.view-line')
      .first()
      .click({ position: { x: 2, y: 5 } });
    for (const line of ['Ln 1, Col 38', 'Ln 9,', 'Ln 13,']) {
      await status.click();
      await page.locator('.statusbar-item', { hasText: line }).waitFor();
    }
    await page.keyboard.press('Escape'); // the hover that came along
    await page.mouse.move(1200, 20);
    await page.locator('[class*="codicon-light-bulb"], [class*="codicon-lightbulb"]').first().waitFor();
    await page.keyboard.press('Control+Period');
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Delete this repeat' }).waitFor();
    await page.screenshot({ path: join(pictures, 'screenshot.png') });
  });

  test('takes one repeat out, and has it back with one undo', async () => {
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Delete this repeat' }).click();
    await status.filter({ hasText: '2 repeats, 1 lost break' }).waitFor();
    await page.keyboard.press('Control+Z');
    await status.filter({ hasText: '3 repeats, 1 lost break' }).waitFor();
  });

  test('fixes all from the palette and saves: the first copy is on disk, character for character', async () => {
    await page.keyboard.press('F1');
    await page.keyboard.type('Copydesk: Fix All');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Copydesk: Fix All' }).first().waitFor();
    await page.keyboard.press('Enter');
    await status.filter({ hasText: '1 repeat, 1 lost break' }).waitFor();
    const saved = new Promise<void>(resolve => {
      const watcher = watch(file, () => {
        if (readFileSync(file, 'utf8').trimEnd() !== text.slice(0, COPY).trimEnd()) return; // not whole yet
        watcher.close();
        resolve();
      });
    });
    await page.keyboard.press('Control+S');
    await saved;
    await page.screenshot({ path: join(pictures, 'fixed.png') });
  });
});

/** The process that runs this test's own language server. */
function serverProcess(dataDir: string): number {
  const runs = (pid: string) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return command.includes(dataDir) && command.includes('dist/server.cjs');
    } catch {
      return false; // ended meanwhile
    }
  };
  const pid = readdirSync('/proc').find(name => /^\d+$/.test(name) && runs(name));
  assert.ok(pid, 'no server runs');
  return Number(pid);
}
