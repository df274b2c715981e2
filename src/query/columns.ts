import { finish, type Work } from '../base/work.ts';
import type { Dataset, TimelineEvent } from '../dataset/model.ts';
import { type Bound, type Extent, hull } from '../time/extent.ts';
import type { Instant } from '../time/instant.ts';
import { firstAtLeast, sortedOrder } from './sort.ts';

/** Bits of `Columns.flags`. The lowest two hold the importance, 1 to 3. */
export const IMPORTANCE = 3;
export const PERIOD = 4;
export const NOT_STATED = 8;

/**
 * The events as sorted columns, the form in which time is asked about quickly. Row `i` is
 * `events[i]`, in order of time. `start` and `end` are milliseconds, `[start, end)`, and always finite:
 * an open or unknown side is drawn to the edge of what the documents speak of (`first`, `last`).
 */
export interface Columns {
  readonly events: readonly TimelineEvent[];
  /** Rising. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly flags: Uint8Array;
  /** The ends in rising order, for counting what lies before an instant. */
  readonly endSorted: Float64Array;
  /** Earliest and latest instant that any date or document names. */
  readonly first: Instant;
  readonly last: Instant;
}

/** How many rows are read in one piece of work. */
const PIECE = 20_000;

/** Builds the columns of a dataset. A dataset without a single bounded date has `first` and `last` at 0. */
export function columns(dataset: Dataset): Columns {
  return finish(columnsInPieces(dataset));
}

/** The same in pieces, for a collection so large that the page would stand still. */
export function* columnsInPieces(dataset: Dataset): Work<Columns> {
  const { events } = dataset;
  const rows = events.length;
  const start = new Float64Array(rows);
  const end = new Float64Array(rows);
  const flags = new Uint8Array(rows);
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const reach = (bound: Bound, open: number): number => {
    if (bound.kind !== 'at') return open;
    first = Math.min(first, bound.at);
    last = Math.max(last, bound.at);
    return bound.at;
  };
  for (const { issued } of dataset.documents.values()) {
    const { from, to } = hull(issued.extent);
    reach(from, 0);
    reach(to, 0);
  }
  for (let row = 0; row < rows; row++) {
    const event = events[row];
    if (event === undefined) continue;
    const { extent, basis } = event.date;
    const { from, to } = hull(extent);
    start[row] = reach(from, Number.NEGATIVE_INFINITY);
    end[row] = reach(to, Number.POSITIVE_INFINITY);
    flags[row] =
      event.importance | (extent.kind === 'period' ? PERIOD : 0) | (basis === 'stated' ? 0 : NOT_STATED);
    if (row % PIECE === PIECE - 1) yield;
  }
  if (first > last) [first, last] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const [a, b] = [Math.max(start[row] ?? 0, first), Math.min(end[row] ?? 0, last)];
    start[row] = Math.min(a, b);
    end[row] = Math.max(a, b);
  }
  yield;
  const order = yield* sortedOrder(end);
  const endSorted = new Float64Array(rows);
  for (let at = 0; at < rows; at++) endSorted[at] = end[order[at] ?? 0] ?? 0;
  yield;
  return { events, start, end, flags, endSorted, first: first as Instant, last: last as Instant };
}

/** The row of an event, found by its time; −1 for an event that is not of this collection. */
export function rowOf(columns: Columns, event: TimelineEvent): number {
  const { events, start, first, last } = columns;
  const from = startOf(event.date.extent, first, last);
  let row = firstAtLeast((at) => start[at] ?? 0, from, 0, events.length);
  while (row < events.length && start[row] === from && events[row] !== event) row++;
  return events[row] === event ? row : -1;
}

function startOf(extent: Extent, first: number, last: number): number {
  const { from, to } = hull(extent);
  const [a, b] = [from.kind === 'at' ? from.at : first, to.kind === 'at' ? to.at : last];
  return Math.min(a, b);
}

/** The drawn stretch of one event, in milliseconds, `[from, to)`; null for an event that is not of this collection. */
export function stretchOf(
  columns: Columns,
  event: TimelineEvent,
): { readonly from: number; readonly to: number } | null {
  const row = rowOf(columns, event);
  return row < 0 ? null : { from: columns.start[row] ?? 0, to: columns.end[row] ?? 0 };
}
