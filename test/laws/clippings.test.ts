// Clippings of open drafts: edits one by one lead where the drafts put in afresh lead.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Article } from '../../server/core/article/article.ts';
import { Clippings } from '../../server/core/repeats/clippings.ts';

const sentence = (n: number) =>
  `The council of Lowmere met for the ${n}th time on Monday to talk about the harbour wall and what is left of it, and went home at ${n} without having said a word of it to those who had waited.`;
const pieces = [...[1, 2, 3].map(n => `${sentence(n)}\n\n`), `${sentence(1)}\n`, '\n\n', 'x', 'Short.\n\n', ''];

suite('clippings', () => {
  test('edits one by one equal the drafts put in afresh', () => {
    const step = fc.record({ draft: fc.nat(2), from: fc.nat(), length: fc.nat(400), text: fc.constantFrom(...pieces) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), steps => {
        const drafts = ['a', 'b', 'c'].map(uri => ({ uri, article: new Article(sentence(1), 'article') }));
        const grown = new Clippings();
        for (const { uri, article } of drafts) grown.put(uri, article);
        for (const { draft, from, length, text } of steps) {
          const { uri, article } = drafts[draft]!;
          const before = told(grown);
          const start = from % (article.length + 1);
          article.edit({ span: { start, end: Math.min(article.length, start + length) }, text });
          const shared = grown.put(uri, article);
          const after = told(grown);
          // What others are told of this draft may change only where they are told that it did.
          const others = (all: ReturnType<typeof told>) => JSON.stringify(all.filter(([whose]) => whose !== uri));
          const places = (all: string) => all.replace(/"(?:start|end)":\d+/g, '');
          if (!shared) assert.equal(places(others(after)), places(others(before)));
        }
        const fresh = new Clippings();
        for (const { uri, article } of drafts) fresh.put(uri, article);
        assert.deepEqual(told(grown), told(fresh));
        for (const { uri } of drafts) grown.drop(uri);
        assert.deepEqual(told(grown), told(new Clippings()));

        /** What each draft is told of the others. */
        function told(clippings: Clippings) {
          return drafts.flatMap(({ uri, article }) =>
            article.paragraphs.map(({ print }) => [uri, clippings.find(print, uri), clippings.has(print)] as const)
          );
        }
      }),
      { numRuns: 200, seed: 11 }
    );
  });

  test('a draft of one paragraph told 20,000 times is put in and dropped in no time', () => {
    const article = new Article(`${sentence(1)}\n`.repeat(20_000), 'article');
    const began = process.cpuUsage();
    const clippings = new Clippings();
    clippings.put('a', article);
    clippings.put('b', new Article(sentence(1), 'article'));
    assert.equal(clippings.find(article.paragraphs[0]!.print, 'b').length, 1);
    clippings.drop('a');
    assert.ok(process.cpuUsage(began).user < 1_000_000);
  });
});
