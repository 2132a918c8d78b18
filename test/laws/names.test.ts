/** The laws of names as symbols, over all sample drafts, drafts full of names, and rubbish. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Article } from '../../server/core/article/article.ts';
import type { Format } from '../../server/core/article/split.ts';
import { defaultDesk } from '../../server/core/desk.ts';
import { mentionSpan } from '../../server/core/names/appearance.ts';
import { completeName } from '../../server/core/names/completion.ts';
import { rename, renameable } from '../../server/core/names/rename.ts';
import { namesLike } from '../../server/core/names/roll.ts';
import { type Name, namedAt } from '../../server/core/names/symbols.ts';
import { apply, type Span } from '../../server/core/text.ts';
import { typeAnywhere } from '../marked.ts';

const folder = join(import.meta.dirname, '../drafts');
const drafts = readdirSync(folder)
  .filter(name => !/^(?:README|findings|\.)/.test(name))
  .map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

/** Pieces of which a draft full of names is made. */
const pieces = [
  'Marta Lindqvist',
  'Lindqvist',
  'Marta',
  'Tae-jin',
  'Mayor Lindqvist’s',
  'LINDQVIST',
  'M. Lindqvist',
  'Mark Waugh',
  'Steve Waugh',
  'Waugh',
  'Yoon Tae-jin',
  'Yoon',
  'Ludwig van der Berg',
  'van der Berg',
  'Berg',
  'Bashar al-Assad',
  'Assad',
  'al-Assad',
  'Gabriel García Márquez',
  'García Márquez',
  'García',
  'Ann Lincoln',
  'in Lincoln,',
  'Lincoln',
  'Hydrological Research Office (HRO)',
  'Hydrological Research Office',
  'HRO',
  'Bank of England',
  'Ann Marlow-Roe',
  'Marlow & Co.',
  'office@Marlow.example',
  'said.',
  'spoke',
  'the',
  '\n\n',
  '\n\n',
  '\r\n',
  '\u{1f600}',
  '. '
];
const story = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(list => list.join(' '));

const spansOf = (article: Article, { mentions }: { mentions: Name['mentions'] }): Span[] =>
  mentions.map(a => mentionSpan(article, a));

/** Where words begin. */
function* offsets(article: Article): Iterable<number> {
  for (const p of article.paragraphs) for (const start of p.words.starts) yield article.startOf(p) + start;
}

/** All that is said of an offset. */
function said(article: Article, offset: number): unknown {
  const named = namedAt(article, offset);
  if (!named) return undefined;
  return {
    names: named.names.map(name => [name.text, name.first, spansOf(article, name), name.also]),
    either: spansOf(article, { mentions: named.either }),
    renameable: renameable(article, offset),
    renamed: rename(article, offset, 'Quill')
  };
}

const everything = (article: Article): unknown => ({
  at: [...offsets(article)].map(offset => said(article, offset)),
  offered: [...offsets(article)].map(offset => completeName(article, defaultDesk, offset + 1, true)),
  roll: ['', 'l', 'war', 'm lin', 'office'].map(query => namesLike(article, query).map(n => [n.text, n.first]))
});

/** Spans lie in the text and split no character; mentions don't overlap, and each has the same name as the others. */
function wellFormed(text: string, format: Format = 'article'): void {
  const article = new Article(text, format);
  const isLow = (at: number) => /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
  for (const offset of offsets(article)) {
    const named = namedAt(article, offset);
    if (!named) continue;
    const [name, ...more] = named.names;
    assert.ok(name);
    const spans = more.length > 0 ? spansOf(article, { mentions: named.either }) : spansOf(article, name);
    assert.ok(
      spans.some(span => span.start <= offset && offset < span.end),
      'no mention of it stands here'
    );
    for (const span of [...spans, name.first, ...name.also]) {
      assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length);
      assert.ok(!isLow(span.start) && !isLow(span.end), 'a character is split');
    }
    spans.reduce((a, b) => {
      assert.ok(a.end <= b.start, 'mentions overlap');
      return b;
    });
    for (const span of spans) {
      const there = namedAt(article, span.start);
      assert.ok(there, `${text.slice(span.start, span.end)} is a mention from elsewhere alone`);
      const again = more.length > 0 ? there.either : there.names[0]!.mentions;
      assert.deepEqual(spansOf(article, { mentions: again }), spans, text.slice(span.start, span.end));
    }
  }
}

suite('laws: names', () => {
  for (const { name, text } of drafts) {
    test(`${name}: spans are sound, and every mention knows of the others`, () =>
      wellFormed(text, name.endsWith('.md') ? 'markdown' : 'article'));
  }
  test('spans are sound in drafts full of names, and in rubbish', () => {
    fc.assert(
      fc.property(story, text => wellFormed(text)),
      { numRuns: 300, seed: 20261123 }
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), story, (noise, text) =>
        wellFormed(noise + text + noise)
      ),
      { numRuns: 100, seed: 20261123 }
    );
  });

  test('what is said after edits is what is said afresh', () => {
    fc.assert(
      fc.property(story, fc.array(fc.tuple(fc.nat(), fc.nat(40), story), { maxLength: 5 }), (start, edits) => {
        const article = new Article(start);
        for (const edit of edits) {
          typeAnywhere(article, edit);
        }
        assert.deepEqual(everything(article), everything(new Article(article.text)));
      }),
      { numRuns: 150, seed: 20261123 }
    );
  });

  /** Renames what stands at an offset, to a name that stands nowhere, and back. */
  function thereAndBack(text: string, offset: number, to: string): void {
    const article = new Article(text);
    const what = renameable(article, offset);
    if (!what || 'refusal' in what) return;
    const edits = rename(article, offset, to)!;
    assert.ok(!('refusal' in edits), JSON.stringify(edits));
    const there = apply(text, edits);
    const shift = edits
      .filter(({ span }) => span.end <= what.span.start)
      .reduce((sum, { span, text: now }) => sum + now.length - (span.end - span.start), 0);
    const back = rename(new Article(there), what.span.start + shift, what.text);
    assert.ok(back && !('refusal' in back), `${there} at ${what.span.start + shift}: ${JSON.stringify(back)}`);
    assert.equal(apply(there, back), text, `${what.text} → ${to}`);
  }

  test('renaming there and back gives back the draft', () => {
    // One way to write each: renaming makes one of two spellings, and takes a particle from nobody who had none.
    const names = fc.constantFrom(
      'Marta Lindqvist',
      'Lindqvist',
      'Mayor Lindqvist’s',
      'LINDQVIST',
      'M. Lindqvist',
      'Marta F. Lindqvist',
      'Mark Waugh',
      'Steve Waugh',
      'Waugh',
      'the Lindqvist Foundation',
      'Lindqvist & Co.',
      'www.Lindqvist.example'
    );
    const around = fc.constantFrom(
      'and then they saw',
      'was there. Then came',
      'left in the end.\n\nThen came',
      'left in the end.\n\nTHE END FOR',
      'spoke, said'
    );
    const text = fc
      .array(fc.tuple(names, around), { minLength: 1, maxLength: 12 })
      .map(list => `${list.flat().join(' ')} all of them.`);
    const to = fc.constantFrom('Quorra Zell', 'Quorra Ann Zell', 'Ann-Marie Zell', 'Olga Zell-Quist');
    fc.assert(
      fc.property(text, to, (draft, name) => {
        const article = new Article(draft);
        for (const offset of offsets(article)) {
          const named = namedAt(article, offset);
          if (!named) continue;
          const { given, surname } = named.mention;
          // Who leaves an initial out has it in no mention when it is put back; and a body is no surname.
          if (given.some(unit => unit.key.length < 2) || surname.to - surname.from > 1) continue;
          thereAndBack(draft, offset, given.length > 0 ? name : 'Zell');
        }
      }),
      { numRuns: 200, seed: 20261123 }
    );
  });
});
