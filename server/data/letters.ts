// Which letters stand together in words and given names, so that what fingers made of a name is told from a name.
import * as lists from './lists.ts';
import { CAPITAL_A, CAPITAL_Z, ENDINGS, once, ZERO } from './packed.ts';

/** For each three letters (0: the edge of a word) how many listed words have them. */
const threes = once(() => {
  const counts = new Uint16Array(1 << 15);
  for (const list of [lists.COMMON_WORDS, lists.GIVEN_NAMES]) countThrees(list, counts);
  return counts;
});

/**
 * Counts the threes of a packed list letter by letter, without making its words: what a word shares with the one before
 * is counted once for all that share it, when the next has it no more.
 */
export function countThrees(packed: string, counts: Uint16Array): void {
  /** The letters of the word at hand, the first at 1: each with the two before it, and how many words have had it. */
  const three = new Uint16Array(64);
  const words = new Uint16Array(64);
  let length = 0;
  let isNew = false;
  for (let at = 0; at <= packed.length; at++) {
    // Behind the last word as before one that shares nothing with it.
    const code = at < packed.length ? packed.charCodeAt(at) : CAPITAL_A;
    if (code > CAPITAL_Z || code < ZERO) {
      three[length + 1] = following(three[length]!, letterOf(code));
      length++;
      isNew = true;
      continue;
    }
    if (isNew) {
      words[length]!++;
      counts[following(three[length]!, 0)]!++;
      isNew = false;
    }
    if (code < CAPITAL_A) {
      let last = three[length]!;
      for (const letter of ENDINGS[code - ZERO]!) {
        last = following(last, letterOf(letter.charCodeAt(0)));
        counts[last]!++;
      }
      words[length]!++;
      counts[following(last, 0)]!++;
    } else {
      for (const shared = code - CAPITAL_A; length > shared; length--) {
        if (length > 1) counts[three[length]!]! += words[length]!;
        words[length - 1]! += words[length]!;
        words[length] = 0;
      }
    }
  }
}

/** A letter as a number: 1 to 26, and 27 for any other sign. */
function letterOf(code: number): number {
  const n = code - 96;
  return n > 0 && n < 27 ? n : 27;
}

/** Three letters as a number: the last two of those before, and one more. */
const following = (three: number, letter: number): number => ((three << 5) | letter) & 0x7fff;

/** How many listed words have the rarest three letters of this one (a key as `fold` makes it); 0: no word looks like that. */
export function rarest(word: string): number {
  const counts = threes();
  let least = 255;
  let three = letterOf(word.charCodeAt(0));
  for (let i = 1; i <= word.length; i++) {
    three = following(three, i < word.length ? letterOf(word.charCodeAt(i)) : 0);
    least = Math.min(least, counts[three]!);
  }
  return least;
}
