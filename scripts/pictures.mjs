// Draws the icon and takes the README's screenshot anew, from the test that is a user: `npm run pictures`.
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPage } from '../test/vscode/host/browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'images');
const ICON = 256;

const { browser, page } = await openPage();
await page.setViewportSize({ width: ICON, height: ICON });
const svg = readFileSync(join(images, 'icon.svg'), 'utf8');
await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
await page.screenshot({ path: join(images, 'icon.png'), omitBackground: true });
await browser.close();

const { status } = spawnSync(process.execPath, [join(root, 'test/run.mjs'), 'user'], { stdio: 'inherit' });
if (status === 0) copyFileSync(join(root, 'dist/screenshots/screenshot.png'), join(images, 'screenshot.png'));
process.exitCode = status ?? 1;
