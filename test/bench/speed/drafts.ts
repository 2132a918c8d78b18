/** What speed is measured on: drafts of any size, and a folder of many, made of stories. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A draft of `size` UTF-16 code units: stories one after another. Words in later rounds are others of the same length,
 * so that nothing stands twice but one passage in each 100 KB; every third story has curly quotes, every fifth CRLF.
 */
export function draftOf(source: readonly string[], size: number): string {
  const parts: string[] = [];
  let length = 0;
  let passage = 100_000;
  for (let i = 0; length < size; i++) {
    const text = storyOf(source, i);
    parts.push(text);
    length += text.length + 2;
    if (length > passage) {
      parts.push(source[(i * 7) % source.length]!.slice(0, 1_500));
      passage += 100_000;
    }
  }
  return parts.join('\n\n').slice(0, size);
}

/** Writes a thousand stories into a folder, with a desk that calls text files drafts: the peers know no `.article`. */
export function folderOf(source: readonly string[], folder: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, 'copydesk.json'), '{ "drafts": ["*.txt"] }\n');
  for (let i = 0; i < 1000; i++)
    writeFileSync(join(folder, `${String(i).padStart(3, '0')}.txt`), `${storyOf(source, i)}\n`);
}

/** The `i`th story, however few there are. */
function storyOf(source: readonly string[], i: number): string {
  let text = source[i % source.length]!;
  const round = Math.floor(i / source.length);
  if (round > 0) text = text.replace(/[a-z]{4,}/g, word => rotated(word, round));
  if (i % 3 === 0) text = text.replaceAll('"', '”');
  if (i % 5 === 0) text = text.replace(/\r?\n/g, '\r\n');
  return text;
}

/** Another word of the same length for each round, so that rounds read differently. */
function rotated(word: string, round: number): string {
  const by = (round * 7) % 26;
  return word.replace(/[a-z]/g, c => String.fromCharCode(97 + ((c.charCodeAt(0) - 97 + by) % 26)));
}
