// A newsroom's folder for a test to work in: copies of the drafts, thrown away afterwards.
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What lies among the drafts and is none. */
const notDrafts = /^\.|^README\.md$|^findings\.txt$/;
const tests = fileURLToPath(new URL('..', import.meta.url));

/** The folder's path, with the sample drafts and, for tests, `seed.article` in it; and what removes it. */
export function makeWorkspace({ seed = true } = {}) {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-')));
  const folder = join(home, 'drafts');
  mkdirSync(folder);
  if (seed) copyFileSync(join(tests, 'seed/asean-media-cooperation.txt'), join(folder, 'seed.article'));
  for (const name of readdirSync(join(tests, 'drafts'))) {
    if (!notDrafts.test(name)) copyFileSync(join(tests, 'drafts', name), join(folder, name));
  }
  return { folder, remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 3 }) };
}
