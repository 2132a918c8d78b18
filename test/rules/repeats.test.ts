/** duplicate-paragraph and duplicate-passage: what was pasted twice; for what repeats by design see by-design.test.ts. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Article } from '../../server/core/article/article.ts';
import { check } from '../../server/core/check.ts';
import { defaultDesk } from '../../server/core/desk.ts';
import { mend } from '../../server/core/mend.ts';
import { apply } from '../../server/core/text.ts';
import { deskWith, fixes, flags, found, silent } from '../marked.ts';

const story = (...paragraphs: string[]) => `${paragraphs.join('\n\n')}\n`;

const dam =
  'Engineers lowered the reservoir behind the dam by four metres on Tuesday after cracks were found in its northern wall.';
const mayor =
  'The mayor of Eastbrook, Carla Mendes, said the town had practised for such a day and that nobody needed to leave home.';
const river =
  'Downstream, the river rose by half a metre and flooded two meadows, but the road to the station stayed open all day.';
const council =
  'The council will meet on Friday to hear what the repair may cost and how long the lake will stay as low as it is now.';

suite('duplicate-paragraph', () => {
  test('word for word', () => flags('duplicate-paragraph', story(dam, river, `⟦${dam}⟧`)));
  test('up to case, quotes, dashes, spaces and soft hyphens', () => {
    const one =
      'The chairman – "a careful man" – said the co-operative would not sell the land that its members\' parents had drained.';
    const two =
      'The Chairman - “a careful man” -- said the co­operative would  not sell the land that its members’ parents had drained.';
    flags('duplicate-paragraph', story(one, river, `⟦${two.replace('co­operative', 'co-operative')}⟧`));
  });
  test('hard-wrapped and not', () => {
    const wrapped =
      'Engineers lowered the reservoir behind the dam by four metres on Tuesday\nafter cracks were found in its northern wall.';
    flags('duplicate-paragraph', story(dam, river, `⟦${wrapped}⟧`));
  });
  test('with words changed, added and dropped', () => {
    flags(
      'duplicate-paragraph',
      story(mayor, river, `⟦${mayor.replace('nobody needed to leave home', 'no one had to leave home')}⟧`)
    );
    flags(
      'duplicate-paragraph',
      story(mayor, river, `⟦${mayor.replace('had practised', 'had long practised').replace('and that ', 'and ')}⟧`)
    );
  });
  test('with a clause moved to another place', () => {
    const moved = mayor
      .replace(', Carla Mendes, said', ' said')
      .replace('leave home.', 'leave home, as Carla Mendes put it.');
    flags('duplicate-paragraph', story(mayor, river, `⟦${moved}⟧`));
    flags(
      'duplicate-paragraph',
      story(
        'On Sunday evening the ferry will sail again from the old pier, the company said.',
        dam,
        '⟦The ferry will sail again from the old pier on Sunday evening, the company said.⟧'
      )
    );
  });
  test('with one word in five changed, of eight words and of eighty', () => {
    flags(
      'duplicate-paragraph',
      story(
        'The old ferry will sail again from the wooden pier.',
        dam,
        '⟦The new ferry will sail again from the stone pier.⟧'
      )
    );
    const long = `${mayor} ${river} ${council}`;
    let n = 0;
    const changed = long.replace(/ [a-z]{2,}/g, word => (++n % 4 === 0 ? ' quite' : word));
    flags('duplicate-paragraph', story(long, dam, `⟦${changed}⟧`));
  });
  test('the same figures and names, written another way or moved', () => {
    flags(
      'duplicate-paragraph',
      story(
        'Of the seven ferries, two belong to Westport and carry 3.5 million passengers a year.',
        dam,
        '⟦Of the 7 ferries, two belong to Westprot and carry 3.5 mln passengers a year.⟧'
      )
    );
  });
  test('with one figure brought up to date among many sentences', () => {
    const toll = 'The flood drove 40 people out of their homes.';
    const long = `${mayor} ${river} ${council} ${dam}`;
    flags('duplicate-paragraph', story(`${long} ${toll}`, 'It rained.', `⟦${long} ${toll.replace('40', '60')}⟧`));
  });
  test('behind words that lead up to it', () => {
    for (const label of ['He added: ', 'The port said: '])
      flags('duplicate-paragraph', story(dam, river, `⟦${label}${dam}⟧`));
  });
  test('an event in a diary, told in other words behind its name', () => {
    const event = 'Yoga for all beginners in our town meets in the hall of the library from 6 to 7 p.m. on Tuesdays.';
    flags('duplicate-paragraph', story(event, river, `⟦${event.replace('meets', 'is held')}⟧`));
  });
  test('a quotation told under two ranks of one person, not of two', () => {
    const words = '“There were people in the park that evening who saw what happened and have not yet spoken to us,”';
    for (const [one, other] of [
      ['Det Sgt Lee', 'DS Lee'],
      ['Lt. Col. Holm', 'Lieutenant Colonel Holm']
    ])
      flags('duplicate-paragraph', story(`${words} ${one} said.`, river, `⟦${words} ${other} said.⟧`, dam));
    silent('duplicate-paragraph', story(`${words} Det Sgt Lee said.`, river, `${words} DS Holm said.`, dam));
  });
  test('a quotation right behind itself, without who said it', () =>
    flags(
      'duplicate-paragraph',
      story(
        '“She was part of my family when she came home with my daughter in the spring,” the keeper said.',
        '⟦“She was part of my family when she came home with my daughter in the spring.”⟧',
        dam
      )
    ));
  test('short, with one word changed', () =>
    flags(
      'duplicate-paragraph',
      story(
        'The road to the harbour will reopen early on Thursday.',
        dam,
        '⟦The road to the harbour will open early on Thursday.⟧'
      )
    ));
  test('with words of its own in front, which are not torn from their sentence', () => {
    flags('duplicate-paragraph', story(mayor, river, `⟦On Tuesday t${mayor.slice(1)}⟧`));
    const [finding] = found('duplicate-paragraph', story(`It said t${mayor.slice(1)}`, river, mayor));
    assert.equal(finding!.related[0]!.span.start, 0);
  });
  test('held in a longer one', () => {
    const [, finding] = [
      0,
      flags('duplicate-paragraph', story(dam, river, `It rained. The wind was strong. ⟦${dam}⟧`))[0]!
    ];
    assert.ok(finding.faded);
  });
  test('with a sentence behind it that denies something', () => {
    flags('duplicate-paragraph', story(dam, river, `⟦${dam}⟧ Nobody was hurt.`));
  });
  test('a copy that differs between desks: similarity 1 asks for every word', () => {
    const text = story(mayor, river, mayor.replace('nobody needed', 'no one had'));
    silent('duplicate-paragraph', text, { desk: deskWith({ duplicates: { similarity: 1 } }) });
  });
  test('deleting a copy leaves clean spacing', () => {
    fixes('duplicate-paragraph', story(dam, river, dam, council), story(dam, river, council));
    fixes('duplicate-paragraph', story(dam, river, dam), story(dam, river));
    fixes('duplicate-paragraph', story(dam, dam), story(dam));
    fixes('duplicate-paragraph', `${dam}\r\n${river}\r\n${dam}\r\n${council}`, `${dam}\r\n${river}\r\n${council}`);
  });
  test('deleting a sentence leaves no space behind, in a wrapped paragraph neither', () => {
    const road = 'The road will reopen on Monday when the work on the northern wall is done.';
    fixes('duplicate-passage', `${road} ${river} ${road}\n\n${dam}\n`, `${road} ${river}\n\n${dam}\n`);
    const wrapped =
      'It rained in the hills, as it had for all of the week, and no one was\nout. The road will reopen on Monday when the work on the northern wall\nis done. It will be dry by then, the weather office said on its page.';
    const behind = `${wrapped}\nThe road will reopen on Monday when the work on the northern wall is\ndone.`;
    fixes('duplicate-passage', `${behind}\n\n${dam}\n`, `${wrapped}\n\n${dam}\n`);
  });
  test('a copy that hard line breaks have parted is told of whole, in either order', () => {
    const shut = 'The road over the dam stays shut until the wall has been looked at. Nobody may walk on it.';
    const parted = 'The road over the dam stays shut until the wall has been\nlooked at.\nNobody may walk on it.';
    flags('duplicate-passage', story(shut, river, `⟦${parted}⟧`, mayor));
    flags('duplicate-passage', story(parted, river, `⟦${shut}⟧`, mayor));
    fixes('duplicate-passage', story(shut, river, parted, mayor), story(shut, river, mayor));
    const behind = 'Keep off.\nThe road over the dam stays shut until the wall has been\nlooked at for cracks.';
    flags('duplicate-passage', story(behind.replaceAll('\n', ' '), river, `⟦${behind}⟧`, mayor));
  });
  test('of two versions, each fix says what it keeps and what it drops', () => {
    const second = mayor.replace('nobody needed to leave home', 'no one had to leave home');
    const [finding] = found('duplicate-paragraph', story(mayor, river, second, council));
    assert.deepEqual(
      finding!.fixes().map(fix => [fix.title, fix.preferred ?? false]),
      [
        ['Keep the first (keeps “nobody needed”, drops “no one had”)', false],
        ['Keep this one (keeps “no one had”, drops “nobody needed”)', false],
        ['See them side by side', false]
      ]
    );
    fixes('duplicate-paragraph', story(mayor, river, second, council), story(river, second, council), 'Keep this one');
    assert.match(finding!.evidence!(), /~~nobody needed~~ \*\*no one had\*\*/);
  });
});

suite('duplicate-paragraph: a caption told twice', () => {
  const caption = (who: string) =>
    `${who} cuts the ribbon on the new footbridge in Eastbrook on Monday. (Tom Akers/Eastbrook Post)`;
  test('closed by who took it and for whom', () =>
    flags(
      'duplicate-paragraph',
      story('Footbridge opens', caption('Mayor Carla Mendes'), dam, `⟦${caption('Mayor Carla Mendes (left)')}⟧`, river)
    ));
});

suite('duplicate-paragraph: two tellings made one', () => {
  const merges = (text: string) =>
    found('duplicate-paragraph', text)
      .flatMap(finding => finding.fixes())
      .filter(fix => fix.title.startsWith('Keep both'));
  const longer = mayor.replace('had practised', 'had long practised');

  test('not where each has words that the other lacks', () => {
    assert.deepEqual(merges(story(mayor, river, longer.replace(' for such a day', ''))), []);
    assert.deepEqual(merges(story(mayor, river, longer.replace('nobody', 'no one'))), []);
    assert.deepEqual(merges(story(`The sun shone. ${mayor}`, river, `${mayor} Then it rained.`)), []);
  });
  test('not where both say the same', () => assert.deepEqual(merges(story(mayor, river, mayor)), []));
  test('the second says more: it takes the place of the first, and is not preferred', () => {
    const text = story(mayor, river, longer, council);
    assert.deepEqual(
      merges(text).map(fix => [fix.title, fix.preferred ?? false]),
      [['Keep both in one: add “long” to the first', false]]
    );
    fixes('duplicate-paragraph', text, story(longer, river, council), 'Keep both');
  });
  test('the second goes on: it takes the place of the first before the copy alone is deleted, unseen neither', () => {
    const text = story(mayor, river, `${mayor} It hangs over the gate, where everybody can see it.`, council);
    const [finding] = found('duplicate-paragraph', text);
    assert.deepEqual(
      finding!.fixes().map(fix => [fix.title.replace(/:.*/, ''), fix.preferred ?? false]),
      [
        ['Keep both in one', false],
        ['Delete this copy', false]
      ]
    );
  });
  test('the first says more: it takes the place of the second', () => {
    const text = story(dam, longer, river, mayor);
    assert.equal(merges(text)[0]!.title, 'Keep both in one: add “long” to this one');
    fixes('duplicate-paragraph', text, story(dam, river, longer), 'Keep both');
  });
  test('one behind the other', () => {
    fixes('duplicate-paragraph', story(mayor, longer), story(longer), 'Keep both');
    fixes('duplicate-paragraph', story(longer, mayor), story(longer), 'Keep both');
    fixes('duplicate-paragraph', `${mayor}\r\n${longer}\r\n${river}`, `${longer}\r\n${river}`, 'Keep both');
  });
  test('a sentence more in front or behind', () => {
    const front = `It rained. The wind was strong. ${dam}`;
    const text = story(dam, river, front, council);
    assert.equal(merges(text)[0]!.title, 'Keep both in one: add “It rained. The wind was strong” to the first');
    fixes('duplicate-paragraph', text, story(front, river, council), 'Keep both');
    const behind = `${dam} It rained. The wind was strong.`;
    fixes('duplicate-paragraph', story(behind, river, dam, council), story(river, behind, council), 'Keep both');
  });
});

suite('duplicate-paragraph: a telling that breaks off', () => {
  const titles = (text: string) =>
    found('duplicate-paragraph', text)[0]!
      .fixes()
      .map(fix => fix.title);
  const mended = (text: string) => apply(text, mend(text, 'article', defaultDesk));
  const union =
    "Dock workers said they had not been consulted. The union will meet on Friday to decide on a strike in the port, which handles nine tenths of the country's trade.";
  const until = (words: string) => union.slice(0, union.indexOf(words));
  test('leaves no half of a sentence behind unseen', () => {
    const text = story(until(' handles'), river, union);
    assert.equal(mended(text), text);
    assert.equal(titles(text)[0], 'Keep both in one: add “handles nine tenths of the…” to the first');
    fixes('duplicate-paragraph', text, story(union, river));
  });
  test('a sentence twice in a row goes once, also where an abbreviation ends it', () => {
    const shut = `${dam.slice(0, -1)} at 5 p.m.`;
    const text = story(mayor, `The lake is low. ${shut} ${shut} Work goes on.`, river);
    assert.equal(mended(text), story(mayor, `The lake is low. ${shut} Work goes on.`, river));
  });
  test('in the middle of a word, which is not torn', () => {
    const text = story(until('dles nine'), river, union);
    flags('duplicate-paragraph', text.replace(/Dock workers[^\n]* which(?= handles)/, '⟦$&⟧'));
    assert.equal(mended(text), text);
    fixes('duplicate-paragraph', text, story(river, union));
  });
  test('above the next line: the rest of it stays', () => {
    const text = story(mayor, `${until('dles nine')}\n${union}`, river);
    assert.equal(mended(text), text);
  });
});

suite('duplicate-passage', () => {
  test('a list that stands again, with a few items at least', () => {
    const items = [
      '- boots that keep out water up to the knee',
      '- a rope of twenty metres and a hook',
      '- a lamp, and someone who knows how it is lit'
    ];
    const list = items.join('\n');
    flags('duplicate-passage', story(dam, 'Bring this:', list, river, `⟦${list}⟧`, council));
    silent('duplicate-passage', story(dam, list, river, items.slice(1).join('\n'), council));
  });
  test('something said of twenty words and more, whoever it is put to the second time', () => {
    const said = '“We have looked at every stone of that wall since March and nobody can say to us that we slept,”';
    const again = `⟦${said.replace(',”', ' now,”')}⟧ Mendes, who has been mayor for nine years, told reporters.`;
    flags('duplicate-passage', story(dam, `${said.replace(',”', ' now,”')} the mayor said.`, river, again, council));
    // Below the headline it may be a summary of what follows.
    const quoted = said.replace(',”', ' now,”');
    silent(
      'duplicate-passage',
      story('Dam is safe', `${quoted} says mayor.`, dam, river, `${quoted} Mendes told reporters.`)
    );
  });
  test('a lead glued on behind a line, its initial lost under a drop cap', () => {
    const lead =
      'The mayor of Eastbrook and the engineers of the dam have agreed to lower the lake a little further, in a move that is meant to calm those who live below it and do not trust the wall.';
    flags(
      'duplicate-passage',
      story(`From our own reporter ${lead} ${council}`, dam, `To be read out at noon he ⟦${lead.slice(4)}⟧ ${river}`)
    );
  });
  const whole = [dam, mayor, river, council];
  test('a whole story twice is one finding', () =>
    flags('duplicate-passage', story(...whole, `⟦${whole.join('\n\n')}⟧`)));
  test('three times: two findings', () =>
    flags('duplicate-passage', story(...whole, `⟦${whole.join('\n\n')}⟧`, `⟦${whole.join('\n\n')}⟧`)));
  test('a short paragraph glued on behind another', () =>
    flags('duplicate-passage', story(dam, river, `${council} ${mayor}⟦${river}⟧`)));
  test('glued on in mid-line at both ends', () => {
    const text = whole.join('\n');
    flags('duplicate-passage', `${text}⟦${text}⟧⟦${text}⟧`);
  });
  test('some paragraphs, edited here and there', () =>
    flags(
      'duplicate-passage',
      story(dam, mayor, river, council, `⟦${dam}`, mayor.replace('practised', 'prepared'), `${river}⟧`)
    ));
  test('with a paragraph added between', () =>
    flags(
      'duplicate-passage',
      story(...whole, `⟦${dam}`, 'Nobody was hurt, the fire brigade said in a note.', mayor, river, `${council}⟧`)
    ));
  test('sentences twice in one endless paragraph', () =>
    flags('duplicate-passage', `${dam} ${mayor} ${river} ⟦${dam} ${mayor}⟧ ${council}\n`));
  test('a run of sentences that begins in mid-paragraph', () =>
    flags(
      'duplicate-passage',
      story(`Work began at dawn. ${dam} ${mayor} The sun shone.`, river, `${council} ⟦${dam} ${mayor}⟧ Then it rained.`)
    ));
  test('a paste that stops in mid-sentence covers exactly what is repeated', () => {
    const half = mayor.slice(0, mayor.indexOf(' had practised'));
    flags(
      'duplicate-passage',
      story(`${dam} ${mayor} The sun shone.`, river, `${council} ⟦${dam} ${half}⟧ slept through it all.`)
    );
  });
  test('glued on so that two words became one, below a last line that is short', () => {
    const text = ['officials seek help for the dam', dam, mayor, 'The council meets soon'].join('\n');
    flags('duplicate-passage', `${text}⟦${text}⟧⟦${text}⟧`);
    fixes('duplicate-passage', `${text}${text}${text}`, text, 'Delete all 2');
  });
  test('glued on, and the headline begins as the last line does', () => {
    const text = [
      'Engineers lower the reservoir behind the dam',
      dam,
      river,
      'Engineers will stay for a week, it said.'
    ];
    const once = text.join('\n');
    flags('duplicate-passage', `${once}⟦${once}⟧`);
  });
  test('a paragraph that was parted in two, and two that were made one', () => {
    flags('duplicate-passage', story(`${mayor} ${river}`, council, `⟦${mayor}`, `${river}⟧`, dam));
    flags('duplicate-passage', story(mayor, river, council, `⟦${mayor} ${river}⟧`, dam));
  });
  test('many words in a row, beside another fact', () => {
    const cost = (n: number) =>
      `It will cost the council and its ${n} partners more than ${n + 40} million euros this year.`;
    const text = `${council} ${dam}`;
    flags(
      'duplicate-passage',
      story(`${text} ${cost(2)}`, mayor, `⟦${text} It will cost the council and its⟧ ${cost(3).slice(33)}`)
    );
  });
  test('a paragraph lost from among it', () =>
    flags('duplicate-passage', story(dam, mayor, river, council, `⟦${dam}`, mayor, `${council}⟧`)));
  test('a sentence again in its paragraph, behind another that begins so', () => {
    const again = 'The mayor said that the lake would stay as low as it is until the spring.';
    const text = `The mayor said that nobody was hurt. ${again} It rained. ⟦${again}⟧ Then it stopped.`;
    flags('duplicate-passage', `${text}\n`);
  });
  test('sentences round an abbreviation', () => {
    const firm =
      'The wall was built in the dry years before the war by the brothers of the late Sir John Harte of Harte and Co.';
    flags('duplicate-passage', `${firm} Nobody saw it fall. ⟦${firm}⟧ \n`.replace(' \n', '\n'));
  });
  test('the answer follows what stands beside it', () => {
    const once = ['officials seek help', dam, mayor, river].join('\n');
    const article = new Article(`${once}${once}`);
    check(article, defaultDesk);
    const at = once.length;
    article.edit({ span: { start: at, end: at + 9 }, text: 'Officials' });
    const plain = (a: Article) => check(a, defaultDesk).map(f => [f.rule, f.span]);
    assert.deepEqual(plain(article), plain(new Article(article.text)));
  });
  test('nothing else is told of inside it', () => {
    const text = story(...whole, ...whole);
    assert.equal(found('duplicate-paragraph', text).length, 0);
  });
  test('deleting it restores the story', () => {
    const once = story(...whole);
    fixes('duplicate-passage', story(...whole, ...whole), once);
    fixes('duplicate-passage', `${once.trim()}${once.trim()}`, once.trim());
    fixes(
      'duplicate-passage',
      `${dam} ${mayor} ${river} ${dam} ${mayor} ${council}\n`,
      `${dam} ${mayor} ${river} ${council}\n`
    );
  });
  test('every repeat at once', () => {
    const text = whole.join('\n');
    fixes('duplicate-passage', `${text}${text}${text}`, text, 'Delete all 2');
  });
  test('deleting what has words of its own says so and is not preferred', () => {
    const text = story(...whole, dam, 'Nobody was hurt, the fire brigade said in a note.', mayor, river, council);
    const [fix] = found('duplicate-passage', text)[0]!.fixes();
    assert.equal(fix!.title, 'Delete this repeat (drops 10 words in between)');
    assert.equal(fix!.preferred, false);
    assert.doesNotThrow(() => apply(text, fix!.edits));
  });
});

suite('the seed draft', () => {
  const seed = readFileSync(join(import.meta.dirname, '../seed/asean-media-cooperation.txt'), 'utf8');
  const findings = check(new Article(seed), defaultDesk);
  test('is found to be one story three times over, and three slips no more', () => {
    const trimmed = ({ start, end }: { start: number; end: number }) => {
      const text = seed.slice(start, end);
      return [start + text.length - text.trimStart().length, start + text.trimEnd().length];
    };
    assert.deepEqual(
      findings.map(f => [f.rule, ...trimmed(f.span)]),
      [
        ['run-together', 57, 67],
        ['duplicate-paragraph', 676, 910],
        ['duplicate-passage', 1518, 3036],
        ['duplicate-passage', 3036, 4554]
      ]
    );
  });
  test('is left as its first copy, character for character, and mended once for all', () => {
    const once = apply(seed, mend(seed, 'article', defaultDesk));
    assert.equal(once, seed.slice(0, 1518));
    assert.deepEqual(mend(once, 'article', defaultDesk), []);
  });
});
