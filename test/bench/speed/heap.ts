/** What a draft holds in memory once all that can be freed is freed: opened, edited 10,000 and 100,000 times, closed. */
import { getHeapCodeStatistics } from 'node:v8';
import { Article } from '../../../server/core/article/article.ts';
import { check } from '../../../server/core/check.ts';
import { defaultDesk } from '../../../server/core/desk.ts';
import { atWork, daysMix } from './typing.ts';

/** Megabytes in use. */
export interface HeapUse {
  readonly opened: number;
  readonly after10000: number;
  readonly after100000: number;
  readonly closed: number;
}

/** Opens a draft, edits it (checked at every hundredth edit), closes it; Node has to be run with `--expose-gc`. */
export function heap(text: string): HeapUse {
  // The lists, and what the code has learned, stay for good: they count as there before.
  work(text, 10_000);
  const before = used();
  const [opened, after10000, after100000] = work(text, 10_000, 100_000);
  return {
    opened: opened! - before,
    after10000: after10000! - before,
    after100000: after100000! - before,
    closed: used() - before
  };
}

/** What is in use when the draft is open, and after so many edits. */
function work(text: string, ...counts: readonly number[]): number[] {
  const article = new Article(text);
  check(article, defaultDesk);
  const all = [used()];
  const { edit } = atWork(article)[daysMix]!;
  let done = 0;
  for (const count of counts) {
    for (; done < count; done++) {
      article.edit(edit());
      if (done % 100 === 0) check(article, defaultDesk);
    }
    all.push(used());
  }
  return all;
}

/** Megabytes of everything but code: how much of that is compiled when is not the draft's doing. */
function used(): number {
  globalThis.gc!();
  globalThis.gc!();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  const { code_and_metadata_size: code, bytecode_and_metadata_size: bytecode } = getHeapCodeStatistics();
  return (heapUsed + arrayBuffers - code - bytecode) / 1e6;
}
