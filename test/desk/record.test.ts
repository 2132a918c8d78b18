// What a fix writes into the desk file: the line it needs, set like its neighbours, every comment left alone.
import assert from 'node:assert/strict';
import { readDesk } from '../../server/core/desk/read.ts';
import { record } from '../../server/core/desk/record.ts';
import type { DeskChange } from '../../server/core/desk.ts';
import { apply } from '../../server/core/text.ts';

const place: DeskChange = { kind: 'place', place: 'SHUANGJIANG' };
const acronym: DeskChange = { kind: 'acronym', acronym: 'ASEAN' };
const distinct: DeskChange = { kind: 'distinct', names: ['Wagner', 'Wagener'] };
const off: DeskChange = { kind: 'rule', rule: 'run-together', level: 'off' };
const never: DeskChange = { kind: 'required', required: 'never' };
const ignore: DeskChange = { kind: 'ignore', ignore: { rule: 'run-together', text: 'a “b”', hash: 'k3' } };
const all = [place, acronym, distinct, off, never, ignore];

function written(text: string | undefined, change: DeskChange): string | undefined {
  const edits = record(text, change);
  return edits && apply(text ?? '', edits);
}

suite('recording in a desk file', () => {
  test('into no file, and into an empty one', () => {
    assert.equal(written(undefined, place), '{\n  "dateline": { "places": ["SHUANGJIANG"] }\n}\n');
    assert.equal(written(' \n', distinct), '{\n  "names": { "distinct": [["Wagner", "Wagener"]] }\n}\n');
    assert.equal(written('{}', off), '{\n  "rules": { "run-together": "off" }\n}');
    assert.equal(written('{\n}\n', off), '{\n  "rules": { "run-together": "off" }\n}\n');
  });

  test('beside what is there, as that is set', () => {
    assert.equal(
      written('{ "names": { "acronyms": ["UN"] } }', acronym),
      '{ "names": { "acronyms": ["UN", "ASEAN"] } }'
    );
    assert.equal(
      written('{\r\n\t"ignore": [\r\n\t\t// seen\r\n\t\t{ "rule": "a", "hash": "b" }\r\n\t]\r\n}', ignore),
      '{\r\n\t"ignore": [\r\n\t\t// seen\r\n\t\t{ "rule": "a", "hash": "b" },\r\n\t\t{ "rule": "run-together", "text": "a “b”", "hash": "k3" }\r\n\t]\r\n}'
    );
    assert.equal(
      written('{ "rules": { "run-together": "error" } /* x */ }', off),
      '{ "rules": { "run-together": "off" } /* x */ }'
    );
  });

  test('under the last of two keys, as that one holds', () =>
    assert.equal(
      written('{ "names": { "acronyms": ["UN"] }, "names": { "acronyms": ["EU"] } }', acronym),
      '{ "names": { "acronyms": ["UN"] }, "names": { "acronyms": ["EU", "ASEAN"] } }'
    ));

  test('what is recorded already is not recorded again', () => {
    for (const change of all) assert.deepEqual(record(written(undefined, change), change), []);
  });

  test('a file that is broken, or says something else there, is left alone', () => {
    for (const text of ['{ "rules": ', '[]', '{ "rules": "x", "names": 1, "dateline": [], "ignore": {} }']) {
      for (const change of all) assert.equal(record(text, change), undefined, text);
    }
  });

  test('one after the other, they all hold', () => {
    let text: string | undefined;
    for (const change of all) text = written(text, change);
    const { part, mistakes } = readDesk(text!, ['run-together']);
    assert.deepEqual(mistakes, []);
    assert.deepEqual(part, {
      dateline: { places: ['SHUANGJIANG'], required: 'never' },
      names: { acronyms: ['ASEAN'], distinct: [['Wagner', 'Wagener']] },
      rules: { 'run-together': 'off' },
      ignore: [ignore.ignore]
    });
  });
});
