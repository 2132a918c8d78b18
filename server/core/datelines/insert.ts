/** The dateline that a story lacks: the house's form, with the place chosen and what the story gives of the rest. */
import type { Article } from '../article/article.ts';
import { monthOf } from '../article/dateline/calendar.ts';
import type { Day } from '../article/dateline/dateline.ts';
import type { Desk } from '../desk.ts';
import type { Elsewhere } from '../rule.ts';
import { houseForm } from './forms.ts';
import { meant, regionNameOf, regionTold, wanting } from './region.ts';
import { headerDay } from './story.ts';
import { fromTemplate, type Style, styleOf, withTables } from './styles.ts';
import { agencyNamed, writeDateline } from './write.ts';

const plain: Style = fromTemplate('any house', '{PLACE} - ');

/** How this desk's datelines are written: in its style; under `any` as in its other drafts, else `PLACE - `. */
export function styleFor(desk: Desk, elsewhere: Elsewhere = {}): Style {
  return styleOf(desk.dateline) ?? withTables(houseForm(elsewhere.datelines?.() ?? []) ?? plain, desk.dateline);
}

/** The dateline for a place; state, date and agency as the story or its header give them, and left out where they don't. */
export function datelineFor(article: Article, style: Style, place: { name: string; region?: string }): string {
  const date = dayGiven(article);
  const agency = agencyGiven(article);
  const bearers = wanting(style, [place.name], undefined);
  const bearer = meant(bearers);
  const region = place.region ?? regionTold(article, bearers) ?? (bearer && regionNameOf(bearer));
  return writeDateline(
    {
      places: [place.name],
      ...(region && { region }),
      ...(date && { date }),
      ...(agency && { agency })
    },
    style
  );
}

/** The day of the report: the header's, or that of a line above the story that is nothing but a date. */
function dayGiven(article: Article): Day | undefined {
  const header = headerDay(article);
  if (header) return header;
  const { lead } = article.opening;
  for (const p of article.paragraphs.slice(0, Math.min(20, lead?.index ?? 20))) {
    if (p.shape !== 'date' || p.kind === 'matter') continue;
    const words = p.text.split(/[\s,]+/);
    const month = words.map(monthOf).find(Boolean);
    const day = Number(words.find(word => /^\d{1,2}$/.test(word)));
    const year = Number(words.find(word => /^(?:19|20)\d\d$/.test(word)));
    if (month && day) return { month, day, ...(year && { year }) };
  }
  return undefined;
}

/** The agency that the header or the byline names. */
function agencyGiven(article: Article): string | undefined {
  const { header, byline } = article.opening;
  for (const key of ['agency', 'source']) {
    const named = header.get(key) && agencyNamed(header.get(key)!.value);
    if (named) return named;
  }
  // By Jane Roe, Reuters; By Jane Roe (AFP)
  const last = byline && /(?:,| for|\() ?([^,()]+)\)?$/.exec(byline.text.trim())?.[1];
  return last ? agencyNamed(last.trim()) : undefined;
}
