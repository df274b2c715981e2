import type { TimelineEvent } from '../dataset/model.ts';
import { type Bound, hull } from '../time/extent.ts';
import { type Instant, MS_PER_DAY } from '../time/instant.ts';
import type { Span } from './spans.ts';

/** How many neighbours are looked for at each side. */
const NEIGHBOURS = 3;
/** Air at each side, as a share of what is between, and in milliseconds at least. */
const [SHARE, LEAST] = [0.1, 20 * MS_PER_DAY];
const HALF_A_YEAR = 183 * MS_PER_DAY;
const YEAR = 365 * MS_PER_DAY;
/** Neighbours may be so many times as far off as the event is long. */
const FAR_TIMES = 3;

/**
 * A stretch of time that shows an event with a few of its neighbours: at least the event's own with some air, and as far as
 * the third that begins before it and the third that begins after it. Those more than half a year off, and more than three
 * times as far as the event is long, are left out; where all are, it reaches to the next on each side, up to thirty
 * years off. A side that is open or not known reaches as far as any date of the collection, and at most a year into what
 * comes then.
 * @returns the whole collection for a day that comes every year; null where nothing in it is dated
 */
export function around(events: readonly TimelineEvent[], event: TimelineEvent): Span | null {
  const dates = datesOf(events);
  if (dates === null) return null;
  const { starts, first, last } = dates;
  const { from, to } = hull(event.date.extent);
  const begins = instantOf(from) ?? Math.min(first, instantOf(to) ?? first);
  const ends = instantOf(to) ?? Math.max(last, begins);

  const [earlier, later] = [countBefore(begins, starts), countBefore(ends, starts)];
  const before = starts.slice(Math.max(earlier - NEIGHBOURS, 0), earlier);
  const after = starts.slice(later, later + NEIGHBOURS);
  const within = (limit: number, all: readonly number[]): readonly number[] => {
    const far = Math.max((ends - begins) * FAR_TIMES, limit);
    return all.filter((start) => start >= begins - far && start <= ends + far);
  };
  const near = within(HALF_A_YEAR, [...before, ...after]);
  const shown = near.length > 0 ? near : within(30 * YEAR, [...before.slice(-1), ...after.slice(0, 1)]);

  const [start, end] = [Math.min(begins, ...shown), Math.max(ends, ...shown)];
  const air = Math.max(Math.round((end - start) * SHARE), LEAST);
  const beside = (bound: Bound): number => (bound.kind === 'at' ? air : Math.min(air, YEAR));
  return { from: (start - beside(from)) as Instant, to: (end + beside(to)) as Instant };
}

/** When the events of a collection begin, in order, and the first and the last that any date names. */
interface Dates {
  readonly starts: readonly number[];
  readonly first: number;
  readonly last: number;
}

const known = new WeakMap<readonly TimelineEvent[], Dates | null>();

function datesOf(events: readonly TimelineEvent[]): Dates | null {
  const before = known.get(events);
  if (before !== undefined) return before;
  const starts: number[] = [];
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { date } of events) {
    const { from, to } = hull(date.extent);
    const start = instantOf(from);
    if (start !== null) starts.push(start);
    for (const at of [start, instantOf(to)]) {
      if (at === null) continue;
      first = Math.min(first, at);
      last = Math.max(last, at);
    }
  }
  starts.sort((a, b) => a - b);
  const dates = first <= last ? { starts, first, last } : null;
  known.set(events, dates);
  return dates;
}

function countBefore(at: number, starts: readonly number[]): number {
  const found = starts.findIndex((start) => start >= at);
  return found < 0 ? starts.length : found;
}

function instantOf(bound: Bound): number | null {
  return bound.kind === 'at' ? bound.at : null;
}
