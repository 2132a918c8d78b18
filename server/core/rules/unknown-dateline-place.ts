/**
 * A dateline's place that is one slip away from a known one. Editors care because a misspelled town is the error that
 * the people who live there never forgive; a place that is merely unknown is no error.
 */
import { country, isMinorPlace, isPlace, type Place, placesOneSlipFrom, region } from '../../data/gazetteer.ts';
import type { Article } from '../article/article.ts';
import type { Dateline, Part } from '../article/dateline/dateline.ts';
import { standsIn, titled } from '../article/dateline/evidence.ts';
import { datelineOf } from '../datelines/story.ts';
import type { Desk } from '../desk.ts';
import type { Rule } from '../rule.ts';
import { quote } from './quote.ts';

export const unknownDatelinePlace: Rule = {
  id: 'unknown-dateline-place',
  summary: 'A place in the dateline that is one slip away from a known one.',
  severity: 'information',
  *check(article, desk) {
    const dated = datelineOf(article, desk) ?? doubtful(article);
    if (!dated) return;
    const { paragraph: p, dateline } = dated;
    for (const part of dateline.places) {
      const near = meant(article, desk, part, dateline);
      if (
        near.length === 0 ||
        dateline.flaws.some(
          flaw => flaw.span.start < part.span.end && flaw.span.end > part.span.start && flaw.kind === 'stray'
        )
      )
        continue;
      const span = article.spanOf(p, part.span);
      const write = (place: Place) => (part.text === part.text.toUpperCase() ? place.name.toUpperCase() : place.name);
      yield {
        rule: 'unknown-dateline-place',
        span,
        message: `${quote(part.text)} is no known place, but ${quote(write(near[0]!))} is.`,
        related: [],
        fixes: () => [
          ...near
            .slice(0, 3)
            .map(place => ({ title: `Change to ${quote(write(place))}`, edits: [{ span, text: write(place) }] })),
          {
            title: `Accept ${quote(part.text)} at this desk`,
            edits: [],
            desk: { kind: 'place' as const, place: part.text }
          }
        ]
      };
    }
  }
};

function doubtful(article: Article) {
  const { doubtful: dateline, lead } = article.opening;
  return dateline && lead ? { paragraph: lead, dateline } : undefined;
}

/** The known places that a misspelled one may mean; none where it is a place, or a word that the story uses. */
function meant(article: Article, desk: Desk, { text }: Part, { region: within, form }: Dateline): Place[] {
  const name = text.replace(/\s+/g, ' ');
  if (name.length < 5 || isPlace(name) || country(name) || region(name) || region(titled(name))) return [];
  if (desk.dateline.places.some(place => place.toLowerCase() === name.toLowerCase())) return [];
  if (isMinorPlace(name)) return [];
  const last = within?.text.slice(within.text.lastIndexOf(',') + 1).trim();
  const state = last ? (region(last) ?? region(`${last}.`) ?? region(titled(last))) : undefined;
  const land = last ? (country(last) ?? country(titled(last))) : undefined;
  // An ordinary word (BUFFALO) is meant only where date or agency speak for a dateline; an older name only if it is long.
  let near = placesOneSlipFrom(name).filter(
    place => (form === 'full' || !place.alsoWord) && (place.canonical === undefined || place.name.length > 7)
  );
  if (state) near = near.filter(place => place.region === state.postal && place.country === state.country);
  else if (land) near = near.filter(place => place.country === land.code);
  else if (last) return [];
  const seen = new Set<string>();
  near = near.filter(place => !seen.has(place.name) && seen.add(place.name));
  if (near.length === 0 || usedOtherwise(article, name)) return [];
  // The one that the story names is meant.
  const named = (place: Place) => article.paragraphs.slice(0, 60).some(p => standsIn(p.raw, place.name));
  return near
    .map(place => ({ place, rank: named(place) ? 0 : 1 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ place }) => place);
}

/** Whether the story spells the word that way in its sentences too. */
function usedOtherwise(article: Article, name: string): boolean {
  const form = titled(name);
  return form !== name && article.paragraphs.slice(0, 200).some(p => standsIn(p.raw, form));
}
