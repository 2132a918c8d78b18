/** The one door: an article and a desk in, findings out. */
import type { Article } from './article/article.ts';
import type { Desk, Level } from './desk.ts';
import type { Finding, Rule } from './rule.ts';
import { rules } from './rules/index.ts';

/** How loudly a rule speaks in this article at this desk. */
export function levelOf(rule: Rule, article: Article, desk: Desk): Level {
  const said = desk.rules[rule.id];
  if (article.format === 'article') return said ?? rule.severity;
  if (!rule.anyProse || said === 'off') return 'off';
  return 'information';
}

/** Everything the desk wants to hear about an article, in the order of the text. */
export function check(article: Article, desk: Desk): Finding[] {
  const found: Finding[] = [];
  for (const rule of rules) {
    if (levelOf(rule, article, desk) === 'off') continue;
    for (const finding of rule.check(article, desk)) found.push(finding);
  }
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
