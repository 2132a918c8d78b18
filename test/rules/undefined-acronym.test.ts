/** `undefined-acronym`: letters that need no explaining, then those that do. */
import assert from 'node:assert/strict';
import { deskWith, fixes, flags, found, silent } from '../marked.ts';

const rule = 'undefined-acronym';
const lead = 'OSLO - It rained on Sunday, and nobody came to the square.\n\n';

suite('undefined-acronym is silent on', () => {
  const clean: Record<string, string> = {
    'letters of every day':
      'The GPA counts. The doctor spoke of LSD, and of the IUD. They left an IOU on the desk, in XXL.',
    'letters that all know': 'The UN, the EU and NATO met. The CEO spoke of GDP on TV.',
    'a full name with the letters behind': 'The Hydrological Research Office (HRO) spoke. The HRO left.',
    'a full name without brackets': 'The Hydrological Research Office spoke on Sunday. The HRO left.',
    'a full name in small letters': 'They signed the low flow protocol (LFP). The LFP holds.',
    'a full name that begins with letters': 'The U.S. Hydrological Survey spoke on Sunday. The USHS left.',
    'letters with the full name behind': 'The HRO (Hydrological Research Office) spoke. The HRO left.',
    'a foreign full name': 'Doctors Without Borders (MSF) came. Later MSF left.',
    'Roman numerals': 'John XXIII and Louis XIV are dead. World War II ended. Chapter XLI follows.',
    'call signs and ratings': 'It was on WQXB. The agency rated it BBB.',
    'companies without an article': 'Shares of HRQ rose. HRQ said so on Monday, and HRQ fell.',
    'what the next words say it is': 'The HRQ news agency said so. The HRQ was right.',
    'what the words before say it is': 'They wrote to the coffee institute, the HRQ, on Monday. The HRQ replied.',
    'what the next words explain': 'It is sold by the MCQ, or thousand cubic quarts. The MCQ is old.',
    'companies like one': 'It is what firms like HRQ do. They wrote to the HRQ on Monday.',
    'companies such as one': 'It is what firms such as HRQ do. They wrote to the HRQ on Monday.',
    'a full name in the same sentence':
      'They wrote to the HRQ on Monday, and spoke in the old town of the Hall of Rare Quilts. The HRQ wept.',
    'whose letters they are, in brackets': 'Ann Roe of the party HRQ (Fife) met Peter Roe, HRQ (Leith), on Monday.',
    'a party to a case':
      'The court ruled in Janus v. HRQ on Monday. It was late in Oslo. The Hall of Rare Quilts (HRQ) wept.',
    'what someone is known as':
      'The prince, also known as MRS, was glad. They met the guard of Mahmud Roe Salim there.',
    'a name that is given as such': 'A firm named HRQ won. It was founded by the Hall of Rare Quilts, far away.',
    'forms of companies': 'Shares in Harper Bank PLC rose. The PLC said so.',
    'a full name of small words': 'They file a new drug application in May. The NDA is long.',
    'letters in angle brackets': 'Its parent <Istituto Nazionale Dolomiti - INQ> sold it. The INQ was glad.'.replace(
      ' The INQ was glad.',
      ''
    ),
    'a company and its branches': 'The HRQ rose. HRQ Holdings fell, and HRQ Stoy Marlow rose.',
    'a long name to be spoken': 'They wrote to the HARQUON again. The HARQUON spoke.',
    'letters in brackets behind a space': 'They met at the Hall of Rare Quilts ( HRQ) there. The HRQ was glad.',
    'companies known by their letters': 'Shares of TRG Corp. rose. TRG Corp. fell. The TRG said no.',
    'the end of a longer name':
      'A forecast by the HRO was bad.\n\nThe National Hydrological Research Office was right.',
    'a name with the letters, in brackets':
      'It has a DWR-free shell.\n\nOn Sunday it bought the Super DWR (Eddie’s longest-lasting DWR) there.',
    tickers: 'Marlow Inc. (NYSE: MRLW) rose, and Harper <HRPR> fell.',
    'letters that shares are listed under': 'Marlow Inc. (NYSE: MRLW) rose. The MRLW and its peers fell.',
    'letters in quotation marks and brackets': 'The Hall of Rare Quilts (“HRQ”) spoke. The HRQ was right.',
    'a gloss in square brackets': 'The HRQ [Hall of Rare Quilts] spoke. The HRQ was right.',
    'what is told before by another name': 'The People’s Quilt Unit, or the HRQ, spoke. The HRQ was right.',
    'what somebody has': 'A report by the HRQ, Norway’s national radio, said so. The HRQ was right.',
    'what the next words say, and brackets only later':
      'The HRQ, the town’s own hall, spoke. It is the Hall of Rare Quilts (HRQ).',
    headlines: 'HRO WARNS OF FLOODS\n\nOSLO - It rained on Sunday, and the office said nothing.',
    'words in capitals for stress': 'He said he would NEVER come. It would never do.'
  };
  for (const [what, text] of Object.entries(clean))
    test(what, () => silent(rule, text.startsWith('HRO') ? text : lead + text));
  test('what the desk accepts', () => {
    const desk = deskWith({ names: { acronyms: ['HRQ'] } });
    silent(rule, `${lead}The HRQ spoke.`, { desk });
    assert.equal(found(rule, `${lead}The HRQ spoke.`).length, 1);
  });
});

suite('undefined-acronym finds', () => {
  test('letters never explained, once', () => void flags(rule, `${lead}They wrote to the ⟦HRQ⟧ again. The HRQ spoke.`));
  test('five letters', () => void flags(rule, `${lead}They wrote to the ⟦HRQUE⟧ again. The HRQUE spoke.`));
  test('letters of a body that a longer name begins with', () =>
    void flags(rule, `${lead}They wrote to the ⟦HRQ⟧ on Monday. The HRQ Committee met on Sunday.`));
  test('letters explained later', () =>
    void flags(
      rule,
      `${lead}A forecast by the ⟦HRO⟧ was bad.\n\nThe Hydrological Research Office, in Koblenz, was right.`
    ));
  test('letters explained in two ways', () =>
    void flags(rule, `${lead}Under the Low Flow Protocol (⟦LFP⟧) they wait. The land fill program (LFP) is new.`));
  test('one body under two acronyms', () =>
    void flags(
      rule,
      `${lead}The Hydrological Research Office (HRO) spoke. The Hydrological Research Office (⟦OHR⟧) left.`
    ));
});

suite('undefined-acronym mends', () => {
  const text = `${lead}A forecast by the HRO was bad.\n\nThe Hydrological Research Office, in Koblenz, was right.`;
  test('by spelling it out', () =>
    fixes(rule, text, text.replace('the HRO was', 'the Hydrological Research Office (HRO) was'), 'Spell it out'));
  test('by spelling it out one way', () => {
    const two = `${lead}Under the Low Flow Protocol (LFP) they wait. The Lower Floods Plan (LFP) is new.`;
    fixes(rule, two, two.replace('Lower Floods Plan', 'Low Flow Protocol'), 'Change “Lower');
    fixes(rule, two, two.replace('Low Flow Protocol', 'Lower Floods Plan'), 'Change “Low Flow');
  });
  test('by one acronym for one body', () => {
    const two = `${lead}The Hydrological Research Office (HRO) spoke. The Hydrological Research Office (OHR) left.`;
    fixes(rule, two, two.replace('OHR', 'HRO'), 'Change');
  });
  test('by accepting it', () => {
    const [finding] = found(rule, `${lead}The HRQ spoke.`);
    assert.deepEqual(
      finding!.fixes().map(f => f.desk),
      [{ kind: 'acronym', acronym: 'HRQ' }]
    );
  });
});
