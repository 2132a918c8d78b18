/** What the index answers depends on the text alone, never on the edits that led to it; and it stays quick. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Article } from '../../server/core/article/article.ts';
import { defaultDesk } from '../../server/core/desk.ts';
import { inOneSentence, sameWhole } from '../../server/core/names/fullnames.ts';
import { firstReference } from '../../server/core/rules/first-reference.ts';
import { inconsistentName } from '../../server/core/rules/inconsistent-name.ts';
import { undefinedAcronym } from '../../server/core/rules/undefined-acronym.ts';
import { typeAnywhere } from '../marked.ts';

const rules = [inconsistentName, firstReference, undefinedAcronym];

/** Everything the name rules say, in one order. */
function said(article: Article): string[] {
  const lines: string[] = [];
  for (const rule of rules) {
    for (const f of rule.check(article, defaultDesk)) {
      const fixes = f
        .fixes()
        .map(x => `${x.title}:${x.edits.map(e => `${e.span.start}-${e.span.end}=${e.text}`).sort()}`);
      lines.push([rule.id, f.span.start, f.span.end, f.message, f.evidence?.() ?? '', ...fixes].join(' | '));
    }
  }
  return lines.sort();
}

const pieces = [
  'Marta Lindqvist',
  'Lindqvist',
  'Lindqivst',
  'Marta Lindqivst',
  'LINDQVIST',
  'Yoon Tae-jin',
  'Yoon Tae Jin',
  'Jin Tae-yoon',
  'García',
  'Garcia',
  'MacDonald',
  'mail m.lindqivst@x.example',
  'MacDonald',
  'Macdonald',
  'Kyiv',
  'Kiev',
  'Xu Lin',
  'Lin Xu',
  'John F. Marlow',
  'John T. Marlow',
  'HRO',
  'Hydrological Research Office (HRO)',
  'Hydrological Research Office',
  'said.',
  'spoke',
  'the',
  'plan,',
  '\n\n',
  '\n\n',
  'On Monday',
  'macdonald',
  '’s',
  '. '
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(list => list.join(' '));

suite('the names of a story', () => {
  test('are the same whatever edits led to the text', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(), fc.nat(40), text), { maxLength: 6 }), (start, edits) => {
        const article = new Article(start);
        for (const edit of edits) {
          typeAnywhere(article, edit);
          assert.deepEqual(said(article), said(new Article(article.text)));
        }
      }),
      { numRuns: 150 }
    );
  });

  test('come from any text without a throw, and lie in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text, (noise, words) => {
        const article = new Article(noise + words + noise);
        for (const rule of rules) {
          for (const f of rule.check(article, defaultDesk)) {
            assert.ok(f.span.start < f.span.end && f.span.end <= article.length);
            for (const fix of f.fixes())
              for (const e of fix.edits) assert.ok(e.span.start <= e.span.end && e.span.end <= article.length);
          }
        }
      }),
      { numRuns: 150 }
    );
  });

  test('two names in many longer ones each are compared without holding all against all', () => {
    const syllables = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'ri', 'so', 'tu'];
    const name = (i: number) => `K${[...String(i)].map(digit => syllables[Number(digit)]).join('')}`;
    const text = Array.from(
      { length: 2_000 },
      (_, i) => `Then ${name(i)} ${name(7 * i)} ${i % 2 ? 'Tallinberg' : 'Talinberg'} left.`
    );
    const { names } = new Article(text.join('\n\n'));
    const [a, b] = [names.group('tallinberg')!, names.group('talinberg')!];
    assert.deepEqual([a.count, b.count], [1_000, 1_000]);
    let looks = 0;
    const look = <T>(value: T): T => {
      looks++;
      return value;
    };
    for (const form of [...a.forms, ...b.forms])
      form.places = form.places.map(place => new Proxy(place, { get: (of, key) => look(Reflect.get(of, key)) }));
    assert.equal(sameWhole(a, b), false);
    assert.equal(inOneSentence(a, b), false);
    assert.ok(looks > 2_000 && looks < 60_000, `${looks} looks at 2,000 places`);
  });
});
