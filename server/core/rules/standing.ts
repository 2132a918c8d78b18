/** Findings that stand: made once, they say anew where they lie whenever they are asked, whatever is typed elsewhere. */
import type { Article } from '../article/article.ts';
import type { Paragraph } from '../article/paragraph.ts';
import type { Finding, Fix, Related } from '../rule.ts';
import type { Span } from '../text.ts';

/** A span of a paragraph, in its own offsets. */
export interface Anchor {
  readonly paragraph: Paragraph;
  readonly span: Span;
}

/** What a finding says, and how to tell where it lies: the paragraphs it is held by must be in the story. */
interface Said {
  readonly rule: string;
  readonly message: string;
  readonly at: () => Span;
  readonly related?: () => readonly Related[];
  readonly faded?: boolean;
  readonly evidence?: () => string;
  readonly fixes: () => readonly Fix[];
}

/** A finding that may be kept as long as the paragraphs it is held by are in the story. */
class Standing implements Finding {
  readonly rule: string;
  readonly message: string;
  declare readonly faded?: boolean;
  declare readonly evidence?: () => string;
  readonly fixes: () => readonly Fix[];
  readonly #at: () => Span;
  readonly #related: () => readonly Related[];

  constructor({ rule, message, at, related, faded, evidence, fixes }: Said) {
    this.rule = rule;
    this.message = message;
    if (faded) this.faded = faded;
    if (evidence) this.evidence = evidence;
    this.fixes = fixes;
    this.#at = at;
    this.#related = related ?? nothing;
  }

  get span(): Span {
    return this.#at();
  }

  get related(): readonly Related[] {
    return this.#related();
  }
}

const nothing = (): readonly Related[] => [];

export const standing = (said: Said): Finding => new Standing(said);

/** A finding in one paragraph, its related places in one each. */
export function anchored(
  article: Article,
  { paragraph, span }: Anchor,
  related: readonly (Anchor & { readonly message: string })[],
  { rule, message, evidence, fixes }: Pick<Said, 'rule' | 'message' | 'evidence' | 'fixes'>
): Finding {
  return new Standing({
    rule,
    message,
    at: () => article.spanOf(paragraph, span),
    related: () => related.map(r => ({ span: article.spanOf(r.paragraph, r.span), message: r.message })),
    ...(evidence && { evidence }),
    fixes
  });
}
