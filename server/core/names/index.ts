/** The names of a story: which spellings stand where, and which of them may be one name. */
import type { Mention } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before, Flag, hashFrom, hashOf, hashStart } from '../article/words.ts';
import { Docket } from './docket.ts';
import { type Form, type Group, Groups, longer, type Pair } from './groups.ts';
import { SpelledOut } from './initials.ts';
import { alikeOf, soundsOf } from './known.ts';
import { Neighbourhood } from './near.ts';
import { loose, slipBetween } from './spelling.ts';
import { Tally } from './tally.ts';
import { eachWhole, type Heard } from './wholekeys.ts';
import { Wholes } from './wholes.ts';

const [the, of, and] = ['the', 'of', 'and'].map(hashOf) as [number, number, number];

/** News names somebody new once in so many words, and uses a word so often. */
const namesApart = 25;
const wordsAgain = 8;

/**
 * Knows every name of a story. Paragraphs are added and removed; the answer depends on what it holds alone. What may
 * be at fault is on a docket: the rules judge again only what an edit has touched.
 */
export class NameIndex {
  readonly #groups = new Groups();
  readonly #near = new Neighbourhood<Group>();
  readonly #sounds = new Map<number, Set<Group>>();
  readonly #small = new Tally();
  /** Words in e-mail and web addresses. */
  readonly #addressed = new Tally();
  readonly #spelledOut = new SpelledOut();
  /** The acronyms in the story by their initials. */
  readonly #acronyms = new Map<number, Form>();
  /** Spellings whose last place has gone: most come again at once, in what stands there now, and need not be made anew. */
  #empty = new Set<Form>();
  /** Groups that are spelled in more than one way. */
  readonly mixed = new Docket<Group>();
  /** Spellings that stand alone in one place and as part of a longer name in another. */
  readonly twofold = new Docket<Form>();
  /** Spellings that look like acronyms. */
  readonly acronyms = new Docket<Form>();
  /** Groups that may be one name. */
  readonly pairs = new Docket<Pair>();
  /** Names of two words that stand in two orders; and of three, whose middle is an initial. */
  readonly orders = new Wholes();
  readonly initials = new Wholes();

  /** Makes room for the names in so many words to come. */
  expect(words: number): void {
    this.#near.expect(words / namesApart);
    this.#small.expect(words / wordsAgain);
  }

  add(paragraph: Paragraph): void {
    this.#count(paragraph, 1);
    this.#spelledOut.add(paragraph, code => this.#hear(code));
    const take = (form: Form, mention: Mention, word: number, end: number) => {
      form.enter({ paragraph, mention, word, end });
      this.#touch(form);
    };
    const takeWhole: Heard = (mention, what, key, ahead) => this[what].add(key, ahead, paragraph, mention);
    for (const mention of paragraph.mentions) {
      this.#eachForm(paragraph, mention, take);
      eachWhole(paragraph, mention, takeWhole);
    }
  }

  remove(paragraph: Paragraph): void {
    this.#count(paragraph, -1);
    this.#spelledOut.remove(paragraph, code => this.#hear(code));
    const drop = (form: Form, _mention: Mention, word: number) => {
      form.leave(paragraph, word);
      this.#touch(form);
      if (form.places.length === 0) this.#empty.add(form);
    };
    const dropWhole: Heard = (mention, what, key, ahead) => this[what].remove(key, ahead, paragraph, mention);
    for (let i = paragraph.mentions.length - 1; i >= 0; i--) {
      const mention = paragraph.mentions[i]!;
      this.#eachForm(paragraph, mention, drop, true);
      eachWhole(paragraph, mention, dropWhole);
    }
  }

  /** What a paragraph is in the story has changed (it is the headline now, or was): its names are judged again. */
  reopen(paragraph: Paragraph): void {
    for (const mention of paragraph.mentions) this.#eachForm(paragraph, mention, form => this.#touch(form));
  }

  /** The spellings that differ from `text` in no more than case, accents, hyphens, spaces and apostrophes. */
  group(text: string): Group | undefined {
    return this.#groups.get(loose(text));
  }

  /** The groups whose key begins with the key of `text`, in no order that means anything. */
  beginning(text: string): Iterable<Group> {
    return this.#groups.beginning(loose(text));
  }

  /** How often a word stands in the story in small letters; names of such a word are judged again when that changes. */
  small(hash: number): number {
    return this.#small.watch(hash);
  }

  /** All has come and gone: names are judged again whose words, asked for with `small`, have come or gone. */
  settled(): void {
    for (const form of this.#empty) if (form.places.length === 0) this.#dropForm(form);
    if (this.#empty.size > 0) this.#empty = new Set();
    for (const hash of this.#small.changed()) this.#touchAll(hash);
  }

  /** How often a word stands in addresses: mail to m.lindqvist@paper.example. */
  addressed(hash: number): number {
    return this.#addressed.count(hash);
  }

  /** Whether the story reads as English: one small word in fifty is one of the three commonest. */
  get english(): boolean {
    const common = this.#small.count(the) + this.#small.count(of) + this.#small.count(and);
    return this.#small.total < 60 || common * 50 > this.#small.total;
  }

  /** The first words in the story with the initials of an acronym. */
  spelledOut(acronym: string): ReturnType<SpelledOut['first']> {
    return this.#spelledOut.first(acronym);
  }

  /** Puts what has changed with a form on the dockets. */
  #touch(form: Form): void {
    const { group } = form;
    if (group.forms.length > 1) {
      this.mixed.open(group);
      for (const other of group.forms) if (other.twofold) this.twofold.open(other);
    }
    for (const pair of group.pairs) this.pairs.open(pair);
    if (form.acronym) this.acronyms.open(form);
    const twofold = form.alone > 0 && form.alone < form.places.length;
    if (twofold) this.twofold.open(form);
    else if (form.twofold) this.twofold.close(form);
    form.twofold = twofold;
  }

  #touchAll(hash: number): void {
    for (const group of this.#groups.under(hash)) for (const form of group.forms) this.#touch(form);
  }

  /** Words with these initials have come or gone. */
  #hear(code: number): void {
    const form = this.#acronyms.get(code);
    if (form) this.acronyms.open(form);
  }

  #count({ words }: Paragraph, by: number): void {
    const { count, flags, hashes } = words;
    for (let i = 0; i < count; i++) {
      if (flags[i]! & Flag.Verbatim) {
        this.#addressed.add(hashes[i]!, by);
        this.#touchAll(hashes[i]!);
      } else if (!(flags[i]! & (Flag.Capital | Flag.Figure))) this.#small.add(hashes[i]!, by);
    }
  }

  /** Each word of a mention, and each two neighbours that may be spelled as one; `back`: the last first. */
  #eachForm(
    p: Paragraph,
    mention: Mention,
    each: (form: Form, mention: Mention, word: number, end: number) => void,
    back = false
  ): void {
    const { from, to, display } = mention;
    const { starts, ends, before, flags, hashes } = p.words;
    for (let k = from; k < to; k++) {
      const i = back ? from + to - 1 - k : k;
      const [start, end] = [starts[i]!, ends[i]!];
      if (end - start < 2) continue;
      if (flags[i]! & Flag.Capital) each(this.#form(p.raw, hashes[i]!, start, end, false), mention, i, i + 1);
      if (display || i + 1 === to || ends[i + 1]! - starts[i + 1]! < 2) continue;
      const gap = before[i + 1]!;
      if (gap === Before.Hyphen || (gap === Before.Space && starts[i + 1]! === end + 1 && end - start < 6)) {
        const hash = hashFrom(hashFrom(hashStart, p.raw, start, end), p.raw, starts[i + 1]!, ends[i + 1]!);
        each(this.#form(p.raw, hash, start, ends[i + 1]!, true), mention, i, i + 2);
      }
    }
  }

  #form(raw: string, hash: number, start: number, end: number, compound: boolean): Form {
    const form = this.#groups.formAt(hash, raw, start, end);
    return form ?? this.#newForm(raw.slice(start, end), hash, compound);
  }

  /** The form of a text: one that is met for the first time, or is not written in plain letters. */
  #newForm(text: string, hash: number, compound: boolean): Form {
    const form = this.#groups.formOf(text, hash, compound, group => {
      if (!compound) this.#link(group);
    });
    const { group } = form;
    if (form.places.length > 0) return form;
    if (group.compound && !compound) {
      group.compound = false;
      this.#link(group);
    }
    if (form.acronym) this.#acronyms.set(SpelledOut.code(form.spelling), form);
    return form;
  }

  /** Finds what may be the same name as this group. */
  #link(group: Group): void {
    if (group.key.length > 2) {
      this.#near.add(group, other => {
        const slip = slipBetween(group.key, other.key);
        if (slip && (slip.slip === 'swapped' || !areWords(group, other))) this.#pair(group, other);
      });
    }
    for (const sound of soundSets(group.key)) {
      const alike = this.#sounds.get(sound) ?? new Set();
      for (const other of alike) this.#pair(group, other);
      alike.add(group);
      this.#sounds.set(sound, alike);
    }
  }

  #pair(one: Group, other: Group): void {
    const [a, b] = one.key < other.key ? [one, other] : [other, one];
    if (a.pairs.some(pair => pair.b === b)) return;
    const pair: Pair = { a, b };
    a.pairs = longer(a.pairs, pair);
    b.pairs = longer(b.pairs, pair);
    this.pairs.open(pair);
  }

  #dropForm(form: Form): void {
    const { group } = form;
    group.leave(form);
    if (form.acronym) {
      this.acronyms.close(form);
      this.#acronyms.delete(SpelledOut.code(form.spelling));
    }
    if (group.forms.length < 2) this.mixed.close(group);
    if (group.forms.length === 0) this.#groups.drop(group);
    if (group.compound || !group.forms.every(f => f.compound)) return;
    group.compound = true;
    this.#unlink(group);
  }

  #unlink(group: Group): void {
    if (group.key.length > 2) this.#near.remove(group);
    for (const sound of soundSets(group.key)) this.#sounds.get(sound)?.delete(group);
    for (const pair of group.pairs) {
      const other = pair.a === group ? pair.b : pair.a;
      other.pairs = other.pairs.filter(p => p !== pair);
      this.pairs.close(pair);
    }
    group.pairs = [];
  }
}

/** A common word, and another in some list. Few are common: who is not need not be looked up. */
const areWords = (a: Group, b: Group): boolean => (a.common && b.listed) || (b.common && a.listed);

/** What a name may be found by that sounds as it does: transliterations, and below 0 surnames. */
function soundSets(key: string): readonly number[] {
  const alike = alikeOf(key);
  return alike.length === 0 ? soundsOf(key) : [...soundsOf(key), ...alike.map(set => -1 - set)];
}
