/** The names offered to whoever types: those of the story, where a name is being typed, and nothing else. */
import assert from 'node:assert/strict';
import { Article } from '../../server/core/article/article.ts';
import type { Format } from '../../server/core/article/split.ts';
import { defaultDesk } from '../../server/core/desk.ts';
import { completeName } from '../../server/core/names/completion.ts';
import { apply } from '../../server/core/text.ts';
import { deskWith } from '../marked.ts';

interface Options {
  readonly asked?: boolean;
  readonly format?: Format;
  readonly desk?: typeof defaultDesk;
}

/** What is offered at the `|` of a text, as the text of the line it would make up to the cursor. */
function offered(marked: string, { asked = false, format = 'article', desk = defaultDesk }: Options = {}): string[] {
  const at = marked.indexOf('|');
  const text = marked.slice(0, at) + marked.slice(at + 1);
  const found = completeName(new Article(text, format), desk, at, asked);
  return found.map(({ span, text: name }) => {
    assert.equal(span.end, at);
    return apply(text.slice(0, at), [{ span, text: name }])
      .split('\n')
      .at(-1)!;
  });
}

const story =
  'HARBOUR OPENS AS LINDQVIST SPEAKS\n\nOSLO - Mayor Marisa Lindqvist opened the harbour for the Hydrological Research Office on Monday.\n\n' +
  'Engineers were glad. The harbour was dear to Zoë Larkin and to Yoon Tae-jin.\n\n';

suite('no name is offered', () => {
  const none: Record<string, [string, Options?]> = {
    'for a word in small letters': ['There was li|'],
    'for the first letters of a sentence': ['Ma|'],
    'for a word that only begins a sentence': ['They saw En|'],
    'for words of a headline': ['They saw Op|'],
    'that is being typed itself': ['Then came Brodd|'],
    'inside an address': ['Write to office@Lin|'],
    'in a hashtag': ['They wrote #Lin|'],
    'in a figure': ['They saw 3L|'],
    'where the desk wants none': ['They saw Lin|', { desk: deskWith({ names: { completion: false } }) }],
    'in code': ['```\nThey saw Lin|\n```\n', { format: 'markdown' }]
  };
  for (const [what, [typed, options]] of Object.entries(none))
    test(what, () => assert.deepEqual(offered(story + typed, options), []));

  test('in front matter', () => assert.deepEqual(offered(`---\nauthor: Lin|\n---\n\n${story}`), []));
  test('in an empty draft', () => assert.deepEqual(offered('|'), []));
  test('for an ordinary word with a capital', () =>
    assert.deepEqual(offered('They saw the Harbour there, the old harbour.\n\nThey saw Ha|'), []));
});

suite('a name is offered', () => {
  const some: Record<string, [string, string[], Options?]> = {
    'by its surname, once met in full': ['They saw Lin|', ['They saw Lindqvist']],
    'in full': ['They saw Mari|', ['They saw Marisa Lindqvist']],
    'as it goes on': ['They saw Marisa L|', ['They saw Marisa Lindqvist']],
    'of several words': ['The Hydrological Re|', ['The Hydrological Research Office']],
    'without its accents': ['They saw Zoe|', ['They saw Zoë Larkin']],
    'with its hyphen': ['They saw Yoon Tae-j|', ['They saw Yoon Tae-jin']],
    'family name first': ['They saw Yo|', ['They saw Yoon', 'They saw Yoon Tae-jin']],
    'three letters into a sentence': ['Lin|', ['Lindqvist']],
    'in small letters, if asked for': ['There was lin|', ['There was Lindqvist'], { asked: true }]
  };
  for (const [what, [typed, expected, options]] of Object.entries(some))
    test(what, () => assert.deepEqual(offered(story + typed, options), expected));

  test('after a space, all of those above, the last one first', () =>
    assert.deepEqual(offered(`${story}They saw |`), [
      'They saw Yoon Tae-jin',
      'They saw Zoë Larkin',
      'They saw Hydrological Research Office',
      'They saw Marisa Lindqvist'
    ]));
  test('most often met first', () =>
    assert.deepEqual(offered('They saw Lund, Larkin and Lund.\n\nThey saw L|'), ['They saw Lund', 'They saw Larkin']));
});
