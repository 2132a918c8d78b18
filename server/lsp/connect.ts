/** A connection over any pair of streams, which refuses what comes before `initialize` and after `shutdown`. */
import type {
  CancellationToken,
  DataCallback,
  MessageReader,
  MessageWriter,
  ResponseMessage
} from 'vscode-languageserver';
import { malformed } from './params.ts';
import {
  createConnection,
  createProtocolConnection,
  ErrorCodes,
  LSPErrorCodes,
  Message,
  ProposedFeatures,
  ResponseError
} from './protocol.ts';

/** The server's end of a connection. */
export type Connection = ProposedFeatures.Connection;

/** Makes the server's end of a connection; `exit` is called with the code that LSP asks for when the client says so. */
export function connect(reader: MessageReader, writer: MessageWriter, exit: (code: number) => void): Connection {
  let shutdownReceived = false;
  const watchDog = {
    initialize: () => {},
    exit,
    get shutdownReceived() {
      return shutdownReceived;
    },
    set shutdownReceived(received) {
      shutdownReceived = received;
    }
  };
  const options = {
    connectionStrategy: {
      // A request that is cancelled before its turn comes is never begun.
      cancelUndispatched: (): ResponseMessage => ({
        jsonrpc: '2.0',
        id: null,
        error: { code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled.' }
      })
    }
  };
  return createConnection(
    logger => createProtocolConnection(guarded(reader, writer), writer, logger, options),
    watchDog,
    ProposedFeatures.all
  );
}

/** A reader that answers by itself what may not be asked yet, or any more, or not in this shape. */
function guarded(reader: MessageReader, writer: MessageWriter): MessageReader {
  let state: 'new' | 'open' | 'down' = 'new';
  const refusal = (method: string, params: unknown): { code: number; message: string } | undefined => {
    if (state === 'down') return { code: ErrorCodes.InvalidRequest, message: 'The server has been shut down.' };
    if (state === 'new' && method !== 'initialize')
      return { code: ErrorCodes.ServerNotInitialized, message: 'The server has not been initialized.' };
    if (state === 'open' && method === 'initialize')
      return { code: ErrorCodes.InvalidRequest, message: 'The server has been initialized before.' };
    const message = malformed(method, params);
    return message === undefined ? undefined : { code: ErrorCodes.InvalidParams, message };
  };
  const listen = (callback: DataCallback) =>
    reader.listen(message => {
      if (Message.isRequest(message)) {
        const error = refusal(message.method, message.params);
        if (error) {
          const answer: ResponseMessage = { jsonrpc: '2.0', id: message.id, error };
          writer.write(answer).catch(() => {});
          return;
        }
        if (message.method === 'initialize') state = 'open';
        if (message.method === 'shutdown') state = 'down';
      } else if (Message.isNotification(message) && state !== 'open' && message.method !== 'exit') return;
      callback(message);
    });
  return {
    listen,
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    dispose: () => reader.dispose()
  };
}

/** What a promise brings, unless whoever asked wants it no more first; then it rejects as LSP says, and the work goes on. */
export function unlessCancelled<T>(work: Promise<T>, token: CancellationToken): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.'));
    if (token.isCancellationRequested) cancel();
    const listener = token.onCancellationRequested(cancel);
    work.then(resolve, reject).finally(() => listener.dispose());
  });
}
