/** A language client of a few lines, for timing: opens drafts, types into them, waits for their diagnostics. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A place in a document, as LSP has it. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** One server process and the drafts open in it. */
export class Client {
  readonly #server: ChildProcess;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #chunks: Buffer[] = [];
  #held = 0;
  #wanted = 0;
  #id = 0;
  /** The version of each draft, and the id of the diagnostics last told of it. */
  readonly #drafts = new Map<string, { version: number; resultId: string | undefined }>();

  constructor(command: string) {
    this.#server = spawn(process.execPath, [command, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#server.stdout!.on('data', data => this.#read(data));
  }

  get pid(): number {
    return this.#server.pid!;
  }

  /** Introduces itself and opens a draft, all in one go. */
  start(uri: string, text: string): Promise<unknown> {
    const capabilities = { textDocument: { diagnostic: {} } };
    this.#ask('initialize', { processId: null, rootUri: null, capabilities });
    this.#tell('initialized', {});
    return this.open(uri, text);
  }

  open(uri: string, text: string): Promise<unknown> {
    this.#drafts.set(uri, { version: 1, resultId: undefined });
    this.#tell('textDocument/didOpen', { textDocument: { uri, languageId: 'article', version: 1, text } });
    return this.pull(uri);
  }

  /** Puts `text` in the place of what stands between two positions, or of everything; the server is not asked for anything. */
  change(uri: string, text: string, range?: { start: Position; end: Position }): void {
    const version = ++this.#drafts.get(uri)!.version;
    this.#tell('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [range ? { range, text } : { text }]
    });
  }

  /** Asks what is found in a draft, as VS Code does: with the id of what was told last. */
  async pull(uri: string): Promise<unknown> {
    const draft = this.#drafts.get(uri)!;
    const previousResultId = draft.resultId;
    const report = (await this.#ask('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId ? { previousResultId } : {})
    })) as { resultId?: string };
    draft.resultId = report.resultId;
    return report;
  }

  close(uri: string): void {
    this.#tell('textDocument/didClose', { textDocument: { uri } });
  }

  /** Asks for something that needs no draft, so that everything sent before has been taken in. */
  async settle(): Promise<void> {
    await this.#ask('textDocument/foldingRange', { textDocument: { uri: 'file:///none' } });
  }

  async stop(): Promise<void> {
    await this.#ask('shutdown', undefined);
    this.#tell('exit', undefined);
    if (this.#server.exitCode === null) await once(this.#server, 'exit');
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
    this.#chunks.push(data);
    this.#held += data.length;
    while (this.#held >= this.#wanted) {
      const all = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
      this.#chunks = [all];
      const head = all.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(all.toString('latin1', 0, head))![1]);
      this.#wanted = head + 4 + length;
      if (all.length < this.#wanted) return;
      const message = JSON.parse(all.toString('utf8', head + 4, this.#wanted)) as {
        id?: number;
        method?: string;
        result?: unknown;
      };
      const rest = all.subarray(this.#wanted);
      this.#chunks = rest.length > 0 ? [rest] : [];
      this.#held = rest.length;
      this.#wanted = 1;
      if (message.method !== undefined && message.id !== undefined)
        this.#send({ jsonrpc: '2.0', id: message.id, result: null });
      else if (message.id !== undefined) {
        this.#waiting.get(message.id)?.(message.result);
        this.#waiting.delete(message.id);
      }
    }
  }
}
