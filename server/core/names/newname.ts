/** A name that is typed to replace another: whether it can stand in copy, and which part of it is the surname. */
import { isGivenName, isTitle } from '../../data/lexicon.ts';
import { particles } from '../article/mentions.ts';
import { isSuffix, surnameAt } from './people.ts';
import { loose } from './spelling.ts';

/** No name has more UTF-16 code units. */
const longest = 100;

/** What keeps a text from being a name, as a sentence; undefined for one that can stand in copy. */
export function unfit(text: string): string | undefined {
  const name = text.trim();
  if (name === '') return 'A name has to have letters.';
  if (/[\r\n\u2028\u2029\u0085]/.test(text)) return 'A name stands on one line.';
  if (name.length > longest) return `A name has no more than ${longest} characters.`;
  const odd = /[^\p{L}\p{M}\p{N} \u00a0.,'’‘ʼ&\u2010\u2011·-]/u.exec(name);
  if (odd) return odd[0] < ' ' ? 'A name has no tabs and control characters.' : `No name has “${odd[0]}” in it.`;
  if (!/\p{L}/u.test(name)) return `“${name}” is no name: it has no letters.`;
  if (/['’‘ʼ][sS]$/.test(name)) return 'Leave out the possessive: it stays where it stands.';
  if (
    /,(?! (?:Jr|Sr)\.?$)/.test(name) ||
    /(?:^|[\p{L}\p{N}]{3})\.$/u.test(name.replace(/\b(?:Bros|Corp|Inc|Ltd)\.$/, ''))
  ) {
    return `“${name}” is no name: a ${name.endsWith('.') ? 'full stop' : 'comma'} does not belong to it.`;
  }
  const [first = '', ...rest] = name.split(/\s+/);
  if (rest.length > 0 && isTitle(first) && !isGivenName(first))
    return `Leave out “${first}”: titles stay where they stand.`;
  return undefined;
}

/** A full name as typed. */
export interface NewName {
  /** Given names and initials in order. */
  readonly given: readonly string[];
  /** The surname with its particles. */
  readonly surname: string;
  readonly suffix: string;
  /** The surname comes first. */
  readonly familyFirst: boolean;
}

/** The name that is to be replaced: its words but suffixes and particles, and which of them is the surname. */
export interface OldName {
  readonly keys: readonly string[];
  readonly surname: number;
}

/** Parts a full name as the old one was parted, if as many words and one of them have stayed; else as its words suggest. */
export function readName(text: string, old: OldName): NewName {
  // The marks round Brian ‘Buzz’ Roe stay where they stand.
  const words = text
    .replace(/,/g, '')
    .split(/\s+/)
    .map(word => word.replace(/^['‘’](.+)['’]$/, '$1'));
  let suffix = '';
  while (words.length > 1 && isSuffix(loose(words[words.length - 1]!)))
    suffix = `${words.pop()!}${suffix && ` ${suffix}`}`;
  const isName = words.map(
    (word, i) => i === words.length - 1 || !(i > 0 || isSmall(word)) || !particles.has(loose(word))
  );
  const names = words.map((_, i) => i).filter(i => isName[i]);
  const keys = names.map(i => keyOf(words[i]!));
  // Yoon Tae-jin has three words to be told by.
  const flat = names.flatMap(i => words[i]!.split(/[-\u2010\u2011]/).map(loose)).filter(key => key.length > 1);
  const at = names[surnameIn(keys, flat, old)]!;
  const from = at - withSmall(words, isName, at).split(' ').length + 1;
  return {
    given: names.filter(i => i < from || i > at).map(i => withSmall(words, isName, i)),
    surname: words.slice(from, at + 1).join(' '),
    suffix,
    familyFirst: from === 0 && at < words.length - 1
  };
}

/** A given name with the particles before it: de la Cruz. */
function withSmall(words: readonly string[], isName: readonly boolean[], at: number): string {
  let from = at;
  while (from > 0 && !isName[from - 1]) from--;
  return words.slice(from, at + 1).join(' ');
}

const isSmall = (word: string): boolean => word === word.toLowerCase();

function surnameIn(keys: readonly string[], flat: readonly string[], { keys: old, surname }: OldName): number {
  if (keys.length === old.length) {
    const moved = keys.indexOf(old[surname]!);
    const same = [...keys].sort().join(' ') === [...old].sort().join(' ');
    if (same && moved >= 0) return moved;
    if (keys.some((key, i) => key === old[i])) return surname;
  }
  return flat.length > 1 && surnameAt(flat) === 0 && keys[0] === flat[0] ? 0 : keys.length - 1;
}

/** What a typed word is compared by; the article in al-Assad left out. */
export function keyOf(word: string): string {
  return loose(word.replace(/^(?:al|el|ul)[-\u2010\u2011]/i, ''));
}

/** A surname without the particles before it: Berg, of van der Berg; Assad, of al-Assad. */
export function withoutParticles(surname: string): string {
  const words = surname.split(' ');
  while (words.length > 1 && particles.has(loose(words[0]!))) words.shift();
  return words.join(' ').replace(/^(?:al|el|ul)[-\u2010\u2011]/i, '');
}
