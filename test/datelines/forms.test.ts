/** The form of a desk's other drafts: what is inserted under `any`. */
import assert from 'node:assert/strict';
import { Article } from '../../server/core/article/article.ts';
import { check } from '../../server/core/check.ts';
import { houseForm } from '../../server/core/datelines/forms.ts';
import { datelineFor } from '../../server/core/datelines/insert.ts';
import { type Dated, datelineOf } from '../../server/core/datelines/story.ts';
import { defaultDesk } from '../../server/core/desk.ts';
import { deskWith } from '../marked.ts';

const body = 'The council voted on the new bridge after a long evening, and nobody in the hall seemed surprised.';
const dated = (dateline: string): Dated =>
  datelineOf(new Article(`Town votes for a new bridge\n\n${dateline}${body}\n`), defaultDesk)!;

/** The dateline of a story that gives place, state, date and agency, in the form of others. */
function like(others: string[], header = 'date: 2026-11-03\nsource: AFP', region = ''): string | undefined {
  const style = houseForm(others.map(dated));
  const article = new Article(
    `${header && `---\n${header}\n---\n\n`}Town votes for a new bridge\n\n${body}\n`,
    'markdown'
  );
  return style && datelineFor(article, style, { name: 'Lyon', ...(region && { region }) });
}

suite('the form of the other drafts', () => {
  test('none without others, and none of those that have a slip', () => {
    assert.equal(like([]), undefined);
    assert.equal(like(['MARSEILLE, Novmber 5 (AFP - ']), undefined);
  });
  test('what the story does not give is left out', () => {
    assert.equal(like(['OSLO, Nov. 5 (Xinhua) -- '], ''), 'LYON -- ');
    assert.equal(like(['OSLO, Nov. 5 (Xinhua) -- '], 'date: 2026-11-03'), 'LYON, Nov. 3 -- ');
  });
  const table: [others: string[], then: string][] = [
    [['OSLO - '], 'LYON - '],
    [['OSLO — '], 'LYON — '],
    [['BEIRUT—'], 'LYON—'],
    [['NEW DELHI: '], 'LYON: '],
    [['Oslo (Reuters) - '], 'Lyon (AFP) - '],
    [['OSLO, Nov 5 (Reuters) - '], 'LYON, Nov 3 (AFP) - '],
    [['OSLO, Nov. 5 (Xinhua) -- '], 'LYON, Nov. 3 (AFP) -- '],
    [['OSLO, November 5 (AFP) - '], 'LYON, November 3 (AFP) - '],
    [['OSLO, 5 January 2026 – '], 'LYON, 3 November 2026 – '],
    [['SYDNEY, July 30 AAP - ', 'PERTH, Jan 3 AAP - '], 'LYON, Nov 3 AFP - '],
    [['OSLO, MARCH 5 - '], 'LYON, NOV. 3 - ']
  ];
  for (const [others, then] of table) test(others.join(' | '), () => assert.equal(like(others), then));

  test('the form that most have; of two as frequent the first', () => {
    assert.equal(like(['OSLO - ', 'PARIS (AP) — ', 'ROME (AP) — ']), 'LYON (AFP) — ');
    assert.equal(like(['OSLO - ', 'PARIS (AP) — ']), 'LYON - ');
    assert.equal(like(['PARIS (AP) — ', 'OSLO - ']), 'LYON (AFP) — ');
  });
  test('with or without a state it is one form, and states are written as there', () => {
    assert.equal(like(['OSLO - ', 'DULUTH, Minn. — ', 'ROME — '], '', 'Minnesota'), 'LYON, Minn. — ');
    assert.equal(like(['DULUTH, Minnesota — '], '', 'Minn.'), 'LYON, Minnesota — ');
  });

  suite('is what missing-dateline inserts under “any”', () => {
    const text =
      'Town votes for a new bridge\n\nThe council in Lyon voted on the new bridge after a long evening.\n\nNobody was surprised, said the mayor.\n';
    const inserted = (others: string[], desk = deskWith({})) =>
      check(new Article(text), desk, true, { datelines: () => others.map(dated) })
        .find(({ rule }) => rule === 'missing-dateline')!
        .fixes()[0]!.edits[0]!.text;
    test('as the others have it', () => assert.equal(inserted(['OSLO (AP) — ', 'ROME (AP) — ']), 'LYON — '));
    test('else PLACE -', () => assert.equal(inserted([]), 'LYON - '));
    test('with the state or country that the story names, where the house wants one', () => {
      const ap = deskWith({ dateline: { style: 'ap' } });
      const insertedIn = (story: string) =>
        check(new Article(story), ap)
          .find(({ rule }) => rule === 'missing-dateline')!
          .fixes()[0]!.edits[0]!.text;
      const story = text.replace('Lyon', 'Duluth');
      assert.equal(insertedIn(story), 'DULUTH — ');
      assert.equal(insertedIn(story.replace('Nobody', 'Nobody in Minnesota')), 'DULUTH, Minn. — ');
      assert.equal(insertedIn(story.replace('Duluth', 'Paris').replace('Nobody', 'Nobody in France')), 'PARIS — ');
    });
    test("with the desk's own words", () => {
      const desk = deskWith({ dateline: { forms: { November: 'Novbr' } } });
      const story = text.replace('Town', 'date: 2026-11-03\n\nTown');
      const [fix] = check(new Article(story), desk, true, { datelines: () => [dated('OSLO, Feb 3 - ')] })
        .find(({ rule }) => rule === 'missing-dateline')!
        .fixes();
      assert.equal(fix!.edits[0]!.text, 'LYON, Novbr 3 - ');
    });
    test('never where the desk names a style', () =>
      assert.equal(inserted(['OSLO — '], deskWith({ dateline: { style: 'xinhua' } })), 'LYON -- '));
  });
});
