/** The command line: `copydesk check`. */
import manifest from '../package.json' with { type: 'json' };
import { readInput, run } from './cli/run.ts';

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', () => process.exit());
run(process.argv.slice(2), {
  cwd: process.cwd(),
  out: process.stdout,
  err: process.stderr,
  input: readInput,
  version: manifest.version,
  colour: !process.env.NO_COLOR
}).then(code => {
  process.exitCode = code;
});
