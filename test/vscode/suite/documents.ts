/** What is checked, as what, and what is not. */
import * as vscode from 'vscode';
import { closeAll, diagnostics, equal, findingOf, show, showText, showUri, told, untilTold } from './tools.ts';

const SLIP =
  'BOSTON (AP) — The bridge opened.\n\nShe read the officialStatement Xu Lin had sent, then the link.He said so.\n';

suite('documents', () => {
  teardown(closeAll);

  test('plain text is told of its slips in a low voice, an article aloud', async () => {
    const draft = await showText(`${SLIP}\nNo place is named above.\n`, 'plaintext');
    await untilTold(draft, ['run-together', 'run-together']);
    equal(findingOf(draft, 'run-together').severity, vscode.DiagnosticSeverity.Information, 'severity');
    await vscode.commands.executeCommand('copydesk.checkAsArticle');
    const article = vscode.window.activeTextEditor!.document;
    equal(article.languageId, 'article');
    await untilTold(article, ['run-together', 'run-together']);
    equal(findingOf(article, 'run-together').severity, vscode.DiagnosticSeverity.Warning, 'severity');
  });

  test('a dateline is asked of an article, not of plain text', async () => {
    const story = 'The bridge opened on Monday, the mayor said in Boston.\n\nShe read the link.He said so.\n';
    const plain = await showText(story, 'plaintext');
    await untilTold(plain, ['run-together']);
    await vscode.commands.executeCommand('copydesk.checkAsArticle');
    await untilTold(vscode.window.activeTextEditor!.document, ['missing-dateline', 'run-together']);
  });

  test('markdown is read as prose, its code is not', async () => {
    const draft = await showText(
      `# A bridge\n\n${SLIP}\n\`\`\`js\nconst link = a.He(officialXu);\n\`\`\`\n`,
      'markdown'
    );
    await untilTold(draft, ['run-together', 'run-together']);
  });

  test('a file system that an extension brings is checked', async () => {
    const files = new MemoryFiles({ '/story.article': SLIP });
    const registered = vscode.workspace.registerFileSystemProvider('drawer', files);
    try {
      const draft = await showUri(vscode.Uri.from({ scheme: 'drawer', path: '/story.article' }));
      equal(draft.languageId, 'article');
      await untilTold(draft, ['run-together', 'run-together']);
    } finally {
      await closeAll();
      registered.dispose();
    }
  });

  test('a view of another version is not', async () => {
    const registered = vscode.workspace.registerTextDocumentContentProvider('old-version', {
      provideTextDocumentContent: () => SLIP
    });
    try {
      const view = await showUri(vscode.Uri.from({ scheme: 'old-version', path: '/story.article' }));
      equal(view.languageId, 'article');
      const draft = await showText(SLIP);
      await untilTold(draft, ['run-together', 'run-together']);
      equal(told(view), []);
    } finally {
      registered.dispose();
    }
  });

  test('findings go with the draft', async () => {
    const draft = await show('run-together.article');
    await untilTold(draft, ['run-together', 'run-together', 'run-together']);
    await closeAll();
    await untilTold(draft, []);
    equal(diagnostics(draft).length, 0);
  });
});

/** A file system of a few texts, as an extension for a remote archive might bring. */
class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files: Map<string, Uint8Array>;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  constructor(files: Record<string, string>) {
    this.#files = new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  }
  stat({ path }: vscode.Uri): vscode.FileStat {
    if (path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.#get(path).length };
  }
  readFile({ path }: vscode.Uri): Uint8Array {
    return this.#get(path);
  }
  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.#files.set(path, content);
  }
  readDirectory(): [string, vscode.FileType][] {
    return [...this.#files.keys()].map(path => [path.slice(1), vscode.FileType.File]);
  }
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }
  createDirectory(): void {}
  delete(): void {}
  rename(): void {}
  #get(path: string): Uint8Array {
    const content = this.#files.get(path);
    if (!content) throw vscode.FileSystemError.FileNotFound(path);
    return content;
  }
}
