// The lists behind the name rules: known positives, and words that each list must not hold.
import assert from 'node:assert/strict';
import { soundsOf } from '../../server/core/names/known.ts';
import { loose } from '../../server/core/names/spelling.ts';
import { agency, agencyOneSlipFrom } from '../../server/data/agencies.ts';
import * as lexicon from '../../server/data/lexicon.ts';

/** One test for each word that the function must refuse, and each that it must take; what is refused stands first. */
function tells(name: string, has: (word: string) => boolean, not: string, yes: string): void {
  suite(name, () => {
    test('not', () => assert.deepEqual(not.split(' ').filter(has), []));
    test('yes', () =>
      assert.deepEqual(
        yes.split(' ').filter(word => !has(word)),
        []
      ));
    test('nothing that every object has', () => {
      for (const word of ['toString', '__proto__', 'hasOwnProperty', '']) assert.equal(has(word), false, word);
    });
  });
}

tells(
  'common words',
  lexicon.isCommonWord,
  'Obama Zelensky Xinhua London Johnson Carlsson Mohammed Beijing Gorbachev Wagner Nguyen ofthe teh Reuters',
  'Economics the The THE A I May Bush Brown Mark Will economic socialist socialists northern officials markets said however yesterday percent center centre colour color organization organisation minister'
);

tells(
  'given names',
  lexicon.isGivenName,
  'the Ministry Bank Monday London Obama than Corporation General President Prince De Van States America Reuters Church Street',
  'William Bill Maria María Giuseppe Vladimir Volodymyr Sergei Sergey Dmitry Shinzo Junichiro Angela Emmanuel Olaf Recep Mohammed Mahmoud Benjamin Binyamin Narendra Rahul Xavier Kofi Ngozi Olusegun Björn Søren Łukasz Jean-Claude Jean-Pierre Grace Will Mark May Hillary Barack Donald Boris Tayyip Luiz Yoshiro Aung Nelson Thabo Ehud Yitzhak Yasser Gerhard Jacques Silvio Václav Lech'
);

tells(
  'surnames that come first',
  lexicon.isFamilyFirstSurname,
  'Smith Johnson Garcia Ivanov Ministry Bank',
  'Xu Wang Zhang Xi Deng Kim Park Lee Choi Nguyen Tran Orban Hun Sok Ouyang Chan Wong Nagy Kovács'
);

tells(
  'demonyms',
  lexicon.isDemonym,
  'Portugal Iran Korea Economic Socialist London Smith Monday Romano',
  'Portuguese Iranian Iranians Korean Koreans British Briton Swede Swedes Swedish Thai Dutch Israeli Kurdish Basque Texan Parisian Muslim Serb Filipino Uighur Peruvian'
);

tells(
  'titles',
  lexicon.isTitle,
  'Obama London Ministry Tuesday said the university',
  'President president Ms Mr. Mrs Sen. Dr Dr. Gen. Minister Professor Prof. Pope Sheikh Gov. Rep. Lt. Col. Sir Chancellor chairman spokeswoman'
);

tells(
  'words before a title',
  lexicon.isTitleModifier,
  'London president Obama',
  'Prime Vice Deputy former Acting Chief foreign'
);

tells(
  'words of organisations',
  lexicon.isOrganisationWord,
  'London John Monday Garcia Obama the',
  'Inc Inc. Corp Corp. Ltd Co. Bank Ministry University Association Airlines Party Council Foundation Institute'
);

tells(
  'known acronyms',
  lexicon.isKnownAcronym,
  'XYZ JCPOA un us who MFDC AKP SNCF it',
  'UN U.N. EU US U.S. NATO ASEAN GDP CEO CEOs AIDS HIV FBI BBC NASA WHO IMF NGOs COVID-19 G20 TV DNA OPEC UNESCO'
);

tells(
  'names with a capital inside',
  lexicon.isInnerCapitalBrand,
  'officialXu linkHe youtube Youtube TheMinister BankPresident',
  "YouTube iPhone eBay TimeWarner LinkedIn PayPal FedEx McDonald's AstraZeneca JPMorgan WikiLeaks"
);

suite('nicknames', () => {
  for (const [a, b] of [
    ['Patricia', 'Patrick'],
    ['John', 'Jonathan'],
    ['William', 'Robert'],
    ['Mark', 'Martin'],
    ['Alexander', 'Albert'],
    ['Maria', 'Mario'],
    ['Christine', 'Christopher'],
    ['toString', 'constructor'],
    ['', '']
  ] as const) {
    test(`${a} is not ${b}`, () => assert.equal(lexicon.sameNickname(a, b), false));
  }
  for (const [a, b] of [
    ['Bill', 'William'],
    ['william', 'BILL'],
    ['Will', 'Billy'],
    ['Bob', 'Robert'],
    ['Jim', 'James'],
    ['Pat', 'Patricia'],
    ['Pat', 'Patrick'],
    ['Sasha', 'Aleksandr'],
    ['Pepe', 'José'],
    ['Hans', 'Johannes'],
    ['Bibi', 'Benjamin'],
    ['Kate', 'Catherine'],
    ['Ted', 'Edward'],
    ['Chuck', 'Charles']
  ] as const) {
    test(`${a} may be ${b}`, () => {
      assert.ok(lexicon.sameNickname(a, b));
      assert.ok(lexicon.sameNickname(b, a));
    });
  }
});

suite('transliterations', () => {
  const alike = (a: string, b: string) => soundsOf(loose(a)).some(sound => soundsOf(loose(b)).includes(sound));
  for (const [a, b] of [
    ['Khamenei', 'Khomeini'],
    ['Xi', 'Xu'],
    ['Iran', 'Iraq'],
    ['Austria', 'Australia'],
    ['Slovakia', 'Slovenia'],
    ['Niger', 'Nigeria'],
    ['Kiichi', 'Kiuchi'],
    ['Wagner', 'Wagener'],
    ['Salah', 'Saleh'],
    ['Nasser', 'Nasrallah'],
    ['Hamid', 'Hamas'],
    ['Obama', 'Osama'],
    ['Mahmoud', 'Mohammed'],
    ['Ahmed', 'Hamid'],
    ['Roberts', 'Robert'],
    ['Hu', 'Hua']
  ] as const) {
    test(`${a} is not ${b}`, () => assert.ok(!alike(a, b)));
  }
  for (const [a, b] of [
    ['Mohammed', 'Muhammad'],
    ['Mohamed', 'mohammad'],
    ['Gaddafi', 'Qaddafi'],
    ['Kadhafi', 'Gadhafi'],
    ['Zelensky', 'Zelenskyy'],
    ['Zelenskiy', 'Zelensky'],
    ['Hussein', 'Husain'],
    ['Peking', 'Beijing'],
    ['Kiev', 'Kyiv'],
    ['Bombay', 'Mumbai'],
    ['Yeltsin', 'Eltsin'],
    ['Sergei', 'Sergey'],
    ['Osama', 'Usama'],
    ['Qaeda', 'Qaida'],
    ['Hezbollah', 'Hizbullah'],
    ['Khrushchev', 'Khruschev']
  ] as const) {
    test(`${a} and ${b}`, () => {
      assert.ok(alike(a, b));
      assert.ok(alike(b, a));
    });
  }
});

suite('demonyms', () => {
  for (const word of [
    'Portuguese',
    'Swedes',
    'British',
    'Texan',
    'Kurdish',
    'South Korean',
    'Dutch',
    'Londoners',
    'Québécois'
  ])
    test(word, () => assert.ok(lexicon.isDemonym(word)));
  for (const word of ['London']) test(`${word} is none`, () => assert.ok(!lexicon.isDemonym(word)));
});

suite('agencies', () => {
  for (const text of ['NATO', 'London', '', 'AB', 'Reutersville', 'constructor']) {
    test(`none: ${JSON.stringify(text)}`, () => assert.equal(agency(text), undefined));
  }
  for (const [text, short] of [
    ['AP', 'AP'],
    ['The Associated Press', 'AP'],
    ['Reuters', 'Reuters'],
    ['REUTERS', 'Reuters'],
    ['Thomson Reuters', 'Reuters'],
    ['AFP', 'AFP'],
    ['Agence France-Presse', 'AFP'],
    ['Xinhua', 'Xinhua'],
    ['Xinhua News Agency', 'Xinhua'],
    ['DPA', 'dpa'],
    ['P.T.I.', 'PTI'],
    ['Itar-Tass', 'TASS'],
    ['Yonhap', 'Yonhap'],
    ['Kyodo', 'Kyodo'],
    ['CNA', 'CNA'],
    ['BERNAMA', 'Bernama'],
    ['CP', 'CP'],
    ['UPI', 'UPI'],
    ['ANSA', 'ANSA'],
    ['MENA', 'MENA']
  ] as const) {
    test(`${text}: ${short}`, () => assert.equal(agency(text)?.short, short));
  }
  for (const [text, short] of [
    ['Xinhau', 'Xinhua'],
    ['Reuter s', 'Reuters'],
    ['Ruters', 'Reuters'],
    ['Yohnap', 'Yonhap'],
    ['Kyoto', 'Kyodo'],
    ['APF', 'AFP'],
    ['AFPP', 'AFP']
  ] as const) {
    test(`${text} is one slip from ${short}`, () => assert.equal(agencyOneSlipFrom(text)?.short, short));
  }
  for (const text of ['Xinhua', 'AFP', 'AFB', 'apf', 'Routine', 'London']) {
    test(`${text} is no slip`, () => assert.equal(agencyOneSlipFrom(text), undefined));
  }
});
