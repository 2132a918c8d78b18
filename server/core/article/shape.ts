/** What a paragraph looks like by itself: byline, caption, credit, end mark, note … The story decides what it is. */
import type { Paragraph } from './paragraph.ts';
import { Flag } from './words.ts';

/**
 * - `byline`: By Jane Roe
 * - `caption`: text that closes with a credit, or opens with a caption's label
 * - `credit`: nothing but a credit in brackets
 * - `end`: -30-, Enditem, (Reporting by …)
 * - `note`: a note to editors, an advisory in brackets: (Adds reaction)
 * - `date`: nothing but a date
 * - `short`: a line that does not end as a sentence does: a headline, a subhead, a label
 * - `body`: anything else
 */
export type Shape = 'byline' | 'caption' | 'credit' | 'end' | 'note' | 'date' | 'short' | 'body';

const byline = /^(?:by|story by|words by|from) [A-Z\u00c0-\u024f]/i;
/** What the line below a byline ends with; the whole of it is held against a dearer pattern only then. */
const post = /(?:writer|correspondent|reporter|editor)s?$/i;
const correspondent =
  /^[\p{L} .'’-]{3,60}, (?:staff|special|chief|senior|political|business|sports|foreign)[a-z ]{0,30}(?:writer|correspondent|reporter|editor)s?$/iu;
const credit =
  /(?:photos?|pictures?|images?|credit|courtesy|getty|reuters|xinhua|afp|\bap\b|\bvia\b|handout|file|provided|illustration)/i;
/** Who took a picture, and for whom: (Jane Roe/Daily Post). */
const nameAndHouse = /^.\p{Lu}[\p{L}.'’ -]{2,40}\/ ?\p{Lu}[^/]{1,60}$/u;
/** Who took a picture, behind the last sentence of its caption and without brackets: … on Monday. REUTERS/Jane Roe */
const bareCredit =
  /[.!?"\u201d\u2019)] (?:(?:REUTERS|Reuters|AP Photo|AFP|EPA)\/\p{Lu}[\p{L}.'’ /-]{2,60}|\p{Lu}[\p{L}.'’ -]{2,40}\/(?:Reuters|REUTERS|AP|AFP|EPA|(?:AFP via )?Getty Images))\.?$/u;
const endWord =
  /^(?:enditem|item ends?|ends?|end|fin|more|-?\s?30\s?-?|#{2,}|-{3,}|[\u2013\u2014-]{2,4}|\*{3,}|_{3,}|\* \* \*|end of (?:story|item|text))\.?$/i;
const reporting =
  /^[([]?(?:additional |with )?(?:reporting|writing|editing|edited|compiled|reported|written|contributed)(?: and (?:writing|editing|reporting))? by\b/i;
const captionLabel =
  /^(?:file photo|photo|pictured|caption|in this (?:file |undated )?(?:photo|image|picture)|file(?: picture| image)?)\b.{0,12}[:,\u2013\u2014-]/i;
const advisory =
  /^(?:\(|\[)?(?:adds|updates?|updated|recasts|writethru|eds\.?:|editors?:|note to editors?|attention editors?|correct(?:s|ion|ing)|refiles?|repeats?|changes|clarifies|for use|embargo)/i;
const dateOnly =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,4}(?:,? \d{4})?\.?$/i;

/** The opening of the credit in brackets that closes a text, or -1. Offsets are those of `text`. */
function creditStart(text: string): number {
  const close = text.charAt(text.length - 1);
  if (close !== ']' && close !== ')') return -1;
  const mark = close === ']' ? '[' : '(';
  let open = text.lastIndexOf(mark);
  if (open > 0 && text.endsWith(close + close)) open = text.lastIndexOf(mark, open - 1); // (Photo: Harbour Archive (Roe))
  if (open < 0 || text.length - open > 120) return -1;
  const inside = text.slice(open);
  return credit.test(inside) ||
    (nameAndHouse.test(inside) && /(?:^|[.!?]["”’]?\s+)$/.test(text.slice(Math.max(0, open - 4), open)))
    ? open
    : -1;
}

/** What a paragraph looks like by itself. */
export function shapeOf(paragraph: Paragraph): Shape {
  if (paragraph.kind === 'heading') return 'short';
  const { words } = paragraph;
  const length = paragraph.end - paragraph.start;
  const head = paragraph.raw.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 160));
  if (length <= 40 && endWord.test(head)) return 'end';
  if (reporting.test(head)) return 'end';
  if (length <= 160) {
    if (
      words.count <= 14 &&
      (byline.test(head) || (post.test(head) && correspondent.test(head))) &&
      !/[.!?]$/.test(head)
    )
      return 'byline';
    if (dateOnly.test(head)) return 'date';
  }
  const first = head.charAt(0);
  if ((first === '(' || first === '[') && advisory.test(head)) return 'note';
  if (advisory.test(head) && /^[^.!?]{0,40}:/.test(head)) return 'note';
  if (length < 2000) {
    const text = paragraph.text;
    const open = creditStart(text);
    if (open === 0) return 'credit';
    if (open > 0 || bareCredit.test(text.slice(-100))) return 'caption';
    if (/^(?:photo|picture|image)s?(?: credit)?(?: by)?: ?/i.test(head) && words.count <= 14) return 'credit';
    if (captionLabel.test(head)) return 'caption';
  }
  if (words.count <= 18 && length <= 160 && !endsLikeSentence(head)) return 'short';
  return 'body';
}

/** Whether a line closes as a sentence does: a stop or colon, perhaps inside quotation marks or brackets. */
function endsLikeSentence(line: string): boolean {
  return /[.!?:;\u2026,]["'\u201d\u2019)\]]{0,3}$/.test(line);
}

/** Whether nearly every word of a line is capitalised: a headline in title case or in capitals. */
export function inTitleCase(paragraph: Paragraph): boolean {
  const { words } = paragraph;
  if (/\.["\u201d]?$/.test(paragraph.text)) return false;
  let capital = 0;
  let long = 0;
  for (let i = 0; i < words.count; i++) {
    if (words.ends[i]! - words.starts[i]! < 4) continue;
    long++;
    if (words.flags[i]! & (Flag.Capital | Flag.Figure)) capital++;
  }
  return long > 1 && capital >= long * 0.8;
}

/** Whether a sentence could be a picture's caption without its credit: in the present tense, with its day and place. */
export function captionLike(paragraph: Paragraph): boolean {
  if (paragraph.words.count > 60) return false;
  return /\b(?:in|at|near|outside|on) .{3,60}(?:,| on) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day, )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:, \d{4})?\.?$/i.test(
    paragraph.raw.slice(Math.max(paragraph.start, paragraph.end - 140), paragraph.end)
  );
}
