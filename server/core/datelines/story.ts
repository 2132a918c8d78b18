/** What a story says of its own dateline: which one it has, what kind of text it is, when and where it was written. */
import type { Article } from '../article/article.ts';
import { monthOf } from '../article/dateline/calendar.ts';
import type { Dateline, Day } from '../article/dateline/dateline.ts';
import { believed } from '../article/dateline/evidence.ts';
import { isLabel } from '../article/dateline/labels.ts';
import type { Opening } from '../article/opening.ts';
import type { Paragraph } from '../article/paragraph.ts';
import type { Desk } from '../desk.ts';
import { kept } from '../kept.ts';
import { styleOf } from './styles.ts';
import { rewriteDateline } from './write.ts';

/** A dateline and the paragraph it stands in. */
export interface Dated {
  readonly paragraph: Paragraph;
  readonly dateline: Dateline;
}

/** The story's dateline; the desk's own places are known, and what has its own form, date and all, is one. */
export function datelineOf(article: Article, desk: Desk): Dated | undefined {
  const { dateline, dated, doubtful, lead } = article.opening;
  if (dateline && dated) return { paragraph: dated, dateline };
  if (doubtful && lead && believed(doubtful, desk.dateline.places) === 'yes')
    return { paragraph: lead, dateline: doubtful };
  return lead?.dateline && hasForm(lead, lead.dateline, desk)
    ? { paragraph: lead, dateline: lead.dateline }
    : undefined;
}

/** Whether words that could be a dateline have a day or an agency, and stand as this desk's style would write them. */
function hasForm({ raw }: Paragraph, dateline: Dateline, desk: Desk): boolean {
  const style = dateline.date || dateline.agency?.value ? styleOf(desk.dateline) : undefined;
  const written = style && rewriteDateline(dateline, style)?.trimEnd();
  return written !== undefined && raw.startsWith(written, dateline.span.start);
}

const kinds =
  'columns?|columnist|editorials?|reviews?|obituar(?:y|ies)|obits?|briefs?|briefing|in brief|news in brief|q ?& ?a|q and a|op-?eds?|opinions?|commentary|' +
  'leaders?|letters?|letters? to the editor|viewpoint|undated|recipes?|corrections?|digest|' +
  '(?:public |legal |parish |church )?notices?|(?:parish|church|village) notes|' +
  '(?:tv |television )?listings?(?: for \\p{L}{3,9})?|fixtures|transcripts?|poems?|poem of the (?:day|week|month)|(?:police|crime|court) (?:log|blotter)|horoscopes?';
const alone = new RegExp(
  `^(?:the |our |book |film |movie |theat(?:er|re) |music |restaurant |guest |world |sports? |business |local )?(?:${kinds})$`,
  'iu'
);
const opens = new RegExp(
  `^(?:book |film |movie |theat(?:er|re) |music |restaurant |guest |world |sports? |business |local )?(?:${kinds})(?:\\s*[:|\u2014\u2013]|\\s+-+\\s|-(?=\\p{Lu}))`,
  'iu'
);
const keys = [
  'type',
  'kind',
  'category',
  'section',
  'label',
  'kicker',
  'genre',
  'format',
  'slug',
  'slugline',
  'keywords',
  'tags',
  'topic'
];

// At the end of a headline: Harbour Village Cafe - Review; Super Sad: A Review; “Chasing Mavericks” Review.
const closes =
  /(?: [\u2014\u2013-]{1,2} |: )(?:an? )?(?:review|commentary|opinion|editorial)$|^["\u201c\u2018'][^"\u201d]{1,80}["\u201d\u2019'] review$/i;
const asks = /^(?:[Qq] ?& ?[Aa]\b|Ask \p{Lu}[\p{L}. ]{1,20}: )/u;

/** Whether a draft's headline or a label says that it is a round-up of several stories. */
export function saysRoundUp(article: Article): boolean {
  const { labels, headline } = article.opening;
  return [...labels, ...(headline ? [headline] : [])].some(p =>
    // “Roundup: Macao on high alert” is one report of many events.
    /\b(?:round-?up|in brief|briefs|digest|agenda|diary|wrap-?up|highlights|at a glance)\b/i.test(
      p.text.slice(0, 200).replace(/^(?:round|wrap)-?up: (?=.)/i, '')
    )
  );
}

/** Whether a draft says itself (by slug, label, front matter, or its questions) that it is of a kind without dateline. */
export const saysNoDateline = (article: Article): boolean => undated(article.opening, article);

const undated = kept(({ header, labels, headline, byline, lead }: Opening, article: Article): boolean => {
  for (const key of keys) {
    const value = header.get(key)?.value;
    if (value?.split(/[,;/_-]|\s{2,}/).some(word => alone.test(word.trim()))) return true;
    if (value && alone.test(value.trim())) return true;
  }
  for (const p of [...labels, ...(headline ? [headline] : [])]) {
    if (p.end - p.start > 200) continue;
    const text = p.text.replace(/^[#*\s[(]+|[\])*:\s]+$/g, '');
    if (alone.test(text) || opens.test(text) || closes.test(text) || asks.test(text)) return true;
  }
  if (byline && /\bcolumnist\b/i.test(byline.text.slice(0, 200))) return true;
  // A letter, an agony aunt; a transcript or an opinion that says so in its first words.
  const first = lead?.text.slice(0, 40) ?? '';
  if (opens.test(first) || /^(?:Dear \p{Lu}[\p{L}. ]{1,20}:|This is an? (?:\w+ )?transcript\b)/u.test(first))
    return true;
  return questions(article) >= 2 || isTranscript(article);
});

/** Who speaks, as transcripts have it, with no word in small letters: ADA HOLM, HOST:; HOLM: Good evening. */
const speaker = /^(\p{Lu}[\p{Lu}.'\u2019 -]+)(?:, [\p{Lu} ]+)?:(?:\s|$)/u;

/** Whether people speak by turns in the first paragraphs: a report gives a few turns at most, and heads come but once. */
function isTranscript(article: Article): boolean {
  const speakers = new Set<string>();
  let turns = 0;
  const most = Math.min(30, article.paragraphs.length);
  for (let i = 0; i < most; i++) {
    const { raw, start, dateline } = article.paragraphs[i]!;
    const name = speaker.exec(raw.slice(start, start + 60))?.[1];
    if (!name || isLabel(name) || (dateline && believed(dateline) === 'yes')) continue;
    speakers.add(name);
    turns++;
  }
  return speakers.size >= 2 && turns > speakers.size && turns * 3 >= most;
}

/** How many of the first paragraphs, of which an opening hangs on more, are questions and answers marked as such. */
function questions(article: Article): number {
  let n = 0;
  for (let i = 0; i < Math.min(30, article.paragraphs.length); i++) {
    const p = article.paragraphs[i]!;
    if (/^(?:\*\*)?Q(?:uestion)?[.:]/.test(p.raw.slice(p.start, p.start + 12))) n++;
  }
  return n;
}

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/;

/** The day that the draft's header gives as its own, with its year. */
export function headerDay(article: Article): Required<Day> | undefined {
  const { header } = article.opening;
  const value = (header.get('date') ?? header.get('dated'))?.value;
  if (!value) return undefined;
  const found = iso.exec(value);
  if (found) return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  const words = value.split(/[\s,]+/);
  const year = Number(words.find(word => /^(?:19|20)\d\d$/.test(word)));
  const month = words.map(monthOf).find(Boolean);
  const day = Number(words.find(word => /^\d{1,2}$/.test(word)));
  return year && month && day ? { year, month, day } : undefined;
}

/** The day a dateline gives, with its year where dateline or header tell it. */
export function dayOf(article: Article, dateline: Dateline | undefined): Day | undefined {
  const own = dateline?.date?.value;
  const header = headerDay(article);
  if (!own) return header;
  if (own.year || !header) return own;
  return { ...own, year: header.year };
}

/** The day of the week of a date; 0 is Sunday. */
export function weekdayOn({ year, month, day }: Required<Day>): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** How many days a month has; 29 for a February of an unknown year. */
export function daysIn(month: number, year?: number): number {
  if (month === 2) return year === undefined || new Date(Date.UTC(year, 2, 0)).getUTCDate() === 29 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
