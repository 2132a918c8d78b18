// Regions and countries: by name, by abbreviation, by code; and words that are none of them.
import assert from 'node:assert/strict';
import { allCountries, country, countryOfCode, region } from '../../server/data/gazetteer.ts';

suite('regions', () => {
  for (const text of [
    'or',
    'me',
    'in',
    'ok',
    'hi',
    'ill',
    'Or',
    'Me',
    'In',
    'mass of',
    'Frankfurt',
    'XX',
    '',
    '.',
    'constructor',
    '__proto__'
  ]) {
    test(`none: ${JSON.stringify(text)}`, () => assert.equal(region(text), undefined));
  }

  for (const [text, name] of [
    ['California', 'California'],
    ['CALIFORNIA', 'California'],
    ['Calif.', 'California'],
    ['CALIF.', 'California'],
    ['Calif', 'California'],
    ['Cal.', 'California'],
    ['CA', 'California'],
    ['N.Y.', 'New York'],
    ['NY', 'New York'],
    ['N. Y.', 'New York'],
    ['new york', 'New York'],
    ['Mass.', 'Massachusetts'],
    ['OR', 'Oregon'],
    ['Ore.', 'Oregon'],
    ['Oreg.', 'Oregon'],
    ['Me.', 'Maine'],
    ['Penna.', 'Pennsylvania'],
    ['Wash.', 'Washington'],
    ['D.C.', 'District of Columbia'],
    ['DC', 'District of Columbia'],
    ['W.Va.', 'West Virginia'],
    ['W. Va.', 'West Virginia'],
    ['Ont.', 'Ontario'],
    ['B.C.', 'British Columbia'],
    ['Québec', 'Quebec'],
    ['Que.', 'Quebec'],
    ['PEI', 'Prince Edward Island'],
    ['NSW', 'New South Wales'],
    ['N.S.W.', 'New South Wales'],
    ['Northern Ireland', 'Northern Ireland'],
    ['Punjab', 'Punjab'],
    ['Sichuan', 'Sichuan']
  ] as const) {
    test(`${text}: ${name}`, () => assert.equal(region(text)?.name, name));
  }

  test('fifty states and the district, eight never abbreviated, all abbreviations their own', () => {
    const codes =
      'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(
        ' '
      );
    const states = codes.map(code => region(code, 'US')!);
    assert.equal(new Set(states.map(state => state.abbreviation)).size, 51);
    assert.deepEqual(
      states.filter(state => state.neverAbbreviated).map(state => state.name),
      ['Alaska', 'Hawaii', 'Idaho', 'Iowa', 'Maine', 'Ohio', 'Texas', 'Utah']
    );
    for (const state of states) assert.equal(region(state.abbreviation, 'US'), state, state.name);
  });

  test('a code of two countries is told by the country', () => {
    assert.equal(region('WA')?.name, 'Washington');
    assert.equal(region('WA', 'AU')?.name, 'Western Australia');
    assert.equal(region('NT', 'CA')?.name, 'Northwest Territories');
    assert.equal(region('NT', 'AU')?.name, 'Northern Territory');
  });
});

suite('countries', () => {
  for (const text of ['us', 'Us', 'uk', 'iran', 'chad', 'London', 'Californa', 'USB', '', 'constructor', '__proto__']) {
    test(`none: ${JSON.stringify(text)}`, () => assert.equal(country(text), undefined));
  }

  for (const [text, code] of [
    ['U.S.', 'US'],
    ['US', 'US'],
    ['USA', 'US'],
    ['United States', 'US'],
    ['America', 'US'],
    ['UK', 'GB'],
    ['U.K.', 'GB'],
    ['Britain', 'GB'],
    ['ROK', 'KR'],
    ['DPRK', 'KP'],
    ['UAE', 'AE'],
    ['Iran', 'IR'],
    ['IRAN', 'IR'],
    ['Cuba', 'CU'],
    ['the netherlands', 'NL'],
    ['Holland', 'NL'],
    ['Ivory Coast', 'CI'],
    ['Cote d’Ivoire', 'CI'],
    ["Côte d'Ivoire", 'CI'],
    ['Burma', 'MM'],
    ['Myanmar', 'MM'],
    ['DRC', 'CD'],
    ['Zaire', 'CD'],
    ['Congo', 'CG'],
    ['Czechia', 'CZ'],
    ['Türkiye', 'TR'],
    ['Saint Lucia', 'LC'],
    ['St. Lucia', 'LC'],
    ['Vatican', 'VA'],
    ['Soviet Union', 'SU'],
    ['USSR', 'SU'],
    ['Georgia', 'GE'],
    ['Kosovo', 'XK'],
    ['Taiwan', 'TW'],
    ['East Timor', 'TL'],
    ['West Bank', 'PS'],
    ['Timor-Leste', 'TL']
  ] as const) {
    test(`${text}: ${code}`, () => assert.equal(country(text)?.code, code));
  }

  test('each once, found by its own name and code', () => {
    const all = allCountries();
    assert.ok(all.length > 230);
    assert.equal(new Set(all.map(c => c.code)).size, all.length);
    for (const one of all) {
      assert.equal(country(one.name), one, one.name);
      assert.equal(countryOfCode(one.code), one);
    }
  });
});
