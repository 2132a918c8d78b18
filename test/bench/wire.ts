/** A language client of a few lines, for timing: opens one draft, types into it, waits for its diagnostics. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** One server process and one draft. */
export class Wire {
  readonly #server: ChildProcess;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #buffer = Buffer.alloc(0);
  #id = 0;
  #version = 1;
  readonly #uri = 'file:///bench/draft.article';

  constructor(server: ChildProcess) {
    this.#server = server;
    server.stdout!.on('data', data => this.#read(data));
  }

  async open(text: string): Promise<unknown> {
    await this.#ask('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {} } }
    });
    this.#tell('initialized', {});
    this.#tell('textDocument/didOpen', {
      textDocument: { uri: this.#uri, languageId: 'article', version: this.#version, text }
    });
    return this.#pull();
  }

  /** Puts `text` in the place of the first character of the third line's first word, or takes a character out. */
  type(text: string): Promise<unknown> {
    const start = { line: 2, character: 0 };
    const range = { start, end: text === '' ? { line: 2, character: 1 } : start };
    this.#tell('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: ++this.#version },
      contentChanges: [{ range, text }]
    });
    return this.#pull();
  }

  async close(): Promise<void> {
    await this.#ask('shutdown', undefined);
    this.#tell('exit', undefined);
    if (this.#server.exitCode === null) await once(this.#server, 'exit');
  }

  #pull(): Promise<unknown> {
    return this.#ask('textDocument/diagnostic', { textDocument: { uri: this.#uri } });
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#id;
    const answer = new Promise(resolve => this.#waiting.set(id, resolve));
    this.#send({ jsonrpc: '2.0', id, method, params });
    return answer;
  }

  #tell(method: string, params: unknown): void {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  #send(message: unknown): void {
    const body = JSON.stringify(message);
    this.#server.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString('latin1', 0, head))![1]);
      if (this.#buffer.length < head + 4 + length) return;
      const message = JSON.parse(this.#buffer.toString('utf8', head + 4, head + 4 + length)) as {
        id?: number;
        method?: string;
        result?: unknown;
      };
      this.#buffer = this.#buffer.subarray(head + 4 + length);
      if (message.method !== undefined && message.id !== undefined)
        this.#send({ jsonrpc: '2.0', id: message.id, result: null });
      else if (message.id !== undefined) {
        this.#waiting.get(message.id)?.(message.result);
        this.#waiting.delete(message.id);
      }
    }
  }
}
