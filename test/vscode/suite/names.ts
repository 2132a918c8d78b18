/** Names as symbols, as the editor's own commands have them: F12, Shift+F12, F2, Ctrl+T and the list while typing. */
import * as vscode from 'vscode';
import { closeAll, equal, given, showText, untilTold } from './tools.ts';

const STORY = `LINDQVIST OPENS HARBOUR WALL

LOWMERE, Scotland - Mayor Marta Lindqvist opened the wall in the harbour on Monday, a year late.

“It is done,” Lindqvist said. She had asked for Lindqvist’s Rule to be waived, office@Lindqvist.example wrote.
`;

suite('names', () => {
  let draft: vscode.TextDocument;
  setup(async () => {
    draft = await showText(STORY);
    await untilTold(draft, []);
  });
  teardown(closeAll);

  /** Where the words stand last. */
  const find = (words: string) => draft.positionAt(draft.getText().lastIndexOf(words) + 1);
  const ask = <T>(command: string, ...more: unknown[]) =>
    vscode.commands.executeCommand<T>(`vscode.${command}`, draft.uri, ...more);
  const shown = (places: readonly (vscode.Location | vscode.LocationLink)[]) =>
    places.map(place => draft.getText('targetUri' in place ? place.targetRange : place.range));

  test('lead to where they are told in full, and are found wherever they stand', async () => {
    const definition = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'executeDefinitionProvider',
      find('Lindqvist said')
    );
    equal(shown(definition), ['Marta Lindqvist']);
    const references = await ask<vscode.Location[]>('executeReferenceProvider', find('Lindqvist said'));
    equal(shown(references), ['LINDQVIST', 'Marta Lindqvist', 'Lindqvist', 'Lindqvist']);
  });

  test('are renamed everywhere, capitals and possessives too, and it is undone in one step', async () => {
    const edit = await ask<vscode.WorkspaceEdit>('executeDocumentRenameProvider', find('Marta'), 'Maria Lind');
    given(await vscode.workspace.applyEdit(edit), 'the renaming is not applied');
    const renamed = STORY.replace('Marta', 'Maria')
      .replace('LINDQVIST', 'LIND')
      .replace(/Lindqvist(?!\.)/g, 'Lind');
    equal(draft.getText(), renamed);
    await vscode.commands.executeCommand('undo');
    equal(draft.getText(), STORY);
  });

  test('are not renamed to what is no name, and it is said why', async () => {
    const refusal = await ask('executeDocumentRenameProvider', find('Marta'), '<Lind>').then(
      () => 'it is renamed',
      error => String(error)
    );
    equal(refusal.includes('No name has “<” in it.'), true, refusal);
  });

  test('are offered while one is being typed', async () => {
    const edit = new vscode.WorkspaceEdit();
    const end = draft.positionAt(STORY.length);
    edit.insert(draft.uri, end, '\nThe council thanked Marta L');
    given(await vscode.workspace.applyEdit(edit), 'nothing is typed');
    const list = await ask<vscode.CompletionList>(
      'executeCompletionItemProvider',
      draft.positionAt(draft.getText().length)
    );
    const names = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    equal(names.includes('Marta Lindqvist'), true, names.join(', '));
  });

  test('of the open drafts are found by their beginnings', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'lindq'
    );
    equal(
      found.filter(({ location }) => location.uri.toString() === draft.uri.toString()).map(({ name }) => name),
      ['Marta Lindqvist']
    );
  });
});
