/** A paragraph that stands in another draft as well: one story filed twice, or a copy left where it was moved from. */
import type { Article } from '../article/article.ts';
import type { Desk } from '../desk.ts';
import { isClipping } from '../repeats/clippings.ts';
import { isSubstantial } from '../repeats/worth.ts';
import type { Finding, OtherParagraphs } from '../rule.ts';
import { count, opening, quote } from './quote.ts';

/** More places than these are counted, and not linked. */
const mostLinks = 10;

/** The paragraphs that other drafts have word for word: each told of once, where this draft has it first. */
export function* inOtherDrafts(article: Article, desk: Desk, elsewhere: OtherParagraphs): Generator<Finding> {
  const told = new Set<number>();
  for (const p of article.paragraphs) {
    if (!isClipping(p) || told.has(p.print) || !isSubstantial(p, desk)) continue;
    const places = elsewhere.find(p.print);
    if (places.length === 0) continue;
    told.add(p.print);
    const span = article.spanOf(p);
    const more = places.length > 1 ? ` and ${count(places.length - 1, 'other draft')}` : '';
    yield {
      rule: 'duplicate-paragraph',
      severity: 'information',
      span,
      message: `${opening(article, span)} stands in ${quote(nameOf(places[0]!.draft, elsewhere.uri))}${more} as well, word for word.`,
      related: places
        .slice(0, mostLinks)
        .map(({ draft, span }) => ({ draft, span, message: 'It stands here as well' })),
      fixes: () => []
    };
  }
}

/** A draft's name, with as much of its path as it takes to tell where it lies, seen from another. */
function nameOf(uri: string, from: string): string {
  const path = uri.split('/');
  const seen = from.split('/');
  let common = 0;
  while (common < path.length - 1 && path[common] === seen[common]) common++;
  // Below another root, a folder's name and the draft's must do.
  const name = path.slice(common < 3 ? -2 : common).join('/');
  try {
    return decodeURIComponent(name.replace(/^untitled:/, ''));
  } catch {
    return name;
  }
}
