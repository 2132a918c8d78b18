/** The files a server can reach: on the disk it runs on, or through the editor, and what is open before what is stored. */
import type { Entry, Files } from '../files.ts';
import type { Connection } from './connect.ts';
import type { Drafts } from './drafts.ts';

/** Files as they are stored: those of the disk, if there is one, and others if the editor reads files for the server. */
export function storedFiles(connection: Connection, disk: Files | undefined, editorReads: () => boolean): Files {
  const onDisk = (uri: string) => (uri.startsWith('file:') ? disk : undefined);
  const ask = async <T extends object>(method: string, params: object, none: T): Promise<T> => {
    if (!editorReads()) return none;
    const answer = await connection.ask<T | { reason: string } | null>(method, params);
    if (answer && 'reason' in answer) throw new Error(answer.reason);
    return answer ?? none;
  };
  return {
    read: async (uri, root) => {
      const there = onDisk(uri);
      if (there) return there.read(uri, root);
      return (await ask<{ text?: string }>('copydesk/readFile', { uri }, {})).text;
    },
    list: async (folder, root) => {
      const there = onDisk(folder);
      if (there) return there.list(folder, root);
      return (await ask<{ entries: Entry[] }>('copydesk/listFolder', { folder }, { entries: [] })).entries;
    }
  };
}

/** The same files, but as they stand in the editor while they are open: unless they are `gone` from where they lay. */
export function withBuffers(stored: Files, drafts: Drafts, gone: ReadonlySet<string>): Files {
  const textOf = (uri: string) => (gone.has(uri) ? undefined : drafts.get(uri)?.text);
  return { ...stored, read: async (uri, root) => textOf(uri) ?? stored.read(uri, root) };
}
