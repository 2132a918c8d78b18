/** Commands as they are run: how soon they start, and what a folder of stories takes them. */
import { spawnSync } from 'node:child_process';

/** What a command takes: milliseconds of the clock, and of all processors. */
export interface Took {
  readonly wall: number;
  readonly cpu: number;
}

/** Runs each command so many times, in turn, so that whatever else the machine does meets them all; medians. */
export function inTurn(
  commands: Readonly<Record<string, readonly string[]>>,
  times: number,
  cwd: string
): Record<string, Took> {
  const all: Record<string, Took[]> = {};
  for (let i = 0; i < times; i++) {
    for (const [name, command] of Object.entries(commands)) {
      all[name] ??= [];
      all[name].push(run(command, cwd));
    }
  }
  const median = (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1]!;
  return Object.fromEntries(
    Object.entries(all).map(([name, list]) => [
      name,
      { wall: median(list.map(t => t.wall)), cpu: median(list.map(t => t.cpu)) }
    ])
  );
}

/** The shell tells what its children took of the processors. */
function run(command: readonly string[], cwd: string): Took {
  const began = performance.now();
  const { stdout, error } = spawnSync(
    'sh',
    ['-c', '"$@" >/dev/null 2>&1; code=$?; times; exit $code', 'sh', ...command],
    {
      cwd,
      encoding: 'utf8'
    }
  );
  const wall = performance.now() - began;
  if (error) throw error;
  const [user, system] = stdout.trim().split('\n').at(-1)!.split(' ');
  return { wall, cpu: milliseconds(user!) + milliseconds(system!) };
}

/** `1m2.5s` in milliseconds. */
function milliseconds(told: string): number {
  const [, minutes, seconds] = /(\d+)m([\d.]+)s/.exec(told)!;
  return 60_000 * Number(minutes) + 1000 * Number(seconds);
}
