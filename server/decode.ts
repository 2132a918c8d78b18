/** Text from bytes: UTF-8 alone, as anything else could not be written back word for word. */

/** A file's text, and whether a byte order mark stands before it. */
export interface FileText {
  readonly text: string;
  readonly bom: boolean;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes a file. Throws an Error whose message says, for people, why it is no text. */
export function decodeText(bytes: Uint8Array): FileText {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new Error('it is UTF-16; save it as UTF-8');
  }
  if (bytes.includes(0)) throw new Error('it is not text: it holds NUL bytes');
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return { text: utf8.decode(bom ? bytes.subarray(3) : bytes), bom };
  } catch {
    throw new Error('it is not UTF-8; save it as UTF-8');
  }
}
