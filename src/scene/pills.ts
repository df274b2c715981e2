import type { Columns } from '../query/columns.ts';
import { formOf, reachOf, SIZE } from './marks.ts';
import type { Group } from './place.ts';
import { scaleOf, type Viewport, xOf } from './viewport.ts';

/** A group and the middle of its pill in pixels; null when it is beyond the view's edge. */
export interface PillPlace {
  readonly group: Group;
  readonly x: number | null;
}

const HALF = SIZE.pill / 2;
/** Between a pill and what stands beside it, and between a pill and the view's edge. */
const AIR = 4;
const EDGE = 2;

/**
 * The pills of one lane with their places, from a lane's groups left to right. A pill stands where its events
 * do. At the view's edge it stays in sight for as long as the stretch it counts, until the next one or
 * a mark that stands alone pushes it out; what is pushed out counts as beyond the edge.
 */
export function pillPlaces(groups: readonly Group[], columns: Columns, view: Viewport): PillPlace[] {
  const places: PillPlace[] = [];
  let taken = Number.NEGATIVE_INFINITY;
  groups.forEach((group, index) => {
    const { right } = standing(group, columns, view);
    if (group.alone) {
      places.push({ group, x: null });
      taken = right;
      return;
    }
    const next = groups[index + 1];
    const until = next === undefined ? Number.POSITIVE_INFINITY : standing(next, columns, view).left;
    const x = xOf(view, group.at);
    const held = Math.min(Math.max(x, HALF + EDGE), view.width - HALF - EDGE);
    const pushed = Math.max(Math.min(held, until - AIR - HALF), taken + AIR + HALF);
    const [from, to] = [xOf(view, group.from), xOf(view, group.to)];
    const inView = to > 0 && from < view.width && pushed >= 0 && pushed <= view.width;
    places.push({ group, x: inView ? pushed : null });
    taken = inView ? pushed + HALF : right;
  });
  return places;
}

/** What a group's pill or lone mark takes where its events are, in pixels of the view, uncut. */
function standing(group: Group, columns: Columns, view: Viewport): { left: number; right: number } {
  const [only] = group.members;
  const event = only === undefined ? undefined : columns.events[only];
  if (group.alone && only !== undefined && event !== undefined) {
    const [start, end] = [columns.start[only] ?? 0, columns.end[only] ?? 0];
    return reachOf(formOf(event.date.extent), start, end, view.from, scaleOf(view));
  }
  const x = xOf(view, group.at);
  return { left: x - HALF, right: x + HALF };
}
