/** run-together: the forms that look glued and are not, then the slips. */

import assert from 'node:assert/strict';
import { fixes, flags, found, silent } from '../marked.ts';

const rule = 'run-together';

suite('run-together: silent', () => {
  for (const text of [
    'The McDonald family bought an iPhone and an iPad on eBay and watched YouTube.',
    'They rode home by uberPool, which is new in the town.',
    'MacLeod, McIlroy, O’Neill and FitzGerald met DeShawn LeBron in LaGuardia.',
    'U.S.-China talks on 3.5m tonnes, e.g. soya, were led by a Ph.D. of the U.N. staff.',
    'See https://example.org/aPage.Html or www.example.org/someThing, or write to jane.Roe@example.org.',
    'The hashtag #someThing and the handle @theSkimm, the file read.Me_first and chinadaily.com.cn.',
    'The airline easyJet said it would fly to St.Louis and that Amazon.Com agreed.',
    'Shares of CKGH.HK and PGLO.AS rose; Bungie.Org did not.',
    'The picture was sent as harbourwall.JPG in the night.',
    'The virus comes as Sunrise.Report.Zip, and those of sketches.NET and Kettle.NET were warned.',
    'She speaks isiZulu and isiXhosa; the amaHlubi and the abaThembu met amaBhungane.',
    'The brand softSpoken was bought; softSpoken makes shoes.',
    'He wrote "That is all." Then he left. She said: "No."',
    'He said, “We go.” “So,” Ann said, “Home,” “Away” and “North,” the three.',
    'He said, "We go." "So," Ann said, "home," and it was "North," "Home", "west", or 6\'2,"3 high.',
    'A map (see page 4) was shown. It rose to 1.5 million.'
  ]) {
    test(text.slice(0, 48), () => silent(rule, text));
  }
});

suite('run-together: silent where it is no prose', () => {
  test('code in Markdown, on its own and in a line', () => {
    const text = 'Call `someThing.Other()` first.\n\n```\nlet officialXu = read.File("a.Txt")\n```\n\nThen go on.\n';
    silent(rule, text, { format: 'markdown' });
  });
  test('names of Wales and Scotland, and hyphened ones', () =>
    silent(
      rule,
      'Rhys ap Dafydd, Siân ab Owen, Iain MacGille-Mhoire, Mary MacKay, Ruth McKenzie-Ross, Ann Marie-O’Hara and John FitzGerald came.'
    ));
  test('a passage pasted again: its seams are the passage’s', () => {
    const one =
      'Engineers lowered the reservoir behind the dam by four metres on Tuesday after cracks were found in its wall.';
    const two = 'The council will meet on Friday to hear what the repair may cost and how long the lake will stay low.';
    silent(rule, `${one}\n${two}${one}\n${two}`);
  });
});

suite('run-together', () => {
  test('a headline glued to its caption', () =>
    flags(rule, 'China to enhance media work: ⟦officialXu⟧ Lin, director of the office, attends a conference.'));
  test('sentences without the space', () => flags(rule, 'She joined by video ⟦link.He⟧ said the work would go on.'));
  test('behind a quotation mark', () => flags(rule, 'It was a good day, he said, "for the ⟦town."The⟧ mayor agreed.'));
  test('behind a curly one', () => flags(rule, '“They were ⟦lucky.”The⟧ captain agreed.'));
  test('before one that opens, behind a short name', () => {
    const text = '"We have no room," said Minister Aminata Sow."Not a metre." She left.';
    flags(rule, text.replace('Sow."Not', '⟦Sow."Not⟧'));
    fixes(rule, text, text.replace('Sow."', 'Sow. "'));
    fixes(
      rule,
      'It was, he said, "for the town."The mayor agreed.',
      'It was, he said, "for the town." The mayor agreed.'
    );
  });
  test('behind a quotation mark and its comma', () => flags(rule, '“It is a ⟦holiday,”Whitby⟧ said.'));
  test('behind a comma and a quotation mark, before a small letter', () => {
    flags(rule, '“It is a ⟦holiday,”said⟧ Whitby. "And a ⟦feast,"he⟧ said.');
    fixes(rule, '"It is a holiday,"he said.', '"It is a holiday," he said.');
  });
  test('before a quotation mark', () => {
    flags(rule, '"So it is," he ⟦said,"and⟧ so it was." Whitby ⟦added,“We⟧ go.”');
    fixes(rule, 'She said,"We go." He went.', 'She said, "We go." He went.');
  });
  test('a caption run into the lead', () =>
    flags(rule, 'Xu Lin attends a meeting. [Photo provided to the ⟦Post]BEIJING⟧ - China is willing to talk.'));
  test('behind a bracket', () => flags(rule, 'The council met (it was ⟦late).She⟧ left soon.'));
  test('a year at the end', () => flags(rule, 'The law was passed in ⟦2020.The⟧ court struck it down.'));
  test('a sum or an hour at the end', () =>
    flags(rule, 'The bill came to £⟦4,000.The⟧ club pays half. It rained until ⟦5pm.The⟧ road was closed.'));
  test('a Scottish name at the seam', () => flags(rule, 'He wrote the ⟦reportMcAllister⟧ had asked for.'));
  test('behind a name', () =>
    flags(rule, 'Davies was jailed at Cardiff Crown ⟦Court.However⟧ the judge spoke well of him.'));
  test('the break or the space is put back', () => {
    fixes(rule, 'News: officialXu Lin attends.\n\nMore follows.', 'News: official\n\nXu Lin attends.\n\nMore follows.');
    fixes(rule, 'She joined by link.He said so.', 'She joined by link. He said so.');
    fixes(rule, 'She joined by link.He said so.\nNext.', 'She joined by link.\nHe said so.\nNext.', 'break');
    fixes(
      rule,
      'First.\n\nShe joined by link.He said so.\n',
      'First.\n\nShe joined by link.\n\nHe said so.\n',
      'break'
    );
    fixes(
      rule,
      'First.\r\nShe joined by link.He said so.\r\n',
      'First.\r\nShe joined by link.\r\nHe said so.\r\n',
      'break'
    );
    fixes(rule, 'She joined by link.He said so.\r\n', 'She joined by link.\r\n\r\nHe said so.\r\n', 'break');
    assert.ok(
      found(rule, 'By link.He said so.')[0]!
        .fixes()
        .every(fix => !fix.preferred)
    );
  });
});
