// News agencies, as datelines and credits name them.
import { fold, isPlain } from './fold.ts';
import { AGENCIES } from './lists.ts';
import { once } from './packed.ts';

/** A news agency. */
export interface Agency {
  /** In full: `Agence France-Presse`. */
  readonly name: string;
  /** As its own datelines write it: `AFP`, `Xinhua`, `dpa`. */
  readonly short: string;
  /** Other ways to write it. */
  readonly forms: readonly string[];
  /** What follows it in its own datelines: `-`, `--` or an em dash. */
  readonly dash: string;
  /** What stands behind the places in its own datelines, where that is no comma: MOSCOW. Nov 5 (Interfax) - */
  readonly stop: string | undefined;
}

/** Shorter names have too many neighbours: only letters that changed places, or one put twice, is a slip in them. */
const SHORTEST_SLIP = 5;

function agencyKey(text: string): string {
  const key = fold(text);
  return isPlain(key) ? key : key.replace(/[.'-]/g, '').replace(/\s+/g, ' ').trim();
}

const agencies = once(() => {
  const byKey = new Map<string, Agency>();
  for (const line of AGENCIES.split('\n')) {
    const [name = '', short = '', forms = '', dash = '', stop] = line.split('|');
    const agency = { name, short, forms: forms ? forms.split(',') : [], dash: dash || '-', stop };
    for (const form of [name, short, ...agency.forms]) {
      const key = agencyKey(form);
      if (!byKey.has(key)) byKey.set(key, agency);
    }
  }
  return byKey;
});

/** The agency called so, in full or in short; case and full stops don't matter. */
export function agency(text: string): Agency | undefined {
  return agencies().get(agencyKey(text));
}

/**
 * The agency whose name is one slip away: a letter dropped, added or changed, or two neighbours swapped (Xinhau). Of a
 * name of three or four letters, written in capitals as such names are, only the last, or a letter put twice (APF, AFPP).
 */
export function agencyOneSlipFrom(text: string): Agency | undefined {
  const key = agencyKey(text);
  if (key.length < 3 || agencies().has(key)) return undefined;
  const capitals = text === text.toUpperCase();
  let short: Agency | undefined;
  for (const [known, found] of agencies()) {
    if (!oneSlip(key, known)) continue;
    if (known.length >= SHORTEST_SLIP) return found;
    if (capitals && known.length >= 3 && sameLetters(key, known)) short ??= found;
  }
  return short;
}

/** Whether two words that are one slip apart have the same letters, in another order or with one of them put twice. */
function sameLetters(word: string, known: string): boolean {
  if (word.length === known.length) return [...word].sort().join('') === [...known].sort().join('');
  return [...known].some((letter, i) => known.slice(0, i) + letter + known.slice(i) === word);
}

/** Whether one letter dropped, added or changed, or two neighbours swapped, makes one of the other. Linear. */
function oneSlip(a: string, b: string): boolean {
  if (a.length < b.length) return oneSlip(b, a);
  if (a.length - b.length > 1 || a === b) return false;
  let i = 0;
  while (i < b.length && a[i] === b[i]) i++;
  const rest = (text: string, from: number) => text.slice(from);
  if (a.length > b.length) return rest(a, i + 1) === rest(b, i);
  if (rest(a, i + 1) === rest(b, i + 1)) return true;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && rest(a, i + 2) === rest(b, i + 2);
}
