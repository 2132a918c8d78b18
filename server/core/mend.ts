/** Mends a whole draft: applies every preferred fix, and those that the mended text brings forth, until it rests. */
import { Article } from './article/article.ts';
import type { Format } from './article/split.ts';
import { check } from './check.ts';
import type { Desk } from './desk.ts';
import type { Finding } from './rule.ts';
import { apply, difference, type Edit, overlap } from './text.ts';

/** A fix that brings forth another that brings forth another … is followed so far. */
const mostRounds = 8;

/** The edits that make a draft what it is when every preferred fix has been taken: none where nothing is to be mended. */
export function mend(text: string, format: Format, desk: Desk, draft?: boolean): readonly Edit[] {
  let now = text;
  let first: readonly Edit[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const edits = preferred(check(new Article(now, format), desk, draft));
    const next = apply(now, edits);
    if (next === now) break;
    if (round === 0) first = edits;
    now = next;
    if (round > 0) first = [];
  }
  if (now === text) return [];
  // After one round the edits are told apart; more rounds are told as the stretch in which the texts differ.
  return first.length > 0 ? first : [difference(text, now)];
}

/** The edits of all preferred fixes, in the order of the text; where two overlap, the earlier finding's. */
export function preferred(findings: readonly Finding[]): Edit[] {
  const taken: Edit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes().find(one => one.preferred && one.edits.length > 0 && !one.desk && !one.moveOut);
    if (!fix) continue;
    const clashes = fix.edits.some(edit => taken.some(other => meets(edit, other)));
    if (!clashes) taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Whether two edits share a character or, where one only inserts, a place. */
function meets({ span: a }: Edit, { span: b }: Edit): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return overlap(a, b);
}
