import { assert } from '../base/assert.ts';
import type { Shelves } from '../query/shelves.ts';
import type { Spacing } from '../query/spacing.ts';
import type { Span } from '../query/spans.ts';
import { type Base, homeBase } from './base.ts';
import { Levels } from './levels.ts';
import { SIZE } from './marks.ts';
import { Placer, type Room } from './place.ts';

/** Where a lane stands, in pixels from the top of the plot. */
export interface LaneBox {
  readonly top: number;
  readonly height: number;
  readonly rows: number;
  /** The middle of the first row. */
  readonly firstRow: number;
  /** Folded to one row, in which everything is counted. */
  readonly collapsed: boolean;
}

/** What an arrangement is made for: all in pixels, spans in time. */
export interface Available {
  readonly width: number;
  /** Height for all lanes together. They take more when not even one row each fits, and the page scrolls. */
  readonly height: number;
  readonly home: Span;
  readonly wall: Span;
  readonly spacing: Spacing;
  /** Air above and below the rows of a lane. */
  readonly padding: number;
  /** Ids of the lanes that the reader folded. */
  readonly collapsed: ReadonlySet<string>;
}

/** The part of the layout that no gesture changes: lanes, their rows, and the levels made for them. */
export interface Arrangement {
  readonly shelves: Shelves;
  readonly boxes: readonly LaneBox[];
  readonly height: number;
  readonly levels: Levels;
}

/** More rows than any lane is ever given; a lane that wants more counts the rest. */
const MOST_ROWS = 12;
/** On one screen there are about so many marks and pills, at most, however many events there are. */
const MOST_MARKS = 130;
const MOST_PILLS = 60;
/** What a mark with its label and air takes in a row, on average, in pixels. */
const USUAL = 130;

/** What a lane would do with no end of room. */
interface Demand {
  /** For each row, the weight of the events in it. */
  readonly weights: readonly number[];
  /** Whether it has to count even so. Its last row, which weighs nothing, is for that. */
  readonly counts: boolean;
}

function demand(shelves: Shelves, { placed, counts }: Base): readonly Demand[] {
  const weights: number[][] = counts.map(() => []);
  for (const { index, lane, row } of placed) {
    const rows = weights[lane];
    if (rows === undefined) continue;
    for (let missing = rows.length; missing <= row; missing++) rows.push(0);
    rows[row] = (rows[row] ?? 0) + (4 - shelves.importance(index)) ** 2;
  }
  return weights.map((rows, lane) => {
    const must = counts[lane] === true;
    return { weights: must || rows.length === 0 ? [...rows, 0] : rows, counts: must };
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
 * the height allows, or than a screen may hold, the rows go first that name the fewest and least important events.
 * A lane that gave some up, or wanted more than there can be, keeps its last row for what is counted. A folded lane has
 * one row. Zooming and panning do not change it.
 */
export function arrange(shelves: Shelves, available: Available): Arrangement {
  const { width, height, home, wall, spacing, padding, collapsed } = available;
  const { lanes } = shelves.lanes;
  const events = shelves.columns.events.length;
  const shared = {
    homeScale: width / (spacing.along(home.to) - spacing.along(home.from)),
    wall: { from: spacing.along(wall.from), to: spacing.along(wall.to) },
    // With no more events than pills there cannot be more pills.
    pillsApart: Math.max(SIZE.pill + 6, events <= MOST_PILLS ? 0 : (lanes.length * width) / MOST_PILLS),
  };
  assert(shared.homeScale > 0 && Number.isFinite(shared.homeScale), 'A home view has a length');
  const folded = lanes.map(({ id }) => collapsed.has(id));
  const open: Room = {
    ...shared,
    rows: folded.map((fold) => (fold ? 1 : MOST_ROWS)),
    counted: folded,
  };
  const wanted = demand(shelves, homeBase(new Placer(shelves, open)));
  const rows = wanted.map(({ weights }, lane) => (folded[lane] === true ? 1 : weights.length));
  const total = (): number => rows.reduce((sum, count) => sum + count * SIZE.row + 2 * padding, 0);
  const most = events <= MOST_MARKS ? Number.POSITIVE_INFINITY : (MOST_MARKS * USUAL) / width + rows.length;
  while (total() > height || rows.reduce((sum, count) => sum + count, 0) > most) {
    // A lane that has to count needs one row for that and one for what it can still name.
    const costs = rows.map((count, lane) =>
      count <= 2 ? Number.POSITIVE_INFINITY : loss(wanted[lane]?.weights ?? [], count),
    );
    const least = costs.indexOf(Math.min(...costs));
    if (!Number.isFinite(costs[least])) break;
    rows[least] = (rows[least] ?? 1) - 1;
  }
  const counted = wanted.map(
    ({ weights, counts }, lane) => folded[lane] === true || counts || (rows[lane] ?? 1) < weights.length,
  );
  let top = 0;
  const boxes = rows.map((count, lane): LaneBox => {
    const box = {
      top,
      height: count * SIZE.row + 2 * padding,
      rows: count,
      firstRow: top + padding + SIZE.row / 2,
      collapsed: folded[lane] === true,
    };
    top += box.height;
    return box;
  });
  return { shelves, boxes, height: top, levels: new Levels(shelves, { ...shared, rows, counted }) };
}
