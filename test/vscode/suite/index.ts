/** The suite that both extension hosts run. It is one bundle, so everything is imported from here. */
import 'mocha';
import Lines from '../../reporter.mjs';

const MARK = '[suite] ';

/** Called by VS Code; rejects when a test has failed. */
export async function run(): Promise<void> {
  try {
    mocha.setup({ ui: 'tdd', timeout: 30_000, forbidOnly: true });
    mocha.reporter(Lines as unknown as Mocha.ReporterConstructor, { mark: MARK });
    // The tests register themselves with a mocha that is set up.
    await import('./activation.ts');
    await import('./seed.ts');
    await import('./fixes.ts');
    await import('./datelines.ts');
    await import('./desk.ts');
    await import('./documents.ts');
    await import('./names.ts');
    await import('./across.ts');
    await import('./typing.ts');
    // Its own `run` asks the page's address which tests to run; a Node host has none.
    const failures = await new Promise<number>(resolve => Mocha.prototype.run.call(mocha, resolve));
    if (failures > 0) throw new Error(`${failures} failed`);
  } catch (error) {
    console.log(`${MARK}${error}`);
    throw error;
  }
}
