// The one door: what lies in a repeated passage is silent, fixes never meet, and mending comes to rest.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Article } from '../../server/core/article/article.ts';
import { check, report } from '../../server/core/check.ts';
import { defaultDesk } from '../../server/core/desk.ts';
import { mend, preferred } from '../../server/core/mend.ts';
import type { Finding } from '../../server/core/rule.ts';
import { apply, difference } from '../../server/core/text.ts';

const seed = readFileSync(new URL('../seed/asean-media-cooperation.txt', import.meta.url), 'utf8');

suite('the one door', () => {
  test('in the repeats of the seed, and at their seams, nothing else is reported', () => {
    const found = check(new Article(seed), defaultDesk);
    const passages = found.filter(({ rule }) => rule === 'duplicate-passage');
    assert.equal(passages.length, 2);
    for (const { rule, span } of found) {
      if (rule !== 'duplicate-passage') assert.ok(span.end < passages[0]!.span.start, `${rule} at ${span.start}`);
    }
  });

  test('a rule that is off finds nothing, and another level changes the level alone', () => {
    const off = { ...defaultDesk, rules: { 'duplicate-passage': 'off', 'duplicate-paragraph': 'off' } } as const;
    assert.ok(check(new Article(seed), off).every(({ rule }) => rule !== 'duplicate-passage'));
  });

  test('beyond maxFindings there is one more, which says how many are not shown', () => {
    const found = report(new Article(seed), { ...defaultDesk, maxFindings: 1 });
    assert.equal(found.length, 2);
    assert.equal(found[1]!.rule, 'limit');
  });

  test('preferred fixes that overlap are taken one at a time, the earlier first', () => {
    const finding = (start: number, end: number, isPreferred = true): Finding => ({
      rule: 'x',
      span: { start, end },
      message: '',
      related: [],
      fixes: () => [{ title: '', edits: [{ span: { start, end }, text: '' }], preferred: isPreferred }]
    });
    const edits = preferred([finding(0, 5), finding(3, 8), finding(5, 7), finding(7, 7), finding(9, 12, false)]);
    assert.deepEqual(
      edits.map(({ span }) => span),
      [
        { start: 0, end: 5 },
        { start: 5, end: 7 }
      ]
    );
  });

  test('mending the seed leaves its first copy, and then rests', () => {
    const mended = apply(seed, mend(seed, 'article', defaultDesk));
    assert.equal(mended.trimEnd(), seed.slice(0, 1518).trimEnd());
    assert.deepEqual(mend(mended, 'article', defaultDesk), []);
  });

  test('the difference of two texts makes the one of the other', () => {
    for (const [a, b] of [
      ['', ''],
      ['aaa', 'aa'],
      ['aa', 'aaaa'],
      ['one two', 'one 2 two'],
      ['x', '']
    ] as const) {
      assert.equal(apply(a, [difference(a, b)]), b);
    }
  });
});
