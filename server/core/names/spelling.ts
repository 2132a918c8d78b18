/** How two spellings of a name differ: folded away, one slip of the fingers apart, or one inflected from the other; and which looks ill-typed. */
import { fold } from '../../data/fold.ts';
import { rarest } from '../../data/letters.ts';
import { bare } from '../article/mentions.ts';

const gaps = /[^\p{L}\p{N}]+/gu;
const plain = /^[a-z0-9]*$/;

/** What is left of a name without case, accents, hyphens, spaces and apostrophes: equal for spellings of one sound. */
export function loose(text: string): string {
  const key = fold(text);
  return plain.test(key) ? key : key.replace(gaps, '');
}

const odd = /[^A-Za-z -]/;

/** How a name is spelled: without possessive, with one kind of apostrophe and hyphen, composed. */
export function spellingOf(text: string): string {
  if (!odd.test(text)) return text;
  return bare(text)
    .replace(/[\u2018\u2019\u02bc\u02bb\u02be\u02bf\u0060\u00b4\u2032\uff07]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s/g, ' ')
    .normalize('NFC');
}

/** The slip of the fingers between two words. */
export type Slip = 'swapped' | 'doubled' | 'dropped' | 'changed';

/** The one slip that makes one word of the other, and where (in the longer, or both); undefined when it takes more. */
export function slipBetween(a: string, b: string): { readonly slip: Slip; readonly at: number } | undefined {
  if (a.length > b.length) return slipBetween(b, a);
  if (b.length - a.length > 1 || a === b) return undefined;
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  if (a.length === b.length) {
    if (a.slice(i + 1) === b.slice(i + 1)) return { slip: 'changed', at: i };
    const swapped = a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
    return swapped || isTurned(a, b, i) ? { slip: 'swapped', at: i } : undefined;
  }
  if (a.slice(i) !== b.slice(i + 1)) return undefined;
  return { slip: b[i] === b[i - 1] || b[i] === b[i + 1] ? 'doubled' : 'dropped', at: i };
}

/** Whether one letter has jumped over two from there on: Delhi, Dheli. Shorter words are turned into others so. */
function isTurned(a: string, b: string, i: number): boolean {
  const [x, y] = [a.slice(i, i + 3), b.slice(i, i + 3)];
  return a.length > 4 && `${x}${x}`.includes(y) && a.slice(i + 3) === b.slice(i + 3);
}

// Endings that make a people, an adjective or a plural of a name; no slip is seen in them.
const derived = new Set('s n i y x an ian ese es is ish'.split(' '));
// Endings that Romance and German words change; a slip only where the rest of the name is the same.
const inflecting = new Set('a e o en er em u r'.split(' '));
const pairsOfEndings = new Set(['n/s', 'a/c', 'ns/s', 'es/ese', 't/m', 'e/ie', 'o/x', 'a/x']);
// One word spelled in the American and the British way.
const spellings = [/(?:is|iz)(?=e|a|i)/, /(?:or|our)(?=s?$)/, /[bct](?:re|er)(?=s?$)/];

/** How far one word may be a form of the other: not at all, by an ending that a slip could also make, or plainly. */
export function inflected(a: string, b: string): 'no' | 'perhaps' | 'plainly' {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let i = 0;
  while (i < short.length && short.charCodeAt(i) === long.charCodeAt(i)) i++;
  const x = short.slice(i);
  const y = long.slice(i);
  if (i < 3) return 'no';
  if (x === '') {
    if (y === short[i - 1]) return 'no'; // doubled: Seligman, Seligmann
    if ((y === 'r' && /[ae]$/.test(short)) || (y === 'g' && short.endsWith('in'))) return 'plainly';
    // A people's name ends in -an, -on or -in, and is made of one that ends in a vowel: Milbur, Replige are no towns.
    if (y === 'n' && !/[aio]$/.test(short)) return 'no';
    if (y === 'd' && short.endsWith('e')) return 'plainly'; // Googled
    if (y === 'm') return /is?$/.test(short) ? 'plainly' : 'no'; // Wahhabis, Wahhabism; Haredi, Haredim
    return derived.has(y) ? 'plainly' : inflecting.has(y) ? 'perhaps' : 'no';
  }
  if (/^[aeiouy]$/.test(x) && /^[aeiouy]$/.test(y)) return 'perhaps';
  if (x.length < 3 && y.length < 4 && (pairsOfEndings.has(`${x}/${y}`) || pairsOfEndings.has(`${y}/${x}`)))
    return 'plainly';
  return 'no';
}

/** Whether the two could be one word, spelled in the American and the British way. */
export function respelled(a: string, b: string): boolean {
  return spellings.some(way => way.test(a) && way.test(b) && a.replace(way, '-') === b.replace(way, '-'));
}

/** Petrov and Petrova, brother and sister. */
export function feminine(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long === `${short}a` && /(?:ov|ev|in|yn)$/.test(short);
}

// Names of one syllable that differ by a letter are different names: Kang, Kwang; Jong, Jang.
const syllable = /^[^aeiouy]{0,2}[aeiouy]{1,2}(?:n|ng|h|k|m|p|t)?$/;

/** Whether a word is one syllable, as most Chinese and Korean names are. */
export const isSyllable = (key: string): boolean => syllable.test(key);

/** How odd a word's letters are: 0 for those that many words have, 8 where no word has three of them together. */
export function oddity(key: string): number {
  return 8 - Math.min(8, Math.ceil(Math.log2(rarest(key) + 1)));
}

/** Whether no word looks like the first, and words look like the second: Lndia, Germny, Dxtch. */
export function looksOdd(key: string, than: string): boolean {
  return rarest(key) === 0 && rarest(than) > 0;
}
