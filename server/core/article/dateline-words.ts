/** Words that datelines are made of: months, weekdays, agencies, labels that look like places and are none. */

/** A month as a dateline writes it. */
export interface Month {
  /** 1 to 12. */
  readonly month: number;
  /** Set where the word is one slip away from a month: how it should read. */
  readonly meant?: string;
}

const full = 'january february march april may june july august september october november december'.split(' ');
const known = new Map<string, number>();
full.forEach((name, i) => {
  known.set(name, i + 1);
  known.set(name.slice(0, 3), i + 1);
});
known.set('sept', 9);
// Spanish, Portuguese, French, German and Italian wires, as far as they differ.
const foreign =
  'ene abr ago dic,1 4 8 12;fev avr juin juil aout dec,2 4 6 7 8 12;fév août déc mär mai okt dez,2 8 12 3 5 10 12;' +
  'set out gen mag giu lug ott,9 10 1 5 6 7 10;enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre,1 2 3 4 5 6 7 8 9 10 11 12;' +
  'janvier février mars avril juillet septembre octobre novembre décembre,1 2 3 4 7 9 10 11 12';
for (const list of foreign.split(';')) {
  const [names = '', numbers = ''] = list.split(',');
  const months = numbers.split(' ');
  names.split(' ').forEach((name, i) => {
    if (!known.has(name)) known.set(name, Number(months[i]));
  });
}
const english = [...full, ...full.map(name => name.slice(0, 3)), 'sept'];

/** The month that a word means, with or without a full stop, in any case. */
export function monthOf(word: string): number | undefined {
  return known.get(word.endsWith('.') ? word.slice(0, -1).toLowerCase() : word.toLowerCase());
}

/** The month that a word means or, one slip away (two in long names), seems to mean. */
export function monthLike(word: string): Month | undefined {
  const month = monthOf(word);
  if (month) return { month };
  const stop = word.endsWith('.');
  const bare = (stop ? word.slice(0, -1) : word).toLowerCase();
  if (bare.length < 2 || bare.length > 11) return undefined;
  let best = 99;
  let meant = '';
  for (const name of english) {
    if ((name.length === 3 && bare.length > 4) || (stop && name.length > 4) || Math.abs(name.length - bare.length) > 2)
      continue;
    const distance = slips(bare, name);
    if (distance > (name.length >= 6 ? 2 : 1)) continue;
    // Between two equals the one with the same letters is meant, then the longer one; March rather than May for “Mach”.
    const cost =
      distance * 4 + (bare[0] === name[0] ? 0 : 2) + (name.length <= 3 ? 1 : 0) + (stop && name.length > 4 ? 2 : 0);
    if (cost < best) {
      best = cost;
      meant = name;
    }
  }
  if (!meant) return undefined;
  const upper = bare.length > 1 && word === word.toUpperCase();
  const shown = upper ? meant.toUpperCase() : meant[0]!.toUpperCase() + meant.slice(1);
  return { month: known.get(meant)!, meant: stop ? `${shown}.` : shown };
}

/** Days of the week from Sunday on, with their usual short forms. */
const days = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** The day of the week a word means: 0 is Sunday. */
export function weekdayOf(word: string): number | undefined {
  const bare = word.replace(/\.$/, '').toLowerCase();
  if (bare.length < 3) return undefined;
  const i = days.findIndex(
    day => day === bare || (bare.length <= 5 && bare.length < day.length - 2 && day.startsWith(bare))
  );
  return i >= 0 ? i : undefined;
}

/** The name of a day of the week, 0 is Sunday. */
export function weekdayName(day: number): string {
  const name = days[day]!;
  return name[0]!.toUpperCase() + name.slice(1);
}

/** How an agency signs and the dash that follows it in its own copy; public pages and feeds of each. */
export interface Agency {
  readonly name: string;
  readonly dash: string;
}

const agencyList: readonly Agency[] = [
  ...'Reuters AFP AAP dpa PTI ANI IANS UNI TASS Interfax RIA ANSA EFE Kyodo Jiji Bernama Antara Anadolu APP UPI PA ANP TT NTB Ritzau Belga APA MTI PAP CTK TASR Tanjug Petra MENA IRNA Fars Mehr SANA WAM SPA QNA KUNA KCNA VNA NHK CBC CP ABC NBC BBC RTE AGI Reuter'
    .split(' ')
    .map(name => ({ name, dash: '-' })),
  ...'AP CNN VOA RFE/RL NYT KUOW NPR'.split(' ').map(name => ({ name, dash: '—' })),
  ...'Xinhua CNA Yonhap PNA'.split(' ').map(name => ({ name, dash: '--' })),
  ...[
    'Canadian Press',
    'Press Trust of India',
    'Thomson Reuters Foundation',
    'Reuters Life!',
    'Bloomberg',
    'Kyodo News',
    'ITAR-TASS',
    'Prensa Latina',
    'Business Wire',
    'PRNewswire',
    'Anadolu Agency',
    'China Daily'
  ].map(name => ({ name, dash: '-' }))
];
const agencies = new Map(agencyList.map(agency => [agency.name.toLowerCase(), agency]));

/** The agency of that name, in any case; “RTRS/AP” and “AP Photo” are none. */
export function agencyOf(name: string): Agency | undefined {
  return agencies.get(name.toLowerCase());
}

const misspelled = agencyList
  .map(agency => ({ agency, name: agency.name.toLowerCase() }))
  .filter(({ name }) => name.length >= 3 && name !== 'reuter');

/** The agency that a word is one slip away from, where it is long enough to tell. */
export function agencyLike(word: string): Agency | undefined {
  if (word.length < 3 || word.length > 24 || agencyOf(word)) return undefined;
  const bare = word.toLowerCase();
  const capitals = word === word.toUpperCase();
  let found: Agency | undefined;
  for (const { agency, name } of misspelled) {
    if (Math.abs(name.length - bare.length) > 1) continue;
    if (name.length >= 5) {
      if ((name[0] === bare[0] || name[1] === bare[1] || name[1] === bare[0]) && slips(bare, name) === 1) return agency;
    } else if (!found && capitals && name.length <= bare.length && anagram(bare, name)) found = agency;
  }
  return found;
}

/** Three letters and four: only letters that have changed places, or one put twice. */
function anagram(a: string, b: string): boolean {
  if (a.length === b.length) return a !== b && slips(a, b) === 1 && [...a].sort().join('') === [...b].sort().join('');
  return a.length === b.length + 1 && [...b].some((c, i) => b.slice(0, i) + c + b.slice(i) === a);
}

/** Letters dropped, added, changed or swapped with their neighbour between two short words. */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}

const labels = new Set(
  (
    'nato exclusive watch breaking file photo photos video live update updates urgent analysis opinion comment column editorial ' +
    'review obituary obituaries brief briefs factbox timeline explainer feature interview correction corrected refile repeat ' +
    'alert flash snap bulletin advisory embargoed warning note notes summary highlights background context related read ' +
    'more listen see also newsletter podcast sponsored advertisement advertorial poll quiz gallery pictures picture image ' +
    'graphic map table scoreboard results standings scores box sports sport business world national local politics markets ' +
    'stocks bonds oil gold forex economy health science tech technology entertainment culture lifestyle travel weather ' +
    'us u.s. usa u.s.a. uk u.k. eu e.u. un u.n. uae prc roc rok dprk q&a q a i ok tv ad bc am pm ceo cfo gdp cpi fbi cia nasa ' +
    'imf ecb opec who fifa uefa nba nfl nhl mlb bbc cnn ap afp reuters xinhua ptI dpa upi by from to new old day night today ' +
    'yesterday tomorrow tonight now then here why how what when where who which the this that these those and but or if ' +
    'profile preview recap wrap roundup round-up advancer sidebar insight spotlight focus special report reports letter ' +
    'letters op-ed perspective commentary viewpoint questions answers question answer fact facts myth pro con pros cons ' +
    'yes no total net shr revs sales profit loss avg shrs note: sources source contact media press release tip tips lead ' +
    'subs sub add adds trims writethru adv budget slug headline byline dateline caption credit copyright legend ' +
    'police court crime fire rain snow wind high low part chapter act scene step phase round week year month'
  )
    .toLowerCase()
    .split(' ')
);

/** Whether a word in capitals before a dash is a label, an acronym, a weekday or a month: no place. */
export function isLabel(text: string): boolean {
  const bare = text.toLowerCase();
  if (labels.has(bare) || monthOf(bare) !== undefined || weekdayOf(bare) !== undefined) return true;
  const words = bare.split(' ');
  return words.length > 1 && words.every(word => labels.has(word));
}
