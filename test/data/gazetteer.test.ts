// The gazetteer: what it knows, what it must not claim to know, and how a place is met.
import assert from 'node:assert/strict';
import { isMinorPlace, isPlace, type Place, places, placesOneSlipFrom, regionOf } from '../../server/data/gazetteer.ts';
import { ALIASES, PLACES } from '../../server/data/places.ts';

const first = (name: string): Place => places(name)[0] ?? assert.fail(`${name} is unknown`);
const where = (place: Place) => `${place.name}, ${place.region ?? place.country}`;

suite('gazetteer: no place', () => {
  for (const word of [
    'EXCLUSIVE',
    'WATCH',
    'BREAKING',
    'UPDATE',
    'CORRECTED',
    'FILE PHOTO',
    'NATO',
    'ANALYSIS',
    'OPINION',
    'EDITORIAL',
    'WASHINTON',
    'Obama',
    'President',
    'Monday',
    'December',
    'Government',
    'Reuters',
    'Xinhua',
    '',
    ' ',
    '-',
    '.',
    '1',
    '7us-il',
    '0CN',
    'us ny'
  ]) {
    test(JSON.stringify(word), () => {
      assert.deepEqual(places(word), []);
      assert.equal(isPlace(word), false);
    });
  }
});

suite('gazetteer: one place, many ways to write it', () => {
  for (const [ways, name] of [
    [['ST. LOUIS', 'St Louis', 'Saint Louis', 'ST.LOUIS'.replace('.', '. ')], 'St. Louis, MO'],
    [['PORT-AU-PRINCE', 'Port au Prince', 'port-au-prince', 'Port\u2011au\u2011Prince'], 'Port-au-Prince, HT'],
    [['SAO PAULO', 'São Paulo', 'Sa\u0303o Paulo', 'SÃO PAULO'], 'Sao Paulo, BR'],
    [["XI'AN", 'Xi’an', 'XIAN'], "Xi'an, CN"],
    [['FORT WORTH', 'Ft. Worth', 'FT WORTH'], 'Fort Worth, TX'],
    [['ZURICH', 'Zürich'], 'Zurich, CH'],
    [['SAULT STE. MARIE', 'Sault Ste Marie', 'Sault Sainte Marie'], 'Sault Ste. Marie, ON'],
    [['NEW  YORK', ' New York '], 'New York, NY'],
    [['N’DJAMENA', 'NDJAMENA', "N'Djamena"], "N'Djamena, TD"]
  ] as const) {
    test(name, () => {
      for (const way of ways) assert.equal(where(first(way)), name, way);
    });
  }
});

suite('gazetteer: what lists of cities lack', () => {
  for (const name of [
    'NEW YORK',
    'UNITED NATIONS',
    'FRANKFURT',
    'GAZA CITY',
    'VATICAN CITY',
    'THE HAGUE',
    'CAPE CANAVERAL',
    'CAMP DAVID',
    'STRASBOURG',
    'DAVOS',
    'WASHINGTON',
    'KUWAIT',
    'BAHRAIN',
    'RAMALLAH',
    'PANMUNJOM',
    'GUANTANAMO BAY',
    'QUEBEC CITY',
    'NAYPYITAW',
    'PHUKET',
    'BALI',
    'BONN',
    'WEST BERLIN',
    'WINSTON-SALEM',
    'OKLAHOMA CITY',
    'OUAGADOUGOU',
    'GREENWICH',
    'PARAMARIBO',
    'LILLEHAMMER',
    'PETAH TIKVA'
  ]) {
    test(name, () => assert.ok(isPlace(name)));
  }
});

suite('gazetteer: other names', () => {
  for (const [other, name, country] of [
    ['PEKING', 'Beijing', 'CN'],
    ['Bombay', 'Mumbai', 'IN'],
    ['KIEV', 'Kyiv', 'UA'],
    ['SAIGON', 'Ho Chi Minh City', 'VN'],
    ['Duesseldorf', 'Dusseldorf', 'DE'],
    ['BASLE', 'Basel', 'CH'],
    ['MACAO', 'Macau', 'MO'],
    ['Koeln', 'Cologne', 'DE'],
    ['Rangoon', 'Yangon', 'MM'],
    ['Leningrad', 'St. Petersburg', 'RU'],
    ['BERNE', 'Bern', 'CH'],
    ['Constantinople', 'Istanbul', 'TR']
  ] as const) {
    test(`${other} is ${name}`, () => {
      const place = first(other);
      assert.equal(place.canonical, name);
      assert.equal(place.country, country);
      assert.equal(first(name).canonical, undefined);
    });
  }

  test('a place that bears the name itself comes first', () => {
    const cantons = places('CANTON');
    assert.equal(cantons[0]!.country, 'US');
    assert.equal(cantons.at(-1)!.canonical, 'Guangzhou');
  });
});

suite('gazetteer: what it says of a place', () => {
  test('American cities that stand alone, and those that do not', () => {
    for (const name of ['Boston', 'Chicago', 'New York', 'Los Angeles', 'Washington', 'St. Louis', 'United Nations'])
      assert.ok(first(name).standsAlone, name);
    for (const name of ['Springfield', 'Portland', 'Kansas City', 'Sacramento', 'Austin', 'Charlotte', 'Orlando']) {
      assert.ok(
        places(name).every(place => !place.standsAlone),
        name
      );
    }
  });

  test('cities of the world that stand alone, and those that do not', () => {
    for (const name of ['Paris', 'London', 'Tokyo', 'Beijing', 'Quebec City', 'Kuwait City', 'Sydney'])
      assert.ok(first(name).standsAlone, name);
    for (const name of ['Lyon', 'Kabul', 'Lagos', 'Osaka', 'Melbourne', 'Birmingham'])
      assert.ok(!first(name).standsAlone, name);
    assert.deepEqual(
      places('London')
        .filter(p => p.standsAlone)
        .map(where),
      ['London, ENG']
    );
  });

  test('capitals', () => {
    for (const name of ['Paris', 'Kabul', 'Canberra', 'Astana', 'Port-au-Prince', 'Suva'])
      assert.ok(first(name).capital, name);
    for (const name of ['Sydney', 'Lagos', 'Istanbul', 'Rio de Janeiro']) assert.ok(!first(name).capital, name);
  });

  test('names that are ordinary words', () => {
    for (const name of ['NICE', 'READING', 'SPLIT', 'ORANGE', 'MOBILE', 'BATH', 'SURPRISE', 'HOPE'])
      assert.ok(first(name).alsoWord, name);
    for (const name of ['LONDON', 'BOSTON', 'MADRID', 'ST. LOUIS', 'SALT LAKE CITY', 'SEOUL'])
      assert.ok(!first(name).alsoWord, name);
  });

  test('regions, the largest place of a name first', () => {
    assert.deepEqual(places('Portland').slice(0, 2).map(where), ['Portland, OR', 'Portland, ME']);
    assert.ok(places('Springfield').length > 5);
    assert.equal(regionOf(first('Toronto'))?.name, 'Ontario');
    assert.equal(regionOf(first('Perth'))?.postal, 'WA');
    assert.equal(regionOf(first('Perth'))?.country, 'AU');
    assert.equal(regionOf(first('Seattle'))?.abbreviation, 'Wash.');
    assert.equal(regionOf(first('Paris')), undefined);
    assert.ok(places('Hyderabad').some(p => p.country === 'PK'));
  });

  test('sizes', () => {
    assert.equal(first('Tokyo').people, 2e6);
    assert.equal(first('Camp David').people, 25000);
    for (const name of ['London', 'Paris', 'Springfield']) {
      const sizes = places(name).map(place => place.people);
      assert.deepEqual(
        sizes,
        [...sizes].sort((a, b) => b - a)
      );
    }
  });
});

suite('gazetteer: slips', () => {
  for (const [slip, meant] of [
    ['OKALHOMA CITY', 'Oklahoma City'],
    ['LOUISVILE', 'Louisville'],
    ['WASHINGON', 'Washington'],
    ['PHILADEPHIA', 'Philadelphia'],
    ['RICHMND', 'Richmond'],
    ['SAOPAULO', 'Sao Paulo'],
    ['Pari s', 'Paris'],
    ['LONDNO', 'London'],
    ['TOKYOO', 'Tokyo'],
    ['BEIJNG', 'Beijing'],
    ['PEKNG', 'Peking'],
    ['ST. LOIUS', 'St. Louis'],
    ['MAIMI', 'Miami']
  ] as const) {
    test(`${slip}: ${meant}`, () => assert.ok(placesOneSlipFrom(slip).some(place => place.name === meant)));
  }

  test('a place is no slip for itself, in whatever spelling', () => {
    for (const name of ['LOUISVILLE', 'St Louis', 'Port au Prince', 'Zürich']) {
      assert.ok(!placesOneSlipFrom(name).some(place => place.name === first(name).name), name);
    }
  });

  test('two slips, short names and other words have no neighbours', () => {
    for (const name of ['WASHNGON', 'OKLHOMA CTY', 'ROM', 'NICA', 'EXCLUSIVE', 'BREAKING', 'ANALYSIS', '']) {
      assert.deepEqual(placesOneSlipFrom(name), [], name);
    }
  });

  test('long nonsense costs no more than its length', () => {
    assert.deepEqual(placesOneSlipFrom('A'.repeat(200)), []);
  });
});

suite('gazetteer: lesser places', () => {
  test('small towns are known by the filter', () => {
    for (const name of [
      'OAK BROOK',
      'ENCINO',
      'Encino',
      'MONTVALE',
      'LAKE SUCCESS',
      'CONSHOHOCKEN',
      'PLYMOUTH MEETING'
    ]) {
      assert.ok(!isPlace(name) && isMinorPlace(name), name);
    }
  });

  test('few strangers are taken for one', () => {
    const strangers = Array.from({ length: 5000 }, (_, i) => `zq${i.toString(36)}xv`);
    assert.ok(strangers.filter(isMinorPlace).length < 5000 * 0.045);
  });

  test('misspelled cities are not taken for one', () => {
    for (const name of ['OKALHOMA CITY', 'LOUISVILE', 'WASHINGON', 'PHILADEPHIA', 'RICHMND', 'MAIMI', 'CHARTLESTON'])
      assert.ok(!isMinorPlace(name), name);
  });
});

suite('gazetteer: its data', () => {
  const entries = PLACES.split('\n').flatMap(line => line.split(',').slice(1));

  test('names are plain: ASCII, a capital first, no stray marks', () => {
    for (const entry of entries) assert.match(entry, /^[!*~]{0,3}[A-Z'][A-Za-z'. -]*[A-Za-z.]$/);
  });

  test('lines begin with size, country and region, largest first', () => {
    const heads = PLACES.split('\n').map(line => line.split(',')[0]!);
    for (const head of heads) assert.match(head, /^[0-7][A-Z]{2}(-[A-Z]{2,3})?$/);
    assert.deepEqual(heads, [...heads].sort());
  });

  test('every region is one that the regions have', () => {
    for (const head of new Set(PLACES.split('\n').map(line => line.split(',')[0]!.slice(1)))) {
      const [country = '', region] = head.split('-');
      if (region) assert.ok(regionOf({ country, region }), head);
    }
  });

  test('every other name leads to a place, and is not its own', () => {
    for (const pair of ALIASES.split(',')) {
      const [other = '', name = ''] = pair.split('=');
      assert.equal(places(other).at(-1)?.canonical, name, pair);
    }
  });

  test('one name is found by one key: each entry finds itself', () => {
    for (const entry of entries) {
      const name = entry.replace(/^[!*~]+/, '');
      assert.ok(
        places(name).some(place => place.name === name),
        name
      );
      assert.ok(isPlace(name.toUpperCase()));
    }
  });
});
