import type { MochaOptions, Runner } from 'mocha';

/** A mocha reporter that tells a line a test; its option `mark` begins each line. */
export default class Lines {
  constructor(runner: Runner, options?: MochaOptions);
}
