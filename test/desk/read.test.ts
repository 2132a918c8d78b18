// Desk files: what they say, each mistake on its key, and how desks add up.
import assert from 'node:assert/strict';
import { merge } from '../../server/core/desk/merge.ts';
import { readDesk } from '../../server/core/desk/read.ts';
import { defaultDesk } from '../../server/core/desk.ts';

const rules = ['duplicate-paragraph', 'missing-dateline', 'run-together'];
const full = `{
  "$schema": "./schema.json",
  "extends": "./house-style.json",
  "drafts": ["stories/**/*.txt"], // drafts
  "rules": { "missing-dateline": "error", "run-together": "off" },
  "dateline": { "style": "{PLACE}, {month} {day} ({agency}) -- ", "required": "always", "places": ["SHUANGJIANG"] },
  "names": {
    "preferred": { "Kyiv": ["Kiev"], "constructor": ["x"] },
    "distinct": [["Wagner", "Wagener"]],
    "acronyms": ["ASEAN"],
    "completion": false
  },
  "duplicates": { "similarity": 0.7, "minWords": 9, "allow": ["Reporting by *"], "acrossDrafts": "open" },
  "maxFindings": 50,
  "ignore": [{ "rule": "run-together", "text": "x", "hash": "k3" }],
}`;

/** What is wrong, each as the words it stands at. */
function mistakes(text: string): [string, string][] {
  return readDesk(text, rules).mistakes.map(({ span, message }) => [text.slice(span.start, span.end), message]);
}

suite('reading a desk file', () => {
  test('everything the contract names is read, comments and a last comma allowed', () => {
    const { part, mistakes: wrong, extends: base } = readDesk(full, rules);
    assert.deepEqual(wrong, []);
    assert.equal(base?.name, './house-style.json');
    const desk = merge(defaultDesk, part);
    assert.deepEqual(desk.drafts, ['stories/**/*.txt']);
    assert.deepEqual(desk.rules, { 'missing-dateline': 'error', 'run-together': 'off' });
    assert.equal(desk.dateline.required, 'always');
    assert.deepEqual({ ...desk.names.preferred }, { Kyiv: ['Kiev'], constructor: ['x'] });
    assert.equal(desk.names.completion, false);
    assert.deepEqual(desk.duplicates, {
      similarity: 0.7,
      minWords: 9,
      allow: ['Reporting by *'],
      acrossDrafts: 'open'
    });
    assert.equal(desk.maxFindings, 50);
    assert.equal(desk.ignore[0]?.hash, 'k3');
  });

  const wrong: [text: string, at: string, says: RegExp][] = [
    ['{ "rules": { "missing-datline": "off" } }', '"missing-datline"', /no rule “missing-datline”; “missing-dateline”/],
    ['{ "rules": { "run-together": "loud" } }', '"run-together"', /“error”, “warning”, “information” or “off”/],
    ['{ "rules": "off" }', '"rules"', /object/],
    ['{ "nmaes": {} }', '"nmaes"', /no key “nmaes”; “names”/],
    ['{ "names": { "acronym": [] } }', '"acronym"', /“acronyms”/],
    ['{ "names": { "acronyms": ["UN", 3] } }', '3', /quotation marks/],
    ['{ "names": { "distinct": [["Wagner"]] } }', '["Wagner"]', /Two names/],
    ['{ "names": { "preferred": ["Kyiv"] } }', '"preferred"', /house spelling/],
    ['{ "names": { "preferred": { "Kyiv": ["KYIV"] } } }', '"KYIV"', /itself/],
    ['{ "names": { "preferred": { "Kyiv": ["Kiev"], "Kyjiw": ["kiev"] } } }', '"kiev"', /“Kyiv” above/],
    ['{ "names": { "preferred": { "Kyiv": ["Kiev"], "Kiev": ["Kyiv"] } } }', '"Kiev"', /“Kyiv” above.*house spelling/],
    ['{ "names": { "preferred": { "Kyiv": ["Kiev"], "Kyjiw": ["Kyiv"] } } }', '"Kyiv"', /house spelling above/],
    ['{ "dateline": { "style": "AP" } }', '"style"', /“ap”/],
    ['{ "dateline": { "style": "{month} {day}" } }', '"style"', /place/],
    ['{ "dateline": { "style": "{PLACE} {town} - " } }', '"style"', /no part “\{town\}”/],
    ['{ "duplicates": { "similarity": 60 } }', '"similarity"', /from 0.1 to 1/],
    ['{ "maxFindings": 1.5 }', '"maxFindings"', /whole number/],
    ['{ "ignore": [{ "rule": "x" }] }', '{ "rule": "x" }', /hash/],
    ['{ "extends": [] }', '"extends"', /path/],
    ['{ "maxFindings": 1, "rules": {}, "maxFindings": 2 }', '"maxFindings"', /twice/],
    ['{ "rules": { "run-together": "off", "run-together": "error" } }', '"run-together"', /twice/],
    ['{ "__proto__": {} }', '"__proto__"', /no key/],
    ['[]', '[]', /object/],
    ['{ "maxFindings": 10 "drafts": [] }', '"drafts"', /not JSON/]
  ];
  for (const [text, at, says] of wrong) {
    test(`one mistake: ${text}`, () => {
      const found = mistakes(text);
      assert.equal(found.length, 1, JSON.stringify(found));
      assert.equal(found[0]![0], at);
      assert.match(found[0]![1], says);
    });
  }

  test('brackets a hundred thousand deep are one mistake', () => {
    for (const text of ['['.repeat(100_000), '{"a":'.repeat(100_000)]) {
      assert.deepEqual(
        readDesk(text, []).mistakes.map(m => m.message),
        ['This is nested too deeply to be read.']
      );
    }
  });
  test('brackets in words and comments are no nesting', () => {
    const ignored = '{ "rule": "run-together", "text": "[Photo \\"provided {", "hash": "k" },'.repeat(300);
    const text = `{ "ignore": [${ignored}] /* ${'['.repeat(300)} */ } // ${'{'.repeat(300)}`;
    assert.deepEqual(mistakes(text), []);
    assert.equal(readDesk(text, rules).part.ignore?.length, 300);
  });
  test('twenty thousand house spellings are read at once', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `"House ${i}": ["Form ${i}"]`).join();
    const began = performance.now();
    const { part } = readDesk(`{ "names": { "preferred": { ${names} } } }`, rules);
    assert.equal(Object.keys(part.names?.preferred ?? {}).length, 20_000);
    assert.ok(performance.now() - began < 3000);
  });
  test('house spellings that agree are no mistake', () => {
    const names = '"Kyiv": ["Kiev", "Kief", "Kiev"], "Odesa": ["Odessa"], "Lviv": []';
    assert.deepEqual(mistakes(`{ "names": { "preferred": { ${names} } } }`), []);
  });

  test('of house spellings that contradict each other the first holds, and the others hold on', () => {
    const names = '"Kyiv": ["Kyiv", "Kiev"], "Kiev": ["Kief"], "Odesa": ["Kiev", "Odessa"]';
    const { part } = readDesk(`{ "names": { "preferred": { ${names} } } }`, rules);
    assert.deepEqual({ ...part.names?.preferred }, { Kyiv: ['Kiev'], Odesa: ['Odessa'] });
  });

  test('a nearer desk may turn a house spelling round, or give it to another', () => {
    const house = merge(defaultDesk, { names: { preferred: { Kiev: ['Kyiv', 'Kief'], Odesa: ['Odessa', 'Odesse'] } } });
    const turned = merge(house, { names: { preferred: { Kyiv: ['Kiev'], Odessa: ['Odesse'] } } });
    assert.deepEqual(turned.names.preferred, { Odesa: [], Kyiv: ['Kiev'], Odessa: ['Odesse'] });
  });

  test('a mistake costs its own key and no more', () => {
    const { part } = readDesk(
      '{ "maxFindings": 0, "rules": { "x": "off", "run-together": "off" }, "drafts": ["a", 1] }',
      rules
    );
    assert.deepEqual(part, { rules: { 'run-together': 'off' }, drafts: ['a'] });
  });

  test('every beginning of a desk file is read without a throw, and keeps what it says', () => {
    for (let end = 0; end <= full.length; end++) {
      const { mistakes: found } = readDesk(full.slice(0, end), rules);
      for (const { span } of found) assert.ok(span.start <= span.end && span.end <= end);
    }
    const half = full.slice(0, full.indexOf('"dateline": {') + 25);
    assert.equal(readDesk(half, rules).part.rules?.['run-together'], 'off');
  });

  test('lists add up, single values are replaced, records are filled up', () => {
    const base = merge(defaultDesk, { names: { acronyms: ['UN'], preferred: { Kyiv: ['Kiev'] } }, maxFindings: 9 });
    const desk = merge(base, { names: { acronyms: ['UN', 'EU'], preferred: { Odesa: ['Odessa'] } } });
    assert.deepEqual(desk.names.acronyms, ['UN', 'EU']);
    assert.deepEqual(desk.names.preferred, { Kyiv: ['Kiev'], Odesa: ['Odessa'] });
    assert.equal(desk.maxFindings, 9);
    assert.deepEqual(defaultDesk.names.acronyms, []);
  });
});
