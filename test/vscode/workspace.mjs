// A newsroom's folder for a test to work in: copies of the drafts, thrown away afterwards.
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
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
  if (seed) {
    // A desk file that is a link out of the folder.
    mkdirSync(join(folder, 'linked'));
    copyFileSync(join(tests, 'drafts/run-together.article'), join(folder, 'linked/run-together.article'));
    writeFileSync(join(home, 'outside.json'), '{ "rules": { "run-together": "off" } }');
    symlinkSync(join(home, 'outside.json'), join(folder, 'linked/copydesk.json'));
  }
  return { folder, remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 3 }) };
}
