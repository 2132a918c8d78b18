/** Tells the editor how far long work has come, where it wants to know. */
import type { WorkDoneProgressBegin, WorkDoneProgressEnd, WorkDoneProgressReport } from 'vscode-languageserver';
import type { Connection } from './connect.ts';

/** How often it is told, in milliseconds. */
const between = 100;

let tokens = 0;

/** The progress of work on `total` things: nothing is told where there are none. */
export class Progress {
  readonly #connection: Connection;
  readonly #token = `copydesk-${++tokens}`;
  readonly #total: number;
  #begun = false;
  #ended = false;
  #told = 0;

  constructor(connection: Connection, title: string, total: number) {
    this.#connection = connection;
    this.#total = total;
    if (total === 0) return;
    // The editor is asked for leave, and the work does not wait for it.
    connection.ask('window/workDoneProgress/create', { token: this.#token }).then(
      () => {
        this.#tell({ kind: 'begin', title, percentage: 0, message: this.#said(0), cancellable: false });
        this.#begun = true;
        if (this.#ended) this.#tell({ kind: 'end' });
      },
      () => {}
    );
  }

  /** So many are done. */
  done(count: number): void {
    if (!this.#begun || performance.now() - this.#told < between) return;
    this.#told = performance.now();
    const percentage = Math.floor((100 * count) / this.#total);
    this.#tell({ kind: 'report', percentage, message: this.#said(count) });
  }

  end(): void {
    this.#ended = true;
    if (this.#begun) this.#tell({ kind: 'end' });
  }

  #tell(value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void {
    this.#connection.tell('$/progress', { token: this.#token, value }).catch(() => {});
  }

  #said(count: number): string {
    return `${count.toLocaleString('en')} of ${this.#total.toLocaleString('en')}`;
  }
}
