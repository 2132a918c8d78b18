/** How right the rules are: slips put into clean stories by a seeded hand, and false alarms on stories as they are. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { datelineAccuracy } from './datelines.ts';
import { nameAccuracy, readLabels } from './names.ts';
import { repeatAccuracy } from './repeats.ts';
import { stories } from './stories.ts';

interface Options {
  readonly corpus: string | undefined;
  /** How many stories slips are put into. */
  readonly stories: number;
  /** One field alone. */
  readonly only: string | undefined;
  /** How many misses of each kind are shown. */
  readonly misses: number;
  /** A file of findings on names that somebody has judged. */
  readonly judged: string | undefined;
  /** How many findings are shown, to be judged, of a rule that nobody has labels for. */
  readonly sample: number;
}

/** Prints one table for each field. */
export async function accuracy({ corpus, stories: most, only, misses, judged, sample }: Options): Promise<void> {
  const all = stories(corpus);
  console.log(
    `${all.length} stories from ${corpus ? 'the corpus' : 'our own drafts'}; slips are put into at most ${most} of them.`
  );
  const listed = (name: string) => {
    const path = corpus && join(corpus, name);
    return path && existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  };
  if (only === undefined || only === 'datelines')
    datelineAccuracy(all, most, {
      anomalies: new Set(listed('dateline-anomalies.tsv').map(line => line.split('\t')[1] ?? '')),
      shown: misses
    });
  if (only === undefined || only === 'names')
    await nameAccuracy(all, most, {
      pairs: readLabels(listed('name-pairs.tsv')),
      judged: judged ? readLabels(readFileSync(judged, 'utf8').split('\n')) : [],
      misses,
      sample
    });
  if (only !== undefined && only !== 'repeats') return;
  const known = {
    natural: new Set(listed('natural-duplicates.tsv').map(line => line.split('\t')[2] ?? '')),
    pairs: listed('paragraph-pairs.jsonl')
      .filter(Boolean)
      .map(line => JSON.parse(line) as { a: string; b: string; kind: string; jaccard3: number })
  };
  await repeatAccuracy(all, most, known, misses);
}
