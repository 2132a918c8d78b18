/** Quick fixes as the light bulb offers and applies them. */
import * as vscode from 'vscode';
import { closeAll, equal, findingOf, fixAt, given, show, take, untilTold } from './tools.ts';

suite('quick fixes', () => {
  teardown(closeAll);

  test('put the break back where two words ran together, undone in one step', async () => {
    const draft = await show('late-edit.article');
    await untilTold(draft, ['run-together', 'duplicate-paragraph', 'inconsistent-name']);
    const before = draft.getText();
    await take(await fixAt(draft, findingOf(draft, 'run-together'), /./));
    await untilTold(draft, ['duplicate-paragraph', 'inconsistent-name']);
    equal(/ropes\.\s+About/.test(draft.getText()), true, 'the break is back');
    equal(draft.getText().replace(/\s/g, ''), before.replace(/\s/g, ''), 'all words are there');
    await vscode.commands.executeCommand('undo');
    equal(draft.getText(), before);
  });

  test('change a name everywhere it is misspelled, and nothing else', async () => {
    const draft = await show('late-edit.article');
    await untilTold(draft, ['run-together', 'duplicate-paragraph', 'inconsistent-name']);
    const before = draft.getText();
    const fix = await fixAt(draft, findingOf(draft, 'inconsistent-name'), /Llewellyn/);
    await take(fix);
    await untilTold(draft, ['run-together', 'duplicate-paragraph']);
    equal(draft.getText(), before.replace(/Llewelyn/g, 'Llewellyn'));
  });

  test('show two versions of a paragraph side by side', async () => {
    const draft = await show('near-repeat.article');
    await untilTold(draft, ['duplicate-paragraph', 'duplicate-paragraph']);
    await take(await fixAt(draft, findingOf(draft, 'duplicate-paragraph'), /side by side/));
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    const diff = given(input instanceof vscode.TabInputTextDiff && input, 'no diff is open');
    const texts = await Promise.all([diff.original, diff.modified].map(uri => vscode.workspace.openTextDocument(uri)));
    const [first, second] = texts.map(document => document.getText().trim());
    equal(
      [draft.getText().includes(first!), draft.getText().includes(second!)],
      [true, true],
      'both stand in the draft'
    );
    equal(first === second, false, 'the same');
    await untilTold(texts[0]!, []); // a view is no draft
  });
});
