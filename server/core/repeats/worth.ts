/** Which paragraphs are copy that nobody says twice on purpose, and which repeat by design. */
import type { Paragraph } from '../article/paragraph.ts';
import { inTitleCase } from '../article/shape.ts';
import { Flag } from '../article/words.ts';
import type { Desk } from '../desk.ts';
import { wildcard } from '../wildcard.ts';

/** Whether a paragraph is a few quoted words: said again slightly otherwise they are a refrain. */
export function isRefrain(p: Paragraph): boolean {
  return p.words.count < 16 && /^["\u201c\u2018\u00ab]/.test(p.raw.slice(p.start, p.start + 1));
}

const judged = new WeakMap<Paragraph, { duplicates: Desk['duplicates']; substantial: boolean }>();

/** Whether a paragraph is copy that nobody would say twice on purpose; judged once for a desk. */
export function isSubstantial(p: Paragraph, { duplicates }: Desk): boolean {
  const known = judged.get(p);
  if (known?.duplicates === duplicates) return known.substantial;
  const substantial = judge(p, duplicates);
  judged.set(p, { duplicates, substantial });
  return substantial;
}

function judge(p: Paragraph, { minWords, allow }: Desk['duplicates']): boolean {
  if ((p.shape !== 'body' && p.shape !== 'caption') || p.words.count < minWords) return false;
  if (p.kind !== 'prose' && !(p.kind === 'list' && p.words.count >= 20)) return false;
  if (inTitleCase(p) || (p.shape === 'caption' && p.words.count < 12)) return false;
  const last = p.raw[p.end - 1];
  if (last === '?' && p.words.count < 40) return false; // one question put to several people
  if (last === ':' && p.words.count < 20) return false; // the label of a table or list
  let figures = 0;
  for (const flags of p.words.flags) if (flags & Flag.Figure) figures++;
  if (figures * 3 > p.words.count && p.words.count < 20) return false; // a line of results
  return allow.length === 0 || !allow.some(pattern => wildcard(pattern)(p.text));
}
