import { assert } from '../base/assert.ts';
import type { Shelves } from '../query/shelves.ts';
import { carriesLabel, formOf, reachAt, SIZE, type Standing, standingOf } from './marks.ts';
import { Rows, type Side } from './rows.ts';
import { textWidth } from './textwidth.ts';

/** An event with a row and a label of its own: `index` is its row in the columns, `row` the one in its lane. */
export interface Placed {
  readonly index: number;
  readonly lane: number;
  readonly row: number;
  readonly side: Side;
  /** Pixels. */
  readonly labelWidth: number;
  readonly standing: Standing;
}

/** How much room there is, and the scale at which rows are given out first. Places are along the axis. */
export interface Room {
  /** Pixels per axis millisecond of the home view. */
  readonly homeScale: number;
  /** Rows of each lane. */
  readonly rows: readonly number[];
  /** Lanes in which the last row is kept for what is counted. */
  readonly counted: readonly boolean[];
  /** Labels do not reach past this. */
  readonly wall: { readonly from: number; readonly to: number };
  /** From the middle of one pill to the middle of the next, in pixels, at least. */
  readonly pillsApart: number;
}

/** From end to end, in pixels from the wall at some scale. */
export interface Ends {
  readonly left: number;
  readonly right: number;
}

const BESIDE: readonly Side[] = ['right', 'left'];
const ANYWHERE: readonly Side[] = ['right', 'left', 'on'];

/** Finds room for events: their measures, and the first row in which mark and label stand free. */
export class Placer {
  readonly shelves: Shelves;
  readonly room: Room;
  /** Label widths by row, from 1; 0 is not measured yet. */
  readonly #widths: Uint16Array;

  constructor(shelves: Shelves, room: Room) {
    this.shelves = shelves;
    this.room = room;
    this.#widths = new Uint16Array(shelves.columns.events.length);
  }

  labelWidth(index: number): number {
    const known = this.#widths[index] ?? 0;
    if (known > 0) return known - 1;
    const { events } = this.shelves.columns;
    const width = Math.min(textWidth(events[index]?.shortTitle ?? '', SIZE.label, 400), 60_000);
    this.#widths[index] = width + 1;
    return width;
  }

  /** What the mark of a row of the columns takes. */
  standing(index: number): Standing {
    const { columns, start, end } = this.shelves;
    const event = columns.events[index];
    assert(event !== undefined, 'A row without an event was placed');
    return standingOf(formOf(event.date.extent), start[index] ?? 0, end[index] ?? 0);
  }

  /** What a mark covers without its label, in pixels from the wall. */
  mark(standing: Standing, scale: number): Ends {
    return reachAt(standing, this.room.wall.from, scale);
  }

  /** What a placed event covers with its label, in pixels from the wall. */
  whole(
    { standing, side, labelWidth }: Pick<Placed, 'standing' | 'side' | 'labelWidth'>,
    scale: number,
  ): Ends {
    const { left, right } = this.mark(standing, scale);
    const label = labelWidth + SIZE.labelGap;
    return { left: side === 'left' ? left - label : left, right: side === 'right' ? right + label : right };
  }

  /**
   * Takes the first row and side with room for an event's mark and label, or the ones it had; null where
   * there are none, or where it would reach past `within` (pixels from the wall).
   */
  seat(
    index: number,
    lane: number,
    scale: number,
    rows: Rows,
    before: Placed | undefined,
    within: Ends | null,
  ): Placed | null {
    const labelWidth = before?.labelWidth ?? this.labelWidth(index);
    const standing = before?.standing ?? this.standing(index);
    const end = (this.room.wall.to - this.room.wall.from) * scale;
    const sides = before === undefined ? this.#sides(index, standing, labelWidth, scale) : [before.side];
    const first = before?.row ?? 0;
    const last = before === undefined ? rows.count : first + 1;
    for (const side of sides) {
      const { left, right } = this.whole({ standing, side, labelWidth }, scale);
      if (before === undefined && side !== 'on' && (left < 0 || right > end)) continue;
      if (within !== null && (left < within.left || right > within.right)) continue;
      for (let row = first; row < last; row++) {
        if (!rows.free(row, left, right)) continue;
        rows.take(row, { left, right, side, label: labelWidth + SIZE.labelGap });
        return { index, lane, row, side, labelWidth, standing };
      }
    }
    return null;
  }

  #sides(index: number, standing: Standing, labelWidth: number, scale: number): readonly Side[] {
    const { left, right } = this.mark(standing, scale);
    if (right - left < labelWidth + SIZE.aroundLabel) return BESIDE;
    const event = this.shelves.columns.events[index];
    return event !== undefined && carriesLabel(formOf(event.date.extent)) ? ANYWHERE : BESIDE;
  }

  /** Empty rows of a lane, with what stands in them already. */
  rowsWith(placed: Iterable<Placed>, count: number, scale: number): Rows {
    const rows = new Rows(count);
    for (const each of placed) {
      const { left, right } = this.whole(each, scale);
      rows.take(each.row, { left, right, side: each.side, label: each.labelWidth + SIZE.labelGap });
    }
    return rows;
  }
}
