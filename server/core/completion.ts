/** What may be offered to whoever types: the rest of a word that the story, or the house, already knows. */
import type { Article } from './article/article.ts';
import type { Desk } from './desk.ts';
import type { Elsewhere } from './rule.ts';
import type { Span } from './text.ts';

/** Words that may stand in the place of those at `span`, which ends where the cursor is. */
export interface Completion {
  readonly span: Span;
  readonly text: string;
  /** What it is, in a few words. */
  readonly detail?: string;
}

/**
 * What one part of the house offers at an offset, likeliest first; `asked`: not for a key pressed, but on request;
 * `elsewhere`: what is known beyond a draft, undefined for what is no draft.
 */
export type Completer = (
  article: Article,
  desk: Desk,
  offset: number,
  asked: boolean,
  elsewhere?: Elsewhere
) => Completion[];
