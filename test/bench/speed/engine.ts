/** The engine in one process: the full check beside a floor and beside others, and what a keystroke costs. */
import { Article } from '../../../server/core/article/article.ts';
import { check } from '../../../server/core/check.ts';
import { defaultDesk } from '../../../server/core/desk.ts';
import type { Edit } from '../../../server/core/text.ts';
import { atWork, daysMix } from './typing.ts';

/** Times of one thing, in milliseconds. */
interface Times {
  readonly p50: number;
  readonly p99: number;
}

/** What the engine takes for a draft; `beside` is what others take for the same. */
export interface EngineTimes {
  readonly floor: Times;
  readonly full: Times;
  readonly keys: Readonly<Record<string, Times>>;
  readonly beside: Readonly<Record<string, Times>>;
}

// biome-ignore lint/suspicious/noExplicitAny: the packages are not there when this is type-checked
type Load = (name: string) => Promise<any>;
/** The length of the draft at which each kind of work is timed by itself; at others a day's mix is. */
const closely = 1_000_000;
/** Drafts longer than this are left to the fast ones. */
const forAll = 200_000;

/** Times the engine on each draft; `packages` is the module through which packages of the benchmark are loaded. */
export async function engine(texts: readonly string[], packages: string): Promise<EngineTimes[]> {
  const { load } = (await import(packages)) as { load: Load };
  const { Bench } = await load('tinybench');
  const time: Time = async (run, { least = 3, milliseconds = 1500, ...hooks } = {}) => {
    // Warm is what has run for twice as long as it is timed: V8 makes code faster for two dozen checks of a long draft.
    const warm = { warmupTime: 2 * milliseconds, warmupIterations: 1 };
    const slow = { ...warm, time: milliseconds, iterations: least, throws: true };
    const bench = new Bench(slow);
    bench.add('it', run, { async: false, ...hooks });
    const [{ result }] = await bench.run();
    const { latency } = result as { latency: Times };
    return { p50: latency.p50, p99: latency.p99 };
  };
  const all: EngineTimes[] = [];
  for (const text of texts) {
    const [low, full] = [await time(() => floor(text)), await time(() => check(new Article(text), defaultDesk))];
    const article = new Article(text);
    const keys: Record<string, Times> = {};
    for (const [name, work] of Object.entries(atWork(article))) {
      if (name !== daysMix && text.length !== closely) continue;
      const take = (edit: Edit) => {
        article.edit(edit);
        check(article, defaultDesk);
      };
      keys[name] = await time(() => take(work.edit()), {
        least: 30,
        ...(work.before && { beforeEach: () => take(work.before!()) }),
        ...(work.after && { afterEach: () => take(work.after!()) })
      });
      for (const edit of work.rest()) article.edit(edit);
    }
    all.push({ floor: low, full, keys, beside: {} });
  }
  // Only now, as what others leave in memory is not ours to carry.
  for (const [i, text] of texts.entries()) {
    if (text.length > 2_000_000 || text.length < 50_000) continue;
    const beside: Record<string, Times> = {};
    for (const [name, run] of Object.entries(await others(load, text.length > forAll)))
      beside[name] = await time(() => run(text), { async: true });
    all[i] = { ...all[i]!, beside };
  }
  return all;
}

interface Hooks {
  /** How often at least, and how long at least. */
  readonly least?: number;
  readonly milliseconds?: number;
  /** Whether what is timed has to be waited for; tinybench calls it once to find out unless it is told. */
  readonly async?: boolean;
  readonly beforeEach?: () => void;
  readonly afterEach?: () => void;
}

type Time = (run: () => unknown, how?: Hooks) => Promise<Times>;

/** What others do with a whole text. */
async function others(load: Load, fastAlone: boolean): Promise<Record<string, (text: string) => unknown>> {
  const [wink, model] = [(await load('wink-nlp')).default, (await load('wink-eng-lite-web-model')).default];
  const nlp = wink(model);
  const writeGood = (await load('write-good')).default;
  const fast = {
    'wink-nlp, read and entities': (text: string) => nlp.readDoc(text).entities().out(),
    'write-good': (text: string) => writeGood(text)
  };
  if (fastAlone) return fast;
  const { retext } = await load('retext');
  const pipeline = retext().use((await load('retext-repeated-words')).default);
  const alex = await load('alex');
  const { spellCheckDocument } = await load('cspell-lib');
  const { LocalLinter } = await load('harper.js');
  const harper = new LocalLinter({ binary: (await load('harper.js/binary')).binary });
  await harper.setup();
  return {
    ...fast,
    'cspell-lib, no suggestions': text =>
      spellCheckDocument(
        { uri: 'draft.txt', text, languageId: 'plaintext', locale: 'en' },
        { generateSuggestions: false, noConfigSearch: true },
        { language: 'en' }
      ),
    'retext with repeated-words': text => pipeline.process(text),
    alex: text => alex.text(text),
    'harper.js': text => harper.lint(text, { language: 'plaintext' })
  };
}

/** The floor: one pass over the text that hashes its words and a rolling run of five. */
function floor(text: string): number {
  const ring = [0, 0, 0, 0, 0];
  let word = 0;
  let run = 0;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if ((c > 64 && c < 91) || (c > 96 && c < 123) || c > 127 || (c > 47 && c < 58))
      word = Math.imul(word ^ (c | 32), 16777619);
    else if (word !== 0) {
      run = (Math.imul(run, 31) + word - Math.imul(ring[at]!, 28629151)) | 0;
      ring[at] = word;
      at = (at + 1) % 5;
      word = 0;
    }
  }
  return run;
}
