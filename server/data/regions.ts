// Looks up regions and countries as datelines and stories write them. Nothing is read until the first question.
import { fold, isPlain, placeKey } from './fold.ts';
import { once } from './packed.ts';
import { COUNTRIES, REGIONS } from './places.ts';

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

/** Letters alone, so that `N.Y.`, `NY` and `N. Y.` are one. */
function initials(text: string): string {
  const key = fold(text);
  return isPlain(key) ? key : key.replace(/[. ]/g, '');
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
  const found = regions().get(key);
  if (!found) return undefined;
  if (key.length <= 3 && text !== text.toUpperCase() && !(text.includes('.') && /^\p{Lu}/u.test(text)))
    return undefined;
  return country === undefined ? found[0] : found.find(r => r.country === country);
}

/** The region with that code in that country, as places have them. */
export function regionOf(place: { readonly country: string; readonly region?: string }): Region | undefined {
  if (place.region === undefined) return undefined;
  return regions()
    .get(initials(place.region))
    ?.find(r => r.country === place.country && r.postal === place.region);
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
  const found = countries().get(key);
  if (found && key.length <= 4 && text !== text.toUpperCase() && !/^\p{Lu}\p{Ll}{3}$/u.test(text)) return undefined;
  return found;
}

/** The country of an ISO 3166 alpha-2 code. */
export function countryOfCode(code: string): Country | undefined {
  return countries().get(code);
}

/** Every country and territory, once each. */
export function allCountries(): readonly Country[] {
  return [...new Set(countries().values())];
}
