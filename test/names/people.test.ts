/** People: a full name and the surname that stands for it later, and never two people as one. */
import assert from 'node:assert/strict';
import { Article } from '../../server/core/article/article.ts';
import { personAt } from '../../server/core/names/people.ts';

/** The mentions of the person named at the first ⟦…⟧, with all of them marked. */
function mentions(marked: string): string {
  const text = marked.replace(/[⟦⟧]/g, '');
  const person = personAt(new Article(text), marked.indexOf('⟦'));
  let shown = text;
  for (const { span } of [...(person?.mentions ?? [])].reverse())
    shown = `${shown.slice(0, span.start)}⟦${shown.slice(span.start, span.end)}⟧${shown.slice(span.end)}`;
  return shown;
}

suite('a person is', () => {
  const same: Record<string, string> = {
    'the full name and the later surname': '⟦Marta Lindqvist⟧ spoke. Mr. Harper said ⟦Lindqvist⟧’s plan was good.',
    'the family name first': '⟦Xu Lin⟧ spoke. Later ⟦Xu⟧ left with Hu.',
    'the name with and without an initial': '⟦John F. Marlow⟧ spoke. ⟦John Marlow⟧ left. ⟦Marlow⟧ wept.',
    'a brother, not both': '⟦Mark Waugh⟧ batted, and Steve Waugh bowled. Waugh won. ⟦Mark Waugh⟧ smiled.',
    'with particles': '⟦Ludwig van der Berg⟧ played. ⟦Berg⟧ bowed.'
  };
  for (const [what, marked] of Object.entries(same)) test(what, () => assert.equal(mentions(marked), marked));

  test('named by the first full mention', () => {
    const person = personAt(new Article('Lindqvist spoke. Then Marta Lindqvist left.'), 2);
    assert.equal(person!.name, 'Marta Lindqvist');
    assert.equal(person!.surname, 'Lindqvist');
  });
  test('nobody where no name stands', () =>
    assert.equal(personAt(new Article('it rained. Marta Lindqvist left.'), 2), undefined));
});
