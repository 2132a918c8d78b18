/** Node under the protocol library: its streams and timers, and nothing of it that could reach a network. */
import type { Readable, Writable } from 'node:stream';
import type { DataCallback, Message, MessageReader, MessageWriter } from 'vscode-jsonrpc';
import {
  AbstractMessageBuffer,
  AbstractMessageReader,
  AbstractMessageWriter,
  Disposable,
  RAL,
  ReadableStreamMessageReader,
  WriteableStreamMessageWriter
} from './lsp/protocol.ts';
import { timers } from './timers.ts';

class Bytes extends AbstractMessageBuffer {
  protected emptyBuffer(): Uint8Array {
    return Buffer.alloc(0);
  }
  protected fromString(value: string, encoding: 'ascii' | 'utf-8'): Uint8Array {
    return Buffer.from(value, encoding);
  }
  protected toString(value: Uint8Array, encoding: 'ascii' | 'utf-8'): string {
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString(encoding);
  }
  protected asNative(buffer: Uint8Array, length?: number): Uint8Array {
    return Buffer.from(length === undefined ? buffer : buffer.subarray(0, length));
  }
  protected allocNative(length: number): Uint8Array {
    return Buffer.allocUnsafe(length);
  }
}

/** Gives the protocol library what it needs of Node; to be called before anything else of it. */
export function installNode(): void {
  RAL.install({
    crypto,
    messageBuffer: { create: encoding => new Bytes(encoding) },
    applicationJson: {
      encoder: { name: 'application/json', encode: async message => Buffer.from(JSON.stringify(message), 'utf-8') },
      decoder: { name: 'application/json', decode: async bytes => JSON.parse(Buffer.from(bytes).toString('utf-8')) }
    },
    console: { info: quiet, log: quiet, warn: console.error, error: console.error },
    timer: {
      ...timers,
      setImmediate: (callback, ...args) => {
        const handle = setImmediate(callback, ...args);
        return { dispose: () => clearImmediate(handle) };
      }
    }
  });
}

/** Standard output belongs to the protocol. */
function quiet(): void {}

/** Messages from and to a pair of streams, framed as LSP says. */
export function overStreams(input: Readable, output: Writable): [MessageReader, MessageWriter] {
  type Listener = (value: never) => void;
  const on = (stream: Readable | Writable, event: string, listener: Listener) => {
    stream.on(event, listener as () => void);
    return Disposable.create(() => stream.off(event, listener as () => void));
  };
  const events = (stream: Readable | Writable) => ({
    onClose: (listener: () => void) => on(stream, 'close', listener),
    onError: (listener: Listener) => on(stream, 'error', listener),
    onEnd: (listener: () => void) => on(stream, 'end', listener)
  });
  const reader = { ...events(input), onData: (listener: (data: Uint8Array) => void) => on(input, 'data', listener) };
  const writer = {
    ...events(output),
    write: (data: Uint8Array | string, encoding?: 'ascii' | 'utf-8') =>
      new Promise<void>((resolve, reject) => {
        const done = (error?: Error | null) => (error ? reject(error) : resolve());
        if (typeof data === 'string') output.write(data, encoding ?? 'utf-8', done);
        else output.write(data, done);
      }),
    end: () => output.end()
  };
  return [new ReadableStreamMessageReader(reader), new WriteableStreamMessageWriter(writer)];
}

/** Messages from and to the process that started this one, over the channel Node gives to both. */
export function overChannel(channel: NodeJS.Process): [MessageReader, MessageWriter] {
  return [new ChannelReader(channel), new ChannelWriter(channel)];
}

class ChannelReader extends AbstractMessageReader {
  readonly #channel: NodeJS.Process;

  constructor(channel: NodeJS.Process) {
    super();
    this.#channel = channel;
    channel.on('disconnect', () => this.fireClose());
  }

  override listen(callback: DataCallback): Disposable {
    const listener = (message: unknown) => callback(message as Message);
    this.#channel.on('message', listener);
    return Disposable.create(() => this.#channel.off('message', listener));
  }
}

class ChannelWriter extends AbstractMessageWriter {
  readonly #channel: NodeJS.Process;

  constructor(channel: NodeJS.Process) {
    super();
    this.#channel = channel;
  }

  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      if (!this.#channel.send || !this.#channel.connected) return reject(new Error('The channel is closed.'));
      this.#channel.send(message, undefined, undefined, error => (error ? reject(error) : resolve()));
    });
  }

  end(): void {}
}
