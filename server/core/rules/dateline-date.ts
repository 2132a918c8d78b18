/**
 * An impossible day in the dateline, or a weekday in it or in the lead that the date contradicts. Editors care because
 * the reader who was to be somewhere on Thursday trusts one of the two.
 */
import { monthNames } from '../../data/months.ts';
import type { Article } from '../article/article.ts';
import { monthOf, weekdayName, weekdayOf } from '../article/dateline/calendar.ts';
import type { Dateline, Day } from '../article/dateline/dateline.ts';
import { standsIn } from '../article/dateline/evidence.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before, Flag } from '../article/words.ts';
import { datelineOf, dayOf, daysIn, headerDay, weekdayOn } from '../datelines/story.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Span } from '../text.ts';
import { quote } from './quote.ts';

export const datelineDate: Rule = {
  id: 'dateline-date',
  summary: 'An impossible day in the dateline, or a weekday in it or in the lead that the date contradicts.',
  severity: 'warning',
  *check(article, desk) {
    const dated = datelineOf(article, desk);
    const date = dated?.dateline.date;
    if (dated && date) {
      const { month, day, year } = date.value;
      if (day < 1 || day > daysIn(month, year)) {
        yield {
          rule: 'dateline-date',
          span: article.spanOf(dated.paragraph, date.span),
          message: `${monthNames[month - 1]}${year ? ` ${year}` : ''} has no day ${day}.`,
          related: [],
          fixes: () => []
        };
        return;
      }
      const future = inFuture(article, date.value);
      if (future) {
        yield {
          rule: 'dateline-date',
          span: article.spanOf(dated.paragraph, date.span),
          message: `The dateline's ${quote(date.text)} is later than the draft's own date, ${future}.`,
          related: headerRelated(article),
          fixes: () => []
        };
        return;
      }
    }
    const day = dayOf(article, dated?.dateline);
    const lead = dated?.dateline.next === 'nothing' ? article.opening.lead : (dated?.paragraph ?? article.opening.lead);
    if (!day?.year || !lead || day.day > daysIn(day.month, day.year) || day.day < 1) return;
    const today = day as Required<Day>;
    const [word = ''] = /^[a-z]{6,}/i.exec(date?.text ?? '') ?? [];
    const said = weekdayOf(word);
    if (dated && date && said !== undefined && said !== weekdayOn(today)) {
      const { start } = date.span;
      yield finding(article, dated.paragraph, { start, end: start + word.length }, weekdayOn(today), today);
    }
    yield* weekdays(article, lead, dated?.dateline, today);
  }
};

/** The header's date, where the dateline's is later by a week at most, as a story can't be written after it is out. */
function inFuture(article: Article, date: Day): string | undefined {
  const header = headerDay(article);
  if (!header) return undefined;
  const at = (day: Required<Day>) => Date.UTC(day.year, day.month - 1, day.day) / 86_400_000;
  const written = at({ ...date, year: date.year ?? header.year });
  const late = written - at(header);
  if (late <= 0 || (late > 180 && !date.year)) return undefined;
  return `${monthNames[header.month - 1]} ${header.day}, ${header.year}`;
}

function headerRelated(article: Article) {
  const entry = article.opening.header.get('date') ?? article.opening.header.get('dated');
  return entry ? [{ span: article.spanOf(entry.paragraph, entry.span), message: "The draft's own date." }] : [];
}

/** No lead has more words than that; what has is not read to its end. */
const longestLead = 300;

/** The weekdays of a lead that the date contradicts: the day of the report itself, or one that stands with a date. */
function* weekdays(
  article: Article,
  lead: Paragraph,
  dateline: Dateline | undefined,
  date: Required<Day>
): Generator<Finding> {
  const { words } = lead;
  const from = dateline?.next === 'nothing' ? lead.start : (dateline?.span.end ?? lead.start);
  const today = weekdayOn(date);
  let own: number | undefined; // where the report's own day is said wrong: in what was said then, else the first one
  let attributed = false;
  for (let i = 0; i < Math.min(longestLead, words.count); i++) {
    if (words.starts[i]! < from) continue;
    const word = lead.word(i);
    const said = word.length >= 6 && /^\p{Lu}/u.test(word) ? weekdayOf(word) : undefined;
    if (said === undefined) continue;
    const given = dateBehind(lead, i + 1, date);
    if (given) {
      const right = weekdayOn(given);
      if (said !== right) yield finding(article, lead, { start: words.starts[i]!, end: words.ends[i]! }, right, given);
    } else if (!elsewhen(lead, i) && !isNamed(lead, i) && !isOvernight(lead, i, said, today) && !isQuoted(lead, i)) {
      if (said === today) return;
      const speaks = reportedOn(lead, i);
      if (speaks ? attributed : own !== undefined || ahead(lead, i)) continue;
      own = i;
      attributed = speaks;
    }
  }
  // A header's date is often that of publication, days after what the lead tells of.
  if (own !== undefined && (attributed || (dateline?.date && !saysToday(article, lead))))
    yield finding(article, lead, { start: words.starts[own]!, end: words.ends[own]! }, today, date);
}

/**
 * Whether the story calls the report's day “today”, outside quotations: then the weekdays of its lead are other days.
 * Asked of its first paragraphs.
 */
function saysToday(article: Article, lead: Paragraph): boolean {
  return article.paragraphs
    .slice(lead.index, lead.index + 20)
    .some(p => !quoted(p) && (standsIn(p.raw, 'today') || standsIn(p.raw, 'yesterday')));
}

const quoted = (p: Paragraph): boolean => /["\u201c]|``/.test(p.raw);

const coming = new Set(
  'will would could may might should due set scheduled expected expects plan plans planned possibly upcoming ahead hopes poised ready must eve'.split(
    ' '
  )
);
const reported = new Set(
  (
    'said says announced reported told warned voiced called urged confirmed denied declared agreed accused condemned ' +
    'disclosed added stated admitted vowed wrote revealed reiterated stressed pledged insisted appealed met'
  ).split(' ')
);

/** Whether a weekday stands with a verb of saying, and so is the report's own day: police said Saturday; on Monday said. */
function reportedOn(lead: Paragraph, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 4; k--) {
    const word = lead.word(k);
    if (lead.words.before[k + 1]! >= Before.Comma) break; // officials said, on Tuesday
    if (reported.has(word)) return true;
    if (coming.has(word) || word === 'to') return false;
  }
  return i + 1 < lead.words.count && reported.has(lead.word(i + 1));
}

/** Whether the words before a weekday speak of what is to come, not of the report: due in Kenya on Friday. */
function ahead(lead: Paragraph, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 14; k--) {
    const word = lead.word(k);
    if (coming.has(word)) return true;
    if (word === 'to' && (/^(?:is|are|was|were)$/.test(lead.word(Math.max(0, k - 1))) || lead.word(k + 1) === 'be'))
      return true;
    if (lead.words.flags[k]! & Flag.Sentence) break;
  }
  return false;
}

/** The date that stands right behind a weekday: Thursday, Nov. 12. A day of the months round the story's own. */
function dateBehind(lead: Paragraph, i: number, date: Required<Day>): Required<Day> | undefined {
  if (i + 1 >= lead.words.count) return undefined;
  const [a, b] = [lead.word(i), lead.word(i + 1)];
  const month = monthOf(a) ?? monthOf(b);
  const day = Number(monthOf(a) ? b : a);
  if (!month || !(day >= 1 && day <= 31)) return undefined;
  const year = i + 2 < lead.words.count ? Number(lead.word(i + 2)) : 0;
  if (year > 1900 && year < 2100) return { year, month, day };
  const near = [date.year - 1, date.year, date.year + 1].map(y => ({ year: y, month, day }));
  const at = (d: Required<Day>) => Date.UTC(d.year, d.month - 1, d.day);
  return near.sort((x, y) => Math.abs(at(x) - at(date)) - Math.abs(at(y) - at(date)))[0];
}

/** Whether words beside a weekday say that another day than the report's is meant: next Friday, by Thursday, Sunday's. */
function elsewhen(lead: Paragraph, i: number): boolean {
  const before = i > 0 ? lead.word(i - 1).toLowerCase() : '';
  const earlier = i > 1 ? lead.word(i - 2).toLowerCase() : '';
  if (
    /^(?:by|next|last|this|every|each|until|till|since|from|before|after|coming|following|previous|past|to|and|or|for|through|effective|starting|beginning)$/.test(
      before
    )
  )
    return true;
  if (
    /^(?:next|last|every|until|since|from|before|after|starting|beginning|scheduled)$/.test(earlier) &&
    before !== 'on'
  )
    return true;
  const end = lead.words.ends[i]!;
  if (/^(?:['\u2019]s\b|s\b|-|\u2013)/.test(lead.raw.slice(end, end + 3))) return true;
  const after = wordAt(lead, i + 1).toLowerCase();
  // its Sunday market, the port's Friday deadline
  const owned = /^(?:a|an|the|its|his|her|their|our)$/.test(before) || /['\u2019]s?$/.test(before);
  if (owned && /^\p{Ll}/u.test(wordAt(lead, i + 1)) && lead.words.before[i + 1] === Before.Space) return true;
  if (/^(?:to|through|or|and)$/.test(after))
    return i + 2 < lead.words.count && weekdayOf(lead.word(i + 2)) !== undefined;
  return /^(?:newspaper|Times|Herald|Telegraph|Mail|Mirror|World)$/.test(wordAt(lead, i + 1));
}

const wordAt = (lead: Paragraph, i: number): string => (i >= 0 && i < lead.words.count ? lead.word(i) : '');

/** Whether a weekday is part of a name: Black Friday, Sheffield Wednesday. */
function isNamed(lead: Paragraph, i: number): boolean {
  return /^(?:Ash|Black|Blue|Bloody|Casual|Cyber|Easter|Fat|Giving|Good|Holy|Maundy|Orange|Palm|Ruby|Sheffield|Shrove|Super|Whit)$/.test(
    wordAt(lead, i - 1)
  );
}

/** Whether the night before is meant, of which a story dated the morning after may tell: late on Wednesday, Wednesday night. */
function isOvernight(lead: Paragraph, i: number, said: number, today: number): boolean {
  if (said !== (today + 6) % 7) return false;
  const [before, earlier] = [wordAt(lead, i - 1).toLowerCase(), wordAt(lead, i - 2).toLowerCase()];
  return (
    before === 'late' || (before === 'on' && earlier === 'late') || /^(?:night|evening)$/.test(wordAt(lead, i + 1))
  );
}

/** Whether a word stands in a quotation, whose days are those of whoever is quoted. */
function isQuoted(lead: Paragraph, i: number): boolean {
  const before = lead.raw.slice(lead.start, lead.words.starts[i]);
  const straight = before.split('"').length - 1;
  return straight % 2 === 1 || before.lastIndexOf('\u201c') > before.lastIndexOf('\u201d');
}

function finding(article: Article, lead: Paragraph, own: Span, right: number, date: Required<Day>): Finding {
  const span = article.spanOf(lead, own);
  const name = weekdayName(right);
  const day = `${monthNames[date.month - 1]} ${date.day}, ${date.year}`;
  const { dateline, dated } = article.opening;
  return {
    rule: 'dateline-date',
    span,
    message: `${quote(lead.raw.slice(own.start, own.end))} contradicts the date: ${day} is a ${name}.`,
    related:
      dateline?.date && dated
        ? [{ span: article.spanOf(dated, dateline.date.span), message: 'The date of the dateline.' }]
        : headerRelated(article),
    fixes: () => [{ title: `Change to ${quote(name)}`, edits: [{ span, text: name }] }]
  };
}
