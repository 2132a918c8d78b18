/** The drafts that are open and the desks they belong to: what is found in each, asked as often as one likes. */
import type { Range } from 'vscode-languageserver';
import type { Article } from '../core/article/article.ts';
import type { Format } from '../core/article/split.ts';
import { declined, reporting } from '../core/check.ts';
import type { Elsewhere, Finding } from '../core/rule.ts';
import type { Span } from '../core/text.ts';
import type { DeskFile, Desks, DeskThere } from '../desks.ts';
import type { Files } from '../files.ts';
import type { Draft } from './draft.ts';
import type { Drafts } from './drafts.ts';
import { kindOf, mayBeCopy } from './kinds.ts';
import type { Librarian } from './librarian.ts';
import { OtherDrafts } from './other-drafts.ts';
import { RecentDatelines } from './recent.ts';
import { inSlices } from './slices.ts';

/** A draft as read at its desk. */
export interface Reading {
  readonly draft: Draft;
  /** The draft's revision that was read. */
  readonly revision: number;
  readonly there: DeskThere;
  readonly format: Format;
  /** Whether every rule holds, or only those for any prose. */
  readonly isDraft: boolean;
  /** Undefined if the draft is too long to be read. */
  readonly article: Article | undefined;
  readonly findings: readonly Finding[];
  /** What is known beyond this draft. */
  readonly elsewhere: Elsewhere;
  /** The version of the other drafts' paragraphs that it was compared with; undefined if the desk wants none. */
  readonly edition: number | undefined;
}

/** Reads the open drafts at their desks. */
export class Newsroom {
  readonly drafts: Drafts;
  readonly desks: Desks;
  readonly #readings = new Map<string, Reading>();
  /** The last reading of each draft that was begun, settled once it is done. */
  readonly #underway = new Map<string, Promise<unknown>>();
  readonly #recent = new RecentDatelines();

  /** Settled when the settings are known; until then nothing is read. */
  ready: Promise<void> = Promise.resolve();
  readonly #files: Files;
  readonly #librarian: Librarian;
  readonly #others: OtherDrafts;

  constructor(drafts: Drafts, desks: Desks, files: Files, librarian: Librarian, gone: ReadonlySet<string>) {
    this.drafts = drafts;
    this.#files = files;
    this.desks = desks;
    this.#librarian = librarian;
    this.#others = new OtherDrafts(drafts, desks, librarian, gone);
    drafts.onClosed(({ uri }) => {
      this.#readings.delete(uri);
      this.#underway.delete(uri);
      this.#recent.close(uri);
    });
  }

  /**
   * What is found in the draft as it now is; undefined for what is not open, and for what is no prose. Done in slices,
   * between which others have a turn, and once for all who ask.
   */
  read(uri: string): Promise<Reading | undefined> {
    const turn = (this.#underway.get(uri) ?? Promise.resolve()).then(() => this.#read(uri));
    this.#underway.set(
      uri,
      turn.catch(() => {})
    );
    return turn;
  }

  async #read(uri: string): Promise<Reading | undefined> {
    for (;;) {
      const before = this.drafts.get(uri);
      if (!before || !mayBeCopy(uri)) return undefined;
      await this.ready;
      const there = await this.desks.at(uri);
      const others = await this.#others.ask(uri, there);
      const draft = this.drafts.get(uri);
      if (!draft) return undefined;
      const edition = others?.number;
      const known = this.#readings.get(uri);
      const { revision } = draft;
      const isFresh = known && known.draft === draft && known.revision === revision && known.there === there;
      if (isFresh && known.edition === edition) return known;
      const kind = kindOf(draft, there);
      if (!kind) return undefined;
      const { format, isDraft } = kind;
      const isStale = () => this.drafts.get(uri) !== draft || draft.revision !== revision;
      const article = await draft.read(kind.readAs);
      if (isStale()) continue;
      this.#recent.note(uri, there.file, isDraft ? article : undefined);
      const elsewhere: Elsewhere = {
        ...(isDraft && others && { paragraphs: others }),
        datelines: (known?.there === there && known.elsewhere.datelines) || (() => this.#recent.beside(uri, there.file))
      };
      const findings = article
        ? await inSlices(reporting(article, there.desk, isDraft, elsewhere), isStale)
        : [declined(draft.length)];
      if (!findings || isStale()) continue;
      const reading = { draft, revision, there, format, isDraft, article, findings, elsewhere, edition };
      this.#readings.set(uri, reading);
      return reading;
    }
  }

  /** Whether, since this was last asked, something has changed in a draft that others have part in, and want to know. */
  stirred(): Promise<boolean> {
    return this.#others.stirred();
  }

  /** Lines and characters of a span in a draft, open or not; undefined if nothing is known of it. */
  rangeIn(uri: string, span: Span): Range | undefined {
    return this.drafts.get(uri)?.range(span) ?? this.#librarian.morgue.rangeOf(uri, span);
  }

  /** Whether there is a file of this URI in the folder `root`. */
  exists(uri: string, root: string): Promise<boolean> {
    return this.#files.read(uri, root).then(
      text => text !== undefined,
      () => true // it is there, as whatever it be
    );
  }

  /** A desk file with its mistakes, open or not. */
  readDeskFile(uri: string): Promise<DeskFile | undefined> {
    return this.desks.readAlone(uri);
  }
}
