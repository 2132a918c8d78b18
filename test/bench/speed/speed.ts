/** How fast: everything is the median of many runs and is told as a ratio to something else of the same run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { peerCommand } from '../peers.ts';
import { stories } from '../stories.ts';
import { inTurn } from './commands.ts';
import { draftOf, folderOf } from './drafts.ts';
import type { EngineTimes } from './engine.ts';
import type { HeapUse } from './heap.ts';
import { machine, printRows, type Row, writeRows } from './rows.ts';
import { daysMix } from './typing.ts';
import { askBehindPaste, firstFindings, idleMemory, typeOverWire } from './wire.ts';

const root = join(import.meta.dirname, '../../..');
const dist = join(root, 'dist');
const frame = 16;

/** What can be measured by itself. */
type Part = 'engine' | 'wire' | 'start' | 'memory' | 'folder';

/** What is to be measured. */
interface Wanted {
  readonly corpus: string | undefined;
  /** One part, where not all of them. */
  readonly only: string | undefined;
  /** Whether the table goes into the README; one part alone does not. */
  readonly write: boolean;
}

/** Builds the product, measures it and prints the tables; into the README as well, if that is wanted. */
export async function speed({ corpus, only, write }: Wanted): Promise<void> {
  peerCommand('jscpd'); // or says what to install, before anything is measured
  // The product as users get it; what is timed in one process is bundled just like it.
  const { node } = await import('../../../scripts/build.mjs');
  const inside = join(dist, 'bench-inside.mjs');
  await build({ ...node, format: 'esm', entryPoints: [join(import.meta.dirname, 'inside.ts')], outfile: inside });
  const source = stories(corpus).map(story => story.text);
  const from = corpus ? 'the stories of a corpus' : 'our own sample stories';
  console.log(`${machine()}; load ${loadavg()[0]!.toFixed(1)}; drafts made of ${from}`);
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-speed-'));
  try {
    const rows: Row[] = [];
    const tell = (title: string, made: readonly Row[]) => {
      printRows(title, made);
      rows.push(...made);
    };
    const drafts = [5_000, 100_000, 1_000_000, 10_000_000].map(size => draftOf(source, size));
    const files = drafts.map((text, i) => {
      const file = join(folder, `${i}.article`);
      writeFileSync(file, text);
      return file;
    });
    const ask = <T>(task: string, ...given: string[]): T => {
      const packages = join(import.meta.dirname, '../peers/load.mjs');
      const child = spawnSync(process.execPath, ['--expose-gc', inside, task, packages, ...given], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit']
      });
      if (child.status !== 0) throw new Error(`The measuring of ${task} ended with ${child.status}`);
      return JSON.parse(child.stdout) as T;
    };
    const wants = (part: Part) => only === undefined || only === part;
    if (wants('engine')) {
      const engine = ask<EngineTimes[]>('engine', ...files);
      tell('The full check, every rule on', fullRows(engine));
      tell('A keystroke in the engine, edit and check', keyRows(engine));
    }
    if (wants('wire')) tell('Over the wire (stdio)', await wireRows(drafts));
    if (wants('start')) {
      tell('Start, with a draft of 5 KB', await startRows(files[0]!, drafts[0]!));
      tell('To be loaded in a browser', sizeRows());
    }
    if (wants('memory')) tell('Memory', await memoryRows(drafts, ask<HeapUse>('heap', files[2]!)));
    if (wants('folder')) {
      folderOf(source, join(folder, 'stories'));
      tell('The command line, over a folder of 1,000 stories', folderRows(join(folder, 'stories')));
    }
    if (write && only === undefined) writeRows(join(root, 'README.md'), rows, from);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fullRows(engine: readonly EngineTimes[]): Row[] {
  const [, small, one, ten] = engine as [EngineTimes, EngineTimes, EngineTimes, EngineTimes];
  const goals: Readonly<Record<string, number>> = { 'wink-nlp, read and entities': 1 / 8, 'write-good': 1 / 40 };
  const beside = (size: string, { full, beside }: EngineTimes, goal: boolean) =>
    Object.entries(beside).map(
      ([against, { p50 }]): Row => ({
        what: `full check of ${size}`,
        ours: full.p50,
        against,
        theirs: p50,
        ...(goal && goals[against] ? { goal: goals[against] } : {})
      })
    );
  const growth = 100 * (Math.log(10_000_000) / Math.log(100_000));
  return [
    {
      what: 'full check of 1 MB',
      ours: one.full.p50,
      against: 'one pass that hashes its words, and five-word runs',
      theirs: one.floor.p50,
      goal: 12
    },
    ...beside('1 MB', one, true),
    ...beside('100 KB', small, false),
    {
      what: 'full check of 10 MB',
      ours: ten.full.p50,
      against: 'of 100 KB, grown as n log n',
      theirs: small.full.p50 * growth,
      goal: 1
    }
  ];
}

function keyRows(engine: readonly EngineTimes[]): Row[] {
  const [tiny, small, one, ten] = engine as [EngineTimes, EngineTimes, EngineTimes, EngineTimes];
  const day = ({ keys }: EngineTimes) => keys[daysMix]!;
  const work = Object.entries(one.keys).filter(([name]) => name !== daysMix);
  return [
    {
      what: 'keystroke at 1 MB',
      ours: day(one).p50,
      against: 'full check of 1 MB',
      theirs: one.full.p50,
      goal: 1 / 300
    },
    { what: 'keystroke at 1 MB', ours: day(one).p50, against: 'at 100 KB', theirs: day(small).p50, goal: 1.5 },
    {
      what: 'keystroke at 1 MB, slowest of 100',
      ours: day(one).p99,
      against: 'half a frame (8 ms)',
      theirs: 8,
      goal: 1
    },
    { what: 'keystroke at 100 KB', ours: day(small).p50, against: 'at 5 KB', theirs: day(tiny).p50 },
    { what: 'keystroke at 10 MB', ours: day(ten).p50, against: 'at 1 MB', theirs: day(one).p50 },
    ...work.map(
      ([name, { p50 }]): Row => ({
        what: `${name}, at 1 MB`,
        ours: p50,
        against: 'full check of 1 MB',
        theirs: one.full.p50
      })
    ),
    ...work.map(
      ([name, { p99 }]): Row => ({
        what: `${name}, at 1 MB, slowest of 100`,
        ours: p99,
        against: 'a frame (16 ms)',
        theirs: frame
      })
    )
  ];
}

const server = join(dist, 'copydesk-language-server.cjs');

async function wireRows(drafts: readonly string[]): Promise<Row[]> {
  const times = [];
  for (const text of drafts) times.push(await typeOverWire(server, text, 4));
  const [tiny, small, one, ten] = times as [(typeof times)[0], (typeof times)[0], (typeof times)[0], (typeof times)[0]];
  const { next, paste } = await askBehindPaste(server, drafts[2]!, drafts[0]!);
  return [
    { what: 'keystroke to diagnostics at 1 MB', ours: one.p50, against: 'at 5 KB', theirs: tiny.p50, goal: 3 },
    {
      what: 'keystroke to diagnostics at 1 MB, slowest of 100',
      ours: one.p99,
      against: 'a frame (16 ms)',
      theirs: frame,
      goal: 1
    },
    { what: 'keystroke to diagnostics at 100 KB', ours: small.p50, against: 'at 5 KB', theirs: tiny.p50 },
    { what: 'keystroke to diagnostics at 10 MB', ours: ten.p50, against: 'at 5 KB', theirs: tiny.p50 },
    {
      what: 'another draft’s diagnostics behind the paste of 1 MB, slowest',
      ours: next,
      against: '150 ms',
      theirs: 150,
      goal: 1
    },
    { what: 'paste of 1 MB to its diagnostics, slowest', ours: paste, against: '150 ms', theirs: 150 }
  ];
}

async function startRows(file: string, text: string): Promise<Row[]> {
  const command = [process.execPath, join(dist, 'copydesk.cjs'), 'check', file];
  const idle: number[] = [];
  const first: number[] = [];
  const checked: number[] = [];
  for (let i = 0; i < 21; i++) {
    const one = inTurn({ idle: [process.execPath, '-e', '0'], check: command }, 1, root);
    idle.push(one.idle!.wall);
    checked.push(one.check!.wall);
    first.push(await firstFindings(server, text));
  }
  const median = (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1]!;
  const against = { against: 'node -e 0', theirs: median(idle), goal: 2.5 };
  return [
    { what: 'start of the server to first diagnostics', ours: median(first), ...against },
    { what: 'copydesk check, from start to end', ours: median(checked), ...against }
  ];
}

function sizeRows(): Row[] {
  const kilobytes = (...paths: string[]) =>
    paths.reduce((sum, path) => sum + statSync(join(root, path)).size, 0) / 1000;
  const whole = kilobytes('dist/server.web.js');
  const lists = kilobytes('server/data/places.ts', 'server/data/lists.ts');
  const held = (what: string, ours: number, limit: number): Row => ({
    what,
    ours,
    against: `${limit} KB`,
    theirs: limit,
    unit: 'KB',
    goal: 1
  });
  return [
    held('server in a browser, minified', whole, 600),
    held('server in a browser, minified, but for its lists', whole - lists, 300)
  ];
}

async function memoryRows(drafts: readonly string[], heap: HeapUse): Promise<Row[]> {
  const idle = await idleMemory();
  const small = await typeOverWire(server, drafts[1]!, 0, 10_000);
  const one = await typeOverWire(server, drafts[2]!, 0, 10_000);
  const held = (what: string, megabytes: number, limit: number, goal?: number): Row => ({
    what: `${what}, over an idle Node`,
    ours: megabytes - idle,
    against: `${limit} MB`,
    theirs: limit,
    unit: 'MB',
    ...(goal ? { goal } : {})
  });
  return [
    held('server with 100 KB open', small.opened, 60, 1),
    held('server with 100 KB open, after 10,000 edits', small.edited, 60, 1),
    held('server with 1 MB open', one.opened, 150, 1),
    held('server with 1 MB open, after 10,000 edits', one.edited, 150, 1),
    held('server after 1 MB is closed', one.closed, 150),
    {
      what: 'heap after 10,000 edits of 1 MB',
      ours: heap.after10000,
      against: 'when opened',
      theirs: heap.opened,
      unit: 'MB'
    },
    {
      what: 'heap after 100,000 edits',
      ours: heap.after100000,
      against: 'after 10,000',
      theirs: heap.after10000,
      unit: 'MB',
      goal: 1.05
    },
    {
      what: 'heap after 1 MB is closed',
      ours: heap.closed,
      against: 'when opened',
      theirs: heap.opened,
      unit: 'MB',
      goal: 0.05
    }
  ];
}

function folderRows(folder: string): Row[] {
  const files = Array.from({ length: 1000 }, (_, i) => `${String(i).padStart(3, '0')}.txt`);
  const fast = inTurn(
    { copydesk: [process.execPath, join(dist, 'copydesk.cjs'), 'check', '.'], jscpd: [peerCommand('jscpd'), '.'] },
    5,
    folder
  );
  const slow = inTurn(
    {
      'write-good': [peerCommand('write-good'), ...files],
      'textlint with max-comma': [peerCommand('textlint'), '--rule', 'max-comma', '*.txt']
    },
    1,
    folder
  );
  const ours = fast.copydesk!;
  const rows: Row[] = [];
  for (const [against, { wall, cpu }] of Object.entries({ 'jscpd 5.3.3': fast.jscpd!, ...slow })) {
    const goal = against.startsWith('jscpd') ? { goal: 1.5 } : {};
    rows.push({ what: 'wall', ours: ours.wall, against, theirs: wall, ...goal });
    rows.push({ what: 'processors', ours: ours.cpu, against, theirs: cpu });
  }
  return rows.map(row => ({ ...row, what: `copydesk check of 1,000 stories, ${row.what}` }));
}
