/** The client's end of a server, wherever that runs: messages there and back, and an end. */
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  BaseLanguageClient,
  type DataCallback,
  Disposable,
  type LanguageClientOptions,
  type Message,
  type MessageTransports
} from 'vscode-languageclient/browser';

/** A server that has been started: a process in a Node host, a Worker in a browser. */
export interface Server {
  /** Sends it a message; rejects when it can't be reached. */
  post(message: unknown): Promise<void>;
  /** Hears its messages; returns what stops that. */
  listen(hear: (message: unknown) => void): () => void;
  /** Called once, when it has ended by itself. */
  onEnd(ended: () => void): void;
  /** Ends it, however it feels. */
  end(): void;
}

/**
 * A language client over any `Server`. The library's own two, for Node and for browsers,
 * would put the whole library into the package twice.
 */
export class Client extends BaseLanguageClient {
  readonly #open: () => Server;
  #server: Server | undefined;

  constructor(options: LanguageClientOptions, open: () => Server) {
    super('copydesk', 'Copydesk', options);
    this.#open = open;
  }

  /** Asks the server to stop, and ends it when it doesn't. */
  override async dispose(timeout?: number): Promise<void> {
    try {
      await super.dispose(timeout);
    } finally {
      this.#server?.end();
    }
  }

  /** Called again by the library when the server has ended unasked. */
  protected override async createMessageTransports(): Promise<MessageTransports> {
    this.#server?.end();
    this.#server = this.#open();
    return { reader: new Reader(this.#server), writer: new Writer(this.#server) };
  }
}

class Reader extends AbstractMessageReader {
  readonly #server: Server;

  constructor(server: Server) {
    super();
    this.#server = server;
    server.onEnd(() => this.fireClose());
  }

  override listen(callback: DataCallback): Disposable {
    return Disposable.create(this.#server.listen(message => callback(message as Message)));
  }
}

class Writer extends AbstractMessageWriter {
  readonly #server: Server;
  #failures = 0;

  constructor(server: Server) {
    super();
    this.#server = server;
  }

  async write(message: Message): Promise<void> {
    try {
      await this.#server.post(message);
    } catch (error) {
      this.fireError(error, message, ++this.#failures);
      throw error;
    }
  }

  end(): void {}
}
