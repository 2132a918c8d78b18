/** Words that stand before a dash or a colon as places do, and are none. */
import { monthOf, weekdayOf } from './calendar.ts';

const labels = new Set(
  (
    'nato exclusive watch breaking file photo photos video live update updates urgent analysis opinion comment column editorial ' +
    'review obituary obituaries brief briefs factbox timeline explainer feature interview correction corrected refile repeat ' +
    'alert flash snap bulletin advisory embargoed warning note notes summary highlights background context related read ' +
    'more listen see also newsletter podcast sponsored advertisement advertorial poll quiz gallery pictures picture image ' +
    'graphic map table scoreboard results standings scores box sports sport business world national local politics markets ' +
    'stocks bonds oil gold forex economy health science tech technology entertainment culture lifestyle travel weather ' +
    'us u.s. usa u.s.a. uk u.k. eu e.u. un u.n. uae prc roc rok dprk q&a q a i ok tv ad bc am pm am. pm. a.m. p.m. ceo cfo gdp cpi fbi cia nasa ' +
    'imf ecb opec who fifa uefa nba nfl nhl mlb bbc cnn ap afp reuters xinhua ptI dpa upi by from to new old day night today ' +
    'yesterday tomorrow tonight now then here why how what when where who which the this that these those and but or if ' +
    'profile preview recap wrap roundup round-up advancer sidebar insight spotlight focus special report reports letter ' +
    'letters op-ed perspective commentary viewpoint questions answers question answer fact facts myth pro con pros cons ' +
    'yes no total net shr revs sales profit loss avg shrs note: sources source contact media press release tip tips lead ' +
    'subs sub add adds trims writethru adv budget slug headline byline dateline caption credit copyright legend ' +
    "editor's editors' editors claim verdict " +
    'police court crime fire rain snow wind high low part chapter act scene step phase round week year month'
  )
    .toLowerCase()
    .split(' ')
);

/** Whether a word in capitals before a dash is a label, an acronym, a weekday or a month: no place. */
export function isLabel(text: string): boolean {
  const bare = text.toLowerCase().replace(/\u2019/g, "'");
  if (labels.has(bare) || monthOf(bare) !== undefined || weekdayOf(bare) !== undefined) return true;
  const words = bare.split(' ');
  return words.length > 1 && words.every(word => labels.has(word));
}
