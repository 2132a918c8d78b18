// The browser that shows the workbench: Debian's chromium, or another one of its family.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable'
];

/** The path of the browser to use (`CHROMIUM` names another), or undefined where there is none. */
export const findChromium = () => [process.env.CHROMIUM, ...places].find(path => path && existsSync(path));

/** Opens a fresh page of 1280 by 800; `browser.close()` ends it. */
export async function openPage() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('chromium is missing (apt-get install chromium, or name one in CHROMIUM)');
  const browser = await chromium.launch({
    executablePath,
    headless: !process.env.HEADED,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  // local-network-access: a page rewritten on its way (see code.mjs) no longer counts as local.
  await context.grantPermissions(['clipboard-read', 'clipboard-write', 'local-network-access']);
  return { browser, page: await context.newPage() };
}
