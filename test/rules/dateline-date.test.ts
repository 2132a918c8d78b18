/** Days that no calendar has, and weekdays that the date contradicts. */
import { fixes, flags, silent } from '../marked.ts';

const rule = 'dateline-date';
const rest = '\n\nWork will begin in the spring, the mayor said, if the river lets the builders in by then.\n';
const story = (dateline: string, lead = 'The council voted on the new bridge on Thursday.') =>
  `Vote\n\n${dateline}${lead}${rest}`;

suite('dateline-date', () => {
  suite('silent', () => {
    test('a day that is', () => silent(rule, story('PARIS, Feb. 28 (AFP) - ')));
    test('Feb. 29 of an unknown year', () => silent(rule, story('PARIS, Feb. 29 (AFP) - ')));
    test('the right weekday', () => silent(rule, story('PARIS, Nov. 12, 2026 — ')));
    test('the right weekday in the dateline', () => silent(rule, story('PARIS, Thursday, Nov. 12, 2026 — ')));
    test('any weekday where the year is not known', () =>
      silent(rule, story('PARIS, Nov. 12 — ', 'The council voted on Sunday.')));
    test('a weekday to come', () =>
      silent(rule, story('PARIS, Nov. 12, 2026 — ', 'The council will vote on the bridge on Sunday.')));
    test('next, last, by, from … to', () =>
      silent(
        rule,
        story(
          'PARIS, Nov. 12, 2026 — ',
          "The council, which met last Tuesday, votes next Monday, by Friday's end, or from Saturday to Sunday."
        )
      ));
    test('a weekday beside the right one', () =>
      silent(
        rule,
        story('PARIS, Nov. 12, 2026 — ', 'The bridge that fell on Tuesday will be mended, the mayor said on Thursday.')
      ));
    test('a weekday with its own date', () =>
      silent(rule, story('PARIS, Nov. 12, 2026 — ', 'The bridge fell on Wednesday, Nov. 11, in a storm.')));
    test('what is to come, said of it with a comma', () =>
      silent(
        rule,
        story('PARIS, Nov. 12, 2026 — ', 'The council is to meet the builders, officials said, on Tuesday.')
      ));
    test('where the story calls its own day “today”', () => {
      const lead = 'Two ferries that met in the fog on Tuesday have reached the harbour, the mayor said.';
      silent(rule, `${story('PARIS, Nov. 12, 2026 — ', lead)}\nA third one came in today.\n`);
      flags(rule, `${story('PARIS, Nov. 12, 2026 — ', lead.replace('Tuesday', '⟦Tuesday⟧'))}\nA third one came in.\n`);
      flags(
        rule,
        `${story('PARIS, Nov. 12, 2026 — ', lead.replace('Tuesday', '⟦Tuesday⟧'))}\n“A third one came in today,” he said.\n`
      );
    });
    test('what happened days before the header’s date', () => {
      const head = 'date: 2026-11-12\n\n';
      silent(rule, head + story('PARIS — ', 'The council voted on Monday for the new bridge.'));
      flags(rule, head + story('PARIS — ', 'The council will vote again, the mayor said on ⟦Monday⟧.'));
    });
    test('a day from which something holds', () =>
      silent(rule, story('PARIS, Nov. 12, 2026 — ', 'The ferry raised its fare to 6 dollars, effective Monday.')));
    test('a newspaper named for a day', () =>
      silent(rule, story('PARIS, Nov. 12, 2026 — ', 'The bridge will stand, the Sunday Herald wrote.')));
    for (const lead of [
      'Black Friday sales begin early in the old town.',
      'The town remembered Bloody Sunday with a march.',
      'Sheffield Wednesday signed a striker.',
      "The council closed the town's Sunday market.",
      'The council missed its Monday deadline for the bridge.',
      'The mayor said late on Wednesday that the bridge would close.',
      'The bridge fell on Wednesday night, the mayor said.',
      '"We met on Monday," the mayor said of the bridge.',
      'The mayor said of the bridge: “We met on Monday.”'
    ])
      test(lead, () => silent(rule, story('PARIS, Nov. 12, 2026 — ', lead)));
    test('deeper in the story', () =>
      silent(rule, `${story('PARIS, Nov. 12, 2026 — ')}\nThe last vote was on Sunday.\n`));
    test('written on the day before it is out', () =>
      silent(rule, `date: 2026-11-13\n\n${story('PARIS, Nov. 12 — ')}`));
  });

  test('no such day', () => {
    flags(rule, story('BOSTON, ⟦March 187⟧ - '));
    flags(rule, story('PARIS, ⟦Feb. 30⟧ (AFP) - '));
    flags(rule, story('PARIS, ⟦Feb. 29, 2026⟧ — '));
    flags(rule, story('PARIS, ⟦31 June⟧ (AFP) - '));
  });
  test('another weekday than the date has', () => {
    flags(rule, story('PARIS, Nov. 12, 2026 — ', 'The council voted on ⟦Wednesday⟧ for the new bridge.'));
    fixes(
      rule,
      story('PARIS, Nov. 12, 2026 — ', 'The council voted on Wednesday.'),
      story('PARIS, Nov. 12, 2026 — ', 'The council voted on Thursday.')
    );
  });
  test('another weekday in the dateline than its date has', () => {
    flags(rule, story('PARIS, ⟦Wednesday⟧, Nov. 12, 2026 (AFP) - '));
    fixes(rule, story('PARIS, Wednesday, Nov. 12, 2026 (AFP) - '), story('PARIS, Thursday, Nov. 12, 2026 (AFP) - '));
  });
  test('another day beside one in a quotation, or a night long past', () => {
    flags(rule, story('PARIS, Nov. 12, 2026 — ', '"We met on Monday," the mayor said on ⟦Friday⟧ of the bridge.'));
    flags(rule, story('PARIS, Nov. 12, 2026 — ', 'The bridge fell on ⟦Monday⟧ night.'));
  });
  test('the day on which something was said, where another day stands in the lead too', () => {
    flags(
      rule,
      story(
        'PARIS, Nov. 12, 2026 — ',
        'At least six people were hurt when a bus slid off the bridge on Wednesday, police said ⟦Sunday⟧.'
      )
    );
    flags(
      rule,
      story(
        'PARIS, Nov. 12, 2026 — ',
        'The composer, who is to receive an award in May, on ⟦Monday⟧ said it was a surprise.'
      )
    );
    flags(rule, story('PARIS, Nov. 12, 2026 — ', 'The mayor vowed on ⟦Monday⟧ to mend the bridge by spring.'));
  });
  test("the header's year, and its date", () => {
    flags(rule, `date: 2026-11-12\n\n${story('PARIS, Nov. 12 — ', 'The council voted on ⟦Monday⟧.')}`);
    flags(rule, `date: 2026-11-12\n\n${story('PARIS, ⟦Nov. 15⟧ — ')}`);
  });
  test('a weekday that its own date contradicts', () =>
    flags(rule, story('PARIS, Nov. 12, 2026 — ', 'The bridge fell on ⟦Friday⟧, Nov. 11, in a storm.')));
});
