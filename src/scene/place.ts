import { assert } from '../base/assert.ts';
import type { Columns } from '../query/columns.ts';
import type { Lanes } from '../query/lanes.ts';
import type { Span } from '../query/spans.ts';
import { type Form, formOf, reachOf, SIZE } from './marks.ts';
import { Rows, type Side } from './rows.ts';
import { textWidth } from './textwidth.ts';

/** An event with a row and a label of its own. */
export interface Placed {
  readonly row: number;
  readonly side: Side;
  readonly labelWidth: number;
  /** Free pixels at the other side at this level's scale, to which the label may turn at the view's edge. */
  readonly otherSide: number;
}

/** Events that share a stretch of time and a lane and for which there is no room: counted, not drawn. */
export interface Group {
  readonly key: string;
  readonly lane: number;
  /** Event indices in order of time. */
  readonly members: readonly number[];
  /** Whether its only event stands there as a mark without a label, since a pill would say less. */
  readonly alone: boolean;
  /** Where it stands: the mean of its events, in milliseconds. */
  readonly at: number;
  /** The stretch in which it counts, in milliseconds. */
  readonly from: number;
  readonly to: number;
}

/** Everything that is decided at one zoom level: it holds for every scale from this level's to the next. */
export interface Level {
  readonly scale: number;
  readonly placed: ReadonlyMap<number, Placed>;
  readonly groups: readonly Group[];
}

/** How much room there is, and the scale at which rows are given out first. */
export interface Room {
  /** Pixels per millisecond of the home view. */
  readonly homeScale: number;
  /** Rows of each lane. */
  readonly rows: readonly number[];
  /** Lanes in which the last row is kept for what is counted. */
  readonly counted: readonly boolean[];
  /** Labels do not reach past this. */
  readonly wall: Span;
}

/** Two levels for each doubling of the scale: regrouping comes in small, fixed steps. */
const STEPS_PER_DOUBLING = 2;
/** From the middle of one pill to the middle of the next, in pixels, at least. */
const PILLS_APART = SIZE.pill + 6;

/** One event's needs, whatever the scale. */
interface Item {
  readonly index: number;
  readonly labelWidth: number;
}

/**
 * Gives events their rows and labels, level by level, so that nothing depends on where the view is:
 * panning never regroups.
 *
 * At the home scale every event takes the first row in which its mark and label fit, important ones
 * first. A finer level keeps all of that (what stood apart still does, see `reachOf`) and finds room for
 * more; a coarser level keeps rows too and gives up what no longer fits, the least important first. So
 * an event that has a label keeps it, in its row, as one zooms in on it.
 */
export class Levels {
  readonly #cache = new Map<number, Level>();
  readonly #items: readonly (readonly Item[])[];
  readonly #forms: readonly Form[];
  readonly #columns: Columns;
  readonly #room: Room;

  constructor(columns: Columns, { laneOf }: Lanes, room: Room) {
    this.#columns = columns;
    this.#room = room;
    this.#forms = columns.events.map((event) => formOf(event.date.extent));
    const items: Item[][] = room.rows.map(() => []);
    columns.events.forEach((event, index) => {
      const labelWidth = textWidth(event.shortTitle, SIZE.label, 400);
      items[laneOf[index] ?? 0]?.push({ index, labelWidth });
    });
    const importance = (item: Item): number => columns.events[item.index]?.importance ?? 3;
    this.#items = items.map((lane) =>
      lane.sort((a, b) => importance(a) - importance(b) || a.index - b.index),
    );
  }

  /** The level in force at a scale (pixels per millisecond). */
  at(scale: number): Level {
    return this.#level(Math.floor(Math.log2(scale / this.#room.homeScale) * STEPS_PER_DOUBLING + 1e-6));
  }

  #level(step: number): Level {
    const known = this.#cache.get(step);
    if (known !== undefined) return known;
    const scale = this.#room.homeScale * 2 ** (step / STEPS_PER_DOUBLING);
    const made = this.#place(scale, step === 0 ? null : this.#level(step - Math.sign(step)), step >= 0);
    this.#cache.set(step, made);
    return made;
  }

  #place(scale: number, neighbour: Level | null, mayAdd: boolean): Level {
    const placed = new Map<number, Placed>();
    const groups: Group[] = [];
    this.#items.forEach((items, lane) => {
      const ordered = neighbour === null ? items : inheritedFirst(items, neighbour);
      const candidates = mayAdd ? ordered : ordered.filter((item) => neighbour?.placed.has(item.index));
      const count = this.#room.rows[lane] ?? 1;
      const all = this.#room.counted[lane] === true ? null : this.#fill(candidates, count, scale, neighbour);
      // What is counted stands in the last row, so a lane that did not need to count frees it the moment it does.
      const filled = all?.size === items.length ? all : this.#fill(candidates, count - 1, scale, neighbour);
      for (const [index, spot] of filled) placed.set(index, spot);
      const rest = items.filter((item) => !filled.has(item.index)).map((item) => item.index);
      groups.push(...this.#count(rest, lane, scale));
    });
    return { scale, placed, groups };
  }

  /** Gives out the first `count` rows of a lane in the order of `items`; who finds no room is left out. */
  #fill(
    items: readonly Item[],
    count: number,
    scale: number,
    neighbour: Level | null,
  ): ReadonlyMap<number, Placed> {
    const rows = new Rows(count);
    const spots = items.flatMap((item) => {
      const spot = this.#find(item, scale, rows, neighbour?.placed.get(item.index));
      return spot === null ? [] : [{ ...item, ...spot }];
    });
    return new Map(
      spots.map(({ index, labelWidth, row, side }) => {
        const { left, right } = this.#reach(index, scale);
        const otherSide = side === 'left' ? rows.room(row, right, 'right') : rows.room(row, left, 'left');
        return [index, { row, side, labelWidth, otherSide }];
      }),
    );
  }

  #reach(index: number, scale: number): { left: number; right: number } {
    const { start, end } = this.#columns;
    const form = this.#forms[index];
    assert(form !== undefined, 'An event without a form was placed');
    return reachOf(form, start[index] ?? 0, end[index] ?? 0, this.#room.wall.from, scale);
  }

  /** The first row and side with room for mark and label, or the one it had; null where there is none. */
  #find(
    item: Item,
    scale: number,
    rows: Rows,
    before: Placed | undefined,
  ): { row: number; side: Side } | null {
    const { left, right } = this.#reach(item.index, scale);
    const label = item.labelWidth + SIZE.labelGap;
    const end = (this.#room.wall.to - this.#room.wall.from) * scale;
    const sides: readonly Side[] = before === undefined ? ['right', 'left', 'on'] : [before.side];
    const from = before?.row ?? 0;
    const to = before === undefined ? rows.count : from + 1;
    const carries =
      this.#forms[item.index]?.kind === 'bar' && right - left >= item.labelWidth + SIZE.aroundLabel;
    for (const side of sides) {
      const a = side === 'left' ? left - label : left;
      const b = side === 'right' ? right + label : right;
      if (before === undefined && (side === 'on' ? !carries : a < 0 || b > end)) continue;
      for (let row = from; row < to; row++) {
        if (!rows.free(row, a, b)) continue;
        rows.take(row, { left: a, right: b, side, label });
        return { row, side };
      }
    }
    return null;
  }

  /**
   * Counts events in stretches aligned to powers of two milliseconds, and joins neighbours whose pills
   * would touch, so that a pill can stand just where its events do.
   */
  #count(indices: readonly number[], lane: number, scale: number): Group[] {
    const length = 2 ** Math.ceil(Math.log2(PILLS_APART / scale));
    const buckets = new Map<number, number[]>();
    for (const index of indices) {
      const bucket = Math.floor(this.#anchor(index) / length);
      const members = buckets.get(bucket);
      if (members === undefined) buckets.set(bucket, [index]);
      else members.push(index);
    }
    const groups: Group[] = [];
    for (const [bucket, members] of [...buckets].sort(([a], [b]) => a - b)) {
      const from = bucket * length;
      const before = groups.at(-1);
      const at = this.#mean(members);
      const joins = before !== undefined && (at - before.at) * scale < PILLS_APART;
      const all = joins ? [...before.members, ...members] : members;
      if (joins) groups.pop();
      groups.push({
        key: joins ? before.key : `${lane}:${length}:${bucket}`,
        lane,
        alone: false,
        members: all.sort((a, b) => a - b),
        at: joins ? this.#mean(all) : at,
        // It counts for as long as any of its events lasts.
        from: Math.min(joins ? before.from : from, ...all.map((index) => this.#columns.start[index] ?? from)),
        to: Math.max(from + length, ...all.map((index) => this.#columns.end[index] ?? from)),
      });
    }
    return groups.map((group, at) => ({ ...group, alone: this.#standsAlone(group, groups, at, scale) }));
  }

  /** Whether a group's one event has room for its mark between the pills beside it. */
  #standsAlone(group: Group, groups: readonly Group[], at: number, scale: number): boolean {
    const [only] = group.members;
    if (only === undefined || group.members.length > 1) return false;
    const { left, right } = this.#reach(only, scale);
    const x = (each: Group): number => (each.at - this.#room.wall.from) * scale;
    const [before, after] = [groups[at - 1], groups[at + 1]];
    const half = SIZE.pill / 2 + 4;
    // A neighbour that stands alone too keeps clear by the same rule, except where a long bar runs under it.
    const clearBefore =
      before === undefined || Math.max(x(before) + half, this.#rightEnd(before, scale)) < left;
    return clearBefore && (after === undefined || right < x(after) - half);
  }

  /** How far the marks of a group would reach to the right. */
  #rightEnd(group: Group, scale: number): number {
    return group.members.length > 1
      ? Number.NEGATIVE_INFINITY
      : this.#reach(group.members[0] ?? 0, scale).right;
  }

  #mean(indices: readonly number[]): number {
    return indices.reduce((sum, index) => sum + this.#anchor(index), 0) / indices.length;
  }

  /** Where an event is counted: a period where it starts, anything else in its middle. */
  #anchor(index: number): number {
    const { start, end, events } = this.#columns;
    const [a, b] = [start[index] ?? 0, end[index] ?? 0];
    return events[index]?.date.extent.kind === 'period' ? a : (a + b) / 2;
  }
}

function inheritedFirst(items: readonly Item[], neighbour: Level): readonly Item[] {
  const had = (item: Item): boolean => neighbour.placed.has(item.index);
  return [...items.filter(had), ...items.filter((item) => !had(item))];
}
