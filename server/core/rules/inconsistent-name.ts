/** One name under two spellings: readers stop and wonder whether these are two people. The story itself is the dictionary. */
import type { Article } from '../article/article.ts';
import { possessive } from '../article/mentions.ts';
import { Before, hashOf } from '../article/words.ts';
import type { Desk } from '../desk.ts';
import { kept } from '../kept.ts';
import { fullNamesOf } from '../names/fullnames.ts';
import type { Place } from '../names/groups.ts';
import type { Claim, Suspicion } from '../names/suspicion.ts';
import { byEvidence, claims } from '../names/suspicions.ts';
import type { Finding, Fix, Rule } from '../rule.ts';
import type { Edit } from '../text.ts';
import { count, quote } from './quote.ts';
import { type Anchor, anchored } from './standing.ts';

export const inconsistentName: Rule = {
  id: 'inconsistent-name',
  summary: 'One person, organisation or place under two spellings.',
  severity: 'warning',
  anyProse: true,
  check(article: Article, desk: Desk): Iterable<Finding> {
    return findingsOf(article, claims(article, desk));
  }
};

/** One finding for each place under suspicion, in the order of the text. */
const findingsOf = kept((article: Article, claims: readonly Claim[]): readonly Finding[] =>
  joined(granted(claims)).map(claim => findingOf(claim, article))
);

const findingOf = kept((claim: Claim, article: Article) => finding(article, claim));

/** Those of the claims, which are in order, that stand: words that a graver suspicion has taken are left to it. */
function granted(claims: readonly Claim[]): readonly Claim[] {
  const all: Claim[] = [];
  for (let i = 0; i < claims.length; ) {
    const first = claims[i]!;
    let next = i + 1;
    for (let { end } = first.place; next < claims.length && overlap(claims[next]!.place, first.place, end); next++)
      end = Math.max(end, claims[next]!.place.end);
    if (next === i + 1) all.push(first);
    else all.push(...gravest(claims.slice(i, next)));
    i = next;
  }
  return all;
}

/** Whether a place begins in a paragraph before a word of it. */
const overlap = (place: Place, { paragraph }: Place, end: number): boolean =>
  place.paragraph === paragraph && place.word < end;

function gravest(claims: readonly Claim[]): Claim[] {
  const free: Claim[] = [];
  for (const one of [...claims].sort((a, b) => byEvidence(a.suspicion, b.suspicion)))
    if (free.every(({ place }) => place.end <= one.place.word || one.place.end <= place.word)) free.push(one);
  return free;
}

/** Claims in which the words of one name, each with an accent more or less, are told of as one: Vinicius Junior. */
function joined(claims: readonly Claim[]): readonly Claim[] {
  const all: Claim[] = [];
  for (const claim of claims) {
    const last = all[all.length - 1];
    const one = last && join(claim, last);
    if (one) all[all.length - 1] = one;
    else all.push(claim);
  }
  return all;
}

const join = kept(({ suspicion: b, place }: Claim, { suspicion: a, place: first }: Claim): Claim | undefined => {
  if (first.mention !== place.mention || first.end !== place.word) return undefined;
  const suspicion = place.paragraph.words.before[place.word] === Before.Space ? bothOf(a, b) : undefined;
  return suspicion && { suspicion, place: { ...first, end: place.end } };
});

const bothOf = kept((a: Suspicion, b: Suspicion): Suspicion | undefined => {
  if (a.kind !== 'variant' || b.kind !== 'variant' || a.turned !== b.turned) return undefined;
  const [wrong, right] = [sideBySide(a.wrong, b.wrong), sideBySide(a.right, b.right)];
  if (right.length === 0) return undefined;
  const [from, to] = [`${a.from} ${b.from}`, `${a.to} ${b.to}`];
  return { ...a, from, wrong, to, right, tie: wrong.length === right.length, sure: a.sure && b.sure, whole: true };
});

/** Where a place of the second list goes on from one of the first. */
function sideBySide(ahead: readonly Place[], behind: readonly Place[]): Place[] {
  const next = new Map(behind.map(place => [`${place.paragraph.index} ${place.word}`, place.end]));
  return ahead.flatMap(place => {
    const end = next.get(`${place.paragraph.index} ${place.end}`);
    return end === undefined ? [] : { ...place, end };
  });
}

/** What a name has two of. */
const waysOf = ({ kind }: Suspicion): string =>
  kind === 'order' ? 'orders' : kind === 'initial' ? 'initials' : 'spellings';

function finding(article: Article, { suspicion, place }: Claim): Finding {
  const { from, wrong, to, right } = suspicion;
  const s = { ...suspicion, from: typed(from, wrong[0]), to: typed(to, right[0] ?? wrong[0]) };
  const written = textOf(place);
  const spelled = styled(s.to, place, s.from);
  const message =
    s.kind === 'house'
      ? `This desk writes ${quote(s.to)}, not ${quote(written)}.`
      : s.tie
        ? `One name, two ${waysOf(s)}: ${quote(written)} here, ${quote(s.to)} elsewhere.`
        : `${quote(written)} is ${quote(s.to)} elsewhere in this story (${count(s.right.length, 'time')}).`;
  const related = s.right.slice(0, 3).map(p => ({ ...anchorOf(p), message: `${quote(textOf(p))} here.` }));
  return anchored(article, anchorOf(place), related, {
    rule: 'inconsistent-name',
    message,
    evidence: () => evidence(article, s),
    fixes: () => fixes(article, s, place, spelled)
  });
}

function fixes(article: Article, s: Suspicion, place: Place, spelled: string): Fix[] {
  const edit = (p: Place, to: string, from: string): Edit => {
    const { paragraph, span } = anchorOf(p);
    return { span: article.spanOf(paragraph, span), text: styled(to, p, from) };
  };
  const all: Fix[] = [
    { title: `Change to ${quote(spelled)}`, edits: [edit(place, s.to, s.from)], ...(s.sure ? { preferred: true } : {}) }
  ];
  if (s.wrong.length > 1)
    all.push({
      title: `Change all ${s.wrong.length} to ${quote(s.to)}`,
      edits: s.wrong.map(p => edit(p, s.to, s.from))
    });
  if (s.kind === 'house') return all;
  if (!s.turned)
    all.push({
      title: `The other way round: change ${s.right.length > 1 ? `all ${s.right.length} ` : ''}${quote(s.to)} to ${quote(s.from)}`,
      edits: s.right.map(p => edit(p, s.from, s.to))
    });
  all.push(distinct(s));
  return all;
}

/** Records two people by their full names, where the story gives each one; else two spellings. */
function distinct(s: Suspicion): Fix {
  const [from, ...more] = fullNamesOf(s.wrong).values();
  const [to, ...others] = fullNamesOf(s.right).values();
  const full = from !== undefined && to !== undefined && more.length + others.length === 0;
  const names: [string, string] = full && !s.whole ? [from, to] : [s.from, s.to];
  const people = s.whole || full ? 'people' : 'names';
  return {
    title: `${quote(names[0])} and ${quote(names[1])} are two different ${people}`,
    edits: [],
    desk: { kind: 'distinct', names }
  };
}

/** The evidence for both spellings, in Markdown. */
function evidence(article: Article, s: Suspicion): string {
  const row = (spelling: string, places: readonly Place[]): string => {
    const parts = [count(places.length, 'time')];
    const longer = places.find(p => p.mention.to - p.mention.from > p.end - p.word);
    if (longer) {
      const { mention } = longer;
      const [full = textOf({ ...longer, word: mention.from, end: mention.to })] = fullNamesOf([longer]).values();
      parts.push(`in full: “${full.replace(/\s+/g, ' ')}”`);
    }
    for (const shape of ['caption', 'byline'] as const)
      if (places.some(p => p.paragraph.shape === shape)) parts.push(`in a ${shape}`);
    if (places.some(p => p.paragraph === article.opening.headline)) parts.push('in the headline');
    if (!spelling.includes(' ') && article.names.addressed(hashOf(spelling)) > 0) parts.push('in an address');
    return `- **${spelling}**: ${parts.join('; ')}`;
  };
  const head =
    s.kind === 'house' || s.turned
      ? 'The desk file prefers the first.'
      : s.tie
        ? `Two ${waysOf(s)}, equal evidence.`
        : 'The story has more for the first.';
  return `${head}\n\n${row(s.to, s.right)}\n${row(s.from, s.wrong)}`;
}

/** The words of a place, a possessive left out. */
function anchorOf({ paragraph, word, end }: Place): Anchor {
  const { starts, ends } = paragraph.words;
  const own = paragraph.raw.slice(starts[end - 1]!, ends[end - 1]!);
  return { paragraph, span: { start: starts[word]!, end: ends[end - 1]! - (possessive(own) ? 2 : 0) } };
}

function textOf(place: Place): string {
  const { paragraph, span } = anchorOf(place);
  return paragraph.raw.slice(span.start, span.end);
}

/** A spelling with the apostrophe that the copy has. */
function typed(spelling: string, place: Place | undefined): string {
  const mark = place && /[\u2018\u2019\u02bc]/.exec(textOf(place));
  return mark ? spelling.replaceAll("'", mark[0]) : spelling;
}

/** A spelling in capitals where what it replaces is, but for letters that are always so: NAOT is Nato. */
function styled(spelling: string, place: Place, from: string): string {
  const written = textOf(place);
  const shout = written === written.toUpperCase() && written !== written.toLowerCase();
  const isCase = spelling.toLowerCase() === from.toLowerCase();
  const isName = written !== from || (!isCase && (place.mention.display || written.length > 5));
  return shout && isName ? spelling.toUpperCase() : spelling;
}
