/** The server as an editor meets it, over stdio: keystrokes, a whole draft pasted, memory. */
import { spawn, spawnSync } from 'node:child_process';
import { Article } from '../../../server/core/article/article.ts';
import { Client, type Position } from './client.ts';
import { placesIn } from './typing.ts';

/** What the server takes for a draft of one size; milliseconds, megabytes. */
export interface WireTimes {
  readonly p50: number;
  readonly p99: number;
  readonly opened: number;
  readonly edited: number;
  readonly closed: number;
}

const uri = 'file:///bench/draft.article';
const small = 'file:///bench/small.article';

/** Types letters into a draft, asking what is found after each, for `seconds` and then for `more` letters with a question after every tenth. */
export async function typeOverWire(server: string, text: string, seconds: number, more = 0): Promise<WireTimes> {
  const client = new Client(server);
  await client.start(uri, text);
  const opened = await resident(client.pid);
  const places = positionsIn(text);
  const all: number[] = [];
  let i = 0;
  const type = () => {
    const start = places[(i >> 1) % places.length]!;
    const end = { ...start, character: start.character + (i % 2) };
    client.change(uri, i % 2 === 0 ? 'x' : '', { start, end });
    i++;
  };
  for (const until = performance.now() + 1000 * seconds; performance.now() < until; ) {
    const began = performance.now();
    type();
    await client.pull(uri);
    all.push(performance.now() - began);
  }
  for (let rest = more; rest > 0; rest--) {
    type();
    if (rest % 10 === 1) await client.pull(uri);
  }
  const edited = await resident(client.pid);
  client.close(uri);
  await client.settle();
  const closed = await resident(client.pid);
  await client.stop();
  // The first ones teach the server's code to run fast.
  const settled = all.slice(all.length >> 2).sort((a, b) => a - b);
  const at = (share: number) => settled[Math.floor(settled.length * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99), opened, edited, closed };
}

/** The longest that another draft's diagnostics took, asked for right behind the paste of a whole long one; and how long that took itself. */
export async function askBehindPaste(
  server: string,
  text: string,
  other: string
): Promise<{ next: number; paste: number }> {
  const client = new Client(server);
  await client.start(small, other);
  await client.open(uri, 'A draft to be replaced.\n');
  let next = 0;
  let paste = 0;
  for (let i = 0; i < 8; i++) {
    // Each a text that the one before shares neither end with.
    const whole = i % 2 === 0 ? text : 'Nothing but this.\n';
    const began = performance.now();
    client.change(uri, whole);
    const done = client.pull(uri);
    await client.pull(small);
    const answered = performance.now() - began;
    await done;
    if (i % 2 === 1) continue;
    next = Math.max(next, answered);
    paste = Math.max(paste, performance.now() - began);
  }
  await client.stop();
  return { next, paste };
}

/** How long it takes from the start of the process to the first diagnostics. */
export async function firstFindings(server: string, text: string): Promise<number> {
  const began = performance.now();
  const client = new Client(server);
  await client.start(uri, text);
  const took = performance.now() - began;
  await client.stop();
  return took;
}

/** What an idle Node holds, in megabytes. */
export async function idleMemory(): Promise<number> {
  const idle = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e9)']);
  const held = await resident(idle.pid!);
  idle.kill();
  return held;
}

/** What a process holds in memory once it has had a moment to settle, in megabytes. */
async function resident(pid: number): Promise<number> {
  await new Promise(go => setTimeout(go, 500));
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return (Number(stdout) * 1024) / 1e6;
}

/** The places to type at, as lines and characters. */
function positionsIn(text: string): Position[] {
  return placesIn(new Article(text)).map(at => {
    const lines = text.slice(0, at).split(/\r\n|\n|\r/);
    return { line: lines.length - 1, character: lines.at(-1)!.length };
  });
}
