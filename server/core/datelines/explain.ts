/** What a hover on a dateline shows: each part by its name, the desk's own form beside it, and who says so. */
import { places as placesNamed } from '../../data/gazetteer.ts';
import type { Article } from '../article/article.ts';
import { weekdayName } from '../article/dateline/calendar.ts';
import type { Dateline } from '../article/dateline/dateline.ts';
import type { Desk } from '../desk.ts';
import { type Span, verbatim } from '../text.ts';
import { differences, rewritten } from './rewrite.ts';
import { type Dated, datelineOf, dayOf, daysIn, weekdayOn } from './story.ts';
import { type PartName, type Style, styleOf } from './styles.ts';

/** The story's dateline, its parts in Markdown, and under a named style the house's form of each; undefined without one. */
export function explainDateline(article: Article, desk: Desk): { span: Span; markdown: string } | undefined {
  const found = datelineOf(article, desk);
  if (!found) return undefined;
  const style = styleOf(desk.dateline);
  const markdown = style ? explainBeside(article, found, style, desk) : partLines(article, found.dateline).join('\n');
  return { span: article.spanOf(found.paragraph, found.dateline.span), markdown };
}

/** The parts with the house's own beside them, the house's whole form, and its rules with their sources, in Markdown. */
export function explainBeside(article: Article, dated: Dated, style: Style, desk: Desk): string {
  const { written } = rewritten(article, dated, style, desk);
  const apart = new Map(differences(dated.dateline, written).map(one => [one.part, one.then]));
  return [
    ...partLines(article, dated.dateline, apart, style.name),
    '',
    `As ${style.name} writes it: ${code(written.trim())}`,
    '',
    ...order.map(part => `- ${labels[part]}: ${style.rules[part].says} (${style.rules[part].source})`)
  ].join('\n');
}

const order: readonly PartName[] = ['place', 'region', 'date', 'agency', 'dash'];
const labels: Readonly<Record<PartName, string>> = {
  place: 'place',
  region: 'state or country',
  date: 'date',
  agency: 'agency',
  dash: 'dash'
};

function partLines(
  article: Article,
  dateline: Dateline,
  apart: ReadonlyMap<PartName, string> = new Map(),
  house = ''
): string[] {
  const line = (part: PartName, text: string, note = '') => {
    const then = apart.get(part);
    const beside = then === undefined ? '' : `; ${house}: ${then ? `**${verbatim(then)}**` : 'none'}`;
    return `- ${labels[part]}: ${text ? `**${verbatim(text)}**` : 'none'}${note}${beside}`;
  };
  const lines = dateline.places.map((place, i) => {
    const [known] = placesNamed(place.text);
    const note = known ? (known.canonical ? `, now ${known.canonical}` : '') : ' (not on the list of places)';
    return dateline.places.length === 1 || i === 0
      ? line('place', place.text, note)
      : `- place: **${verbatim(place.text)}**${note}`;
  });
  const { region, date, agency, dash } = dateline;
  if (region || apart.has('region')) lines.push(line('region', region?.text ?? ''));
  if (date || apart.has('date')) lines.push(line('date', date?.text ?? '', weekdayNote(article, dateline)));
  if (agency || apart.has('agency')) lines.push(line('agency', agency?.text ?? ''));
  if (dash && apart.has('dash')) lines.push(line('dash', dash.text));
  return lines;
}

/** The day of the week, where dateline or header give the year and the calendar has the day. */
function weekdayNote(article: Article, dateline: Dateline): string {
  const day = dateline.date && dayOf(article, dateline);
  if (!day?.year || day.day < 1 || day.day > daysIn(day.month, day.year)) return '';
  return `, a ${weekdayName(weekdayOn({ ...day, year: day.year }))}`;
}

function code(text: string): string {
  return text.includes('`') ? verbatim(text) : `\`${text}\``;
}
