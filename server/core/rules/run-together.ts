/**
 * Two texts with the break between them lost. Editors care because a headline glued to its caption, or two
 * paragraphs glued at a full stop, is what is left when a page is copied without its line breaks.
 */
import { isCommonWord, isInnerCapitalBrand } from '../../data/lexicon.ts';
import type { Article } from '../article/article.ts';
import type { Paragraph } from '../article/paragraph.ts';
import type { Seam } from '../article/seams.ts';
import { Flag } from '../article/words.ts';
import type { Desk } from '../desk.ts';
import { repeatsOf } from '../repeats/passages.ts';
import { spanOf } from '../repeats/stretch.ts';
import type { Finding, Rule } from '../rule.ts';
import { overlap } from '../text.ts';
import { quote } from './quote.ts';
import { breakAt } from './removal.ts';

export const runTogether: Rule = {
  id: 'run-together',
  summary: 'Two texts with the break between them lost.',
  severity: 'warning',
  anyProse: true,
  *check(article, desk) {
    const glued = article.having('seams');
    if (glued.length === 0) return;
    const seen = formsOutsideRepeats(article, desk, glued);
    for (const p of glued) {
      for (const seam of p.seams) if (isSlip(p, seam, seen)) yield finding(article, p, seam);
    }
  }
};

/** How often each inner-capital form stands in the story, copies aside: what stands twice is spelled so. */
function formsOutsideRepeats(article: Article, desk: Desk, glued: readonly Paragraph[]): Map<number, number> {
  const copies = repeatsOf(article, desk).map(repeat => spanOf(article, repeat, 'target'));
  const seen = new Map<number, number>();
  for (const p of glued) {
    const base = article.startOf(p);
    for (const { hash, start, end } of p.seams) {
      if (hash !== 0 && !copies.some(copy => overlap(copy, { start: base + start, end: base + end }))) {
        seen.set(hash, (seen.get(hash) ?? 0) + 1);
      }
    }
  }
  return seen;
}

function isSlip(p: Paragraph, seam: Seam, seen: Map<number, number>): boolean {
  if (seam.kind === 'bracket')
    return /photo|picture|provided|credit|file|xinhua|reuters|afp|getty/i.test(
      p.raw.slice(Math.max(0, seam.at - 120), seam.at)
    );
  if (seam.kind === 'inner') {
    if ((seen.get(seam.hash) ?? 0) > 1) return false;
    const form = p.raw.slice(seam.start, seam.end);
    return !isInnerCapitalBrand(form);
  }
  // Behind a capitalised word (St.Louis, Amazon.Com) only a word that begins a sentence makes a seam.
  const left = p.words.starts.indexOf(seam.start);
  const right = p.raw.slice(p.words.starts[left + 1]!, p.words.ends[left + 1]!);
  return (p.words.flags[left]! & Flag.Capital) === 0 || right.length < 4 || isCommonWord(right);
}

function finding(article: Article, p: Paragraph, seam: Seam): Finding {
  const base = article.startOf(p);
  const span = { start: base + seam.start, end: base + seam.end };
  const left = p.raw.slice(seam.start, seam.at);
  const right = p.raw.slice(seam.at, seam.end);
  const at = { start: base + seam.at, end: base + seam.at };
  const breakFix = {
    title: `Put the paragraph break back before ${quote(right)}`,
    edits: [{ span: at, text: breakAt(article, at.start) }]
  };
  const spaceFix = { title: `Put the space back before ${quote(right)}`, edits: [{ span: at, text: ' ' }] };
  return {
    rule: 'run-together',
    span,
    message: `The break between ${quote(left)} and ${quote(right)} is lost.`,
    related: [],
    fixes: () => (seam.kind === 'stop' ? [spaceFix, breakFix] : [breakFix, spaceFix])
  };
}
