/** duplicate-paragraph and duplicate-passage: what repeats by design, and must not be told of. */
import assert from 'node:assert/strict';
import { Article } from '../../server/core/article/article.ts';
import { deskWith, flags, found, silent } from '../marked.ts';

const both = ['duplicate-paragraph', 'duplicate-passage'];
const story = (...paragraphs: string[]) => `${paragraphs.join('\n\n')}\n`;

const dam =
  'Engineers lowered the reservoir behind the dam by four metres on Tuesday after cracks were found in its northern wall.';
const river =
  'Downstream, the river rose by half a metre and flooded two meadows, but the road to the station stayed open all day.';

suite('repeats: silent by design', () => {
  const cases: Record<string, string> = {
    'the refrain of a speech': story(
      'We have had a hard winter on the coast, and we are still here.',
      'When the snow came down for nine days, we dug. We have had a hard winter on the coast, and we are still here.',
      river,
      'We have had a hard winter on the coast, and we are still here.',
      'Thank you all, and good night.'
    ),
    'lines of a speech that begin alike': story(
      dam,
      '“I will not sit still for the day when the boats come home to a port that has no ice.',
      '“I will not sit still for the day when the girls come home to a school that has no roof.',
      '“That is all I have to say.”'
    ),
    'a formula told of two places by their labels': story(
      'Coast: Dry at first with rain from the west by noon. Highs of 12 degrees. Wind light, fresh on the piers.',
      'Inland: Dry with rain from the west by the evening. Highs of 12 degrees. Wind light, fresh on the hills.'
    ),
    'a quotation pulled from the text below': story(
      dam,
      '“I do not want my children to think that we only do what others do.”',
      '“We talked about it at length, and I said that we have customs of our own,” the mother says. “I do not want my children to think that we only do what others do. I want them to know that it is fine to be different.”'
    ),
    'a sentence pulled from the text above': story(
      'After the writer died, his friends asked the court for his papers, and the family refused to hand them over. All talk between the family and his friends ceased, leaving little but bitterness, above all when a poem was printed.',
      river,
      'All talk between the family and his friends ceased, leaving little but bitterness.',
      dam
    ),
    'a sentence pulled from the paragraph right above': story(
      `${river} Nobody in the valley had seen the lake so low since the year in which it was filled. ${dam}`,
      'Nobody in the valley had seen the lake so low since the year in which it was filled.',
      'The council will hear next week what the repair may cost.'
    ),
    'a sentence pulled from the text further down': story(
      'Nobody in the valley had seen the lake so low since the year in which it was filled.',
      'The council will hear next week what the repair may cost.',
      `${river} Nobody in the valley had seen the lake so low since the year in which it was filled. ${dam}`
    ),
    'a sentence pulled from the text, each with the mark of an advertisement below it': story(
      'Nobody in the valley had seen the lake so low since the year in which it was filled.',
      'Advertisement',
      `${dam} Nobody in the valley had seen the lake so low since the year in which it was filled.`,
      'Advertisement',
      river
    ),
    'a quotation pulled and signed': story(
      '“We have made it our first task to find out why the wall moved, and we are making progress,” the engineer said in a note.',
      river,
      '“We have made it our first task to find out why the wall moved, and we are making progress.” — Ada Holm, chief engineer, Ph.D.'
    ),
    'a post, quoted and then shown with its handle': story(
      'The skipper wrote, "We stand by the crews. These fines come from people who never mended a net in their lives. #boats"',
      'We stand by the crews. These fines come from people who never mended a net in their lives. #boats — Ada Holm (@adaholm) March 3, 2026',
      river
    ),
    'a passage of a report, then quoted to be answered': story(
      `${dam} The council believes that the keeper of the book was most likely looking for words that could be used against the mayor and her friends. [Page 5]`,
      river,
      'The mayor read it out as if it helped her: “ The council believes that the keeper of the book was most likely looking for words that could be used against the mayor and her friends. ” Nobody clapped.'
    ),
    'two events in a diary': story(
      'Yoga for beginners meets in the hall of the town library from 6 to 7 p.m. on Tuesdays. Bring a mat and water.',
      river,
      'Yoga for seniors meets in the hall of the town library from 6 to 7 p.m. on Tuesdays. Bring a mat and water.'
    ),
    'words of the paragraph above, marked as a block quotation': story(
      `${river} Nobody in the valley had seen the lake so low since the year in which it was filled. ${dam}`,
      '> Nobody in the valley had seen the lake so low since the year in which it was filled.',
      'The council will hear next week what the repair may cost.'
    ),
    'a standfirst above the dateline': story(
      'The owner of the ferry was fined after being accused of sailing in a storm this week, the court said.',
      'OSLO, Nov. 3 (AP) — The owner of the ferry was fined after being accused of sailing in a storm this week, the court said.',
      river
    ),
    'a summary above the dateline, told again further down': story(
      'The owner of the ferry was fined after being accused of sailing in a storm this week, the court said.',
      `OSLO, Nov. 3 (AP) — ${dam}`,
      `${river} The owner of the ferry was fined after being accused of sailing in a storm this week, the court said. It will be heard again in the spring.`
    ),
    'a quotation that lacks who said it': story(
      '“She was part of my family when she came home with my daughter in the spring,” the keeper said.',
      dam,
      '“She was part of my family when she came home with my daughter in the spring.”'
    ),
    'a formula that sentences take up in the middle': story(
      'The skipper was heard in the morning, and spoke for an hour of the winter, the price of oil and the size of the fleet. He pleaded guilty to a count of landing fish outside the season and of keeping no book, which carries a heavy fine and the loss of the licence for as long as the harbour court may see fit.',
      dam,
      'His mate kept them waiting until lunch, and then asked for a glass of water and a chair by the window. The jury found him guilty on a count of landing fish outside the season and of keeping no book, which carries a heavy fine and the loss of the licence for as long as the harbour court may see fit.'
    ),
    'a post, quoted and then shown': story(
      '“We have been on the water since it was dark,” the skipper posted at noon. “We are going home with an empty hold, and I do not know when we shall go out again.”',
      'We have been on the water since it was dark. We are going home with an empty hold, and I do not know when we shall go out again.',
      dam
    ),
    'two people of one case': story(
      dam,
      'Carla Mendes, 41, of Westbay. Mendes was taken from her boat on Monday night, heard by the harbour court behind closed doors in the morning, and let go home on a bond until the jury is called.',
      'Rui Mendes, 39, of Westbay. Mendes was taken from his boat on Monday night, heard by the harbour court behind closed doors in the morning, and let go home on a bond until the jury is called.'
    ),
    'the terms of two events of a listing': story(
      'The candidate is back on the coast at the weekend.',
      '10.30 a.m. Breakfast with pensioners, Senior Centre, Quay Road, Westbay.',
      'How to get in: All who come are welcome, and no tickets are needed, though a note beforehand is of help. Those who come first get a seat.',
      'Noon. Meeting at the theatre, Wood Street, Lowmere.',
      'How to get in: Doors open at 11 a.m. All who come are welcome, and no tickets are needed, though a note beforehand is of help. Those who come first get a seat.'
    ),
    'a caption without a stop': story(
      'The keeper who became known all over the coast for swimming to the lighthouse is alive and well, it was said today.',
      dam,
      'The keeper who became known all over the coast for swimming to the lighthouse is alive and well, friends say today',
      river
    ),
    'a caption that stops where a clause of the text does': story(
      'The bridge was shut today in an apparent attempt to keep the many lorries of the quarry out of the old town at night, as they went round.',
      dam,
      'Shut: The bridge was shut today in an apparent attempt to keep the many lorries of the quarry out of the old town at night',
      river
    ),
    'two captions in a row': story(
      'The keeper who became known all over the coast for swimming to the lighthouse is alive and well, it was said today.',
      'The gang has until now filled its purse from a few sources, among them the sale of eels and of old boats.',
      dam,
      'The keeper who became known all over the coast for swimming to the lighthouse is alive and well, it was said today',
      'The gang has until now filled its purse from a few sources, among them the sale of eels and of old boats',
      river
    ),
    'a caption with a label': story(
      'The gang has until now filled its purse from a few sources, among them the sale of eels and of old boats.',
      dam,
      'Wicked: The gang has until now filled its purse from a few sources, among them the sale of eels and of old boats.',
      river
    ),
    'a caption with its credit': story(
      'Travel between the five islands has all but stopped, with some in isolation and many who cannot go home.',
      dam,
      'Travel between the five islands has all but stopped, with some in isolation and many who cannot go home. (Photo: Ann Roe)',
      river
    ),
    'the same hours under two heads': story(
      dam,
      "St. Brendan's",
      'Carols at six in the evening on Dec. 24 and Mass at noon on Dec. 25.',
      "St. Anne's",
      'Carols at six in the evening on Dec. 24 and Mass at noon on Dec. 25.'
    ),
    'the weather on the coast on two days': story(
      'Friday',
      'Islands: Cloudy with sunny spells, and a wind from the west. High 14, low 9.',
      'Coast: Sunny, with mist at first and hardly any wind. High 17, low 8.',
      'Saturday',
      'Islands: Sunny at first, and rain from noon on. High 15, low 8.',
      'Coast: Sunny, with mist at first and hardly any wind. High 17, low 8.'
    ),
    'two facts in one formula: other figures': story(
      dam,
      'The bank said net profit rose to 12.5 million euros in the first quarter of the year from 11.2 million a year before.',
      river,
      'The bank said net profit rose to 14.5 million euros in the second quarter of the year from 13.1 million a year before.'
    ),
    'two facts in one formula: another name': story(
      dam,
      'Defender Anna Lindholm has signed a new contract with the club that will keep her there until the summer after next.',
      river,
      'Defender Petra Oravec has signed a new contract with the club that will keep her there until the summer after next.'
    ),
    'two facts in one formula: a negation': story(
      dam,
      'The ministry said that the ferry was certified to carry more than two hundred passengers on the route to the islands.',
      river,
      'The ministry said that the ferry was not certified to carry more than two hundred passengers on the route to the islands.'
    ),
    'a caption and the sentence about the same event': story(
      'Rosa Delgado, director of the Harbour Authority, attends the opening of the third container terminal in Porto Novo on May 4. [Photo provided to the Harbour Post]',
      'Rosa Delgado, director of the Harbour Authority, said at the opening of the third container terminal in Porto Novo that a fourth was planned.'
    ),
    'two facts in one formula: another quarter': story(
      'The bank said that its profit in the first quarter of the year had risen more than the markets had expected.',
      dam,
      'The bank said that its profit in the second quarter of the year had risen more than the markets had expected.'
    ),
    'two facts in one formula: the other way round': story(
      'The price of wheat rose on the exchange in the harbour town for the third day as rain kept ships in port.',
      dam,
      'The price of wheat fell on the exchange in the harbour town for the third day as rain kept ships in port.'
    ),
    'two facts in one formula: another figure beside the first': story(
      'The bond comes in pieces of 1,000 crowns and will be listed in the capital from the first day of the month.',
      dam,
      'The bond comes in pieces of 1,000 and 5,000 crowns and will be listed in the capital from the first day of the month.'
    ),
    'two facts in one formula: another name in front of a shared sentence': story(
      'Northgate Dairy said it would raise the price that it pays for a litre of milk by two cents from Monday.',
      dam,
      'Hillside Farms, a part of Lowland Foods, said it would raise the price that it pays for a litre of milk by two cents from Monday.'
    ),
    'a caption without its credit and the sentence about the same event': story(
      'The mayor, 52, was kept from the council for 15 weeks for taking the boat',
      dam,
      'The mayor, 52, was kept from the town council for 15 weeks for taking the harbour boat out.'
    ),
    'captions of two pictures': story(
      'The procession on its way through the Street of the Bakers. Image: Anna Weber.',
      dam,
      'The procession on its way through the Street of the Tanners. Image: Anna Weber.',
      river,
      'The procession on its way through the Street of the Tanners. Image: Anna Weber.'
    ),
    'numbered clauses': story(
      '(1) the statutes of the owner of the planned bank or of the foreign house that asks to open a branch in the country;',
      '(2) the yearly accounts of the owner of the planned bank or of the foreign house that asks to open a branch in the country;',
      '(3) the statutes of the owner of the planned bank or of the foreign house that asks to open a branch in the country;'
    ),
    'items of a list that differ a little': story(
      '- Add the flour, the salt and the sugar to the bowl, stir it well and leave it to stand for an hour in a warm place.',
      '- Add the butter, the salt and the sugar to the bowl, stir it well and leave it to stand for an hour in a warm place.'
    ),
    'a verse with its refrain': [
      'The Ferryman',
      dam,
      'O row me over the water before the night is done,\nand leave me on the other side to wait there for the sun.',
      'I had a house of timber, I had a boat of pine,\nand all that came by water was yours as well as mine.',
      'O row me over the water before the night is done,\nand leave me on the other side to wait there for the sun.'
    ].join('\n\n'),
    'a quoted refrain, a little varied': story(
      '“We went down to the river in the rain.”',
      dam,
      '“We went down to the harbour in the rain.”'
    ),
    'standings with other figures': story(
      'Northgate won 12, drew 3 and lost 4, with 40 goals scored and 21 let in.',
      dam,
      'Northgate won 12, drew 3 and lost 4, with 40 goals scored, 21 let in and 39 points.'
    ),
    'one question put to several people': story(
      'What would you change first about the way the city plans its parks and playgrounds?',
      dam,
      'What would you change first about the way the city plans its parks and playgrounds?',
      river
    ),
    'agate lines': story(
      'Northgate 3 4 1 12 9 13',
      'Northgate 3 4 1 12 9 13',
      'Lakeside 2 2 4 8 11 8',
      'Lakeside 2 2 4 8 11 8'
    ),
    'end marks and credits': story(
      dam,
      '(Reporting by Jane Roe and John Doe; Editing by Mary Major and Richard Miles)',
      river,
      '(Reporting by Jane Roe and John Doe; Editing by Mary Major and Richard Miles)'
    ),
    'a headline that stands again over the text': story(
      'Engineers Lower Reservoir After Cracks Were Found In Northern Wall',
      'Engineers Lower Reservoir After Cracks Were Found In Northern Wall',
      dam
    ),
    'short lines': story('He said no.', dam, 'He said no.')
  };
  for (const [name, text] of Object.entries(cases)) {
    test(name, () => {
      for (const rule of both) silent(rule, text);
    });
  }
  test('what a long pattern allows, at no cost for each paragraph', () => {
    const desk = deskWith({ duplicates: { allow: [`x${'?'.repeat(300_000)}`, '*'] } });
    const began = performance.now();
    silent('duplicate-paragraph', story(...Array.from({ length: 500 }, () => dam)), { desk });
    assert.ok(performance.now() - began < 4000);
  });
  test('what the desk allows', () => {
    const text = story(
      'Readers with questions can write to the newsroom at any hour of the day or night.',
      dam,
      'Readers with questions can write to the newsroom at any hour of the day or night.'
    );
    assert.equal(found('duplicate-paragraph', text).length, 1);
    silent('duplicate-paragraph', text, { desk: deskWith({ duplicates: { allow: ['Readers with questions *'] } }) });
  });
  test('what has fewer words than the desk asks for', () => {
    const text = story(
      'The bridge will stay closed until Monday morning.',
      dam,
      'The bridge will stay closed until Monday morning.'
    );
    assert.equal(found('duplicate-paragraph', text).length, 1);
    silent('duplicate-paragraph', text, { desk: deskWith({ duplicates: { minWords: 9 } }) });
  });
  test('code in Markdown', () => {
    const code = '```\nnpm run build and then copy all of the files to the server by hand\n```';
    silent('duplicate-paragraph', `${dam}\n\n${code}\n\n${river}\n\n${code}\n`, { format: 'markdown' });
  });
  test('a line that only looks like verse: a paragraph of a story without blank lines', () => {
    const line = 'The bridge will stay closed until Monday morning.';
    flags('duplicate-paragraph', `${dam}\n${line}\n${river}\n⟦${line}⟧\nNo more was said.`);
  });
  test('a desk that asks for less hears of more', () => {
    const one =
      'The council met behind closed doors on the hill and spoke about the old dam until late at night, a clerk said.';
    const two =
      'The council met behind shut doors on the hill and was told about its new dam until far into a night, a clerk said.';
    silent('duplicate-paragraph', story(one, river, two));
    const desk = deskWith({ duplicates: { similarity: 0.3 } });
    flags('duplicate-paragraph', story(one, river, `⟦${two}⟧`), { desk });
  });
});

suite('repeats: not above the dateline', () => {
  test('is what stands above that of another story', () =>
    void flags(
      'duplicate-paragraph',
      story(`OSLO, Nov. 3 (AP) — ${dam}`, river, 'PARIS, Nov. 3 (AP) — The ferry sailed again.', `⟦${river}⟧`)
    ));
});

suite('repeats: not shown as it is', () => {
  test('is what a quotation that never ends has', () =>
    void flags('duplicate-paragraph', story(river, dam, `⟦“${river}⟧`)));
});

suite('repeats: no caption', () => {
  const told = 'The keeper swam to the lighthouse every day of his long life, and found the way back in any fog.';
  const cut = told.slice(0, -1);
  for (const [what, text] of Object.entries({
    'a copy right behind its source that lost its stop': story(dam, told, `⟦${cut}⟧`, river),
    'a copy that ends in a comma': story(dam, told, river, `⟦${cut},⟧`),
    'a copy that ends in a colon': story(dam, told, river, `⟦${cut}:⟧`)
  }))
    test(what, () => void flags('duplicate-paragraph', text));
});

suite('repeats: no letter', () => {
  const said = 'We have been on the water since it was dark, and we are going home with an empty hold';
  test('a quotation told again in other marks', () =>
    flags('duplicate-paragraph', story(`“${said},” she said.`, dam, `⟦${said}, she said.⟧`)));
});

suite('repeats: a refrain is', () => {
  const line = 'The ferry to the northern islands will not sail before the wind has gone down.';
  test('no line that stands twice', () => flags('duplicate-paragraph', story(line, dam, river, `⟦${line}⟧`)));
  test('no line pasted three times in a row', () =>
    flags('duplicate-paragraph', story(dam, line, `⟦${line}⟧`, `⟦${line}⟧`, river)));
  test('no longer text', () => flags('duplicate-paragraph', story(dam, line, `⟦${dam}⟧`, river, `⟦${dam}⟧`)));

  test('rows of results are not held against each other, with the same figures either', () => {
    const row = (i: number, word: string) =>
      `Lowmere ${i % 5}, Hatton ${i % 4} (half-time ${i % 3}-${i % 2}), ${word} ${1000 + i}.`;
    const rows = Array.from({ length: 40 }, (_, i) => [row(i, 'attendance'), row(i, 'gate')]).flat();
    assert.deepEqual(new Article(rows.join('\n\n')).repeats.telling(), []);
  });
});
