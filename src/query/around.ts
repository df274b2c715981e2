import type { TimelineEvent } from '../dataset/model.ts';
import { hull } from '../time/extent.ts';
import { type Instant, MS_PER_DAY } from '../time/instant.ts';
import type { Span } from './spans.ts';

/** How many neighbours are looked for at each side. */
const NEIGHBOURS = 3;
/** Air at each side, as a share of the event's own stretch, and in milliseconds at least. */
const [SHARE, LEAST] = [0.25, 20 * MS_PER_DAY];
/** Neighbours further away than so many times the event's own stretch, or half a year, are left out. */
const [FAR_TIMES, FAR] = [3, 183 * MS_PER_DAY];

/**
 * A stretch of time that shows an event with a few of its neighbours: at least the event's own with some air, and as far as
 * the third neighbour before and after, unless that is far off. A side that is open or not known reaches as far as
 * any date of the collection.
 * @returns the whole collection for a day that comes every year; null where nothing in it is dated
 */
export function around(events: readonly TimelineEvent[], event: TimelineEvent): Span | null {
  const starts = events.flatMap(({ date }) => at(hull(date.extent).from)).sort((a, b) => a - b);
  const all = [...starts, ...events.flatMap(({ date }) => at(hull(date.extent).to))];
  if (all.length === 0) return null;
  const world = {
    from: all.reduce((a, b) => Math.min(a, b)),
    to: all.reduce((a, b) => Math.max(a, b)),
  };
  const { from, to } = hull(event.date.extent);
  const [begins = Math.min(world.from, at(to)[0] ?? world.from)] = at(from);
  const [ends = Math.max(world.to, begins)] = at(to);
  const length = ends - begins;
  const air = Math.max(length * SHARE, LEAST);
  const far = Math.max(length * FAR_TIMES, FAR);
  const before = starts.filter((start) => start < begins && start >= begins - far).slice(-NEIGHBOURS)[0];
  const after = starts.filter((start) => start >= ends && start <= ends + far)[NEIGHBOURS - 1];
  const nearest = starts.findLast((start) => start > ends && start <= ends + far);
  return {
    from: (Math.min(begins, before ?? begins) - air) as Instant,
    to: (Math.max(ends, after ?? nearest ?? ends) + air) as Instant,
  };
}

function at(bound: ReturnType<typeof hull>['from']): readonly number[] {
  return bound.kind === 'at' ? [bound.at] : [];
}
