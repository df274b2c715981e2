import type { Dataset, TimelineEvent } from '../dataset/model.ts';
import { type Bound, type Extent, hull } from '../time/extent.ts';
import type { Instant } from '../time/instant.ts';

/**
 * The events as sorted columns, the form in which time is asked about quickly. Row `i` is
 * `events[i]`, in order of time. `start` and `end` are milliseconds, `[start, end)`, and always finite:
 * an open or unknown side is drawn to the edge of what the documents speak of (`first`, `last`).
 */
export interface Columns {
  readonly events: readonly TimelineEvent[];
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** The ends in rising order, for counting what lies before an instant. */
  readonly endSorted: Float64Array;
  /** Earliest and latest instant that any date or document names. */
  readonly first: Instant;
  readonly last: Instant;
}

const instants = (extent: Extent): Instant[] => {
  const at = (bound: Bound): Instant[] => (bound.kind === 'at' ? [bound.at] : []);
  const { from, to } = hull(extent);
  return [...at(from), ...at(to)];
};

/** Builds the columns of a dataset. A dataset without a single bounded date has `first` and `last` at 0. */
export function columns(dataset: Dataset): Columns {
  const dates = [
    ...dataset.events.map((event) => event.date.extent),
    ...[...dataset.documents.values()].map((document) => document.issued.extent),
  ];
  const all = dates.flatMap(instants);
  const first = all.reduce((a, b) => (b < a ? b : a), all[0] ?? (0 as Instant));
  const last = all.reduce((a, b) => (b > a ? b : a), all[0] ?? (0 as Instant));

  const { events } = dataset;
  const start = new Float64Array(events.length);
  const end = new Float64Array(events.length);
  events.forEach((event, row) => {
    const { from, to } = hull(event.date.extent);
    const a = from.kind === 'at' ? from.at : first;
    const b = to.kind === 'at' ? to.at : last;
    start[row] = Math.min(a, b);
    end[row] = Math.max(a, b);
  });
  return { events, start, end, endSorted: end.slice().sort(), first, last };
}

/** The drawn stretch of one event, in milliseconds, `[from, to)`; null for an event that is not of this collection. */
export function stretchOf(
  { events, start, end }: Columns,
  event: TimelineEvent,
): { readonly from: number; readonly to: number } | null {
  const row = events.indexOf(event);
  return row < 0 ? null : { from: start[row] ?? 0, to: end[row] ?? 0 };
}
