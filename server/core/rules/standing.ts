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
export function standing({ at, related, ...said }: Said): Finding {
  return {
    ...said,
    get span() {
      return at();
    },
    get related() {
      return related?.() ?? [];
    }
  };
}

/** A finding in one paragraph, its related places in one each. */
export function anchored(
  article: Article,
  { paragraph, span }: Anchor,
  related: readonly (Anchor & { readonly message: string })[],
  said: Omit<Said, 'at' | 'related'>
): Finding {
  return standing({
    ...said,
    at: () => article.spanOf(paragraph, span),
    related: () => related.map(r => ({ span: article.spanOf(r.paragraph, r.span), message: r.message }))
  });
}
