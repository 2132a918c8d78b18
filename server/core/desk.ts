/** What this newsroom knows and wants: defaults, the desk file and the editor's settings made into one `Desk`. */
import type { Severity } from './rule.ts';
import type { Span } from './text.ts';

/** How loudly a rule speaks at this desk. */
export type Level = Severity | 'off';

/** A finding that the desk has seen and let stand. */
export interface Ignore {
  readonly rule: string;
  /** The first words at fault, for people to read. */
  readonly text?: string;
  /** Of the words at fault and their sentence. */
  readonly hash: string;
}

/** The desk's wishes, complete. */
export interface Desk {
  readonly drafts: readonly string[];
  /** Levels that the desk sets; a rule that is not here has its own. */
  readonly rules: Readonly<Record<string, Level>>;
  readonly dateline: {
    readonly style: string;
    readonly required: 'auto' | 'always' | 'never';
    readonly places: readonly string[];
    /** Words that this house writes otherwise than its style: a month, state, country or agency in full, and its form. */
    readonly forms: Readonly<Record<string, string>>;
    /** Cities that take no state or country here, or (`false`) do after all. */
    readonly standAlone: Readonly<Record<string, boolean>>;
  };
  readonly names: {
    readonly preferred: Readonly<Record<string, readonly string[]>>;
    readonly distinct: readonly (readonly string[])[];
    readonly acronyms: readonly string[];
    readonly completion: boolean;
  };
  readonly duplicates: {
    readonly similarity: number;
    readonly minWords: number;
    readonly allow: readonly string[];
    readonly acrossDrafts: 'off' | 'open' | 'workspace';
  };
  readonly maxFindings: number;
  readonly ignore: readonly Ignore[];
}

/** What a fix records in the desk file. */
export type DeskChange =
  | { readonly kind: 'ignore'; readonly ignore: Ignore }
  | { readonly kind: 'rule'; readonly rule: string; readonly level: Level }
  | { readonly kind: 'distinct'; readonly names: readonly [string, string] }
  | { readonly kind: 'acronym'; readonly acronym: string }
  | { readonly kind: 'place'; readonly place: string }
  | { readonly kind: 'required'; readonly required: 'never' };

/** A mistake in a desk file: where (in its text), and what. */
export interface DeskMistake {
  readonly span: Span;
  readonly message: string;
}

/** The desk of a newsroom that has said nothing. */
export const defaultDesk: Desk = {
  drafts: [],
  rules: {},
  dateline: { style: 'any', required: 'auto', places: [], forms: {}, standAlone: {} },
  names: { preferred: {}, distinct: [], acronyms: [], completion: true },
  duplicates: { similarity: 0.6, minWords: 8, allow: [], acrossDrafts: 'off' },
  maxFindings: 500,
  ignore: []
};
