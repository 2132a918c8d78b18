/**
 * A run of paragraphs, or a whole story, pasted again. Editors care because it is the paste nobody sees: the second
 * copy lies below the screen, and the story goes out twice as long.
 */
import type { Article } from '../article/article.ts';
import { kept } from '../kept.ts';
import { repeatsOf } from '../repeats/passages.ts';
import { type Repeat, spanOf } from '../repeats/stretch.ts';
import type { Finding, Fix, Rule } from '../rule.ts';
import type { Span } from '../text.ts';
import { lost, sideBySide, tears } from './differences.ts';
import { count, opening } from './quote.ts';
import { removal } from './removal.ts';
import { standing } from './standing.ts';

export const duplicatePassage: Rule = {
  id: 'duplicate-passage',
  summary: 'A run of paragraphs, or a whole story, pasted again.',
  severity: 'warning',
  anyProse: true,
  check: (article, desk) => findingsOf(article, repeatsOf(article, desk))
};

/** A finding for each repeat that is more than one paragraph said again. */
const findingsOf = kept((article: Article, repeats: readonly Repeat[]) => {
  const passages = repeats.filter(repeat => !repeat.single);
  return passages.map(passage => finding(article, passage, passages));
});

function finding(article: Article, repeat: Repeat, all: readonly Repeat[]): Finding {
  const source = () => spanOf(article, repeat, 'source');
  return standing({
    rule: 'duplicate-passage',
    message: message(article, repeat, source()),
    at: () => spanOf(article, repeat, 'target'),
    related: () => [{ span: source(), message: 'The first time it is told' }],
    faded: true,
    evidence: () => sideBySide(repeat),
    fixes: () => fixes(article, repeat, all)
  });
}

function message(article: Article, repeat: Repeat, source: Span): string {
  const first = repeat.pieces[0]!.target.paragraph;
  const last = repeat.pieces[repeat.pieces.length - 1]!.target.paragraph;
  const paragraphs = last.index - first.index + 1;
  const what = paragraphs > 1 ? `This passage of ${count(paragraphs, 'paragraph')}` : 'This passage';
  const how = repeat.pieces.some(piece => piece.hunks.length > 0) ? ', with slight changes' : '';
  return `${what} repeats the one that begins ${opening(article, source)}${how}.`;
}

function fixes(article: Article, repeat: Repeat, all: readonly Repeat[]): Fix[] {
  const span = spanOf(article, repeat, 'target');
  const gone = lost(article, repeat);
  const fix: Fix = {
    title: gone ? `Delete this repeat (drops ${gone})` : 'Delete this repeat',
    edits: [removal(article, span)],
    preferred: gone === '' && !tears(repeat, 'target')
  };
  const compare: Fix = {
    title: 'See them side by side',
    edits: [],
    compare: [spanOf(article, repeat, 'source'), span]
  };
  if (all.length < 2) return [fix, compare];
  const dropped = all.some(other => lost(article, other) !== '');
  const every: Fix = {
    title: `Delete all ${all.length} repeats${dropped ? ' (drops words that differ)' : ''}`,
    edits: all.map(other => removal(article, spanOf(article, other, 'target')))
  };
  return [fix, every, compare];
}
