/** What only looks like a dateline: labels, acronyms, ordinary words, headlines, bylines, lists; and endless or broken text. */
import assert from 'node:assert/strict';
import { Article } from '../../server/core/article/article.ts';
import { check } from '../../server/core/check.ts';
import { defaultDesk } from '../../server/core/desk.ts';

const body =
  'council voted on the new bridge after a long evening, and nobody in the hall seemed surprised by how it ended. ' +
  'Work will begin in the spring, the mayor said, if the river lets the builders in by then.';

const datelineOf = (text: string) => new Article(text).opening.dateline;

const none: Record<string, string[]> = {
  'acronyms and abbreviations': [
    'NATO - The',
    'U.S. - The',
    'US: The',
    'EU - The',
    'FBI - The',
    'CEO: The',
    'A - level',
    'I - like'
  ],
  labels: [
    'EXCLUSIVE - The',
    'WATCH: The',
    'BREAKING: The',
    'FILE PHOTO: The',
    'LIVE UPDATES - The',
    'PHOTOS: The',
    'Q&A: The',
    'ANALYSIS - The',
    'CORRECTED - The',
    'UPDATE 1 - The',
    'FACTBOX - The',
    'MONDAY - The',
    'MARCH 5 - The',
    'SPORTS - The'
  ],
  'ordinary words that are places too': [
    'NICE - The',
    'NICE - the',
    'READING - The',
    'READING: The',
    'SPLIT - The',
    'SPLIT - the',
    'ORANGE - The',
    'ORANGE: The',
    'MOBILE - The',
    'BATH - The',
    'Nice - The',
    'Reading: The'
  ],
  'a place before small letters': ['PARIS - the', 'LONDON: the', 'Paris - the'],
  'sentences and names': [
    'By JANE ROE - The',
    'JANE ROE: The',
    'The March 5- and March 8-',
    'For the 1-5 March 12-',
    'Visitors to the British Library - The',
    '"PARIS - The',
    'Our 12- to 14-year-olds - The',
    'Failures of the July 12-',
    'Paris, London and Rome - The'
  ],
  captions: ['LONDON, ENGLAND - MARCH 05: Players']
};

suite('datelines, none', () => {
  for (const [kind, starts] of Object.entries(none)) {
    for (const start of starts) {
      test(`${kind}: ${start}`, () =>
        assert.equal(datelineOf(`Town votes for a bridge\n\n${start} ${body}`), undefined));
    }
  }
  const whole: [string, string][] = [
    ['a headline with a place and a dash', `LONDON - TRADERS FEAR CUTS\n\nThe ${body}`],
    ['a headline with a date', `MINISTER TO TENDER FOR SUGAR ON APRIL 8 - TRADE\n\nThe ${body}`],
    ['a headline in capitals', `PARIS, LONDON AND ROME\n\nThe ${body}`],
    ['a headline that names a company in brackets', `UNITED STEEL (UP) UNIT STUDIES MILL\n\nThe ${body}`],
    ['list items', `Vote\n\n- PARIS - The capital\n- ROME - The other\n\nThe ${body}`],
    ['numbered items', `Vote\n\n1. PARIS - The capital\n2. ROME - The other\n\nThe ${body}`],
    ['a section label', `SPORTS\n\nVote\n\nThe ${body}`],
    ['a credit', `Vote\n\n(AP Photo/Jane Roe)\n\nThe ${body}`],
    ['a byline with an agency', `Vote\n\nBy JANE ROE (AP)\n\nThe ${body}`],
    [
      'a caption with place and date',
      `Vote\n\nPARIS, March 5 (AP) — Builders look on. (AP Photo/Jane Roe)\n\nThe ${body}`
    ],
    ['a label that the headline has too', `COCOA GRADINGS\n\nGRADINGS - The ${body}`]
  ];
  for (const [name, text] of whole) test(name, () => assert.equal(datelineOf(text), undefined));

  test('an ordinary word with its region, or on the desk\u2019s list, is a place', () => {
    assert.equal(datelineOf(`Vote\n\nREADING, England - The ${body}`)?.places[0]?.text, 'READING');
    assert.equal(datelineOf(`Vote\n\nNICE, France (AP) - The ${body}`)?.places[0]?.text, 'NICE');
  });
});

suite('datelines, in text that means harm', () => {
  const million = (unit: string) => unit.repeat(Math.ceil(1_000_000 / unit.length));
  const endless: [string, string][] = [
    ['one word of capitals', million('A')],
    ['words of capitals', million('PARIS ')],
    ['places and commas', million('PARIS, ')],
    ['places and dashes', million('PARIS - ')],
    ['slashes', million('PARIS/')],
    ['datelines without an end', million('PARIS, March 5 (')],
    ['datelines in one line', million('PARIS, March 5 (AFP) - The ')],
    ['datelines in paragraphs', million('PARIS, March 5 (AFP) - The vote went on and on and on.\n\n')],
    ['stray marks', million('}*#')],
    ['open brackets', million('(')],
    ['months', million('Nov. ')],
    ['weekdays', `date: 2026-11-12\n\nPARIS, Nov. 12 - ${million('Monday ')}`],
    ['blanks in a header', `---\nslug: a${' '.repeat(15_000)}b\n---\n\n${body}`],
    ['a lead of places', `Vote\n\n${million('Paris in Lyon near Geneva, France and ')}.`],
    ['lone surrogates and marks', million('\ud800\u0301PARIS\u200b- ')]
  ];
  for (const [name, text] of endless) {
    test(name, () => {
      const start = process.cpuUsage();
      const article = new Article(text);
      const findings = check(article, defaultDesk).filter(({ rule }) => rule.includes('dateline'));
      for (const finding of findings.slice(0, 3)) {
        finding.evidence?.();
        for (const { span } of finding.fixes().flatMap(fix => fix.edits))
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
      }
      const { user, system } = process.cpuUsage(start);
      assert.ok(user + system < 5e6, `${(user + system) / 1e6} seconds of a processor for a megabyte`);
    });
  }
});
