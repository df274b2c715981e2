import type { Span } from '../query/spans.ts';

/** The ways to look at the collection. On a small screen `timeline` shows the list under a band of the chart. */
export type Mode = 'timeline' | 'list' | 'documents' | 'method';

/** Where a reader is: all that the address says. What is null has its ordinary value. */
export interface ReadersPlace {
  readonly mode: Mode;
  /** The selected event's id. */
  readonly event: string | null;
  /** The document that is open, in `documents`. */
  readonly document: string | null;
  /** The visible stretch of time; null is the home view. */
  readonly span: Span | null;
}

/** Where everybody begins. */
export const START: ReadersPlace = { mode: 'timeline', event: null, document: null, span: null };
