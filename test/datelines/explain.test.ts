/** What a hover on a dateline shows. */
import assert from 'node:assert/strict';
import { Article } from '../../server/core/article/article.ts';
import { explainDateline } from '../../server/core/datelines/explain.ts';
import { deskWith } from '../marked.ts';

const body = 'The council voted on the new bridge after a long evening, and nobody in the hall seemed surprised.\n';
const shown = (dateline: string, style = 'any') => {
  const text = `Town votes for a new bridge\n\n${dateline}${body}`;
  return explainDateline(new Article(text), deskWith({ dateline: { style } }))?.markdown.split('\n');
};

suite('a dateline explained', () => {
  test('nothing without one', () => assert.equal(shown(''), undefined));
  test('each part under “any”', () => {
    assert.deepEqual(shown('BEIRUT, Lebanon, Nov. 3, 2026 (AP) — '), [
      '- place: **BEIRUT**',
      '- state or country: **Lebanon**',
      '- date: **Nov. 3, 2026**, a Tuesday',
      '- agency: **AP**'
    ]);
    assert.deepEqual(shown('PEKING/HOLLOW BIGHT, March 3 - '), [
      '- place: **PEKING**, now Beijing',
      '- place: **HOLLOW BIGHT** (not on the list of places)',
      '- date: **March 3**'
    ]);
    assert.deepEqual(shown('OSLO, Feb. 30, 2026 — '), ['- place: **OSLO**', '- date: **Feb. 30, 2026**']);
  });
  test("the house's form of each part beside it, and who says so", () => {
    const lines = shown('Duluth, Minnesota, Nov 3 (AP) - ', 'ap')!;
    assert.deepEqual(lines.slice(0, 7), [
      '- place: **Duluth**; AP: **DULUTH**',
      '- state or country: **Minnesota**; AP: **Minn.**',
      '- date: **Nov 3**; AP: none',
      '- agency: **AP**',
      '- dash: **\\-**; AP: **—**',
      '',
      'As AP writes it: `DULUTH, Minn. (AP) —`'
    ]);
    assert.ok(
      lines.includes(
        '- place: city in capital letters (“Deciphering Datelines”, Defense Information School, pavilion.dinfos.edu)'
      )
    );
    assert.equal(lines.length, 13);
  });
});
