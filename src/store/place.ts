import { type Filter, NO_FILTER } from '../query/filter.ts';
import type { LaneKind } from '../query/lanes.ts';
import type { Span } from '../query/spans.ts';

/** The ways to look at the collection. On a small screen `timeline` shows the list under a band of the chart. */
export type Mode = 'timeline' | 'list' | 'documents' | 'method';

/** Every stretch of the axis as long as its time, or long empty ones shortened. */
export type SpacingKind = 'true' | 'closed';

/** What becomes of the events that do not match a filter, in the timeline. A list leaves them out. */
export type Others = 'dimmed' | 'hidden';

/** The ids of the events between which time is measured; the second is null until it is picked. */
export type Measure = readonly [string, string | null];

/** Where a reader is: all that the address says. What is null has its ordinary value. */
export interface ReadersPlace {
  readonly mode: Mode;
  /** The selected event's id. */
  readonly event: string | null;
  /** The document that is open, in `documents`. */
  readonly document: string | null;
  /** The visible stretch of time; null is the home view. */
  readonly span: Span | null;
  readonly spacing: SpacingKind;
  readonly lanesBy: LaneKind;
  /** Ids of the lanes that are closed up, in the order of all lanes. */
  readonly collapsed: ReadonlySet<string>;
  readonly measure: Measure | null;
  /** Whether the line that names what was going on at one time is shown. */
  readonly guide: boolean;
  readonly filter: Filter;
  /** What becomes of the events that do not match. */
  readonly others: Others;
}

/** Where everybody begins. */
export const START: ReadersPlace = {
  mode: 'timeline',
  event: null,
  document: null,
  span: null,
  spacing: 'true',
  lanesBy: 'theme',
  collapsed: new Set(),
  measure: null,
  guide: false,
  filter: NO_FILTER,
  others: 'dimmed',
};
