/** How a person's name is made: its words, and which of them is the surname. */
import { isCommonWord, isFamilyFirstSurname, isGivenName, isOrganisationWord } from '../../data/lexicon.ts';
import { bare, type Mention, suffixes } from '../article/mentions.ts';
import type { Paragraph } from '../article/paragraph.ts';
import { behind } from './beside.ts';
import { loose } from './spelling.ts';

/** Whether a word, by its key, follows a name and is no part of it: Jr., III, Snr. */
export function isSuffix(key: string): boolean {
  return suffixes.has(key) || /^[js]nr$/.test(key);
}

/** The words of a mention as they are compared, initials and suffixes left out. */
export function wordsOf(paragraph: Paragraph, mention: Mention): { readonly key: string; readonly word: number }[] {
  const out: { key: string; word: number }[] = [];
  for (let i = mention.from; i < mention.to; i++) {
    const key = loose(bare(paragraph.word(i)));
    if (key.length > 1 && !isSuffix(key)) out.push({ key, word: i });
  }
  return out;
}

/** Which of a full name's words is the surname: the last, or the first where the family name comes first. */
export function surnameAt(keys: readonly string[]): number {
  if (keys.length < 2) return 0;
  const first = keys[0]!;
  const last = keys[keys.length - 1]!;
  if (!isFamilyFirstSurname(first)) return keys.length - 1;
  // Kim Clark is a Clark; Kim Jong Un and Xu Lin are a Kim and a Xu.
  return keys.length > 2 || isFamilyFirstSurname(last) || !isGivenName(first) ? 0 : keys.length - 1;
}

/** Whether a mention of several words reads as a person's full name: a given name first, nothing of a body in it, nor of Rose City Roe. */
export function isFullName(paragraph: Paragraph, mention: Mention): boolean {
  const keys = wordsOf(paragraph, mention).map(w => w.key);
  if (keys.length < 2 || keys.length > 4 || keys.some(isOrganisationWord)) return false;
  if (keys.slice(1, -1).some(key => isCommonWord(key) && !isGivenName(key))) return false;
  // Anna Roes' Blexit is hers.
  for (let i = mention.from + 1; i < mention.to; i++) if (/['\u2019]/.test(behind(paragraph, i, 1))) return false;
  return surnameAt(keys) === 0 || isGivenName(keys[0]!);
}
