/** The drafts that are open and the desks they belong to: what is found in each, asked as often as one likes. */
import type { Article } from '../core/article/article.ts';
import type { Format } from '../core/article/split.ts';
import { declined, report } from '../core/check.ts';
import { Clippings } from '../core/repeats/clippings.ts';
import type { Finding } from '../core/rule.ts';
import { type DeskFile, type Desks, type DeskThere, deskFile } from '../desks.ts';
import type { Files } from '../files.ts';
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
  /** The version of the other drafts' paragraphs that it was compared with; undefined if the desk wants none. */
  readonly edition: number | undefined;
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
  readonly #files: Files;
  /** The drafts whose desk wants to know of what other drafts have as well; while there are none, nothing is kept. */
  readonly #asking = new Set<string>();
  #clippings = new Clippings();
  /** What of each draft is in the clippings. */
  readonly #filed = new Map<string, { draft: Draft; version: number; there: DeskThere }>();
  /** A draft that shares a paragraph with another has changed. */
  #stirred = false;

  constructor(drafts: Drafts, desks: Desks, files: Files) {
    this.drafts = drafts;
    this.#files = files;
    this.desks = desks;
    drafts.onDidClose(({ document: { uri } }) => {
      this.#readings.delete(uri);
      this.#asking.delete(uri);
    });
  }

  /** What is found in the draft as it now is; undefined for what is not open, and for what is no prose. */
  async read(uri: string): Promise<Reading | undefined> {
    const before = this.drafts.get(uri);
    if (!before || views.test(uri) || isDeskFile(uri)) return undefined;
    await this.ready;
    const there = await this.desks.at(uri);
    const across = there.desk.duplicates.acrossDrafts !== 'off';
    if (across) {
      this.#asking.add(uri);
      await this.#gather();
    } else if (this.#asking.delete(uri) && this.#asking.size === 0) this.#forget();
    const draft = this.drafts.get(uri);
    if (!draft) return undefined;
    const edition = across ? this.#clippings.version : undefined;
    const known = this.#readings.get(uri);
    const isFresh = known && known.draft === draft && known.version === draft.version && known.there === there;
    if (isFresh && known.edition === edition) return known;
    const kind = kindOf(draft, there);
    if (!kind) return undefined;
    const { format, isDraft } = kind;
    const article = draft.article(kind.readAs);
    const clippings = this.#clippings;
    const elsewhere = across && isDraft ? (print: number) => clippings.find(print, uri) : undefined;
    const findings = article ? report(article, there.desk, isDraft, elsewhere) : [declined(draft.length)];
    const reading = { draft, version: draft.version, there, format, isDraft, article, findings, edition };
    this.#readings.set(uri, reading);
    return reading;
  }

  /** Whether, since this was last asked, something has changed in a draft that others have part in, and want to know. */
  async stirred(): Promise<boolean> {
    if (this.#asking.size === 0) return false;
    await this.#gather();
    const stirred = this.#stirred;
    this.#stirred = false;
    return stirred;
  }

  /** Files what has changed in the open drafts, and takes out what is open no more. */
  async #gather(): Promise<void> {
    for (const uri of this.drafts.keys()) {
      if (views.test(uri) || isDeskFile(uri)) continue;
      const there = await this.desks.at(uri);
      const draft = this.drafts.get(uri);
      const filed = this.#filed.get(uri);
      if (!draft || (filed?.draft === draft && filed.version === draft.version && filed.there === there)) continue;
      const kind = kindOf(draft, there);
      const article = kind?.isDraft ? draft.article(kind.readAs) : undefined;
      const shared = article ? this.#clippings.put(uri, article) : this.#clippings.drop(uri);
      this.#filed.set(uri, { draft, version: draft.version, there });
      this.#stirred ||= shared;
    }
    for (const uri of this.#filed.keys()) {
      if (this.drafts.get(uri)) continue;
      this.#filed.delete(uri);
      if (this.#clippings.drop(uri)) this.#stirred = true;
    }
  }

  #forget(): void {
    this.#clippings = new Clippings();
    this.#filed.clear();
    this.#stirred = false;
  }

  /** Whether there is a file of this URI in the folder `root`. */
  exists(uri: string, root: string): Promise<boolean> {
    return this.#files.read(uri, root).then(
      text => text !== undefined,
      () => true // it is there, as whatever it be
    );
  }

  /** A desk file with its mistakes, open or not. */
  readDeskFile(uri: string): Promise<DeskFile | undefined> {
    return this.desks.readAlone(uri);
  }
}

/** How a draft is to be read at its desk; undefined for what is no prose. */
function kindOf(draft: Draft, there: DeskThere) {
  const isArticle = draft.languageId === 'article' || /\.(?:article|story)$/i.test(draft.uri);
  const isDraft = isArticle || there.isDraft(draft.uri);
  const format = isArticle ? 'article' : (proseLanguages[draft.languageId] ?? (isDraft ? 'plaintext' : undefined));
  if (!format) return undefined;
  const readAs: Format = format === 'plaintext' && isDraft ? 'article' : format;
  return { format, isDraft, readAs };
}

/** Whether a URI is that of a desk file. */
export function isDeskFile(uri: string): boolean {
  return uri.endsWith(`/${deskFile}`);
}
