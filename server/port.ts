/** A Web Worker under the protocol library: its timers, and the port to whoever started it. */
import type { MessageReader, MessageWriter } from 'vscode-jsonrpc';
import { Disposable, Emitter, RAL } from './lsp/protocol.ts';
import { timers } from './timers.ts';

/** The part of a Worker's global scope that messages pass. */
interface Port {
  onmessage: ((event: { data: never }) => void) | null;
  postMessage(message: unknown): void;
  addEventListener(event: 'error', listener: (event: { message: string }) => void): void;
}

/** Gives the protocol library what it needs of a Worker; to be called before anything else of it. */
export function installWorker(): void {
  const streams = (): never => {
    throw new Error('A Worker has a port, and no streams.');
  };
  RAL.install({
    crypto,
    messageBuffer: { create: streams },
    applicationJson: {
      encoder: { name: 'application/json', encode: streams },
      decoder: { name: 'application/json', decode: streams }
    },
    console,
    timer: {
      ...timers,
      // Timers wait for milliseconds in a browser that has much to do.
      setImmediate: (callback, ...args) => {
        let off = false;
        queueMicrotask(() => off || callback(...args));
        return {
          dispose: () => {
            off = true;
          }
        };
      }
    }
  });
}

/** Messages from and to whoever has the other end of a port; what is posted needs no framing. */
export function overPort(port: Port): [MessageReader, MessageWriter] {
  const errors = new Emitter<Error>();
  port.addEventListener('error', ({ message }) => errors.fire(new Error(message)));
  const never = new Emitter<never>().event;
  const dispose = () => errors.dispose();
  const reader: MessageReader = {
    onError: errors.event,
    onClose: never,
    onPartialMessage: never,
    listen: callback => {
      port.onmessage = ({ data }) => callback(data);
      return Disposable.create(() => {
        port.onmessage = null;
      });
    },
    dispose
  };
  const writer: MessageWriter = {
    onError: never,
    onClose: never,
    write: async message => port.postMessage(message),
    end: () => {},
    dispose
  };
  return [reader, writer];
}
