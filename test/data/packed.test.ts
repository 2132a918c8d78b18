// Folding, packing and the filter: laws over generated words. And the sizes that the bundle allows the lists.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import fc from 'fast-check';
import { fold, placeKey } from '../../server/data/fold.ts';
import { countThrees } from '../../server/data/letters.ts';
import * as lists from '../../server/data/lists.ts';
import { beginningOf, eachPacked, filter, mayHold, once, pack, stretchesOf } from '../../server/data/packed.ts';

const file = (name: string) => fileURLToPath(new URL(`../../server/data/${name}`, import.meta.url));
const word = fc
  .string({ unit: fc.constantFrom(..."abesdginryl-'"), minLength: 1, maxLength: 12 })
  .filter(w => /^[a-z]/.test(w));

const unpacked = (packed: string): string[] => {
  const words: string[] = [];
  eachPacked(packed, word => words.push(word));
  return words;
};

suite('fold', () => {
  for (const [text, folded] of [
    ['ABC', 'abc'],
    ['São Paulo', 'sao paulo'],
    ['Łódź', 'lodz'],
    ['O’Brien', "o'brien"],
    ['Straße', 'strasse'],
    ['İzmir', 'izmir'],
    ['Ørsted', 'orsted'],
    ['Jean‑Pierre', 'jean-pierre'],
    ['Sa\u0303o', 'sao'],
    ['Þór', 'thor'],
    ['', ''],
    ['Đặng', 'dang'],
    ['日本', '日本'],
    ['`', "'"]
  ] as const) {
    test(`${text}: ${folded}`, () => assert.equal(fold(text), folded));
  }

  test('folding twice is folding once, of words and of places', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), text => {
        assert.equal(fold(fold(text)), fold(text));
        assert.equal(placeKey(placeKey(text)), placeKey(text));
      })
    );
  });
});

suite('packed lists', () => {
  test('three letters are counted as often as the words have them', () => {
    const code = (letter: string) => (/[a-z]/.test(letter) ? letter.charCodeAt(0) - 96 : 27);
    fc.assert(
      fc.property(fc.uniqueArray(word), words => {
        const packed = pack(words);
        const counts = new Uint16Array(1 << 15);
        countThrees(packed, counts);
        const expected = new Uint16Array(1 << 15);
        for (const word of unpacked(packed)) {
          const codes = [0, ...[...word].map(code), 0];
          for (let i = 2; i < codes.length; i++) expected[(codes[i - 2]! << 10) | (codes[i - 1]! << 5) | codes[i]!]!++;
        }
        assert.deepEqual(counts, expected);
      })
    );
  });

  test('a stretch has all words with a beginning, and the stretches together have all', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), words => {
        const packed = pack(words);
        const met = new Set<string>();
        for (const [beginning, stretches] of stretchesOf(packed)) {
          const here = new Set<string>();
          for (const stretch of stretches) eachPacked(packed, one => here.add(one), stretch);
          for (const one of words) if (beginningOf(one) === beginning) assert.ok(here.has(one), one);
          for (const one of here) met.add(one);
        }
        assert.deepEqual([...met].sort(), [...words].sort());
      })
    );
  });

  test('what is packed is unpacked, no more and no less', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), words => {
        assert.deepEqual(unpacked(pack(words)).sort(), [...words].sort());
      })
    );
  });

  test('the same words in another order pack alike', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), words =>
        assert.equal(pack(words), pack([...words].reverse()))
      )
    );
  });

  test('the lists as shipped hold clean words', () => {
    for (const name of unpacked(lists.GIVEN_NAMES)) assert.match(name, /^[a-z][a-z'-]*[a-z]$/);
    const words = new Set(unpacked(lists.COMMON_WORDS));
    for (const common of words) assert.match(common, /^[a-z]+$/);
    assert.ok(words.size >= 15000);
  });

  test('a filter holds all that it was made of', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 60 }), words => {
        const packed = filter(new Set(words));
        assert.ok(words.every(one => mayHold(packed, one)));
        assert.doesNotMatch(packed, /["\\]/);
      })
    );
  });

  test('something made once is made at the first question', () => {
    let made = 0;
    const get = once(() => ++made);
    assert.equal(made, 0);
    assert.equal(get() + get(), 2);
  });
});

suite('sizes, minified', () => {
  test('the gazetteer and its reader: at most 120 KB', async () => {
    const { outputFiles } = await build({
      entryPoints: [file('gazetteer.ts')],
      bundle: true,
      minify: true,
      format: 'esm',
      write: false
    });
    const size = outputFiles[0]!.contents.length;
    console.log(`      ${size} bytes`);
    assert.ok(size <= 120_000);
  });

  test('the lists for names, with their readers: at most 150 KB', async () => {
    let size = 0;
    for (const name of ['lists.ts', 'lexicon.ts', 'agencies.ts', 'packed.ts', 'fold.ts']) {
      size += Buffer.byteLength(
        (await transform(readFileSync(file(name), 'utf8'), { loader: 'ts', minify: true })).code
      );
    }
    console.log(`      ${size} bytes`);
    assert.ok(size <= 150_000);
  });

  test('how long the first look-ups take (reported, not judged)', async () => {
    const entry = `import { isPlace } from './gazetteer.ts'; import * as l from './lexicon.ts';
      const t = [performance.now()]; const lap = () => t.push(performance.now());
      isPlace('x'); lap(); l.isCommonWord('x'); lap(); l.isGivenName('x'); lap(); l.sameNickname('bill', 'will'); lap(); l.isDemonym('x'); lap();
      globalThis.laps = t.slice(1).map((end, i) => end - t[i]);`;
    const { outputFiles } = await build({
      stdin: { contents: entry, resolveDir: file('.'), loader: 'ts' },
      bundle: true,
      minify: true,
      format: 'iife',
      write: false
    });
    const scope: { laps?: number[] } = {};
    new Function('globalThis', outputFiles[0]!.text)(scope);
    const names = ['places', 'common words', 'given names', 'nicknames', 'demonyms'];
    console.log(`      ${names.map((name, i) => `${name} ${scope.laps![i]!.toFixed(1)} ms`).join(', ')}`);
    assert.equal(scope.laps?.length, names.length);
  });
});
