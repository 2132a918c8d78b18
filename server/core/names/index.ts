/** The names of a story: which spellings stand where, and which of them may be one name. */
import { isCommonWord } from '../../data/lexicon.ts';
import { bare, type Mention } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before, Flag } from '../article/words.ts';
import { eachInitials, longest, packed } from './initials.ts';
import { isKnown, soundsOf } from './known.ts';
import { Neighbourhood } from './near.ts';
import { hashOf, loose, slipBetween } from './spelling.ts';
import { Tally } from './tally.ts';

/** One word of a name (or two written as one form) where it stands: words `word` up to but not including `end`. */
export interface Place {
  readonly paragraph: Paragraph;
  readonly mention: Mention;
  readonly word: number;
  readonly end: number;
}

/** One spelling, exactly as it is written, its possessive left out. */
export interface Form {
  readonly spelling: string;
  readonly group: Group;
  readonly places: Place[];
  /** How many of them are a whole mention by themselves. */
  alone: number;
}

/** The spellings that differ only in case, accents, hyphens, spaces and apostrophes. */
export interface Group {
  /** What they have in common; see `loose`. */
  readonly key: string;
  readonly hash: number;
  readonly forms: Form[];
  readonly pairs: Set<Pair>;
  /** In lists: a common word, a given name, a place, a people. */
  readonly known: boolean;
  readonly common: boolean;
  /** Two words and more in every form. */
  compound: boolean;
  /** Grows with every place that comes or goes. */
  stamp: number;
  count: number;
}

/** Mentions of several words under one key; `stamp` grows with every one that comes or goes. */
export interface Whole {
  readonly places: Place[];
  stamp: number;
}

/** Two groups that one slip, or a way of transliterating, keeps apart; `verdict` is kept while both stamps hold. */
export interface Pair {
  readonly a: Group;
  readonly b: Group;
  stamp: number;
  verdict: unknown;
}

class NameGroup implements Group {
  readonly key: string;
  readonly hash: number;
  readonly forms: Form[] = [];
  readonly pairs = new Set<Pair>();
  compound: boolean;
  stamp = 0;
  count = 0;
  readonly #spelling: string;
  #known: boolean | undefined;
  #common: boolean | undefined;

  constructor(key: string, spelling: string, compound: boolean) {
    this.key = key;
    this.#spelling = spelling;
    this.compound = compound;
    this.hash = hashOf(spelling);
  }

  // Most names are never asked for.
  get known(): boolean {
    this.#known ??= isKnown(this.#spelling);
    return this.#known;
  }

  get common(): boolean {
    this.#common ??= isCommonWord(this.key);
    return this.#common;
  }
}

/** Knows every name of a story; paragraphs are added and removed, and the answer depends on what it holds alone. */
export class NameIndex {
  readonly #forms = new Map<string, Form>();
  readonly #groups = new Map<string, Group>();
  /** Groups by the first letter of their key. */
  readonly #shelves = new Map<string, Set<Group>>();
  readonly #near = new Neighbourhood<Group>();
  readonly #sounds = new Map<number, Set<Group>>();
  readonly #small = new Tally();
  /** Groups that are spelled in more than one way. */
  readonly mixed = new Set<Group>();
  /** Spellings that stand alone in one place and as part of a longer name in another. */
  readonly twofold = new Set<Form>();
  /** Spellings that look like acronyms. */
  readonly acronyms = new Set<Form>();
  /** How often words with these initials stand together; see `packed`. */
  readonly #spelledOut = new Tally();
  /** Groups that may be one name. */
  readonly pairs = new Set<Pair>();
  /** Names of two words, under the two in alphabetical order; of three with an initial, under first and last. */
  readonly #orders = new Map<string, Whole>();
  readonly #initials = new Map<string, Whole>();
  /** Keys of names that may stand in two orders, or with two initials. */
  readonly orders = new Map<string, Whole>();
  readonly initials = new Map<string, Whole>();

  add(paragraph: Paragraph): void {
    this.#count(paragraph, 1);
    for (const mention of paragraph.mentions) {
      this.#eachForm(paragraph, mention, (spelling, word, end) => {
        const form = this.#forms.get(spelling) ?? this.#newForm(spelling, end - word > 1);
        form.places.push({ paragraph, mention, word, end });
        if (mention.to - mention.from === 1) form.alone++;
        this.#note(form);
        form.group.count++;
        form.group.stamp++;
      });
      this.#eachWhole(paragraph, mention, (table, wide, key) => {
        let whole = table.get(key);
        if (!whole) {
          whole = { places: [], stamp: 0 };
          table.set(key, whole);
        }
        whole.places.push({ paragraph, mention, word: mention.from, end: mention.to });
        whole.stamp++;
        if (whole.places.length === 2) wide.set(key, whole);
      });
    }
  }

  remove(paragraph: Paragraph): void {
    this.#count(paragraph, -1);
    for (let i = paragraph.mentions.length - 1; i >= 0; i--) {
      const mention = paragraph.mentions[i]!;
      this.#eachForm(paragraph, mention, (spelling, word) => {
        const form = this.#forms.get(spelling)!;
        drop(form.places, paragraph, word);
        if (mention.to - mention.from === 1) form.alone--;
        this.#note(form);
        form.group.count--;
        form.group.stamp++;
        if (form.places.length === 0) this.#dropForm(form);
      });
      this.#eachWhole(paragraph, mention, (table, wide, key) => {
        const whole = table.get(key)!;
        drop(whole.places, paragraph, mention.from);
        whole.stamp++;
        if (whole.places.length === 1) wide.delete(key);
        if (whole.places.length === 0) table.delete(key);
      });
    }
  }

  /** The spelling, if the story has it. */
  form(spelling: string): Form | undefined {
    return this.#forms.get(spelling);
  }

  /** The spellings that differ from `text` in no more than case, accents, hyphens, spaces and apostrophes. */
  group(text: string): Group | undefined {
    return this.#groups.get(loose(text));
  }

  /** The groups whose key begins with the key of `text`, in no order that means anything. */
  *beginning(text: string): Iterable<Group> {
    const key = loose(text);
    for (const group of this.#shelves.get(shelfOf(key)) ?? []) if (group.key.startsWith(key)) yield group;
  }

  /** Every spelling in the story, in no order that means anything. */
  forms(): Iterable<Form> {
    return this.#forms.values();
  }

  /** How often a word stands in the story in small letters. */
  small(hash: number): number {
    return this.#small.count(hash);
  }

  /** How often words with the initials of an acronym stand together in the story. */
  spelledOut(acronym: string): number {
    return this.#spelledOut.count(packed(acronym));
  }

  /** Grows whenever a paragraph with such words comes or goes. */
  spelledOutStamp(acronym: string): number {
    return this.#spelledOut.stamp(packed(acronym));
  }

  #note(form: Form): void {
    if (form.alone > 0 && form.alone < form.places.length) this.twofold.add(form);
    else this.twofold.delete(form);
  }

  #count(paragraph: Paragraph, by: number): void {
    const { count, flags, hashes } = paragraph.words;
    eachInitials(paragraph, code => this.#spelledOut.add(code, by));
    for (let i = 0; i < count; i++) {
      if (!(flags[i]! & (Flag.Capital | Flag.Figure | Flag.Verbatim))) this.#small.add(hashes[i]!, by);
    }
  }

  /** Each word of a mention, and each two neighbours that may be spelled as one. */
  #eachForm(p: Paragraph, { from, to, display }: Mention, each: (spelling: string, word: number, end: number) => void) {
    const { starts, ends, before, flags } = p.words;
    for (let i = from; i < to; i++) {
      if (ends[i]! - starts[i]! < 2) continue;
      if (flags[i]! & Flag.Capital) each(spellingOf(p.raw.slice(starts[i]!, ends[i]!)), i, i + 1);
      if (display || i + 1 === to || ends[i + 1]! - starts[i + 1]! < 2) continue;
      const gap = before[i + 1]!;
      if (
        gap === Before.Hyphen ||
        (gap === Before.Space && starts[i + 1]! === ends[i]! + 1 && ends[i]! - starts[i]! < 6)
      )
        each(spellingOf(p.raw.slice(starts[i]!, ends[i + 1]!)), i, i + 2);
    }
  }

  /** The keys of a whole mention: two words that might be swapped, three whose middle is an initial. */
  #eachWhole(
    p: Paragraph,
    { from, to, display }: Mention,
    each: (table: Map<string, Whole>, wide: Map<string, Whole>, key: string) => void
  ): void {
    const { starts, ends, before, flags } = p.words;
    const n = to - from;
    if (display || n < 2 || n > 3) return;
    const last = to - 1;
    for (let i = from; i < to; i++) if (!(flags[i]! & Flag.Capital)) return;
    if (ends[from]! - starts[from]! < 2 || ends[last]! - starts[last]! < 2) return;
    const first = bare(p.word(from));
    const second = bare(p.word(last));
    if (n === 2 && before[last] === Before.Space && first !== second)
      each(this.#orders, this.orders, first < second ? `${first} ${second}` : `${second} ${first}`);
    if (n === 3 && ends[from + 1]! - starts[from + 1]! === 1) each(this.#initials, this.initials, `${first} ${second}`);
  }

  #newForm(spelling: string, compound: boolean): Form {
    const key = loose(spelling);
    const group = this.#groups.get(key) ?? this.#newGroup(key, spelling, compound);
    if (group.compound && !compound) {
      group.compound = false;
      this.#link(group);
    }
    const form: Form = { spelling, group, places: [], alone: 0 };
    if (isAcronym(spelling)) this.acronyms.add(form);
    group.forms.push(form);
    this.#forms.set(spelling, form);
    if (group.forms.length === 2) this.mixed.add(group);
    return form;
  }

  #newGroup(key: string, spelling: string, compound: boolean): Group {
    const group = new NameGroup(key, spelling, compound);
    this.#groups.set(key, group);
    const shelf = this.#shelves.get(shelfOf(key));
    if (shelf) shelf.add(group);
    else this.#shelves.set(shelfOf(key), new Set([group]));
    if (!compound) this.#link(group);
    return group;
  }

  /** Finds what may be the same name as this group. */
  #link(group: Group): void {
    if (group.key.length > 2) {
      this.#near.add(group, other => {
        const slip = slipBetween(group.key, other.key);
        if (slip && (slip.slip === 'swapped' || !(group.known && other.known))) this.#pair(group, other);
      });
    }
    for (const sound of soundsOf(group.key)) {
      const alike = this.#sounds.get(sound) ?? new Set();
      for (const other of alike) this.#pair(group, other);
      alike.add(group);
      this.#sounds.set(sound, alike);
    }
  }

  #pair(one: Group, other: Group): void {
    const [a, b] = one.key < other.key ? [one, other] : [other, one];
    for (const pair of a.pairs) if (pair.b === b) return;
    const pair: Pair = { a, b, stamp: -1, verdict: undefined };
    a.pairs.add(pair);
    b.pairs.add(pair);
    this.pairs.add(pair);
  }

  #dropForm(form: Form): void {
    const { group } = form;
    this.#forms.delete(form.spelling);
    this.acronyms.delete(form);
    group.forms.splice(group.forms.indexOf(form), 1);
    if (group.forms.length === 1) this.mixed.delete(group);
    if (group.forms.length > 0) {
      if (!group.compound && group.forms.every(f => isCompound(f.spelling))) {
        group.compound = true;
        this.#unlink(group);
      }
      return;
    }
    this.#groups.delete(group.key);
    this.#shelves.get(shelfOf(group.key))!.delete(group);
    if (!group.compound) this.#unlink(group);
  }

  #unlink(group: Group): void {
    if (group.key.length > 2) this.#near.remove(group);
    for (const sound of soundsOf(group.key)) this.#sounds.get(sound)?.delete(group);
    for (const pair of group.pairs) {
      pair.a.pairs.delete(pair);
      pair.b.pairs.delete(pair);
      this.pairs.delete(pair);
    }
  }
}

function isCompound(spelling: string): boolean {
  return spelling.includes(' ') || spelling.includes('-');
}

const shelfOf = (key: string): string => key.charAt(0);

const odd = /[^A-Za-z -]/;

/** Two to six capitals, and nothing else. */
function isAcronym(spelling: string): boolean {
  return spelling.length > 1 && spelling.length <= longest && /^[A-Z]+$/.test(spelling);
}

/** A form's spelling: without possessive, with one kind of apostrophe and hyphen, composed. */
export function spellingOf(text: string): string {
  if (!odd.test(text)) return text;
  return bare(text)
    .replace(/[\u2018\u2019\u02bc\u02bb\u02be\u02bf\u0060\u00b4\u2032\uff07]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s/g, ' ')
    .normalize('NFC');
}

/** Takes a place out; the order of places means nothing. Looked for from the end: mentions leave last one first. */
function drop(places: Place[], paragraph: Paragraph, word: number): void {
  const at = places.findLastIndex(place => place.paragraph === paragraph && place.word === word);
  const last = places.pop()!;
  if (at >= 0 && at < places.length) places[at] = last;
}
