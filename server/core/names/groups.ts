/** The spellings of a story's names, grouped by what the ear hears: found by the hash a word already has. */
import { isCommonWord } from '../../data/lexicon.ts';
import type { Mention } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { hashOf } from '../article/words.ts';
import { longest } from './initials.ts';
import { isKnown } from './known.ts';
import { addPlace, dropPlace } from './places.ts';
import { loose, spellingOf } from './spelling.ts';

/** One word of a name (or two written as one form) where it stands: words `word` up to but not including `end`. */
export interface Place {
  readonly paragraph: Paragraph;
  readonly mention: Mention;
  readonly word: number;
  readonly end: number;
}

/** Two groups that one slip, or a way of transliterating, keeps apart; the key of `a` sorts first. */
export interface Pair {
  readonly a: Group;
  readonly b: Group;
}

/**
 * What all places of a name tell together, kept up as they come and go: a name may have thousands, of which an edit
 * touches one. What a place adds to it hangs on its paragraph alone.
 */
export interface Sum<T> {
  readonly none: () => T;
  /** Counts a place in, or, by -1, out again. */
  readonly count: (sum: T, place: Place, by: 1 | -1) => void;
}

/** What stands in places, by one spelling or several. */
abstract class Told {
  abstract readonly forms: readonly Form[];
  /** The sums that have been asked for. */
  #sums: readonly (readonly [Sum<unknown>, unknown])[] = none;

  /** What its places tell together. */
  sum<T>(of: Sum<T>): T {
    for (const [known, sum] of this.#sums) if (known === of) return sum as T;
    const sum = of.none();
    for (const { places } of this.forms) for (const place of places) of.count(sum, place, 1);
    this.#sums = longer(this.#sums, [of as Sum<unknown>, sum]);
    return sum;
  }

  /** Hears of a place that has come or, by -1, gone. */
  hear(place: Place, by: 1 | -1): void {
    for (const [of, sum] of this.#sums) of.count(sum, place, by);
  }
}

/** Lists with nothing in them, which all that have nothing share; one is made anew when something comes in. */
const none: readonly never[] = [];
const nowhere: Place[] = [];

/** A list with one more. Most have one alone: spread into a new list it would have room for many. */
export const longer = <T>(list: readonly T[], one: T): readonly T[] => (list.length === 0 ? [one] : [...list, one]);

const capitals = /^[A-Z]+$/;
const plain = /^[A-Za-z]+$/;

/** One spelling, exactly as it is written, its possessive left out. */
export class Form extends Told {
  readonly spelling: string;
  readonly group: Group;
  /** In the order of the story. Most names stand in one: a list of one takes less room than one that has been added to. */
  places: Place[] = nowhere;
  /** How many of them are a whole mention by themselves. */
  alone = 0;
  /** It stands alone in one place, and as part of a longer name in another. */
  twofold = false;
  /** Two to six capitals, and nothing else. */
  readonly acronym: boolean;

  constructor(spelling: string, group: Group) {
    super();
    this.spelling = spelling;
    this.group = group;
    this.acronym = spelling.length > 1 && spelling.length <= longest && capitals.test(spelling);
  }

  get forms(): readonly Form[] {
    return [this];
  }

  /** Two words. */
  get compound(): boolean {
    return this.spelling.includes(' ') || this.spelling.includes('-');
  }

  /** Takes in a place, or gives it up. */
  enter(place: Place): void {
    addPlace(this, place);
    this.hear(place, 1);
  }

  leave(paragraph: Paragraph, word: number): void {
    const place = dropPlace(this, paragraph, word);
    if (place) this.hear(place, -1);
  }

  override hear(place: Place, by: 1 | -1): void {
    super.hear(place, by);
    if (place.mention.to - place.mention.from === 1) this.alone += by;
    this.group.hear(place, by);
  }
}

/** The spellings that differ only in case, accents, hyphens, spaces and apostrophes. */
export class Group extends Told {
  /** What they have in common; see `loose`. */
  readonly key: string;
  readonly hash: number;
  forms: readonly Form[] = none;
  pairs: readonly Pair[] = none;
  /** Two words and more in every form. */
  compound: boolean;
  /** How often the name stands in the story. */
  count = 0;
  /** Another group with the same hash. */
  next: Group | undefined;
  /** Where it is filed in a `Neighbourhood`. */
  filed: number | undefined;
  #listed: boolean | undefined;
  #known: boolean | undefined;
  #common: boolean | undefined;

  constructor(key: string, hash: number, compound: boolean) {
    super();
    this.key = key;
    this.hash = hash;
    this.compound = compound;
  }

  /** Whether the key by itself is in some list. */
  get listed(): boolean {
    this.#listed ??= isKnown(this.key);
    return this.#listed;
  }

  /** In some list in one of its spellings: a common word, a given name, a place, a people. */
  get known(): boolean {
    this.#known ??= this.listed || this.forms.some(form => isKnown(form.spelling));
    return this.#known;
  }

  /** Among the most frequent words. */
  get common(): boolean {
    this.#common ??= isCommonWord(this.key);
    return this.#common;
  }

  override hear(place: Place, by: 1 | -1): void {
    super.hear(place, by);
    this.count += by;
  }

  /** Takes in a spelling, or gives it up. */
  enter(form: Form): void {
    this.forms = longer(this.forms, form);
    this.#known = undefined;
  }

  leave(form: Form): void {
    this.forms = this.forms.filter(f => f !== form);
    this.#known = undefined;
  }
}

/** Every group of a story, by its hash. */
export class Groups {
  readonly #byHash = new Map<number, Group>();

  /** The group of a key. */
  get(key: string, hash = hashOf(key)): Group | undefined {
    let group = this.#byHash.get(hash);
    while (group && group.key !== key) group = group.next;
    return group;
  }

  /** The groups filed under a hash. */
  *under(hash: number): Iterable<Group> {
    for (let group = this.#byHash.get(hash); group; group = group.next) yield group;
  }

  /** The groups whose key begins so. */
  *beginning(key: string): Iterable<Group> {
    for (const first of this.#byHash.values())
      for (let group: Group | undefined = first; group; group = group.next) if (group.key.startsWith(key)) yield group;
  }

  /** The form that reads like `raw` from `start` to `end` to the letter, if `hash` is what it is filed under. */
  formAt(hash: number, raw: string, start: number, end: number): Form | undefined {
    for (let group = this.#byHash.get(hash); group; group = group.next)
      for (const form of group.forms)
        if (form.spelling.length === end - start && raw.startsWith(form.spelling, start)) return form;
    return undefined;
  }

  /**
   * The form of a text, made if the story had none; `made` hears of a new group. `read` is the hash that the words of
   * the text have: in plain letters it is that of their key.
   */
  formOf(text: string, read: number, compound: boolean, made: (group: Group) => void): Form {
    const easy = plain.test(text);
    const spelling = easy ? text : spellingOf(text);
    const key = easy ? text.toLowerCase() : loose(spelling);
    const hash = easy ? read : hashOf(key);
    let group = this.get(key, hash);
    if (!group) {
      group = new Group(key, hash, compound);
      group.next = this.#byHash.get(hash);
      this.#byHash.set(hash, group);
      made(group);
    }
    for (const form of group.forms) if (form.spelling === spelling) return form;
    const form = new Form(spelling, group);
    group.enter(form);
    return form;
  }

  /** Forgets a group without forms. */
  drop(group: Group): void {
    const first = this.#byHash.get(group.hash);
    if (first === group) {
      if (group.next) this.#byHash.set(group.hash, group.next);
      else this.#byHash.delete(group.hash);
      return;
    }
    for (let g = first; g; g = g.next) if (g.next === group) g.next = group.next;
  }
}
