// Patterns for paths and for phrases.
import assert from 'node:assert/strict';
import { paths, wildcard } from '../../server/core/wildcard.ts';

suite('patterns', () => {
  const cases: [pattern: string, yes: string[], no: string[]][] = [
    ['*.txt', ['a.txt', '.txt'], ['a/b.txt', 'a.txt.md', 'atxt']],
    [
      'stories/**/*.txt',
      ['stories/a.txt', 'stories/x/a.txt', 'stories/x/y/a.txt'],
      ['a.txt', 'stories.txt', 'xstories/a.txt']
    ],
    ['**/draft-?.md', ['draft-1.md', 'x/y/draft-2.md'], ['draft-.md', 'draft-12.md', 'x/draft-/.md']],
    ['stories/**', ['stories/a', 'stories/a/b'], ['stories', 'storiesx']],
    ['stories/', ['stories/a', 'stories/a/b'], ['stories']],
    ['./news/*.{txt,md}', ['news/a.txt', 'news/a.md'], ['news/a.html', 'news/a.{txt,md}']],
    ['{a,b{c,d}}.txt', ['a.txt', 'bc.txt', 'bd.txt'], ['b.txt', 'c.txt']],
    ['a{b', ['a{b'], ['ab']],
    ['新闻/*.txt', ['新闻/稿.txt'], ['新/稿.txt']],
    ['', [''], ['a']]
  ];
  for (const [pattern, yes, no] of cases) {
    test(`“${pattern}”`, () => {
      const test = paths([pattern]);
      for (const path of yes) assert.ok(test(path), path);
      for (const path of no) assert.ok(!test(path), path);
    });
  }

  test('in a phrase, * is anything', () => {
    const test = wildcard('Reporting by *; editing by *');
    assert.ok(test('Reporting by A/B; editing by C'));
    assert.ok(!test('Reporting by A'));
  });

  test('no pattern makes it slow', () => {
    const began = performance.now();
    assert.ok(!wildcard(`${'*a'.repeat(40)}b`)('a'.repeat(20_000)));
    assert.ok(!paths([`${'**/'.repeat(40)}b`])('a/'.repeat(10_000)));
    assert.ok(wildcard('{a,b}'.repeat(30))('x') === false);
    assert.ok(performance.now() - began < 1000);
  });
});
