/** How right the rules are: slips put into clean stories by a seeded hand, and false alarms on stories as they are. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repeatAccuracy } from './repeats.ts';
import { stories } from './stories.ts';

/** Prints one table for each field. */
export function accuracy({ corpus, stories: most }: { corpus: string | undefined; stories: number }): void {
  const all = stories(corpus);
  console.log(
    `${all.length} stories from ${corpus ? 'the corpus' : 'our own drafts'}; slips are put into at most ${most} of them.`
  );
  const listed = (name: string) => {
    const path = corpus && join(corpus, name);
    return path && existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  };
  repeatAccuracy(all, most, {
    natural: new Set(listed('natural-duplicates.tsv').map(line => line.split('\t')[2] ?? '')),
    pairs: listed('paragraph-pairs.jsonl')
      .filter(Boolean)
      .map(line => JSON.parse(line) as { a: string; b: string; kind: string; jaccard3: number })
  });
}
