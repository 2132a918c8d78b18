/** Places one slip away from a known one; a place that is merely unknown is no error. */
import assert from 'node:assert/strict';
import { deskWith, fixes, flags, found, silent } from '../marked.ts';

const rule = 'unknown-dateline-place';
const body = 'The council voted on the new bridge after a long evening, and nobody in the hall seemed surprised.\n';
const story = (dateline: string) => `Vote\n\n${dateline}${body}`;

suite('unknown-dateline-place', () => {
  suite('silent', () => {
    for (const dateline of [
      'LOUISVILLE, Ky. (AP) — ',
      'SHUANGJIANG (Xinhua) -- ',
      'ABOARD AIR FORCE ONE (AP) — ',
      'RAMALLAH, West Bank (AP) — ',
      'SINGAPORE, May 4 (AFP) - ',
      'BOURKE, Australia, May 4 (AFP) - ',
      'NORTHVALE, N.J., March 11 - ', // a lesser town: Northdale is in Florida
      'LANDER, Wyo. (AP) — ',
      'MARAWI - ',
      'SOLAN - ', // in India; nobody would call Solon in Ohio by its name alone
      'OLSO - ',
      'WELLS, Nev. (AP) — ',
      'FREIBERG, Germany (AP) — ', // in Saxony, and no Freiburg
      'XINYU, China, Nov 5 (AFP) - '
    ])
      test(dateline, () => silent(rule, story(dateline)));
    test('the word stands in the story too', () =>
      silent(rule, `${story('LOUISVILE, Ky. (AP) — ')}\nLouisvile has one bridge.\n`));
    test("on the desk's list", () =>
      silent(rule, story('LOUISVILE, Ky. (AP) — '), { desk: deskWith({ dateline: { places: ['Louisvile'] } }) }));
    test('in another state than the place it resembles', () => silent(rule, story('LOUISVILE, Alaska (AP) — ')));
  });
  test('one slip away', () => {
    flags(rule, story('⟦LOUISVILE⟧, Ky. (AP) — '));
    flags(rule, story('⟦OKALHOMA CITY⟧ (AP) — '));
    flags(rule, story('⟦PHILADEPHIA⟧, March 18 - '));
    flags(rule, story('⟦NEWE YORK⟧, April 2 - '));
    flags(rule, story('⟦DARES SALAAM⟧, Nov. 23 (Xinhua) -- '));
    flags(rule, story('⟦BIERUT⟧ - '));
    flags(rule, story('⟦OLSO⟧ (Reuters) - '));
    flags(rule, story('⟦BUFFLAO⟧, N.Y. (AP) — ')); // an ordinary word is meant where the agency says it is a dateline
    fixes(rule, story('LOUISVILE, Ky. (AP) — '), story('LOUISVILLE, Ky. (AP) — '));
  });
  test('a state or country behind a place of it', () => {
    flags(rule, story('PARIS, ⟦Frnace⟧ (AP) — '));
    flags(rule, story('MARSEILLE, ⟦Fance⟧, Nov 5 (AFP) - '));
    flags(rule, story('DULUTH, ⟦Minnn.⟧ (AP) — '));
    flags(rule, story('COLUMBUS, ⟦Ohoio⟧ (AP) — '));
    fixes(rule, story('PARIS, Frnace (AP) — '), story('PARIS, France (AP) — '));
    silent(rule, story('PARIS, Frnace (AP) — '), { desk: deskWith({ dateline: { places: ['Frnace'] } }) });
    for (const of of ['PARIS, Texas', 'ODESSA, Texas', 'LOWMERE, Frnace', 'PARIS, Marne', 'MOSTAR, Bosnia-Hercegovina'])
      silent(rule, story(`${of} (AP) — `));
  });
  test('can be accepted', () => {
    const last = found(rule, story('LOUISVILE, Ky. (AP) — '))[0]!.fixes().at(-1)!;
    assert.deepEqual(last.desk, { kind: 'place', place: 'LOUISVILE' });
  });
});
