/** Tells the editor how far long work has come, where it wants to know. */
import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Connection } from './connect.ts';

/** How often it is told, in milliseconds. */
const between = 100;

/** The progress of work on `total` things: nothing is told where there are none. */
export class Progress {
  readonly #total: number;
  #reporter: WorkDoneProgressServerReporter | undefined;
  #ended = false;
  #told = 0;

  constructor(connection: Connection, title: string, total: number) {
    this.#total = total;
    if (total === 0) return;
    // The editor is asked for leave, and the work does not wait for it.
    connection.window.createWorkDoneProgress().then(
      reporter => {
        reporter.begin(title, 0, this.#said(0), false);
        if (this.#ended) reporter.done();
        else this.#reporter = reporter;
      },
      () => {}
    );
  }

  /** So many are done. */
  done(count: number): void {
    if (!this.#reporter || performance.now() - this.#told < between) return;
    this.#told = performance.now();
    this.#reporter.report((100 * count) / this.#total, this.#said(count));
  }

  end(): void {
    this.#ended = true;
    this.#reporter?.done();
  }

  #said(count: number): string {
    return `${count.toLocaleString('en')} of ${this.#total.toLocaleString('en')}`;
  }
}
