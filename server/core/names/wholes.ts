/** Whole names in two orders, or with two middle initials. */
import { isCommonWord, isOrganisationWord } from '../../data/lexicon.ts';
import { bare } from '../article/mentions.ts';
import type { Place } from './index.ts';
import { byOrder } from './places.ts';
import type { Suspicion } from './suspicion.ts';

/** Names of two words in both orders: Xu Lin, Lin Xu. */
export function* ordersOf(places: readonly Place[]): Iterable<Suspicion> {
  const byText = split(places);
  if (byText.length !== 2) return;
  const [[to, right], [from, wrong]] = byText as [[string, Place[]], [string, Place[]]];
  if (/[,-]/.test(to + from)) return;
  const parts = to.split(' ');
  if (parts.length !== 2 || parts.some(w => isOrganisationWord(w) || isCommonWord(w.toLowerCase()))) return;
  yield {
    kind: 'order',
    from,
    wrong,
    to,
    right,
    tie: right.length === wrong.length,
    sure: right.length > 1 && wrong.length === 1,
    whole: true
  };
}

/** Names with two middle initials. */
export function* initialsOf(places: readonly Place[]): Iterable<Suspicion> {
  const [best, ...others] = split(places, text => text.toLowerCase().replace(/\./g, ''));
  if (!best) return;
  const [to, right] = best;
  for (const [from, wrong] of others)
    yield { kind: 'initial', from, wrong, to, right, tie: right.length === wrong.length, sure: false, whole: true };
}

/** Places by their text, the most frequent (in a tie the first) first. */
function split(
  places: readonly Place[],
  key: (text: string) => string = text => text.toLowerCase()
): [string, Place[]][] {
  const byText = new Map<string, [string, Place[]]>();
  for (const p of [...places].sort(byOrder)) {
    const { starts, ends } = p.paragraph.words;
    const text = bare(p.paragraph.raw.slice(starts[p.word]!, ends[p.end - 1]!)).replace(/\s+/g, ' ');
    const entry = byText.get(key(text));
    if (entry) entry[1].push(p);
    else byText.set(key(text), [text, [p]]);
  }
  return [...byText.values()].sort((a, b) => b[1].length - a[1].length);
}
