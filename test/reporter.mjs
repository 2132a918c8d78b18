// Tells mocha's results a line a test, for `npm test` to count: `ok …`, or `not ok …` with the reason indented below.
// Plain JavaScript, as mocha loads a reporter before anything that could translate TypeScript.

/** From this many milliseconds on a test says how long it took. */
const SLOW = 1000;

/** A mocha reporter; its option `mark` begins each line, where lines of others stand between. */
class Lines {
  constructor(runner, options) {
    const mark = options?.reporterOptions?.mark ?? '';
    const say = line => console.log(mark + line);
    runner.on('pass', test =>
      say(`ok ${test.fullTitle()}${(test.duration ?? 0) > SLOW ? ` (${test.duration} ms)` : ''}`)
    );
    runner.on('fail', (test, error) => {
      say(`not ok ${test.fullTitle()}`);
      for (const line of reason(error).split('\n')) say(`    ${line}`);
    });
    // A test that is left out is a test that fails, or it would be forgotten.
    runner.on('pending', test => say(`not ok ${test.fullTitle()} (left out)`));
  }
}

/** What went wrong, and the first few places on the way to it. */
function reason({ message, stack = '' }) {
  const calls = stack.split('\n').filter(line => /^\s+at /.test(line) && !/node_modules|node:internal/.test(line));
  return [message, ...calls.slice(0, 4)].join('\n');
}

export default Lines;
// mocha asks for a reporter as a CommonJS module
export { Lines as 'module.exports' };
