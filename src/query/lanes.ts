import type { Dataset, Lane } from '../dataset/model.ts';

/** Which lane each event is drawn in: `laneOf[i]` is the index in `lanes` of the columns' event `i`. */
export interface Lanes {
  readonly lanes: readonly Lane[];
  readonly laneOf: Uint16Array;
}

/** The dataset's own lanes. */
export function lanesByTheme(dataset: Dataset): Lanes {
  const index = new Map(dataset.lanes.map((lane, at) => [lane.id, at]));
  return {
    lanes: dataset.lanes,
    laneOf: Uint16Array.from(dataset.events, (event) => index.get(event.lane.id) ?? 0),
  };
}

/** Everything in one band, for a small screen. The lane has no title; each mark keeps its own lane's colour. */
export function oneBand(dataset: Dataset): Lanes {
  return {
    lanes: [{ id: 'all', title: '', colour: 'slate' }],
    laneOf: new Uint16Array(dataset.events.length),
  };
}
