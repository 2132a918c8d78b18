/** Tells the editor how far long work has come, where it wants to know. */
import type { WorkDoneProgressBegin, WorkDoneProgressEnd, WorkDoneProgressReport } from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { Connection } from './connect.ts';

/** How often it is told, in milliseconds. */
const between = 100;
let tokens = 0;

/** The progress of work on `total` things: nothing is told where there are none. */
export class Progress {
  readonly #connection: Connection;
  readonly #total: number;
  readonly #token = `copydesk-${++tokens}`;
  #allowed = false;
  #ended = false;
  #told = 0;

  constructor(connection: Connection, client: Client, title: string, total: number) {
    this.#connection = connection;
    this.#total = total;
    if (total === 0 || !client.progress) return;
    // The editor is asked for leave, and the work does not wait for it.
    connection.ask('window/workDoneProgress/create', { token: this.#token }).then(
      () => {
        this.#allowed = true;
        this.#tell({ kind: 'begin', title, ...this.#at(0) });
        if (this.#ended) this.#tell({ kind: 'end' });
      },
      () => {}
    );
  }

  /** So many are done. */
  done(count: number): void {
    if (!this.#allowed || performance.now() - this.#told < between) return;
    this.#told = performance.now();
    this.#tell({ kind: 'report', ...this.#at(count) });
  }

  end(): void {
    this.#ended = true;
    if (this.#allowed) this.#tell({ kind: 'end' });
  }

  #tell(value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void {
    this.#connection.tell('$/progress', { token: this.#token, value });
  }

  #at(count: number): { percentage: number; message: string } {
    return {
      percentage: Math.round((100 * count) / this.#total),
      message: `${count.toLocaleString('en')} of ${this.#total.toLocaleString('en')}`
    };
  }
}
