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
  const places: PillPlace[] = [];
  let taken = Number.NEGATIVE_INFINITY;
  const standing = (group: Group): Ends => {
    if (group.alone) return markOf(group);
    const x = middleOf(group, from, scale);
    return { left: x - HALF, right: x + HALF };
  };
  groups.forEach((group, index) => {
    const { right } = standing(group);
    if (group.alone) {
      places.push({ group, x: null });
      taken = right;
      return;
    }
    const next = groups[index + 1];
    const until = next === undefined ? Number.POSITIVE_INFINITY : standing(next).left;
    const held = Math.min(Math.max(middleOf(group, from, scale), HALF + EDGE), width - HALF - EDGE);
    const pushed = Math.max(Math.min(held, until - AIR - HALF), taken + AIR + HALF);
    const [a, b] = [(group.firstAnchor - from) * scale, (group.lastAnchor - from) * scale];
    const inView = b >= 0 && a < width && pushed >= 0 && pushed <= width;
    places.push({ group, x: inView ? pushed : null });
    taken = inView ? pushed + HALF : right;
  });
  return places;
}
