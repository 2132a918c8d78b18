/** The extension starts in the host it is meant for, and starts again when asked. */
import * as vscode from 'vscode';
import { closeAll, equal, given, show, untilTold } from './tools.ts';

declare const HOST: 'node' | 'web';

suite('activation', () => {
  suiteTeardown(closeAll);

  test(`runs in the ${HOST} extension host`, async () => {
    const extension = given(vscode.extensions.getExtension<{ host: string }>('copydesk.copydesk'), 'no such extension');
    equal((await extension.activate()).host, HOST);
  });

  test('offers its commands', async () => {
    const commands = (await vscode.commands.getCommands(true)).filter(name => /^copydesk\.(?!status)/.test(name));
    equal(
      commands.sort(),
      ['checkAsArticle', 'compare', 'fixAll', 'nextFinding', 'restart', 'rewriteDateline'].map(
        name => `copydesk.${name}`
      )
    );
  });

  test('finds the same again after a restart', async () => {
    const draft = await show('run-together.article');
    equal(draft.languageId, 'article');
    const rules = ['run-together', 'run-together', 'run-together'];
    await untilTold(draft, rules);
    const restarted = vscode.commands.executeCommand('copydesk.restart');
    await untilTold(draft, []);
    await restarted;
    await untilTold(draft, rules);
  });
});
