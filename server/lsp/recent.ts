/** The datelines of the drafts a desk has had before it: those open, and those closed since the server started. */
import type { Article } from '../core/article/article.ts';
import type { Dated } from '../core/datelines/story.ts';

/** How many closed drafts are remembered. */
const mostClosed = 50;

interface Kept {
  readonly desk: string | undefined;
  /** Of an open draft: asked anew each time, as it changes. */
  readonly article?: Article;
  /** Of a closed one. */
  readonly dated?: Dated;
}

/** Remembers the dateline of each draft, the latest last. */
export class RecentDatelines {
  readonly #kept = new Map<string, Kept>();

  /** A draft was read at its desk, which its desk file stands for. */
  note(uri: string, desk: string | undefined, article: Article | undefined): void {
    this.#kept.delete(uri);
    if (article) this.#kept.set(uri, { desk, article });
  }

  /** A draft was closed: its dateline is kept, the rest of it is not. */
  close(uri: string): void {
    const kept = this.#kept.get(uri);
    this.#kept.delete(uri);
    const dated = kept && datedIn(kept);
    if (!dated) return;
    this.#kept.set(uri, { desk: kept.desk, dated });
    const closed = [...this.#kept].filter(([, { article }]) => !article);
    for (const [old] of closed.slice(0, -mostClosed)) this.#kept.delete(old);
  }

  /** The datelines of a desk's other drafts: open ones first, the latest before the earlier. */
  beside(uri: string, desk: string | undefined): Dated[] {
    const others = [...this.#kept].filter(([other, kept]) => other !== uri && kept.desk === desk).reverse();
    return [...others.filter(([, kept]) => kept.article), ...others.filter(([, kept]) => !kept.article)]
      .map(([, kept]) => datedIn(kept))
      .filter(dated => dated !== undefined);
  }
}

function datedIn({ article, dated }: Kept): Dated | undefined {
  const paragraph = article?.opening.dated;
  const dateline = article?.opening.dateline;
  return paragraph && dateline ? { paragraph, dateline } : dated;
}
