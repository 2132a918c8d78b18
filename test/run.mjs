// Builds, runs every ring of tests, each in a process of its own, and counts: `npm test [-- RING…] [--desktop]`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { findChromium } from './vscode/host/browser.mjs';
import { hostSupported, installHost } from './vscode/host/install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const RING_TIMEOUT = 240_000;
const options = process.argv.slice(2);
/** Desktop VS Code, which `@vscode/test-electron` downloads, instead of the embedded one. */
const desktop = options.includes('--desktop') || !hostSupported;

const tests = (files, ...flags) => [
  '--import',
  'tsx/esm',
  'node_modules/mocha/bin/mocha.js',
  '--reporter',
  'test/reporter.mjs',
  ...flags,
  files
];
const elsewhere = ['bench', 'lsp', 'cli', 'grammar', 'editors', 'vscode', 'manifest.test.ts', 'package.test.ts'];

/** The rings, cheapest first: what each runs, and what it needs to be able to. */
const rings = [
  { name: 'core', run: tests('test/**/*.test.ts', ...elsewhere.flatMap(path => ['--ignore', `test/${path}{,/**}`])) },
  { name: 'protocol', run: tests('test/lsp/**/*.test.ts') },
  { name: 'command line', run: tests('test/cli/**/*.test.ts') },
  { name: 'manifest', run: tests('test/manifest.test.ts') },
  { name: 'grammar', run: tests('test/grammar/**/*.test.ts') },
  { name: 'package', run: tests('test/package.test.ts'), needs: [vsix] },
  {
    name: 'editors',
    run: tests('test/editors/**/*.test.ts'),
    needs: [program('nvim'), program('emacs'), program('eglot')]
  },
  {
    name: 'node host',
    run: ['test/vscode/node-host.mjs', ...(desktop ? ['--desktop'] : [])],
    needs: [suites, ...(desktop ? [] : [program('chromium'), host])],
    inVSCode: true
  },
  { name: 'web host', run: ['test/vscode/web-host.mjs'], needs: [suites, program('chromium'), host], inVSCode: true },
  {
    name: 'user',
    run: tests('test/vscode/user/**/*.test.ts', '--bail'),
    needs: [vsix, program('chromium'), host],
    inVSCode: true
  }
];

/** Programs of other houses, with the Debian package that brings each. */
const packages = { chromium: 'chromium', nvim: 'neovim', emacs: 'emacs-nox', eglot: 'elpa-eglot' };

const asked = options.filter(option => !option.startsWith('--'));
const unknown = asked.filter(name => !rings.some(ring => ring.name === name));
if (unknown.length > 0) throw new Error(`no such ring: ${unknown.join(', ')}`);
const chosen = rings.filter(ring => asked.length === 0 || asked.includes(ring.name));

rmSync(join(root, 'dist/screenshots'), { recursive: true, force: true });
const built = await collect('npm', ['run', '--silent', 'build'], RING_TIMEOUT);
console.log(`${built.output}${built.errors}`);
if (built.code !== 0) {
  console.log('✖ the build failed\n\n0 passed, 1 failed');
  process.exit(1);
}
const began = new Map();
// What is slow to come is sent for at once; two lanes for two processors, one of them with a whole editor in it.
for (const need of new Set(chosen.flatMap(ring => ring.needs ?? []))) once(need).catch(() => {});
const results = await Promise.all([lane(chosen.filter(r => !r.inVSCode)), lane(chosen.filter(r => r.inVSCode))]);
const total = results.flat().reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function lane(members) {
  const counts = [];
  for (const ring of members) counts.push(await runRing(ring));
  return counts;
}

/** Runs a ring and prints what came of it. A ring that can't run, or ends without a test, has failed. */
async function runRing({ name, run, needs = [] }) {
  try {
    for (const need of needs) await once(need);
  } catch (error) {
    return tell(name, { passed: 0, failures: [`cannot run: ${error.message}`] });
  }
  const start = Date.now();
  const { code, output, errors } = await collect(process.execPath, run, RING_TIMEOUT);
  const result = read(output);
  if (result.failures.length === 0 && (code !== 0 || result.passed === 0)) {
    const last = `${output.trim()}\n${errors.trim()}`.trim().split('\n').slice(-40).join('\n    ');
    result.failures.push(`ended with ${code} after ${result.passed} tests\n    ${last}`);
  }
  return tell(name, result, Date.now() - start);
}

/** Counts `ok` and gathers `not ok` with the lines that explain it. */
function read(output) {
  let passed = 0;
  const failures = [];
  let explained = false;
  for (const raw of stripVTControlCharacters(output).split('\n')) {
    const line = raw.replace(/^\[suite\] /, '');
    if (line.startsWith('not ok ')) failures.push(line.slice(7));
    else if (explained && line.startsWith('    ')) failures[failures.length - 1] += `\n${line}`;
    if (line.startsWith('ok ')) passed++;
    explained = line.startsWith('not ok ') || (explained && line.startsWith('    '));
  }
  return { passed, failures };
}

function tell(name, { passed, failures }, milliseconds = 0) {
  const failed = failures.length;
  const count = failed > 0 ? `${passed} passed, ${failed} failed` : `${passed} passed`;
  console.log(`${failed > 0 ? '✖' : '✔'} ${name.padEnd(14)}${count.padEnd(28)}${(milliseconds / 1000).toFixed(1)} s`);
  for (const failure of failures) console.log(`  ✖ ${failure.replaceAll('\n', '\n  ')}`);
  return { passed, failed };
}

/** Does what a ring needs; what two rings need is done once. */
function once(need) {
  if (!began.has(need)) began.set(need, need());
  return began.get(need);
}

function host() {
  return installHost();
}

async function suites() {
  await must(process.execPath, ['test/vscode/bundle.mjs']);
}

async function vsix() {
  await must('npm', ['run', '--silent', 'vsix']);
}

/** The need of a program: found, or brought by apt where that is ours to do, or asked for. */
function program(name) {
  program[name] ??= async () => {
    if (found(name)) return;
    if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) await once(fetchPackages);
    if (!found(name))
      throw new Error(`${name} is missing. Install it, on Debian with: apt-get install ${packages[name]}`);
  };
  return program[name];
}

function found(name) {
  if (name === 'chromium') return findChromium() !== undefined;
  if (name === 'eglot') return found('emacs') && hasEglot();
  return process.env.PATH.split(delimiter).some(folder => existsSync(join(folder, name)));
}

/** Whether Emacs has eglot: its own from 29 on, before that a package. */
function hasEglot() {
  const folder = `(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")`;
  const look = `(progn (require 'package) ${folder} (package-initialize) (kill-emacs (if (locate-library "eglot") 0 1)))`;
  return spawnSync('emacs', ['-Q', '--batch', '--eval', look], { stdio: 'ignore' }).status === 0;
}

async function fetchPackages() {
  const missing = Object.keys(packages).filter(name => !found(name));
  console.log(`installing ${missing.join(', ')} with apt-get`);
  await must('apt-get', ['update', '-qq']);
  const names = missing.map(name => packages[name]);
  await must('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    DEBIAN_FRONTEND: 'noninteractive'
  });
}

async function must(command, args, env) {
  const { code, output, errors } = await collect(command, args, RING_TIMEOUT, env);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${output}${errors}`);
}

/** Runs a process to its end, or ends it and its children when the time is up. */
function collect(command, args, timeout, env = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32' && command !== process.execPath
  });
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', text => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', text => {
    errors += text;
  });
  return new Promise(resolve => {
    const timer = setTimeout(() => {
      errors += `\nstopped after ${timeout / 1000} s`;
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGTERM');
      } catch {
        // it has ended meanwhile
      }
    }, timeout);
    child.once('error', error => resolve({ code: error.message, output, errors }));
    child.once('close', code => {
      clearTimeout(timer);
      resolve({ code, output, errors });
    });
  });
}
