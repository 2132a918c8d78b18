/** A real page, pasted three times: what is found in it, and what is left when it is fixed. */
import * as vscode from 'vscode';
import { closeAll, diagnostics, equal, findingOf, ruleOf, show, until, untilTold } from './tools.ts';

/** The length of one copy, in UTF-16 units. */
const COPY = 1518;
const RULES = ['duplicate-paragraph', 'duplicate-passage', 'duplicate-passage', 'run-together'];

suite('the seed draft', () => {
  let draft: vscode.TextDocument;
  let text: string;

  suiteSetup(async () => {
    draft = await show('seed.article');
    text = draft.getText();
  });
  suiteTeardown(closeAll);

  /** Where a finding's words begin and end, white space at the edges apart. */
  const extent = ({ range }: vscode.Diagnostic) => {
    const words = draft.getText(range);
    const start = draft.offsetAt(range.start) + (words.length - words.trimStart().length);
    return [start, start + words.trim().length];
  };

  test('is told of exactly as an editor would', async () => {
    await untilTold(draft, RULES);
    const passages = diagnostics(draft).filter(finding => ruleOf(finding) === 'duplicate-passage');
    equal(passages.map(extent), [
      [COPY, 2 * COPY],
      [2 * COPY, text.trimEnd().length]
    ]);
    const seam = extent(findingOf(draft, 'run-together'));
    const word = text.indexOf('officialXu');
    if (!(seam[0]! >= word && seam[1]! <= word + 'officialXu'.length && seam[0]! < COPY)) {
      throw new Error(`the seam is at ${seam}, the word at ${word}`);
    }
    const [start, end] = extent(findingOf(draft, 'duplicate-paragraph'));
    const caption = text.slice(start, end);
    equal(
      [caption.startsWith('Xu Lin (center), director'), caption.endsWith('chinadaily.com.cn]')],
      [true, true],
      caption
    );
    equal(end! < COPY, true, 'in the first copy');
  });

  test('fades the repeats, and links what they repeat', () => {
    equal(diagnostics(draft).length, RULES.length, 'findings');
    for (const finding of diagnostics(draft)) {
      equal(finding.severity, vscode.DiagnosticSeverity.Warning, 'severity');
      if (ruleOf(finding) !== 'duplicate-passage') continue;
      equal(finding.tags, [vscode.DiagnosticTag.Unnecessary], 'tags');
      const [related] = finding.relatedInformation ?? [];
      equal(related && draft.offsetAt(related.location.range.start) < COPY, true, 'linked to the first copy');
      equal(
        typeof finding.code === 'object' && finding.code.target.path.endsWith('README.md'),
        true,
        'the rule is explained'
      );
    }
  });

  test('says under the pointer what is repeated', async () => {
    const { range } = findingOf(draft, 'duplicate-paragraph');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      draft.uri,
      range.start
    );
    equal(hovers.length > 0, true, 'a hover with the evidence');
  });

  test('is left as its first copy by Fix All, character for character', async () => {
    await vscode.commands.executeCommand('copydesk.fixAll');
    equal(draft.getText().trimEnd(), text.slice(0, COPY).trimEnd());
    await untilTold(draft, ['duplicate-paragraph', 'run-together']);
  });

  test('is not changed by a second Fix All', async () => {
    const { version } = draft;
    await vscode.commands.executeCommand('copydesk.fixAll');
    equal(draft.version, version);
  });

  test('comes back whole with one undo', async () => {
    await vscode.commands.executeCommand('undo');
    equal(draft.getText(), text);
    await untilTold(draft, RULES);
  });

  test('is walked through, finding by finding, and round again', async () => {
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const starts = diagnostics(draft).map(({ range }) => range.start);
    for (const start of [...starts, starts[0]!]) {
      const moved = until(vscode.window.onDidChangeTextEditorSelection, () => editor.selection.active.isEqual(start));
      await vscode.commands.executeCommand('copydesk.nextFinding');
      await moved;
      equal(editor.selection.isEmpty, true, 'nothing is selected that a key could replace');
    }
  });
});
