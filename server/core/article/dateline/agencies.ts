/** The news agencies that sign datelines. */
import { slips } from './slips.ts';

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
