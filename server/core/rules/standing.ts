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

/** What a finding says, apart from where it lies. */
interface Said {
  readonly rule: string;
  readonly message: string;
  readonly evidence?: () => string;
  readonly fixes: () => readonly Fix[];
}

/** A finding held by paragraphs, not by offsets: it may be kept while they are in the story. */
export class Standing implements Finding {
  readonly rule: string;
  readonly message: string;
  readonly evidence?: () => string;
  readonly fixes: () => readonly Fix[];
  readonly #article: Article;
  readonly #at: Anchor;
  readonly #related: readonly (Anchor & { readonly message: string })[];

  constructor(article: Article, at: Anchor, related: readonly (Anchor & { readonly message: string })[], said: Said) {
    this.rule = said.rule;
    this.message = said.message;
    if (said.evidence) this.evidence = said.evidence;
    this.fixes = said.fixes;
    this.#article = article;
    this.#at = at;
    this.#related = related;
  }

  get span(): Span {
    return this.#article.spanOf(this.#at.paragraph, this.#at.span);
  }

  get related(): readonly Related[] {
    return this.#related.map(({ paragraph, span, message }) => ({
      span: this.#article.spanOf(paragraph, span),
      message
    }));
  }
}
