/** The status bar item: what was found in the draft at hand; a click walks to the next finding. */
import * as vscode from 'vscode';
import { isChecked } from './documents.ts';
import { findingsIn, ruleOf } from './findings.ts';
import { summary } from './summary.ts';

/** Shows itself beside drafts only, and says so when the server is gone. */
export class Status implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('copydesk.status', vscode.StatusBarAlignment.Right, 100);
  readonly #subscriptions: vscode.Disposable[];
  #running = true;

  constructor() {
    this.#item.name = 'Copydesk';
    const update = () => this.#update();
    this.#subscriptions = [
      this.#item,
      vscode.window.onDidChangeActiveTextEditor(update),
      vscode.workspace.onDidOpenTextDocument(update), // a change of language opens the document again
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const active = vscode.window.activeTextEditor?.document.uri.toString();
        if (uris.some(uri => uri.toString() === active)) this.#update();
      })
    ];
    this.#update();
  }

  /** Whether the server runs. */
  setRunning(running: boolean): void {
    this.#running = running;
    this.#update();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #update(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isChecked(document)) {
      this.#item.hide();
      return;
    }
    const found = summary(findingsIn(document.uri).map(ruleOf));
    if (!this.#running) this.#show('$(error) Copydesk stopped', 'Start Copydesk again', 'copydesk.restart');
    else if (found) this.#show(`$(search) ${found}`, `Copydesk found ${found}. Go to the next`, 'copydesk.nextFinding');
    else this.#show('$(check) Copydesk', 'Copydesk found nothing', undefined);
  }

  #show(text: string, tooltip: string, command: string | undefined): void {
    this.#item.text = text;
    this.#item.tooltip = tooltip;
    this.#item.accessibilityInformation = { label: tooltip };
    this.#item.command = command;
    this.#item.show();
  }
}
