/** The language server under Node: `--stdio` for any editor, `--node-ipc` for VS Code. */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { disk } from './disk.ts';
import { Connection } from './lsp/connect.ts';
import { serve } from './lsp/serve.ts';
import { installNode, overChannel, overStreams } from './node.ts';
import { version } from './version.ts';

const help = `Usage: copydesk-language-server --stdio

Speaks the Language Server Protocol 3.17 over standard input and output.

  --stdio      talk over standard input and output
  --node-ipc   talk over the channel of the Node process that started this one
  --version    print the version
  --help       print this
`;

function main(args: readonly string[]): void {
  if (args.includes('--help') || args.includes('-h')) process.stdout.write(help);
  else if (args.includes('--version')) process.stdout.write(`${version}\n`);
  else if (args.includes('--node-ipc') && process.send) start(() => overChannel(process));
  else if (args.includes('--stdio')) start(() => overStreams(process.stdin, process.stdout));
  else {
    process.stderr.write(help);
    process.exitCode = 2;
  }
}

function start(open: () => ReturnType<typeof overStreams>): void {
  setTimeout(keepNurserySmall, settled).unref();
  installNode();
  const [reader, writer] = open();
  reader.onError(error => process.stderr.write(`copydesk-language-server: ${error.message}\n`));
  // An editor that vanishes without a word leaves nothing behind.
  reader.onClose(() => process.exit(1));
  process.stdout.on('error', () => process.exit(1));
  const readme = resolve(dirname(realpathSync(process.argv[1]!)), '../README.md');
  serve(new Connection(reader, writer, code => process.exit(code)), {
    version,
    files: disk,
    ...(existsSync(readme) ? { readme: pathToFileURL(readme).href } : {})
  });
}

/** By then a first draft of some pages has been read, and little of a long one, in milliseconds. */
const settled = 100;

/** What a keystroke makes dies with it: a nursery that does not grow saves memory, and is swept sooner. */
function keepNurserySmall(): void {
  // Not imported above: the first answer need not wait until it is loaded.
  process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
}

main(process.argv.slice(2));
