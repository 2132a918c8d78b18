/** What the story writes in two ways, as the rule tells it. */
import type { Group, Place } from './groups.ts';

/** One name, two spellings. */
export interface Suspicion {
  readonly kind: 'slip' | 'transliteration' | 'variant' | 'order' | 'initial' | 'house';
  /** The spelling with less evidence, and where it stands. */
  readonly from: string;
  readonly wrong: readonly Place[];
  /** The spelling with more, and where it stands. */
  readonly to: string;
  readonly right: readonly Place[];
  /** Neither has more mentions. */
  readonly tie: boolean;
  /** A careful editor would change it unseen. */
  readonly sure: boolean;
  /** No fault where one of these words stands in small letters too. */
  readonly ordinary?: readonly Group[];
  /** Nothing beside the spellings says so, only how they look. */
  readonly alone?: boolean;
  /** The two are nearer than most that are a slip apart: letters swapped or doubled, or one sound in another alphabet. */
  readonly plain?: boolean;
  /** Lists know the spelling with more evidence. */
  readonly known?: boolean;
  /** It is the spelling with more evidence that is wrong, where the desk prefers the other. */
  readonly turned?: boolean;
  /** The spellings are of a person's whole name. */
  readonly whole?: boolean;
}

/** One place under suspicion. */
export interface Claim {
  readonly suspicion: Suspicion;
  readonly place: Place;
}
