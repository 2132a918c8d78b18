// What a desk file says of its datelines' tables: read, laid over those of the desk it extends, mistakes on the key.
import assert from 'node:assert/strict';
import { merge } from '../../server/core/desk/merge.ts';
import { readDesk } from '../../server/core/desk/read.ts';
import { defaultDesk } from '../../server/core/desk.ts';

const dateline = (json: string) => `{ "dateline": ${json} }`;
const partOf = (json: string) => {
  const { part, mistakes } = readDesk(dateline(json), []);
  assert.deepEqual(mistakes, []);
  return part;
};

suite('the tables of datelines in a desk file', () => {
  test('hold months, states, countries and agencies, and cities', () => {
    const { dateline } = merge(
      defaultDesk,
      partOf(
        '{ "forms": { "September": "Sep", "California": "CA", "Ukraine": "UKR", "Agence France-Presse": "afp", "AP": "The AP" }, "standAlone": { "Duluth": true } }'
      )
    );
    assert.deepEqual(
      { ...dateline.forms },
      {
        September: 'Sep',
        California: 'CA',
        Ukraine: 'UKR',
        'Agence France-Presse': 'afp',
        AP: 'The AP'
      }
    );
    assert.deepEqual({ ...dateline.standAlone }, { Duluth: true });
  });
  test('fill up those of the desk that is extended, and have the last word', () => {
    const house = merge(
      defaultDesk,
      partOf('{ "style": "ap", "forms": { "Iowa": "Ia.", "Utah": "Ut." }, "standAlone": { "Duluth": true } }')
    );
    const desk = merge(
      house,
      partOf('{ "forms": { "Utah": "Utah" }, "standAlone": { "Duluth": false, "Fargo": true } }')
    );
    assert.equal(desk.dateline.style, 'ap');
    assert.deepEqual({ ...desk.dateline.forms }, { Iowa: 'Ia.', Utah: 'Utah' });
    assert.deepEqual({ ...desk.dateline.standAlone }, { Duluth: false, Fargo: true });
  });
  const table: [json: string, at: string, says: RegExp][] = [
    ['{ "forms": { "Calfornia": "Calif." } }', '"Calfornia"', /no month, state, country or news agency/],
    ['{ "forms": { "Iowa": 1 } }', '1', /words/],
    ['{ "forms": [] }', '"forms"', /object/],
    ['{ "standAlone": ["Duluth"] }', '"standAlone"', /object/],
    ['{ "standAlone": { "Duluth": "yes" } }', '"yes"', /true or false/]
  ];
  for (const [json, at, says] of table) {
    test(`one mistake: ${json}`, () => {
      const text = dateline(json);
      const { mistakes, part } = readDesk(text, []);
      assert.deepEqual(
        mistakes.map(({ span }) => text.slice(span.start, span.end)),
        [at]
      );
      assert.match(mistakes[0]!.message, says);
      assert.equal(merge(defaultDesk, part).dateline.style, 'any');
    });
  }
});
