// Bundles the suite for both extension hosts: a web host can load one script only, and knows `vscode` alone.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const shared = { bundle: true, format: 'cjs', external: ['vscode'], sourcemap: 'inline', logLevel: 'warning' };
const root = fileURLToPath(new URL('../..', import.meta.url));

for (const host of ['node', 'web']) {
  await build({
    ...shared,
    absWorkingDir: root,
    entryPoints: ['test/vscode/suite/index.ts'],
    outfile: `dist/test/${host}.cjs`,
    platform: host === 'node' ? 'node' : 'browser',
    alias: { mocha: './node_modules/mocha/mocha.js' },
    // mocha's browser build, which would else take this bundle's exports for its own
    define: { HOST: JSON.stringify(host), module: 'undefined' }
  });
}
