/** What a document is, by its name, its language and its desk: a draft, other prose, a desk file, or none of these. */
import type { Format } from '../core/article/split.ts';
import { type DeskThere, deskFile } from '../desks.ts';
import type { Draft } from './draft.ts';

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

/** Whether a URI is that of a desk file. */
export function isDeskFile(uri: string): boolean {
  return uri.endsWith(`/${deskFile}`);
}

/** Whether a document of this URI may be copy. */
export function mayBeCopy(uri: string): boolean {
  return !views.test(uri) && !isDeskFile(uri);
}

/** How a document is to be read at its desk. */
export interface Kind {
  readonly format: Format;
  /** Every rule holds, not those for any prose alone. */
  readonly isDraft: boolean;
  readonly readAs: Format;
}

/** What an open document is at its desk; undefined for what is no prose. */
export function kindOf({ uri, languageId }: Draft, there: DeskThere): Kind | undefined {
  const isArticle = languageId === 'article' || /\.(?:article|story)$/i.test(uri);
  const isDraft = isArticle || there.isDraft(uri);
  const format = isArticle ? 'article' : (proseLanguages[languageId] ?? (isDraft ? 'plaintext' : undefined));
  if (!format) return undefined;
  const readAs: Format = format === 'plaintext' && isDraft ? 'article' : format;
  return { format, isDraft, readAs };
}
