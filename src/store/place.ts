import { type Filter, NO_FILTER } from '../query/filter.ts';
import type { LaneKind } from '../query/lanes.ts';
import type { Span } from '../query/spans.ts';

/**
 * The ways to look at the collection, and the pages about how it was made and what one can rely on. On a small screen
 * `timeline` shows the list under a band of the chart.
 */
export type Mode =
  | 'timeline'
  | 'list'
  | 'documents'
  | 'tours'
  | 'activities'
  | 'sheet'
  | 'method'
  | 'privacy'
  | 'access';

/** Every stretch of the axis as long as its time, or long empty ones shortened. */
export type SpacingKind = 'true' | 'closed';

/** What becomes of the events that do not match a filter, in the timeline. A list leaves them out. */
export type Others = 'dimmed' | 'hidden';

/** The ids of the events between which time is measured; the second is null until it is picked. */
export type Measure = readonly [string, string | null];

/** What is presented, over whatever view was there before. */
export interface Talk {
  /** The id of a tour of the collection or of one on this device, or a whole tour as a link carries it. */
  readonly tour: string;
  /** Which step, from 1. */
  readonly step: number;
  /** How much of what the step holds back has been shown. */
  readonly shown: number;
  /** Whether this is the presenter's own window, with notes, and not what the class sees. */
  readonly notes: boolean;
}

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
  /** What the views of tours, activities, sheets and the method are about, in words of their own; null is their ordinary content. */
  readonly about: string | null;
  readonly talk: Talk | null;
  /** Whether the page stands in somebody else's, without the controls around. */
  readonly embed: boolean;
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
  about: null,
  talk: null,
  embed: false,
};
