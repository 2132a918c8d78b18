/** Ways out of the findings in a range, made of the findings themselves and never read back from a diagnostic. */
import type { CodeAction, CodeActionParams, WorkspaceEdit } from 'vscode-languageserver';
import { conversions } from '../core/datelines/rewrite.ts';
import { ignoreOf } from '../core/ignore.ts';
import { mend } from '../core/mend.ts';
import type { Finding, Fix } from '../core/rule.ts';
import type { Edit, Span } from '../core/text.ts';
import type { Client } from './client.ts';
import { diagnosticOf } from './diagnostics.ts';
import { Changes } from './edits.ts';
import type { Newsroom, Reading } from './newsroom.ts';
import { CodeActionTriggerKind } from './protocol.ts';

/** Everything that can be mended at once. */
export const fixAllKind = 'source.fixAll.copydesk';
const compareCommand = 'copydesk.compare';

/** The quick fixes of what is found in the range that is asked for, and “fix all” where it is asked for. */
export async function actionsFor(
  newsroom: Newsroom,
  client: Client,
  reading: Reading,
  { range, context: { only, triggerKind } }: CodeActionParams
): Promise<CodeAction[]> {
  const asked = (kind: string) => !only || only.some(one => one === '' || kind === one || kind.startsWith(`${one}.`));
  const isAutomatic = triggerKind === CodeActionTriggerKind.Automatic;
  const at = reading.draft.span(range);
  const here = reading.findings.filter(({ span }) => span.start <= at.end && at.start <= span.end);
  const actions: CodeAction[] = [];
  if (asked('quickfix')) {
    for (const finding of here) actions.push(...(await quickFixes(newsroom, client, reading, finding)));
  }
  // No light bulb on every dateline: where the cursor merely stands there, nobody has asked for another style.
  if (asked('refactor.rewrite') && (only || !isAutomatic))
    actions.push(...rewrites(newsroom, client, reading, at, only !== undefined));
  // It reads the draft anew: wherever the cursor goes would be too often.
  if (asked(fixAllKind) && (only || (here.length > 0 && !isAutomatic))) {
    const edit = await fixAll(newsroom, client, reading);
    if (edit) actions.push({ title: 'Fix all that needs no second look', kind: fixAllKind, edit });
  }
  return actions;
}

async function quickFixes(
  newsroom: Newsroom,
  client: Client,
  reading: Reading,
  finding: Finding
): Promise<CodeAction[]> {
  const { article, draft } = reading;
  if (!article || finding.rule === 'limit') return [];
  const standing: Fix[] = [
    { title: 'Ignore this here', edits: [], desk: { kind: 'ignore', ignore: ignoreOf(article, finding) } },
    {
      title: `Turn this rule off at this desk (${finding.rule})`,
      edits: [],
      desk: { kind: 'rule', rule: finding.rule, level: 'off' }
    }
  ];
  const diagnostics = [diagnosticOf(reading, finding, client.readme, newsroom)];
  const actions: CodeAction[] = [];
  for (const fix of [...finding.fixes(), ...standing]) {
    const action: CodeAction = { title: fix.title, kind: 'quickfix', diagnostics };
    if (fix.compare) {
      if (!client.commands.includes(compareCommand)) continue;
      const [one, other] = fix.compare;
      const places = [draft.uri, draft.range(one), draft.range(other)];
      action.command = { title: fix.title, command: compareCommand, arguments: places };
    } else {
      const edit = await editOf(newsroom, client, reading, fix);
      if (!edit) continue;
      action.edit = edit;
    }
    if (fix.preferred) action.isPreferred = true;
    actions.push(action);
  }
  return actions;
}

/** A fix as an edit of the workspace; undefined where this editor, or this draft, can't have it. */
async function editOf(
  newsroom: Newsroom,
  client: Client,
  { draft, there, article }: Reading,
  fix: Fix
): Promise<WorkspaceEdit | undefined> {
  const changes = new Changes(newsroom, client);
  changes.add(draft, fix.edits);
  if (fix.moveOut) {
    if (!(await changes.newDraft(draft, article!.slice(fix.moveOut)))) return undefined;
    if (fix.edits.length === 0) changes.add(draft, [{ span: fix.moveOut, text: '' }]);
  }
  if (fix.desk && !(there.file && (await changes.record(there.file, fix.desk)))) return undefined;
  return changes.edit();
}

/** The dateline as each other house writes it, where it touches the range, or holds it; `data.style` says which. */
function rewrites(
  newsroom: Newsroom,
  client: Client,
  { article, draft, there, isDraft }: Reading,
  at: Span,
  touches: boolean
): CodeAction[] {
  const found = article && isDraft ? conversions(article, there.desk) : undefined;
  if (!found) return [];
  const { start, end } = found.span;
  if (touches ? start > at.end || at.start > end : at.start < start || end < at.end) return [];
  return found.to.map(({ style, title, edit }) => {
    const changes = new Changes(newsroom, client);
    changes.add(draft, [edit]);
    return { title, kind: 'refactor.rewrite', data: { style }, edit: changes.edit()! };
  });
}

/** The edits that “fix all” makes of a reading, kept as long as it. */
const mended = new WeakMap<Reading, readonly Edit[]>();

/** What makes the draft as it is when every preferred fix is taken; undefined where there is nothing to mend. */
async function fixAll(newsroom: Newsroom, client: Client, reading: Reading): Promise<WorkspaceEdit | undefined> {
  const { article, draft, there, isDraft } = reading;
  if (!article) return undefined;
  // Where it was typed in since it was read, what was made before is for another text.
  const isFresh = draft.revision === reading.revision;
  const edits = (isFresh && mended.get(reading)) || mend(draft.text, article.format, there.desk, isDraft);
  if (isFresh) mended.set(reading, edits);
  if (edits.length === 0) return undefined;
  const changes = new Changes(newsroom, client);
  changes.add(draft, edits);
  return changes.edit();
}
