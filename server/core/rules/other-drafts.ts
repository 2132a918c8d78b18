/** A paragraph that stands in another draft as well: one story filed twice, or a copy left where it was moved from. */
import type { Article } from '../article/article.ts';
import type { Desk } from '../desk.ts';
import { type Clipping, isClipping } from '../repeats/clippings.ts';
import { isSubstantial } from '../repeats/worth.ts';
import type { Finding } from '../rule.ts';
import { count, opening, quote } from './quote.ts';

/** Says where else, outside the draft at hand, a print stands. */
export type Elsewhere = (print: number) => readonly Clipping[];

/** The paragraphs that other drafts have word for word: each told of once, where this draft has it first. */
export function* inOtherDrafts(article: Article, desk: Desk, elsewhere: Elsewhere): Generator<Finding> {
  const told = new Set<number>();
  for (const p of article.paragraphs) {
    if (!isClipping(p) || told.has(p.print) || !isSubstantial(p, desk)) continue;
    const places = elsewhere(p.print);
    if (places.length === 0) continue;
    told.add(p.print);
    const span = article.spanOf(p);
    const more = places.length > 1 ? ` and ${count(places.length - 1, 'other draft')}` : '';
    yield {
      rule: 'duplicate-paragraph',
      severity: 'information',
      span,
      message: `${opening(article, span)} stands in ${quote(nameOf(places[0]!.draft))}${more} as well, word for word.`,
      related: places.map(({ draft, span }) => ({ draft, span, message: 'It stands here as well' })),
      fixes: () => []
    };
  }
}

/** A draft's name as the editor's tab has it. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/^untitled:/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
