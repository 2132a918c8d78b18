/** Names of bodies that small words hold together: Ministry of Health, Marks & Co. */
import { isGivenName, isOrganisationWord } from '../../data/lexicon.ts';
import { bare, type Mention } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before } from '../article/words.ts';

/** Words `from` up to but not including `to` of a paragraph. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const links = new Set(['of', 'for']);
const firms = new Set('co sons company partners associates brothers bros'.split(' '));

const known = new WeakMap<Paragraph, ReadonlyMap<Mention, Stretch>>();

/** The name that a mention is only a part of. */
export function bodyWith(p: Paragraph, mention: Mention): Stretch | undefined {
  let bodies = known.get(p);
  if (!bodies) {
    bodies = read(p);
    known.set(p, bodies);
  }
  return bodies.get(mention);
}

function read(p: Paragraph): ReadonlyMap<Mention, Stretch> {
  const found = new Map<Mention, Stretch>();
  const { mentions } = p;
  for (let i = 0; i + 1 < mentions.length; i++) {
    let last = i;
    while (last + 1 < mentions.length && holds(p, mentions[last]!, mentions[last + 1]!)) last++;
    const body = { from: mentions[i]!.from, to: mentions[last]!.to };
    if (last > i) for (let k = i; k <= last; k++) found.set(mentions[k]!, body);
    i = last;
  }
  return found;
}

/** Whether two neighbours are one name: Bank of England, Roe and Sons. A person behind “of” is somebody else. */
function holds(p: Paragraph, one: Mention, other: Mention): boolean {
  if (one.display || other.display) return false;
  const { before, ends, starts } = p.words;
  const between = other.from - one.to;
  const firm = () => other.to === other.from + 1 && firms.has(p.word(other.from).toLowerCase());
  if (between === 0) return p.raw.slice(ends[one.to - 1]!, starts[other.from]!).trim() === '&' && firm();
  if (between > 2 || before[one.to] !== Before.Space || before[other.from] !== Before.Space) return false;
  const link = p.word(one.to);
  if (between === 2 && (before[one.to + 1] !== Before.Space || p.word(one.to + 1) !== 'the')) return false;
  if (link === 'and') return between === 1 && firm();
  if (!links.has(link) || !isOrganisationWord(bare(p.word(one.to - 1)))) return false;
  return !(other.to - other.from > 1 && isGivenName(p.word(other.from)));
}
