// The bundles as they ship: they run with nothing but Node, and hold no way to a network, a shell or foreign code.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { clean, Newsroom, twice } from './newsroom.ts';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const dist = (name: string): string => {
  const path = fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
  assert.ok(existsSync(path), `${path} is missing: npm run build`);
  return path;
};
const bundles = ['copydesk.cjs', 'copydesk-language-server.cjs', 'server.web.js'];

suite('the bundles', () => {
  for (const name of bundles) {
    test(`${name} reaches for the disk at most`, () => {
      const code = readFileSync(dist(name), 'utf8');
      const modules = [...code.matchAll(/\b(?:require|getBuiltinModule)\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(match =>
        match[1]!.replace('node:', '')
      );
      const allowed = name === 'server.web.js' ? [] : ['crypto', 'fs', 'path', 'url', 'util', 'v8'];
      assert.deepEqual(
        [...new Set(modules)].filter(module => !allowed.includes(module)),
        []
      );
      const forbidden =
        /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|eval)\s*\(|\bnew Function\b|\bimport\s*\(/;
      assert.equal(forbidden.exec(code)?.[0], undefined);
      assert.doesNotMatch(code, /child_process|worker_threads|["'`](?:node:)?(?:https?|net|tls|dns|dgram)["'`]/);
    });
  }

  test('the command runs, in a folder with nothing in it but drafts', () => {
    const room = new Newsroom({ 'clean.article': clean, 'twice.article': twice });
    const call = (...args: string[]) =>
      spawnSync(process.execPath, [dist('copydesk.cjs'), 'check', ...args], { cwd: room.folder, encoding: 'utf8' });
    assert.equal(call('clean.article').status, 0);
    const { status, stdout } = call();
    assert.equal(status, 1);
    assert.match(stdout, /duplicate-paragraph/);
    room.remove();
  });

  test('the language server tells how it is called, and asks for --stdio', () => {
    const call = (...args: string[]) =>
      spawnSync(process.execPath, [dist('copydesk-language-server.cjs'), ...args], { encoding: 'utf8' });
    assert.match(call('--help').stdout, /--stdio/);
    assert.equal(call().status, 2);
    assert.equal(call('--version').stdout, `${manifest.version}\n`);
  });

  test('the language server says what it can’t understand, and ends when nobody is there', () => {
    const input = 'hello there\r\n\r\n';
    const given = spawnSync(process.execPath, [dist('copydesk-language-server.cjs'), '--stdio'], {
      input,
      encoding: 'utf8',
      timeout: 20_000
    });
    assert.equal(given.status, 1);
    assert.match(given.stderr, /^copydesk-language-server: .*header/);
    assert.equal(given.stdout, '');
  });
});
