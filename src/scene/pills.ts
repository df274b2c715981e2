import { type Group, HALF, middleOf } from './groups.ts';
import type { Ends } from './place.ts';

/** A group with the middle of its pill in pixels of the view; null when it is beyond the view's edge. */
export interface PillPlace {
  readonly group: Group;
  readonly x: number | null;
}

/** A view in the terms of the axis: its left edge, and pixels for one axis millisecond. */
export interface Frame {
  readonly from: number;
  readonly scale: number;
  readonly width: number;
}

/** Between a pill and what stands beside it, and between a pill and the view's edge. */
const AIR = 4;
const EDGE = 2;
/** From the right edge, as far as a pill that is held there may push the one before it. */
const NEAR = 63;

/**
 * The pills of one lane with their places, from a lane's groups left to right. A pill stands where its events
 * do. At the view's edge it stays in sight for as long as the buckets it counts, until the next one or
 * a mark that stands alone pushes it out. `markOf` says what the mark of a group that stands alone covers, in
 * pixels of the view.
 */
export function pillPlaces(
  groups: readonly Group[],
  { from, scale, width }: Frame,
  markOf: (group: Group) => Ends,
): PillPlace[] {
  const standing = (group: Group): Ends => {
    if (group.alone) return markOf(group);
    const x = middleOf(group, from, scale);
    return { left: x - HALF, right: x + HALF };
  };
  const inSight = ({ firstAnchor, lastAnchor }: Group): boolean =>
    (lastAnchor - from) * scale >= 0 && (firstAnchor - from) * scale < width;
  // From the right: what the right edge holds pushes those before it.
  const held: number[] = [];
  let until = Number.POSITIVE_INFINITY;
  for (const group of groups.toReversed()) {
    const { left } = standing(group);
    if (group.alone) {
      held.unshift(Number.NaN);
      until = left;
      continue;
    }
    const x = Math.min(Math.max(left + HALF, HALF + EDGE), width - HALF - EDGE, until - AIR - HALF);
    held.unshift(x);
    // Only at the very edge does one make room for another; further in, pills stand where their events are.
    until = inSight(group) && left + HALF > width - NEAR ? Math.min(left, x - HALF) : left;
  }
  // From the left: what the left edge holds, or a mark, pushes those after it.
  let taken = Number.NEGATIVE_INFINITY;
  return groups.map((group, at): PillPlace => {
    const { right } = standing(group);
    if (group.alone) {
      taken = right;
      return { group, x: null };
    }
    const x = Math.max(held[at] ?? 0, taken + AIR + HALF);
    const shown = inSight(group) && x >= 0 && x <= width;
    taken = shown ? x + HALF : right;
    return { group, x: shown ? x : null };
  });
}
