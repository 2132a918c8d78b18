// Looks up the places that datelines name. Nothing is read until the first question; after that a look-up is one hash.
import { placeKey } from './fold.ts';
import { oneSlipFrom } from './oneslip.ts';
import { mayHold, once } from './packed.ts';
import { ALIASES, MINOR_PLACES, PLACES } from './places.ts';

export { allCountries, country, countryOfCode, region, regionOf } from './regions.ts';

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

/** The least number of people in each size class of the data. */
const PEOPLE = [2e6, 1e6, 5e5, 2e5, 1e5, 5e4, 2.5e4, 0];
/** Before a name in the data: stands alone, is a capital, is a word too. */
const MARKS = '!*~';

/** The keys of all names in a list at once, between the separators it has: as `placeKey` makes them, for the list has no accents, `Ft.` or `Mt.`. */
function allKeys(list: string): string {
  const plain = list
    .toLowerCase()
    .replace(/[.'!*~]/g, '')
    .replaceAll('-', ' ');
  return plain.replaceAll('saint ', 'st ').replaceAll('sainte ', 'ste ');
}

const placeKeys = once((): ReadonlySet<string> => new Set(allKeys(PLACES).replaceAll('\n', ',').split(',')));

/** The lines of the data, each `size class, country and region, name, name, …`, and beside them those of the keys, with a comma at the end. */
const lines = once(() => ({
  text: PLACES.split('\n'),
  keys: allKeys(PLACES)
    .split('\n')
    .map(line => `${line},`)
}));

/** For the key of another name: that name, and the key of the one in use. */
const aliases = once(() => {
  const keys = allKeys(ALIASES).split(/[=,]/);
  const byKey = new Map<string, { readonly name: string; readonly key: string }>();
  ALIASES.split(/[=,]/).forEach((name, i) => {
    if (i % 2 === 0) byKey.set(keys[i]!, { name, key: keys[i + 1]! });
  });
  return byKey;
});

/** What has been looked up so far: it can hold no more than the data does. */
const found = new Map<string, readonly Place[]>();

/** The place of one name in the data, in the line that begins with `where`. */
function place(entry: string, where: string): Place {
  let marks = 0;
  while (MARKS.includes(entry[marks]!)) marks++;
  const marked = (mark: string) => entry.slice(0, marks).includes(mark);
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

/** The places that bear the name itself, largest first, as the lines of the data are. */
function bearers(key: string): Place[] {
  if (!placeKeys().has(key)) return [];
  const { text, keys } = lines();
  const here: Place[] = [];
  keys.forEach((line, i) => {
    if (!line.includes(`,${key},`)) return;
    const entries = text[i]!.split(',');
    here.push(place(entries[line.split(',').indexOf(key)]!, entries[0]!));
  });
  return here;
}

function named(key: string): readonly Place[] {
  const known = found.get(key);
  if (known) return known;
  const all = bearers(key);
  const alias = aliases().get(key);
  const inUse = alias && bearers(alias.key)[0];
  if (inUse) all.push({ ...inUse, name: alias.name, alsoWord: false, canonical: inUse.name });
  if (all.length > 0) found.set(key, all);
  return all;
}

/** Whether the key is a name's; the lines' beginnings, which have digits first, stand among the keys too. */
function isKnown(key: string): boolean {
  return (placeKeys().has(key) && key[0]! > '9') || aliases().has(key);
}

/** The places of that name, largest first, one known under it by another name last; none when it is unknown. Case, accents, dots, hyphens and `Saint` for `St.` don't matter. */
export function places(name: string): readonly Place[] {
  return named(placeKey(name));
}

/** Whether any place is known by that name. */
export function isPlace(name: string): boolean {
  return isKnown(placeKey(name));
}

/** Whether the name seems to be that of a place too small for the list: always for some 12,000 towns, most of them American, and by mistake for one other name in thirty-odd. Enough to keep silent upon, not to build upon. */
export function isMinorPlace(name: string): boolean {
  return mayHold(MINOR_PLACES, placeKey(name));
}

/** The places whose name is one letter dropped, added or changed, or two neighbours swapped, away, largest first. Names of fewer than five letters have no neighbours. */
export function placesOneSlipFrom(name: string): readonly Place[] {
  const near = oneSlipFrom(placeKey(name), isKnown);
  return [...near].flatMap(named).sort((a, b) => b.people - a.people);
}
