import type { Work } from '../base/work.ts';
import type { AllOf, Edge, Moment, Period } from '../time/extent.ts';
import type { Columns } from './columns.ts';

/** A stretch of time, in milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The empty stretches between the first and the last thing that is dated. */
export interface Empties {
  /** The longest of them, longest first, among equals the earlier first; at most `KEEP`. */
  readonly longest: readonly Stretch[];
  readonly count: number;
  /** All of them together, in milliseconds. */
  readonly total: number;
  /** The first and the last instant at which something can fall, begin or end; null when nothing is dated. */
  readonly filled: Stretch | null;
}

/** How many of the longest stretches are remembered: more than anybody wants to see shortened. */
export const KEEP = 16;

/** How many rows are looked at in one piece of work. */
const PIECE = 50_000;

/** Numbers that are added one by one, kept as they are in a typed array. */
interface Growing {
  readonly add: (value: number) => void;
  readonly sorted: () => Float64Array;
}

function growing(): Growing {
  let held = new Float64Array(64);
  let count = 0;
  return {
    add: (value) => {
      if (count === held.length) {
        const wider = new Float64Array(2 * count);
        wider.set(held);
        held = wider;
      }
      held[count++] = value;
    },
    sorted: () => held.subarray(0, count).sort(),
  };
}

/** What periods' ends and lists of dates fill: begins and ends, each sorted on its own, which covers the same time. */
interface Loose {
  readonly begins: Float64Array;
  readonly ends: Float64Array;
  /** For each row, how far it fills time from its start on; NaN where it does not. */
  readonly until: Float64Array;
}

function* loose({ events, start, end }: Columns): Work<Loose> {
  const [begins, ends] = [growing(), growing()];
  const until = new Float64Array(events.length).fill(Number.NaN);
  const put = (from: number, to: number): void => {
    begins.add(from);
    ends.add(to);
  };
  const edge = (each: Edge, from: number, to: number): void => {
    if (each.kind === 'at') put(each.earliest, each.latest);
    else if (each.kind === 'unknown') put(from, to);
  };
  const fill = (extent: Moment | Period | AllOf, from: number, to: number): void => {
    if (extent.kind === 'period') {
      edge(extent.start, from, to);
      edge(extent.end, from, to);
    } else if (extent.kind === 'all-of') {
      for (const member of extent.members) fill(member, from, to);
    } else {
      put(extent.from.kind === 'at' ? extent.from.at : from, extent.to.kind === 'at' ? extent.to.at : to);
    }
  };
  for (let row = 0; row < events.length; row++) {
    if (row % PIECE === PIECE - 1) yield;
    const extent = events[row]?.date.extent;
    const [from, to] = [start[row] ?? 0, end[row] ?? 0];
    if (extent?.kind === 'moment') until[row] = to;
    else if (extent?.kind === 'period' && extent.start.kind === 'at') {
      until[row] = extent.start.latest;
      edge(extent.end, from, to);
    } else if (extent !== undefined && extent.kind !== 'yearly') fill(extent, from, to);
  }
  yield;
  const sorted = begins.sorted();
  yield;
  return { begins: sorted, ends: ends.sorted(), until };
}

/**
 * Finds the stretches in which no moment can fall and no period begins or ends, with all that is uncertain
 * about either. A period that runs through does not fill a stretch, nor does an open edge (`..`) or a day
 * that comes every year; an unknown edge may be anywhere in its period, so it does. One pass over the rows,
 * and a sort of the periods' ends.
 */
export function* emptyStretches(columns: Columns): Work<Empties> {
  const { start } = columns;
  const { begins, ends, until } = yield* loose(columns);
  const longest: Stretch[] = [];
  let [count, total] = [0, 0];
  let [from, reached] = [Number.NaN, Number.NEGATIVE_INFINITY];
  const note = (gap: Stretch): void => {
    count++;
    total += gap.to - gap.from;
    const last = longest[KEEP - 1];
    if (last !== undefined && last.to - last.from >= gap.to - gap.from) return;
    const place = longest.findIndex((each) => each.to - each.from < gap.to - gap.from);
    longest.splice(place < 0 ? longest.length : place, 0, gap);
    if (longest.length > KEEP) longest.pop();
  };
  const cover = (begin: number, end: number): void => {
    if (Number.isNaN(from)) from = begin;
    else if (begin > reached) note({ from: reached, to: begin });
    if (end > reached) reached = end;
  };
  let next = 0;
  for (let row = 0; row < until.length; row++) {
    if (row % PIECE === 0) yield;
    const to = until[row] ?? Number.NaN;
    if (Number.isNaN(to)) continue;
    const begin = start[row] ?? 0;
    for (; (begins[next] ?? begin) < begin; next++) cover(begins[next] ?? 0, ends[next] ?? 0);
    cover(begin, to);
  }
  for (; next < begins.length; next++) cover(begins[next] ?? 0, ends[next] ?? 0);
  return { longest, count, total, filled: Number.isNaN(from) ? null : { from, to: reached } };
}
