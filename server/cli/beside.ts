/** The datelines of a call's files, for the form of the one that another of them lacks. */
import { Article } from '../core/article/article.ts';
import type { Dated } from '../core/datelines/story.ts';
import { readText } from '../disk.ts';
import { formatOf } from '../files.ts';

/** In so many files the form of a house shows. */
const enough = 200;
/** A dateline stands in the first so many characters. */
const head = 8000;

interface Opened {
  readonly path: string;
  readonly desk: string | undefined;
  readonly dated: Dated;
}

/** Knows the first files of a call and their desks; none of them is read before it is asked for a dateline. */
export class Beside {
  readonly #files: ReadonlyMap<string, string | undefined>;
  #opened: readonly Opened[] | undefined;

  private constructor(files: ReadonlyMap<string, string | undefined>) {
    this.#files = files;
  }

  /** The first of `files`, each with the desk file that `deskOf` finds for it. */
  static async of(files: Iterable<string>, deskOf: (path: string) => Promise<string | undefined>): Promise<Beside> {
    const known = new Map<string, string | undefined>();
    for (const path of files) {
      if (known.size === enough) break;
      known.set(path, await deskOf(path));
    }
    return new Beside(known);
  }

  /** The datelines of the other files of the same desk. */
  datelines(path: string, desk: string | undefined): Dated[] {
    this.#opened ??= [...this.#files].flatMap(([path, desk]) => {
      const dated = datedIn(path);
      return dated ? [{ path, desk, dated }] : [];
    });
    return this.#opened.filter(one => one.path !== path && one.desk === desk).map(one => one.dated);
  }
}

function datedIn(path: string): Dated | undefined {
  try {
    const { dated, dateline } = new Article(readText(path).text.slice(0, head), formatOf(path)).opening;
    return dated && dateline ? { paragraph: dated, dateline } : undefined;
  } catch {
    return undefined; // told of when its own turn comes
  }
}
