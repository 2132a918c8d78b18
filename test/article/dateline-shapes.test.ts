/** What the trade writes as a dateline, part by part: house by house, place, region, date and dash, and where it stands. */
import assert from 'node:assert/strict';
import { Article } from '../../server/core/article/article.ts';
import type { Format } from '../../server/core/article/split.ts';

const body =
  'The council voted on the new bridge after a long evening, and nobody in the hall seemed surprised by how it ended. ' +
  'Work will begin in the spring, the mayor said, if the river lets the builders in by then.';

const openingOf = (text: string, format?: Format) => new Article(text, format).opening;

/** Places, region, date, agency and dash, as `a|b · region · m/d/y · agency · dash`. */
function parts(text: string, format?: Format): string | undefined {
  const d = openingOf(text, format).dateline;
  if (!d) return undefined;
  const date = d.date ? [d.date.value.month, d.date.value.day, d.date.value.year].filter(Boolean).join('/') : '';
  return [
    d.places.map(place => place.text).join('|'),
    d.region?.text ?? '',
    date,
    d.agency?.value ?? '',
    d.dash?.text ?? ''
  ].join(' · ');
}

const houses: Record<string, [string, string][]> = {
  AP: [
    ['ATLANTA (AP) _ ', 'ATLANTA ·  ·  · AP · _'],
    ['BEIRUT (AP) — ', 'BEIRUT ·  ·  · AP · —'],
    ['DULUTH, Minn. (AP) — ', 'DULUTH · Minn. ·  · AP · —']
  ],
  'Reuters, then': [
    ['SALVADOR, Feb 26 - ', 'SALVADOR ·  · 2/26 ·  · -'],
    ['WASHINGTON, March 12, Reuter - ', 'WASHINGTON ·  · 3/12 · Reuters · -']
  ],
  'Reuters, now': [
    ['DETROIT (Reuters) - ', 'DETROIT ·  ·  · Reuters · -'],
    ['STOCKHOLM, Nov 17 (Reuters) - ', 'STOCKHOLM ·  · 11/17 · Reuters · -']
  ],
  AFP: [
    ['PARIS, Jan 1 (AFP) - ', 'PARIS ·  · 1/1 · AFP · -'],
    ['SAN FRANCISCO (AFP) - ', 'SAN FRANCISCO ·  ·  · AFP · -'],
    ['New Delhi (AFP) - ', 'New Delhi ·  ·  · AFP · -'],
    ['PARIS (AFP) – ', 'PARIS ·  ·  · AFP · –']
  ],
  Xinhua: [
    ['BEIJING, Sept. 2 (Xinhua) -- ', 'BEIJING ·  · 9/2 · Xinhua · --'],
    ['CARBONDALE, United States, Dec. 13 (Xinhua) -- ', 'CARBONDALE · United States · 12/13 · Xinhua · --'],
    ['UNITED NATIONS, April 3 (Xinhua) -- ', 'UNITED NATIONS ·  · 4/3 · Xinhua · --'],
    ['CANBERRA (Xinhua) -- ', 'CANBERRA ·  ·  · Xinhua · --'],
    ['EL CAIRO, 30 jun (Xinhua) -- ', 'EL CAIRO ·  · 6/30 · Xinhua · --']
  ],
  'China Daily': [['BEIJING - ', 'BEIJING ·  ·  ·  · -']],
  dpa: [
    ['BERLIN (dpa) - ', 'BERLIN ·  ·  · dpa · -'],
    ['Hamburg (dpa) - ', 'Hamburg ·  ·  · dpa · -']
  ],
  PTI: [['Bengaluru, Aug 23 (PTI) - ', 'Bengaluru ·  · 8/23 · PTI · -']],
  'the Indian colon': [
    ['NEW DELHI: ', 'NEW DELHI ·  ·  ·  · :'],
    ['New Delhi: ', 'New Delhi ·  ·  ·  · :'],
    ['Lucknow, January 15: ', 'Lucknow ·  · 1/15 ·  · :']
  ],
  CNA: [
    ['Panama City, Sept. 8 (CNA) -- ', 'Panama City ·  · 9/8 · CNA · --'],
    ['Taipei, Aug. 8 (CNA) ', 'Taipei ·  · 8/8 · CNA · ']
  ],
  AAP: [
    ['SYDNEY, July 30 AAP - ', 'SYDNEY ·  · 7/30 · AAP · -'],
    ['Surat, Gujarat, IN, July 30 AAP - ', 'Surat · Gujarat, IN · 7/30 · AAP · -']
  ],
  GNA: [['ACCRA, Nov. 5, GNA - ', 'ACCRA ·  · 11/5 · GNA · -']],
  WAM: [['DUBAI, 5th November, 2026 (WAM) -- ', 'DUBAI ·  · 11/5/2026 · WAM · --']],
  EFE: [
    ['Madrid, 5 nov (EFE).- ', 'Madrid ·  · 11/5 · EFE · -'],
    ['VALENCIA (España), 5 nov (EFE).- ', 'VALENCIA · España · 11/5 · EFE · -'],
    ['BUENOS AIRES (Argentina), Nov 5 - ', 'BUENOS AIRES · Argentina · 11/5 ·  · -'],
    ['SANTO DOMINGO.- ', 'SANTO DOMINGO. ·  ·  ·  · -']
  ],
  'Business Wire': [['LONDON--(BUSINESS WIRE)--', 'LONDON ·  ·  · Business Wire · --']],
  UPI: [['WASHINGTON, Nov. 3 (UPI) -- ', 'WASHINGTON ·  · 11/3 · UPI · --']],
  TASS: [['MOSCOW, November 3. /TASS/. ', 'MOSCOW ·  · 11/3 · TASS · .']],
  Yonhap: [['SEOUL, Nov. 3 (Yonhap) -- ', 'SEOUL ·  · 11/3 · Yonhap · --']],
  NYT: [
    ['BEIRUT — ', 'BEIRUT ·  ·  ·  · —'],
    ['BEIRUT, Lebanon, June 2 — ', 'BEIRUT · Lebanon · 6/2 ·  · —'],
    ['BEIRUT, Lebanon — ', 'BEIRUT · Lebanon ·  ·  · —']
  ],
  CNN: [
    ['LONDON, England (CNN) -- ', 'LONDON · England ·  · CNN · --'],
    ['Atlanta (CNN) — ', 'Atlanta ·  ·  · CNN · —'],
    ['Atlanta (CNN) ', 'Atlanta ·  ·  · CNN · ']
  ]
};

const places: [string, string][] = [
  ['PARIS/LONDON, Nov 3 (Reuters) - ', 'PARIS|LONDON ·  · 11/3 · Reuters · -'],
  ['PARIS/LONDON/ROME, Nov 3 (Reuters) - ', 'PARIS|LONDON|ROME ·  · 11/3 · Reuters · -'],
  ['BEIJING/MOSCOW - ', 'BEIJING|MOSCOW ·  ·  ·  · -'],
  ['PARIS and LONDON (AP) — ', 'PARIS|LONDON ·  ·  · AP · —'],
  ['ABOARD AIR FORCE ONE (AP) — ', 'ABOARD AIR FORCE ONE ·  ·  · AP · —'],
  ['EN ROUTE TO TOKYO (Reuters) - ', 'EN ROUTE TO TOKYO ·  ·  · Reuters · -'],
  ['OUTSIDE MOSUL, Iraq (AP) — ', 'OUTSIDE MOSUL · Iraq ·  · AP · —'],
  ['ON THE MISSISSIPPI RIVER (AP) — ', 'ON THE MISSISSIPPI RIVER ·  ·  · AP · —'],
  ['NEAR BASRA, Iraq, March 5 (Reuters) - ', 'NEAR BASRA · Iraq · 3/5 · Reuters · -'],
  ['PORT-AU-PRINCE, Jan. 1 - ', 'PORT-AU-PRINCE ·  · 1/1 ·  · -'],
  ['ST. LOUIS (AP) — ', 'ST. LOUIS ·  ·  · AP · —'],
  ['RIO de JANEIRO, March 4 (AFP) - ', 'RIO de JANEIRO ·  · 3/4 · AFP · -'],
  ["XI'AN, Nov. 3 (Xinhua) -- ", "XI'AN ·  · 11/3 · Xinhua · --"],
  ["N'DJAMENA, Nov 3 (AFP) - ", "N'DJAMENA ·  · 11/3 · AFP · -"],
  ['SÃO PAULO (AP) — ', 'SÃO PAULO ·  ·  · AP · —'],
  ['SOIRÉE-SUR-MER, March 4 (AFP) - ', 'SOIRÉE-SUR-MER ·  · 3/4 · AFP · -'],
  ['CITY OF INDUSTRY, Calif. (AP) — ', 'CITY OF INDUSTRY · Calif. ·  · AP · —'],
  ['McALLEN, Texas (AP) — ', 'McALLEN · Texas ·  · AP · —']
];

const regions: [string, string][] = [
  ['WASHINGTON, D.C. — ', 'D.C.'],
  ['CORNING, N.Y., March 2 - ', 'N.Y.'],
  ['BLUEFIELD, W. Va., March 16 - ', 'W. Va.'],
  ['AKRON, OHIO, March 3 - ', 'OHIO'],
  ['VANCOUVER, British Columbia, Feb 26 - ', 'British Columbia'],
  ['HEBRON, West Bank, April 9 (AFP) - ', 'West Bank'],
  ['BELGRADE, Serbia-Montenegro, Nov. 2 (Xinhua) -- ', 'Serbia-Montenegro'],
  ['QUEZON CITY, Philippines, Nov 3 (Reuters) - ', 'Philippines'],
  ['PORT OF SPAIN, Trinidad and Tobago (AP) — ', 'Trinidad and Tobago']
];

const dates: [string, string][] = [
  ['Feb 26', '2/26'],
  ['Sept. 2', '9/2'],
  ['March 5', '3/5'],
  ['November 3', '11/3'],
  ['MARCH 11', '3/11'],
  ['5 March', '3/5'],
  ['5 March 2026', '3/5/2026'],
  ['30 jun', '6/30'],
  ['Nov. 12, 2026', '11/12/2026'],
  ['November 12 2026', '11/12/2026'],
  ['March 05', '3/5'],
  ['March 5th', '3/5'],
  ['Thursday, Nov. 12', '11/12'],
  ['Thursday Nov 12', '11/12'],
  ['2026-03-05', '3/5/2026']
];

suite('datelines, read', () => {
  for (const [house, shapes] of Object.entries(houses)) {
    for (const [dateline, expected] of shapes) {
      test(`${house}: ${dateline}`, () => {
        assert.equal(parts(`${dateline}${body}`), expected);
        assert.equal(parts(`Town votes for a new bridge\n\nBy Jane Roe\n\n${dateline}${body}`), expected);
      });
    }
  }
  for (const [dateline, expected] of places)
    test(dateline, () => assert.equal(parts(`Town votes\n\n${dateline}${body}`), expected));
  for (const [dateline, region] of regions)
    test(dateline, () => assert.equal(openingOf(`Town votes\n\n${dateline}${body}`).dateline?.region?.text, region));
  for (const [date, expected] of dates) {
    test(`PARIS, ${date} (AFP) - `, () =>
      assert.equal(parts(`Town votes\n\nPARIS, ${date} (AFP) - ${body}`), `PARIS ·  · ${expected} · AFP · -`));
  }
  for (const dash of ['-', '--', '—', '–', '―', '−', '_', ':'])
    test(`PARIS ${dash}`, () =>
      assert.equal(parts(`Town votes\n\nPARIS${dash === ':' ? '' : ' '}${dash} ${body}`), `PARIS ·  ·  ·  · ${dash}`));
  test('an em dash without blanks', () => assert.equal(parts(`Town votes\n\nBEIRUT—${body}`), 'BEIRUT ·  ·  ·  · —'));

  test('every part lies where its text is, and the parts in the dateline', () => {
    for (const [dateline] of [...Object.values(houses).flat(), ...places, ...regions]) {
      const { dated, dateline: read } = openingOf(`Town votes\n\n${dateline}${body}`);
      assert.ok(dated && read, dateline);
      for (const part of [...read.places, read.region, read.date, read.agency, read.dash]) {
        if (!part) continue;
        assert.equal(dated.raw.slice(part.span.start, part.span.end), part.text);
        assert.ok(part.span.start >= read.span.start && part.span.end <= read.span.end);
      }
    }
  });
});

suite('datelines, where they stand', () => {
  const expected = 'LEEDS · England · 11/3 · Reuters · -';
  const dated = `LEEDS, England, Nov 3 (Reuters) - ${body}`;
  const above: [string, string][] = [
    ['nothing', ''],
    ['the headline', 'Town votes for a bridge\n\n'],
    ['a headline that asks', 'Will the new bridge hold this spring?\n\n'],
    ['headline and deck', 'Town votes for a bridge\n\nCost is put at three million\n\n'],
    ['the byline', 'Town votes for a bridge\n\nBy Jane Roe\n\n'],
    ['a byline with the place', 'Town votes for a bridge\n\nBy Jane Roe in Leeds\n\n'],
    ['summary bullets', 'Town votes for a bridge\n\n* Work begins in spring\n* Cost is put at 3 million\n\n'],
    ['notes to editors', 'Town votes for a bridge\n\nEds: Updates with vote. ADDS photos.\n\n'],
    ['an advisory', 'Town votes for a bridge\n\n(Adds reaction)\n\n'],
    ['a caption', 'Town votes for a bridge\n\nBuilders look at the river on Tuesday. (AP Photo/Jane Roe)\n\n'],
    [
      'a caption without its credit',
      'Town votes for a bridge\n\nBuilders look at the river in Leeds on Tuesday, Nov. 3, 2026.\n\n'
    ],
    [
      'all of them',
      'Town votes for a bridge\n\n* Work begins in spring\n* Cost is put at 3 million\n\n(Adds reaction)\n\nBy Jane Roe\n\nBuilders look at the river. [Photo by Jane Roe]\n\n'
    ],
    ['header lines', 'slug: BRIDGE-VOTE\ndate: 2026-11-12\n\nTown votes for a bridge\n\n']
  ];
  for (const [name, head] of above) test(`below ${name}`, () => assert.equal(parts(head + dated), expected));

  test('behind an advisory on its own line', () =>
    assert.equal(parts(`Vote\n\n(Adds reaction) PARIS, March 5 (Reuters) - ${body}`), 'PARIS ·  · 3/5 · Reuters · -'));
  test('on a line of its own', () => {
    const { dateline, lead } = openingOf(`Council votes\n\nPeter Vale\n\nBRUSSELS 1996-08-22\n\n${body}`);
    assert.deepEqual(dateline?.date?.value, { year: 1996, month: 8, day: 22 });
    assert.ok(lead?.raw.startsWith('The council'));
    assert.equal(parts(`Council votes\n\nLEEDS, Nov. 3\n\n${body}`), 'LEEDS ·  · 11/3 ·  · ');
  });
  test('a place that nobody knows, named again in the story', () => {
    assert.equal(parts(`Vote\n\nSHUANGJIANG - ${body} Shuangjiang has one bridge.`), 'SHUANGJIANG ·  ·  ·  · -');
    const unknown = openingOf(`Vote\n\nQWERTEIM - ${body}`);
    assert.equal(unknown.dateline, undefined);
    assert.equal(unknown.doubtful?.places[0]?.text, 'QWERTEIM');
  });

  suite('in Markdown', () => {
    const matter = '---\ntitle: "Vote"\nlocation: Gdansk\ndate: 2026-11-18\ntags:\n  - bridges\n  - rivers\n---\n\n';
    test('below front matter, a heading and a byline', () =>
      assert.equal(parts(`${matter}# Town votes\n\n*By Jane Roe*\n\n${dated}`, 'markdown'), expected));
    test('in bold type', () =>
      assert.equal(parts(`# Town votes\n\n**GDANSK, Poland** — ${body}`, 'markdown'), 'GDANSK · Poland ·  ·  · —'));
    test('what front matter says', () => {
      const { header } = openingOf(`${matter}${body}`, 'markdown');
      assert.equal(header.get('location')?.value, 'Gdansk');
      assert.equal(header.get('title')?.value, 'Vote');
      assert.equal(header.get('tags')?.value, 'bridges, rivers');
      const { span, paragraph } = header.get('tags')!;
      assert.equal(paragraph.raw.slice(span.start, span.end), 'rivers');
    });
    test('an item of a list as it stands, however wide its gaps', () => {
      const { header } = openingOf(
        `---\ntags:\n  -   a${' '.repeat(900)}b  \r\n  - a\n  - s\n---\n\n${body}`,
        'markdown'
      );
      assert.equal(header.get('tags')?.value, `a${' '.repeat(900)}b, a, s`);
      const { span, paragraph } = header.get('tags')!;
      assert.equal(paragraph.raw.slice(span.start - 2, span.end), '- s');
    });
    test('what header lines say', () =>
      assert.equal(
        openingOf(`slug: BRIDGE-VOTE\ndate: 2026-11-12\n\nVote\n\n${body}`).header.get('slug')?.value,
        'BRIDGE-VOTE'
      ));
  });
});
