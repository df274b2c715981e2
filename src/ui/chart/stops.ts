import { PERIOD } from '../../query/columns.ts';
import type { Shelves } from '../../query/shelves.ts';
import { atX, scaleOf, type Viewport, xOf } from '../../scene/viewport.ts';
import type { Instant } from '../../time/instant.ts';

/** Where the guide line can stand: an instant, and the row of the event that drew it there, if one did. */
export interface Stop {
  readonly at: Instant;
  readonly row: number | null;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Where the line stands under a pointer: on the nearest event where one is counted within `reach` pixels, so that a day
 * can be met on a scale on which a pixel is many; else at the pointer.
 * @param x pixels from the left edge of the view
 */
export function stopAt(shelves: Shelves, view: Viewport, x: number, reach: number): Stop {
  const here = { at: atX(view, x), row: null };
  const place = shelves.spacing.along(here.at);
  const room = reach / scaleOf(view);
  let nearest = Number.POSITIVE_INFINITY;
  let lane = -1;
  shelves.lanes.lanes.forEach((_, each) => {
    for (const from of [place - room, place]) {
      const anchor = shelves.nextAnchor(each, from);
      if (Math.abs(anchor - place) > room || Math.abs(anchor - place) >= Math.abs(nearest - place)) continue;
      nearest = anchor;
      lane = each;
    }
  });
  if (lane < 0) return here;
  const after = nearest + Math.max(1, 4 * Number.EPSILON * Math.abs(nearest));
  const [row] = shelves.best(shelves.ranges(lane, nearest, after), 1, NONE);
  if (row === undefined) return here;
  const { flags, start } = shelves.columns;
  const begins = ((flags[row] ?? 0) & PERIOD) !== 0;
  return { at: begins ? ((start[row] ?? 0) as Instant) : shelves.spacing.at(nearest), row };
}

/** The nearest beginning of an event at least a pixel away: after (`by` is 1) or before (−1). Null where there is none. */
export function nextStop(shelves: Shelves, view: Viewport, at: Instant, by: 1 | -1): Stop | null {
  const place = shelves.spacing.along(at);
  const edge = place + by / scaleOf(view);
  const rows = shelves.lanes.lanes
    .map((_, lane) => {
      const before = shelves.startedBefore(lane, edge);
      return shelves.nthStart(lane, by > 0 ? before : before - 1);
    })
    .filter((row) => row >= 0);
  // Rows are in the order of their starts.
  const row = by > 0 ? Math.min(...rows) : Math.max(...rows);
  return Number.isFinite(row) ? { at: (shelves.columns.start[row] ?? 0) as Instant, row } : null;
}

/** Where the line stands when it is first shown: on an event's beginning when that is in view, else in the middle. */
export function firstStop(shelves: Shelves, view: Viewport, row: number | null): Stop {
  const at = row === null ? undefined : shelves.columns.start[row];
  const x = at === undefined ? -1 : xOf(view, at);
  return at === undefined || x < 0 || x > view.width
    ? { at: atX(view, view.width / 2), row: null }
    : { at: at as Instant, row };
}
