import type { Dataset } from '../dataset/model.ts';
import { type LaneKind, lanesBy } from '../query/lanes.ts';

/** The ids of the lanes of one kind, from the top. Takes time for each event. */
export function laneIds(dataset: Dataset, kind: LaneKind): readonly string[] {
  return lanesBy(dataset, kind).lanes.map(({ id }) => id);
}

/** Those of some ids that are lanes, in the order of the lanes, whatever order they come in. */
export function inLaneOrder(lanes: readonly string[], ids: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(lanes.filter((id) => ids.has(id)));
}
