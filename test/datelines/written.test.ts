/** Datelines rewritten from one house's style to another's. */
import assert from 'node:assert/strict';
import { Article } from '../../server/core/article/article.ts';
import { rewriteDateline } from '../../server/core/datelines/write.ts';

const body =
  'The council voted on the new bridge after a long evening, and nobody in the hall seemed surprised by how it ended. ' +
  'Work will begin in the spring, the mayor said, if the river lets the builders in by then.';

const openingOf = (text: string) => new Article(text).opening;

suite('datelines, rewritten', () => {
  const read = (dateline: string) => {
    const found = openingOf(`Vote\n\n${dateline}${body}`).dateline;
    assert.ok(found, dateline);
    return found;
  };
  const table: [string, string, string][] = [
    ['PARIS, Jan 1 (AFP) - ', 'ap', 'PARIS (AFP) — '],
    ['BEIRUT, Lebanon (AP) — ', 'xinhua', 'BEIRUT, Lebanon (AP) -- '],
    ['BEIRUT, Lebanon (AP) — ', 'ap', 'BEIRUT (AP) — '],
    ['Duluth, Minnesota, September 4 (Reuters) - ', 'ap', 'DULUTH, Minn. (Reuters) — '],
    ['AUSTIN, Tex., Sept. 4 (Xinhua) -- ', 'reuters', 'AUSTIN, Tex., Sept 4 (Xinhua) - '],
    ['BEIJING, Sept. 2 (Xinhua) -- ', 'china-daily', 'BEIJING - '],
    ['PARIS/LONDON, Nov 3 (Reuters) - ', '{PLACE}, {month} {day} ({agency}) -- ', 'PARIS/LONDON, Nov. 3 (Reuters) -- '],
    ['BEIJING - ', '{Place}, {Month} {day} ({agency}): ', 'Beijing: '],
    ['RIO DE JANEIRO, Feb 3 - ', '{Place}, {Month} {day} ({agency}) — ', 'Rio de Janeiro, February 3 — ']
  ];
  for (const [from, style, to] of table)
    test(`${from}as ${style}`, () => assert.equal(rewriteDateline(read(from), style), to));

  test('each style, read again and rewritten in the same style, stays', () => {
    const styles = ['ap', 'reuters', 'afp', 'xinhua', 'china-daily'];
    for (const from of [
      'LEEDS, England, Nov 3 (Reuters) - ',
      'TUNIS, Nov. 4 (Xinhua) -- ',
      'ATLANTA (AP) — ',
      'CAIRO - '
    ]) {
      for (const one of styles) {
        const first = rewriteDateline(read(from), one)!;
        for (const other of styles) {
          const second = rewriteDateline(read(first), other)!;
          assert.equal(rewriteDateline(read(second), other), second, `${from} ${one} ${other}`);
        }
      }
    }
  });
});
