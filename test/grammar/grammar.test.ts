/** Holds the grammar to its cases and snapshots, and the language's word pattern and pairs to names as they are written. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index.js';
import { getVSCodeTokens, renderSnap } from 'vscode-tmgrammar-test/dist/snapshot/index.js';
import { parseGrammarTestCase, runGrammarTestCase, type TestFailure } from 'vscode-tmgrammar-test/dist/unit/index.js';

const scopeName = 'text.article';
const here = (path: string) => new URL(path, import.meta.url);
const read = (path: string) => readFileSync(here(path), 'utf8');
const grammarPath = here('../../syntaxes/article.tmLanguage.json');
const registry = createRegistry([{ path: fileURLToPath(grammarPath), scopeName }]);
const drafts = readdirSync(here('../drafts')).filter(name => /\.(?:article|story|txt)$/.test(name));

/** Scopes by line: what an editor colours. */
const tokens = (text: string) => getVSCodeTokens(registry, scopeName, text);

for (const file of readdirSync(here('.')).filter(name => name.endsWith('.article'))) {
  const grammarCase = parseGrammarTestCase(read(file));
  suite(`grammar: ${grammarCase.metadata.description}`, () => {
    let failures: TestFailure[] = [];
    suiteSetup(async () => {
      failures = await runGrammarTestCase(registry, grammarCase);
    });
    for (const { sourceLineNumber } of grammarCase.assertions) {
      const line = grammarCase.source[sourceLineNumber]!;
      test(line.trim(), () => {
        const said = failures
          .filter(failure => failure.srcLine === sourceLineNumber)
          .map(({ start, end, missing, unexpected, actual }) => ({
            words: line.slice(start, end),
            missing,
            unexpected,
            actual
          }));
        assert.deepEqual(said, []);
      });
    }
  });
}

suite('grammar: whole drafts', () => {
  for (const name of [
    'ferry-inquiry.article',
    'library-hours.story',
    'pasted-three-times.article',
    'tea-expo.article'
  ]) {
    test(`${name} is coloured as its snapshot says`, async () => {
      const snapshot = here(`snapshots/${name}.snap`);
      const now = `${renderSnap(await tokens(read(`../drafts/${name}`)))}\n`;
      // To accept what has changed: UPDATE_SNAPSHOTS=1 npm run test:grammar, then read the difference.
      if (process.env.UPDATE_SNAPSHOTS) {
        mkdirSync(here('snapshots'), { recursive: true });
        writeFileSync(snapshot, now);
      }
      assert.ok(existsSync(snapshot), 'there is no snapshot: UPDATE_SNAPSHOTS=1 npm run test:grammar');
      assert.equal(now, readFileSync(snapshot, 'utf8'));
    });
  }

  for (const name of drafts) {
    test(`${name}: one headline at most, and every scope is the article's`, async () => {
      const lines = await tokens(read(`../drafts/${name}`));
      const headlines = lines.filter(line =>
        line.tokens.some(token => /markup\.heading\.headline/.test(token.scopes.join()))
      );
      assert.ok(headlines.length <= 1, headlines.map(line => line.src).join('\n'));
      const foreign = lines
        .flatMap(line => line.tokens.flatMap(token => token.scopes))
        .filter(s => !s.endsWith('.article'));
      assert.deepEqual(foreign, []);
    });
  }
});

suite('grammar: a line of 200 KB costs its length', () => {
  const size = 200_000;
  const units = [
    'He said “yes” and "no" to Ms. Roe in NEW YORK (AP). ',
    '(',
    '((photo ',
    '(AP Photo/X) ',
    '"',
    '“',
    '«',
    '! "'
  ];
  units.push(
    'A',
    'A ',
    'A/',
    'A, A ',
    '-',
    '- ',
    '. ',
    ' ',
    '. Enditem ',
    'By A ',
    'PARIS, Jan 1 (AFP ',
    '(Adds ',
    'a/',
    '1 ',
    'é',
    '#'
  );

  /** Milliseconds of the processor's time to read a line made of `unit`, above the headline and in the body. */
  async function time(unit: string, length: number): Promise<number> {
    const line = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    const start = process.cpuUsage();
    await tokens(`${line}\nHeadline\nThe lead is a sentence.\n${line}x\nnext`);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }

  for (const unit of units) {
    test(JSON.stringify(unit), async function () {
      this.timeout(60_000);
      // Ten times the text: a quadratic pattern takes a hundred times as long. A short pair goes first, so that such a
      // pattern is told of and not waited for; what may be the machine's doing is measured three times.
      for (const length of [size / 25, size]) {
        let [part, whole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
        for (let go = 0; go < 3 && whole >= 40 * part && !(go > 0 && whole > 2000); go++) {
          for (let round = 0; round < 3; round++) part = Math.min(part, await time(unit, length / 10));
          whole = Math.min(whole, await time(unit, length));
        }
        assert.ok(whole < 40 * part + 100, `${length / 10}: ${part.toFixed(1)} ms, ${length}: ${whole.toFixed(1)} ms`);
      }
    });
  }
});

suite('language: words and pairs', () => {
  const language = JSON.parse(read('../../syntaxes/article.language.json'));
  const words = (text: string) =>
    text.match(new RegExp(language.wordPattern.pattern, `g${language.wordPattern.flags}`)) ?? [];

  const whole = [
    'al-Masri',
    'Prys-Davies',
    "O'Neill",
    'O’Neill',
    'Ibáñez',
    'Zielińska',
    'Tae‑jin',
    '阮文雄',
    'Nguyễn',
    'G20',
    'coop\u00aderation'
  ];
  for (const name of whole) {
    test(`${name} is one word`, () => assert.deepEqual(words(`said ${name}, who`), ['said', name, 'who']));
  }

  test('marks around a word are not of it', () => {
    assert.deepEqual(words('“Xu Lin” (right), ‘the’ - 1990s-'), ['Xu', 'Lin', 'right', 'the', '1990s']);
    assert.deepEqual(words("- ' ’ — …"), []);
  });

  test('a word pattern never matches nothing', () => {
    assert.equal(new RegExp(`^(?:${language.wordPattern.pattern})$`, 'u').test(''), false);
  });

  test('what opens closes, typed or around a selection', () => {
    const typed = language.autoClosingPairs.map((pair: { open: string; close: string }) => `${pair.open}${pair.close}`);
    for (const pair of ['()', '[]', '""', '“”', '‘’', '«»']) assert.ok(typed.includes(pair), pair);
    const around = language.surroundingPairs.map((pair: [string, string]) => pair.join(''));
    for (const pair of typed) assert.ok(around.includes(pair), pair);
    // An apostrophe is typed far more often than a single quotation mark.
    assert.ok(!typed.includes("''"));
  });

  test('copy has no comments', () => assert.equal(language.comments, undefined));
});
