/** Names that a story spells for the reader: a correction, a name at birth, a misspelling that is quoted as one. */
import { kept } from '../kept.ts';
import { ahead, behind } from './beside.ts';
import type { Place } from './groups.ts';
import { sentenceAt } from './together.ts';

const spells =
  /\bmis-?s?pel(?:l|t)|\bspel(?:led|ling|t) (?:of|as|his|her|its|their|the)\b|\bspells (?:it|his|her|its|their|the (?:family|name|surname))\b|\bname (?:was|is|has been) spel(?:led|t)\b|\bnot spel(?:led|t)\b|\bwithout (?:an|the|its|his|her|my) (?:accent|hyphen|umlaut)\b|\b(?:cedilla|circumflex|diacritic|tilde)s?\b/i;
const named =
  /(?:\b(?:n\u00e9e?|nee|born|known as|call(?:ed|ing|s)? (?:him|her|it|them)|formerly|renamed|aka)|\b(?:family |first |given |last |maiden |middle |real |sur)name (?:is|was)|\bsuch an? \p{Ll}{1,20}[.:])\s["\u201c\u2018']?$/iu;
// Lin Xu, as she signs.
const styled =
  /^,? as (?:he|she|it|they|we|\p{Ll}{1,20}s) (?:is known|are known|calls?|knows?|know|prefers?|signs?|spells?|styles?|writes?)\b/u;
// Another Peter Lunde; but another Oslo firm.
const another = /\b(?:another|different|unrelated) $/i;
const instead = /(?:[,;(\u2014\u2013]\s?not|\b(?:instead of|rather than|and not?))\s["\u201c\u2018']?$/i;
const alias = /\b(?:also known as|alias|aliases|under the names?)\b/i;
const renamed =
  /\b(?:no relation|not related|unrelated|confused with|known|formerly|renamed|rebranded|now called|changed its name|namesake|other (?:man|woman|person|people|firm|place|town))\b/i;
const sic = /^["\u201d\u2019']?,? ?[[(]sic[\])]/i;
const opened = /["\u201c](?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?$/;
// A word by itself in quotation marks; a sentence begins with its first word, not with the mark before it.
const quoted = /(?:^|["\u201c])\p{L}{1,30}[.,]?["\u201d]/gu;

/** Whether a story gives the spelling at a place, which is the `other` elsewhere, as one: wrong, old, another's or quoted. */
export const isOnPurpose = kept((place: Place, other: string): boolean => {
  const { paragraph, mention, word, end } = place;
  const { raw, words } = paragraph;
  const [start, stop] = [words.starts[word]!, words.ends[end - 1]!];
  const before = ahead(paragraph, mention.from, 30);
  if (before.endsWith('[')) return true; // Osama bin Laden [Usama bin Ladin]
  if (named.test(before) || sic.test(behind(paragraph, end, 9)) || styled.test(behind(paragraph, end, 50))) return true;
  if (mention.to - mention.from > 1 && another.test(before)) return true;
  // Rose Sanders or Saunders; but OPEC or Opec is none but itself.
  const isEither = raw.endsWith(`${other} or `, start) || raw.startsWith(` or ${other}`, stop);
  if (isEither && raw.slice(start, stop).toLowerCase() !== other.toLowerCase()) return true;
  const sentence = sentenceAt(place);
  if (spells.test(sentence)) return true;
  // Others may be quoted or named so, and the people meant be elsewhere: both spellings tell.
  if (sentence.includes(other) && (alias.test(sentence) || instead.test(before))) return true;
  const mark = /^[.,]?["\u201d]/.test(behind(paragraph, end, 2)) ? opened.exec(ahead(paragraph, word, 7)) : null;
  // A letter to “Mr Roa”; who called Lyon “Lyod”.
  return mark !== null && (mark[0].length > 1 || sentence.includes(other) || (sentence.match(quoted)?.length ?? 0) > 1);
});

/** Whether a sentence says right there that what is named is the `other` as well: Bookclubz, now known as Bookclubs. */
export const isRenamed = kept((place: Place, other: string): boolean => {
  const sentence = sentenceAt(place);
  const at = [other, place.paragraph.word(place.word)].map(name => indexOf(sentence, name)).sort((a, b) => a - b);
  const between = sentence.slice(Math.max(0, at[0]! - 12), at[1]);
  return at[0]! >= 0 && between.length < 60 && renamed.test(between);
});

/** Where a name first stands in a sentence, and not as the beginning of another; -1 if it does not. */
function indexOf(sentence: string, name: string): number {
  let at = sentence.indexOf(name);
  while (at >= 0 && /^\p{L}/u.test(sentence.slice(at + name.length))) at = sentence.indexOf(name, at + 1);
  return at;
}
