// Which letters stand together in words and given names, so that what fingers made of a name is told from a name.
import * as lists from './lists.ts';
import { eachPackedLetters, once } from './packed.ts';

/** For each three letters (0: the edge of a word) how many listed words have them, 255 at most. */
const threes = once(() => {
  const counts = new Uint8Array(1 << 15);
  for (const list of [lists.COMMON_WORDS, lists.GIVEN_NAMES])
    eachPackedLetters(list, (word, length) => {
      let three = letterOf(word[0]!);
      for (let i = 1; i <= length; i++) {
        three = following(three, i < length ? letterOf(word[i]!) : 0);
        if (counts[three]! < 255) counts[three]!++;
      }
    });
  return counts;
});

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
