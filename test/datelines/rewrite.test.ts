/** A dateline goes from any house to any other and back: what it says stays, as far as the other house has room. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Article } from '../../server/core/article/article.ts';
import { conversions } from '../../server/core/datelines/rewrite.ts';
import { datelineOf } from '../../server/core/datelines/story.ts';
import { fromTemplate, styleNamed, styles } from '../../server/core/datelines/styles.ts';
import { partsOf, rewriteDateline, writeDateline } from '../../server/core/datelines/write.ts';
import { apply } from '../../server/core/text.ts';
import { deskWith, found } from '../marked.ts';

const houses = Object.keys(styles);
const body = 'The council voted on the new bridge after a long evening, and nobody in the hall seemed surprised.\n';
const story = (dateline: string) => `Town votes for a new bridge\n\n${dateline}${body}`;
const desk = deskWith({});

/** Places as a story names them, with what stands behind them; the fourth is one that no list has. */
const places: [place: string, region?: string][] = [
  ['Paris'],
  ['Duluth', 'Minnesota'],
  ['Beirut', 'Lebanon'],
  ['Hollow Bight', 'Scotland'],
  ['St. Louis'],
  ['Port-au-Prince', 'Haiti'],
  ['Rio de Janeiro'],
  ['Austin', 'Texas'],
  ['Victoria', 'British Columbia'],
  ['Datong', 'Shanxi'],
  ['United Nations'],
  ["Xi'an", 'China'],
  ['Lagos'],
  ['Kyiv']
];
const agencies = ['AP', 'Reuters', 'AFP', 'Xinhua', 'dpa', 'PTI', 'Kyodo'];
const told = fc.record({
  place: fc.constantFrom(...places),
  date: fc.option(fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }), {
    nil: undefined
  }),
  agency: fc.option(fc.constantFrom(...agencies), { nil: undefined }),
  from: fc.constantFrom(...houses),
  over: fc.constantFrom(...houses)
});

/** A story with its dateline rewritten. */
function converted(text: string, style: string): string {
  const article = new Article(text);
  const dated = datelineOf(article, desk);
  assert.ok(dated, `no dateline is read in: ${text.slice(0, 90)}`);
  const span = article.spanOf(dated.paragraph, dated.dateline.span);
  const written = rewriteDateline(dated.dateline, style)!;
  return text.slice(0, span.start) + written + text.slice(span.end).trimStart();
}

const wrong = (text: string, style: string) =>
  ['malformed-dateline', 'missing-dateline', 'dateline-date'].flatMap(rule =>
    found(rule, text, { desk: deskWith({ dateline: { style } }) }).map(f => f.message)
  );

suite('rewriting datelines', () => {
  test('each house to each other and back: all of them are right where they stand', () => {
    fc.assert(
      fc.property(told, ({ place: [name, region], date, agency, from, over }) => {
        const parts = { places: [name], ...(region && { region }), ...(date && { date }), ...(agency && { agency }) };
        const first = story(writeDateline(parts, styleNamed(from)!));
        const there = converted(converted(first, from), over);
        const back = converted(there, from);
        assert.deepEqual([wrong(there, over), wrong(back, from)], [[], []], `${first.slice(29, 80)} ${over}`);
      }),
      { numRuns: 400 }
    );
  });

  test('no part is lost that the other house has room for', () => {
    fc.assert(
      fc.property(told, ({ place: [name, region], date, agency, over }) => {
        const parts = { places: [name], ...(region && { region }), ...(date && { date }), ...(agency && { agency }) };
        const all = fromTemplate('all', '{PLACE}, {region}, {month} {day} ({agency}) - ');
        const there = converted(story(writeDateline(parts, all)), over);
        const { template, standAlone } = styleNamed(over)!;
        const { dateline } = datelineOf(new Article(there), desk)!;
        const after = partsOf(dateline);
        assert.equal(after.places[0], name.toUpperCase());
        if (date && template.includes('{day}')) assert.deepEqual(after.date, { ...date });
        if (agency && template.includes('{agency}')) assert.equal(after.agency, agency);
        if (region && !standAlone) assert.equal(after.region, region);
      }),
      { numRuns: 400 }
    );
  });

  /** As the trade writes them, then and now. */
  const trade: [dateline: string, place: string, month?: number | undefined, agency?: string][] = [
    ['ATLANTA (AP) _ ', 'ATLANTA', undefined, 'AP'],
    ['BRUSSELS, March 12, Reuter - ', 'BRUSSELS', 3],
    ['SAN FRANCISCO (AFP) - ', 'SAN FRANCISCO', undefined, 'AFP'],
    ['HAMBURG (dpa) - ', 'HAMBURG', undefined, 'dpa'],
    ['Bengaluru, Aug 23 (PTI) - ', 'BENGALURU', 8, 'PTI'],
    ['NEW DELHI: ', 'NEW DELHI'],
    ['Taipei, Sept. 8 (CNA) -- ', 'TAIPEI', 9, 'CNA'],
    ['SYDNEY, July 30 AAP - ', 'SYDNEY', 7, 'AAP'],
    ['WASHINGTON, Nov. 3 (UPI) -- ', 'WASHINGTON', 11, 'UPI'],
    ['MOSCOW, November 3. /TASS/. ', 'MOSCOW', 11, 'TASS'],
    ['SEOUL, Nov. 3 (Yonhap) -- ', 'SEOUL', 11, 'Yonhap'],
    ['BEIRUT, Lebanon, June 2 — ', 'BEIRUT', 6],
    ['Atlanta (CNN) ', 'ATLANTA', undefined, 'CNN'],
    ['CAIRO, 30 jun (Xinhua) -- ', 'CAIRO', 6, 'Xinhua'],
    ['PARIS/LONDON, Nov 3 (Reuters) - ', 'PARIS/LONDON', 11, 'Reuters'],
    ['ABOARD AIR FORCE ONE, Nov 3 (AFP) - ', 'ABOARD AIR FORCE ONE', 11, 'AFP']
  ];
  for (const [dateline, place, month, agency] of trade) {
    test(`from ${dateline}to every house`, () => {
      for (const house of houses) {
        const there = converted(story(dateline), house);
        assert.deepEqual(wrong(there, house), [], `${house}: ${there.slice(29, 90)}`);
        const parts = partsOf(datelineOf(new Article(there), desk)!.dateline);
        const { template } = styleNamed(house)!;
        assert.equal(parts.places.join('/').toUpperCase(), place);
        assert.equal(parts.date?.month, template.includes('{day}') ? month : undefined);
        if (agency) assert.equal(parts.agency, template.includes('{agency}') ? agency : undefined);
      }
    });
  }

  suite('is offered', () => {
    const offers = (text: string, own = desk) => conversions(new Article(text), own)?.to ?? [];

    test('nowhere without a dateline', () => {
      for (const text of ['', story(''), story('NATO - ')]) assert.deepEqual(offers(text), []);
    });
    test('in every house but the one it has, each saying what it leaves out', () => {
      assert.deepEqual(
        offers(story('PARIS, Nov 3 (AFP) - ')).map(({ style, title }) => [style, title]),
        [
          ['ap', 'Rewrite the dateline as AP does: “PARIS (AFP) —”, without “Nov 3”'],
          ['xinhua', 'Rewrite the dateline as Xinhua does: “PARIS, Nov. 3 (AFP) --”'],
          ['china-daily', 'Rewrite the dateline as China Daily does: “PARIS -”, without “Nov 3” and “AFP”']
        ]
      );
    });
    test("in the desk's own form first", () => {
      const own = deskWith({ dateline: { style: '{Place}, {day} {Month} – ' } });
      const [first] = offers(story('PARIS, Nov 3 (AFP) - '), own);
      assert.equal(first!.title, 'Rewrite the dateline as this desk does: “Paris, 3 November –”, without “AFP”');
      const text = story('PARIS, Nov 3 (AFP) - ');
      assert.equal(apply(text, [first!.edit]), story('Paris, 3 November – '));
    });
    test('on a line of its own it gets no dash', () => {
      const text = `Town votes for a new bridge\n\nOSLO, Nov. 3\n\n${body}`;
      const ap = offers(text).find(({ style }) => style === 'ap')!;
      assert.equal(apply(text, [ap.edit]), `Town votes for a new bridge\n\nOSLO, Norway\n\n${body}`);
    });
  });
});
