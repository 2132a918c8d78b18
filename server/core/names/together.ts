/** Two spellings that a story sets side by side as two names: in one sentence after another, joined by “and”, tagged. */
import { Before, Flag } from '../article/words.ts';
import type { Group, Place } from './groups.ts';
import { placesOf } from './places.ts';

/** Whether the story itself tells the two apart; looked for only where something speaks for a slip. */
export function setApart(a: Group, b: Group): boolean {
  return tagged(a, b) || joinedOrOften(a, b);
}

const joining = new Set(['and', 'or', 'nor', '&', 'versus', 'vs', 'v']);

/**
 * Norvik to buy rival Nordvik. Shares in Nordvik jumped, Norvik fell. One slip may stand beside the right spelling; who
 * names both in two sentences, or joins the first words of two names, means two.
 */
function joinedOrOften(a: Group, b: Group): boolean {
  const others = new Map<Place['paragraph'], Place[]>();
  for (const q of placesOf(b)) {
    const list = others.get(q.paragraph);
    if (list) list.push(q);
    else others.set(q.paragraph, [q]);
  }
  // By their words, so that what is pasted twice counts once.
  const sentences = new Set<string>();
  for (const p of placesOf(a)) {
    for (const q of others.get(p.paragraph) ?? []) {
      const [x, y] = p.word < q.word ? [p, q] : [q, p];
      if (areJoined(x, y)) return true;
      if (sentenceOf(x) === sentenceOf(y)) sentences.add(sentenceText(x));
      if (sentences.size > 1) return true;
    }
  }
  return false;
}

/** The whole sentence of a place: two right spellings beside one slip are one sentence, not two. */
function sentenceText(place: Place): string {
  const { raw, words } = place.paragraph;
  const from = sentenceOf(place);
  let to = place.end;
  while (to < words.count && !(words.flags[to]! & Flag.Sentence)) to++;
  return raw.slice(words.starts[from]!, words.ends[to - 1]!);
}

/** The word that begins the sentence of a place. */
function sentenceOf({ paragraph, word }: Place): number {
  const { flags } = paragraph.words;
  let i = word;
  while (i > 0 && !(flags[i]! & Flag.Sentence)) i--;
  return i;
}

/** Norvik ASA and Nordvik Marine. Marcus Webb and Anna Web are joined as well, but may be a couple. */
function areJoined(x: Place, y: Place): boolean {
  const { words } = x.paragraph;
  const joint = x.mention.to;
  return (
    x.word === x.mention.from &&
    y.word === y.mention.from &&
    y.word === joint + 1 &&
    words.before[joint] === Before.Space &&
    words.before[y.word] === Before.Space &&
    joining.has(x.paragraph.word(joint).toLowerCase())
  );
}

/** Ruth Tully (Lib Dem), Ruth Tulley (Green): candidates and players have one party and one club each. */
function tagged(a: Group, b: Group): boolean {
  const tags = new Set(placesOf(a).map(tagOf));
  tags.delete('');
  if (tags.size === 0) return false;
  const others = placesOf(b).map(tagOf).filter(Boolean);
  return others.length > 0 && !others.some(tag => tags.has(tag));
}

const where = /left|right|cent(?:er|re)|front|back|top|bottom|above|below|pictured/i;

/** The words in brackets right behind a name of several words; neither figures, which change, nor a place in a picture. */
function tagOf({ paragraph: p, mention }: Place): string {
  if (mention.to - mention.from < 2) return '';
  const end = p.words.ends[mention.to - 1]!;
  const tag = /^ \((\p{L}[^()\d]{0,30})\)/u.exec(p.raw.slice(end, end + 36))?.[1]?.toLowerCase() ?? '';
  return where.test(tag) ? '' : tag;
}
