/** What whole names are filed under, so that one in another order, or with another initial, is found. */
import { bare, type Mention } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before, Flag, hashFrom, hashOf } from '../article/words.ts';

/** Hears of a key: of two names in either order, or of a name with an initial in its middle; `ahead` tells the order. */
export type Heard = (mention: Mention, what: 'orders' | 'initials', key: number, ahead: boolean) => void;

/** The keys of a whole mention: two words that might be swapped, three whose middle is an initial. */
export function eachWhole(p: Paragraph, mention: Mention, each: Heard): void {
  const { from, to, display } = mention;
  const { starts, ends, before, flags } = p.words;
  const n = to - from;
  if (display || n < 2 || n > 3) return;
  const last = to - 1;
  const hyphen = before[last] === Before.Hyphen ? last : before[from + 1] === Before.Hyphen ? from + 1 : 0;
  if (hyphen > 0) {
    const key = hyphened(p, from, last, hyphen);
    if (key !== undefined) each(mention, 'orders', key.hash, key.ahead);
    return;
  }
  for (let i = from; i < to; i++) if (!(flags[i]! & Flag.Capital)) return;
  if (ends[from]! - starts[from]! < 2 || ends[last]! - starts[last]! < 2) return;
  const first = bareHash(p, from);
  const second = bareHash(p, last);
  if (n === 2 && before[last] === Before.Space && first !== second)
    each(mention, 'orders', (first + second) | 0, first < second);
  if (n === 3 && ends[from + 1]! - starts[from + 1]! === 1)
    each(mention, 'initials', (Math.imul(first, 31) + second) | 0, true);
}

/**
 * The key of a whole mention in which a hyphen stands before one word: that of its two names, Han and Seo-yeon; with
 * nothing beside the hyphen, that of two names in this order, which a space may part elsewhere.
 */
function hyphened(
  p: Paragraph,
  from: number,
  last: number,
  hyphen: number
): { hash: number; ahead: boolean } | undefined {
  const { starts, ends, flags, before } = p.words;
  const single = last - from === 1 ? -1 : hyphen === last ? from : last;
  for (let i = from; i <= last; i++) if (ends[i]! - starts[i]! < 2) return undefined;
  if (!(flags[from]! & Flag.Capital) || !(flags[last]! & Flag.Capital || hyphen === last)) return undefined;
  if (single < 0) {
    const [a, b] = [firstHash(p, from), bareHash(p, last)];
    return flags[last]! & Flag.Capital && a !== b ? { hash: (a + b) | 0, ahead: a < b } : undefined;
  }
  if (before[hyphen === last ? hyphen - 1 : last] !== Before.Space) return undefined;
  const joined = hashFrom(firstHash(p, hyphen - 1), p.raw, starts[hyphen]!, endOf(p, hyphen));
  const other = bareHash(p, single);
  return { hash: (joined + other) | 0, ahead: single === from ? other < joined : joined < other };
}

const al = hashOf('al');
const articles = new Set(['el', 'ul'].map(hashOf));

/** The hash of a word before a hyphen; the Arabic article has one, however its vowel is written. */
const firstHash = ({ words: { hashes } }: Paragraph, i: number): number => (articles.has(hashes[i]!) ? al : hashes[i]!);

/** Where a word ends without its possessive. */
function endOf(p: Paragraph, i: number): number {
  return p.words.flags[i]! & Flag.Apostrophe ? p.words.starts[i]! + bare(p.word(i)).length : p.words.ends[i]!;
}

/** The hash of a word without its possessive. */
function bareHash(p: Paragraph, i: number): number {
  return p.words.flags[i]! & Flag.Apostrophe ? hashOf(bare(p.word(i))) : p.words.hashes[i]!;
}
