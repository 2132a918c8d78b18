/** What others find in the same drafts. They live in `peers`, with a lock file of their own, and ship with nothing. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Span } from '../../server/core/text.ts';
import { load } from './peers/load.mjs';

const home = join(import.meta.dirname, 'peers');
const run = promisify(execFile);

/** Words that another checker marks, and what it says of them. */
export interface Mark {
  readonly span: Span;
  readonly word: string;
  readonly message: string;
}

/** A peer's module. Throws an Error that says how to install it. */
// biome-ignore lint/suspicious/noExplicitAny: the peers are not there when this is type-checked
async function peer(name: string): Promise<any> {
  wantPeers();
  return load(name);
}

/** A peer's command, as npm installs it. Throws as `peer` does. */
export function peerCommand(name: string): string {
  wantPeers();
  return join(home, 'node_modules/.bin', name);
}

/** Whether the peers are installed. */
export const havePeers = existsSync(join(home, 'node_modules'));

function wantPeers(): void {
  if (!havePeers)
    throw new Error('The peers are not installed. Run: npm ci --ignore-scripts --prefix test/bench/peers');
}

/**
 * What jscpd holds for pasted twice within each draft, seen by itself: pairs of spans, the earlier one first. It counts
 * words, spaces and marks alike as tokens; `minTokens` as its own `--min-tokens` (its default is 50, and five lines).
 */
export async function jscpd(drafts: readonly string[], minTokens = 50): Promise<(readonly [Span, Span])[][]> {
  const command = peerCommand('jscpd');
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-jscpd-'));
  const found: (readonly [Span, Span])[][] = [];
  const queue = drafts.entries();
  const lane = async () => {
    for (const [i, text] of queue) {
      const file = join(folder, `${i}.txt`);
      const out = join(folder, String(i));
      await writeFile(file, text);
      const limits = ['--min-tokens', String(minTokens), '--min-lines', '1', '--max-size', '100mb'];
      await run(command, [file, ...limits, '--reporters', 'json,silent', '--output', out, '--workers', '1']);
      const { duplicates } = JSON.parse(await readFile(join(out, 'jscpd-report.json'), 'utf8'));
      found[i] = (duplicates as { firstFile: Located; secondFile: Located }[]).map(({ firstFile, secondFile }) => {
        const pair = [spanOf(text, firstFile), spanOf(text, secondFile)].sort((a, b) => a.start - b.start);
        return pair as [Span, Span];
      });
    }
  };
  try {
    await Promise.all([lane(), lane(), lane()]);
  } finally {
    await rm(folder, { recursive: true });
  }
  return found;
}

interface Located {
  readonly startLoc: { readonly position: number };
  readonly endLoc: { readonly position: number };
}

/** jscpd counts bytes. */
function spanOf(text: string, { startLoc, endLoc }: Located): Span {
  const bytes = Buffer.from(text);
  const at = (position: number) => bytes.toString('utf8', 0, position).length;
  return { start: at(startLoc.position), end: at(endLoc.position) };
}

/** Words that cspell does not know, in a text read as prose in English. */
export async function cspellWords(text: string): Promise<Mark[]> {
  const { spellCheckDocument } = await peer('cspell-lib');
  const { issues } = await spellCheckDocument(
    { uri: 'draft.txt', text, languageId: 'plaintext', locale: 'en,en-GB' },
    { generateSuggestions: false, noConfigSearch: true },
    { language: 'en,en-GB', maxNumberOfProblems: 1_000_000, maxDuplicateProblems: 1_000_000 }
  );
  return (issues as { text: string; offset: number }[]).map(({ text: word, offset }) => ({
    span: { start: offset, end: offset + word.length },
    word,
    message: 'unknown word'
  }));
}

interface HarperLint {
  span(): { start: number; end: number };
  lint_kind(): string;
  message(): string;
}

let harper: Promise<{ lint(text: string, options: object): Promise<HarperLint[]> }> | undefined;

/** What harper.js says of a text read as prose in American English. */
export async function harperLints(text: string): Promise<Mark[]> {
  harper ??= (async () => {
    const { LocalLinter, Dialect } = await peer('harper.js');
    const { binary } = await peer('harper.js/binary');
    const linter = new LocalLinter({ binary, dialect: Dialect.American });
    await linter.setup();
    return linter;
  })();
  const lints = await (await harper).lint(text, { language: 'plaintext' });
  return lints.map(lint => {
    const { start, end } = lint.span();
    return { span: { start, end }, word: text.slice(start, end), message: `${lint.lint_kind()}: ${lint.message()}` };
  });
}
