/** Whether the words beside letters say what they stand for: the coffee institute IBC, the RCA record label. */
import { bare, possessive } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before, Flag } from '../article/words.ts';
import { ahead, behind } from './beside.ts';
import { follows } from './follows.ts';
import type { Place } from './groups.ts';

// What bodies and things are.
const kinds = new Set(
  (
    'agency airline alliance army arm association authority bank board body brand broadcaster brokerage bureau cable ' +
    'carrier channel charity chip club coalition commission committee company conglomerate consortium consultancy ' +
    'contractor corporation council daily department developer disease distributor division drug exchange faction factory ' +
    'federation firm force format forum foundation front fund giant group guerrillas hormone hospital index ' +
    'industry institute institution insurer integrator journal label laboratory laboratories lab league lender magazine ' +
    'maker manufacturer militia ministry model movement museum network newspaper office operator organisation ' +
    'organization outfit parent partner party plant pollster producer program programme protein protocol publisher ' +
    'railway ratings rebels refinery regulator researcher researchers retailer school series service shares software ' +
    'standard station steroid stock store studio subsidiary substance supplier system team technology trust union unit ' +
    'university virus watchdog website'
  ).split(' ')
);

const isKind = (word: string): boolean =>
  kinds.has(word) ||
  (word.endsWith('s') && kinds.has(word.slice(0, -1))) ||
  (word.endsWith('ies') && kinds.has(`${word.slice(0, -3)}y`));

/** Whether a word right before or behind an acronym tells what kind of thing it is. */
export function isIntroduced({ paragraph: p, word, end }: Place): boolean {
  const { before, count, flags } = p.words;
  let i = word - 1;
  const gap = (at: number) => before[at] === Before.Space || before[at] === Before.Comma;
  if (i >= 0 && gap(word)) {
    // The coffee institute, the IBC; firms like the IBC, such as the IBC.
    while (i >= 0 && gap(i) && /^(?:the|like|such|as|including)$/i.test(p.word(i))) i--;
    if (i >= 0 && isKind(bare(p.word(i)).toLowerCase())) return true;
  }
  // The CGB beet planters' association.
  for (let k = end; k < Math.min(count, end + 4); k++) {
    if ((before[k] !== Before.Space && before[k] !== Before.Hyphen) || flags[k]! & Flag.Capital) return false;
    const said = bare(p.word(k));
    if (isKind(said)) return true;
    if (said.length < 4 || isVerb(p, k)) return false;
  }
  return false;
}

/** Whether the words around an acronym explain it: MCF, or thousand cubic feet; International Rubber Agreement, INRA. */
export function isExplained({ paragraph: p, word, end }: Place): boolean {
  const { before, flags } = p.words;
  if (
    /^(?:, (?:the|a|an|or|which|formerly) |, [A-Z][a-z]{1,20}['\u2019]s |,? which stands| is an? | ?[([](?!\d))/.test(
      behind(p, end, 24)
    )
  )
    return true;
  // The anterior neural plate, or ANP; the prince, also known as MBS.
  if (/(?:, or|known as) (?:the )?$/.test(ahead(p, word, 13))) return true;
  if (word > 0 && before[word] === Before.Space && /^(?:named|called)$/.test(p.word(word - 1))) return true;
  const named = (i: number) => i >= 0 && (flags[i]! & (Flag.Capital | Flag.AllCaps)) === Flag.Capital;
  return before[word] === Before.Comma && named(word - 1) && named(word - 2) && before[word - 1] === Before.Space;
}

const determiners = new Set('the a an its their our this that each every'.split(' '));

/**
 * Whether an acronym is used as the word for a body or a thing: the MPC judges, its AGM. The names of companies and
 * products, which nobody spells out, stand without an article.
 */
export function isCommonNoun({ paragraph: p, word, end }: Place): boolean {
  const { before, count, flags } = p.words;
  if (word === 0 || before[word] !== Before.Space || !determiners.has(p.word(word - 1).toLowerCase())) return false;
  if (possessive(p.word(end - 1)) || end === count || before[end] !== Before.Space) return true;
  return !(flags[end]! & Flag.Capital) && follows.has(p.word(end));
}

/** A word that begins a statement, not a description. */
function isVerb(p: Paragraph, i: number): boolean {
  return /^(?:said|says|will|would|have|been|were|from|with|that|which|into|over|after|than)$|ed$/.test(p.word(i));
}
