// Looks up places, regions and countries. Nothing is read until the first question; after that a look-up is one hash.
import { fold } from './fold.ts';
import { once } from './lazy.ts';
import { ALIASES, COUNTRIES, PLACES, REGIONS } from './places.ts';

/** A town or other place that datelines name. */
export interface Place {
  /** As a wire writes it, in ASCII and title case: `St. Louis`, `Port-au-Prince`. */
  readonly name: string;
  /** ISO 3166 alpha-2 code. */
  readonly country: string;
  /** In the United States, Canada, Australia and the United Kingdom: the code that `Region.postal` has. */
  readonly region?: string;
  /** At least so many people live there: a size class, 0 for the smallest. */
  readonly people: number;
  /** Whether American newspaper style lets it stand without state or country. */
  readonly standsAlone: boolean;
  /** Whether it is the capital of its country or territory. */
  readonly capital: boolean;
  /** Whether the name is an ordinary English word too (Nice, Reading, Split, Mobile). */
  readonly alsoWord: boolean;
  /** Where `name` is an older or rival name: the one in use (Peking: Beijing). */
  readonly canonical?: string;
}

/** A state, province or other part of a country that follows a place in datelines. */
export interface Region {
  readonly name: string;
  /** As newspapers shorten it (`Calif.`); the name itself where there is no short form. */
  readonly abbreviation: string;
  /** Postal or other usual code (`CA`), unique within its country. */
  readonly postal: string;
  /** ISO 3166 alpha-2 code. */
  readonly country: string;
  /** Whether American newspaper style spells it out after a place even though a short form is known. */
  readonly neverAbbreviated: boolean;
}

/** A country or territory. */
export interface Country {
  readonly name: string;
  /** ISO 3166 alpha-2 code; `SU`, `YU` and `CS` for three that are gone. */
  readonly code: string;
  /** Other names and short forms: `U.S.`, `Britain`, `ROK`. */
  readonly forms: readonly string[];
  /** Adjectives and words for its people, singular: `Portuguese`, `Swede`, `Swedish`. */
  readonly demonyms: readonly string[];
}

/** For each key the first of the entries that share it, linked by `next` from the largest place down. */
interface Index {
  /** The lines of the data, in each `size class, country and region, name, name, …`. */
  readonly lines: readonly string[];
  /** For each entry: the line it stands in. */
  readonly line: readonly number[];
  /** For each entry: the column it stands in. */
  readonly column: readonly number[];
  readonly next: readonly number[];
  readonly first: ReadonlyMap<string, number>;
  /** Key of another name: that name, and the key of the one in use. */
  readonly aliases: ReadonlyMap<string, { readonly name: string; readonly key: string }>;
}

/** What stands for a word that is written in two ways. */
const ONE_SPELLING: Readonly<Record<string, string>> = { saint: 'st', ste: 'sainte', ft: 'fort', mt: 'mount' };
const ONE_SPELLING_WORD = /\b(?:saint|ste|ft|mt)\b/g;
/** The least number of people in each size class of the data. */
const PEOPLE = [2e6, 1e6, 5e5, 2e5, 1e5, 5e4, 2.5e4, 0];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz ';
const SHORTEST_SLIP = 5;

/** What two ways of writing a place have in common: case, accents, dots, hyphens and white space set aside. */
function placeKey(name: string): string {
  return fold(name)
    .replace(/[.']/g, '')
    .replace(/[\s-]+/g, ' ')
    .trim()
    .replace(ONE_SPELLING_WORD, word => ONE_SPELLING[word] ?? word);
}

/** The keys of all names in a list at once, between the separators it has; its names are spelled so that this is enough. */
function allKeys(list: string): string {
  return list.toLowerCase().replace(/[.'!*~]/g, '').replaceAll('-', ' ').replaceAll('saint ', 'st ');
}

const index = once((): Index => {
  const line: number[] = [];
  const column: number[] = [];
  const next: number[] = [];
  const first = new Map<string, number>();
  const keys = allKeys(PLACES).split('\n');
  for (let i = keys.length; i-- > 0; ) {
    const here = keys[i]!.split(',');
    for (let j = here.length; j-- > 1; ) {
      const key = here[j]!;
      next.push(first.get(key) ?? -1);
      first.set(key, line.length);
      line.push(i);
      column.push(j);
    }
  }
  const aliases = new Map<string, { readonly name: string; readonly key: string }>();
  const aliasKeys = allKeys(ALIASES).split(/[=,]/);
  ALIASES.split(/[=,]/).forEach((name, i) => {
    if (i % 2 === 0) aliases.set(aliasKeys[i]!, { name, key: aliasKeys[i + 1]! });
  });
  return { lines: PLACES.split('\n'), line, column, next, first, aliases };
});

function placeAt(i: number, { lines, line, column }: Index): Place {
  const row = lines[line[i]!]!.split(',');
  const where = row[0]!;
  const entry = row[column[i]!]!;
  let marks = 0;
  while ('!*~'.includes(entry[marks]!)) marks++;
  const marked = (mark: string) => entry.lastIndexOf(mark, marks) >= 0;
  return {
    name: entry.slice(marks),
    country: where.slice(1, 3),
    ...(where.length > 3 && { region: where.slice(4) }),
    people: PEOPLE[Number(where[0])]!,
    standsAlone: marked('!'),
    capital: marked('*'),
    alsoWord: marked('~')
  };
}

function named(key: string): Place[] {
  const all = index();
  const found: Place[] = [];
  for (let i = all.first.get(key) ?? -1; i >= 0; i = all.next[i]!) found.push(placeAt(i, all));
  const alias = all.aliases.get(key);
  const inUse = alias && all.first.get(alias.key);
  if (inUse !== undefined) {
    const place = placeAt(inUse, all);
    found.push({ ...place, name: alias!.name, alsoWord: false, canonical: place.name });
  }
  return found;
}

/** The places of that name, largest first, one known under it by another name last; none when it is unknown. Case, accents, dots, hyphens and `Saint` for `St.` don't matter. */
export function places(name: string): readonly Place[] {
  return named(placeKey(name));
}

/** Whether any place is known by that name. */
export function isPlace(name: string): boolean {
  const key = placeKey(name);
  const { first, aliases } = index();
  return first.has(key) || aliases.has(key);
}

/** The places, largest known first within a name, whose name is one letter dropped, added or changed, or two neighbours swapped, away. Names of fewer than five letters have no neighbours. */
export function placesOneSlipFrom(name: string): readonly Place[] {
  const key = placeKey(name);
  const { first, aliases } = index();
  if (key.length < SHORTEST_SLIP) return [];
  const near = new Set<string>();
  const meet = (other: string) => {
    if (other.length >= SHORTEST_SLIP && (first.has(other) || aliases.has(other))) near.add(other);
  };
  for (let i = 0; i <= key.length; i++) {
    const head = key.slice(0, i);
    const tail = key.slice(i);
    for (const letter of LETTERS) {
      meet(head + letter + tail);
      if (tail) meet(head + letter + tail.slice(1));
    }
    if (tail) meet(head + tail.slice(1));
    if (tail.length > 1) meet(head + tail[1] + tail[0] + tail.slice(2));
  }
  near.delete(key);
  const rank = (k: string) => first.get(k) ?? first.get(aliases.get(k)!.key) ?? 0;
  return [...near].sort((a, b) => rank(b) - rank(a)).flatMap(named);
}

/** Letters alone, so that `N.Y.`, `NY` and `N. Y.` are one. */
function initials(text: string): string {
  return fold(text).replace(/[. ]/g, '');
}

const regions = once(() => {
  const byKey = new Map<string, Region[]>();
  for (const line of REGIONS.split('\n')) {
    const [country = '', postal = '', name = '', short = '', others = ''] = line.split('|');
    const neverAbbreviated = short === '' || short[0] === '[';
    const abbreviation = short.replace(/[[\]]/g, '') || name;
    const region = { name, abbreviation, postal, country, neverAbbreviated };
    for (const form of new Set([postal, name, abbreviation, ...others.split(',')].map(initials))) {
      if (form) byKey.set(form, [...(byKey.get(form) ?? []), region]);
    }
  }
  return byKey;
});

/** The region called so by its full name, its usual abbreviation, an older one or its code, in `country` or, without one, wherever it is best known. Codes are told by their capitals (`ME`, not `me`). */
export function region(text: string, country?: string): Region | undefined {
  const key = initials(text.trim());
  const found = regions().get(key)?.filter(r => country === undefined || r.country === country);
  if (key.length <= 3 && text !== text.toUpperCase() && !(text.includes('.') && /^\p{Lu}/u.test(text))) return undefined;
  return found?.[0];
}

/** The region with that code in that country, as places have them. */
export function regionOf(place: Place): Region | undefined {
  if (place.region === undefined) return undefined;
  return regions().get(initials(place.region))?.find(r => r.country === place.country && r.postal === place.region);
}

const countries = once(() => {
  const byKey = new Map<string, Country>();
  for (const line of COUNTRIES.split('\n')) {
    const [code = '', name = '', forms = '', demonyms = ''] = line.split('|');
    const country: Country = {
      name,
      code,
      forms: forms ? forms.split(',') : [],
      demonyms: demonyms ? demonyms.split(',') : []
    };
    byKey.set(code, country);
    for (const form of [name, ...country.forms]) byKey.set(placeKey(form), country);
  }
  return byKey;
});

/** The country or territory called so, by its name or a short form (`U.S.`, `Britain`, `ROK`). Short forms are told by their capitals (`US`, not `us`). */
export function country(text: string): Country | undefined {
  const key = placeKey(text);
  if (key.length <= 4 && text !== text.toUpperCase() && !/^\p{Lu}\p{Ll}{3}$/u.test(text)) return undefined;
  return countries().get(key);
}

/** The country of an ISO 3166 alpha-2 code. */
export function countryOfCode(code: string): Country | undefined {
  return countries().get(code);
}

/** Every country and territory, once each. */
export function allCountries(): readonly Country[] {
  return [...new Set(countries().values())];
}
