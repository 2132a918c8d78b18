/** When a story lacks its dateline, when it needs none, and which places are offered. */
import assert from 'node:assert/strict';
import { Article } from '../../server/core/article/article.ts';
import { check } from '../../server/core/check.ts';
import { defaultDesk } from '../../server/core/desk.ts';
import { deskWith, fixes, flags, found, silent } from '../marked.ts';

const rule = 'missing-dateline';
const rest =
  'Work will begin in the spring, the mayor said, if the river lets the builders in by then. ' +
  'The cost, put at three million, is to be shared between the county and the two towns at its ends.';
const lead = 'The council voted on the new bridge after a long evening, and nobody in the hall seemed surprised.';
const story = `Town votes for a new bridge\n\nBy Jane Roe\n\n${lead}\n\n${rest}\n`;

suite('missing-dateline', () => {
  suite('silent', () => {
    const texts: [string, string][] = [
      ['with a dateline', story.replace('The council', 'LEEDS, England (AP) — The council')],
      ['with a dateline of a place that nobody knows', story.replace('The council', 'MILLBROOK FALLS — The council')],
      ['with a dateline on its own line', story.replace('The council', 'LEEDS, Nov. 3\n\nThe council')],
      ['with a station, on the first line', `TAMPA, Fla. (WXYZ) -\n\n${lead}\n\n${rest}\n`],
      ['with a station', story.replace('The council', 'ALBANY, N.Y. (NEWS10) — The council')],
      ['with two senders', story.replace('The council', 'SINGAPORE, Feb. 2, 2017 /PRNewswire-AsiaNet/ -- The council')],
      ...[
        '[Nairobi] ',
        '(UNDATED) _ ',
        'Nov. 5 (UPI) -- ',
        '(RNS) — ',
        'Damascus, SANA – ',
        'KAMPALA • ',
        'Nov. 5, 2026 – Paris – ',
        'Abu Dhabi, UAE: 5 November 2026 – ',
        '_LONDON_ — ',
        'Jakarta, Harbour Post - ',
        'Dar es Salaam. ',
        'Dar es Salaam — ',
        'Kampala, Uganda | THE HARBOUR POST | ',
        'USS HARBOUR, At sea – ',
        'PACIFIC OCEAN (Nov. 5, 2026) – ',
        '(MANILA) ',
        '(WASHINGTON, DC) – ',
        '(ANSA) - Rome, November 5 - ',
        'Jan 3 (Reuters) - ',
        'GENEVA (5 November 2026) – ',
        'Washington, D.C.(August 27, 2026) — ',
        'MOSCOW (Point News) ',
        'JAKARTA (Agency): ',
        'LOS ANGELES (NYTIMES, AFP) - ',
        'KUALA LUMPUR (REUTERS, THE STAR/ASIA NEWS NETWORK) - ',
        'PRETORIA, South Africa /PRNewswire/ -- ',
        'KAMPALA | ',
        'KAMPALA. ',
        'Jakarta. ',
        '(Reuters) - ',
        'Dallas, Texas (Newsworthy.ai) Thursday Aug 21, 2026 @ 10:30 AM Central — ',
        'KANSAS CITY, MO, November 09, 2026 /24-7PressRelease/ -- ',
        'Naples, United States - February 5, 2026 / South Home /\n\n',
        'February 5, 2026, Burlingame, California — ',
        'MIAMI, the United States, Sept. 10 (Xinhua) -- ',
        '(NewMediaWire) - January 02, 2026 - DALLAS — ',
        'TEHRAN ',
        'Lima, nov. 5. ',
        'BAKU, Azerbaijan, November 5. ',
        'Tallinn, Estonia, 27 June 2026. ',
        'Benevento, 13 February: ',
        'DURBAN March 19 Sapa ',
        'Nagpur (India) (AFP) – ',
        'New Delhi [India], November 5 (ANI): ',
        'Burns, Oregon - ',
        'SEOUL/BANGALORE/KUALA LUMPUR/HONG KONG/BEIJING - ',
        'WASHINGTON --\n',
        'Washington\n\n',
        'Ankara, Turkey\n\n',
        'REUTERS - ',
        '(Bloomberg) -- ',
        '(Bloomberg Opinion) -- ',
        '(CNN) ',
        'Erbil (Kurdistan 24) – '
      ].map(
        form =>
          [`with a house’s own form: ${form}`, story.replace('The council', `${form}The council`)] as [string, string]
      ),
      ['with an agency in front', story.replace('The council', '(CBS/AP) LONDON - The council')],
      ['with a programme in front', story.replace('The council', '(CBS News) LONDON, Ohio - The council')],
      ['a review, by its headline’s end', story.replace('Town votes for a new bridge', 'The Bridge: A Review')],
      ['a review, by what is quoted', story.replace('Town votes for a new bridge', '‘The Bridge’ Review')],
      ['questions to an author', story.replace('Town votes', 'Q&A with the author: town votes')],
      ['an agony aunt', story.replace('Town votes', 'Ask Amy: town votes')],
      ['listings', story.replace('By Jane Roe', 'LISTINGS')],
      ['a transcript', story.replace('Town votes', 'TRANSCRIPT: town votes')],
      ['a comment, by its headline’s end', story.replace('Town votes for a new bridge', 'The bridge: Commentary')],
      ['a letter', story.replace('The council', 'Dear Amy: The council')],
      ['a column, by its byline', story.replace('By Jane Roe', 'By Jane Roe, Editorial Columnist')],
      ['a headline alone', 'Town votes for a new bridge\n'],
      ['headline and byline', 'Town votes for a new bridge\n\nBy Jane Roe\n'],
      [
        'headline, a second deck and byline',
        'Town votes for a new bridge\n\nCouncil split over the cost\n\nBy Jane Roe\n'
      ],
      ['a lead half written', 'Town votes for a new bridge\n\nBy Jane Roe\n\nThe council voted on the new bri'],
      ['a note', 'Call the mayor back before noon.\n'],
      [
        'a list',
        'To do\n\n- call the mayor about the bridge and the cost of it\n- ask the county about its share of the three million\n'
      ],
      ['nothing', ''],
      ['a column, by its label', `COLUMN\n\n${story}`],
      ['an editorial, by its headline', `EDITORIAL: ${story}`],
      ['a review, by its headline', `Book review: ${story}`],
      ['an obituary, by its slug', `slug: OBITUARY-ROE\n\n${story}`],
      ['a column, by front matter', `---\ntitle: Bridges\ncategory: Opinion\n---\n\n${lead}\n\n${rest}\n`],
      ['a brief', `BRIEFS\n\n${story}`],
      [
        'questions and answers',
        `Three keepers\n\n${lead}\n\nQ: What was first?\n\nA: ${rest}\n\nQ: And then?\n\nA: ${rest}\n`
      ],
      ['an opinion, by its first words', story.replace('The council', 'Opinion: The council')],
      ['a transcript, by its first words', story.replace('The council', 'This is a rush transcript. The council')],
      [
        'a transcript, by its speakers',
        `Three keepers\n\n${lead}\n\nADA HOLM, HOST:\n\n${rest}\n\nJUNE ROE: It is done.\n\nHOLM: ${rest}\n\nROE: Yes.\n\nHOLM: Why?\n`
      ],
      ['a poem, by its headline', `Poem of the week: ${story}`],
      ['a police log', `Police log\n\n${lead}\n\n${rest}\n`],
      ['a Q&A by its headline', `Q&A: ${story}`],
      ['a column, by a tag', `---\ntitle: Bridges\ntags:\n  - rivers\n  - column\n---\n\n${lead}\n\n${rest}\n`],
      ['a column, by its kicker and a bar', `Opinion | ${story}`],
      ['an editorial, by its type', `---\ntype: editorial\n---\n\n${lead}\n\n${rest}\n`],
      ['a review, by its section', `---\nsection: Reviews\n---\n\n${lead}\n\n${rest}\n`],
      ['an obituary, by its label', `OBITUARY\n\n${story}`],
      ['a brief, by its headline', `In brief: ${story}`],
      ['notices', `Public notices\n\n${story}`],
      ['listings below a headline', `Tonight’s television\n\nListings for Friday\n\n${lead}\n\n${rest}\n`],
      ['letters', `Letters to the editor\n\n${story}`],
      ['a Q&A by its slug', `slug: QANDA-ROE\n\n${story}`.replace('QANDA', 'Q&A')],
      [
        'a question for a headline, and no more',
        'Will the new bridge hold up against the river this spring?\n\nBy Jane Roe\n\nThe'
      ],
      [
        'a headline that closes with a stop, and no more',
        'Town votes for the new bridge over the river.\n\nBy Jane Roe\n'
      ],
      [
        'front matter, heading and byline alone',
        '---\ntitle: Bridges\ndate: 2026-11-03\n---\n\nTown votes for a new bridge\n\nBy Jane Roe\n'
      ],
      [
        'bullets alone',
        'Town votes\n\n* Work begins in spring, the mayor said on Tuesday evening\n* Cost is put at three million\n'
      ],
      ['front matter that holds the dateline', `---\ndateline: GDANSK, Poland\n---\n\n${lead}\n\n${rest}\n`]
    ];
    for (const [name, text] of texts) test(name, () => silent(rule, text));
    test('where none is required', () => silent(rule, story, { desk: deskWith({ dateline: { required: 'never' } }) }));
    test('in plain text that is no draft', () => silent(rule, story, { format: 'plaintext' }));
  });

  test('flags the first words of the lead', () => {
    flags(rule, story.replace('The council voted', '⟦The council voted⟧'));
    flags(rule, story.replace('The council voted', '⟦EXCLUSIVE - The council⟧ voted'));
    flags(rule, story.replace('The council voted', '⟦Reuters — which was⟧ there — said that the council voted'));
  });

  test('flags a report that gives what two people said by turns', () => {
    const turns = 'ADA HOLM: Who paid?\n\nJUNE ROE: Nobody has.\n\nADA HOLM: Why?\n\n';
    flags(rule, `${story.replace('The council voted', '⟦The council voted⟧')}\n${turns}${`${rest}\n\n`.repeat(7)}`);
  });

  test('flags facts under heads in capitals', () => {
    const heads = ['BRIDGES', 'PEOPLE', 'RIVERS', 'TOWNS'].map(head => `${head}: ${rest}`).join('\n\n');
    flags(rule, `${story.replace('The council voted', '⟦The council voted⟧')}\n${heads}\n`);
  });

  test('flags a report of figures', () => {
    flags(
      rule,
      'Mill sets higher payout\n\n⟦Qtly div three⟧ cts vs two cts prior\n\nPay April six\n\nRecord March 20\n'
    );
    flags(
      rule,
      'Mill doubles its profit\n\n⟦Shr 57 cts⟧ vs 27 cts\n\nNet 1,002,000 vs 470,000\n\nSales 15.9 mln vs 12.0 mln\n'
    );
  });
  test('flags the lead below a caption that has no brackets round who took it', () =>
    flags(
      rule,
      story
        .replace(
          'By Jane Roe',
          'Builders look at the river from what is left of the old bridge in Leeds, England, November 3, 2026. REUTERS/Jane Roe'
        )
        .replace('The council voted', '⟦The council voted⟧')
    ));
  test('flags the lead below a caption whose credit has brackets of its own', () =>
    flags(
      rule,
      story
        .replace(
          'By Jane Roe',
          'Builders look at what is left of the bridge that the river took away in the night. (Photo: Town Archive (Roe))'
        )
        .replace('The council voted', '⟦The council voted⟧')
    ));
  test('flags the lead below a question or a caption', () => {
    flags(rule, story.replace('a new bridge', 'a new bridge?').replace('The council voted', '⟦The council voted⟧'));
    flags(
      rule,
      story
        .replace('By Jane Roe', 'Builders look at the river. (AP Photo/Jane Roe)')
        .replace('The council voted', '⟦The council voted⟧')
    );
  });
  test('in a Markdown or text draft too, where the desk calls it one', () => {
    const markdown = `---\ntitle: Bridges\nlocation: Gdansk, Poland\ndate: 2026-11-03\n---\n\n# Town votes\n\n${lead}\n\n${rest}\n`;
    for (const [text, format] of [
      [markdown, 'markdown'],
      [story, 'plaintext']
    ] as const) {
      const findings = check(new Article(text, format), defaultDesk, true);
      assert.deepEqual(
        findings.map(f => [f.rule, text.slice(f.span.start, f.span.end)]),
        [[rule, 'The council voted']]
      );
    }
    const [finding] = check(new Article(markdown, 'markdown'), deskWith({ dateline: { style: 'reuters' } }), true);
    assert.equal(finding!.fixes()[0]!.edits[0]!.text, 'GDANSK, Poland, Nov 3 - ');
    assert.deepEqual(check(new Article(markdown, 'markdown'), defaultDesk), []);
  });
  test('in a column too where it is always required', () => {
    const desk = deskWith({ dateline: { required: 'always' } });
    assert.equal(found(rule, `COLUMN\n\n${story}`, { desk }).length, 1);
    silent(rule, 'Town votes for a new bridge\n\nBy Jane Roe\n', { desk });
  });

  suite('offers', () => {
    const titles = (text: string, desk = deskWith({})) =>
      found(rule, text, { desk })[0]!
        .fixes()
        .map(fix => fix.edits[0]?.text ?? fix.desk?.kind);
    test('the place of the caption first', () => {
      const caption =
        'Xu Lin attends a meeting via video link in Hangzhou on March 12, 2021. [Photo provided to the paper]';
      const text = story.replace('By Jane Roe', caption).replace('the county', 'the county and Beijing');
      assert.deepEqual(titles(text).slice(0, 2), ['HANGZHOU - ', 'BEIJING - ']);
      fixes(rule, text, text.replace('The council', 'HANGZHOU - The council'));
    });
    test('where the reporter says “here”', () =>
      assert.deepEqual(
        titles(story.replace('the hall', 'the hall in Lyon').replace('the county', 'those here in Geneva')).slice(0, 2),
        ['GENEVA - ', 'LYON - ']
      ));
    test('a place in the lead before one deeper down', () =>
      assert.deepEqual(
        titles(story.replace('the hall', 'the hall in Lyon').replace('the river', 'the river at Geneva')).slice(0, 2),
        ['LYON - ', 'GENEVA - ']
      ));
    test('no surname behind a given name, and no street', () => {
      const text = story.replace('the hall', 'the hall in Lyon').replace('the river', 'the river at Salisbury Street');
      const named = `${text}\n“It will rain,” said Peter Lancaster. Lancaster has a boat.\n`;
      assert.deepEqual(titles(named), ['LYON - ', 'required']);
    });
    test("the byline's place", () =>
      assert.equal(titles(story.replace('Jane Roe', 'Jane Roe in Nairobi'))[0], 'NAIROBI - '));
    test("the header's place before all others", () =>
      assert.equal(
        titles(`---\nlocation: Gdansk\n---\n\n${lead.replace('the hall', 'the hall in Lyon')}\n\n${rest}\n`)[0],
        'GDANSK - '
      ));
    test('no more than the desk knows otherwise', () => assert.deepEqual(titles(story), ['required']));
    test("the desk's style, with what the header gives and no more", () => {
      const text = story.replace('the hall', 'the hall in Lyon');
      const desk = deskWith({ dateline: { style: 'reuters' } });
      assert.equal(titles(text, desk)[0], 'LYON - ');
      assert.equal(
        titles(`---\ndate: 2026-11-03\nsource: Reuters\n---\n\n${text}`, desk)[0],
        'LYON, Nov 3 (Reuters) - '
      );
    });
  });
});
