/** The dateline offered in a lead that is still empty. */
import assert from 'node:assert/strict';
import { Article } from '../../server/core/article/article.ts';
import type { Format } from '../../server/core/article/split.ts';
import { completeDateline } from '../../server/core/datelines/completion.ts';
import { type Dated, datelineOf } from '../../server/core/datelines/story.ts';
import { defaultDesk } from '../../server/core/desk.ts';
import { deskWith } from '../marked.ts';

const body = 'The council voted on the new bridge after a long evening, and nobody in the hall seemed surprised.';
const dated = (dateline: string): Dated =>
  datelineOf(new Article(`Town votes for a new bridge\n\n${dateline}${body}\n`), defaultDesk)!;

/** What is offered where | stands. */
function offered(marked: string, others: string[] = [], desk = defaultDesk, format: Format = 'article'): string[] {
  const offset = marked.indexOf('|');
  const article = new Article(marked.replace('|', ''), format);
  const datelines = () => others.map(dated);
  const offers = completeDateline(article, desk, offset, false, { datelines });
  for (const { span } of offers) assert.equal(span.end, offset);
  return offers.map(({ text }) => text);
}

const others = ['OSLO, Norway — ', 'LYON — '];
const head = 'Town votes for a new bridge\n\nBy Jane Roe\n\n';

suite('completion of datelines', () => {
  suite('is silent', () => {
    const desk = deskWith({ dateline: { required: 'never' } });
    test('in an empty draft, and in the headline', () => {
      for (const text of ['|', 'O|', 'Oslo votes|', '\n\n|']) assert.deepEqual(offered(text, others), [], text);
    });
    test('where the lead is written', () => {
      for (const text of [`${head}|\n\n${body}\n`, `${head}${body}|`, `${head}${body}\n\n|`, `${head}O|${body}`])
        assert.deepEqual(offered(text, others), [], text);
    });
    test('where there is a dateline', () => {
      assert.deepEqual(offered(`${head}OSLO — ${body}\n\nL|`, others), []);
      assert.deepEqual(offered(`---\ndateline: OSLO\n---\n\n${head}|`, others, defaultDesk, 'markdown'), []);
    });
    test('in a column, and where no dateline is wanted', () => {
      assert.deepEqual(offered(`COLUMN\n\n${head}|`, others), []);
      assert.deepEqual(offered(`${head}|`, others, desk), []);
    });
    test('where other words are typed', () => {
      for (const typed of ['The|', 'OSLO, N|', 'x1|', '“|', 'Os|lo'])
        assert.deepEqual(offered(head + typed, others), [], typed);
    });
    test('in what is no draft', () => {
      const article = new Article(head, 'plaintext');
      assert.deepEqual(completeDateline(article, defaultDesk, head.length, true), []);
    });
    test('without any place at hand', () => assert.deepEqual(offered(`${head}|`), []));
  });

  test('the places of the other drafts, in their form', () => {
    assert.deepEqual(offered(`${head}|`, others), ['OSLO, Norway — ', 'LYON — ']);
    assert.deepEqual(offered(`${head}Ly|`, others), ['LYON — ']);
    assert.deepEqual(offered(`${head}LY|\n\nENDITEM\n`, others), ['LYON — ']);
  });
  test('below a heading in Markdown', () =>
    assert.deepEqual(offered('# Town votes\n\nLy|', others, defaultDesk, 'markdown'), ['LYON — ']));
  test("the desk's places behind them, each once, in its style", () => {
    const desk = deskWith({ dateline: { style: 'ap', places: ['SHUANGJIANG', 'Lyon'] } });
    assert.deepEqual(offered(`${head}|`, others, desk), ['OSLO, Norway — ', 'LYON, France — ', 'SHUANGJIANG — ']);
  });
  test('where the byline, a caption or the header puts the story before all others', () => {
    assert.deepEqual(offered('Town votes for a new bridge\n\nBy Jane Roe in Nairobi\n\n|', others)[0], 'NAIROBI — ');
    const caption = 'The mayor at the bridge in Gdansk on March 12, 2026. [Photo provided to the paper]';
    assert.deepEqual(offered(`Town votes for a new bridge\n\n${caption}\n\n|`, others)[0], 'GDANSK — ');
    const matter = '---\nlocation: Gdansk, Poland\ntitle: Bridges\n---\n\n';
    assert.deepEqual(offered(`${matter}|`, others, defaultDesk, 'markdown')[0], 'GDANSK, Poland — ');
  });
  test('date and agency where the story gives them, and never else', () => {
    const desk = deskWith({ dateline: { style: 'reuters' } });
    const by = 'Town votes for a new bridge\n\nBy Jane Roe, Reuters\n\n';
    assert.deepEqual(offered(`${head}O|`, others, desk), ['OSLO, Norway - ']);
    assert.deepEqual(offered(`${by}O|`, others, desk), ['OSLO, Norway (Reuters) - ']);
    assert.deepEqual(offered(`${by}March 12, 2026\n\nO|`, others, desk), ['OSLO, Norway, March 12 (Reuters) - ']);
    assert.deepEqual(offered(`date: 2026-11-03\n\n${head}O|`, others, desk), ['OSLO, Norway, Nov 3 - ']);
  });
});
