/** The README's examples are true: each rule finds the words that its section marks. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Article } from '../server/core/article/article.ts';
import { type PartName, styles } from '../server/core/datelines/styles.ts';
import { writeDateline } from '../server/core/datelines/write.ts';
import { mentionSpan } from '../server/core/names/appearance.ts';
import { namedAt } from '../server/core/names/symbols.ts';
import { rules } from '../server/core/rules/index.ts';
import { flags, marked } from './marked.ts';

const file = join(import.meta.dirname, '../README.md');
const readme = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');

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

  test('the houses stand side by side as their profiles have them, each rule with its source', () => {
    const [begin, end] = ['<!-- styles: begin -->\n', '<!-- styles: end -->'];
    const from = readme.indexOf(begin) + begin.length;
    const to = readme.indexOf(end);
    assert.ok(from >= begin.length && to >= from, 'no such part');
    const now = houses();
    if (process.env.UPDATE_SNAPSHOTS) writeFileSync(file, readme.slice(0, from) + now + readme.slice(to));
    else assert.equal(readme.slice(from, to), now);
    assert.doesNotMatch(readme, /compliant/i);
  });

  test('what is one person in the section on names is one, and every request in it is announced', () => {
    const at = readme.indexOf('\n## Names as symbols\n');
    assert.ok(at >= 0, 'no section');
    const section = readme.slice(at, readme.indexOf('\n## ', at + 5));
    const [, example = ''] = /```article\n([^`]*)```/.exec(section) ?? [];
    const text = example.replace(/[⟦⟧]/g, '');
    const article = new Article(text);
    const { mentions } = namedAt(article, example.indexOf('⟦'))!.names[0]!;
    assert.equal(
      marked(
        text,
        mentions.map(a => mentionSpan(article, a))
      ),
      example
    );
    const server = readFileSync(join(import.meta.dirname, '../server/lsp/serve.ts'), 'utf8');
    const requests = [...section.matchAll(/`(textDocument|workspace)\/(\w+)`/g)].map(([, on, what]) =>
      on === 'workspace' ? 'workspaceSymbol' : what === 'prepareRename' ? 'prepare' : what!
    );
    assert.equal(requests.length, 9);
    for (const request of requests) assert.match(server, new RegExp(`\\b${request}Provider: `));
    assert.doesNotMatch(readme, /later version/);
  });
});

/** The profiles as one table, a house a column, and below it the sources that its figures name. */
function houses(): string {
  const ids = Object.keys(styles);
  const profiles = Object.values(styles);
  const sources: string[] = [];
  const figure = (source: string) =>
    (sources.includes(source) ? sources.indexOf(source) : sources.push(source) - 1) + 1;
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const example = (place: string, region: string) =>
    profiles.map(style => {
      const parts = { places: [place], region, date: { month: 11, day: 5 }, agency: style.name };
      return `\`${writeDateline(parts, style).trim()}\``;
    });
  const parts: [PartName, string][] = [
    ['place', 'place'],
    ['region', 'state or country'],
    ['date', 'date'],
    ['agency', 'agency'],
    ['dash', 'dash']
  ];
  const lines = [
    row(['', ...ids.map(id => `\`${id}\``)]),
    row(['---', ...ids.map(() => '---')]),
    row(['a town', ...example('Duluth', 'Minnesota')]),
    row(['a city known by itself', ...example('Beirut', 'Lebanon')]),
    ...parts.map(([part, label]) =>
      row([
        label,
        ...profiles.map(({ rules }) => {
          const figures = rules[part].source.split('; ').map(figure);
          return `${rules[part].says} [${figures.join(', ')}]`;
        })
      ])
    )
  ];
  return `${[...lines, '', ...sources.map((source, i) => `${i + 1}. ${source}`)].join('\n')}\n`;
}
