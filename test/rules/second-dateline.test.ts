/** A second story pasted in behind the first, told from round-ups, repeats and datelines put twice. */
import assert from 'node:assert/strict';
import { apply } from '../../server/core/text.ts';
import { flags, found, silent } from '../marked.ts';

const rule = 'second-dateline';
const one =
  'The council voted on the new bridge after a long evening, and nobody in the hall seemed surprised by how it ended.\n\n' +
  'Work will begin in the spring, the mayor said, if the river lets the builders in by then.\n';
const other =
  'Fishermen carried a bronze bell up the steps of the pier on Friday, on the shoulders of six men who had caught it by mistake.\n\n' +
  'The bell, which weighs 74 kilograms and had lost its clapper, came up in a net five miles off the coast.\n';
const third =
  'A herd of elephants has walked through a tunnel built for it under a highway, the first time that so many used it together.\n';

suite('second-dateline', () => {
  suite('silent', () => {
    test('one story', () => silent(rule, `Vote\n\nTUNIS, Tunisia (AP) — ${one}`));
    for (const line of [
      'Fall | | 1997-98 | 1996-97 | 1995-96 | 1994-95 | of all that ',
      'Lim Kit Siang (DAP-Tanjung) said that ',
      'Ke Jie, an 18-year-old, said - '
    ])
      test(`no dateline: ${line}`, () => silent(rule, `Vote\n\nTUNIS, Tunisia (AP) — ${one}\n${line}${other}`));
    test('no dateline', () => silent(rule, `Vote\n\n${one}`));
    test('a repeat of the whole story', () => {
      const story = `Town votes for a bridge\n\nTUNIS, Tunisia (AP) — ${one}\n${other}`;
      silent(rule, `${story}\n${story}`);
    });
    test('a round-up that says so', () =>
      silent(rule, `World in brief\n\nTUNIS, Tunisia (AP) — ${one}\nPARIS (AP) — ${other}`));
    test('highlights', () =>
      silent(
        rule,
        `MONEY NEWS HIGHLIGHTS\n\nTUNIS, Tunisia (AP) — ${one}\nPARIS (AP) — ${other}\nKUNMING (AP) — ${third}`
      ));
    test('the story that a correction stands above', () =>
      silent(
        rule,
        `Vote\n\nTUNIS (AP) — In a story Nov. 5 about a bridge, the mayor’s name was left out. She is Ada Holm.\n\nA corrected version of the story is below:\n\nVote\n\nThe council wants a bridge\n\nBy JANE ROE\n\nThe Post\n\nTUNIS (AP) — ${one}`
      ));
    for (const mark of ['___', '------', '* * *', '\u2014-'])
      test(`an item behind a rule: ${mark}`, () =>
        silent(rule, `Vote\n\nTUNIS, Tunisia (AP) — ${one}\n${mark}\n\nPARIS (AP) — ${other}`));
    test('a colon behind a place, where the story has a dateline of another form', () =>
      silent(rule, `Vote\n\nTUNIS, Tunisia (AP) — ${one}\nPARIS: ${other}`));
    test('a listing that puts a colon behind each place', () =>
      silent(rule, `Tomorrow\n\nTUNIS: ${one}\nPARIS: ${other}\nKUNMING: ${third}`));
    test('three items far apart, with neither date nor agency', () =>
      silent(
        rule,
        `Vote\n\nTUNIS -- ${one}\n${third}\nTUNIS -- ${other}\n${third}\nTUNIS -- ${other}\n${third}\nTUNIS -- ${other}`
      ));
    test('a listing of places and days', () =>
      silent(
        rule,
        `Band on tour\n\nTUNIS (AP) — ${one}\nPARIS, March 5 - Old Barn\n\nOSLO, March 8 - The Works\n\nBERGEN, March 9 - Quay\n`
      ));
    test('a note with a dateline of its own above the story', () =>
      silent(
        rule,
        `Vote\n\nTUNIS (AP) — EDITOR’S NOTE: The story was first sent on a day in spring. It is sent again as it was.\n\nPARIS (AP) — ${other}`
      ));
    test('three items under headings of their own', () =>
      silent(
        rule,
        `Evening news\n\nVote\n\nTUNIS (AP) — ${one}\nBell comes home\n\nPARIS (AP) — ${other}\nElephants walk\n\nKUNMING (AP) — ${third}`
      ));
    for (const label of ["EDITOR'S NOTE — ", 'EDITOR’S NOTE: ', 'CLAIM: '])
      test(label, () => silent(rule, `Vote\n\n${label}This tells of a vote.\n\nTUNIS, Tunisia (AP) — ${one}`));
    test('three items, the first of them the lead', () =>
      silent(
        rule,
        `TUNIS — ${third}\nPARIS — ${third.replace('herd', 'pack')}\nPARIS — ${third.replace('herd', 'pair')}`
      ));
    test('items that follow each other, by their places alone', () =>
      silent(
        rule,
        `Shares fall\n\nPARIS - ${one}\nLONDON - ${other}\nTOKYO - ${third}\nSYDNEY - ${other.replace('bell', 'boat')}`
      ));
    test('Markdown subheads', () =>
      silent(rule, `# News\n\nTUNIS (AP) — ${one}\n## Bell\n\nPARIS (AP) — ${other}`, { format: 'markdown' }));
    test('a caption with place and date', () =>
      silent(
        rule,
        `Vote\n\nTUNIS (AP) — ${one}\nPARIS, March 5 (AP) — Fishermen carry a bell ashore. (AP Photo/Jane Roe)\n\n${third}`
      ));
    test('labels and places in the text', () =>
      silent(rule, `Vote\n\nTUNIS (AP) — ${one}\nNATO - ${third}\nLONDON: ${third}\nIn PARIS, ${third}`));
  });

  test('its agency in front is its own', () => {
    const first = `Vote\n\nTUNIS, Tunisia (AP) — ${one}\nBell comes home\n\n`;
    const findings = flags(rule, `${first}⟦(AP) PARIS -⟧ ${other}`);
    const [move] = findings[0]!.fixes();
    assert.equal(apply(`${first}(AP) PARIS - ${other}`, move!.edits).includes('(AP) PARIS'), false);
    assert.equal(apply(`${first}(AP) PARIS - ${other}`, move!.edits).includes('Bell comes home'), false);
  });

  test('flags it with its own headline', () =>
    flags(rule, `Vote\n\nTUNIS (AP) — ${one}\nBell comes home\n\n⟦PARIS, March 5 (AFP) -⟧ ${other}`));
  test('flags a place and a colon, as the story’s own dateline has it', () =>
    flags(rule, `Vote\n\nTUNIS: ${one}\n⟦PARIS:⟧ ${other}`));
  test('flags it where “Roundup:” opens the headline of one report', () =>
    flags(rule, `Roundup: Town votes for a bridge\n\nTUNIS (AP) — ${one}\n⟦PARIS, March 5 (AFP) -⟧ ${other}`));
  test('flags it without', () => flags(rule, `Vote\n\nTUNIS (AP) — ${one}\n⟦PONTA DELGADA, Portugal (AP) —⟧ ${other}`));
  test('flags it with a known place alone', () => flags(rule, `Vote\n\nBEIJING - ${one}\n⟦SHANGHAI -⟧ ${other}`));
  test('flags it in mid-line', () =>
    flags(rule, `Vote\n\nTUNIS (AP) — ${one.trimEnd()} ⟦PARIS, March 5 (AFP) -⟧ ${other}`));

  test('moves the story, headline and all, or deletes the dateline', () => {
    const first = `Vote\n\nTUNIS (AP) — ${one}\n`;
    const second = `Bell comes home\n\nPARIS, March 5 (AFP) - ${other}`;
    const fixes = found(rule, first + second)[0]!.fixes();
    assert.equal(apply(first + second, fixes[0]!.edits), first);
    assert.deepEqual(fixes[0]!.moveOut, { start: first.length, end: first.length + second.length });
    assert.equal(apply(first + second, fixes[1]!.edits), `${first}Bell comes home\n\n${other}`);
  });
});
