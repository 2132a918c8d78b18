/** Whether two sentences that differ a little tell of two facts: another figure, name or negation in the same slot. */
import type { Paragraph } from '../article/paragraph.ts';
import { Flag } from '../article/words.ts';
import type { Hunk } from './diff.ts';

const negations = new Set([
  'not',
  'no',
  'never',
  'none',
  'without',
  'neither',
  'nor',
  'cannot',
  'denied',
  'denies',
  'nobody',
  'nothing'
]);

// Words that begin a sentence without being a name, and words that many names share.
const noName = new Set(
  (
    'a an the this that these those he she it they we i you his her its their there in on at by for from with of to as if and ' +
    'but or so yet when while after before since although though because however meanwhile also no not some many most all both ' +
    'corp co inc ltd company bank group plc sa ag mr mrs ms dr president minister'
  ).split(' ')
);

const numbers = new Set(
  'one two three four five six seven eight nine ten eleven twelve twenty fifty hundred thousand million mln billion bn'.split(
    ' '
  )
);

/** Whether a hunk puts another figure, name or negation into the same slot. */
export function otherFact(a: Paragraph, b: Paragraph, h: Hunk): boolean {
  const inA = facts(a, h.a0, h.a1);
  const inB = facts(b, h.b0, h.b1);
  const added = (h.a0 === h.a1 && begins(b, h.b0)) || (h.b0 === h.b1 && begins(a, h.a0)); // a sentence of its own
  if (inA.negated !== inB.negated && !added) return true;
  if (inA.figures > 0 && inB.figures > 0) return true;
  return inA.names.length > 0 && inB.names.length > 0 && !inA.names.some(x => inB.names.some(y => alike(x, y)));
}

const begins = (p: Paragraph, word: number): boolean => (p.words.flags[word]! & Flag.Sentence) !== 0;

function facts(p: Paragraph, from: number, to: number) {
  const names: string[] = [];
  let figures = 0;
  let negated = false;
  for (let i = from; i < to; i++) {
    const flags = p.words.flags[i]!;
    const small = p.word(i).toLowerCase();
    if (flags & Flag.Figure || numbers.has(small)) figures++;
    else if (flags & Flag.Capital && !noName.has(small)) names.push(small);
    if (negations.has(small) || /n['’]t$/.test(small)) negated = true;
  }
  return { figures, names, negated };
}

/** Two spellings of one name rather than two names: they begin alike and are about as long. */
function alike(x: string, y: string): boolean {
  return x.slice(0, 3) === y.slice(0, 3) && Math.abs(x.length - y.length) <= 2;
}
