/** The laws that every finding and every fix keeps, over all sample drafts, the seed, their prefixes and rubbish. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Article } from '../../server/core/article/article.ts';
import type { Format } from '../../server/core/article/split.ts';
import { check } from '../../server/core/check.ts';
import { defaultDesk } from '../../server/core/desk.ts';
import type { Finding } from '../../server/core/rule.ts';
import { apply } from '../../server/core/text.ts';

const folder = join(import.meta.dirname, '../drafts');
const drafts = new Map(
  readdirSync(folder)
    .filter(name => !/^(?:README|findings|\.)/.test(name))
    .map(name => [name, readFileSync(join(folder, name), 'utf8')])
);
drafts.set('seed', readFileSync(join(import.meta.dirname, '../seed/asean-media-cooperation.txt'), 'utf8'));

const formatOf = (name: string): Format => (name.endsWith('.md') ? 'markdown' : 'article');
const find = (text: string, format: Format = 'article') => check(new Article(text, format), defaultDesk);
const isLow = (code: number) => code >= 0xdc00 && code < 0xe000;
const isHigh = (code: number) => code >= 0xd800 && code < 0xdc00;

/** Every span lies in the text, splits no character, and edits of one fix do not overlap. */
function wellFormed(text: string, findings: readonly Finding[]): void {
  const whole = (at: number) => !(isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at)));
  for (const f of findings) {
    for (const span of [f.span, ...f.related.map(r => r.span)]) {
      assert.ok(
        span.start >= 0 && span.start < span.end && span.end <= text.length,
        `${f.rule} ${JSON.stringify(span)}`
      );
      assert.ok(whole(span.start) && whole(span.end), `${f.rule} splits a character`);
    }
    assert.ok(f.message.length > 0 && !f.message.includes('\n'));
    for (const fix of f.fixes()) {
      assert.doesNotThrow(() => apply(text, fix.edits), fix.title);
      assert.ok(fix.title.length > 0);
    }
  }
}

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

suite('laws: findings and fixes', () => {
  for (const [name, text] of drafts) {
    test(`${name}: spans are sound, and the same text gives the same answer`, () => {
      const findings = find(text, formatOf(name));
      wellFormed(text, findings);
      const plain = (list: readonly Finding[]) => list.map(f => [f.rule, f.span, f.message]);
      assert.deepEqual(plain(find(text, formatOf(name))), plain(findings));
    });
    test(`${name}: CRLF and LF agree`, () => {
      const lf = text.replace(/\r\n?/g, '\n');
      const crlf = lf.replaceAll('\n', '\r\n');
      const shown = (t: string) =>
        find(t, formatOf(name)).map(f => [f.rule, t.slice(f.span.start, f.span.end).replaceAll('\r', ''), f.message]);
      assert.deepEqual(shown(crlf), shown(lf));
    });
    test(`${name}: a preferred fix removes its finding and no word that stands nowhere else`, () => {
      for (const finding of find(text, formatOf(name))) {
        for (const fix of finding.fixes().filter(fix => fix.preferred)) {
          const after = apply(text, fix.edits);
          assert.ok(
            find(after, formatOf(name)).length < find(text, formatOf(name)).length,
            `${finding.message} ${fix.title}`
          );
          if (!finding.rule.startsWith('duplicate')) continue;
          const left = new Set(words(after));
          assert.deepEqual(
            words(text).filter(word => !left.has(word)),
            []
          );
          assert.doesNotMatch(after, /\n\n\n\n|[^ ] {2,}[^ ]\n/);
        }
      }
    });
    test(`${name}: every prefix is read without a fault`, () => {
      const stride = Math.max(1, Math.floor(text.length / 60));
      for (let n = 0; n <= text.length; n += stride)
        wellFormed(text.slice(0, n), find(text.slice(0, n), formatOf(name)));
    });
  }
  test('rubbish is read without a fault', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '\r',
        '\n',
        '\r\n',
        '\ud83d\ude00',
        '\udc00',
        '\u0000',
        ' - ',
        ' (AP) -- ',
        '[Photo',
        ']',
        '“',
        '---\n',
        '```',
        '](',
        '<',
        'Xu Lin',
        'NEW YORK, Feb. 30 (',
        "O'",
        '|'
      )
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom<Format>('article', 'markdown', 'plaintext'),
        (pieces, format) => {
          const text = pieces.join('');
          wellFormed(text, find(text, format));
        }
      ),
      { numRuns: 400, seed: 20261123 }
    );
  });
});
