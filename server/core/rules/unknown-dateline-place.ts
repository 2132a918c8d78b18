/**
 * A dateline's place that is one slip away from a known one. Editors care because a misspelled town is the error that
 * the people who live there never forgive; a place that is merely unknown is no error.
 */
import {
  country,
  countryOfCode,
  isMinorPlace,
  isPlace,
  type Place,
  places,
  placesOneSlipFrom,
  region,
  regionOf
} from '../../data/gazetteer.ts';
import type { Article } from '../article/article.ts';
import type { Dateline, Part } from '../article/dateline/dateline.ts';
import { knownRegion, standsIn, titled } from '../article/dateline/evidence.ts';
import { slips } from '../article/dateline/slips.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { datelineOf } from '../datelines/story.ts';
import type { Desk } from '../desk.ts';
import type { Finding, Rule } from '../rule.ts';
import { overlap } from '../text.ts';
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
      const stray = dateline.flaws.some(({ kind, span }) => kind === 'stray' && overlap(span, part.span));
      const near = stray ? [] : meant(article, desk, part, dateline);
      if (near.length > 0) yield finding(article, p, part, [...new Set(near.map(place => cased(part, place.name)))]);
    }
    const region = regionMeant(desk, dateline);
    if (region) yield finding(article, p, region.part, [cased(region.part, region.name)]);
  }
};

/** A name in capitals where what it is put in the place of is. */
const cased = ({ text }: Part, name: string): string => (text === text.toUpperCase() ? name.toUpperCase() : name);

function finding(article: Article, p: Paragraph, { span: own, text }: Part, names: readonly string[]): Finding {
  const span = article.spanOf(p, own);
  return {
    rule: 'unknown-dateline-place',
    span,
    message: `${quote(text)} is no known place, but ${quote(names[0]!)} is.`,
    related: [],
    fixes: () => [
      ...names.slice(0, 3).map(name => ({ title: `Change to ${quote(name)}`, edits: [{ span, text: name }] })),
      { title: `Accept ${quote(text)} at this desk`, edits: [], desk: { kind: 'place', place: text } }
    ]
  };
}

function doubtful(article: Article) {
  const { doubtful: dateline, lead } = article.opening;
  return dateline && lead ? { paragraph: lead, dateline } : undefined;
}

/** The known places that a misspelled one may mean; none where it is a place, or a word that the story uses. */
function meant(article: Article, desk: Desk, { text }: Part, { region: within, form }: Dateline): Place[] {
  const name = text.replace(/\s+/g, ' ');
  if (name.length < 4 || isPlace(name) || country(name) || region(name) || region(titled(name))) return [];
  if (desk.dateline.places.some(place => place.toLowerCase() === name.toLowerCase())) return [];
  if (isMinorPlace(name)) return [];
  const last = within?.text.slice(within.text.lastIndexOf(',') + 1).trim();
  const state = last ? (region(last) ?? region(`${last}.`) ?? region(titled(last))) : undefined;
  const land = last ? (country(last) ?? country(titled(last))) : undefined;
  // An ordinary word (BUFFALO) is meant only where date or agency speak for a dateline; an older name only if it is long.
  let near = (name.length > 4 ? placesOneSlipFrom(name) : form === 'full' ? placesTurned(name) : []).filter(
    place => (form === 'full' || !place.alsoWord) && (place.canonical === undefined || place.name.length > 7)
  );
  if (state) near = near.filter(place => place.region === state.postal && place.country === state.country);
  else if (land) near = near.filter(place => place.country === land.code);
  else if (last) return [];
  else if (form !== 'full') near = near.filter(isGreat);
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

/** Whether a city is so well known that nothing need be said of it but its name. */
const isGreat = ({ standsAlone, capital, people }: Place): boolean => standsAlone || capital || people >= 200_000;

/** The places of which a short name has two neighbouring letters turned round: OLSO. */
function placesTurned(name: string): Place[] {
  const turned = [0, 1, 2].map(i => name.slice(0, i) + name[i + 1] + name[i] + name.slice(i + 2));
  return turned.flatMap(places);
}

/** The state or country that is misspelled behind a known place of it: PARIS, Frnace. */
function regionMeant(
  desk: Desk,
  { places: [first], region: within }: Dateline
): { part: Part; name: string } | undefined {
  if (!within) return undefined;
  const text = within.text.slice(within.text.lastIndexOf(',') + 1).trim();
  if (text.length < 5 || knownRegion(text) || isPlace(text) || isMinorPlace(text)) return undefined;
  const lower = text.toLowerCase();
  if (desk.dateline.places.some(place => place.toLowerCase() === lower)) return undefined;
  for (const place of places(first!.text)) {
    const [land, state] = [countryOfCode(place.country), regionOf(place)];
    const name = [state?.name, state?.abbreviation, land?.name, ...(land?.forms ?? [])].find(
      one => one !== undefined && one.length >= 4 && isSlip(lower, one.toLowerCase())
    );
    const span = { start: within.span.end - text.length, end: within.span.end };
    if (name) return { part: { span, text, value: text }, name };
  }
  return undefined;
}

/** Whether a letter is dropped, added or out of its place; another letter may be another spelling: Hercegovina, Rumania. */
function isSlip(word: string, meant: string): boolean {
  const letters = (text: string) => [...text].sort().join('');
  return slips(word, meant) === 1 && (word.length !== meant.length || letters(word) === letters(meant));
}

/** Whether the story spells the word that way in its sentences too. */
function usedOtherwise(article: Article, name: string): boolean {
  const form = titled(name);
  return form !== name && article.paragraphs.slice(0, 200).some(p => standsIn(p.raw, form));
}
