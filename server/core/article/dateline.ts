/** Reads the dateline a paragraph opens with: places, region, date, agency, dash, each with its span. */
import type { Span } from '../text.ts';
import type { Paragraph } from './paragraph.ts';

/** A part of a dateline with where it stands, in the paragraph's own offsets. */
export interface Part<T = string> {
  readonly span: Span;
  readonly text: string;
  readonly value: T;
}

/** A dateline as written. Offsets are the paragraph's own. */
export interface Dateline {
  /** From the first place to behind the dash, or the last part where no dash stands. */
  readonly span: Span;
  readonly places: readonly Part[];
  readonly region?: Part;
  readonly date?: Part<{ readonly month: number; readonly day: number; readonly year?: number }>;
  readonly agency?: Part;
  readonly dash?: Part;
}

export function readDateline(_paragraph: Paragraph): Dateline | undefined {
  return undefined;
}
