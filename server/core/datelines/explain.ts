/** What a hover on a dateline shows: each part by its name, and the desk's own form beside it. */
import { places as placesNamed } from '../../data/gazetteer.ts';
import type { Article } from '../article/article.ts';
import type { Desk } from '../desk.ts';
import type { Span } from '../text.ts';
import { datelineOf, dayOf, weekdayOn } from './story.ts';
import { styleOf } from './styles.ts';
import { rewriteDateline } from './write.ts';

const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** The story's dateline, its parts in Markdown, and under a named style the form and its sources; undefined without one. */
export function explainDateline(article: Article, desk: Desk): { span: Span; markdown: string } | undefined {
  const found = datelineOf(article, desk);
  if (!found) return undefined;
  const { dateline, paragraph } = found;
  const lines = dateline.places.map(place => {
    const known = placesNamed(place.text)[0];
    const now = known?.canonical ? `, now ${known.canonical}` : '';
    return `- place: **${place.text}**${known ? now : ' (not on the list of places)'}`;
  });
  if (dateline.region) lines.push(`- region: ${dateline.region.text}`);
  if (dateline.date) {
    const day = dayOf(article, dateline);
    const weekday = day?.year ? `, a ${weekdays[weekdayOn({ ...day, year: day.year })]}` : '';
    lines.push(`- date: ${dateline.date.text}${weekday}`);
  }
  if (dateline.agency) lines.push(`- agency: ${dateline.agency.text}`);
  const style = styleOf(desk.dateline.style);
  const form = style && rewriteDateline(dateline, desk.dateline.style);
  if (style && form) {
    lines.push(
      '',
      `In the style of ${style.name}: \`${form.trim()}\``,
      '',
      ...style.sources.map(source => `- ${source}`)
    );
  }
  return { span: article.spanOf(paragraph, dateline.span), markdown: lines.join('\n') };
}
