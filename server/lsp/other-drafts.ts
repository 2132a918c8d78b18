/** What other drafts have as well: those that are open, and at a desk that wants it, all of the workspace. */
import { Clippings } from '../core/repeats/clippings.ts';
import type { OtherParagraphs } from '../core/rule.ts';
import type { Desks, DeskThere } from '../desks.ts';
import { plain } from '../files.ts';
import type { Draft } from './draft.ts';
import type { Drafts } from './drafts.ts';
import { kindOf, mayBeCopy } from './kinds.ts';
import type { Librarian } from './librarian.ts';

/** What other drafts say, as of now. */
export interface Edition extends OtherParagraphs {
  /** Grows whenever the answer may have changed. */
  readonly number: number;
}

/** Compares drafts with each other. While no desk wants that, nothing is kept. */
export class OtherDrafts {
  readonly #drafts: Drafts;
  readonly #desks: Desks;
  readonly #librarian: Librarian;
  /** Documents that are open still, whose files are deleted. */
  readonly #gone: ReadonlySet<string>;
  /** The drafts whose desk wants to know, and of which others. */
  readonly #asking = new Map<string, 'open' | 'workspace'>();
  #clippings = new Clippings();
  /** What of each open draft is in the clippings. */
  readonly #filed = new Map<string, { draft: Draft; revision: number; there: DeskThere }>();
  /** The open drafts, as `plain` writes their URIs: what is on the disk of them is not told of. */
  #open = new Set<string>();
  /** A draft that shares a paragraph with another has changed. */
  #stirred = false;

  constructor(drafts: Drafts, desks: Desks, librarian: Librarian, gone: ReadonlySet<string>) {
    this.#gone = gone;
    this.#drafts = drafts;
    this.#desks = desks;
    this.#librarian = librarian;
    librarian.isOpen = print => this.#clippings.has(print);
    drafts.onClosed(({ uri }) => this.#asking.delete(uri));
  }

  /** What drafts other than this one say, if its desk wants to know. */
  async ask(uri: string, { desk }: DeskThere): Promise<Edition | undefined> {
    const wanted = desk.duplicates.acrossDrafts;
    const before = this.#asking.get(uri);
    if (wanted === 'off') this.#asking.delete(uri);
    else this.#asking.set(uri, wanted);
    // A draft that closes wants nothing more, but the next one may: only a desk that changes its mind is forgotten.
    if (wanted === 'workspace') this.#librarian.want();
    else if (before === 'workspace' && ![...this.#asking.values()].includes('workspace')) this.#librarian.forget();
    if (wanted === 'off') {
      if (before && this.#asking.size === 0) this.#forget();
      return undefined;
    }
    await this.#gather();
    const [clippings, librarian, everywhere] = [this.#clippings, this.#librarian, wanted === 'workspace'];
    return {
      uri,
      number: clippings.version + (everywhere ? librarian.version : 0),
      find: print => {
        const found = clippings.find(print, uri);
        if (!everywhere) return found;
        const filed = librarian.morgue.find(print);
        if (filed.length === 0) return found;
        const closed = filed.filter(({ draft }) => !this.#open.has(plain(draft)));
        return closed.length === 0 ? found : [...found, ...closed].sort((a, b) => (a.draft < b.draft ? -1 : 1));
      }
    };
  }

  /** Whether, since this was last asked, something has changed in a draft that others have part in, and want to know. */
  async stirred(): Promise<boolean> {
    if (this.#asking.size === 0) return false;
    await this.#gather();
    const stirred = this.#stirred;
    this.#stirred = false;
    return stirred;
  }

  #forget(): void {
    this.#clippings = new Clippings();
    this.#filed.clear();
    this.#open.clear();
    this.#stirred = false;
  }

  /** Files what has changed in the open drafts, and takes out what is open no more. */
  async #gather(): Promise<void> {
    for (const uri of this.#drafts.keys()) {
      if (!mayBeCopy(uri) || this.#gone.has(uri)) continue;
      const there = await this.#desks.at(uri);
      const draft = this.#drafts.get(uri);
      const filed = this.#filed.get(uri);
      if (!draft || (filed?.draft === draft && filed.revision === draft.revision && filed.there === there)) continue;
      const kind = kindOf(draft, there);
      const article = kind?.isDraft ? await draft.read(kind.readAs) : undefined;
      if (this.#drafts.get(uri) !== draft) continue;
      const shared = article ? this.#clippings.put(uri, article) : this.#clippings.drop(uri);
      this.#filed.set(uri, { draft, revision: draft.revision, there });
      this.#open.add(plain(uri));
      this.#stirred ||= shared;
    }
    for (const uri of this.#filed.keys()) {
      if (this.#drafts.get(uri) && !this.#gone.has(uri)) continue;
      this.#filed.delete(uri);
      this.#open.delete(plain(uri));
      if (this.#clippings.drop(uri)) this.#stirred = true;
    }
  }
}
