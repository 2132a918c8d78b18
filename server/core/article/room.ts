/** The memory that words are kept in: for each paragraph its own or, where many are read at once, shared. */

/** Room that several paragraphs share is made in pieces of so many bytes, or more for a longer paragraph. */
const pieceBytes = 1 << 16;

let shared = false;
let room: { readonly buffer: ArrayBuffer; used: number } | undefined;

/**
 * Calls `read`, and lets the paragraphs read meanwhile have their words in buffers that they share, as one for each
 * takes as long to make as the words to read. A shared buffer lives as long as any of its paragraphs: for what is read
 * together, not for one paragraph after another.
 */
export function readTogether<T>(read: () => T): T {
  shared = true;
  try {
    return read();
  } finally {
    shared = false;
    room = undefined;
  }
}

/** So many bytes in memory, beginning at a multiple of four. */
export function roomFor(needed: number): { buffer: ArrayBuffer; at: number } {
  const bytes = (needed + 3) & ~3;
  if (!shared) return { buffer: new ArrayBuffer(bytes), at: 0 };
  if (!room || room.used + bytes > room.buffer.byteLength)
    room = { buffer: new ArrayBuffer(Math.max(pieceBytes, bytes)), used: 0 };
  const at = room.used;
  room.used += bytes;
  return { buffer: room.buffer, at };
}
