/** The packages hold what they should and nothing else; the commands run with nothing but Node. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { accessSync, constants, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles } from '@vscode/vsce';

const root = join(import.meta.dirname, '..');
const vsix = join(root, 'dist/copydesk.vsix');
const LIMIT = 400 * 1024;

const own = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/client.cjs',
  'dist/client.web.cjs',
  'dist/server.cjs',
  'dist/server.web.js',
  'package.json',
  'syntaxes/article.language.json',
  'syntaxes/article.tmLanguage.json',
  'syntaxes/copydesk.schema.json'
];
const commands = ['dist/copydesk-language-server.cjs', 'dist/copydesk.cjs'];
const pictures = ['images/icon.png', 'images/screenshot.png'];

suite('packages', () => {
  test('the .vsix holds the extension, the README and its pictures, and nothing else', async () => {
    // 0: no dependencies, as all of them are bundled
    const files = await listFiles({ cwd: root, packageManager: 0 });
    assert.deepEqual(files.sort(), [...own, ...pictures].sort());
  });

  test('the .vsix is small, pictures apart', () => {
    const held = pictures.reduce((sum, path) => sum + statSync(join(root, path)).size, 0);
    const size = statSync(vsix).size - held;
    assert.ok(size < LIMIT, `${size} bytes`);
  });

  // Of the rest, 33 KB are vscode-jsonrpc.
  test('the server in a browser is small, with its lists and without', () => {
    const lists = ['places.ts', 'lists.ts'].reduce(
      (sum, name) => sum + statSync(join(root, 'server/data', name)).size,
      0
    );
    const whole = statSync(join(root, 'dist/server.web.js')).size;
    assert.ok(whole <= 580_000, `${whole} bytes`);
    assert.ok(whole - lists <= 342_000, `${whole - lists} bytes but for the lists`);
  });

  test('the npm package holds the commands as well', () => {
    const [packed] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: root, encoding: 'utf8' }));
    const files = packed.files.map(({ path }: { path: string }) => path);
    assert.deepEqual(files.sort(), [...own, ...pictures, ...commands].sort());
  });

  test('the lock files name the parts for every platform, or `npm ci` refuses them', () => {
    for (const lock of ['package-lock.json', 'test/bench/peers/package-lock.json']) {
      const { packages } = JSON.parse(readFileSync(join(root, lock), 'utf8'));
      for (const [path, { optionalDependencies = {} }] of Object.entries<{ optionalDependencies?: object }>(packages)) {
        for (const name of Object.keys(optionalDependencies)) {
          const there = packages[`node_modules/${name}`] ?? packages[`${path}/node_modules/${name}`];
          assert.ok(there?.version, `${name}, wanted by ${path} of ${lock}`);
        }
      }
    }
  });

  test('both commands are executables that need nothing beside them', () => {
    const alone = mkdtempSync(join(tmpdir(), 'copydesk-alone-'));
    try {
      mkdirSync(join(alone, 'dist'));
      for (const name of commands) {
        const bundle = join(root, name);
        accessSync(bundle, constants.X_OK);
        assert.ok(readFileSync(bundle, 'utf8').startsWith('#!/usr/bin/env node\n'), name);
        copyFileSync(bundle, join(alone, name));
        const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
        const told = execFileSync(process.execPath, [join(alone, name), '--version'], {
          cwd: alone,
          encoding: 'utf8'
        });
        assert.match(told, new RegExp(`\\b${version.replaceAll('.', '\\.')}\\b`), name);
      }
    } finally {
      rmSync(alone, { recursive: true });
    }
  });
});
