import type { Placed, Placer } from './place.ts';

/** What is decided for the whole of the time at once, at the home scale and at coarser ones. */
export interface Base {
  readonly placed: readonly Placed[];
  /** By lane: whether something in it is counted. */
  readonly counts: readonly boolean[];
}

/** Lanes of up to so many events are weighed one by one. */
const EXACT = 600;
/** Of larger ones only the best of each stretch of so many pixels, as many as there are rows and a few more. */
const STRETCH = 64;
const SPARE = 2;
const NOBODY: ReadonlySet<number> = new Set();

/**
 * Gives out rows at the home scale: every event takes the first row in which its mark and label stand free,
 * important ones first.
 */
export function homeBase(placer: Placer): Base {
  const { shelves, room } = placer;
  return byLane(placer, (lane, rows) => {
    const candidates = [...candidatesOf(placer, lane)].sort(
      (a, b) => shelves.importance(a) - shelves.importance(b) || a - b,
    );
    return fill(placer, lane, room.homeScale, candidates, rows, null);
  });
}

/**
 * A coarser level keeps rows and sides and gives up what no longer stands free, the least important first.
 * `finer` is the level before it.
 */
export function coarserBase(placer: Placer, finer: Base, scale: number): Base {
  const had: Placed[][] = placer.room.rows.map(() => []);
  for (const each of finer.placed) had[each.lane]?.push(each);
  return byLane(placer, (lane, rows) => {
    const before = new Map((had[lane] ?? []).map((each) => [each.index, each]));
    return fill(placer, lane, scale, [...before.keys()], rows, before);
  });
}

/** Fills each lane; what is counted stands in its last row, so a lane that need not count frees it. */
function byLane(
  { shelves, room }: Placer,
  fillRows: (lane: number, rows: number) => readonly Placed[],
): Base {
  const lanes = room.rows.map((rows, lane) => {
    const size = shelves.size(lane);
    const all = room.counted[lane] === true ? null : fillRows(lane, rows);
    const placed = all !== null && all.length === size ? all : fillRows(lane, rows - 1);
    return { placed, counts: placed.length < size };
  });
  return { placed: lanes.flatMap((lane) => lane.placed), counts: lanes.map((lane) => lane.counts) };
}

function fill(
  placer: Placer,
  lane: number,
  scale: number,
  candidates: readonly number[],
  count: number,
  before: ReadonlyMap<number, Placed> | null,
): readonly Placed[] {
  const rows = placer.rowsWith([], count, scale);
  return candidates.flatMap((index) => placer.seat(index, lane, scale, rows, before?.get(index), null) ?? []);
}

/** Rows of the columns that may be seated in a lane at the home scale. */
function candidatesOf({ shelves, room }: Placer, lane: number): Iterable<number> {
  if (shelves.size(lane) <= EXACT) return shelves.rows(lane);
  const length = 2 ** Math.ceil(Math.log2(STRETCH / room.homeScale));
  const most = (room.rows[lane] ?? 1) + SPARE;
  const found: number[] = [];
  const all = Number.NEGATIVE_INFINITY;
  shelves.buckets(lane, all, Number.POSITIVE_INFINITY, length, (_, ranges) => {
    found.push(...shelves.best(ranges, most, NOBODY));
  });
  return found;
}
