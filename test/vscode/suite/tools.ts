/** What the suites share: opening drafts, waiting for findings, saying what they are. */
import * as vscode from 'vscode';

const PATIENCE = 10_000;

/** The folder that is open. */
const folder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;
/** A file of the folder. */
export const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);

/** Fails with both values shown, from where they differ, unless they are alike. */
export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a === b) return;
  const apart = [...a].findIndex((letter, at) => letter !== b[at]);
  const from = Math.max(0, apart - 40);
  throw new Error(`${what}: expected …${b.slice(from, apart + 120)}…, got …${a.slice(from, apart + 120)}…`);
}

/** Fails with the sentence unless the value is there; gives the value. */
export function given<T>(value: T | null | undefined | false, sentence: string): T {
  if (value === null || value === undefined || value === false) throw new Error(sentence);
  return value;
}

/** Shows a file of the folder. */
export async function show(name: string): Promise<vscode.TextDocument> {
  return showUri(file(name));
}

/** Shows a document wherever it lies. */
export async function showUri(uri: vscode.Uri): Promise<vscode.TextDocument> {
  // As a click does. A document opened by an extension outlives its editor, and its file, by minutes.
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  const { document } = given(vscode.window.activeTextEditor, `${uri} does not open`);
  equal(document.uri.toString(), uri.toString(), 'the document shown');
  return document;
}

/** Shows a new document that no file holds. */
export async function showText(content: string, language = 'article'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document, { preview: false });
  if (document.getText() === content) return document;
  // On a busy machine a new document may still be given the text of the one that had its name before.
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return showText(content, language);
}

/** Copydesk's findings of this moment, as `rule “words at fault”`, long words cut, in the order of the text. */
export function told(document: vscode.TextDocument): string[] {
  return diagnostics(document).map(finding => {
    const words = document.getText(finding.range).trim().replace(/\s+/g, ' ');
    return `${ruleOf(finding)} “${words.length > 40 ? `${words.slice(0, 39)}…` : words}”`;
  });
}

/** The findings themselves, in the order of the text. */
export function diagnostics({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'copydesk')
    .sort((a, b) => a.range.start.compareTo(b.range.start) || a.range.end.compareTo(b.range.end));
}

/** The rule behind a finding. */
export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** The first finding of a rule. */
export const findingOf = (document: vscode.TextDocument, rule: string): vscode.Diagnostic =>
  given(
    diagnostics(document).find(finding => ruleOf(finding) === rule),
    `no ${rule} among ${told(document).join(', ') || 'nothing'}`
  );

/** Waits until the findings are these, rule by rule; says what they were when the patience ends. */
export async function untilTold(document: vscode.TextDocument, rules: readonly string[]): Promise<void> {
  const expected = [...rules].sort().join(', ');
  const now = () => diagnostics(document).map(ruleOf).sort().join(', ');
  await until(vscode.languages.onDidChangeDiagnostics, () => now() === expected).catch(() => {
    throw new Error(`expected ${expected || 'nothing'}, got ${told(document).join(', ') || 'nothing'}`);
  });
}

/** Waits, from event to event, until something holds. */
export function until<T>(event: vscode.Event<T>, holds: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (finish: () => void) => {
      clearTimeout(timer);
      listening.dispose();
      finish();
    };
    const listening = event(() => holds() && end(resolve));
    const timer = setTimeout(() => end(() => reject(new Error('waited in vain'))), PATIENCE);
    if (holds()) end(resolve);
  });
}

/** The first fix at a finding whose title matches, as it stands in the light bulb's menu; fails with the titles there are. */
export async function fixAt(
  { uri }: vscode.TextDocument,
  { range }: vscode.Diagnostic,
  title: RegExp
): Promise<vscode.CodeAction> {
  const { QuickFix } = vscode.CodeActionKind;
  let fixes: vscode.CodeAction[] = [];
  for (let patience = 5; patience > 0; patience--) {
    try {
      fixes = await vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, QuickFix.value, 50);
    } catch (error) {
      if (!String(error).includes('Canceled')) throw error;
    }
    const found = fixes.find(fix => title.test(fix.title));
    if (found) return found;
    // VS Code drops the question when another extension's fixes come up meanwhile: it is asked again.
  }
  throw new Error(`no fix like ${title} among ${fixes.map(fix => fix.title).join(' | ') || 'none'}`);
}

/** Takes a fix as the light bulb does. */
export async function take({ title, edit, command }: vscode.CodeAction): Promise<void> {
  if (edit) given(await vscode.workspace.applyEdit(edit), `“${title}” is not applied`);
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** Writes a file of the folder, as another program would. */
export async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
}

/** The text of a file of the folder, as it is on disk once no document of it waits to be saved. */
export async function saved(name: string): Promise<string> {
  const uri = file(name).toString();
  const waits = () =>
    vscode.workspace.textDocuments.some(document => document.uri.toString() === uri && document.isDirty);
  await until(vscode.workspace.onDidSaveTextDocument, () => !waits());
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file(name)));
}

/** Closes every editor, with no question about what is not saved. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  // The next new document gets the name of the last one, which must be gone by then.
  const open = () => vscode.workspace.textDocuments.some(({ isUntitled }) => isUntitled);
  await until(vscode.workspace.onDidCloseTextDocument, () => !open());
}
