/** A surname before the full name: readers do not know yet who is meant. It happens when paragraphs are moved. */
import { isCommonWord, isGivenName, isOrganisationWord, sameNickname } from '../../data/lexicon.ts';
import type { Article } from '../article/article.ts';
import { bare, possessive } from '../article/mentions.ts';
import type { Opening } from '../article/opening.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before, Flag } from '../article/words.ts';
import { kept, unchanged } from '../kept.ts';
import { extentOf } from '../names/appearance.ts';
import { ahead, behind } from '../names/beside.ts';
import { bodyWith } from '../names/bodies.ts';
import { follows } from '../names/follows.ts';
import type { Form, Place, Sum } from '../names/groups.ts';
import type { NameIndex } from '../names/index.ts';
import { isKnownPlace } from '../names/known.ts';
import { isInitial, partsOf } from '../names/parts.ts';
import { isFullName, wordsOf } from '../names/people.ts';
import { byOrder, isCapitals, movePlace } from '../names/places.ts';
import { Bag } from '../names/sums.ts';
import { isParty, speaks } from '../names/surnames.ts';
import { Ordered } from '../ordered.ts';
import type { Finding, Rule } from '../rule.ts';
import { quote } from './quote.ts';
import { type Anchor, anchored } from './standing.ts';

export const firstReference: Rule = {
  id: 'first-reference',
  summary: 'A person first met by surname alone, and in full only later.',
  severity: 'information',
  check(article: Article): Iterable<Finding> {
    const { names } = article;
    const met = inStory(names);
    names.twofold.settle(met, form => firstMet(article, form), isName, names);
    // Where paragraphs stand is no matter of the name, so it is asked each time.
    const { opening } = article;
    return findingsOf(
      article,
      steady(
        article,
        met.list.filter(met => !isStandfirst(opening, met))
      )
    );
  }
};

const inStory = kept((_: NameIndex) => new Ordered<FirstMet>((a, b) => byOrder(a.bare, b.bare)));

const steady = unchanged<Article, FirstMet>();

/** Whether a surname is no ordinary word of the story. */
const isName = ({ form: { group } }: FirstMet, names: NameIndex): boolean =>
  !(group.common && names.small(group.hash) > 0);

const findingsOf = kept((article: Article, all: readonly FirstMet[]) => all.map(met => findingOf(met, article)));

/** A bare surname that stands before the first full name. */
interface FirstMet {
  readonly bare: Place;
  readonly full: Place;
  readonly form: Form;
}

/** The same again while both stand as they stood, whatever other places of the name an edit has touched. */
const met = kept((bare: Place, full: Place, form: Form): FirstMet => ({ bare, full, form }));

const findingOf = kept(({ bare, full }: FirstMet, article: Article) => finding(article, bare, full));

/** The bare surname that stands before the first full name, and that full name. What costs least is asked first. */
function firstMet(article: Article, form: Form): FirstMet[] {
  const { spelling, places } = form;
  if (spelling.length < 3 || isCapitals(spelling)) return [];
  // The first mention that counts: not in the headline, a caption or a credit. Most are in a longer name.
  const bare = places.find(place => !place.mention.display && inBody(article, place.paragraph));
  if (!bare || !isAlone(bare) || !introduces(bare)) return [];
  if (isKnownPlace(spelling) || isOrganisationWord(spelling)) return [];
  const used = form.sum(uses);
  const full = used.full.places[0];
  if (used.none > 0 || !full || !inBody(article, full.paragraph) || areTwo(used.given, full)) return [];
  if (hasCrosshead(article, form, bare) || isRunIn(bare, full)) return [];
  // Ford Motor Co., Mercer Street, the Farm and Garden: a person alone speaks.
  const isPerson = used.other === 0 && !form.group.common;
  return isPerson || used.speaking > 0 ? [met(bare, full, form)] : [];
}

/**
 * Whether a few words below the headline say what the lead says next, in which the full name stands; or a story begins
 * with a headline of two sentences.
 */
function isStandfirst({ headline, lead }: Opening, { bare, full }: FirstMet): boolean {
  const p = bare.paragraph;
  if (!headline && p === lead && !p.dateline && p.words.count <= 20 && !speaks(bare))
    return p.words.flags.some((flag, i) => i > 0 && i < p.words.count && flag & Flag.Sentence);
  if (!headline || !lead || p.index <= headline.index || p.index > lead.index) return false;
  return !p.dateline && full.paragraph.index <= p.index + 2 && p.words.count <= 20;
}

/** Whether the full name stands before on a line of its own, SHINJIRO HADDAD; a headline is not read by all. */
function hasCrosshead({ opening: { headline } }: Article, { group }: Form, bare: Place): boolean {
  const isCrosshead = (p: Place) => !isAlone(p) && p.paragraph !== headline && byOrder(p, bare) < 0;
  return group.forms.some(f => isCapitals(f.spelling) && f.places.some(p => p.mention.display && isCrosshead(p)));
}

/** Haddad leads in the north: The architect Maria Haddad leads … A headline that the paragraph begins with. */
function isRunIn({ paragraph: p, word }: Place, full: Place): boolean {
  if (full.paragraph !== p || word > 0) return false;
  const { ends, starts } = p.words;
  return p.raw.slice(ends[word]!, starts[full.word]!).includes(': ');
}

const isAlone = ({ mention }: Place): boolean => mention.to - mention.from === 1;

/** What a surname is used as, how often; where in full names, and which; and how often as somebody's who speaks. */
const uses: Sum<{
  none: number;
  other: number;
  speaking: number;
  readonly full: { places: Place[] };
  readonly given: Bag;
}> = {
  none: () => ({ none: 0, other: 0, speaking: 0, full: { places: [] }, given: new Bag() }),
  count(sum, place, by) {
    const use = useOf(place);
    if (use === 'none' || use === 'other') sum[use] += by;
    if (use === 'bare' && speaks(place)) sum.speaking += by;
    if (use !== 'full') return;
    movePlace(sum.full, place, by);
    sum.given.count(givenOf(place) ?? '', by);
  }
};

/**
 * What a surname is used as: by itself, in somebody's full name, in the name of something else, or as no surname at all;
 * undefined where it is a part of one.
 */
function useOf(place: Place): 'bare' | 'full' | 'other' | 'none' | undefined {
  if (place.end !== place.word + 1) return undefined;
  if (isAlone(place)) return 'bare';
  const { paragraph: p, mention, word } = place;
  const words = wordsOf(p, mention);
  if (words.length === 1) return 'bare';
  if (words.some(w => /^(?:bin|ibn|bint)$/.test(w.key)) || p.words.before[word] === Before.Hyphen) return 'none';
  if (mention.display) return 'other';
  const parts = partsOf(p, mention);
  if (!parts || parts.surname.to !== word + 1) return parts?.kind === 'full' ? 'none' : 'other';
  if (parts.kind === 'short') return parts.firm ? 'other' : 'bare';
  if (parts.kind === 'whole') return 'other';
  const { from, to } = extentOf(parts);
  return isFullName(p, { ...mention, from, to }) ? 'full' : 'none';
}

/** A line without a stop, or with that of U.S. alone, is a headline, wherever it stands. */
const sentence = /(?:^|[^.])[.!?][”’"')\]\s]{0,4}$/;
const letters = /\b(?:[A-Z]\.){2,}\s{0,4}$/;

function inBody(article: Article, p: Paragraph): boolean {
  if (p.kind === 'heading' || p === article.opening.headline || (p.shape !== 'body' && p.shape !== 'note'))
    return false;
  const tail = p.raw.slice(Math.max(p.start, p.end - 8), p.end);
  // Will Haddad win?; 3. Haddad wins.
  const isHead = p.words.count <= 10 && (tail.includes('?') || /^\d/.test(p.raw.slice(p.start)));
  return sentence.test(tail) && !letters.test(tail) && !isHead;
}

/** Whether a surname stands there for a person met for the first time: with no title, no adjective, no body's name. */
const introduces = kept((place: Place): boolean => {
  const { paragraph: p, mention, word } = place;
  const { before, count, flags, starts } = p.words;
  if (!isAlone(place) || bodyWith(p, mention)) return false; // the University of Haddad
  // “As Haddad said, it is late,” as people talk.
  if (isQuoted(p.raw, starts[word]!)) return false;
  // Judge Clark, President Kerekou: a title is introduction enough; Mr. is none.
  if (mention.titled) return /^(?:mr|mrs|ms|miss|mister)$/i.test(p.word(word - 1)) && !joinsBody(p, word);
  if (joinsBody(p, word)) return false;
  // James (Jim) Hedges; “Giffords speaks”, the title of something.
  if (nicknamed.test(ahead(p, word, 40))) return false;
  // Behind a closing mark someone speaks; Kohn & Haddad, People v. Haddad.
  if (/[)\]“‘/&]\s?$|["']$/.test(ahead(p, word, 2)) || isParty(place)) return false;
  if (speaks(place)) return true;
  // Haddad: “No.”; Haddad/Roe.
  if (/^(?:[:/]| &)/.test(behind(p, word + 1, 2))) return false;
  const next = word + 1 < count ? before[word + 1]! : Before.End;
  if (before[word] === Before.Hyphen || next === Before.Hyphen) return false;
  // A list, or its end: Kelso, Haddad and Harlow.
  const goesOn = next === Before.Comma || (word + 1 < count && /^(?:and|or|&)$/.test(p.word(word + 1)));
  if (before[word] === Before.Comma && goesOn && flags[word - 1]! & Flag.Capital) return false;
  // Haddad, Marlow, Roe and Kelly: it begins one.
  const isListed = (i: number) => i < count && before[i] === Before.Comma && (flags[i]! & Flag.Capital) !== 0;
  if (isListed(word + 1) && isListed(word + 2)) return false;
  if (word > 0 && before[word] === Before.Space && !introduced(p.word(word - 1))) return false;
  // Haddad, which makes pumps, is a company.
  if (next === Before.Comma && p.word(word + 1) === 'which') return false;
  // Of Haddad, Ohio.
  if (next === Before.Comma && word > 0 && p.word(word - 1) === 'of') return false;
  // Reagan administration: the name is used as an adjective.
  const isCapital = next === Before.Space && (flags[word + 1]! & Flag.Capital) !== 0;
  if (possessive(p.word(word))) return !isCapital; // Haddad’s Law
  if (next !== Before.Space || isCapital) return true;
  const following = p.word(word + 1).toLowerCase();
  return follows.has(following) || /^have$|(?:ed|n['’]t|[^i]ly)$/.test(following);
});

/** No paragraph is longer that an editor wrote: in an endless line no more is looked back on. */
const longest = 3000;

/** Whether an offset of a text lies within quotation marks: curly ones, straight ones, or those of old wires. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longest), at);
  const open = before.lastIndexOf('\u201c');
  // Some open with a curly mark and close with a straight one.
  if (open >= 0) return open > Math.max(before.lastIndexOf('\u201d'), before.lastIndexOf('"'));
  if (before.lastIndexOf('``') > before.lastIndexOf("''")) return true;
  return (before.split('"').length - 1) % 2 === 1;
}

/** Katherine "Kitty" Malone: a full name with a nickname in its middle; “Sleepy Joe” Malone; who gave her last name, Malone. */
const nicknamed =
  /\p{Lu}[\p{L}.-]{1,15} ["\u201c\u2018'][^"\u201d\u2019']{1,20}["\u201d\u2019'] $|\p{Lu}\p{L}*["\u201d] $|last name, $/u;

/** Whether a person may stand behind a word: spokesman Haddad, says Haddad; not the Gramm bill, the film Kinsey. */
function introduced(previous: string): boolean {
  if (possessive(previous)) return false; // the state’s Haddad
  const word = previous.toLowerCase();
  // condoleezza Haddad; either Bush or Haddad, whom all know.
  if (word === previous && isGivenName(word) && !isCommonWord(word)) return false;
  if (/^(?:the|a|an|this|its|his|her|their|our|my|your|late|young|or|new)$/.test(word)) return false;
  if (/^(?:film|biopic|movie|book|play|album|novel|series|band|group|team|club|company|firm|brand|label)$/.test(word))
    return false;
  return !/^(?:president|king|queen|prince|princess|pope|chancellor|premier|minister|emperor|sultan|judge|family)$/.test(
    word
  );
}

/** Jefferies and Co; Walsh, Greenwood and Co; but Haddad, Harbour Board chief. */
function joinsBody(p: Paragraph, at: number): boolean {
  const { words } = p;
  let comma = false;
  for (let i = at + 1; i < Math.min(words.count, at + 5); i++) {
    if (words.before[i]! >= Before.Other) return false;
    comma ||= words.before[i] === Before.Comma;
    if (!(words.flags[i]! & Flag.Capital)) {
      if (p.word(i) === 'and') continue;
      return false;
    }
    if (firms.has(p.word(i).toLowerCase()) || (!comma && isOrganisationWord(p.word(i)))) return true;
  }
  return false;
}

const firms = new Set('co sons company partners associates brothers bros inc corp ltd'.split(' '));

/** Whether two people in the story have the surname: one of the full names has another given name than the first. */
function areTwo(given: Bag, first: Place): boolean {
  const name = givenOf(first);
  for (const other of given) if (other !== name && !sameNickname(other, name ?? other)) return true;
  return false;
}

/** The first given name that is written out. */
function givenOf({ paragraph, mention }: Place): string | undefined {
  return partsOf(paragraph, mention)?.given.find(unit => !isInitial(unit))?.key;
}

function finding(article: Article, place: Place, full: Place): Finding {
  const at = anchorOf(place, place.word, place.word + 1);
  const parts = partsOf(full.paragraph, full.mention);
  const { from, to } = parts ? extentOf(parts) : full.mention;
  const whole = anchorOf(full, from, to);
  const surname = textOf(at);
  const name = textOf(whole).replace(/\s+/g, ' ');
  return anchored(article, at, [{ ...whole, message: `${quote(name)} is first named in full here.` }], {
    rule: 'first-reference',
    message: `${quote(surname)} is named in full only later: ${quote(name)}.`,
    fixes: () => [
      {
        title: `Use the full name here: ${quote(name)}`,
        edits: [{ span: article.spanOf(at.paragraph, at.span), text: name }]
      }
    ]
  });
}

function anchorOf({ paragraph }: Place, from: number, to: number): Anchor {
  const { starts, ends } = paragraph.words;
  const last = paragraph.raw.slice(starts[to - 1]!, ends[to - 1]!);
  return { paragraph, span: { start: starts[from]!, end: starts[to - 1]! + bare(last).length } };
}

const textOf = ({ paragraph, span }: Anchor): string => paragraph.raw.slice(span.start, span.end);
