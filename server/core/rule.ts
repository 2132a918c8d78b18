/** What a rule is and what it says: findings, with their evidence and their fixes. */
import type { Article } from './article/article.ts';
import type { Dated } from './datelines/story.ts';
import type { Desk, DeskChange } from './desk.ts';
import type { Clipping } from './repeats/clippings.ts';
import type { Edit, Span } from './text.ts';

/** How loudly a finding speaks. */
export type Severity = 'error' | 'warning' | 'information';

/** A related place: evidence for a finding, in the same draft unless `draft` names another's URI. */
export interface Related {
  readonly span: Span;
  readonly message: string;
  readonly draft?: string;
}

/** A way out of a finding: edits to the draft, a line for the desk file, or two passages to compare. */
export interface Fix {
  /** An order, in the imperative: “Delete this copy”. */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** True only when a careful editor would take it unseen; `source.fixAll.copydesk` applies exactly these. */
  readonly preferred?: boolean;
  /** What is recorded in the desk file instead of, or besides, the edits. */
  readonly desk?: DeskChange;
  /** Two passages of the draft to show side by side, where the client can. */
  readonly compare?: readonly [Span, Span];
  /** A second story to move to a draft of its own: the words that leave. */
  readonly moveOut?: Span;
}

/** One place where a rule is broken. Spans are offsets in the whole draft. */
export interface Finding {
  readonly rule: string;
  readonly span: Span;
  /** One plain sentence, present tense, that shows the words at fault. */
  readonly message: string;
  readonly related: readonly Related[];
  /** How loudly it speaks where that is not for the desk to say. */
  readonly severity?: Severity;
  /** The words may be shown faded, as they are there twice. */
  readonly faded?: boolean;
  /** What the hover shows, in Markdown, made only when asked for. */
  readonly evidence?: () => string;
  /** The ways out, likeliest first, made only when asked for. */
  readonly fixes: () => readonly Fix[];
}

/** The paragraphs of the drafts other than the one at hand. */
export interface OtherParagraphs {
  /** The draft at hand. */
  readonly uri: string;
  /** Where a print stands in them, in the order of their URIs. */
  find(print: number): readonly Clipping[];
}

/** What is known beyond the draft at hand; a part is left out where nobody has it, or the desk doesn't want to know. */
export interface Elsewhere {
  readonly paragraphs?: OtherParagraphs;
  /** The datelines of this desk's other drafts, the latest first. Asked for when a fix is made, not before. */
  readonly datelines?: () => Iterable<Dated>;
}

/** One fault worth noticing. */
export interface Rule {
  /** The diagnostic's code, the setting's key and the README's anchor. */
  readonly id: string;
  /** One sentence for settings and README. */
  readonly summary: string;
  /** How loudly it speaks unless the desk says otherwise. */
  readonly severity: Severity;
  /** Holds in any prose (plain text, Markdown), not in drafts alone. */
  readonly anyProse?: boolean;
  /**
   * Everything this rule finds. Total: never throws, looks at nothing but its arguments. A finding that stands is the
   * same object as before, so that nobody has to look at it again.
   */
  check(article: Article, desk: Desk, elsewhere?: Elsewhere): Iterable<Finding>;
}
