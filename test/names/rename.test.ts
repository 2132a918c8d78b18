/** Renaming: everywhere it is this name's, nowhere else, and never a word lost. */
import assert from 'node:assert/strict';
import { Article } from '../../server/core/article/article.ts';
import { rename, renameable } from '../../server/core/names/rename.ts';
import { apply } from '../../server/core/text.ts';

/** The text after what is named at its `|` is called `to`; or why it can't be. */
function renamed(marked: string, to: string): string | undefined {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const result = rename(new Article(text), at, to);
  if (!result) return undefined;
  return 'refusal' in result ? result.refusal : apply(text, result);
}

test('renaming a name with a gap as wide as a page', () => {
  const gap = ' '.repeat(100_000);
  const began = performance.now();
  assert.equal(renamed(`|Ann${gap}Marlow spoke. Marlow left.`, 'Mary Ann Roe'), 'Mary Ann Roe spoke. Roe left.');
  assert.ok(performance.now() - began < 2000);
});

suite('renaming leaves alone', () => {
  test('what is no name', () => assert.equal(renamed('It |rained on Marta Lindqvist.', 'Roe'), undefined));
  const untouched: Record<string, [string, string, string]> = {
    'addresses, handles and files': [
      '|Ann Marlow spoke. See www.Marlow.example, ann@Marlow.example, @Marlow, #Marlow and Marlow_2.pdf there.',
      'Ann Roe',
      'Ann Roe spoke. See www.Marlow.example, ann@Marlow.example, @Marlow, #Marlow and Marlow_2.pdf there.'
    ],
    'longer words and other names': [
      '|Ann Marlow spoke of Marlowe, the Marlows, Marlow Street and the Marlow-Roe law. Marlow left.',
      'Ann Hill',
      'Ann Hill spoke of Marlowe, the Marlows, Marlow Street and the Marlow-Roe law. Hill left.'
    ],
    'a brother, and what may be his': [
      '|Mark Waugh batted, and Steve Waugh bowled. Waugh won. Mark Waugh smiled.',
      'Mark Roe',
      'Mark Roe batted, and Steve Waugh bowled. Waugh won. Mark Roe smiled.'
    ],
    'titles, jobs and suffixes': [
      'Norwegian Harbour Master |Ann Marlow met Ms. Marlow, President Ann Marlow and Ann Marlow Jr. there.',
      'Jo Roe',
      'Norwegian Harbour Master Jo Roe met Ms. Roe, President Jo Roe and Jo Roe Jr. there.'
    ],
    'initials that it did not see': [
      '|John Marlow met John F. Marlow there. Then J. Marlow left.',
      'Peter Roe',
      'Peter Roe met Peter F. Roe there. Then P. Roe left.'
    ],
    'what else stands in a longer name': [
      'They met |Lai Sun there. Then Lai Sun Marlow came, and Lai left.',
      'Quorra Zell',
      'They met Quorra Zell there. Then Quorra Zell Marlow came, and Zell left.'
    ],
    'the marks round a nickname': [
      'They met |Brian ‘Buzz’ Marlow there. Marlow left.',
      'Brian Buck Roe',
      'They met Brian ‘Buck’ Roe there. Roe left.'
    ],
    'a nickname': ['|William Marlow is Bill Marlow to some.', 'Walter Roe', 'Walter Roe is Bill Roe to some.'],
    'the town': [
      '|Ann Lincoln spoke in Lincoln, Nebraska. Lincoln is cold.',
      'Ann Roe',
      'Ann Roe spoke in Lincoln, Nebraska. Lincoln is cold.'
    ]
  };
  for (const [what, [before, to, after]] of Object.entries(untouched))
    test(what, () => assert.equal(renamed(before, to), after));
  test('code, in Markdown', () => {
    const text = 'Ann Marlow spoke. `Ann Marlow` did not. [Ann Marlow](Marlow.html) too.\n\n```\nAnn Marlow\n```\n';
    const edits = rename(new Article(text, 'markdown'), 0, 'Jo Roe');
    assert.ok(edits && !('refusal' in edits));
    assert.equal(
      apply(text, edits),
      'Jo Roe spoke. `Ann Marlow` did not. [Jo Roe](Marlow.html) too.\n\n```\nAnn Marlow\n```\n'
    );
  });
});

suite('renaming is refused', () => {
  const refused: Record<string, [string, string, RegExp]> = {
    'to nothing': ['|Ann Marlow left.', '', /letters/],
    'to white space': ['|Ann Marlow left.', ' \u00a0 ', /letters/],
    'to two lines': ['|Ann Marlow left.', 'Ann\nRoe', /one line/],
    'to a control character': ['|Ann Marlow left.', 'Ann\tRoe', /control/],
    'to a figure': ['|Ann Marlow left.', '1234', /no letters/],
    'to markup': ['|Ann Marlow left.', '<b>Roe</b>', /“<”/],
    'to an address': ['|Ann Marlow left.', 'ann@roe.example', /“@”/],
    'to a whole paragraph': ['|Ann Marlow left.', 'Roe '.repeat(40), /100/],
    'to a sentence': ['|Ann Marlow left.', 'Ann Roe left.', /full stop/],
    'to two names': ['|Ann Marlow left.', 'Ann Roe, Jo Hill', /comma/],
    'to a possessive': ['|Ann Marlow’s plan.', 'Ann Roe’s', /possessive/],
    'to a name with a title': ['Mr. |Marlow left.', 'Mr. Roe', /title/],
    'to a full name, at a surname': ['Ann Marlow left. Then |Marlow came.', 'Ann Roe', /Ann/],
    'where it may be anybody’s': ['Mark Waugh and Steve Waugh came. |Waugh won.', 'Roe', /Mark Waugh.*Steve Waugh/]
  };
  for (const [what, [text, to, why]] of Object.entries(refused))
    test(what, () => assert.match(renamed(text, to)!, why));
});

suite('renaming changes', () => {
  const changed: Record<string, [string, string, string]> = {
    'full names and surnames alike, from a full name': [
      '|Marta Lindqvist spoke. Mr. Harper said Lindqvist’s plan was good. Marta Lindqvist left.',
      'Maria Lind',
      'Maria Lind spoke. Mr. Harper said Lind’s plan was good. Maria Lind left.'
    ],
    'full names too, from a surname': [
      'Marta Lindqvist spoke. Then |Lindqvist left.',
      'Lind',
      'Marta Lind spoke. Then Lind left.'
    ],
    'a given name alone': [
      '|Marta Lindqvist spoke. Then Lindqvist left.',
      'Maria Lindqvist',
      'Maria Lindqvist spoke. Then Lindqvist left.'
    ],
    'capitals in capitals': [
      'LINDQVIST SPEAKS, MARTA LINDQVIST SAYS\n\nThey met |Marta Lindqvist there.',
      'Maria Lind',
      'LIND SPEAKS, MARIA LIND SAYS\n\nThey met Maria Lind there.'
    ],
    'from a headline in capitals': [
      '|LINDQVIST SPEAKS TODAY\n\nThey met Marta Lindqvist there.',
      'LIND',
      'LIND SPEAKS TODAY\n\nThey met Marta Lind there.'
    ],
    'a family name that comes first': [
      '|Xu Lin spoke. Later Xu left with Hu.',
      'Xi Lin',
      'Xi Lin spoke. Later Xi left with Hu.'
    ],
    'the order': ['|Xu Lin spoke. Later Xu left.', 'Lin Xu', 'Lin Xu spoke. Later Xu left.'],
    'a family name that comes first to one that comes last': [
      '|Xu Lin spoke. Later Xu left.',
      'Ann Roe',
      'Ann Roe spoke. Later Roe left.'
    ],
    particles: [
      '|Ludwig van der Berg played. They heard van der Berg. Van der Berg left, and Berg slept.',
      'Ludwig de Vries',
      'Ludwig de Vries played. They heard de Vries. De Vries left, and Vries slept.'
    ],
    'a surname to one with particles': [
      '|Ann Marlow spoke. Marlow left, said Marlow.',
      'Ann van Dam',
      'Ann van Dam spoke. Van Dam left, said van Dam.'
    ],
    'an article': [
      'They met |Bashar al-Assad there. Assad left. Then al-Assad came.',
      'Bashar al-Roe',
      'They met Bashar al-Roe there. Roe left. Then al-Roe came.'
    ],
    'an article in the middle': [
      'They met |Ali al-Khalifa al-Marlow there. Then al-Marlow left.',
      'Ali al-Hamad al-Roe',
      'They met Ali al-Hamad al-Roe there. Then al-Roe left.'
    ],
    'two surnames': [
      '|Gabriel García Márquez wrote. García Márquez slept.',
      'Gabriel Gracia Marquez',
      'Gabriel Gracia Marquez wrote. Gracia Marquez slept.'
    ],
    'accents and none alike': [
      '|José García spoke. Then Garcia left.',
      'José Garza',
      'José Garza spoke. Then Garza left.'
    ],
    hyphens: ['|Yoon Tae-jin spoke. Later Yoon left.', 'Yoon Tae-jun', 'Yoon Tae-jun spoke. Later Yoon left.'],
    'a name to one whose family comes first': [
      '|Ann Marlow spoke. Later Marlow left.',
      'Lee Tae-jin',
      'Lee Tae-jin spoke. Later Lee left.'
    ],
    'a given name to two': [
      '|John Marlow met John F. Marlow there. J. Marlow and Marlow left.',
      'Mary Ann Roe',
      'Mary Ann Roe met Mary Ann F. Roe there. M. Roe and Roe left.'
    ],
    'two given names to one': [
      '|Mary Ann Marlow left. Mary Ann Marlow and Marlow came.',
      'Jo Roe',
      'Jo Roe left. Jo Roe and Roe came.'
    ],
    'a full name to a single one': [
      '|Edson Marlow left. Edson F. Marlow and Marlow came.',
      'Pelé',
      'Pelé left. Pelé and Pelé came.'
    ],
    'two surnames to one': [
      '|Gabriel García Márquez wrote. García Márquez slept.',
      'Gabriel Rey',
      'Gabriel Rey wrote. Rey slept.'
    ],
    'an initial': [
      '|John F. Marlow left. John Marlow came.',
      'John T. Marlow',
      'John T. Marlow left. John Marlow came.'
    ],
    'a name over a line’s end': [
      'They opened the harbour again on Monday and all day long there they saw Mayor Marta\nLindqvist and the old band of the town. It was late when |Lindqvist went home that\nnight.',
      'Lind',
      'They opened the harbour again on Monday and all day long there they saw Mayor Marta\nLind and the old band of the town. It was late when Lind went home that\nnight.'
    ],
    'a possessive that has no s': [
      '|Ann Williams left. That was Williams’ plan.',
      'Ann Roe',
      'Ann Roe left. That was Roe’s plan.'
    ],
    'no apostrophe that may close a quotation': [
      '|Ann Williams left. ‘It was Williams’ they said.',
      'Ann Roe',
      'Ann Roe left. ‘It was Roe’ they said.'
    ],
    'a body': [
      'The |Bank of England spoke. The BANK OF ENGLAND left.',
      'Bank of Norway',
      'The Bank of Norway spoke. The BANK OF NORWAY left.'
    ],
    'letters alone': [
      'The Hydrological Research Office (|HRO) said no. The HRO’s plan.',
      'HRA',
      'The Hydrological Research Office (HRA) said no. The HRA’s plan.'
    ],
    'a place': [
      'They went to |Oslo. In Oslo’s harbour it rained.',
      'Bergen',
      'They went to Bergen. In Bergen’s harbour it rained.'
    ]
  };
  for (const [what, [before, to, after]] of Object.entries(changed))
    test(what, () => assert.equal(renamed(before, to), after));
  test('nothing, to the same name', () =>
    assert.equal(renamed('|Ann Marlow left. Marlow came.', 'Ann Marlow'), 'Ann Marlow left. Marlow came.'));
});

suite('what is renamed is shown', () => {
  const shown = (marked: string) => {
    const text = marked.replace('|', '');
    const found = renameable(new Article(text), marked.indexOf('|'));
    return found && ('refusal' in found ? found.refusal : [text.slice(found.span.start, found.span.end), found.text]);
  };
  test('without title and possessive', () =>
    assert.deepEqual(shown('They saw Mr. |Marlow’s plan.'), ['Marlow', 'Marlow']));
  test('in full', () => assert.deepEqual(shown('They saw Ann |Marlow’s plan.'), ['Ann Marlow', 'Ann Marlow']));
  test('in small letters, from a headline in capitals', () =>
    assert.deepEqual(shown('|MARLOW OUT AGAIN\n\nThey saw Ann Marlow.'), ['MARLOW', 'Marlow']));
});
