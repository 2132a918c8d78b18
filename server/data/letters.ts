// Which letters stand together in words and given names, so that what fingers made of a name is told from a name.
import { eachWord } from './lexicon.ts';
import { once } from './packed.ts';

/** For each three letters (0: the edge of a word) how many listed words have them, 255 at most. */
const threes = once(() => {
  const counts = new Uint8Array(1 << 15);
  eachWord(word => {
    for (let i = 0; i < word.length; i++) {
      const code = codeAt(word, i);
      if (counts[code]! < 255) counts[code] = counts[code]! + 1;
    }
  });
  return counts;
});

/** Letters `i - 1` to `i + 1` of a word as a number. */
function codeAt(word: string, i: number): number {
  return (letter(word, i - 1) << 10) | (letter(word, i) << 5) | letter(word, i + 1);
}

function letter(word: string, i: number): number {
  if (i < 0 || i >= word.length) return 0;
  const n = word.charCodeAt(i) - 96;
  return n > 0 && n < 27 ? n : 27;
}

/** How many listed words have the rarest three letters of this one (a key as `fold` makes it); 0: no word looks like that. */
export function rarest(word: string): number {
  const counts = threes();
  let least = 255;
  for (let i = 0; i < word.length; i++) least = Math.min(least, counts[codeAt(word, i)]!);
  return least;
}
