/** The README's examples are true: each rule finds the words that its section marks. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../server/core/rules/index.ts';
import { flags } from './marked.ts';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8').replaceAll('\r\n', '\n');

suite('README', () => {
  for (const { id, severity } of rules) {
    test(`${id} has a section that tells its level, and its examples hold`, () => {
      const at = readme.indexOf(`\n### ${id}\n`);
      assert.ok(at >= 0, 'no section');
      const section = readme.slice(at, readme.indexOf('\n##', at + 5));
      const level = /\*(Information|Warning|Error)\.\*/.exec(section)?.[1];
      assert.equal(level?.toLowerCase(), severity);
      for (const [, example] of section.matchAll(/```article\n([^`]*)```/g)) flags(id, example!);
    });
  }
});
