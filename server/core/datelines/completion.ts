/** Offers the dateline of a story whose lead is still to be written: most mistakes in one are made by typing it anew. */
import type { Article } from '../article/article.ts';
import { titled } from '../article/dateline/evidence.ts';
import type { Completer } from '../completion.ts';
import type { Desk } from '../desk.ts';
import type { Elsewhere } from '../rule.ts';
import { datelineFor, styleFor } from './insert.ts';
import { placesOf } from './places.ts';
import { saysNoDateline } from './story.ts';

/** How many are offered. */
const most = 20;
/** From here on a place is more than named: a header, byline or caption puts the story there. */
const firm = 22;

/** The house's dateline for each place that begins with what is typed, where an empty lead needs one. */
export const completeDateline: Completer = (article, desk, offset, _asked, elsewhere) => {
  if (!elsewhere || !needed(article, desk)) return [];
  const typed = typedAt(article, offset);
  if (typed === undefined) return [];
  const style = styleFor(desk, elsewhere);
  const begun = typed.trimStart().toLowerCase();
  const span = { start: offset - typed.trimStart().length, end: offset };
  const offers = new Map<string, { text: string; detail: string }>();
  for (const { name, region, detail } of placesAtHand(article, desk, elsewhere)) {
    if (!name.toLowerCase().startsWith(begun) || offers.has(name.toLowerCase())) continue;
    const text = datelineFor(article, style, { name, ...(region && { region }) });
    offers.set(name.toLowerCase(), { text, detail });
  }
  return [...offers.values()].slice(0, most).map(offer => ({ span, ...offer }));
};

/** Whether the story is one with a dateline and has none yet. */
function needed(article: Article, desk: Desk): boolean {
  const { required } = desk.dateline;
  const { dateline, doubtful, header } = article.opening;
  if (required === 'never' || dateline || doubtful || header.has('dateline')) return false;
  return required === 'always' || !saysNoDateline(article);
}

/** What is typed so far on the first line of an empty lead, below a headline; undefined anywhere else. */
function typedAt(article: Article, offset: number): string | undefined {
  const here = article.at(offset);
  if (!here || here.kind === 'code') return undefined;
  const own = offset - article.startOf(here);
  const line = here.raw.lastIndexOf('\n', own - 1) + 1;
  const typed = here.raw.slice(line, own);
  const isFirst = line <= here.start || line > here.end;
  const rest = /^[^\n]*/.exec(here.raw.slice(own))![0].trim();
  if (!isFirst || rest !== '' || (line > here.end ? typed.trim() !== '' : !/^\s*\p{L}[\p{L} .'\u2019-]*$/u.test(typed)))
    return undefined;
  if (typed.length > 40) return undefined;
  const { lead } = article.opening;
  if (lead && lead !== here) return undefined;
  if (lead && line > here.end) return undefined;
  const above = article.paragraphs.slice(0, here.index + (line > here.end ? 1 : 0));
  const isHead = above.some(
    p => p.kind === 'matter' || p.kind === 'heading' || (p.shape === 'short' && p.words.count > 1)
  );
  return isHead ? typed : undefined;
}

interface AtHand {
  readonly name: string;
  readonly region?: string;
  readonly detail: string;
}

/** Where the story itself is put, then where the desk's other drafts come from, its own places, and what else is named. */
function* placesAtHand(article: Article, desk: Desk, elsewhere: Elsewhere): Generator<AtHand> {
  const named = placesOf(article, desk.dateline.places).map(place => ({ ...place, detail: `as ${place.why}` }));
  yield* named.filter(({ score }) => score >= firm);
  for (const { dateline } of elsewhere.datelines?.() ?? []) {
    const { places, region } = dateline;
    for (const place of places) {
      const name = titled(place.text.replace(/\s+/g, ' '));
      yield { name, ...(region && places.length === 1 && { region: region.text }), detail: 'as in another draft' };
    }
  }
  for (const name of desk.dateline.places) yield { name: titled(name), detail: 'a place of this desk' };
  yield* named.filter(({ score }) => score < firm);
}
