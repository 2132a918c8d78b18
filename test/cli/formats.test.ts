// How findings are told: to people, to GitHub, and as SARIF that holds against the published schema.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { asText } from '../../server/cli/text.ts';
import type { Told } from '../../server/cli/told.ts';
import { Newsroom, twice } from './newsroom.ts';

const seed = readFileSync(new URL('../seed/asean-media-cooperation.txt', import.meta.url), 'utf8');
const schema = JSON.parse(readFileSync(new URL('sarif-schema-2.1.0.json', import.meta.url), 'utf8'));

function told(line: number, from: number, to: number, more: Partial<Told> = {}): Told {
  const range = { start: { line, character: from }, end: { line, character: to } };
  return { rule: 'x', severity: 'warning', message: 'A slip.', range, related: [], fixes: [], ...more };
}

/** The line and the carets below it, for a finding in a text. */
function carets(text: string, finding: Told, width = 60): string[] {
  return asText({ path: 'a', text, findings: [finding] }, false, width)
    .split('\n')
    .slice(2, 4)
    .map(line => line.slice(4));
}

suite('formats', () => {
  let room: Newsroom;
  setup(() => {
    room = new Newsroom({ 'news/a b#c,d.article': twice, 'seed.txt': seed });
  });
  teardown(() => room.remove());

  test('text: carets stand under the words at fault', () => {
    assert.deepEqual(carets('one two three', told(0, 4, 7)), ['one two three', '    ^^^']);
    assert.deepEqual(carets('新华社 two', told(0, 4, 7)), ['新华社 two', '       ^^^']);
    assert.deepEqual(carets('新华社 two', told(0, 0, 3)), ['新华社 two', '^^^^^^']);
    assert.deepEqual(carets('e\u0301 two', told(0, 3, 6)), ['e\u0301 two', '  ^^^']);
    assert.deepEqual(carets('\ttab', told(0, 1, 4)), [' tab', ' ^^^']);
    const long = `${'word '.repeat(30)}slip ${'word '.repeat(30)}`;
    const [line, marks] = carets(long, told(0, 150, 154));
    assert.equal(line!.slice(marks!.indexOf('^'), marks!.length), 'slip');
    assert.ok(line!.length <= 56 && line!.startsWith('… ') && line!.endsWith(' …'));
  });

  test('text: no draft steers the terminal', () => {
    const text = asText(
      { path: 'a\x1b[2J', text: '\x1b]0;x\x07 two', findings: [told(0, 0, 4, { message: '\x1b[31m' })] },
      false,
      80
    );
    assert.ok(!text.includes('\x1b') && !text.includes('\x07'));
  });

  test('text: colour for a terminal alone', async () => {
    assert.ok(!(await room.call(['check'])).out.includes('\x1b'));
    assert.ok((await room.call(['check'], '', true)).out.includes('\x1b[33mwarning'));
  });

  test('text ends with how much was found', async () => {
    assert.match((await room.call(['check', '--fail-on', 'never'])).out, /\n1 finding in 1 of 1 file\.\n$/);
  });

  test('GitHub: one workflow command a finding, escaped', async () => {
    const { out } = await room.call(['check', '--format', 'github']);
    assert.match(
      out,
      /^::warning file=news\/a b#c%2Cd\.article,line=9,endLine=9,col=1,endColumn=\d+,title=duplicate-paragraph::/
    );
    assert.equal(out.split('\n').length, 2);
  });

  test('SARIF validates against the published schema, fixes and failures included', async () => {
    // The schema is of draft 4, of which it uses nothing but what draft 7 understands alike, save the name of `id`.
    const { id, $schema: _, ...rest } = schema;
    const validate = new Ajv({ strict: false, validateFormats: false }).compile({ $id: id, ...rest });
    const { out } = await room.call(['check', '.', 'seed.txt', 'none.article', '--format', 'sarif']);
    const log = JSON.parse(out);
    const isValid: (log: unknown) => unknown = validate;
    assert.ok(isValid(log), JSON.stringify(validate.errors, null, 2));
    assert.ok(!isValid({ ...log, version: '2.0' }), 'the schema is at work');
    const [run] = log.runs;
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(run.results.length, 5);
    assert.equal(run.results[0].locations[0].physicalLocation.artifactLocation.uri, 'news/a%20b%23c%2Cd.article');
    assert.deepEqual(run.results[0].locations[0].physicalLocation.region.startLine, 9);
    assert.ok(run.results[0].fixes[0].artifactChanges[0].replacements.length > 0);
    for (const result of run.results) {
      assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
      for (const fix of result.fixes) assert.ok(fix.artifactChanges[0].replacements.length > 0);
    }
    assert.equal(run.invocations[0].executionSuccessful, false);
  });
});
