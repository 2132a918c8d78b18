/** Which paragraphs are copy that nobody says twice on purpose, and which repeat by design. */
import type { Paragraph } from '../article/paragraph.ts';
import { inTitleCase } from '../article/shape.ts';
import { Flag } from '../article/words.ts';
import type { Desk } from '../desk.ts';
import { kept } from '../kept.ts';
import { wildcard } from '../wildcard.ts';

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
  if (inTitleCase(p) || (p.words.count < 16 && isCredited(p)) || (p.words.count < 12 && p.shape === 'caption'))
    return false;
  const last = lastMark(p);
  if (last === '?' && p.words.count < 40) return false; // one question put to several people
  if (last === ':' && p.words.count < 20) return false; // the label of a table or list
  if (last === ';' && p.kind === 'list') return false; // one of several clauses
  if (last === ',' && p.words.count < 16) return false; // a line of verse
  if (figures(p) * 3 > p.words.count && p.words.count < 20) return false; // a line of results
  return allow.length === 0 || !allowed(allow).some(matches => matches(p.text));
}

/** The tests that a desk's patterns make. */
const allowed = kept((allow: Desk['duplicates']['allow']) => allow.map(pattern => wildcard(pattern)));

/**
 * Whether two paragraphs that differ a little do so by design: clauses of a list, rows of figures, a refrain of a few
 * quoted words, entries of a diary, what two labels tell. Word for word alike, they may still be a paste.
 */
export function comesInVariants(a: Paragraph, b: Paragraph): boolean {
  if (a.kind === 'list' || b.kind === 'list') return true;
  if (figures(a) * 4 >= a.words.count && figures(b) * 4 >= b.words.count) return true;
  return (isRefrain(a) && isRefrain(b)) || areEvents(a, b) || areLabelled(a, b);
}

/** Whether each has a label of its own: “North: Dry at first …”, “West: Dry by noon …” */
function areLabelled(a: Paragraph, b: Paragraph): boolean {
  const [one, other] = [label.exec(a.text), label.exec(b.text)];
  return one !== null && other !== null && one[0] !== other[0];
}

/** Whether two entries of a diary, each with its hour, have other words at their head: they are of two events. */
function areEvents(a: Paragraph, b: Paragraph): boolean {
  if (!isEntry(a) || !isEntry(b)) return false;
  for (let i = 0; i < mostHead; i++) if (a.words.hashes[i] !== b.words.hashes[i]) return true;
  return false;
}

const mostHead = 6;

/** A few lines that give an hour and nobody's word. */
const isEntry = ({ words, text }: Paragraph): boolean =>
  words.count <= 40 && /\d ?[ap]\.?m\b/i.test(text) && !/\b(?:said|says|told)\b/.test(text);

/** A short row of figures, as results are: one that differs is another row, and there may be thousands. */
export function isRow(p: Paragraph): boolean {
  return p.words.count < 20 && figures(p) * 4 >= p.words.count;
}

/** A few words, all of them quoted; some more in the middle of a speech, which is closed by another paragraph. */
function isRefrain({ raw, start, end, words }: Paragraph): boolean {
  if (!/["\u201c\u2018\u00ab]/.test(raw.charAt(start))) return false;
  const close = raw.slice(start + 1, end).search(/["\u201d\u00bb]|\u2019$/);
  return close < 0 ? words.count < 24 : words.count < 16 && /["\u201d\u2019\u00bb]/.test(raw.charAt(end - 1));
}

/** Whether a line names its picture's source at the end. */
function isCredited(p: Paragraph): boolean {
  return /\b(?:image|photo|picture|graphic|credit|source|photograph)s?: [^.]{2,60}\.?$/i.test(
    p.raw.slice(Math.max(p.start, p.end - 90), p.end)
  );
}

/** The last mark of a paragraph, inside the quotation marks and brackets that close it. */
function lastMark(p: Paragraph, closing = '"\u201d\u2019\u00bb)]'): string {
  let at = p.end - 1;
  while (at > p.start && closing.includes(p.raw[at]!)) at--;
  return p.raw[at] ?? '';
}

function figures(p: Paragraph): number {
  let n = 0;
  for (const flags of p.words.flags) if (flags & Flag.Figure) n++;
  return n;
}

/** Gives a paragraph by its place in the story. */
export type Near = (index: number) => Paragraph | undefined;

/** More lines than these are not looked through for where verse begins and ends. */
const longestStanza = 12;

/**
 * Whether a paragraph is a line of verse: one of some short lines set close, with blank lines before and behind them,
 * that do not each end a sentence.
 */
export function isVerse(p: Paragraph, near: Near): boolean {
  const isLine = (q: Paragraph) => q.kind === 'prose' && q.words.count < 16;
  const lines = [p];
  let last = p;
  while (isLine(last) && !isSpaced(last) && lines.length < longestStanza) {
    const next = near(last.index + 1);
    if (!next) break;
    lines.push(next);
    last = next;
  }
  let above = near(p.index - 1);
  while (above && isLine(above) && !isSpaced(above) && lines.length < longestStanza) {
    lines.push(above);
    above = near(above.index - 1);
  }
  if (!isLine(last) || lines.length < 2 || lines.length === longestStanza) return false;
  return (!above || isSpaced(above)) && lines.some(line => lastMark(line) !== '.');
}

/**
 * Whether two paragraphs of a few words stand each under a head of its own, the first below it, or behind one label
 * somewhere below it: the hours of two shops, the weather on the coast on two days.
 */
export function areUnderHeads(a: Paragraph, b: Paragraph, near: Near): boolean {
  const { words, text } = b;
  if (words.count > mostLabelled) return false;
  const labelled = a.text.startsWith(label.exec(text)?.[0] ?? '\n');
  if (!labelled && words.count > mostUnderHead) return false;
  const [one, other] = [headOf(a, near, labelled), headOf(b, near, labelled)];
  return one !== undefined && other !== undefined && one.print !== other.print;
}

/** A lead has more words than this. */
const mostUnderHead = 18;
const mostLabelled = 40;
/** Below one line there are no more items. */
const mostItems = 8;
const label = /^\p{Lu}[^.:!?]{1,30}: /u;

/** The line above that stands by itself: the nearest one, or any that is short, above what has a label. */
function headOf(p: Paragraph, near: Near, labelled: boolean): Paragraph | undefined {
  for (let i = 1; i <= (labelled ? mostItems : 1); i++) {
    const above = near(p.index - i);
    if (!above || isHead(above) || (labelled && i === 1 && above.words.count <= mostUnderHead)) return above;
  }
  return undefined;
}

const isHead = (p: Paragraph): boolean => (p.kind === 'heading' || p.shape === 'short') && p.words.count > 0;

/** Whether blank lines stand behind a paragraph. */
function isSpaced(p: Paragraph): boolean {
  let breaks = 0;
  for (let i = p.end; i < p.raw.length; i++)
    if (p.raw[i] === '\n' || (p.raw[i] === '\r' && p.raw[i + 1] !== '\n')) breaks++;
  return breaks > 1;
}
