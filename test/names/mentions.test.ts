/** Mentions: where names begin and end. */
import assert from 'node:assert/strict';
import { Article } from '../../server/core/article/article.ts';

/** A paragraph with its names in ⟦…⟧. */
function marked(text: string): string {
  const p = new Article(text).paragraphs[0]!;
  let shown = text;
  for (const m of [...p.mentions].reverse()) {
    const [start, end] = [p.words.starts[m.from]!, p.words.ends[m.to - 1]!];
    shown = `${shown.slice(0, start)}⟦${shown.slice(start, end)}⟧${shown.slice(end)}`;
  }
  return shown;
}

suite('a name', () => {
  const cases: Record<string, string> = {
    'has particles': 'They met ⟦Ludwig van der Berg⟧ and ⟦Omar bin Said⟧ there.',
    'has initials and suffixes': 'They met ⟦John F. Marlow Jr⟧. and ⟦J. R. Harper⟧ there.',
    'has hyphens and apostrophes': 'They met ⟦Yoon Tae-jin⟧ and ⟦Sean O’Hara⟧ there.',
    'has no title': 'They met Mr. ⟦Harper⟧ and President ⟦Ana Velarde⟧ there.',
    'ends at a possessive': 'They saw ⟦Harper’s⟧ ⟦Oslo⟧ plan there.',
    'begins behind the word that opens the sentence': 'When ⟦Harper⟧ came, it rained. But ⟦Velarde⟧ left.',
    'is no day and no month': 'They met ⟦Harper⟧ on Monday in June in ⟦Oslo⟧.',
    'is no address': 'They wrote to marta@Lindqvist.example and www.Harper.example there.',
    'is no ticker': 'They sold ⟦Marlow⟧ <MRLW> there.'
  };
  for (const [what, text] of Object.entries(cases))
    test(what, () => assert.equal(marked(text.replace(/[⟦⟧]/g, '')), text));
});
