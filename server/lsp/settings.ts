/** The editor's settings: asked for, folder by folder, of an editor that can be asked; else as it sends them. */
import type { Desks } from '../desks.ts';
import type { Client } from './client.ts';
import type { Connection } from './connect.ts';
import { MessageType } from './protocol.ts';

const section = 'copydesk';

/** Keeps the desks' settings as the editor has them. */
export class Settings {
  readonly #connection: Connection;
  readonly #desks: Desks;
  readonly #client: Client;
  #sent: unknown;
  #turn = 0;

  constructor(connection: Connection, desks: Desks, client: Client) {
    this.#connection = connection;
    this.#desks = desks;
    this.#client = client;
    this.#sent = client.settings;
    desks.setSettings(this.#sent);
  }

  /** Takes what the editor sends along with the news that settings have changed; false if that says nothing. */
  hear(settings: unknown): boolean {
    const sent = (settings as { copydesk?: unknown } | null)?.copydesk;
    if (sent !== undefined) this.#sent = sent;
    return this.#client.configuration || sent !== undefined;
  }

  /** Learns what the settings are now, everywhere. */
  async learn(): Promise<void> {
    const turn = ++this.#turn;
    const { folders } = this.#desks;
    const [everywhere, ...inFolders] = this.#client.configuration ? await this.#ask(folders) : [this.#sent];
    if (turn !== this.#turn) return; // asked again meanwhile
    // An editor that knows nothing of folders answers for the whole.
    const own = new Map(folders.map((folder, i) => [folder, inFolders[i] ?? everywhere]));
    for (const mistake of this.#desks.setSettings(everywhere, own)) {
      this.#connection.log(MessageType.Warning, `In the settings: ${mistake}`);
    }
  }

  #ask(folders: readonly string[]): Promise<unknown[]> {
    const items = [{ section }, ...folders.map(scopeUri => ({ scopeUri, section }))];
    return this.#connection.ask<unknown>('workspace/configuration', { items }).then(
      answer => (Array.isArray(answer) ? answer : []),
      () => []
    );
  }
}
