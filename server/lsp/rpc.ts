/** JSON-RPC 2.0, as LSP has it: requests, answers, notices and cancellations, over whatever carries messages. */
import type { CancellationToken } from 'vscode-languageserver';
import { ErrorCodes, ResponseError } from './protocol.ts';

/** Carries messages, whole and in order. */
export interface Channel {
  /** Hands over every message that comes in; it may be anything. To be called once. */
  listen(hear: (message: unknown) => void): void;
  send(message: object): Promise<void>;
}

/** Answers a request: with what it returns, or resolves to. */
// biome-ignore lint/suspicious/noExplicitAny: what an editor sends is what it is
export type Handler = (params: any, token: CancellationToken) => unknown;

interface Message {
  readonly jsonrpc: '2.0';
  readonly id?: string | number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A turn for everybody else: workers have no `setImmediate`. */
const later: (go: () => void) => void = globalThis.setImmediate ?? ((go: () => void) => setTimeout(go, 0));

/** One end of a conversation. Messages are taken in the order they come, one a turn, so that cancelling can overtake. */
export class Peer {
  /** Says why a message may not come now, or at all; called in the order they come. */
  refuse: (method: string) => ResponseError | undefined = () => undefined;
  /** Hears of notices that could not be handled. */
  onFailure: (said: string) => void = () => {};
  readonly #channel: Channel;
  readonly #handlers = new Map<string, Handler>();
  /** The requests of the other end that are not answered yet. */
  readonly #open = new Map<string | number, Cancellation>();
  /** Our own requests. */
  readonly #asked = new Map<string | number, (answer: Message) => void>();
  readonly #queue: Message[] = [];
  #ids = 0;

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  /** Handles a method from now on, be it asked or told. */
  on(method: string, handler: Handler): void {
    this.#handlers.set(method, handler);
  }

  listen(): void {
    this.#channel.listen(message => {
      if (isMessage(message)) this.#hear(message);
    });
  }

  /** Asks; rejects with what the other end says if it refuses. */
  ask<T>(method: string, params?: unknown): Promise<T> {
    const id = ++this.#ids;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, ({ result, error }) => {
        if (error) reject(new ResponseError(error.code, String(error.message)));
        else resolve(result as T);
      });
      this.#send({ jsonrpc: '2.0', id, method, params }).catch(reject);
    });
  }

  /** Tells, and expects no answer. */
  tell(method: string, params?: unknown): Promise<void> {
    return this.#send({ jsonrpc: '2.0', method, params });
  }

  #hear(message: Message): void {
    const { id, method, params } = message;
    if (method === undefined) {
      const answer = this.#asked.get(id!);
      this.#asked.delete(id!);
      answer?.(message);
      return;
    }
    const refusal = this.refuse(method);
    if (refusal) {
      if (id !== undefined) this.#answer(id, refusal);
      return;
    }
    if (method === '$/cancelRequest') {
      this.#open.get((params as { id: number } | null)?.id ?? '')?.cancel();
      return;
    }
    if (id !== undefined) this.#open.set(id, new Cancellation());
    this.#queue.push(message);
    if (this.#queue.length === 1) later(() => this.#next());
  }

  #next(): void {
    const { id, method = '', params } = this.#queue[0]!;
    try {
      if (id === undefined) this.#notice(method, params);
      else this.#request(id, method, params);
    } finally {
      this.#queue.shift();
      if (this.#queue.length > 0) later(() => this.#next());
    }
  }

  #notice(method: string, params: unknown): void {
    try {
      this.#handlers.get(method)?.(params, never);
    } catch (error) {
      this.onFailure(`${method} was passed over: ${String(error)}`);
    }
  }

  async #request(id: string | number, method: string, params: unknown): Promise<void> {
    const token = this.#open.get(id)!;
    try {
      const handler = this.#handlers.get(method);
      if (!handler) throw new ResponseError(ErrorCodes.MethodNotFound, `There is no “${method}”.`);
      if (token.isCancellationRequested) throw cancelled(); // before its turn came: it is never begun
      if (Array.isArray(params)) throw new ResponseError(ErrorCodes.InvalidParams, 'Parameters have names.');
      this.#answer(id, undefined, (await handler(params, token)) ?? null);
    } catch (error) {
      const said = `${method} failed: ${error instanceof Error ? error.message : String(error)}`;
      this.#answer(id, error instanceof ResponseError ? error : new ResponseError(ErrorCodes.InternalError, said));
    } finally {
      this.#open.delete(id);
    }
  }

  #answer(id: string | number, error: ResponseError | undefined, result?: unknown): void {
    const said = error ? { error: { code: error.code, message: error.message } } : { result };
    this.#send({ jsonrpc: '2.0', id, ...said }).catch(() => {}); // nobody listens any longer
  }

  #send(message: Message): Promise<void> {
    return this.#channel.send(message);
  }
}

/** What a promise brings, unless whoever asked wants it no more first; then it rejects as LSP says, and the work goes on. */
export function unlessCancelled<T>(work: Promise<T>, token: CancellationToken): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(cancelled());
    if (token.isCancellationRequested) cancel();
    const listener = token.onCancellationRequested(cancel);
    work.then(resolve, reject).finally(() => listener.dispose());
  });
}

function cancelled(): ResponseError {
  return new ResponseError(ErrorCodes.RequestCancelled, 'The request was cancelled.');
}

/** Whether a request is still wanted. */
class Cancellation implements CancellationToken {
  isCancellationRequested = false;
  readonly #listeners = new Set<() => void>();

  readonly onCancellationRequested = (listener: (event: unknown) => void) => {
    const call = () => listener(undefined);
    this.#listeners.add(call);
    return { dispose: () => this.#listeners.delete(call) };
  };

  cancel(): void {
    if (this.isCancellationRequested) return;
    this.isCancellationRequested = true;
    for (const call of this.#listeners) call();
  }
}

const never = new Cancellation();

function isMessage(message: unknown): message is Message {
  if (typeof message !== 'object' || !message) return false;
  const { jsonrpc, id, method } = message as Record<string, unknown>;
  const isNamed = typeof id === 'number' || typeof id === 'string';
  return jsonrpc === '2.0' && (typeof method === 'string' ? isNamed || id === undefined : isNamed);
}
