import type { LaneColour } from '../dataset/raw.ts';
import type { Gathered, Ranges, Shelves } from '../query/shelves.ts';
import { SIZE } from './marks.ts';
import type { Ends, Placed, Placer } from './place.ts';
import { shorten, textWidth } from './textwidth.ts';

/** Events that share a stretch of time and a lane and for which there is no room: counted, not drawn. */
export interface Group extends Gathered {
  readonly lane: number;
  /** The buckets that it fills, `[from, to)` along the axis: all anchors in it that are not placed are its own. */
  readonly from: number;
  readonly to: number;
  readonly ranges: Ranges;
  /** The number of its first bucket. */
  readonly bucket: number;
  /** Whether its only event stands there as a mark without a label, since a pill would say less. */
  readonly alone: boolean;
  /** The placed events with their anchor in its buckets. */
  readonly leftOut: ReadonlySet<number>;
  /** What is asked only of a group that is drawn; worked out once. */
  readonly look: () => Look;
}

/** How a group looks. */
export interface Look {
  /** Names of some of its events, as far as there is room beside the pill; null where there is none. */
  readonly label: string | null;
  /** Pixels. */
  readonly labelWidth: number;
  /** The colour that its events share, of very many some of them; null where they differ. */
  readonly colour: LaneColour | null;
  /** Rows of the first and the last in order of time. */
  readonly ends: readonly [first: number, last: number];
  /** The stretch of the axis that its events cover. */
  readonly cover: { readonly from: number; readonly to: number };
}

/** A group while it is being made. Made by the hundred, so each is one object of one shape and is finished in place. */
type Cell = Omit<Group, 'look' | 'alone'> & { alone: boolean; look: () => Look };

const NOBODY: ReadonlySet<number> = new Set();
/** Half a pill and the air beside it. */
export const HALF = SIZE.pill / 2;
/** Of how many buckets beside its own a group may make use. */
const AROUND = 4;
/** Less room than this for names says too little. */
const LEAST_LABEL = 84;
/** How many names are tried. */
const NAMES = 3;
/** How many events are asked for the colour that all of a group share. */
const ASKED = 8;

/** Where a group's pill stands, in pixels from the wall: in the middle of its events, inside its own buckets. */
export function middleOf(group: Cell, origin: number, scale: number): number {
  const x = (at: number): number => (at - origin) * scale;
  const [a, b] = [x(group.from), x(group.to)];
  const inside = Math.min(HALF + 3, (b - a) / 2);
  const middle = (x(group.firstAnchor) + x(group.lastAnchor)) / 2;
  return Math.min(Math.max(middle, a + inside), b - inside);
}

/**
 * The groups of a lane whose first bucket begins in `[from, to)`. Events are counted in buckets of the axis
 * that are as long as a power of two; neighbours whose pills would touch are joined, by rules that look no further
 * than a few buckets, so that a group is the same wherever one looks from. `placed` are those of the lane around
 * there.
 */
export function groupsOf(
  placer: Placer,
  lane: number,
  placed: readonly Placed[],
  scale: number,
  from: number,
  to: number,
): readonly Group[] {
  const { shelves, room } = placer;
  const length = 2 ** Math.ceil(Math.log2(room.pillsApart / scale));
  const air = AROUND * length;
  const origin = room.wall.from;
  const cells = cellsOf(shelves, lane, placed, length, from - air, to + air);
  const joined = join(shelves, cells, length, (a, b) => {
    const [x, y] = [middleOf(a, origin, scale), middleOf(b, origin, scale)];
    return y - x < room.pillsApart;
  });
  const within = joined.filter((group, at) => {
    group.alone = standsAlone(placer, joined, at, scale, length);
    return group.from >= from && group.from < to;
  });
  joined.forEach((group, at) => {
    let made: Look | null = null;
    group.look = () => {
      made ??= lookOf(placer, group, joined[at + 1], scale, length);
      return made;
    };
  });
  return within;
}

function lookOf(placer: Placer, group: Cell, next: Cell | undefined, scale: number, length: number): Look {
  const { shelves } = placer;
  const label = namesOf(placer, group, next, scale, length);
  return {
    label,
    labelWidth: label === null ? 0 : textWidth(label, SIZE.label, 400),
    colour: colourOf(shelves, group),
    ends: shelves.ends(group.ranges, group.leftOut),
    cover: shelves.cover(group.ranges, group.leftOut),
  };
}

function cellsOf(
  shelves: Shelves,
  lane: number,
  placed: readonly Placed[],
  length: number,
  from: number,
  to: number,
): Cell[] {
  const taken = new Map<number, Set<number>>();
  for (const { index } of placed) {
    const bucket = Math.floor(shelves.anchor(index) / length);
    taken.set(bucket, (taken.get(bucket) ?? new Set()).add(index));
  }
  const cells: Cell[] = [];
  shelves.buckets(lane, Math.floor(from / length) * length, to, length, (bucket, ranges) => {
    const leftOut = taken.get(bucket) ?? NOBODY;
    const gathered = shelves.gather(ranges, leftOut);
    if (gathered === null) return;
    cells.push(cellOf(gathered, lane, bucket, ranges, leftOut, bucket * length, (bucket + 1) * length));
  });
  return cells;
}

const unmade = (): Look => {
  throw new Error('A group was looked at before it was made');
};

function cellOf(
  { count, notStated, firstAnchor, lastAnchor, only }: Gathered,
  lane: number,
  bucket: number,
  ranges: Ranges,
  leftOut: ReadonlySet<number>,
  from: number,
  to: number,
): Cell {
  return {
    count,
    notStated,
    firstAnchor,
    lastAnchor,
    only,
    lane,
    bucket,
    ranges,
    leftOut,
    from,
    to,
    alone: false,
    look: unmade,
  };
}

/**
 * Joins neighbours that are too close: first the two buckets of each aligned pair, then across every second of the
 * borders between pairs, then across the others where neither side was joined across a border yet.
 */
function join(
  shelves: Shelves,
  cells: readonly Cell[],
  length: number,
  close: (a: Cell, b: Cell) => boolean,
): readonly Cell[] {
  const across = new Set<Cell>();
  const pass = (groups: readonly Cell[], at: (border: number) => boolean, once: boolean): Cell[] => {
    const made: Cell[] = [];
    for (const group of groups) {
      const before = made.at(-1);
      const border = Math.round(group.from / length);
      const touch = before !== undefined && before.to === group.from && at(border);
      const free = !once || (before !== undefined && !across.has(before) && !across.has(group));
      if (before === undefined || !touch || !free || !close(before, group)) {
        made.push(group);
        continue;
      }
      made.pop();
      const both = together(shelves, before, group);
      if (once) across.add(both);
      made.push(both);
    }
    return made;
  };
  const odd = (border: number): boolean => border % 2 !== 0;
  const pairs = pass(cells, odd, false);
  const first = pass(pairs, (border) => !odd(border) && odd(border / 2), true);
  return pass(first, (border) => !odd(border) && !odd(border / 2), true);
}

function together(shelves: Shelves, a: Cell, b: Cell): Cell {
  const leftOut = new Set([...a.leftOut, ...b.leftOut]);
  // What lies in neighbouring buckets is neighbours in each class.
  const ranges = a.ranges.map(([from, past], each): readonly [number, number] => {
    const [first, to] = b.ranges[each] ?? [past, past];
    return from === past ? [first, to] : [from, first === to ? past : to];
  });
  const gathered = shelves.gather(ranges, leftOut) ?? a;
  return cellOf(gathered, a.lane, a.bucket, ranges, leftOut, a.from, b.to);
}

function colourOf(shelves: Shelves, group: Cell): LaneColour | null {
  const rows = shelves.best(group.ranges, ASKED, group.leftOut);
  const colours = new Set(rows.map((row) => shelves.columns.events[row]?.lane.colour ?? 'slate'));
  const [only] = colours;
  return colours.size === 1 ? (only ?? null) : null;
}

/** What a group's one event covers as a mark; null where it would reach further than its neighbours can see. */
function markOf(placer: Placer, group: Cell, scale: number, length: number): Ends | null {
  if (group.count > 1) return null;
  const origin = placer.room.wall.from;
  const { left, right } = placer.mark(placer.standing(group.only), scale);
  const horizon = (AROUND - 1) * length;
  const inside =
    left >= (group.from - horizon - origin) * scale && right <= (group.to + horizon - origin) * scale;
  return inside ? { left, right } : null;
}

/** Whether a group's one event has room for its mark between the pills beside it. */
function standsAlone(
  placer: Placer,
  groups: readonly Cell[],
  at: number,
  scale: number,
  length: number,
): boolean {
  const group = groups[at];
  const mark = group === undefined ? null : markOf(placer, group, scale, length);
  if (mark === null) return false;
  const half = HALF + 4;
  const middle = (each: Cell): number => middleOf(each, placer.room.wall.from, scale);
  const [before, after] = [groups[at - 1], groups[at + 1]];
  // A neighbour that stands alone too keeps clear by the same rule, except where a long bar runs under it.
  const beforeEnd = before === undefined ? null : markOf(placer, before, scale, length);
  const clearBefore =
    before === undefined || Math.max(middle(before) + half, beforeEnd?.right ?? -Infinity) < mark.left;
  return clearBefore && (after === undefined || mark.right < middle(after) - half);
}

/** As many names of a group's events, the most important first, as fit up to the next group's buckets. */
function namesOf(
  placer: Placer,
  group: Cell,
  next: Cell | undefined,
  scale: number,
  length: number,
): string | null {
  if (group.alone) return null;
  const { shelves, room } = placer;
  const x = (along: number): number => (along - room.wall.from) * scale;
  const begin = middleOf(group, room.wall.from, scale) + HALF + SIZE.labelGap;
  const beside = next === undefined ? Number.POSITIVE_INFINITY : clearOf(placer, next, scale);
  const end = Math.min(beside, x(group.to) + AROUND * length * scale, x(room.wall.to)) - SIZE.apart;
  const space = end - begin;
  if (space < LEAST_LABEL) return null;
  const rows = shelves.best(group.ranges, NAMES, group.leftOut);
  const names = rows.map((row) => shelves.columns.events[row]?.shortTitle ?? '');
  for (let some = names.length; some > 1; some--) {
    const text = `${names.slice(0, some).join(', ')}${some < group.count ? ' …' : ''}`;
    if (textWidth(text, SIZE.label, 400) <= space) return text;
  }
  return shorten(names[0] ?? '', space, SIZE.label, 400);
}

/** From where on a group wants to be alone: its own buckets, or its mark where that begins before them. */
function clearOf(placer: Placer, group: Cell, scale: number): number {
  const from = (group.from - placer.room.wall.from) * scale;
  return group.alone ? Math.min(from, placer.mark(placer.standing(group.only), scale).left) : from;
}
