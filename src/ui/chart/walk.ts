import { rowOf } from '../../query/columns.ts';
import type { Shelves } from '../../query/shelves.ts';
import { firstAtLeast } from '../../query/sort.ts';
import type { PillScene, Scene } from '../../scene/scene.ts';

/** A pill that counts more events than this is one stop and not as many. */
const LARGE = 60;
/** How many pills one step goes over, at most. */
const HOPS = 60;

/** What the keys walk through: the events in their lanes, and what stands on the screen. */
export interface Ground {
  readonly shelves: Shelves;
  readonly scene: Scene;
}

/**
 * The row of the event before (`by` −1) or after (1) one in time; −1 where there is none. Lanes that are closed up
 * are left out, unless all are. Takes time in the logarithm of the collection.
 */
export function stepFrom(ground: Ground, row: number, by: 1 | -1): number {
  const all = ground.shelves.lanes.lanes.map((_, lane) => lane);
  const open = all.filter((lane) => !isClosed(ground, lane));
  const found = (open.length === 0 ? all : open)
    .map((lane) => stopIn(ground, lane, row, by))
    .filter((stop) => stop >= 0);
  if (found.length === 0) return -1;
  return by > 0 ? Math.min(...found) : Math.max(...found);
}

/** The row of the event nearest in time in the next lane up (`by` −1) or down (1) that is open and has one; −1 without one. */
export function laneFrom(ground: Ground, row: number, by: 1 | -1): number {
  const { shelves } = ground;
  const lanes = shelves.lanes.lanes.length;
  const here = shelves.anchor(row);
  const away = (other: number): number =>
    other < 0 ? Number.POSITIVE_INFINITY : Math.abs(shelves.anchor(other) - here);
  for (let lane = (shelves.lanes.laneOf[row] ?? 0) + by; lane >= 0 && lane < lanes; lane += by) {
    if (isClosed(ground, lane) || shelves.size(lane) === 0) continue;
    const after = shelves.startedBefore(lane, here);
    const [a, b] = [shelves.nthStart(lane, after - 1), shelves.nthStart(lane, after)];
    return away(a) < away(b) ? a : b;
  }
  return -1;
}

/** The row of the first event in sight, in order of time; that of the first of all where none is. */
export function firstInSight({ shelves, scene }: Ground): number {
  const marks = scene.marks.map(({ index }) => index);
  const pills = scene.pills.map(({ first }) => rowOf(shelves.columns, first));
  return Math.min(...[...marks, ...pills].filter((row) => row >= 0), shelves.columns.events.length - 1);
}

function isClosed({ scene }: Ground, lane: number): boolean {
  return scene.lanes[lane]?.collapsed === true;
}

/** The row before or after one in a lane, or −1. */
function beside(shelves: Shelves, lane: number, row: number, by: 1 | -1): number {
  const rows = shelves.rows(lane);
  const after = firstAtLeast((place) => rows[place] ?? 0, by > 0 ? row + 1 : row, 0, rows.length);
  return rows[by > 0 ? after : after - 1] ?? -1;
}

/** The next stop in a lane: an event, or the first of a large pill. */
function stopIn({ shelves, scene }: Ground, lane: number, row: number, by: 1 | -1): number {
  const large = scene.pills.filter((pill) => pill.count > LARGE);
  const rowIn = (event: PillScene['first']): number => rowOf(shelves.columns, event);
  let at = beside(shelves, lane, row, by);
  for (let hop = 0; hop < HOPS && at >= 0; hop++) {
    const pill = large.find((each) => each.holds(at));
    if (pill === undefined) return at;
    const first = rowIn(pill.first);
    const ahead = by > 0 ? first > row : first < row;
    if (ahead) return first;
    // Already in this pill, or at its first: what comes before or after all of it.
    const far = by > 0 ? Math.max(rowIn(pill.last), at) : Math.min(first, at);
    at = beside(shelves, lane, far, by);
  }
  return at;
}
