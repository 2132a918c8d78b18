/** Writes a dateline in a house's style, from one that stands in copy or from the parts a story gives. */
import { agency as agencyNamedSo } from '../../data/agencies.ts';
import { country, places, region as regionNamed } from '../../data/gazetteer.ts';
import type { Dateline, Day } from '../article/dateline/dateline.ts';
import { titled } from '../article/dateline/evidence.ts';
import { monthIn, type Style, styleOf } from './styles.ts';

/** What a dateline tells, in no style. */
export interface Parts {
  /** One to three, as a sentence has them. */
  readonly places: readonly string[];
  readonly region?: string;
  readonly date?: Day;
  readonly agency?: string;
}

/** What a dateline as written tells, or what it was meant to tell where it has slips. */
export function partsOf(dateline: Dateline): Parts {
  const { places: named, region, date, agency } = dateline;
  const clean = (text: string) => text.replace(/[}{*#|^~=+]/g, '').replace(/\s+/g, ' ');
  return {
    places: named.map(place => {
      const text = clean(place.text);
      return text === text.toLowerCase() ? text.toUpperCase() : text;
    }),
    ...(region && { region: clean(region.text) }),
    ...(date && { date: date.value }),
    ...(agency && { agency: agency.value || agency.text })
  };
}

/** A dateline rewritten in the style of that name or template, with its dash and the blank behind it; undefined for `any`. */
export function rewriteDateline(dateline: Dateline, style: string): string | undefined {
  const target = styleOf(style);
  return target && writeDateline(partsOf(dateline), target);
}

/** Parts as a style writes them; what is not given is left out. */
export function writeDateline(parts: Parts, style: Style): string {
  const { date } = parts;
  const capitals = parts.places.map(place => place.toUpperCase()).join('/');
  const plain = parts.places.map(titled).join('/');
  const within = regionIn(parts, style);
  const values: Record<string, string> = {
    PLACE: capitals,
    Place: plain,
    region: within,
    REGION: within.toUpperCase(),
    month: date ? monthIn(style, date.month) : '',
    Month: date ? monthIn(style, date.month) : '',
    MONTH: date ? monthIn(style, date.month).toUpperCase() : '',
    day: date ? String(date.day) : '',
    year: date?.year ? String(date.year) : '',
    agency: parts.agency ?? '',
    AGENCY: (parts.agency ?? '').toUpperCase()
  };
  // A region that the template has no room for is kept behind the place where it is needed to find it.
  const pieces = style.template.split(/\{(\w+)\}/);
  let out = '';
  let literal = pieces[0] ?? '';
  for (let i = 1; i < pieces.length; i += 2) {
    const value = values[pieces[i]!];
    const behind = pieces[i + 1] ?? '';
    if (value === undefined) {
      literal += `{${pieces[i]}}${behind}`;
    } else if (value === '') {
      // The brackets round a part go with it; what stands before it goes too, what stands behind it stays.
      const opened = /[([/]\s*$/.test(literal);
      const lead = opened || out === '' ? literal.replace(/\s*[([/]\s*$/, '') : '';
      literal = lead + (opened ? behind.replace(/^\s*[)\]/]/, '') : behind);
    } else {
      out += literal + value;
      literal = behind;
    }
  }
  return out + literal;
}

/** The region as the style has it; empty where it wants none. */
function regionIn({ places: named, region }: Parts, style: Style): string {
  if (!region) return '';
  const known = regionNamed(region) ?? regionNamed(`${region}.`) ?? regionNamed(titled(region));
  if (style.standAlone && named.length === 1) {
    const alone = places(named[0]!).find(place => place.standsAlone);
    const same =
      alone &&
      (known
        ? known.country === alone.country && (!alone.region || known.postal === alone.region)
        : country(titled(region))?.code === alone.country);
    if (same) return '';
  }
  if (style.regions === 'short' && known && ['US'].includes(known.country))
    return known.neverAbbreviated ? known.name : known.abbreviation;
  if (style.regions === 'full' && known) return known.name;
  return region === region.toUpperCase() && region.length > 3 && !region.includes('.') ? titled(region) : region;
}

/** The agency's name as it signs, for any way of writing it. */
export function agencyNamed(text: string): string | undefined {
  return agencyNamedSo(text)?.short;
}
