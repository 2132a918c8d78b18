/** What the trade writes as a dateline, part by part, and what only looks like one. */
import assert from 'node:assert/strict';
import { Article } from '../../server/core/article/article.ts';
import { rewriteDateline } from '../../server/core/datelines/write.ts';

const body =
  'The council voted on the new bridge after a long evening, and nobody in the hall seemed surprised by how it ended. ' +
  'Work will begin in the spring, the mayor said, if the river lets the builders in by then.';

const openingOf = (text: string) => new Article(text).opening;

/** Places, region, date, agency and dash, as `a|b · region · m/d/y · agency · dash`. */
function parts(text: string): string | undefined {
  const d = openingOf(text).dateline;
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

suite('datelines, read', () => {
  const shapes: [string, string][] = [
    ['ATLANTA (AP) _ ', 'ATLANTA ·  ·  · AP · _'],
    ['BEIRUT (AP) — ', 'BEIRUT ·  ·  · AP · —'],
    ['DETROIT (Reuters) - ', 'DETROIT ·  ·  · Reuters · -'],
    ['DULUTH, Minn. (AP) — ', 'DULUTH · Minn. ·  · AP · —'],
    ['SALVADOR, Feb 26 - ', 'SALVADOR ·  · 2/26 ·  · -'],
    ['STOCKHOLM, Nov 17 (Reuters) - ', 'STOCKHOLM ·  · 11/17 · Reuters · -'],
    ['PARIS, Jan 1 (AFP) - ', 'PARIS ·  · 1/1 · AFP · -'],
    ['New Delhi (AFP) - ', 'New Delhi ·  ·  · AFP · -'],
    ['BEIJING, Sept. 2 (Xinhua) -- ', 'BEIJING ·  · 9/2 · Xinhua · --'],
    ['CARBONDALE, United States, Dec. 13 (Xinhua) -- ', 'CARBONDALE · United States · 12/13 · Xinhua · --'],
    ['EL CAIRO, 30 jun (Xinhua) -- ', 'EL CAIRO ·  · 6/30 · Xinhua · --'],
    ['Panama City, Sept. 8 (CNA) -- ', 'Panama City ·  · 9/8 · CNA · --'],
    ['SYDNEY, July 30 AAP - ', 'SYDNEY ·  · 7/30 · AAP · -'],
    ['BERLIN (dpa) - ', 'BERLIN ·  ·  · dpa · -'],
    ['Bengaluru, Aug 23 (PTI) - ', 'Bengaluru ·  · 8/23 · PTI · -'],
    ['NEW DELHI: ', 'NEW DELHI ·  ·  ·  · :'],
    ['Lucknow, January 15: ', 'Lucknow ·  · 1/15 ·  · :'],
    ['WASHINGTON, Nov. 3 (UPI) -- ', 'WASHINGTON ·  · 11/3 · UPI · --'],
    ['MOSCOW, November 3. /TASS/. ', 'MOSCOW ·  · 11/3 · TASS · .'],
    ['SEOUL, Nov. 3 (Yonhap) -- ', 'SEOUL ·  · 11/3 · Yonhap · --'],
    ['LONDON, England (CNN) -- ', 'LONDON · England ·  · CNN · --'],
    ['Atlanta (CNN) ', 'Atlanta ·  ·  · CNN · '],
    ['BEIRUT, Lebanon, June 2 — ', 'BEIRUT · Lebanon · 6/2 ·  · —'],
    ['BEIRUT — ', 'BEIRUT ·  ·  ·  · —'],
    ['BEIJING - ', 'BEIJING ·  ·  ·  · -'],
    ['PARIS/LONDON, Nov 3 (Reuters) - ', 'PARIS|LONDON ·  · 11/3 · Reuters · -'],
    ['BEIJING/MOSCOW - ', 'BEIJING|MOSCOW ·  ·  ·  · -'],
    ['ABOARD AIR FORCE ONE (AP) — ', 'ABOARD AIR FORCE ONE ·  ·  · AP · —'],
    ['PORT-AU-PRINCE, Jan. 1 - ', 'PORT-AU-PRINCE ·  · 1/1 ·  · -'],
    ['ST. LOUIS (AP) — ', 'ST. LOUIS ·  ·  · AP · —'],
    ['RIO de JANEIRO, March 4 (AFP) - ', 'RIO de JANEIRO ·  · 3/4 · AFP · -'],
    ['TUNIS, Nov. 12, 2026 — ', 'TUNIS ·  · 11/12/2026 ·  · —'],
    ['WASHINGTON, D.C. — ', 'WASHINGTON · D.C. ·  ·  · —'],
    ['(Adds reaction) PARIS, March 5 (Reuters) - ', 'PARIS ·  · 3/5 · Reuters · -'],
    ['**GDANSK, Poland** — ', 'GDANSK · Poland ·  ·  · —']
  ];
  for (const [dateline, expected] of shapes) {
    test(dateline, () => {
      assert.equal(parts(`${dateline}${body}`), expected);
      assert.equal(parts(`Town votes for a new bridge\n\nBy Jane Roe\n\n${dateline}${body}`), expected);
    });
  }

  test('every part lies where its text is, and the parts in the dateline', () => {
    for (const [dateline] of shapes) {
      const text = `Town votes\n\n${dateline}${body}`;
      const { dated, dateline: read } = openingOf(text);
      assert.ok(dated && read);
      for (const part of [...read.places, read.region, read.date, read.agency, read.dash]) {
        if (!part) continue;
        assert.equal(dated.raw.slice(part.span.start, part.span.end), part.text);
        assert.ok(part.span.start >= read.span.start && part.span.end <= read.span.end);
      }
    }
  });

  test('on a line of its own', () => {
    const { dateline, lead } = openingOf(`Council votes\n\nPeter Vale\n\nBRUSSELS 1996-08-22\n\n${body}`);
    assert.deepEqual(dateline?.date?.value, { year: 1996, month: 8, day: 22 });
    assert.ok(lead?.raw.startsWith('The council'));
  });

  test('below bullets, notes, a credit and a caption without one', () => {
    const head =
      'Town votes for a bridge\n\n* Work begins in spring\n* Cost is 3 million\n\n(Adds reaction)\n\nBy Jane Roe\n\n';
    const caption = 'Builders look at the river in Leeds on Tuesday, Nov. 3, 2026.\n\n';
    assert.equal(
      parts(`${head}${caption}LEEDS, England, Nov 3 (Reuters) - ${body}`),
      'LEEDS · England · 11/3 · Reuters · -'
    );
  });

  test('a place that nobody knows, named again in the story', () => {
    assert.equal(parts(`Vote\n\nSHUANGJIANG - ${body} Shuangjiang has one bridge.`), 'SHUANGJIANG ·  ·  ·  · -');
    const unknown = openingOf(`Vote\n\nQWERTEIM - ${body}`);
    assert.equal(unknown.dateline, undefined);
    assert.equal(unknown.doubtful?.places[0]?.text, 'QWERTEIM');
  });

  test('front matter and header lines', () => {
    const { header } = openingOf(`---\ntitle: "Vote"\nlocation: Gdansk\ndate: 2026-11-18\n---\n\n${body}`);
    assert.equal(header.get('location')?.value, 'Gdansk');
    assert.equal(header.get('title')?.value, 'Vote');
    assert.equal(
      openingOf(`slug: BRIDGE-VOTE\ndate: 2026-11-12\n\nVote\n\n${body}`).header.get('slug')?.value,
      'BRIDGE-VOTE'
    );
  });
});

suite('datelines, none', () => {
  const none = [
    'NATO - The',
    'EXCLUSIVE - The',
    'WATCH: The',
    'BREAKING: The',
    'FILE PHOTO: The',
    'U.S. - The',
    'Q&A: The',
    'A - level',
    'I - like',
    'LIVE UPDATES - The',
    'NICE - the',
    'READING - The',
    'MONDAY - The',
    'MARCH 5 - The',
    'PHOTOS: The',
    'By JANE ROE - The',
    'The March 5- and March 8-',
    'LONDON, ENGLAND - MARCH 05: Players',
    'Visitors to the British Library - The',
    '"PARIS - The',
    'Our 12- to 14-year-olds - The',
    'Failures of the July 12-'
  ];
  for (const start of none) {
    test(start, () =>
      assert.equal(openingOf(`Town votes for a bridge\n\n${start} ${body.slice(4)}`).dateline, undefined)
    );
  }
  test('headlines, list items and section labels', () => {
    assert.equal(openingOf(`LONDON - TRADERS FEAR CUTS\n\n${body}`).dateline, undefined);
    assert.equal(openingOf(`Vote\n\n- PARIS - the capital\n- ROME - the other\n\n${body}`).dateline, undefined);
    assert.equal(openingOf(`SPORTS\n\nVote\n\n${body}`).dateline, undefined);
  });
});

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
