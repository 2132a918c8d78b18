/** The state or country behind a dateline's place: how a house writes it, and whether it wants one there at all. */
import { country, countryOfCode, type Place, places, region as regionNamed, regionOf } from '../../data/gazetteer.ts';
import type { Article } from '../article/article.ts';
import { standsIn, titled } from '../article/dateline/evidence.ts';
import { formOf, type Style } from './styles.ts';

/** Countries whose places are told of by other names than the country's, or by none that all agree on. */
const contested = new Set(['PS', 'EH', 'AQ']);

/** So many paragraphs are looked through for the name of a state or country. */
const deep = 40;

/** A state or country as the style writes it behind that place; empty where it wants none. */
export function regionIn(style: Style, place: string, region: string): string {
  const alone = style.alone?.get(titled(place).toLowerCase());
  const bearers = places(place);
  const within = bearers.find(bearer => regionNamed(region, bearer.country))?.country;
  // TBILISI, Georgia is in the country, as no Tbilisi is in the state.
  const own = within ? undefined : country(titled(region));
  const isLand = own !== undefined && bearers.some(bearer => bearer.country === own.code);
  const named = (text: string) => (isLand ? undefined : regionNamed(text, within));
  const known = named(region) ?? named(`${region}.`) ?? named(titled(region));
  const land = known ? undefined : country(titled(region));
  if (alone) return '';
  if (style.standAlone && alone === undefined) {
    const city = bearers.find(bearer => bearer.standsAlone);
    const same = known ? known.country === city?.country && within === city.country : land?.code === city?.country;
    if (city && same && (!known || !city.region || known.postal === city.region)) return '';
  }
  const form = formOf(style, known?.name ?? land?.name ?? region);
  if (form !== undefined) return form;
  if (known && /^(?:US|CA)$/.test(known.country)) {
    if (style.regions === 'full') return known.name;
    if (style.regions === 'short') return known.neverAbbreviated ? known.name : known.abbreviation;
  }
  if (region !== region.toUpperCase()) return region;
  if (known && region.toLowerCase() === known.abbreviation.toLowerCase()) return known.abbreviation;
  return region.length > 3 && !region.includes('.') ? titled(region) : region;
}

/** The places that may be meant where a style wants a state or country and none is given; none where all is well. */
export function wanting(style: Style, named: readonly string[], region: string | undefined): readonly Place[] {
  const [place] = named;
  if (!style.standAlone || region || place === undefined || named.length > 1) return [];
  const alone = style.alone?.get(titled(place).toLowerCase());
  if (alone || (alone === undefined && (regionNamed(titled(place)) || country(titled(place))))) return [];
  const bearers = places(place);
  if (bearers.some(bearer => contested.has(bearer.country) || bearer.canonical)) return [];
  if (alone === undefined && bearers.some(bearer => bearer.standsAlone)) return [];
  return bearers;
}

/** The one of several places of a name that is meant where nothing else is said: the only one, or the far greater. */
export function meant(bearers: readonly Place[]): Place | undefined {
  const [first, second] = bearers;
  if (!second || !first || first.capital) return first;
  return first.people >= 200_000 && first.people >= 5 * second.people ? first : undefined;
}

/** What a newspaper puts behind a place: its state, its province, its part of the United Kingdom, else its country. */
export function regionNameOf(place: Place): string {
  const part = place.country === 'AU' ? undefined : regionOf(place)?.name;
  return part ?? countryOfCode(place.country)?.name ?? '';
}

/** The state or country of one of several places of a name, where the story names that one and no other. */
export function regionTold(article: Article, bearers: readonly Place[]): string | undefined {
  const names = [...new Set(bearers.map(regionNameOf))].filter(Boolean);
  const named = names.filter(name => article.paragraphs.slice(0, deep).some(p => standsIn(p.raw, name)));
  return named.length === 1 ? named[0] : undefined;
}
