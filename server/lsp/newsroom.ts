/** The drafts that are open and the desks they belong to: what is found in each, asked as often as one likes. */
import type { Article } from '../core/article/article.ts';
import type { Format } from '../core/article/split.ts';
import { declined, report } from '../core/check.ts';
import type { Finding } from '../core/rule.ts';
import { type DeskFile, type Desks, type DeskThere, deskFile, type ReadFile } from '../desks.ts';
import type { Draft, Drafts } from './drafts.ts';

/** A draft as read at its desk. */
export interface Reading {
  readonly draft: Draft;
  readonly version: number;
  readonly there: DeskThere;
  readonly format: Format;
  /** Whether every rule holds, or only those for any prose. */
  readonly isDraft: boolean;
  /** Undefined if the draft is too long to be read. */
  readonly article: Article | undefined;
  readonly findings: readonly Finding[];
}

/** Schemes of documents that are views of something else, never a draft. */
const views =
  /^(?:git|gitlens|git-?hub-?pr|pr|review|svn|hg|scm|output|log|debug|vscode-[\w-]*(?:settings|notebook|userdata|scm|interactive|terminal)[\w-]*|walkThrough\w*|search-editor|comment|conflictResolution)[\w-]*:/i;
const proseLanguages: Readonly<Record<string, Format>> = {
  article: 'article',
  markdown: 'markdown',
  gfm: 'markdown',
  plaintext: 'plaintext',
  text: 'plaintext',
  txt: 'plaintext'
};

/** Reads the open drafts at their desks. */
export class Newsroom {
  readonly drafts: Drafts;
  readonly desks: Desks;
  readonly #readings = new Map<string, Reading>();

  /** Settled when the settings are known; until then nothing is read. */
  ready: Promise<void> = Promise.resolve();
  readonly #readFile: ReadFile;

  constructor(drafts: Drafts, desks: Desks, readFile: ReadFile) {
    this.drafts = drafts;
    this.#readFile = readFile;
    this.desks = desks;
    drafts.onDidClose(({ document }) => this.#readings.delete(document.uri));
  }

  /** What is found in the draft as it now is; undefined for what is not open, and for what is no prose. */
  async read(uri: string): Promise<Reading | undefined> {
    const before = this.drafts.get(uri);
    if (!before || views.test(uri) || isDeskFile(uri)) return undefined;
    await this.ready;
    const there = await this.desks.at(uri);
    const draft = this.drafts.get(uri);
    if (!draft) return undefined;
    const known = this.#readings.get(uri);
    if (known && known.draft === draft && known.version === draft.version && known.there === there) return known;
    const isArticle = draft.languageId === 'article' || /\.(?:article|story)$/i.test(uri);
    const isDraft = isArticle || there.isDraft(uri);
    const format = isArticle ? 'article' : (proseLanguages[draft.languageId] ?? (isDraft ? 'plaintext' : undefined));
    if (!format) return undefined;
    const article = draft.article(format === 'plaintext' && isDraft ? 'article' : format);
    const findings = article ? report(article, there.desk, isDraft) : [declined(draft.length)];
    const reading = { draft, version: draft.version, there, format, isDraft, article, findings };
    this.#readings.set(uri, reading);
    return reading;
  }

  /** Whether there is a file of this URI in the folder `root`. */
  async exists(uri: string, root: string): Promise<boolean> {
    return (await this.#readFile(uri, root)) !== undefined;
  }

  /** A desk file with its mistakes, open or not. */
  readDeskFile(uri: string): Promise<DeskFile | undefined> {
    return this.desks.readAlone(uri);
  }
}

/** Whether a URI is that of a desk file. */
export function isDeskFile(uri: string): boolean {
  return uri.endsWith(`/${deskFile}`);
}
