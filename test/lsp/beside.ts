// A newsroom with drafts on its disk, of which the server is to know: for the tests that compare drafts.
import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { Editor, folder, lead, type Options } from './editor.ts';

/** A paragraph long enough to be looked for elsewhere, the draft that is open, and one on the disk that has it too. */
export const tunnel =
  'Rail engineers closed the northern tube of the Hallow tunnel on Sunday night after water was seen running down its eastern wall, and said that it would stay shut until the pumps had been repaired.';
export const story = `Tunnel closed after leak\n\n${lead}\n\n${tunnel}\n\nNobody would say what it had all cost.\n`;
export const filed = `Pumps fail for the third time\r\n\r\nASHBY, England - A fitter heard the alarm first.\r\n\r\n  ${tunnel}\r\n`;
/** Settings that ask for it. */
export const workspace = { duplicates: { acrossDrafts: 'workspace' } };
export const at = (name: string) => `${folder}/${name}`;

/** Where findings lead, all of which must be of a paragraph that stands elsewhere. */
export function places(items: readonly Diagnostic[]): string[] {
  return items.flatMap(({ code, severity, relatedInformation }) => {
    assert.deepEqual([code, severity], ['duplicate-paragraph', 3]);
    return relatedInformation!.map(({ location }) => location.uri.replace(`${folder}/`, ''));
  });
}

/** Starts an editor beside files on the disk, opens `a.article`, and waits until the others have been read. */
export async function beside(
  files: Record<string, string>,
  options: Options = {},
  text = story
): Promise<{ editor: Editor; uri: string }> {
  const stored = Object.fromEntries(Object.entries(files).map(([name, text]) => [at(name), text]));
  // One draft of no interest, so that there is work to be told of whatever the others are.
  stored[at('zebra.article')] = 'A zebra was seen.\n';
  const editor = await Editor.start({ settings: workspace, files: stored, ...options });
  const uri = await editor.show('a.article', text);
  await editor.pull(uri);
  await editor.worked();
  return { editor, uri };
}

/** Pulls again whenever the server asks for it, until a draft's findings lead where they are expected to. */
export async function until(editor: Editor, uri: string, expected: string[]): Promise<void> {
  for (let seen = editor.refreshes; ; seen++) {
    if (JSON.stringify(places(await editor.pull(uri))) === JSON.stringify(expected)) return;
    await editor.refreshed(seen + 1);
  }
}
