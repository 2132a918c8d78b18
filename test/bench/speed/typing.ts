/** What is done to a draft all day: typing, splitting and merging paragraphs, pasting and deleting. */
import type { Article } from '../../../server/core/article/article.ts';
import type { Edit } from '../../../server/core/text.ts';

/** Edits of one kind, each made from the draft as it then is; `before` and `after` set the scene and are not timed. */
interface Work {
  readonly edit: () => Edit;
  /** What is left to be done until all is as it was. */
  readonly rest: () => Iterable<Edit>;
  readonly before?: () => Edit;
  readonly after?: () => Edit;
}

/** The name of all kinds of work together, each as often as it comes. */
export const daysMix = 'a day’s mix';

/** Work at a draft, by name; whatever is done is undone. */
export function atWork(article: Article): Record<string, Work> {
  const places = placesIn(article);
  const [first, middle, last] = [places[0]!, places[4]!, places[8]!];
  const insert = (at: number, text: string) => (): Edit => ({ span: { start: at, end: at }, text });
  const remove = (at: number, length: number) => (): Edit => ({ span: { start: at, end: at + length }, text: '' });
  const inTurn = (...edits: (() => Edit)[]): Work => {
    let i = 0;
    const edit = () => edits[i++ % edits.length]!();
    return {
      edit,
      *rest() {
        while (i % edits.length > 0) yield edit();
      }
    };
  };
  const letter = (at: number) => inTurn(insert(at, 'x'), remove(at, 1));
  const passage = article.slice({ start: 0, end: Math.min(10_000, article.length) });
  const paste = insert(middle, passage);
  const takeOut = remove(middle, passage.length);
  // A day's mix: of a hundred edits five split or merge a paragraph, and one pastes a passage or takes it out.
  const day: (() => Edit)[] = [];
  for (let i = 0; i < 200; i += 2) {
    const at = places[(i >> 1) % places.length]!;
    if (i === 100) day.push(paste, takeOut);
    else if (i % 20 === 0) day.push(insert(at, '\n\n'), remove(at, 2));
    else day.push(insert(at, 'x'), remove(at, 1));
  }
  return {
    [daysMix]: inTurn(...day),
    'typing in the first paragraph': letter(first),
    'typing in the middle': letter(middle),
    'typing in the last paragraph': letter(last),
    'splitting and merging paragraphs': inTurn(insert(middle, '\n\n'), remove(middle, 2)),
    'pasting 10 KB': { ...inTurn(paste), after: takeOut },
    'deleting a passage of 10 KB': { ...inTurn(takeOut), before: paste }
  };
}

/** Nine places to type at, from the first paragraph to the last. */
export function placesIn(article: Article): number[] {
  return Array.from({ length: 9 }, (_, i) => insideWord(article, (0.02 + 0.12 * i) * article.length));
}

/**
 * An offset inside a word of the first paragraph of usual length that ends behind `from`, else of the last one: drafts
 * of two sizes are compared by what they are, not by a long paragraph that one of them happens to have there.
 */
function insideWord(article: Article, from: number): number {
  const usual = article.paragraphs.filter(p => p.kind === 'prose' && p.words.count >= 30 && p.words.count <= 50);
  const p = usual.find(p => article.startOf(p) + p.end > from) ?? usual.at(-1) ?? article.paragraphs[0]!;
  const middle = p.words.count >> 1;
  for (let i = middle; i < p.words.count; i++)
    if (p.words.ends[i]! - p.words.starts[i]! >= 4) return article.startOf(p) + p.words.starts[i]! + 2;
  return article.startOf(p) + p.words.starts[middle]! + 1;
}
