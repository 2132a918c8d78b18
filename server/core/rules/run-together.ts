/**
 * Two texts with the break between them lost. Editors care because a headline glued to its caption, or two
 * paragraphs glued at a full stop, is what is left when a page is copied without its line breaks.
 */
import { isCommonWord, isInnerCapitalBrand } from '../../data/lexicon.ts';
import type { Article } from '../article/article.ts';
import type { Paragraph } from '../article/paragraph.ts';
import type { Seam } from '../article/seams.ts';
import { Flag } from '../article/words.ts';
import { kept } from '../kept.ts';
import { repeatsOf } from '../repeats/passages.ts';
import { type Repeat, spanOf } from '../repeats/stretch.ts';
import type { Finding, Fix, Rule } from '../rule.ts';
import { lastUpTo } from '../search.ts';
import { overlapper } from '../text.ts';
import { quote } from './quote.ts';
import { breakAt } from './removal.ts';
import { anchored } from './standing.ts';

export const runTogether: Rule = {
  id: 'run-together',
  summary: 'Two texts with the break between them lost.',
  severity: 'warning',
  anyProse: true,
  check: (article, desk) => slipsIn(article, article.having('seams'), repeatsOf(article, desk))
};

/** The slips in paragraphs that have seams; they stand while neither those nor the repeats change. */
const slipsIn = kept((article: Article, glued: readonly Paragraph[], repeats: readonly Repeat[]): Finding[] => {
  const seen = formsOutside(article, repeats, glued);
  return glued.flatMap(p => p.seams.filter(seam => isSlip(p, seam, seen)).map(seam => finding(seam, p, article)));
});

/** How often each inner-capital form stands in the story, copies aside: what stands twice is spelled so. */
function formsOutside(
  article: Article,
  repeats: readonly Repeat[],
  glued: readonly Paragraph[]
): ReadonlyMap<number, number> {
  const repeated = overlapper(repeats.map(repeat => spanOf(article, repeat, 'target')));
  const seen = new Map<number, number>();
  for (const p of glued) {
    for (const seam of p.seams)
      if (seam.hash !== 0 && !repeated(article.spanOf(p, seam))) seen.set(seam.hash, (seen.get(seam.hash) ?? 0) + 1);
  }
  return seen;
}

function isSlip(p: Paragraph, seam: Seam, seen: ReadonlyMap<number, number>): boolean {
  if (seam.kind === 'bracket')
    return /photo|picture|provided|credit|file|xinhua|reuters|afp|getty/i.test(
      p.raw.slice(Math.max(0, seam.at - 120), seam.at)
    );
  if (seam.kind === 'inner') {
    if ((seen.get(seam.hash) ?? 0) > 1) return false;
    const left = p.raw.slice(seam.start, seam.at);
    // uberPool, but mlnProfit
    if (left.length < 6 && /[aeiou]/.test(left) && !isCommonWord(left)) return false;
    return !isInnerCapitalBrand(p.raw.slice(seam.start, seam.end));
  }
  // Behind a capitalised word (St.Louis, Amazon.Com) only a word that begins a sentence makes a seam.
  const left = lastUpTo(p.words.count, i => p.words.starts[i]! <= seam.start);
  const right = p.raw.slice(p.words.starts[left + 1]!, p.words.ends[left + 1]!);
  return (p.words.flags[left]! & Flag.Capital) === 0 || right.length < 4 || isCommonWord(right);
}

const finding = kept((seam: Seam, p: Paragraph, article: Article): Finding => {
  const left = p.raw.slice(seam.start, seam.at);
  const right = p.raw.slice(seam.at, seam.end);
  const fixes = (): Fix[] => {
    const at = article.spanOf(p, { start: seam.at, end: seam.at });
    const breakFix = {
      title: `Put the paragraph break back before ${shown(right)}`,
      edits: [{ span: at, text: breakAt(article, at.start) }]
    };
    const spaceFix = { title: `Put the space back before ${shown(right)}`, edits: [{ span: at, text: ' ' }] };
    if (/^["\u201c]?\p{Ll}/u.test(right)) return [spaceFix]; // no paragraph begins with a small letter
    return seam.kind === 'stop' ? [spaceFix, breakFix] : [breakFix, spaceFix];
  };
  return anchored(article, { paragraph: p, span: seam }, [], {
    rule: 'run-together',
    message: `The break between ${shown(left)} and ${shown(right)} is lost.`,
    fixes
  });
});

/** A word in quotation marks, without those of the copy beside it. */
const shown = (word: string): string => quote(word.replace(/^["\u201c\u2018]|["\u201d]$/g, ''));
