/** Datelines that are wrong in every house, and those that are only not this desk's. */
import assert from 'node:assert/strict';
import { apply } from '../../server/core/text.ts';
import { deskWith, fixes, flags, silent } from '../marked.ts';

const rule = 'malformed-dateline';
const body = 'The council voted on the new bridge after a long evening, and nobody in the hall seemed surprised.\n';
const story = (dateline: string) => `Town votes for a new bridge\n\n${dateline}${body}`;

suite('malformed-dateline', () => {
  suite('silent under any', () => {
    const good = [
      'ATLANTA (AP) _ ',
      'BEIRUT (AP) — ',
      'BEIRUT—',
      'SALVADOR, Feb 26 - ',
      'PARIS, Jan 1 (AFP) - ',
      'New Delhi (AFP) - ',
      'BEIJING, Sept. 2 (Xinhua) -- ',
      'CARBONDALE, United States, Dec. 13 (Xinhua) -- ',
      'EL CAIRO, 30 jun (Xinhua) -- ',
      'SYDNEY, July 30 AAP - ',
      'NEW DELHI: ',
      'WASHINGTON, D.C. — ',
      'PARIS/LONDON, Nov 3 (Reuters) - ',
      'WINNIPEG, Manitoba/CHICAGO (Reuters) - ',
      'EAGLE PASS, Texas/WASHINGTON, Jan 24 (Reuters) - ',
      'TUCSON, Ariz. & RENO, Nev.--(BUSINESS WIRE)--',
      'DOVER, Del., and RENO, Nev., Nov. 5, 2026 — ',
      'MOSCOW. Nov 5 (Interfax) - ',
      'NEW YORK, MARCH 11 - ',
      'New York, March 11 - ',
      'Atlanta (CNN) ',
      'New Delhi, Nov 18 (PTI) ',
      'Abuja, Nov. 18, 2026 (NAN) ',
      'DAYTON, Ohio (RNS) ',
      'Jane Roe, Daily Post Nov. 5, 2026 03:09 PM. (NBC News) -- ',
      'BLUEFIELD, W. Va., March 16 - ',
      'BEIJING - ',
      'MOSCOW, November 3. /TASS/. ',
      'PARIS, Nov 5 (AFP). ',
      'LONDON, March 12, Reuter - ',
      'TUNIS, Nov. 12, 2026 — ',
      'CORNING, N.Y., March 2 - ',
      "XI'AN, Nov. 3 (Xinhua) -- ",
      'McALLEN, Texas (AP) — ',
      'NEW DELHI: Nov 5 (PTI) ',
      'JOINT BASE ANDREWS, Md. (AP) — ',
      'NAVAL STATION NORFOLK, Va. (AP) — ',
      'DEL RIO INTERNATIONAL BRIDGE, Texas (AP) — ',
      'CITY OF INDUSTRY, Calif. (AP) — ',
      'WHITE SULPHUR SPRINGS, W. Va., April 21 - ',
      'LAS VEGAS, Nev., March 13 - ',
      'TRINIDAD, Colo. (AP) — ',
      'NEAR LAKE NYOS, Cameroon, March 5 (AFP) - ',
      'ABOARD THE USS FORRESTAL (AP) — ',
      'EN ROUTE TO TOKYO (Reuters) - ',
      'OUTSIDE MOSUL, Iraq (AP) — ',
      'LONDON--(BUSINESS WIRE)--',
      'DUBAI, 5th November, 2026 (WAM) -- ',
      'BAKU, Azerbaijan, Nov. 5 / Caspian Post / ',
      'RADIO-V Ep 2 – ',
      '__LONDON__ — ',
      'Taipei, Nov. 5 (CNA) ',
      'Havana, Nov. 5 (Prensa Latina) ',
      'MATANZAS, Cuba, Nov. 5 (ACN) ',
      '(ANSAmed) - ROME, NOVEMBER 5 - ',
      'WINDHOEK, Nov. 5 (Nampa) -- ',
      'BELGRADE, Nov. 5 (Beta) - ',
      'VILNIUS, Nov. 5 (ELTA) - ',
      'RIGA, Nov. 5 (LETA) - ',
      'SYDNEY, Nov. 5 (SBS) - ',
      'DAVIS CUP, Day 1 - ',
      'LONDON, Day 2 - ',
      'ACCRA, Nov. 5, GNA - ',
      'VALENCIA (España), 5 nov (EFE).- ',
      'SANTO DOMINGO.- ',
      'NEWPORT BEACH – An 81-year-old woman, 12 miles off, said: ',
      'SANTA ANA – May 16, 2026 – ',
      'SANTA CRUZ, CA--',
      'NEW YORK, NY - March 12, 2026 (NEWMEDIAWIRE) - ',
      'BURLINGTON, MA – October 10, 2026 -- ',
      'Boston, MA – September 2026 – ',
      '(NewMediaWire) - February 04, 2026 - LOS ANGELES, Feb. 4, 2026 – ',
      'Amman, March 25 (Petra)--',
      'LONDON (BLOOMBERG, AFP) - ',
      'NEW DELHI. April 4 (Interfax) - ',
      'STAVROPOL. Jan 8 (Interfax-AVN) - ',
      'BRUSSELS (BLOOMBERG) - August 2026 will go down. '
    ];
    for (const dateline of [
      'LONDON Nov 5 (Reuters) - ',
      'LUBBOCK, Texas Nov 5 (Reuters) - ',
      'DENVER July 24, 2012 (AP) — ',
      'ATLANTA --- ',
      'ATLANTA---',
      'Recife, 5 (Agencia Brasil) - ',
      'DAMASCUS, (ST) – ',
      'TEHRAN (FNA)- ',
      'BRATISLAVA, November 5, (WEBNOVINY) – ',
      'YEREVAN, NOVEMBER 5, ARMENPRESS. ',
      'Nov 5, ANKARA (Reuters) - ',
      '5 November 2026, ANKARA (Reuters) - '
    ])
      test(dateline, () => silent(rule, story(dateline)));
    for (const dateline of good) test(dateline, () => silent(rule, story(dateline)));
    test('no dateline at all', () => silent(rule, story('')));
    test('a word that only the story knows', () =>
      silent(rule, `BRIDGES- What holds them up, and why?\n\n${story('')}\nBridges are of use to all.\n`));
    test('a match and its day, behind a colon', () => silent(rule, story('HRT Aug. 9, 2026: ')));
    test('label', () => silent(rule, story('NATO - ')));
  });

  suite('repairs only what is broken', () => {
    const table: [string, string][] = [
      ['AVON, ⟦N.Y.-⟧ ', 'AVON, N.Y. - '],
      ['⟦HARARE-The⟧ ', 'HARARE - The '],
      ['MARSEILLE, ⟦Novmber⟧ 5 (AFP) - ', 'MARSEILLE, November 5 (AFP) - '],
      ['MARSEILLE, ⟦Now⟧ 5 (AFP) - ', 'MARSEILLE, Nov 5 (AFP) - '],
      ['BEIJING, ⟦Nvo.⟧ 5 (Xinhua) -- ', 'BEIJING, Nov. 5 (Xinhua) -- '],
      ['ALBANY, N.Y., ⟦Marc⟧ 3 - ', 'ALBANY, N.Y., March 3 - '],
      ['NEW YORK, ⟦FEb⟧ 26 - ', 'NEW YORK, Feb 26 - '],
      ['⟦MARSEILLE March⟧ 5 (AFP) - ', 'MARSEILLE, March 5 (AFP) - '],
      ['⟦HAZARD Ky.⟧ (AP) — ', 'HAZARD, Ky. (AP) — '],
      ['ANKARA⟦:⟧ Nov 5 (Reuters) - ', 'ANKARA, Nov 5 (Reuters) - '],
      ['LEBEC, ⟦Calif. March⟧ 24 - ', 'LEBEC, Calif., March 24 - '],
      ['MARSEILLE, March 5 ⟦(AFP⟧ - ', 'MARSEILLE, March 5 (AFP) - '],
      ['MARSEILLE, March 5 ⟦AFP)⟧ - ', 'MARSEILLE, March 5 (AFP) - '],
      ['KUNMING, Nov. 18 (⟦Xinhau⟧) -- ', 'KUNMING, Nov. 18 (Xinhua) -- '],
      ['LONDON (⟦Reutres⟧) - ', 'LONDON (Reuters) - '],
      ['PARIS (AFP) ⟦- –⟧ ', 'PARIS (AFP) - '],
      ['BOSTON -⟦–⟧ March 13 – ', 'BOSTON, March 13 – '],
      ['BRISBANE, Australia, Jan. ⟦1(⟧Xinhua) -- ', 'BRISBANE, Australia, Jan. 1 (Xinhua) -- '],
      ['PARIS⟦,March⟧ 16 - ', 'PARIS, March 16 - '],
      ['PARIS,⟦  ⟧March 16 - ', 'PARIS, March 16 - '],
      ['⟦OAKLAND ,⟧ N.J., March 2 - ', 'OAKLAND, N.J., March 2 - '],
      ['MONTREAL, Feb ⟦26-⟧ ', 'MONTREAL, Feb 26 - '],
      ['JERUSALEM (AP⟦)_⟧ ', 'JERUSALEM (AP) _ '],
      ['⟦paris⟧, March 5 (AFP) - ', 'PARIS, March 5 (AFP) - '],
      ['⟦****⟧PARIS, June 19 - ', 'PARIS, June 19 - '],
      ['ME⟦}⟧LBOURNE, March 3 - ', 'MELBOURNE, March 3 - '],
      ['WASHINGTON, June ⟦19,⟧ - ', 'WASHINGTON, June 19 - '],
      ['EVANDALE, Ohio, ⟦April,⟧ 13 - ', 'EVANDALE, Ohio, April 13 - '],
      ['BANGKOK⟦. Nov.⟧ 29 (Xinhua) -- '.replace('BANGKOK⟦', '⟦BANGKOK'), 'BANGKOK, Nov. 29 (Xinhua) -- '],
      ['Hauppauge, N.Y⟦,.⟧ March 13 - ', 'Hauppauge, N.Y., March 13 - '],
      ['BALDWIN ⟦Park⟧, Calif., March 30 - ', 'BALDWIN PARK, Calif., March 30 - '],
      ['⟦CORAl⟧ GABLES, Fla., March 30 - ', 'CORAL GABLES, Fla., March 30 - '],
      ['BREMEN, ⟦germany⟧ - ', 'BREMEN, Germany - '],
      ['FRESNO, ⟦california⟧ (AP) — ', 'FRESNO, California (AP) — '],
      ['LEEDS, ⟦united kingdom⟧, Nov 5 (AFP) - ', 'LEEDS, United Kingdom, Nov 5 (AFP) - '],
      ['⟦dar es salaam⟧, Nov. 21 (Xinhua) -- ', 'DAR ES SALAAM, Nov. 21 (Xinhua) -- '],
      ['⟦paris⟧ - ', 'PARIS - '],
      ['PARIS⟦;⟧ March 5 (AFP) - ', 'PARIS, March 5 (AFP) - '],
      ['PARIS⟦}⟧ (AFP) - ', 'PARIS (AFP) - '],
      ['PARIS, March 5 ⟦(⟧(AFP) - ', 'PARIS, March 5 (AFP) - '],
      ['PARIS, March 5 (AFP)⟦)⟧ - ', 'PARIS, March 5 (AFP) - '],
      ['PARIS, March 5 [AFP⟦)⟧ - ', 'PARIS, March 5 [AFP] - '],
      ['PARIS, March 5 ⟦( AFP⟧) - ', 'PARIS, March 5 (AFP) - '],
      ['PARIS, March 5⟦,⟧ (AFP) - '.replace('5⟦,', '⟦5,'), 'PARIS, March 5 (AFP) - '],
      ['⟦PARIS,⟧ (AFP) - ', 'PARIS (AFP) - '],
      ['FORT WORTH, ⟦Texas,⟧ - ', 'FORT WORTH, Texas - '],
      ['ATLANTA ⟦AP)⟧ - ', 'ATLANTA (AP) - '],
      ['PARIS, March 5 (⟦APF⟧) - ', 'PARIS, March 5 (AFP) - '],
      ['⟦.⟧PARIS (AP) - ', 'PARIS (AP) - '],
      ['⟦LONDON. Nov⟧ 5 (Reuters) - ', 'LONDON, Nov 5 (Reuters) - '],
      ['ATLANTA ⟦--- ---⟧ ', 'ATLANTA -- '],
      ['PARIS (AP) — ⟦PARIS (AP) —⟧ ', 'PARIS (AP) — ']
    ];
    for (const [marked, right] of table) {
      test(marked, () => {
        flags(rule, story(marked));
        fixes(rule, story(marked.replace(/[⟦⟧]/g, '')), story(right));
      });
    }
    test('the dash that is lost', () => {
      for (const [text, right] of [
        ['MARSEILLE, March 5 (AFP) ', 'MARSEILLE, March 5 (AFP) - '],
        ['TUNIS (AP) ', 'TUNIS (AP) — '],
        ['PARIS, Nov 5 (AFP) . ', 'PARIS, Nov 5 (AFP) - '],
        ['TUNIS, Nov. 4 (Xinhua) ', 'TUNIS, Nov. 4 (Xinhua) -- ']
      ] as const)
        fixes(rule, story(text), story(right));
    });
    test('the month that is lost: from the header or the story, else the lone day goes', () => {
      fixes(
        rule,
        `date: 2026-03-05\n\n${story('MARSEILLE, 5 (AFP) - ')}`,
        `date: 2026-03-05\n\n${story('MARSEILLE, March 5 (AFP) - ')}`
      );
      fixes(rule, story('MARSEILLE, 5 (AFP) - '), story('MARSEILLE (AFP) - '));
    });
    test('a month that is lost is written as the dash tells', () => {
      const head = 'date: 2026-11-05\n\n';
      fixes(rule, head + story('MARSEILLE, 5 (AFP) - '), head + story('MARSEILLE, Nov 5 (AFP) - '));
      fixes(rule, head + story('HANOI, 5 (Xinhua) -- '), head + story('HANOI, Nov. 5 (Xinhua) -- '));
    });
    test('a headline in capitals run into it', () => {
      for (const [head, dateline] of [
        ['OUTPUT WITHIN CEILING, MINISTER SAYS', 'JAKARTA, March 3 - '],
        ['UNIT OF MILL SETS HIGHER PAYOUT', 'DRYDEN, Mich., March 17 - '],
        ['TAX RISE NEEDED, DIFFICULT', 'BOCA RATON, Fla., March 22 - '],
        ['Story by Jane Roe', 'BUSAN, South Korea, Nov. 13 (Xinhua) -- '],
        ['Bridge Builders Meet', 'WASHINGTON, March 12 (Xinhua) -- ']
      ])
        fixes(rule, `${head} ${dateline}${body}`, `${head}\n\n${dateline}${body}`);
      fixes(
        rule,
        `MILLS SEE MORE ORDERSNEW YORK, March 3 - ${body}`,
        `MILLS SEE MORE ORDERS\n\nNEW YORK, March 3 - ${body}`
      );
    });
    test('a headline run into it', () => {
      for (const gap of ['', ' ']) {
        const text = `Shares rise on exports${gap}STOCKHOLM, Nov 17 (Reuters) - ${body}`;
        fixes(rule, text, `Shares rise on exports\n\nSTOCKHOLM, Nov 17 (Reuters) - ${body}`);
      }
    });
    test('two slips are two findings, and their fixes do not meet', () => {
      const text = story('MARSEILLE, Novmber 5 (AFP - ');
      const findings = flags(rule, story('MARSEILLE, ⟦Novmber⟧ 5 ⟦(AFP⟧ - '));
      assert.equal(
        apply(
          text,
          findings.flatMap(f => f.fixes()[0]!.edits)
        ),
        story('MARSEILLE, November 5 (AFP) - ')
      );
    });
  });

  suite('in a named style', () => {
    const table: [string, string, string][] = [
      ['ap', 'PARIS, Jan 1 (AFP) - ', 'PARIS (AFP) — '],
      ['ap', 'BEIRUT, Lebanon (AP) — ', 'BEIRUT (AP) — '],
      ['ap', 'Duluth, Minnesota (AP) — ', 'DULUTH, Minn. (AP) — '],
      ['reuters', 'STOCKHOLM, Nov. 17 (Reuters) - ', 'STOCKHOLM, Nov 17 (Reuters) - '],
      ['xinhua', 'HANOI, November 1 (Xinhua) - ', 'HANOI, Nov. 1 (Xinhua) -- '],
      ['china-daily', 'BEIJING, March 12 (Xinhua) -- ', 'BEIJING - '],
      ['{PLACE}, {month} {day} ({agency}) -- ', 'HANOI, November 1 (AFP) - ', 'HANOI, Nov. 1 (AFP) -- ']
    ];
    for (const [style, wrong, right] of table) {
      test(`${style}: ${wrong}`, () => {
        const desk = deskWith({ dateline: { style } });
        silent(rule, story(right), { desk });
        fixes(rule, story(wrong), story(right), '', { desk });
      });
    }
  });
});
