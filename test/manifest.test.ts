/** Rules, settings, the desk file's schema, the README and the licence tell the same story. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namedRules, summary } from '../client/summary.ts';
import { readDesk } from '../server/core/desk/read.ts';
import { defaultDesk } from '../server/core/desk.ts';
import { rules } from '../server/core/rules/index.ts';

const root = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const manifest = JSON.parse(read('package.json'));
const schema = JSON.parse(read('syntaxes/copydesk.schema.json'));
const readme = read('README.md');
const licence = read('LICENSE');
const settings: Record<string, Shape> = manifest.contributes.configuration.properties;
const ids = rules.map(({ id }) => id);

/** What of a JSON schema is used here. */
interface Shape {
  type?: string;
  description?: string;
  default?: unknown;
  enum?: string[];
  enumDescriptions?: string[];
  minimum?: number;
  maximum?: number;
  properties?: Record<string, Shape>;
}

/** The desk file's keys as the settings name them: `dateline.style`. */
function keys(properties: Record<string, Shape>, before = ''): [key: string, shape: Shape][] {
  return Object.entries(properties).flatMap(([name, shape]) =>
    shape.properties && name !== 'rules'
      ? keys(shape.properties, `${name}.`)
      : [[before + name, shape] as [string, Shape]]
  );
}

/** `dateline.style` and a value, as a desk file would have it. */
function deskWith(key: string, value: unknown): string {
  const [outer, inner] = key.split('.') as [string, string?];
  return JSON.stringify({ [outer]: inner ? { [inner]: value } : value });
}

const deskKeys = keys(schema.properties);
const shared = deskKeys.filter(([key]) => !['$schema', 'extends', 'ignore'].includes(key));
const mistakes = (key: string, value: unknown) => readDesk(deskWith(key, value), ids).mistakes;

suite('manifest', () => {
  test('the rules that there are have settings, in the same order and words', () => {
    const known = Object.keys(settings['copydesk.rules']!.properties!);
    assert.deepEqual([...known].sort(), [...new Set([...known, ...ids])].sort());
    for (const { id, summary, severity } of rules) {
      const setting = settings['copydesk.rules']!.properties![id]!;
      assert.equal(setting.description, summary, id);
      assert.equal(setting.default, severity, id);
      assert.deepEqual(setting.enum, ['off', 'information', 'warning', 'error'], id);
    }
  });

  test('settings and desk file have the same keys, described alike', () => {
    const { 'copydesk.quiet': quiet, ...others } = settings;
    assert.deepEqual(Object.keys(others).sort(), shared.map(([key]) => `copydesk.${key}`).sort());
    assert.deepEqual(quiet?.enum, ['paragraph', 'line', 'off']);
    for (const [key, shape] of shared) {
      const { scope, ...setting } = settings[`copydesk.${key}`] as Shape & { scope: string };
      assert.equal(scope, 'resource', key);
      const { default: value, ...rest } = setting;
      const { default: same, ...alike } = shape;
      assert.deepEqual(rest, alike, key);
      if (key !== 'rules') assert.deepEqual(value, same, key);
    }
  });

  test('every default is the one that holds', () => {
    for (const [key] of shared) {
      const [outer, inner] = key.split('.') as [keyof typeof defaultDesk, string?];
      const whole = defaultDesk[outer];
      const holds = inner ? (whole as unknown as Record<string, unknown>)[inner] : whole;
      assert.deepEqual(settings[`copydesk.${key}`]!.default, holds, key);
    }
  });

  test('what the schema allows the reader takes, and what it forbids the reader tells of', () => {
    for (const [key, shape] of shared) {
      assert.deepEqual(mistakes(key, settings[`copydesk.${key}`]!.default), [], key);
      for (const value of shape.enum ?? []) assert.deepEqual(mistakes(key, value), [], key);
      if (shape.enum) assert.equal(mistakes(key, 'nonsense').length, 1, key);
      for (const bound of [shape.minimum, shape.maximum]) {
        if (bound !== undefined) assert.deepEqual(mistakes(key, bound), [], `${key}: ${bound}`);
      }
      if (shape.minimum !== undefined) assert.equal(mistakes(key, shape.minimum - 0.05).length, 1, key);
      if (shape.maximum !== undefined) assert.equal(mistakes(key, shape.maximum + 0.05).length, 1, key);
      const other = shape.type === 'string' ? 1 : 'nonsense';
      assert.equal(mistakes(key, other).length, 1, `${key}: ${other}`);
    }
    assert.equal(mistakes('rules', { nonsense: 'off' }).length, 1);
    assert.equal(mistakes('nonsense', 1).length, 1);
  });

  test('every key, every choice and every command is described', () => {
    for (const [key, shape] of [...deskKeys, ...Object.entries(settings)]) {
      if (key === '$schema') continue;
      assert.match(shape.description ?? '', /^[A-Z].*\.$/, key);
      if (shape.enum) assert.equal(shape.enumDescriptions?.length, shape.enum.length, key);
    }
    for (const { command, title, category } of manifest.contributes.commands) {
      assert.equal(category, 'Copydesk', command);
      assert.ok(title, command);
    }
  });

  test('the README has a section for each rule, where a finding’s link points, and names each key and command', () => {
    const headings = [...readme.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading);
    for (const id of Object.keys(settings['copydesk.rules']!.properties!)) assert.ok(headings.includes(id), id);
    for (const [key] of deskKeys) {
      if (key !== '$schema') assert.ok(readme.includes(key.split('.').pop()!), key);
    }
    for (const { title } of manifest.contributes.commands) assert.ok(readme.includes(title), title);
    assert.ok(readme.includes('copydesk.quiet'));
  });

  test('the README’s pictures exist and travel with it', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path!);
    assert.ok(pictures.length > 0);
    for (const path of pictures) {
      assert.match(path, /^images\/[^/]+\.png$/);
      assert.ok(existsSync(join(root, path)), path);
    }
    assert.ok(manifest.files.includes('images/*.png'));
  });

  test('the status bar has a word for every code there is', () => {
    const codes = [...Object.keys(settings['copydesk.rules']!.properties!), 'desk-file', 'limit'];
    assert.deepEqual([...namedRules].sort(), codes.sort());
    assert.equal(summary([]), '');
    assert.equal(summary(['inconsistent-name', 'duplicate-paragraph', 'duplicate-passage']), '2 repeats, 1 name');
    assert.equal(summary(['run-together', 'run-together', 'missing-dateline']), '2 lost breaks, 1 dateline');
    assert.equal(summary(['a rule to come']), '1 finding');
  });

  test('the licence names everybody whose code is in the bundles', () => {
    const [, theirs] = licence.split(/^-+$/m);
    const named = [...theirs!.matchAll(/^[a-z].*$/gm)].flatMap(([line]) => line.split(/,\s*/));
    for (const name of JSON.parse(read('dist/bundled.json'))) assert.ok(named.includes(name), name);
  });

  test('names that others rely on', () => {
    assert.equal(`${manifest.publisher}.${manifest.name}`, 'copydesk.copydesk');
    assert.deepEqual(Object.keys(manifest.bin), ['copydesk', 'copydesk-language-server']);
    const [article, desk] = manifest.contributes.languages;
    assert.deepEqual(
      [article.id, article.aliases, article.extensions],
      ['article', ['Article Draft'], ['.article', '.story']]
    );
    assert.deepEqual([desk.id, desk.filenames], ['jsonc', ['copydesk.json']]);
    assert.equal(manifest.contributes.grammars[0].scopeName, 'text.article');
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
    for (const pin of Object.values({ ...manifest.dependencies, ...manifest.devDependencies })) {
      assert.match(pin as string, /^\d+\.\d+\.\d+$/);
    }
  });
});
