/** The command line: `copydesk check`. */
import { readInput, run } from './cli/run.ts';
import { version } from './version.ts';

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', () => process.exit());
run(process.argv.slice(2), {
  cwd: process.cwd(),
  out: process.stdout,
  err: process.stderr,
  input: readInput,
  version,
  colour: !process.env.NO_COLOR
}).then(code => {
  process.exitCode = code;
});
