/** Names in headlines and lines of capitals, where a capital says nothing: they are told by what the story has elsewhere. */
import { isGivenName } from '../../data/lexicon.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before } from '../article/words.ts';
import type { Appearance } from './appearance.ts';
import type { Place } from './groups.ts';
import { isInitial, partsOf, type Unit, wordKeys } from './parts.ts';

/** A surname in a headline, and whose it is: the number of those whose given names stand beside it. */
interface Shown {
  readonly appearance: Appearance;
  readonly owner: number | undefined;
}

/**
 * Reads the surname of this key that ends with the word at `place`; `people` are the full names of all who bear it.
 * Undefined where it is part of another name: JANE ROE, where the story has John Roe alone.
 */
export function readDisplay(place: Place, key: string, people: readonly (readonly Appearance[])[]): Shown | undefined {
  const { paragraph: p, mention, word } = place;
  const { before } = p.words;
  if (word + 1 < mention.to && before[word + 1] === Before.Hyphen) return undefined;
  let from = word;
  while (from > mention.from && before[from] === Before.Hyphen) from--;
  if (wordKeys(p, from, word + 1).join('') !== key) {
    // AL-ASSAD: the particle is no part of the key.
    if (from === word || wordKeys(p, word, word + 1)[0] !== key) return undefined;
    from = word;
  }
  for (const [owner, full] of people.entries()) {
    for (const model of full) {
      const surname = asIn(model, p, mention.from, { from, to: word + 1, key });
      const given = givenAsIn(model, p, mention, surname);
      if (given) return { appearance: { paragraph: p, given, surname, display: true }, owner };
    }
  }
  const model = people[0]?.[0];
  const own = { from, to: word + 1, key };
  const surname = model ? asIn(model, p, mention.from, own) : own;
  if (people.length > 0 && surname.from > mention.from && isGivenName(p.word(surname.from - 1))) return undefined;
  return { appearance: { paragraph: p, given: [], surname, display: true }, owner: undefined };
}

/** The surname with the particles that it has in `model`, if they stand here as well. */
export function asIn({ paragraph, surname: { from, to } }: Appearance, p: Paragraph, first: number, own: Unit): Unit {
  const whole = wordKeys(paragraph, from, to);
  const start = own.to - whole.length;
  if (start >= own.from || start < first || wordKeys(p, start, own.to).join(' ') !== whole.join(' ')) return own;
  return { from: start, to: own.to, key: own.key };
}

/** The given names of `model`, where they stand here beside the surname; initials between may come and go. */
function givenAsIn(model: Appearance, p: Paragraph, mention: { from: number; to: number }, surname: Unit) {
  const spelled = model.given.filter(unit => !isInitial(unit));
  const behind = model.given[0]!.from > model.surname.from;
  const found: Unit[] = [];
  let at = behind ? surname.to : surname.from;
  for (const unit of behind ? spelled : spelled.reverse()) {
    const n = unit.to - unit.from;
    const keys = wordKeys(model.paragraph, unit.from, unit.to).join(' ');
    const one = () => (behind ? { from: at, to: at + n } : { from: at - n, to: at });
    const fits = () => {
      const { from, to } = one();
      return from >= mention.from && to <= mention.to && wordKeys(p, from, to).join(' ') === keys;
    };
    while (!fits() && at - 1 > mention.from && !behind) {
      const [initial] = wordKeys(p, at - 1, at);
      if (initial!.length !== 1) break;
      found.push({ from: at - 1, to: at, key: initial! });
      at--;
    }
    if (!fits()) return undefined;
    found.push({ ...one(), key: unit.key });
    at = behind ? at + n : at - n;
  }
  return behind ? found : found.reverse();
}

/** The keys of the names of several words, no person's, that a word at these places is part of outside headlines. */
export function wholeKeys(places: readonly Place[]): readonly string[] {
  const keys = new Set<string>();
  for (const { paragraph, mention } of places) {
    const parts = mention.display ? undefined : partsOf(paragraph, mention);
    if (parts?.kind === 'whole') keys.add(parts.surname.key);
  }
  return [...keys].sort();
}

/** Which of those names stands where a word of a headline does. */
export function wholeShown(p: Paragraph, word: number, wholes: readonly string[]): Unit | undefined {
  const here = wordKeys(p, word, word + 1)[0]!;
  for (const key of wholes) {
    const keys = key.split(' ');
    for (let i = keys.indexOf(here); i >= 0; i = keys.indexOf(here, i + 1)) {
      const found = standsAt(p, word - i, keys);
      if (found) return { ...found, key };
    }
  }
  return undefined;
}

/** The words from `from` on, if they have these keys. */
export function standsAt(
  p: Paragraph,
  from: number,
  keys: readonly string[]
): { from: number; to: number } | undefined {
  const to = from + keys.length;
  if (from < 0 || to > p.words.count || wordKeys(p, from, to).join(' ') !== keys.join(' ')) return undefined;
  return { from, to };
}
