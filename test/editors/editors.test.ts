// Other editors: Neovim and Emacs, as Debian ships them, show the seed's findings by way of `--stdio` and nothing else.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const seed = readFileSync(new URL('../seed/asean-media-cooperation.txt', import.meta.url), 'utf8');
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const server = here('../../dist/copydesk-language-server.cjs');
const rules = ['duplicate-paragraph', 'duplicate-passage', 'duplicate-passage', 'run-together'];

suite('other editors', () => {
  let folder: string;
  setup(() => {
    assert.ok(existsSync(server), `${server} is missing: npm run build`);
    folder = mkdtempSync(join(tmpdir(), 'copydesk-editor-'));
    writeFileSync(join(folder, 'seed.article'), seed);
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs an editor without a screen; returns the last line it prints, read as JSON. */
  const run = <T>(command: string, ...args: string[]): T => {
    const env = {
      ...process.env,
      HOME: folder,
      COPYDESK_SERVER: server,
      COPYDESK_DRAFT: join(folder, 'seed.article')
    };
    const { status, stdout, stderr, error } = spawnSync(command, args, { env, encoding: 'utf8', timeout: 60_000 });
    assert.equal(status, 0, `${command}: ${error?.message ?? ''}\n${stdout}\n${stderr}`);
    return JSON.parse(stdout.trim().split('\n').at(-1)!);
  };

  test('Neovim shows the findings, mends the draft, and renames who is in it', () => {
    const { found, text, left, symbols, definition, renamed } = run<{
      found: { rule: string; line: number; source: string }[];
      text: string;
      left: number;
      symbols: number;
      definition: number;
      renamed: string;
    }>('nvim', '--headless', '--clean', '-n', '-i', 'NONE', '-c', `luafile ${here('nvim.lua')}`);
    assert.deepEqual(found.map(({ rule }) => rule).sort(), rules);
    assert.ok(found.every(({ source }) => source === 'copydesk'));
    assert.equal(text.trimEnd(), seed.slice(0, 1518).trimEnd());
    assert.equal(left, 2);
    assert.ok(symbols > 3);
    assert.equal(definition, 1);
    assert.equal(renamed, text.replace(/\bXu\b/g, 'Xi'));
  });

  test('Emacs shows the findings by way of eglot', () => {
    const { found } = run<{ found: { text: string; from: number; to: number }[] }>(
      'emacs',
      '-Q',
      '--batch',
      '-l',
      here('eglot.el')
    );
    assert.equal(found.length, rules.length, JSON.stringify(found));
    const passages = found.filter(({ to, from }) => to - from > 1400).sort((a, b) => a.from - b.from);
    assert.deepEqual(
      passages.map(({ from, to }) => seed.slice(from, to).trim()),
      [seed.slice(1518, 3036).trim(), seed.slice(3036).trim()]
    );
  });
});
