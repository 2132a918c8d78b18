/**
 * A paragraph that repeats an earlier one, word for word or nearly. Editors care because two takes of one fact slip
 * in when a story is updated: readers see it at once, the one who wrote it does not.
 */
import type { Article } from '../article/article.ts';
import { type Repeat, repeatsOf, spanOf } from '../repeats/passages.ts';
import type { Finding, Fix, Rule } from '../rule.ts';
import { changedWords, lost, lostFromSource, sideBySide, told } from './differences.ts';
import { count, opening } from './quote.ts';
import { removal } from './removal.ts';

export const duplicateParagraph: Rule = {
  id: 'duplicate-paragraph',
  summary: 'A paragraph that repeats an earlier one, word for word or nearly.',
  severity: 'warning',
  anyProse: true,
  *check(article, desk) {
    for (const repeat of repeatsOf(article, desk)) {
      if (repeat.single) yield finding(article, repeat);
    }
  }
};

function finding(article: Article, repeat: Repeat): Finding {
  const source = spanOf(article, repeat, 'source');
  return {
    rule: 'duplicate-paragraph',
    span: spanOf(article, repeat, 'target'),
    message: told(repeat, () => {
      const changed = changedWords(repeat);
      const how = changed === 0 ? 'word for word' : `with ${count(changed, 'word')} changed`;
      return `This paragraph repeats ${opening(article, source)}, ${how}.`;
    }),
    related: [{ span: source, message: 'The first time it is told' }],
    faded: true,
    evidence: () => sideBySide(article, repeat),
    fixes: () => fixes(article, repeat)
  };
}

function fixes(article: Article, repeat: Repeat): Fix[] {
  const source = spanOf(article, repeat, 'source');
  const target = spanOf(article, repeat, 'target');
  const gone = lost(article, repeat);
  if (changedWords(repeat) === 0) {
    return [{ title: 'Delete this copy', edits: [removal(article, target)], preferred: gone === '' }];
  }
  const back = lostFromSource(article, repeat);
  return [
    { title: `Keep the first${gone ? ` (drops ${gone})` : ''}`, edits: [removal(article, target)] },
    { title: `Keep this one${back ? ` (drops ${back})` : ''}`, edits: [removal(article, source)] },
    { title: 'See them side by side', edits: [], compare: [source, target] }
  ];
}
