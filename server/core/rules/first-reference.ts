/** A surname before the full name: readers do not know yet who is meant. It happens when paragraphs are moved. */
import { isOrganisationWord } from '../../data/lexicon.ts';
import type { Article } from '../article/article.ts';
import { bare, possessive } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { Before, Flag } from '../article/words.ts';
import { kept } from '../kept.ts';
import { follows } from '../names/follows.ts';
import type { Form, Place } from '../names/groups.ts';
import { isKnownPlace } from '../names/known.ts';
import { isFullName, surnameAt, wordsOf } from '../names/people.ts';
import { byOrder, isCapitals } from '../names/places.ts';
import type { Finding, Rule } from '../rule.ts';
import { quote } from './quote.ts';
import { type Anchor, anchored } from './standing.ts';

export const firstReference: Rule = {
  id: 'first-reference',
  summary: 'A person first met by surname alone, and in full only later.',
  severity: 'information',
  *check(article: Article): Iterable<Finding> {
    const { names } = article;
    for (const met of names.twofold.settle(form => firstMet(article, form)))
      if (!(met.form.group.common && names.small(met.form.group.hash) > 0)) yield findingOf(met, article);
  }
};

/** A bare surname that stands before the first full name. */
interface FirstMet {
  readonly bare: Place;
  readonly full: Place;
  readonly form: Form;
}

const findingOf = kept(({ bare, full }: FirstMet, article: Article) => finding(article, bare, full));

/** The bare surname that stands before the first full name, and that full name. */
function firstMet(article: Article, form: Form): FirstMet | undefined {
  const { spelling } = form;
  if (isCapitals(spelling)) return undefined;
  if (spelling.length < 3 || isKnownPlace(spelling) || isOrganisationWord(spelling)) return undefined;
  let first: Place | undefined;
  let full: Place | undefined;
  for (const place of form.places) {
    const { paragraph: p, mention, word } = place;
    if (place.end !== word + 1) continue;
    const words = wordsOf(p, mention);
    if (words.length === 1) {
      if (!first || byOrder(place, first) < 0) first = place;
      continue;
    }
    if (words.some(w => /^(?:bin|ibn|bint)$/.test(w.key)) || p.words.before[word] === Before.Hyphen) return undefined;
    if (!isFullName(p, mention) || words[surnameAt(words.map(w => w.key))]!.word !== word) {
      // Part of another name: Ford Motor Co., Mercer Street.
      return undefined;
    }
    if (!full || byOrder(place, full) < 0) full = place;
  }
  if (!first || !full || byOrder(full, first) < 0 || !inBody(article, full.paragraph)) return undefined;
  // The first mention that counts: not in the headline, a caption or a credit.
  for (const place of [...form.places].sort(byOrder)) {
    if (place === full) return undefined;
    if (!inBody(article, place.paragraph) || place.mention.display) continue;
    return introduces(place) && !twoPeople(form, full) ? { bare: place, full, form } : undefined;
  }
  return undefined;
}

function inBody(article: Article, p: Paragraph): boolean {
  return p.kind !== 'heading' && p !== article.opening.headline && (p.shape === 'body' || p.shape === 'note');
}

/** Whether a surname stands there for a person met for the first time: with no title, no adjective, no body's name. */
function introduces({ paragraph: p, mention, word }: Place): boolean {
  const { before, count, flags, starts } = p.words;
  if (mention.to - mention.from > 1) return false;
  // Judge Clark, President Kerekou: a title is introduction enough; Mr. is none.
  if (mention.titled) return /^(?:mr|mrs|ms|miss|mister)$/i.test(p.word(word - 1)) && !joinsBody(p, word);
  if (joinsBody(p, word)) return false;
  // James (Jim) Hedges; “Giffords speaks”, the title of something.
  if (/[)\]"“‘]\s?$/.test(p.raw.slice(Math.max(0, starts[word]! - 2), starts[word]!))) return false;
  const next = word + 1 < count ? before[word + 1]! : Before.End;
  if (before[word] === Before.Hyphen || next === Before.Hyphen) return false;
  if (before[word] === Before.Comma && next === Before.Comma && flags[word - 1]! & Flag.Capital) return false; // a list
  if (word > 0 && before[word] === Before.Space && !introduced(bare(p.word(word - 1)))) return false;
  // Reagan administration: the name is used as an adjective.
  if (next !== Before.Space || possessive(p.word(word)) || flags[word + 1]! & Flag.Capital) return true;
  const following = p.word(word + 1).toLowerCase();
  return follows.has(following) || /(?:ed|n['’]t)$/.test(following) || (/s$/.test(following) && !plural(following));
}

/** Whether a person may stand behind a word: spokesman Haddad, says Haddad; not the Gramm bill, the film Kinsey. */
function introduced(previous: string): boolean {
  const word = previous.toLowerCase();
  if (/^(?:the|a|an|this|its|his|her|their|our|of|late|young)$/.test(word)) return false;
  if (/^(?:film|biopic|movie|book|play|album|novel|series|band|group|team|club|company|firm|brand|label)$/.test(word))
    return false;
  return !/^(?:president|king|queen|prince|princess|pope|chancellor|premier|minister|emperor|sultan|judge|family)$/.test(
    word
  );
}

/** Whether a word reads as the plural of what people are called by: the Williams sisters. */
const plural = (word: string): boolean =>
  /^(?:supporters|fans|aides|sisters|brothers|families|officials|allies)$/.test(word);

/** Jefferies and Co; Walsh, Greenwood and Co. */
function joinsBody(p: Paragraph, at: number): boolean {
  const { words } = p;
  for (let i = at + 1; i < Math.min(words.count, at + 5); i++) {
    if (words.before[i]! >= Before.Other) return false;
    if (words.flags[i]! & Flag.Capital && isOrganisationWord(p.word(i))) return true;
  }
  return false;
}

/** Whether two people in the story have the surname. */
function twoPeople(form: Form, full: Place): boolean {
  const given = (p: Place) => wordsOf(p.paragraph, p.mention).find(w => w.word !== p.word)?.key;
  const name = given(full);
  return form.places.some(p => {
    const other = given(p);
    return other !== undefined && other !== name;
  });
}

function finding(article: Article, place: Place, full: Place): Finding {
  const at = anchorOf(place, place.word, place.word + 1);
  const whole = anchorOf(full, full.mention.from, full.mention.to);
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
