/** Pastes put into a clean story by a seeded hand: every kind that an editor meets, with where it lies. */
import { type chance, prose } from './stories.ts';

type Chance = ReturnType<typeof chance>;

/** A draft with a slip, where the repeat lies, and what it was before. */
export interface Damaged {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly original: string;
}

/** A kind of paste. */
export interface Paste {
  readonly name: string;
  /** The copy reads the same, so that fixing all must bring the story back. */
  readonly exact: boolean;
  /** Undefined where the story has no place for it. */
  readonly damage: (story: string, random: Chance) => Damaged | undefined;
}

const parts = (text: string) => text.trim().split(/\n\s*\n/);
// Not behind an initial, an abbreviation or a quoted name: what is put in twice must be a sentence.
const sentences = (text: string) => text.split(/(?<=[a-z]{4}\.[”"]?) (?=[A-Z“"])/);
const wordCount = (text: string) => text.split(/\s+/).length;

/** The places of the paragraphs of prose that could be pasted twice. */
function body(text: string): number[] {
  // A short line of figures is a row of results, which may stand twice.
  const isRow = (t: string) =>
    (t.match(/\d[\d,.]*/g) ?? []).length * 4 >= (t.match(/[\p{L}\d][\p{L}\d,.’']*/gu) ?? []).length;
  const wanted = new Set(prose(text).flatMap(p => (isRow(p.text) ? [] : [p.text])));
  return parts(text)
    .map((t, i) => (wanted.has(t.trim()) ? i : -1))
    .filter(i => i >= 0);
}

/** Puts `copy` in as a paragraph of its own behind paragraph `after` of a story split at blank lines. */
function inserted(all: readonly string[], after: number, copy: string): Damaged {
  const head = all.slice(0, after + 1).join('\n\n');
  const start = head.length + 2;
  return {
    text: [head, copy, ...all.slice(after + 1)].join('\n\n'),
    start,
    end: start + copy.length,
    original: all.join('\n\n')
  };
}

/** Behind one paragraph, another telling of it: what `change` makes of it, with words of its own in front. */
function again(change: (text: string, random: Chance) => string, front = '') {
  return (text: string, random: Chance): Damaged | undefined => {
    const all = parts(text);
    const choices = body(text).filter(i => i < all.length - 1);
    if (choices.length === 0) return undefined;
    const i = random.pick(choices);
    const copy = change(all[i]!, random);
    // Fewer words than eight are nobody's repeat.
    if (wordCount(copy) < 8) return undefined;
    const after = i + 1 + random.below(all.length - i - 1);
    const slip = inserted(all, after, front + copy);
    const original = front ? inserted(all, after, front.trim()).text : slip.original;
    return { ...slip, start: slip.start + front.length, original };
  };
}

/** Words that make another fact of what they stand in: an edit neither touches nor puts in one of them. */
const turning =
  /^(?:no|not|never|none|nor|neither|nobody|nothing|without|cannot|den(?:y|ied|ies)|refus\w+|failed|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|first|second|third|half|hundred|thousand|million|mln|billion|bln|up|down|rose|fell|higher|lower|before|after|men|women)\b/;

/** Whether a word may be changed without making another fact of it: no figure, name or negation. */
const plain = (word: string) => /^[a-z]{2,}[,;]?$/.test(word) && !turning.test(word);

/** Changes, drops, adds or moves `share` of a text's words, of those that `may` be; what comes in is of `vocabulary`. */
function edited(
  text: string,
  share: number,
  may: (word: string) => boolean,
  vocabulary: readonly string[],
  random: Chance
): string {
  const words: string[] = text.split(/\s+/);
  const free = words.map((_, i) => i).filter(i => i > 0 && may(words[i]!));
  let edits = Math.max(1, Math.round(share * words.length));
  while (edits > 0 && free.length > 0) {
    const [i] = free.splice(random.below(free.length), 1) as [number];
    const kind = random.below(4);
    edits--;
    if (kind === 0) words[i] = random.pick(vocabulary);
    else if (kind === 1) words[i] = '';
    else if (kind === 2) words[i] += ` ${random.pick(vocabulary)}`;
    else if (free.length > 0) {
      const [j] = free.splice(random.below(free.length), 1) as [number];
      [words[i], words[j]] = [words[j]!, words[i]!];
      edits--;
    }
  }
  return words.filter(Boolean).join(' ');
}

function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join('\n');
}

/** Some paragraphs in a row, again further down, after `change`. */
function passage(least: number, change: (copy: string[], random: Chance) => string[]) {
  return (text: string, random: Chance): Damaged | undefined => {
    const all = parts(text);
    const n = least + random.below(6 - least);
    if (all.length < n + 2) return undefined;
    const i = 1 + random.below(all.length - n - 1);
    const good = new Set(body(text));
    const copy = all.slice(i, i + n);
    // Paragraphs of prose alone: of agate in between nobody can say that it was pasted.
    if (!copy.every((_, k) => good.has(i + k))) return undefined;
    return inserted(all, i + n - 1 + random.below(all.length - i - n + 1), change(copy, random).join('\n\n'));
  };
}

const doubled = (between: string) => (text: string) => {
  const once = text.trim();
  const start = once.length + between.length;
  return { text: once + between + once, start, end: start + once.length, original: once };
};

/** Sentences of one paragraph, again within it or, with `there`, behind those of a later one; cut off with `half`. */
function sentencesAgain(n: number, there: boolean, half = false) {
  return (text: string, random: Chance): Damaged | undefined => {
    const all = parts(text);
    const enough = (i: number) => {
      const own = sentences(all[i]!);
      return own.length > n && wordCount(own.slice(0, n).join(' ')) >= (there ? 24 : 12);
    };
    const choices = body(text).filter(i => enough(i) && (!there || i < all.length - 1));
    if (choices.length === 0) return undefined;
    const i = random.pick(choices);
    const own = sentences(all[i]!);
    let copy = own.slice(0, n).join(' ');
    if (half) copy += ` ${own[n]!.split(' ').slice(0, 3).join(' ')}`;
    const k = there ? i + 1 + random.below(all.length - i - 1) : i;
    const tail = half ? ' otherwise, as all agreed.' : '';
    const head = all.slice(0, k).join('\n\n');
    const start = (head ? head.length + 2 : 0) + all[k]!.length + 1;
    return {
      text: [...all.slice(0, k), `${all[k]!} ${copy}${tail}`, ...all.slice(k + 1)].join('\n\n'),
      start,
      end: start + copy.length,
      original: all.map((t, at) => (at === k ? t + tail : t)).join('\n\n')
    };
  };
}

/** Every kind of paste; `vocabulary` holds the words that edits put in. */
export function pastes(vocabulary: readonly string[]): Paste[] {
  const fresh = vocabulary.filter(plain);
  const near = (share: number, may: (word: string) => boolean) => (t: string, random: Chance) =>
    edited(t, share, may, fresh, random);
  const exact = (name: string, damage: Paste['damage']): Paste => ({ name, exact: true, damage });
  const changed = (name: string, damage: Paste['damage']): Paste => ({ name, exact: false, damage });
  const mine = 'Nobody was hurt, the fire brigade said in a note.';
  return [
    exact(
      'paragraph, exact',
      again(t => t)
    ),
    exact(
      'paragraph, hard-wrapped',
      again(t => wrapped(t, 72))
    ),
    exact('paragraph, other quotes, dashes and case', again(reset)),
    ...[5, 10, 15, 20].map(n => changed(`paragraph, ${n} % of words edited`, again(near(n / 100, plain)))),
    ...[5, 10, 20].map(n => changed(`paragraph, ${n} %, names and figures too`, again(near(n / 100, () => true)))),
    changed(
      'paragraph with a sentence in front',
      again(t => t, 'Officials had said so before. ')
    ),
    exact(
      'passage of 2 to 5 paragraphs',
      passage(2, copy => copy)
    ),
    changed(
      'passage, each paragraph edited by 10 %',
      passage(2, (copy, random) => copy.map(t => near(0.1, plain)(t, random)))
    ),
    changed(
      'passage, a paragraph lost',
      passage(4, copy => copy.filter((_, i) => i !== 1))
    ),
    changed(
      'passage, a paragraph added',
      passage(3, copy => [copy[0]!, mine, ...copy.slice(1)])
    ),
    exact('whole story, twice', doubled('\n\n')),
    exact('whole story, glued in mid-line', doubled('')),
    exact('sentence, again in its paragraph', sentencesAgain(1, false)),
    exact('sentences, again in mid-paragraph', sentencesAgain(2, true)),
    changed('sentences, cut off in mid-sentence', sentencesAgain(2, true, true))
  ];
}

/** The same to the eye: curly quotes, long dashes, and the first letters of the words in small. */
function reset(text: string): string {
  return text
    .replaceAll('"', '”')
    .replaceAll("'", '’')
    .replaceAll(' - ', ' — ')
    .replace(/ \p{Lu}(?=\p{Ll}{3})/gu, c => c.toLowerCase());
}
