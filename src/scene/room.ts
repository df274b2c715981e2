import type { Columns } from '../query/columns.ts';
import type { Lanes } from '../query/lanes.ts';
import type { Span } from '../query/spans.ts';
import { SIZE } from './marks.ts';
import { Levels, type Room } from './place.ts';

/** Where a lane stands, in pixels from the top of the plot. */
export interface LaneBox {
  readonly top: number;
  readonly height: number;
  readonly rows: number;
  /** The middle of the first row. */
  readonly firstRow: number;
}

/** What an arrangement is made for: all in pixels, spans in time. */
export interface Available {
  readonly width: number;
  /** Height for all lanes together. They take more when not even one row each fits, and the page scrolls. */
  readonly height: number;
  readonly home: Span;
  readonly wall: Span;
  /** Air above and below the rows of a lane. */
  readonly padding: number;
  /** Room above the rows for the lane's title, where it does not stand beside them. */
  readonly heading: number;
}

/** The part of the layout that no gesture changes: lanes, their rows, and the levels made for them. */
export interface Arrangement {
  readonly boxes: readonly LaneBox[];
  readonly height: number;
  readonly levels: Levels;
}

/** More rows than any lane is ever given; a lane that wants more counts the rest. */
const MOST_ROWS = 12;

/** What a lane would do with no end of room. */
interface Demand {
  /** For each row, the weight of the events in it. */
  readonly weights: readonly number[];
  /** Whether it has to count even so. Its last row, which weighs nothing, is for that. */
  readonly counts: boolean;
}

function demand(columns: Columns, lanes: Lanes, room: Omit<Room, 'rows' | 'counted'>): readonly Demand[] {
  const rows = lanes.lanes.map(() => MOST_ROWS);
  const level = new Levels(columns, lanes, { ...room, rows, counted: rows.map(() => false) }).at(
    room.homeScale,
  );
  const weights: number[][] = rows.map(() => []);
  for (const [index, { row }] of level.placed) {
    const lane = weights[lanes.laneOf[index] ?? 0];
    if (lane === undefined) continue;
    const importance = columns.events[index]?.importance ?? 3;
    for (let missing = lane.length; missing <= row; missing++) lane.push(0);
    lane[row] = (lane[row] ?? 0) + (4 - importance) ** 2;
  }
  const counting = new Set(level.groups.map((group) => group.lane));
  return weights.map((lane, index) => {
    const counts = counting.has(index);
    return { weights: counts || lane.length === 0 ? [...lane, 0] : lane, counts };
  });
}

/**
 * What is lost when a lane of `rows` rows gives up one: the first time two, since one must count then. The
 * more rows a lane has, the less one of them weighs.
 */
function loss(weights: readonly number[], rows: number): number {
  const last = weights[rows - 2] ?? 0;
  return (rows === weights.length ? last + (weights[rows - 1] ?? 0) : last) / rows;
}

/**
 * Gives each lane its rows: as many as its content takes at the home scale, and where that is more than
 * the height allows, the rows go first that name the fewest and least important events. A lane that gave some up, or wanted more than
 * there can be, keeps its last row for what is counted. Zooming and panning do not change it.
 */
export function arrange(columns: Columns, lanes: Lanes, available: Available): Arrangement {
  const { width, height, home, wall, padding, heading } = available;
  const homeScale = width / (home.to - home.from);
  const wanted = demand(columns, lanes, { homeScale, wall });
  const rows = wanted.map(({ weights }) => weights.length);
  const perLane = 2 * padding + heading;
  const total = (): number => rows.reduce((sum, count) => sum + count * SIZE.row + perLane, 0);
  while (total() > height) {
    // A lane that has to count needs one row for that and one for what it can still name.
    const costs = rows.map((count, lane) =>
      count <= 2 ? Number.POSITIVE_INFINITY : loss(wanted[lane]?.weights ?? [], count),
    );
    const least = costs.indexOf(Math.min(...costs));
    if (!Number.isFinite(costs[least])) break;
    rows[least] = (rows[least] ?? 1) - 1;
  }
  const counted = wanted.map(({ weights, counts }, lane) => counts || (rows[lane] ?? 1) < weights.length);
  let top = 0;
  const boxes = rows.map((count) => {
    const box = {
      top,
      height: count * SIZE.row + perLane,
      rows: count,
      firstRow: top + heading + padding + SIZE.row / 2,
    };
    top += box.height;
    return box;
  });
  return { boxes, height: top, levels: new Levels(columns, lanes, { homeScale, rows, counted, wall }) };
}
