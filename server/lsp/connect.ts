/** A connection over any pair of streams, which refuses what comes before `initialize` and after `shutdown`. */
import type {
  CancellationToken,
  MessageConnection,
  MessageReader,
  MessageWriter,
  ResponseMessage
} from 'vscode-jsonrpc';
import type { LogMessageParams } from 'vscode-languageserver';
import { malformed } from './params.ts';
import {
  type Answers,
  createMessageConnection,
  ErrorCodes,
  type Hearers,
  LSPErrorCodes,
  MessageType,
  ResponseError
} from './protocol.ts';

// What comes over the wire is of the shape that `malformed` has tested, or that who hears it minds.
type Answer = (params: unknown, token: CancellationToken) => unknown;
type Hearer = (params: unknown) => void;

const cancelled = { code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled.' };

/** The server's end of a connection. */
export class Connection {
  readonly #wire: MessageConnection;
  readonly #exit: (code: number) => void;
  readonly #answers = new Map<string, Answer>();
  readonly #hearers = new Map<string, Hearer>();
  #state: 'new' | 'open' | 'down' = 'new';
  #registrations = 0;
  /** Resolved when what was said last is written. */
  #said = Promise.resolve();

  /** `exit` is called with the code that LSP asks for when the client says so. */
  constructor(reader: MessageReader, writer: MessageWriter, exit: (code: number) => void) {
    this.#exit = exit;
    const write = writer.write.bind(writer);
    writer.write = message => (this.#said = write(message));
    const log = (type: LogMessageParams['type']) => (message: string) => this.log(type, message);
    const logger = {
      error: log(MessageType.Error),
      warn: log(MessageType.Warning),
      info: log(MessageType.Info),
      log: log(MessageType.Log)
    };
    const connectionStrategy = {
      // A request that is cancelled before its turn comes is never begun.
      cancelUndispatched: (): ResponseMessage => ({ jsonrpc: '2.0', id: null, error: cancelled })
    };
    this.#wire = createMessageConnection(reader, writer, logger, { connectionStrategy });
    this.#wire.onRequest((method, params, token) => this.#answer(method, params, token));
    this.#wire.onNotification((method, params) => this.#hear(method, params));
  }

  /** Sets who answers a request; what is thrown, or rejected, is answered as an error. */
  onRequest<M extends keyof Answers>(method: M, answer: Answers[M]): void {
    this.#answers.set(method, answer as Answer);
  }

  /** Sets who hears a notification; what is thrown is logged. */
  onNotification<M extends keyof Hearers>(method: M, hear: Hearers[M]): void {
    this.#hearers.set(method, hear as Hearer);
  }

  /** Takes messages from now on. */
  listen(): void {
    this.#wire.listen();
  }

  /** Asks the client; rejects if it answers with an error, or has hung up. */
  async ask<R>(method: string, params?: object): Promise<R> {
    return params ? this.#wire.sendRequest(method, params) : this.#wire.sendRequest(method);
  }

  /** Tells the client; nothing comes of it if nobody listens any longer. */
  tell(method: string, params: object): void {
    // Once it is closed the wire throws, where it rejected before.
    const told = async () => this.#wire.sendNotification(method, params);
    told().catch(() => {});
  }

  /** Tells the client for its log. */
  log(type: LogMessageParams['type'], message: string): void {
    this.tell('window/logMessage', { type, message } satisfies LogMessageParams);
  }

  /** Asks the client to tell of something; what is resolved to takes that back. */
  async register(method: string, registerOptions: object): Promise<() => void> {
    const id = String(++this.#registrations);
    await this.ask('client/registerCapability', { registrations: [{ id, method, registerOptions }] });
    return () => {
      // So spelled in LSP.
      this.ask('client/unregisterCapability', { unregisterations: [{ id, method }] }).catch(() => {});
    };
  }

  #answer(method: string, params: unknown, token: CancellationToken): unknown {
    const refuse = (code: number, message: string): never => {
      throw new ResponseError(code, message);
    };
    if (this.#state === 'down') refuse(ErrorCodes.InvalidRequest, 'The server has been shut down.');
    if (this.#state === 'new' && method !== 'initialize')
      refuse(ErrorCodes.ServerNotInitialized, 'The server has not been initialized.');
    if (this.#state === 'open' && method === 'initialize')
      refuse(ErrorCodes.InvalidRequest, 'The server has been initialized before.');
    const answer = this.#answers.get(method);
    if (!answer) return refuse(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
    const mistake = malformed(method, params);
    if (mistake !== undefined) refuse(ErrorCodes.InvalidParams, mistake);
    const answered = answer(params, token);
    if (method === 'initialize') this.#state = 'open';
    if (method === 'shutdown') this.#state = 'down';
    return answered;
  }

  #hear(method: string, params: unknown): void {
    if (method === 'exit') {
      // An editor may ask for `shutdown` and say this in one breath; it is answered first.
      const code = this.#state === 'down' ? 0 : 1;
      this.#said.catch(() => {}).then(() => this.#exit(code));
    } else if (this.#state === 'open') this.#hearers.get(method)?.(params);
  }
}

/** What a promise brings, unless whoever asked wants it no more first; then it rejects as LSP says, and the work goes on. */
export function unlessCancelled<T>(work: Promise<T>, token: CancellationToken): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new ResponseError(cancelled.code, cancelled.message));
    if (token.isCancellationRequested) cancel();
    const listener = token.onCancellationRequested(cancel);
    work.then(resolve, reject).finally(() => listener.dispose());
  });
}
