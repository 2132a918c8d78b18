/** Writes a dateline in a house's style, from one that stands in copy or from the parts a story gives. */
import { agency as agencyNamedSo } from '../../data/agencies.ts';
import type { Dateline, Day } from '../article/dateline/dateline.ts';
import { titled } from '../article/dateline/evidence.ts';
import { meant, regionIn, regionNameOf, wanting } from './region.ts';
import { formOf, monthIn, type Style, styleNamed } from './styles.ts';

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
  const unstopped = (text: string) => text.replace(/(\p{L}{4})\.$/u, '$1'); // BANGKOK. but ST. and N.Y.
  return {
    places: named.map(place => {
      const text = unstopped(clean(place.text));
      return text === text.toLowerCase() ? text.toUpperCase() : text;
    }),
    ...(region && { region: clean(region.text) }),
    ...(date && { date: date.value }),
    ...(agency && { agency: agency.value || agency.text })
  };
}

/** A dateline rewritten in that style, or the one of that name or template, with its dash and the blank behind it; undefined for `any`. */
export function rewriteDateline(dateline: Dateline, style: string | Style): string | undefined {
  const target = typeof style === 'string' ? styleNamed(style) : style;
  return target && writeDateline(withRegion(partsOf(dateline), target), target);
}

/** The parts with the state or country that the style wants, where only one can be meant. */
function withRegion(parts: Parts, style: Style): Parts {
  const place = meant(wanting(style, parts.places, parts.region));
  return place ? { ...parts, region: regionNameOf(place) } : parts;
}

/** Parts as a style writes them; what is not given is left out. */
export function writeDateline(parts: Parts, style: Style): string {
  const values = valuesOf(parts, style);
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
      const before = literal.trimEnd();
      const opened = /[([/]$/.test(before);
      const lead = opened ? before.slice(0, -1).trimEnd() : out === '' ? literal : '';
      literal = lead + (opened ? behind.replace(/^\s*[)\]/]/, '') : behind);
    } else {
      out += literal + value;
      literal = behind;
    }
  }
  return out + literal;
}

/** What stands for each name in a template; empty where it is not given. */
function valuesOf(parts: Parts, style: Style): Readonly<Record<string, string>> {
  const { date, places } = parts;
  const region = parts.region && places.length === 1 ? regionIn(style, places[0]!, parts.region) : (parts.region ?? '');
  const agency = parts.agency ? agencyIn(style, parts.agency) : '';
  const month = date ? monthIn(style, date.month) : '';
  return {
    PLACE: places.map(inCapitals).join('/'),
    Place: places.map(titled).join('/'),
    region,
    REGION: region.toUpperCase(),
    month,
    Month: date ? monthIn(style, date.month, 'full') : '',
    MONTH: month.toUpperCase(),
    day: date ? String(date.day) : '',
    year: date?.year ? String(date.year) : '',
    agency,
    AGENCY: agency.toUpperCase()
  };
}

/** A place in capitals but for what a name begins with: McALLEN, DeKALB. */
function inCapitals(place: string): string {
  return place.replace(/\p{L}+/gu, word => {
    const head = /^(?:Mc|Mac|De|La|Le|Du|Fitz)(?=\p{Lu})/u.exec(word)?.[0] ?? '';
    return head + word.slice(head.length).toUpperCase();
  });
}

/** An agency as the desk has it, by its short name or its full one; else as it signs. */
function agencyIn(style: Style, name: string): string {
  return formOf(style, name) ?? formOf(style, agencyNamedSo(name)?.name ?? name) ?? name;
}

/** The words of a dateline that a style has no room for or wants left out, as they stand. */
export function leftOut(dateline: Dateline, style: Style): string[] {
  const { region, date, agency } = dateline;
  const has = (part: string) => new RegExp(`\\{${part}\\}`, 'i').test(style.template);
  const out: string[] = [];
  const parts = partsOf(dateline);
  const kept = region && has('region') && (parts.places.length > 1 || regionIn(style, parts.places[0]!, parts.region!));
  if (region && !kept) out.push(region.text);
  if (date && !(has('month') && has('day'))) out.push(date.text);
  else if (date?.value.year && !has('year')) out.push(String(date.value.year));
  if (agency && !has('agency')) out.push(agency.text);
  return out;
}

/** The agency's name as it signs, for any way of writing it. */
export function agencyNamed(text: string): string | undefined {
  return agencyNamedSo(text)?.short;
}
