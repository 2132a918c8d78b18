// Bundles the client, the server and the command line into dist, each one minified file: `npm run build`.
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { minify } from 'terser';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = { bundle: true, minify: true, legalComments: 'none', logLevel: 'warning' };
/** How all that runs under Node is bundled; `module` first, as jsonc-parser's main file can't be. @type {import('esbuild').BuildOptions} */
export const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
const web = { ...shared, platform: 'browser', target: 'es2022' };
const command = { ...node, banner: { js: '#!/usr/bin/env node' } };

const protocol = createRequire(import.meta.url).resolve('vscode-jsonrpc');

/**
 * Takes of vscode-jsonrpc what is asked for: its index is CommonJS, of which a bundler takes all, so an index of ES
 * modules that names the same parts is put in its place.
 */
const parts = {
  name: 'parts',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^vscode-jsonrpc$/ }, () => ({ path: protocol, sideEffects: false }));
    onResolve({ filter: /^\.\// }, ({ importer, path }) =>
      importer === protocol ? { path: join(dirname(protocol), path), sideEffects: false } : undefined
    );
    onLoad({ filter: /[\\/]api\.js$/ }, ({ path }) => {
      if (path !== protocol) return undefined;
      const code = readFileSync(path, 'utf8');
      const named = code.matchAll(/exports(?:, "|\.)(\w+)(?:".*return | = )(\w+)_\d\.(\w+);/g);
      const contents = [...named].map(([, name, module, own]) => `export { ${own} as ${name} } from './${module}.js';`);
      return { contents: contents.join('\n'), resolveDir: dirname(path) };
    });
  }
};

/** Lets the Node entry call for what the browser's bundle holds already, instead of holding it again. */
const borrow = {
  name: 'borrow',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\/extension\.ts$/ }, () => ({ path: './client.web.cjs', external: true }));
  }
};

/** What stands in dist, and the file each bundle starts from. */
const bundles = {
  'client.cjs': { ...node, entry: 'client/node.ts', external: ['vscode'], plugins: [borrow] },
  'client.web.cjs': { ...web, format: 'cjs', entry: 'client/browser.ts', external: ['vscode'] },
  'server.cjs': { ...node, entry: 'client/process.ts', external: ['./server.web.js'] },
  'copydesk-language-server.cjs': { ...command, entry: 'server/main.ts', plugins: [parts] },
  // Downloaded with a page: what a second minifier saves is worth its seconds.
  'server.web.js': { ...web, format: 'iife', entry: 'server/browser.ts', plugins: [parts], small: true },
  'copydesk.cjs': { ...command, entry: 'server/cli.ts' }
};

// Nothing in there calls `new` on a function that is no class, or asks how many parameters one has.
const smaller = { ecma: 2022, compress: { passes: 2, unsafe_arrows: true, keep_fargs: false } };

const packages = new Set();
await Promise.all(Object.entries(bundles).map(([name, options]) => bundle(name, options)));
for (const name of Object.keys(bundles)) {
  const code = readFileSync(join(root, 'dist', name));
  console.log(`${name.padEnd(30)}${kilobytes(code)} KB, gzipped${kilobytes(gzipSync(code))} KB`);
}
// Whose code is inside, for the licence to name: a test compares the two.
writeFileSync(join(root, 'dist/bundled.json'), `${JSON.stringify([...packages].sort(), null, 2)}\n`);

async function bundle(name, { entry, small, ...options }) {
  const outfile = join(root, 'dist', name);
  const { metafile } = await build({ ...options, metafile: true, absWorkingDir: root, entryPoints: [entry], outfile });
  if (small) writeFileSync(outfile, (await minify(readFileSync(outfile, 'utf8'), smaller)).code);
  if (options.banner) chmodSync(outfile, 0o755);
  for (const input of Object.keys(metafile.inputs)) {
    const owner = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (owner) packages.add(owner[1]);
  }
}

function kilobytes(bytes) {
  return (bytes.length / 1024).toFixed(0).padStart(5);
}
