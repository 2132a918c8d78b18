/** The law of editing: a story edited step by step is read as the same story opened afresh. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Article } from '../../server/core/article/article.ts';
import type { Format } from '../../server/core/article/split.ts';
import { check } from '../../server/core/check.ts';
import { saysNoDateline } from '../../server/core/datelines/story.ts';
import { type Desk, defaultDesk } from '../../server/core/desk.ts';
import { ignoreOf } from '../../server/core/ignore.ts';
import { apply } from '../../server/core/text.ts';

const folder = join(import.meta.dirname, '../drafts');
const drafts = readdirSync(folder)
  .filter(name => !/^(?:README|findings|\.)/.test(name))
  .map(name => readFileSync(join(folder, name), 'utf8'));

/** All that can be known of an article from outside. */
function reading(article: Article): unknown {
  return {
    text: article.text,
    paragraphs: article.paragraphs.map((p, i) => {
      assert.equal(p.index, i);
      return [article.startOf(p), p.start, p.end, p.kind, p.state, p.words.count];
    }),
    opening: openingOf(article),
    undated: saysNoDateline(article),
    findings: check(article, defaultDesk).map(f => [
      f.rule,
      f.span,
      f.message,
      f.related,
      f.evidence?.(),
      f.fixes().map(fix => [fix.title, fix.preferred ?? false, fix.edits])
    ])
  };
}

/** What stands above the body, its paragraphs by their numbers. */
function openingOf({ opening }: Article): unknown {
  const { header, labels, headline, byline, captions, lead, dated, dateline, doubtful, matter } = opening;
  const parts = { headline, byline, lead, dated, matter };
  return {
    header: [...header].map(([key, { value, span, paragraph }]) => [key, value, span, paragraph.index]),
    lists: [labels, captions].map(list => list.map(p => p.index)),
    parts: Object.entries(parts).map(([name, p]) => [name, p?.index]),
    spans: [dateline?.span, doubtful?.span]
  };
}

const inserted = fc.oneof(
  fc.constantFrom(
    'x',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '.',
    '"',
    '”',
    '---\n',
    '```\n',
    '- ',
    '    ',
    'He said so. ',
    'BEIJING - ',
    'Zelensky',
    '\ud800',
    '\u0000',
    '\u00ad'
  ),
  fc.string({ maxLength: 12 }),
  fc.tuple(fc.nat(), fc.nat(), fc.nat()).map(([d, from, n]) => {
    const draft = drafts[d % drafts.length]!;
    const start = from % draft.length;
    return draft.slice(start, start + (n % 900));
  })
);
const step = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.nat(3), fc.nat(400)),
  text: inserted
});

suite('laws: incremental equals fresh', () => {
  for (const format of ['article', 'markdown'] as Format[]) {
    test(format, () => {
      fc.assert(
        fc.property(fc.nat(drafts.length - 1), fc.array(step, { minLength: 1, maxLength: 12 }), (d, steps) => {
          let text = drafts[d]!;
          const article = new Article(text, format);
          for (const { at, cut, text: added } of steps) {
            const start = Math.floor(at * text.length);
            const edit = { span: { start, end: Math.min(text.length, start + cut) }, text: added };
            text = apply(text, [edit]);
            article.edit(edit);
            assert.equal(article.length, text.length);
          }
          assert.deepEqual(reading(article), reading(new Article(text, format)));
        }),
        { numRuns: 250, seed: 20261123 }
      );
    });
  }
  /** Applies edits, each of the text that those before it left, and compares with the text read afresh. */
  const law = (
    text: string,
    format: Format,
    ...edits: readonly (readonly [start: number, end: number, text: string])[]
  ) => {
    let now = text;
    const article = new Article(text, format);
    for (const [start, end, added] of edits) {
      check(article, defaultDesk);
      const edit = { span: { start, end }, text: added };
      now = apply(now, [edit]);
      article.edit(edit);
    }
    assert.deepEqual(reading(article), reading(new Article(now, format)));
  };

  test('front matter that is opened, and closed, far from where it is typed', () => {
    const body = Array.from({ length: 20 }, (_, i) => `Paragraph ${i} says something.\n\n`).join('');
    const text = `title: x\n\n${body}---\n\nThe story begins here.\n`;
    law(text, 'article', [0, 0, '---\n']);
    law(`---\n${text}`, 'article', [0, 4, '']);
    law(`\n\n\n\n\n\n\n\n\n\n${text}`, 'article', [10, 10, '---\n']);
    for (const width of [100, 300, 1000]) {
      const long = `---\n${Array.from({ length: 60 }, (_, i) => `key${i}: ${'x'.repeat(width)}\n`).join('')}`;
      law(`${long}\nThe story begins here.\n`, 'article', [long.length, long.length, '---\n']);
      law(`${long}---\n\nThe story begins here.\n`, 'article', [long.length, long.length + 1, '']);
    }
  });

  test('three acronyms of one body, whichever was written last', () => {
    const told = (acronym: string) => `The Harbour Zeal Office (${acronym}) met.\n\n`;
    law(told('HZO') + told('BQR'), 'article', [0, 0, told('QXC')]);
    law(told('BQR') + told('QXC'), 'article', [0, 0, told('HZO')]);
    law(told('QXC') + told('HZO'), 'article', [0, 0, told('BQR')]);
  });

  test('what an opening hangs on, far below it', () => {
    const lines = Array.from({ length: 70 }, (_, i) => `The harbour office said on day ${i} that it would wait.`);
    const body = lines.join('\n\n');
    const text = `Ferry halted\n\nZARNOV - The ferry will not sail.\n\n${body}`;
    const known = new Set<boolean>();
    for (let i = 50; i < 65; i++) {
      const at = text.indexOf(`on day ${i} `);
      const named = [at, at, 'in Zarnov '] as const;
      law(text, 'article', named);
      law(text, 'article', named, [at, at + 10, '']);
      known.add(new Article(text.replace(`on day ${i} `, '$&in Zarnov ')).opening.dateline !== undefined);
    }
    assert.equal(known.size, 2, 'the place is looked for so far down, and no further');
    const asked = `Ferry halted\n\nQ: When will it sail?\n\n${body}`;
    for (let i = 20; i < 35; i++) {
      const at = asked.indexOf(lines[i]!);
      law(asked, 'article', [at, at, 'Q: ']);
    }
  });

  test('what stands between the sources of a passage', () => {
    const told = 'The mayor spoke of the ferry and of the old bridge for an hour, and then left.';
    const more = 'The harbour office said on Monday that nobody would be paid before the winter.';
    const photo = 'Photo: Ann Roe, The Harbour Post';
    const text = [photo, 'Ferry is out', told, more, 'It was late.', photo, told, more].join('\n\n');
    law(text, 'article', [photo.length + 3, photo.length + 3, 'x']);
  });

  test('three spellings, each of which something speaks for', () => {
    law('Al Dodger spoke.\n\nAl-Dodger wept.\n', 'article', [0, 0, 'Vincent al-Dodger smiled.\n\n']);
  });

  test('a surname below the headline, and how far behind it the full name stands', () => {
    const head = 'Race is on\n\nHaddad leads in the north.\n\n';
    const more = 'The vote is long and slow this year, they said in the town.\n\n'.repeat(3);
    const lead = 'TRIPOLI (AP) — Maria Haddad leads in the north, the office said on Sunday.\n\n';
    law(head + lead, 'article', [head.length, head.length, more], [head.length, head.length + more.length, '']);
    law(head + more + lead, 'article', [head.length, head.length, 'MARIA HADDAD\n\n']);
  });

  test('what reads the same as prose and as a table, or is parted into other sentences', () => {
    const one = 'Alpha beta gamma delta epsilon zeta eta theta iota kappa lambda said.';
    const table = one.replaceAll(' gamma', '\t\tgamma').replaceAll(' epsilon', '\t\tepsilon');
    const other = 'Another wholly different thing was told by somebody to the people there.';
    const near = one.replace('lambda', 'lamda');
    const text = [one, table, other, 'The end of the story is near.'].join('\n\n');
    const first = one.length + 2;
    law(text, 'article', [0, first, ''], [0, table.length + 2 + other.length + 2, `${near}\n\n`]);
    law(`${table}\n\n${near}`, 'article', [0, 0, `${one}\n\n`]);
    law(`${one}\n\n${near}`, 'article', [0, 0, `${table}\n\n`]);
    const said =
      'The council met for hours and the mayor of the town said it would vote again on Friday. No date for the ' +
      'election itself has been set by the government so far, he said.';
    const run = said.replace('. No', ', no');
    const more = `${said.slice(0, 88)}Nobody knows why the harbour was closed last week, or when it is to open again.`;
    law(`${said}\n\n${run}\n\n${more}`, 'article', [0, said.length + 2, '']);
    law(`${run}\n\n${more}`, 'article', [0, 0, `${said}\n\n`]);
    law(`${said}\n\n${more}`, 'article', [0, 0, `${run}\n\n`], [run.length + 2, run.length + said.length + 4, '']);
  });

  test('a passage that the desk ignores, when what stands between its paragraphs changes', () => {
    const told = [
      'The ferry to the outer islands will not sail before the end of the month, the harbour office said.',
      'Two of its engines were flooded when the storm tore the pier from its moorings late in the evening.',
      'Divers have been asked to look for the anchor, which lies in more than forty metres of cold water.',
      'Nobody was hurt, and the company has promised that all who have a ticket will get their money back.'
    ];
    const between = 'A word of thanks went to the crews.';
    const pasted = [told[0], told[1], between, told[2], told[3]].join('\n\n');
    const text = `${told.join('\n\n')}\n\nThe mayor spoke last.\n\n${pasted}\n`;
    const article = new Article(text);
    const [passage] = check(article, defaultDesk).filter(f => f.rule === 'duplicate-passage');
    assert.ok(passage && article.slice(passage.span).includes(between), 'one passage, with what stands between');
    // Nothing else is found, so that nothing else makes the findings new.
    const desk: Desk = { ...defaultDesk, rules: { 'missing-dateline': 'off' }, ignore: [ignoreOf(article, passage)] };
    const passages = (of: Article) => check(of, desk).filter(f => f.rule === 'duplicate-passage').length;
    assert.equal(passages(article), 0);
    const at = text.indexOf('thanks');
    article.edit({ span: { start: at, end: at }, text: 'warm ' });
    assert.equal(passages(article), 1);
    assert.equal(passages(new Article(article.text)), 1);
  });

  test('a paragraph that others tell parts of, whichever of them was written last', () => {
    const bureau = 'chief engineer of the Yichang River Bureau, demonstrates a flood gauge at the Third Forum of River';
    const forum = 'Cities on Flood Control in Wuhan on October 16, 2026.';
    const credit = '[Photo provided to Jianghan Evening Post] \n  \n \n';
    const begun = 'WUHAN - Eleven citi';
    const lost = `River cities to pool flood warnings: engineerLiang Wenbo, ${bureau} ${forum}`;
    const whole = `\n \n  \n \n   Liang Wenbo (right), ${bureau} ${forum} `;
    const network =
      'He said that the new network, tested for two years between Yichang and Jingzhou, had cut that to less than ' +
      'four minutes, and that the gauges, which run on sunlight and cost less than a bicycle, would be given free of ' +
      'charge to any village that agreed to look after one. ';
    const said = `${lost} ${credit}${begun}${whole}${credit}${network}`;
    const first = `${lost.replace(' in Wuhan', ' in he Third Forum of River Cities on Flood Control in Wuhan')} ${credit}${begun}`;
    const text = `${first}${credit}${begun}${whole}${said}${said}`;
    const pasted =
      '[Photoycle, would be given free of charge to any Zbigniew MacDonald ngineerLiang Wenbo, ' +
      `${bureau} ${forum} ${credit}WUHAN US, Scher and Wallenius left, and there will be no more ferries this winter, ` +
      'and nobody knows why. ';
    law(text, 'article', [581, 859, pasted], [1737, 1989, '']);
  });

  test('typing a draft from nothing, character by character', () => {
    const text = drafts[0]!.slice(0, 1500);
    const article = new Article('');
    for (let i = 0; i < text.length; i++) article.edit({ span: { start: i, end: i }, text: text[i]! });
    assert.deepEqual(reading(article), reading(new Article(text)));
  });
  test('a long story of one name is sooner cleared than opened', () => {
    const text = Array.from({ length: 30_000 }, (_, i) => `Mayor Harland said ${i.toString(36)} was so.`).join('\n\n');
    const began = performance.now();
    const article = new Article(text);
    const opened = performance.now();
    article.edit({ span: { start: 0, end: text.length }, text: '' });
    assert.ok(performance.now() - opened < opened - began);
    assert.deepEqual(reading(article), reading(new Article('')));
  }).timeout(60_000);
  test('in a story of 1 MB', () => {
    let text = '';
    for (let i = 0; text.length < 1_000_000; i++)
      text += `${drafts[i % drafts.length]!.replaceAll('1', String(i))}\n\n`;
    const article = new Article(text);
    for (let i = 0; i < 40; i++) {
      const start = (i * 7919 * 131) % text.length;
      const edit = {
        span: { start, end: Math.min(text.length, start + (i % 5) * 300) },
        text: ['x', '\n\n', '', 'Xu Lin said. '][i % 4]!
      };
      text = apply(text, [edit]);
      article.edit(edit);
    }
    assert.deepEqual(reading(article), reading(new Article(text)));
  }).timeout(60_000);
});
