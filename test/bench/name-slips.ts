/** Slips put into names: one mention of a name that stands twice or more is spelled in another way, by a seeded hand. */
import { Article } from '../../server/core/article/article.ts';
import { bare, type Mention } from '../../server/core/article/mentions.ts';
import type { Paragraph } from '../../server/core/article/paragraph.ts';
import { isKnown } from '../../server/core/names/known.ts';
import { loose } from '../../server/core/names/spelling.ts';
import { apply, type Edit } from '../../server/core/text.ts';
import { isPlace } from '../../server/data/gazetteer.ts';
import {
  isCommonWord,
  isFamilyFirstSurname,
  isGivenName,
  isOrganisationWord,
  isTitle
} from '../../server/data/lexicon.ts';
import { TRANSLITERATIONS } from '../../server/data/lists.ts';
import type { chance } from './stories.ts';

type Chance = ReturnType<typeof chance>;

/** The kinds of slip, each with whether it changes a letter of a single word. */
export const kinds = [
  'swapped letters',
  'changed letter',
  'dropped letter',
  'added letter',
  'doubled letter',
  'first letter',
  'a name that is a word too',
  'accent',
  'case',
  'hyphen or space',
  'transliteration',
  'swapped words',
  'middle initial'
] as const;

const small = 'abcdefghijklmnopqrstuvwxyz';
const accents: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', n: 'ñ', c: 'ç', y: 'ý' };

type Change = (name: string, random: Chance) => string | undefined;

const swap: Change = (w, random) => {
  const at = [...w].map((_, i) => i).filter(i => i > 0 && i + 1 < w.length && w[i] !== w[i + 1]);
  if (at.length === 0) return undefined;
  const i = random.pick(at);
  return w.slice(0, i) + w[i + 1] + w[i] + w.slice(i + 2);
};
const another = (not: string, random: Chance) => random.pick([...small].filter(c => c !== not.toLowerCase()));

const words: Partial<Record<(typeof kinds)[number], Change>> = {
  'swapped letters': swap,
  'a name that is a word too': swap,
  'changed letter': (w, random) => {
    const i = 1 + random.below(w.length - 1);
    return w.slice(0, i) + another(w[i]!, random) + w.slice(i + 1);
  },
  'dropped letter': (w, random) => {
    const i = 1 + random.below(w.length - 1);
    return w.slice(0, i) + w.slice(i + 1);
  },
  'added letter': (w, random) => {
    const i = 1 + random.below(w.length);
    return w.slice(0, i) + random.pick([...small]) + w.slice(i);
  },
  'doubled letter': (w, random) => {
    const i = 1 + random.below(w.length - 1);
    return w.slice(0, i) + w[i] + w.slice(i);
  },
  'first letter': (w, random) => another(w[0]!, random).toUpperCase() + w.slice(1),
  accent: w => w.normalize('NFD').replace(/\p{M}/gu, '')
};

/** Changes of case: Macdonald, Pepsico, Nato. */
function recased(w: string): string | undefined {
  if (/^\p{Lu}{4,6}$/u.test(w)) return w[0] + w.slice(1).toLowerCase();
  const inner = /\p{Ll}(\p{Lu})\p{Ll}/u.exec(w);
  return inner ? w.slice(0, inner.index + 1) + inner[1]!.toLowerCase() + w.slice(inner.index + 2) : undefined;
}

/** Hyphens and spaces: Jong Un, Abubakr. */
function rejoined(w: string, random: Chance): string | undefined {
  const parts = /^(\p{Lu}\p{Ll}+)-(\p{L}\p{Ll}+)$/u.exec(w);
  if (parts) {
    const [, a, b] = parts as unknown as [string, string, string];
    return random.below(2) === 0 ? `${a} ${b[0]!.toUpperCase()}${b.slice(1)}` : a + b.toLowerCase();
  }
  const prefix = /^(Abu|Abd|Al|El|Ben|De|Du|La|Le|Van|Von) (\p{Lu}\p{Ll}+)$/u.exec(w);
  if (!prefix) return undefined;
  return random.below(2) === 0 ? `${prefix[1]}-${prefix[2]}` : prefix[1]! + prefix[2]!.toLowerCase();
}

const sounds = TRANSLITERATIONS.split('|').map(line => line.split(' '));

/** Another way to write it in Latin letters, from the list that the rule has too. */
function otherSound(w: string, random: Chance): string | undefined {
  const others = sounds.filter(set => set.includes(w.toLowerCase())).flat();
  const choices = others.filter(x => x !== w.toLowerCase() && /^[a-z]+$/.test(x));
  if (choices.length === 0) return undefined;
  const x = random.pick(choices);
  return x[0]!.toUpperCase() + x.slice(1);
}

/** A name where it stands in the draft, its possessive left out. */
interface Standing {
  readonly start: number;
  readonly text: string;
  /** The words beside it in its mention. */
  readonly beside: readonly string[];
  /** It is a part of a longer name. */
  readonly within?: boolean;
}

/** The names of a draft that a slip can be put into. */
interface Names {
  /** Single words of names, no word of the language, twice or more in the draft. */
  readonly single: readonly Standing[];
  /** Surnames that are words too, behind a given name somewhere: Bush, Brown. */
  readonly wordy: readonly Standing[];
  readonly capitals: readonly Standing[];
  readonly joined: readonly Standing[];
  readonly people: readonly Standing[];
  readonly withInitial: readonly Standing[];
  /** Whether some name in the draft is written so, whatever its case. */
  has(name: string): boolean;
}

/** What stands where, by kind of name. */
type Lists = { [K in Exclude<keyof Names, 'has'>]: Standing[] };

/** Reads them. */
export function namesOf(text: string): Names {
  const article = new Article(text);
  const all: Lists = { single: [], wordy: [], capitals: [], joined: [], people: [], withInitial: [] };
  const wordy = new Set<string>();
  for (const p of article.paragraphs) {
    for (const mention of p.mentions) {
      if (mention.display) continue;
      for (let i = mention.from; i < mention.to; i++) {
        const text = bare(p.word(i));
        const at = {
          start: article.startOf(p) + p.words.starts[i]!,
          text,
          beside: besides(p, mention, i),
          within: mention.to - mention.from > 1
        };
        const low = text.toLowerCase();
        if (/^\p{Lu}+s?$/u.test(text)) {
          if (/^[A-Z]{4,6}$/.test(text)) all.capitals.push(at);
          continue;
        }
        if (!/^\p{Lu}[\p{L}'’]{3,}$/u.test(text)) continue;
        if (isOrganisationWord(low) || isTitle(low) || article.names.small(p.words.hashes[i]!) > 0) continue;
        if (!isCommonWord(low)) all.single.push(at);
        else {
          all.wordy.push(at);
          if (i > mention.from && isGivenName(p.word(i - 1)) && !isCommonWord(p.word(i - 1))) wordy.add(text);
        }
      }
      whole(article, p, mention, all);
    }
  }
  all.wordy.splice(0, all.wordy.length, ...all.wordy.filter(x => wordy.has(x.text)));
  for (const list of Object.values(all)) {
    const byText = new Map<string, Standing[]>();
    for (const x of list) byText.set(x.text, [...(byText.get(x.text) ?? []), x]);
    list.splice(0, list.length, ...list.filter(x => byText.get(x.text)!.some(y => y !== x && mayBeOne(x, y))));
  }
  return { ...all, has: name => article.names.group(name) !== undefined };
}

/** The other words of a mention, by which one of a name is told from another; titles and posts are no such words. */
function besides(p: Paragraph, { from, to }: Mention, i: number): string[] {
  const words: string[] = [];
  for (let k = from; k < to; k++) if (k !== i) words.push(bare(p.word(k)).toLowerCase());
  return words.filter(w => w.length > 1 && !isTitle(w) && (!isCommonWord(w) || isGivenName(w)));
}

/** Whether two mentions of a word may mean one: Richard Roe and Richard Marlow are no two spellings of anybody. */
const mayBeOne = ({ beside: a }: Standing, { beside: b }: Standing): boolean =>
  a.length === 0 || b.length === 0 || a.some(w => b.includes(w));

/** Notes a mention of two or three words. */
function whole(article: Article, p: Paragraph, { from, to }: Mention, all: Lists): void {
  const { starts, ends } = p.words;
  for (let i = from; i + 1 < to; i++) {
    const text = bare(p.raw.slice(starts[i]!, ends[i + 1]!));
    if (/^\p{Lu}\p{Ll}+(?:-\p{L}| \p{Lu})\p{Ll}+$/u.test(text))
      all.joined.push({ start: article.startOf(p) + starts[i]!, text, beside: [] });
  }
  const text = bare(p.raw.slice(starts[from]!, ends[to - 1]!));
  const at = { start: article.startOf(p) + starts[from]!, text, beside: [] };
  if (/^\p{Lu}\p{Ll}+ \p{Lu}\. \p{Lu}\p{Ll}+$/u.test(text)) all.withInitial.push(at);
  const [first = '', last = ''] = text.split(' ');
  if (!/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(text) || (!isGivenName(first) && !isFamilyFirstSurname(first))) return;
  const ordinary = (w: string) => isCommonWord(w.toLowerCase()) || isOrganisationWord(w);
  if (!ordinary(first) && !ordinary(last)) all.people.push(at);
}

/** A slip, and what it was put into. */
export interface Slipped extends Edit {
  readonly was: string;
  /** What came of it is a word or a name of its own, or a plural: only the sense can show that it is a slip. */
  readonly other: boolean;
}

/** Whether a slip of one letter has made another word or name of it: Audi, Audis; Iran, Iraq; Paul, Pal. */
function isAnother(was: string, is: string, names: Names): boolean {
  const [a, b] = [loose(was), loose(is)];
  if (a === b || a.length < 3 || is.includes(' ')) return false;
  return `${a}s` === b || a === `${b}s` || isKnown(is) || names.has(is);
}

/** The draft with an accent in every mention of one name; itself where a name that stands twice has one. */
function withAccents(text: string, names: Names, random: Chance): string {
  if (names.single.some(x => isAccented(x.text))) return text;
  // English writes the names of places without.
  const list = names.single.filter(x => !isKnown(x.text) && [...x.text.slice(1)].some(c => accents[c]));
  if (list.length === 0) return text;
  const { text: name } = random.pick(list);
  const i = random.pick([...name].map((_, i) => i).filter(i => i > 0 && accents[name[i]!]));
  const edits = names.single
    .filter(x => x.text === name)
    .map(({ start }) => ({ span: { start: start + i, end: start + i + 1 }, text: accents[name[i]!]! }));
  return apply(text, edits);
}

const isAccented = (name: string): boolean => name.normalize('NFD') !== name;

/** The draft with names that a slip of the kind can be put into: nobody types an accent by accident, but many lose one. */
export function prepared(text: string, names: Names, kind: (typeof kinds)[number], random: Chance): string {
  if (kind === 'middle initial') return withInitials(text, names, random);
  return kind === 'accent' ? withAccents(text, names, random) : text;
}

/** The draft with a middle initial in every mention of one full name; itself where no full name stands twice. */
function withInitials(text: string, names: Names, random: Chance): string {
  if (names.withInitial.length > 0 || names.people.length === 0) return text;
  const { text: name } = random.pick(names.people);
  const initial = random.pick([...small]).toUpperCase();
  const at = name.indexOf(' ');
  const edits = names.people
    .filter(x => x.text === name)
    .map(({ start }) => ({ span: { start: start + at, end: start + at }, text: ` ${initial}.` }));
  return apply(text, edits);
}

/** One slip of a kind in a draft; undefined where the draft has no place for it. */
export function slip(names: Names, kind: (typeof kinds)[number], random: Chance): Slipped | undefined {
  const tryOn = (list: readonly Standing[], change: Change) => {
    for (let tries = 0; tries < 8 && list.length > 0; tries++) {
      const { start, text } = random.pick(list);
      const changed = change(text, random);
      if (changed === undefined || changed === text) continue;
      const other = isAnother(text, changed, names);
      return { span: { start, end: start + text.length }, text: changed, was: text, other };
    }
    return undefined;
  };
  switch (kind) {
    case 'a name that is a word too':
      return tryOn(names.wordy, swap);
    case 'case': {
      const list = [...names.single.filter(x => recased(x.text) !== undefined), ...names.capitals];
      return tryOn(list, recased);
    }
    case 'hyphen or space':
      return tryOn(
        names.joined.filter(x => rejoined(x.text, random) !== undefined),
        rejoined
      );
    case 'transliteration':
      return tryOn(
        // A body's name is its own, whatever its town is called.
        names.single.filter(x => otherSound(x.text, random) && !(x.within && isPlace(x.text))),
        otherSound
      );
    case 'accent':
      return tryOn(
        names.single.filter(x => isAccented(x.text)),
        words.accent!
      );
    case 'swapped words':
      return tryOn(names.people, name => name.split(' ').reverse().join(' '));
    case 'middle initial':
      return tryOn(names.withInitial, (name, random) =>
        name.replace(/ (\p{Lu})\. /u, (_, c: string) => ` ${another(c, random).toUpperCase()}. `)
      );
    default:
      return tryOn(names.single, words[kind]!);
  }
}
