/** What a draft holds in memory once all that can be freed is freed: opened, edited 10,000 and 100,000 times, closed. */
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
  // Lists and code that the first check brings in stay for good, so they count as there before.
  check(new Article(text.slice(0, 50_000)), defaultDesk);
  const before = used();
  const { opened, after10000, after100000 } = work(text);
  return {
    opened: opened - before,
    after10000: after10000 - before,
    after100000: after100000 - before,
    closed: used() - before
  };
}

function work(text: string) {
  const article = new Article(text);
  check(article, defaultDesk);
  const opened = used();
  const { edit } = atWork(article)[daysMix]!;
  let done = 0;
  const until = (count: number) => {
    for (; done < count; done++) {
      article.edit(edit());
      if (done % 100 === 0) check(article, defaultDesk);
    }
    return used();
  };
  return { opened, after10000: until(10_000), after100000: until(100_000) };
}

function used(): number {
  globalThis.gc!();
  globalThis.gc!();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
