/** What carries messages under Node: a pair of streams, framed as LSP says, or the channel to the process that started this one. */
import type { Readable, Writable } from 'node:stream';
import type { Channel } from './lsp/rpc.ts';

/** Ends the header of a message. */
const gap = Buffer.from('\r\n\r\n');

/** Messages from and to a pair of streams, each with its length in bytes before it; `noise` hears of what is none. */
export function overStreams(input: Readable, output: Writable, noise: (said: string) => void = () => {}): Channel {
  return {
    listen: hear => {
      const frames = new Frames(hear, noise);
      input.on('data', (data: Buffer) => frames.take(data));
    },
    send: message =>
      new Promise((resolve, reject) => {
        const body = JSON.stringify(message);
        const framed = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
        output.write(framed, error => (error ? reject(error) : resolve()));
      })
  };
}

/** Messages from and to the process that started this one. */
export function overChannel(channel: NodeJS.Process): Channel {
  return {
    listen: hear => {
      channel.on('message', hear);
    },
    send: message =>
      new Promise((resolve, reject) => {
        if (!channel.send || !channel.connected) return reject(new Error('The channel is closed.'));
        channel.send(message, undefined, undefined, error => (error ? reject(error) : resolve()));
      })
  };
}

/** Puts messages together from whatever pieces they come in; what is no message is passed over. */
class Frames {
  readonly #hear: (message: unknown) => void;
  readonly #noise: (said: string) => void;
  #pieces: Buffer[] = [];
  #held = 0;
  /** How many bytes it takes to go on: a long message comes in many pieces, and is put together once. */
  #wanted = gap.length;

  constructor(hear: (message: unknown) => void, noise: (said: string) => void) {
    this.#hear = hear;
    this.#noise = noise;
  }

  take(data: Buffer): void {
    this.#pieces.push(data);
    this.#held += data.length;
    while (this.#held >= this.#wanted) {
      const all = this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces);
      const header = all.indexOf(gap);
      const length = header < 0 ? undefined : /content-length: *(\d+)/i.exec(all.toString('latin1', 0, header));
      const body = header + gap.length;
      const end = body + Number(length?.[1] ?? 0);
      const isWhole = header >= 0 && all.length >= end;
      const rest = isWhole ? all.subarray(end) : all;
      this.#pieces = rest.length > 0 ? [rest] : [];
      this.#held = rest.length;
      this.#wanted = isWhole ? gap.length : header < 0 ? all.length + 1 : end;
      if (!isWhole) return;
      if (length) this.#read(all.toString('utf8', body, end));
      else this.#noise('a header tells no length');
    }
  }

  #read(body: string): void {
    let message: unknown;
    try {
      message = JSON.parse(body);
    } catch (error) {
      this.#noise(`a message is no JSON: ${(error as Error).message}`);
      return;
    }
    this.#hear(message);
  }
}
