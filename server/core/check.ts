/** The one door: an article and a desk in, findings out. */
import type { Article } from './article/article.ts';
import type { Desk, Level } from './desk.ts';
import { ignored } from './ignore.ts';
import { sameEnds } from './kept.ts';
import { Ordered } from './ordered.ts';
import type { Elsewhere, Finding, Rule, Severity } from './rule.ts';
import { rules } from './rules/index.ts';
import { inOtherDrafts } from './rules/other-drafts.ts';
import { lastUpTo } from './search.ts';
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
  const shown = (last?.desk === desk && shownAgain(last, found)) || shownOf(article, desk, found);
  told.set(article, { desk, found, shown });
  return shown.list;
}

/** A rule that has found what it found before may say so by the same list. */
const listed = (found: Iterable<Finding>): readonly Finding[] => (Array.isArray(found) ? found : [...found]);

/** What each rule has found. */
type Found = readonly (readonly Finding[])[];

interface Told {
  readonly desk: Desk;
  readonly found: Found;
  readonly shown: Ordered<Finding>;
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

/** A finding and where it lies just now. */
interface Placed extends Span {
  readonly finding: Finding;
}

function placed(finding: Finding): Placed {
  const { start, end } = finding.span;
  return { finding, start, end };
}

/** What is shown of all that is found, in the order of the text. */
function shownOf(article: Article, desk: Desk, found: Found): Ordered<Finding> {
  const isIgnored = ignored(article, desk);
  const all = found.flat().map(placed).sort(byPlace);
  const passages = all.filter(({ finding }) => finding.rule === passageRule);
  const shown = all.filter(one => !isTold(one, passages.length, i => passages[i]!) && !isIgnored(one.finding));
  return new Ordered(
    (a, b) => byPlace(placed(a), placed(b)),
    shown.map(({ finding }) => finding)
  );
}

function byPlace(a: Placed, b: Placed): number {
  const [x, y] = [a.finding, b.finding];
  return a.start - b.start || b.end - a.end || numberOf(x) - numberOf(y) || (x.message < y.message ? -1 : 1);
}

const numberOf = (finding: Finding): number => rules.findIndex(rule => rule.id === finding.rule);

/** What was shown, brought up to date with what is found now; undefined where all has to be looked at again. */
function shownAgain({ desk, found: before, shown }: Told, found: Found): Ordered<Finding> | undefined {
  const passages = passagesIn(found);
  if (desk.ignore.length > 0 || before.length !== found.length || passagesIn(before) !== passages) return undefined;
  for (const [i, now] of found.entries()) {
    const last = before[i]!;
    if (now === last) continue;
    const { head, tail } = sameEnds(last, now);
    const gone = last.slice(head, last.length - tail);
    const come = now.slice(head, now.length - tail);
    if ([...gone, ...come].some(one => one.rule === passageRule)) return undefined;
    for (const one of gone) shown.delete(one);
    for (const one of come) if (!isTold(placed(one), passages.length, i => passages[i]!.span)) shown.add(one);
  }
  return shown;
}

const passageRule = 'duplicate-passage';
const none: readonly Finding[] = [];

const passagesIn = (found: Found): readonly Finding[] => found.find(list => list[0]?.rule === passageRule) ?? none;

/** Whether a finding lies in a passage pasted again or at its seams: that the passage is there twice says it all. */
function isTold({ finding: { rule }, start, end }: Placed, passages: number, at: (i: number) => Span): boolean {
  if (passages === 0 || rule === passageRule) return false;
  const before = lastUpTo(passages, i => at(i).end <= start);
  const next = before + 1 < passages ? at(before + 1) : undefined;
  if (rule !== 'run-together') return next !== undefined && next.start < end;
  // A seam is where one text is glued to another, so what touches its edge from outside is the seam's as well.
  return (before >= 0 && at(before).end === start) || (next !== undefined && next.start <= end);
}
