/** The one door: an article and a desk in, findings out. */
import type { Article } from './article/article.ts';
import type { Desk, Level } from './desk.ts';
import { ignored } from './ignore.ts';
import { same } from './kept.ts';
import type { Elsewhere, Finding, Rule, Severity } from './rule.ts';
import { rules } from './rules/index.ts';
import { inOtherDrafts } from './rules/other-drafts.ts';
import type { Span } from './text.ts';

/** Drafts of more UTF-16 code units than this are declined. */
export const longest = 20_000_000;

const ruleOf = new Map(rules.map(rule => [rule.id, rule]));

/** How loudly a rule speaks in this article at this desk; `draft`: all rules hold, not those for any prose alone. */
function levelOf(rule: Rule, article: Article, desk: Desk, draft = article.format === 'article'): Level {
  const said = desk.rules[rule.id];
  if (draft) return said ?? rule.severity;
  if (!rule.anyProse || said === 'off') return 'off';
  return 'information';
}

/** How loudly a finding is to be shown. */
export function severityOf(finding: Finding, article: Article, desk: Desk, draft?: boolean): Severity {
  if (finding.severity) return finding.severity;
  const rule = ruleOf.get(finding.rule);
  const level = rule ? levelOf(rule, article, desk, draft) : 'information';
  return level === 'off' ? 'information' : level;
}

/**
 * Everything that is wrong with an article, in the order of the text; `draft` as for `levelOf`. With `elsewhere`, what
 * other drafts have as well is told of.
 */
export function check(...asked: Asked): readonly Finding[] {
  return atOnce(checking(...asked));
}

type Asked = [article: Article, desk: Desk, draft?: boolean, elsewhere?: Elsewhere];

function* checking(...[article, desk, draft, elsewhere]: Asked): Generator<undefined, readonly Finding[]> {
  const found: (readonly Finding[])[] = [];
  for (const rule of rules) {
    if (levelOf(rule, article, desk, draft) === 'off') continue;
    found.push(listed(rule.check(article, desk, elsewhere)));
    yield;
  }
  if (elsewhere?.paragraphs && desk.rules['duplicate-paragraph'] !== 'off')
    found.push(listed(inOtherDrafts(article, desk, elsewhere.paragraphs)));
  const last = told.get(article);
  // Where nothing new is found, nothing has come before anything else.
  if (
    last &&
    last.desk === desk &&
    last.found.length === found.length &&
    last.found.every((l, i) => same(l, found[i]!))
  )
    return last.shown;
  const isIgnored = ignored(article, desk);
  const shown = outsideRepeats(inOrder(found.flat())).filter(finding => !isIgnored(finding));
  told.set(article, { desk, found, shown });
  return shown;
}

/** A rule that has found what it found before may say so by the same list. */
const listed = (found: Iterable<Finding>): readonly Finding[] => (Array.isArray(found) ? found : [...found]);

interface Told {
  readonly desk: Desk;
  /** As each rule told it, and as it is shown. */
  readonly found: readonly (readonly Finding[])[];
  readonly shown: readonly Finding[];
}
const told = new WeakMap<Article, Told>();

/** What is told of an article: as `check`, but no more than the desk wants to hear, and one finding that says so. */
export function report(...asked: Asked): readonly Finding[] {
  return atOnce(reporting(...asked));
}

/** As `report`, a rule a step, so that others can have a turn in between; meanwhile the article has to stay as it is. */
export function* reporting(...asked: Asked): Generator<undefined, readonly Finding[]> {
  const [, desk] = asked;
  const found = yield* checking(...asked);
  if (found.length <= desk.maxFindings) return found;
  const more = found.length - desk.maxFindings;
  const { span } = found[desk.maxFindings]!;
  return [
    ...found.slice(0, desk.maxFindings),
    limit(
      span,
      `From here on, ${more} more ${more === 1 ? 'finding is' : 'findings are'} not shown: “maxFindings” is ${desk.maxFindings}.`
    )
  ];
}

function atOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The one finding of a draft that is too long to be checked. */
export function declined(length: number): Finding {
  const millions = (length / 1_000_000).toFixed(1);
  return limit(
    { start: 0, end: 0 },
    `This draft is not checked: it has ${millions} million characters, and the limit is 20 million.`
  );
}

function limit(span: Finding['span'], message: string): Finding {
  return { rule: 'limit', span, message, related: [], fixes: () => [] };
}

/** A finding and where it lies just now, worked out once. */
interface Placed extends Span {
  readonly finding: Finding;
}

function inOrder(found: readonly Finding[]): Placed[] {
  const placed: Placed[] = [];
  for (const finding of found) {
    const { start, end } = finding.span;
    placed.push({ finding, start, end });
  }
  return placed.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Leaves out what lies in a passage pasted again or at its seams: that the passage is there twice says it all. */
function outsideRepeats(placed: readonly Placed[]): readonly Finding[] {
  const passages = placed.filter(({ finding }) => finding.rule === 'duplicate-passage');
  let at = 0;
  const shown: Finding[] = [];
  for (const { finding, start, end } of placed) {
    if (finding.rule !== 'duplicate-passage') {
      while (at < passages.length && passages[at]!.end <= start) at++;
      const next = passages[at];
      const seam = finding.rule === 'run-together';
      // A seam is where one text is glued to another, so what touches its edge from outside is the seam's as well.
      if (seam && at > 0 && passages[at - 1]!.end >= start) continue;
      if (next && (seam ? next.start <= end : next.start < end)) continue;
    }
    shown.push(finding);
  }
  return shown;
}
