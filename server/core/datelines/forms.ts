/** The form that a desk's drafts give their datelines: what is inserted where the desk names no style. */
import { region as regionNamed } from '../../data/gazetteer.ts';
import { monthNames } from '../../data/months.ts';
import type { Dated } from './story.ts';
import { fromTemplate, type Style } from './styles.ts';

/** One dateline's form, and what its words tell of the house's tables. */
interface Form {
  readonly template: string;
  readonly months: Style['months'] | undefined;
  readonly regions: Style['regions'] | undefined;
}

/** The form that most of the datelines have, of two as frequent the one met first; undefined where none has a clear one. */
export function houseForm(datelines: Iterable<Dated>): Style | undefined {
  const forms = [...datelines].map(formIn).filter(form => form !== undefined);
  const template = most(forms.map(form => form.template));
  if (template === undefined) return undefined;
  return {
    ...fromTemplate('this desk’s other drafts', template, 'the desk’s other drafts'),
    months: most(forms.map(form => form.months)) ?? 'stops',
    regions: most(forms.map(form => form.regions)) ?? 'as-is',
    // A desk that gives some of its places a state or country has others that need none.
    standAlone: false
  };
}

/** A dateline with each part replaced by its name; undefined where something is amiss in it. */
function formIn({ paragraph: { raw, start, end }, dateline }: Dated): Form | undefined {
  const { places, region, date, agency, dash, flaws, span } = dateline;
  if (!dash || flaws.length > 0) return undefined;
  const named = date && dateIn(date.text);
  if (date && !named) return undefined;
  let after = span.end;
  while (after < end && /[ \u00a0]/.test(raw[after]!)) after++;
  const place = { start: places[0]!.span.start, end: places.at(-1)!.span.end };
  const capital = raw.slice(place.start, place.end) === raw.slice(place.start, place.end).toUpperCase();
  // Whether the place of this one needs a region is no part of the form.
  const holes: [from: number, to: number, name: string][] = [
    [place.start, region?.span.end ?? place.end, capital ? '{PLACE}, {region}' : '{Place}, {region}']
  ];
  if (date && named) holes.push([date.span.start, date.span.end, named.template]);
  if (agency) holes.push([agency.span.start, agency.span.end, '{agency}']);
  let at = /^[*_]+$/.test(raw.slice(start, span.start)) ? start : span.start;
  let template = '';
  for (const [from, to, name] of holes) {
    template += raw.slice(at, from) + name;
    at = to;
  }
  template += raw.slice(at, after);
  if (after === end) template += ' ';
  return { template, months: named?.months, regions: region && regionsIn(region.text) };
}

/** A date's form: `Nov. 3`, `3 November 2026`; undefined where it is in figures or has a day of the week. */
function dateIn(text: string): { template: string; months: Style['months'] | undefined } | undefined {
  const found = /^(?:(\d{1,2}) )?(\p{L}+)(\.?)(?: (\d{1,2}))?((?:,? \d{4})?)$/u.exec(text);
  if (!found || (found[1] === undefined) === (found[4] === undefined)) return undefined;
  const [, first, month = '', stop, , year = ''] = found;
  const full = monthNames.find(name => name.toLowerCase().startsWith(month.toLowerCase().slice(0, 3)));
  if (!full) return undefined;
  const isFull = full.length === month.length;
  // March to July are written in full in every house but those that shorten all.
  const tells = !(isFull && full.length <= 5);
  const months = !tells ? undefined : isFull ? 'full' : stop ? 'stops' : 'no-stops';
  const name = month === month.toUpperCase() ? '{MONTH}' : '{month}';
  return { template: (first ? `{day} ${name}` : `${name} {day}`) + year.replace(/\d{4}/, '{year}'), months };
}

function regionsIn(text: string): Style['regions'] | undefined {
  const known = regionNamed(text, 'US');
  if (!known || known.neverAbbreviated) return undefined;
  return text === known.name ? 'full' : text === known.abbreviation ? 'short' : undefined;
}

/** The value that is there most often, the first of several; undefined for none. */
function most<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, count] of counts) if (best === undefined || count > counts.get(best)!) best = value;
  return best;
}
