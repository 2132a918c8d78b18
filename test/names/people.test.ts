/** Names as symbols: what is one person, body or place in a story, and never two as one. */
import assert from 'node:assert/strict';
import { Article } from '../../server/core/article/article.ts';
import { mentionSpan } from '../../server/core/names/appearance.ts';
import { type Named, namedAt } from '../../server/core/names/symbols.ts';
import { marked } from '../marked.ts';

/** What is named at the first ⟦ of a text, and the text. */
function at(shown: string): { article: Article; named: Named | undefined; text: string } {
  const text = shown.replace(/[⟦⟧]/g, '');
  const article = new Article(text);
  return { article, named: namedAt(article, shown.indexOf('⟦')), text };
}

/** The text with every mention marked of what is named at its first ⟦, or of all that it may be. */
function mentions(shown: string): string {
  const { article, named, text } = at(shown);
  const all = named?.names.length === 1 ? named.names[0]!.mentions : (named?.either ?? []);
  return marked(
    text,
    all.map(a => mentionSpan(article, a))
  );
}

/** Asserts that the marked words, and no others, are what is named at each of them. */
function one(shown: string): void {
  const text = shown.replace(/[⟦⟧]/g, '');
  let from = 0;
  for (let k = shown.indexOf('⟦'); k >= 0; k = shown.indexOf('⟦', k + 1)) {
    const offset = shown.slice(0, k).replace(/[⟦⟧]/g, '').length;
    const again = `${text.slice(0, offset)}⟦${text.slice(offset)}`;
    assert.equal(mentions(again), shown, `at ${offset}, “${text.slice(offset, offset + 12)}”`);
    from++;
  }
  assert.ok(from > 0);
}

/** The full mentions of all that may be meant at the first ⟦. */
const meant = (shown: string): string[] => at(shown).named?.names.map(name => name.text) ?? [];

suite('no name is', () => {
  const none: Record<string, string> = {
    'a word in small letters': 'Then ⟦it rained. Marta Lindqvist left.',
    'a word that begins a sentence': '⟦Engineers came. The engineers left.',
    'a word of a headline': 'Harbour ⟦Opens After Repairs\n\nMarta Lindqvist left the harbour.',
    'a title': 'They saw ⟦President Marta Lindqvist there.',
    'an address': 'Write to marta@⟦Lindqvist.example or to Marta Lindqvist there.',
    'a day': 'They came on ⟦Monday with Marta Lindqvist there.'
  };
  for (const [what, shown] of Object.entries(none)) test(what, () => assert.equal(at(shown).named, undefined));
});

suite('apart are', () => {
  const apart: Record<string, string> = {
    'brothers, and the surname that may be either’s':
      '⟦Mark Waugh⟧ batted, and Steve Waugh bowled. Waugh won. ⟦Mark Waugh⟧ smiled.',
    'the surname of brothers': 'Mark Waugh batted, and Steve Waugh bowled. ⟦Waugh⟧ won. For ⟦Waugh⟧ it was over.',
    'a person and the street': '⟦Marta Lindqvist⟧ spoke on Lindqvist Street. ⟦Lindqvist⟧ left.',
    'a person and the foundation': '⟦Marta Lindqvist⟧ spoke to the Lindqvist Foundation. ⟦Lindqvist⟧ left.',
    'a person and the university': '⟦Ann Gordon⟧ spoke at the University of Gordon. ⟦Gordon⟧ left.',
    'a person and the firm': '⟦Ann Marlow⟧ spoke to Marlow & Co. ⟦Marlow⟧ left.',
    'a person and the town': 'They met ⟦Ann Lincoln⟧ in Lincoln, Nebraska. Lincoln is cold. Ms. ⟦Lincoln⟧ left.',
    'two surnames, one with a hyphen': '⟦Ann Smith⟧ met Jo Smith-Jones. ⟦Smith⟧ left before Smith-Jones came.',
    'a father and his son': '⟦Mohammed bin Salman⟧ met King Salman. Then ⟦bin Salman⟧ left.',
    'a place and a bigger place': 'They went from New York to ⟦York⟧ and back. In ⟦York⟧ it rained.',
    'a place and one that is new': 'They went from ⟦New York⟧ to York and back. In York it rained. ⟦New York⟧ was dry.',
    'a place and its north': 'They went from ⟦South Korea⟧ to Korea and North Korea. ⟦South Korea⟧ won.',
    'people, and a surname in the headline': 'WAUGH WINS\n\n⟦Mark Waugh⟧ batted, and Steve Waugh bowled.',
    'a surname and its plural': 'They met ⟦Ann Marlow⟧ and the Marlows. ⟦Marlow⟧ left.',
    'a surname and a longer one': 'They met ⟦Ann Marlow⟧ and Marlowe. ⟦Marlow⟧ left.',
    'three, of whom one has the short name of both': '⟦John Marlow⟧ met John Paul Marlow and John Peter Marlow.',
    'a person and someone with another initial': 'They met ⟦John Marlow⟧ and K. Marlow there. ⟦Marlow⟧ left.',
    'a person of the headline': 'JANE ROE WINS\n\nThey met ⟦John Roe⟧ there, and ⟦Roe⟧ lost.',
    'an ordinary word': '⟦Ann Brown⟧ ate brown rice. Brown rice is good, she said. Then ⟦Brown⟧ left.',
    'the dateline’s town':
      'MARLOW, England (AP) - They met ⟦Ann Marlow⟧ there, said the mayor of the old town by the river.'
  };
  for (const [what, shown] of Object.entries(apart)) test(what, () => one(shown));
});

suite('one are', () => {
  const same: Record<string, string> = {
    'the full name and the later surname': '⟦Marta Lindqvist⟧ spoke. Mr. Harper said ⟦Lindqvist⟧’s plan was good.',
    'the family name first': '⟦Xu Lin⟧ spoke. Later ⟦Xu⟧ left with Hu.',
    'the family name first, with a hyphen': '⟦Yoon Tae-jin⟧ spoke. Later ⟦Yoon⟧ left. ⟦Kim⟧ stayed.'.replace(
      '⟦Kim⟧',
      'Kim'
    ),
    'the name with and without an initial':
      '⟦John F. Marlow⟧ spoke. ⟦John Marlow⟧ left. ⟦J. Marlow⟧ and ⟦Marlow⟧ wept.',
    'with particles': '⟦Ludwig van der Berg⟧ played. ⟦Berg⟧ bowed. They heard ⟦van der Berg⟧. ⟦Van der Berg⟧ left.',
    'with an article': 'They met ⟦Bashar al-Assad⟧ there. ⟦Assad⟧ left. Then ⟦al-Assad⟧ came. ⟦Al-Assad⟧ spoke.',
    'with two surnames': '⟦Gabriel García Márquez⟧ wrote. Then ⟦García Márquez⟧ slept. And ⟦García⟧ died.',
    'in capitals': '⟦LINDQVIST⟧ SPEAKS, ⟦MARTA LINDQVIST⟧ SAYS\n\nThey met ⟦Marta Lindqvist⟧ there.',
    'in a headline’s title case': '⟦Lindqvist⟧ Opens New Harbour Wall\n\nThey met ⟦Marta Lindqvist⟧ there.',
    'with titles and jobs': 'Norwegian Harbour Master ⟦Marta Lindqvist⟧ met Ms. ⟦Lindqvist⟧ and President ⟦Lindqvist⟧.',
    'with an office': 'They met U.S. Attorney ⟦Jo Bash⟧ there. U.S. Attorney ⟦Bash⟧ left.',
    'behind a people': 'They met ⟦Lindsay Davenport⟧ there. American ⟦Davenport⟧ left.',
    'in a headline, with two surnames': '⟦DEN NORSKE MARLOW⟧ PROFIT RISES\n\nThey met ⟦Den Norske Marlow⟧ there.',
    'behind a deputy’s office': 'They met Vice-Premier ⟦Tian Jiyun⟧ there. ⟦Tian⟧ left.',
    'behind an office': 'They met the Chancellor of the Exchequer ⟦Nigel Marlow⟧ there. ⟦Marlow⟧ left.',
    'with and without accents': '⟦José García⟧ spoke. Then ⟦Garcia⟧ left.',
    'the nickname': '⟦William Marlow⟧ spoke. Then ⟦Bill Marlow⟧ left. ⟦Marlow⟧ won.',
    'an initial that looks like an article': '⟦Ann Marlow⟧ spoke. ⟦A. Marlow⟧ left. ⟦Marlow⟧ wept.',
    'over a line’s end':
      'They opened the harbour again on Monday and all day long there they saw Mayor ⟦Marta\nLindqvist⟧ and the old band of the town. It was late when ⟦Lindqvist⟧ went home that\nnight.',
    'a suffix apart': '⟦John Marlow⟧ Jr. spoke. Then ⟦Marlow⟧ left.',
    'with a hyphen': '⟦Jean-Claude Marlow-Roe⟧ spoke. Then ⟦Marlow-Roe⟧ left.',
    'a name that no list knows': '⟦Zviad Gamsarashvili⟧ spoke. Then ⟦Gamsarashvili⟧ left.',
    'a place': 'They went to ⟦Oslo⟧ by way of Bergen. In ⟦Oslo⟧ it rained.',
    'a body': 'The ⟦World Cup⟧ opened. They won the ⟦World Cup⟧ there.',
    'a body that small words hold together':
      'They asked the ⟦Bank of England⟧. The ⟦Bank of England⟧ said no. England won.',
    letters: 'Then the ⟦HRO⟧ came. The ⟦HRO⟧ left.'
  };
  for (const [what, shown] of Object.entries(same)) test(what, () => one(shown));
});

suite('a name is', () => {
  test('that of the first full mention', () => {
    assert.deepEqual(meant('⟦Lindqvist spoke. Then Marta Lindqvist left.'), ['Marta Lindqvist']);
    assert.deepEqual(meant('MARTA LINDQVIST OUT\n\n⟦Lindqvist spoke. Then Marta Lindqvist left.'), ['Marta Lindqvist']);
  });
  test('anybody’s that it may be', () =>
    assert.deepEqual(meant('Steve Waugh bowled to Mark Waugh. ⟦Waugh won.'), ['Steve Waugh', 'Mark Waugh']));
  test('what letters stand for', () => {
    for (const text of [
      'The ⟦HRO was asked. The Hydrological Research Office (HRO) said no.',
      'Then the Hydrological Research Office came. The ⟦HRO left.'
    ]) {
      const { article, named } = at(text);
      assert.equal(article.slice(named!.names[0]!.first), 'Hydrological Research Office');
    }
  });
  const given: Record<string, readonly [text: string, first: string, also: readonly string[]]> = {
    'two of that name': ['Marta Lindqvist met Marta Holm. Then ⟦Marta left.', 'Marta', []],
    'a surname as well': ['Kelly Harper met Anna Kelly. Then ⟦Kelly left.', 'Anna Kelly', []],
    'a town as well': ['Paris Harper came. They flew to ⟦Paris on Monday.', 'Paris', []],
    'somebody with a title': ['William Harper came. They saw Prince ⟦William there.', 'William', []],
    'one of that name': [
      'Marta Lindqvist came. Lindqvist sat. Then ⟦Marta left.',
      'Marta Lindqvist',
      ['Marta Lindqvist', 'Lindqvist']
    ],
    'with a hyphen': ['Han Seo-yeon came. Then ⟦Seo-yeon left.', 'Han Seo-yeon', ['Han Seo-yeon']]
  };
  for (const [what, [text, first, also]] of Object.entries(given))
    test(`whom a given name alone means: ${what}`, () => {
      const { article, named } = at(text);
      const [name] = named!.names;
      assert.equal(article.slice(name!.first), first);
      assert.deepEqual(
        name!.also.map(span => article.slice(span)),
        also
      );
    });
  test('called by the given name alone', () => {
    const { article, named } = at('⟦Marta Lindqvist came. Lindqvist sat, and Marta’s dog with her.');
    assert.deepEqual(
      named!.names[0]!.also.map(span => article.slice(span)),
      ['Marta']
    );
  });
  test('known by its letters', () => {
    const { article, named } = at('The ⟦Hydrological Research Office (HRO) said no. The HRO left.');
    assert.deepEqual(
      named!.names[0]!.also.map(span => article.slice(span)),
      ['HRO', 'HRO']
    );
  });
});
