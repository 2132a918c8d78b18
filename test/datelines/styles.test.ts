/** The dateline in a house's style: what each house leaves alone, then what it has otherwise, part by part. */
import assert from 'node:assert/strict';
import { Article } from '../../server/core/article/article.ts';
import { check } from '../../server/core/check.ts';
import { apply } from '../../server/core/text.ts';
import { deskWith, fixes, found, silent } from '../marked.ts';

const rule = 'malformed-dateline';
const body = 'The council voted on the new bridge after a long evening, and nobody in the hall seemed surprised.\n';
const story = (dateline: string) => `Town votes for a new bridge\n\n${dateline}${body}`;
const long = (dateline: string) => `${story(dateline)}\nWork will begin in the spring, the mayor said.\n`;
const template = '{Place}, {Month} {day} ({agency}): ';

/** What each house writes, and must not hear of. */
const right: Record<string, string[]> = {
  ap: [
    'PARIS (AP) — ',
    'DULUTH, Minn. (AP) — ',
    'AUSTIN, Texas (AP) — ',
    'DES MOINES, Iowa (AP) — ',
    'KANSAS CITY, Mo. (AP) — ',
    'KYIV, Ukraine (AP) — ',
    'VICTORIA, British Columbia (AP) — ',
    'PARIS, Texas (AP) — ',
    'WASHINGTON (AP) — ',
    'NEW YORK — ',
    'NEW YORK (Reuters) — ',
    'UNITED NATIONS (AP) — ',
    'ABOARD AIR FORCE ONE (AP) — ',
    'GAZA CITY (AP) — ',
    'TBILISI, Georgia (AP) — ',
    'ATHENS, Ga. (AP) — ',
    'McALLEN, Texas (AP) — ',
    'DeKALB, Ill. (AP) — ',
    'MILLBROOK FALLS (AP) — '
  ],
  reuters: [
    'STOCKHOLM, Nov 17 (Reuters) - ',
    'LONDON, March 3 (Reuters) - ',
    'AUSTIN, Texas, Sept 2 (Reuters) - ',
    'TAMPA, Fla. (Reuters) - ',
    'LAGOS (Reuters) - ',
    'PARIS/LONDON, June 3 (Reuters) - ',
    'NEW YORK, Feb 26 - '
  ],
  afp: [
    'PARIS, Jan 1 (AFP) - ',
    'BEIRUT, Lebanon, April 4 (AFP) - ',
    'HOUSTON, Texas, Dec 31 (AFP) - ',
    'RIO DE JANEIRO, Aug 2 - '
  ],
  xinhua: [
    'BEIJING, Sept. 2 (Xinhua) -- ',
    'CARBONDALE, United States, Dec. 13 (Xinhua) -- ',
    'DATONG, Shanxi, March 13 (Xinhua) -- ',
    'UNITED NATIONS, April 3 (Xinhua) -- '
  ],
  'china-daily': ['BEIJING - ', 'TOKYO - ', 'BANGKOK, Thailand - '],
  [template]: ['Hanoi, November 1 (AFP): ', 'Oslo (NTB): '],
  '{PLACE} — ': ['HANOI — ', 'NEW DELHI — ']
};

/** The style, the part, a dateline that has it otherwise, and how the house writes it. */
const wrong: [style: string, part: string, before: string, after: string][] = [
  ['ap', 'case of the place', 'Boston (AP) — ', 'BOSTON (AP) — '],
  ['ap', 'region needless', 'BEIRUT, Lebanon (AP) — ', 'BEIRUT (AP) — '],
  ['ap', 'region needless', 'WASHINGTON, D.C. (AP) — ', 'WASHINGTON (AP) — '],
  ['ap', 'region needed', 'DULUTH (AP) — ', 'DULUTH, Minn. (AP) — '],
  ['ap', 'region needed', 'KYIV (AP) — ', 'KYIV, Ukraine (AP) — '],
  ['ap', 'state form', 'DULUTH, Minnesota (AP) — ', 'DULUTH, Minn. (AP) — '],
  ['ap', 'state form', 'ATHENS, Georgia (AP) — ', 'ATHENS, Ga. (AP) — '],
  ['ap', 'case of the place', 'McAllen, Texas (AP) — ', 'McALLEN, Texas (AP) — '],
  ['ap', 'state form', 'FRESNO, CA (AP) — ', 'FRESNO, Calif. (AP) — '],
  ['ap', 'state form', 'AUSTIN, Tex. (AP) — ', 'AUSTIN, Texas (AP) — '],
  ['ap', 'state form', 'ST. PAUL, MINN. (AP) — ', 'ST. PAUL, Minn. (AP) — '],
  ['ap', 'date present', 'PARIS, Nov. 3 (AP) — ', 'PARIS (AP) — '],
  ['ap', 'agency form', 'PARIS (ap) — ', 'PARIS (AP) — '],
  ['ap', 'dash', 'PARIS (AP) - ', 'PARIS (AP) — '],
  ['ap', 'dash', 'PARIS (AP) _ ', 'PARIS (AP) — '],
  ['reuters', 'case of the place', 'Stockholm, Nov 17 (Reuters) - ', 'STOCKHOLM, Nov 17 (Reuters) - '],
  ['reuters', 'region form', 'BARCELONA, SPAIN, Nov 17 (Reuters) - ', 'BARCELONA, Spain, Nov 17 (Reuters) - '],
  ['reuters', 'region form', 'ELGIN, ILL., Nov 17 (Reuters) - ', 'ELGIN, Ill., Nov 17 (Reuters) - '],
  ['reuters', 'full stop', 'STOCKHOLM, Nov. 17 (Reuters) - ', 'STOCKHOLM, Nov 17 (Reuters) - '],
  ['reuters', 'month form', 'STOCKHOLM, September 17 (Reuters) - ', 'STOCKHOLM, Sept 17 (Reuters) - '],
  ['reuters', 'month form', 'STOCKHOLM, Mar 17 (Reuters) - ', 'STOCKHOLM, March 17 (Reuters) - '],
  ['reuters', 'date form', 'STOCKHOLM, 17 Nov (Reuters) - ', 'STOCKHOLM, Nov 17 (Reuters) - '],
  ['reuters', 'agency form', 'STOCKHOLM, Nov 17 (REUTERS) - ', 'STOCKHOLM, Nov 17 (Reuters) - '],
  ['reuters', 'dash', 'STOCKHOLM, Nov 17 (Reuters) — ', 'STOCKHOLM, Nov 17 (Reuters) - '],
  ['afp', 'case of the place', 'New Delhi, Jan 1 (AFP) - ', 'NEW DELHI, Jan 1 (AFP) - '],
  ['afp', 'state form', 'MIAMI, Fla., Dec 31 (AFP) - ', 'MIAMI, Florida, Dec 31 (AFP) - '],
  ['afp', 'full stop', 'PARIS, Jan. 1 (AFP) - ', 'PARIS, Jan 1 (AFP) - '],
  ['afp', 'month form', 'PARIS, January 1 (AFP) - ', 'PARIS, Jan 1 (AFP) - '],
  ['afp', 'agency form', 'PARIS, Jan 1 (Afp) - ', 'PARIS, Jan 1 (AFP) - '],
  ['afp', 'dash', 'PARIS, Jan 1 (AFP) -- ', 'PARIS, Jan 1 (AFP) - '],
  ['xinhua', 'case of the place', 'Hanoi, Nov. 1 (Xinhua) -- ', 'HANOI, Nov. 1 (Xinhua) -- '],
  ['xinhua', 'full stop', 'HANOI, Nov 1 (Xinhua) -- ', 'HANOI, Nov. 1 (Xinhua) -- '],
  ['xinhua', 'month form', 'HANOI, November 1 (Xinhua) -- ', 'HANOI, Nov. 1 (Xinhua) -- '],
  ['xinhua', 'agency form', 'HANOI, Nov. 1 (XINHUA) -- ', 'HANOI, Nov. 1 (Xinhua) -- '],
  ['xinhua', 'dash', 'HANOI, Nov. 1 (Xinhua) - ', 'HANOI, Nov. 1 (Xinhua) -- '],
  ['china-daily', 'case of the place', 'Beijing - ', 'BEIJING - '],
  ['china-daily', 'date present', 'BEIJING, March 12 - ', 'BEIJING - '],
  ['china-daily', 'agency', 'BEIJING (Xinhua) - ', 'BEIJING - '],
  ['china-daily', 'dash', 'BEIJING -- ', 'BEIJING - '],
  [template, 'case of the place', 'HANOI, November 1 (AFP): ', 'Hanoi, November 1 (AFP): '],
  [template, 'month form', 'Hanoi, Nov. 1 (AFP): ', 'Hanoi, November 1 (AFP): '],
  [template, 'dash', 'Hanoi, November 1 (AFP) - ', 'Hanoi, November 1 (AFP): ']
];

suite('datelines in a named style', () => {
  for (const [style, datelines] of Object.entries(right)) {
    const desk = deskWith({ dateline: { style } });
    for (const dateline of datelines)
      test(`${style} leaves alone ${dateline}`, () => silent(rule, story(dateline), { desk }));
  }
  test('a story without a dateline, and a label', () => {
    for (const style of ['ap', 'xinhua'])
      for (const text of ['', 'NATO - ', 'EXCLUSIVE - '])
        silent(rule, story(text), { desk: deskWith({ dateline: { style } }) });
  });
  for (const [style, part, before, after] of wrong) {
    test(`${style}, ${part}: ${before}`, () => {
      const desk = deskWith({ dateline: { style } });
      fixes(rule, story(before), story(after), '', { desk });
      silent(rule, story(after), { desk });
    });
  }

  const ap = deskWith({ dateline: { style: 'ap' } });
  const first = (text: string, desk = ap) => found(rule, text, { desk })[0]!;

  test('the message shows what the house has otherwise', () => {
    assert.equal(
      first(story('Paris, Jan 1 (AFP) - ')).message,
      'In the dateline “Paris, Jan 1 (AFP) -”, AP has “PARIS” for “Paris”, no “Jan 1” and “—” for “-”.'
    );
    assert.equal(
      first(story('SPRINGFIELD (AP) — ')).message,
      'In the dateline “SPRINGFIELD (AP) —”, AP has a state or country behind the place.'
    );
    assert.match(first(story('PARIS (AP) - ')).evidence!(), /dash: long dash \(AP, as seen in its published stories\)/);
  });

  test('what would be lost is said, and nothing that is lost goes unseen', () => {
    const [fix] = first(story('BEIRUT, Lebanon, Nov. 3, 2026 (AP) — ')).fixes();
    assert.equal(fix!.title, 'Rewrite the dateline as “BEIRUT (AP) —”, without “Lebanon” and “Nov. 3, 2026”');
    assert.ok(!fix!.preferred);
    assert.ok(first(story('PARIS (AP) - ')).fixes()[0]!.preferred);
  });

  test('a state that nobody can tell is offered, the one that the story names first and alone', () => {
    const titles = (text: string) =>
      first(text)
        .fixes()
        .map(fix => fix.title);
    const many = titles(story('SPRINGFIELD (AP) — '));
    assert.ok(many.length > 1 && many.some(title => title.includes('SPRINGFIELD, Mo. (AP)')), many.join('; '));
    assert.deepEqual(titles(`${story('SPRINGFIELD (AP) — ')}\nThe road to Springfield, Ill., was closed.\n`), [
      'Rewrite the dateline as “SPRINGFIELD, Ill. (AP) —”'
    ]);
    assert.deepEqual(titles(`${story('SPRINGFIELD (AP) — ')}\nThe governor of Oregon said so.\n`), [
      'Rewrite the dateline as “SPRINGFIELD, Ore. (AP) —”'
    ]);
  });

  test('the date that the header gives is put in where the house has one', () => {
    const desk = deskWith({ dateline: { style: 'reuters' } });
    const text = (dateline: string) => `date: 2026-11-03\n\n${story(dateline)}`;
    fixes(rule, text('OSLO (Reuters) - '), text('OSLO, Nov 3 (Reuters) - '), '', { desk });
    silent(rule, text('OSLO, Norway (AP) — '), { desk: ap });
  });

  test('on a line of its own it has no dash', () => {
    const own = (dateline: string) => `Town votes for a new bridge\n\n${dateline}\n\n${body}`;
    silent(rule, own('OSLO, Norway (AP)'), { desk: ap });
    fixes(rule, own('OSLO, Norway, Nov. 3 (AP)'), own('OSLO, Norway (AP)'), '', { desk: ap });
  });

  test('a dash that is lost is put back as the house has it', () =>
    fixes(rule, story('PARIS, Nov 3 (AFP) '), story('PARIS (AFP) — '), '', { desk: ap }));

  test('bold type stays whole', () => {
    for (const [before, after] of [
      ['**OSLO, Norway** - ', '**OSLO, Norway** — '],
      ['**BEIRUT, Lebanon** — ', '**BEIRUT** — ']
    ] as const) {
      const finding = check(new Article(story(before), 'markdown'), ap, true).find(f => f.rule === rule);
      assert.equal(apply(story(before), finding!.fixes()[0]!.edits), story(after));
      assert.ok(!check(new Article(story(after), 'markdown'), ap, true).some(f => f.rule === rule));
    }
  });

  test("a place that no list has is one in the desk's own form, and no other", () => {
    const desk = deskWith({ dateline: { style: template } });
    const missing = 'missing-dateline';
    for (const dateline of ['Hollow Bight, November 1: ', 'Nice, March 3 (AFP): '])
      silent(missing, long(dateline), { desk });
    for (const text of ['Hollow Bight: ', 'Yesterday: ', ''])
      assert.equal(found(missing, long(text), { desk }).length, 1, text);
    // It says where, if not as this desk does.
    silent(missing, long('Hollow Bight, Nov. 1: '), { desk });
  });

  suite("the desk's own tables", () => {
    const own = deskWith({
      dateline: {
        style: 'ap',
        forms: { California: 'California', Ukraine: 'UKR', 'Associated Press': 'The AP', september: 'Sep' },
        standAlone: { Duluth: true, 'new york': false }
      }
    });
    test('are what is right', () => {
      for (const good of ['DULUTH (AP)', 'FRESNO, California (AP)', 'KYIV, UKR (AP)'])
        silent(rule, story(`${good.replace('(AP)', '(AFP)')} — `), { desk: own });
    });
    test('override each table of the style', () => {
      for (const [before, after] of [
        ['DULUTH, Minn. — ', 'DULUTH — '],
        ['FRESNO, Calif. — ', 'FRESNO, California — '],
        ['NEW YORK — ', 'NEW YORK, N.Y. — '],
        ['PARIS (AP) — ', 'PARIS (The AP) — ']
      ] as const)
        fixes(rule, story(before), story(after), '', { desk: own });
      const xinhua = deskWith({ dateline: { style: 'xinhua', forms: { September: 'Sep' } } });
      fixes(rule, story('HANOI, Sept. 1 (Xinhua) -- '), story('HANOI, Sep 1 (Xinhua) -- '), '', { desk: xinhua });
    });
  });
});
