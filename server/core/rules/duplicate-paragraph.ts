/**
 * A paragraph that repeats an earlier one, word for word or nearly. Editors care because two takes of one fact slip
 * in when a story is updated: readers see it at once, the one who wrote it does not.
 */
import type { Article } from '../article/article.ts';
import { kept } from '../kept.ts';
import { repeatsOf } from '../repeats/passages.ts';
import { type Repeat, spanOf } from '../repeats/stretch.ts';
import type { Finding, Fix, Rule } from '../rule.ts';
import { changedWords, lost, lostFromSource, sideBySide, surplus, tears } from './differences.ts';
import { count, opening } from './quote.ts';
import { removal } from './removal.ts';
import { standing } from './standing.ts';

export const duplicateParagraph: Rule = {
  id: 'duplicate-paragraph',
  summary: 'A paragraph that repeats an earlier one, word for word or nearly.',
  severity: 'warning',
  anyProse: true,
  check: (article, desk) => findingsOf(article, repeatsOf(article, desk))
};

const findingsOf = kept((article: Article, repeats: readonly Repeat[]) =>
  repeats.filter(repeat => repeat.single).map(repeat => finding(article, repeat))
);

function finding(article: Article, repeat: Repeat): Finding {
  const source = () => spanOf(article, repeat, 'source');
  const changed = changedWords(repeat);
  const how = changed === 0 ? 'word for word' : `with ${count(changed, 'word')} changed`;
  const { paragraph, from, to } = repeat.pieces[0]!.target;
  const what = from === 0 && to === paragraph.words.count ? 'This paragraph' : 'This part of a paragraph';
  return standing({
    rule: 'duplicate-paragraph',
    message: `${what} repeats ${opening(article, source())}, ${how}.`,
    at: () => spanOf(article, repeat, 'target'),
    related: () => [{ span: source(), message: 'The first time it is told' }],
    faded: true,
    evidence: () => sideBySide(repeat),
    fixes: () => fixes(article, repeat)
  });
}

function fixes(article: Article, repeat: Repeat): Fix[] {
  const source = spanOf(article, repeat, 'source');
  const target = spanOf(article, repeat, 'target');
  const gone = lost(article, repeat);
  const torn = tears(repeat, 'target');
  if (changedWords(repeat) === 0) {
    // What goes on behind the copy may hang on it: It was late.
    const { paragraph, from, to } = repeat.pieces[0]!.target;
    const goesOn = from === 0 && to < paragraph.words.count;
    const preferred = gone === '' && !torn && !goesOn;
    const copy = { title: 'Delete this copy', edits: [removal(article, target)], preferred };
    return torn || goesOn ? [...merge(article, repeat), copy] : [copy, ...merge(article, repeat)];
  }
  const back = lostFromSource(repeat);
  const first = { title: `Keep the first${outcome(back, gone)}`, edits: [removal(article, target)] };
  const second = { title: `Keep this one${outcome(gone, back)}`, edits: [removal(article, source)] };
  return [
    ...(torn && !tears(repeat, 'source') ? [second, first] : [first, second]),
    ...merge(article, repeat),
    { title: 'See them side by side', edits: [], compare: [source, target] }
  ];
}

/** What a fix keeps and drops of the words in which two tellings differ. */
function outcome(kept: string, dropped: string): string {
  const parts = [kept && `keeps ${kept}`, dropped && `drops ${dropped}`].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

/** Where one telling holds all that the other says: the fuller one in the other's place, so that no word is lost. */
function merge(article: Article, repeat: Repeat): Fix[] {
  const more = surplus(repeat);
  if (!more) return [];
  const [piece] = repeat.pieces;
  const [first, second] = [piece!.source.paragraph, piece!.target.paragraph];
  // A list item's text in the place of a paragraph would bring its mark along.
  if (first.kind !== second.kind) return [];
  const [fuller, other, place] = more.side === 'target' ? [second, first, 'the first'] : [first, second, 'this one'];
  const edits = [{ span: article.spanOf(other), text: fuller.text }, removal(article, article.spanOf(fuller))].sort(
    (a, b) => a.span.start - b.span.start
  );
  return [{ title: `Keep both in one: add ${more.words} to ${place}`, edits }];
}
