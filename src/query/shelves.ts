import type { Work } from '../base/work.ts';
import { type Columns, IMPORTANCE, NOT_STATED, PERIOD } from './columns.ts';
import type { Lanes } from './lanes.ts';
import { firstAtLeast, nearFirstAtLeast, type Parted, parted, sortedOrder } from './sort.ts';
import type { Spacing } from './spacing.ts';

/** Lengths by power of two, from one millisecond up: 2^69 of them are more than the age of the universe. */
const SHELVES = 80;
/** Events of a lane that share an importance are a class. */
const CLASSES = 3;
const CLASS_NUMBERS = [0, 1, 2];
/** How many neighbours in order share one remembered least start and greatest end. */
const BLOCK = 64;
const PIECE = 50_000;
/** Up to how many events of one class the first and the last in time are looked for one by one. */
const EXACT = 512;

/** Places in the order of classes, `[from, to)` for each class of a lane: neighbours in anchors, so that ranges can be joined. */
export type Ranges = readonly (readonly [from: number, to: number])[];

/** What is true of some events of a lane together: places along the axis, and rows of `Columns`. */
export interface Gathered {
  readonly count: number;
  readonly notStated: number;
  /** Least and greatest anchor. */
  readonly firstAnchor: number;
  readonly lastAnchor: number;
  /** The row of the only one; −1 where there are several. */
  readonly only: number;
}

/** The columns that `shelved` makes; everything is a place along the axis, in axis milliseconds. */
interface Parts {
  readonly columns: Columns;
  readonly lanes: Lanes;
  readonly spacing: Spacing;
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Rows by lane and importance, each in order of anchors; `keys` are those anchors. */
  readonly classes: Parted;
  readonly keys: Float64Array;
  /** How many before each place in `classes.order` have a date that is not stated. */
  readonly notStated: Uint32Array;
  readonly blockStart: Float64Array;
  readonly blockEnd: Float64Array;
  /** Rows by lane, in order of starts, and of ends. */
  readonly starts: Parted;
  readonly ends: Parted;
  /** Rows by lane and shelf, in order of starts. */
  readonly shelves: Parted;
}

/**
 * The index of a collection for one assignment to lanes and one spacing: what lies when, in which lane, how
 * many, in time that grows with the logarithm of the collection and with what is asked for. An event's anchor
 * is the place where it is counted: a period's start, anything else's middle.
 */
export class Shelves {
  readonly columns: Columns;
  readonly lanes: Lanes;
  readonly spacing: Spacing;
  /** Places along the axis, by row. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.columns = parts.columns;
    this.lanes = parts.lanes;
    this.spacing = parts.spacing;
    this.start = parts.start;
    this.end = parts.end;
  }

  /** What the index takes in memory, with the columns it stands on, in bytes. */
  get bytes(): number {
    const { columns, classes, keys, notStated, blockStart, blockEnd, starts, ends, shelves } = this.#parts;
    const arrays = new Set([
      ...[columns.start, columns.end, columns.flags, columns.endSorted, this.lanes.laneOf],
      ...[this.start, this.end, keys, notStated, blockStart, blockEnd],
      ...[classes, starts, ends, shelves].flatMap(({ order, begins }) => [order, begins]),
    ]);
    return [...arrays].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  anchor(row: number): number {
    return anchorOf(this.start, this.end, this.columns.flags, row);
  }

  importance(row: number): number {
    return (this.columns.flags[row] ?? 0) & IMPORTANCE;
  }

  /** How many events a lane has. */
  size(lane: number): number {
    return (this.#parts.starts.begins[lane + 1] ?? 0) - (this.#parts.starts.begins[lane] ?? 0);
  }

  /** All rows of a lane, in order of time. */
  rows(lane: number): Uint32Array {
    const { order, begins } = this.#parts.starts;
    return order.subarray(begins[lane], begins[lane + 1]);
  }

  /** The least anchor of a lane from `at` on; infinite where there is none. */
  nextAnchor(lane: number, at: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (let each = 0; each < CLASSES; each++) {
      const [place, end] = this.#range(lane, each, at, Number.POSITIVE_INFINITY);
      if (place < end) least = Math.min(least, this.#parts.keys[place] ?? least);
    }
    return least;
  }

  /** The ranges of a lane whose anchors lie in `[from, to)`. */
  ranges(lane: number, from: number, to: number): Ranges {
    return CLASS_NUMBERS.map((each) => this.#range(lane, each, from, to));
  }

  /** Up to `most` rows of some ranges, the most important first, then in order of anchors. */
  best(ranges: Ranges, most: number, leftOut: { has(row: number): boolean }): readonly number[] {
    const found: number[] = [];
    for (const [a, b] of ranges) {
      for (let place = a; place < b && found.length < most; place++) {
        const row = this.#parts.classes.order[place] ?? 0;
        if (!leftOut.has(row)) found.push(row);
      }
    }
    return found;
  }

  /** Of the events with their anchor in `[from, to)`, how many have ended by a place, and how many start from it on. */
  countEnded(lane: number, from: number, to: number, by: number): number {
    const { classes, blockEnd } = this.#parts;
    const ended = (place: number): boolean => (this.end[classes.order[place] ?? 0] ?? 0) <= by;
    return this.#count(lane, from, to, ended, (block) => (blockEnd[block] ?? 0) <= by);
  }
  countComing(lane: number, from: number, to: number, at: number): number {
    const { classes, blockStart } = this.#parts;
    const coming = (place: number): boolean => (this.start[classes.order[place] ?? 0] ?? 0) >= at;
    return this.#count(lane, from, to, coming, (block) => (blockStart[block] ?? 0) >= at);
  }

  /** How many of a lane with their anchor in `[from, to)` are such; where all of a block are, it is counted at once. */
  #count(
    lane: number,
    from: number,
    to: number,
    such: (place: number) => boolean,
    allSuch: (block: number) => boolean,
  ): number {
    let sum = 0;
    for (let each = 0; each < CLASSES; each++) {
      const [a, b] = this.#range(lane, each, from, to);
      for (let place = a; place < b; ) {
        const whole = place % BLOCK === 0 && place + BLOCK <= b && allSuch(place / BLOCK);
        if (whole || such(place)) sum += whole ? BLOCK : 1;
        place += whole ? BLOCK : 1;
      }
    }
    return sum;
  }

  /**
   * Calls `visit` for each bucket of the axis, `length` long and numbered from 0 on, that begins in `[from, to)` and holds
   * an anchor of a lane, in order.
   */
  buckets(
    lane: number,
    from: number,
    to: number,
    length: number,
    visit: (bucket: number, ranges: Ranges) => void,
  ): void {
    const { keys } = this.#parts;
    const key = (place: number): number => keys[place] ?? 0;
    const begins = CLASS_NUMBERS.map((each) => this.#range(lane, each, from, Number.POSITIVE_INFINITY));
    const next = begins.map(([place]) => place);
    for (;;) {
      let at = Number.POSITIVE_INFINITY;
      begins.forEach(([, end], each) => {
        const place = next[each] ?? 0;
        if (place < end) at = Math.min(at, key(place));
      });
      const bucket = Math.floor(at / length);
      if (!(bucket * length < to)) return;
      const ranges = begins.map(([, end], each): readonly [number, number] => {
        const first = next[each] ?? 0;
        const past = nearFirstAtLeast(key, (bucket + 1) * length, first, end);
        next[each] = past;
        return [first, past];
      });
      visit(bucket, ranges);
    }
  }

  /**
   * What is true together of the events in some ranges, those in `leftOut` aside; null where there are none.
   * `leftOut` are few and lie in the ranges. Takes as long for many events as for few.
   */
  gather(ranges: Ranges, leftOut: ReadonlySet<number>): Gathered | null {
    const { classes, keys, notStated } = this.#parts;
    const { order } = classes;
    let [count, unstated] = [0, 0];
    let [firstAnchor, lastAnchor] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    let only = -1;
    for (const [from, to] of ranges) {
      if (from === to) continue;
      count += to - from;
      unstated += (notStated[to] ?? 0) - (notStated[from] ?? 0);
      let [a, b] = [from, to];
      while (a < b && leftOut.has(order[a] ?? 0)) a++;
      while (a < b && leftOut.has(order[b - 1] ?? 0)) b--;
      if (a === b) continue;
      firstAnchor = Math.min(firstAnchor, keys[a] ?? 0);
      lastAnchor = Math.max(lastAnchor, keys[b - 1] ?? 0);
      only = order[a] ?? -1;
    }
    for (const row of leftOut) {
      count--;
      if (((this.columns.flags[row] ?? 0) & NOT_STATED) !== 0) unstated--;
    }
    if (count === 0) return null;
    return { count, notStated: unstated, firstAnchor, lastAnchor, only: count === 1 ? only : -1 };
  }

  /**
   * The first and the last in order of time in some ranges that are not all in `leftOut`, as rows; of very many, the first and
   * the last by anchor, which stand for the same time.
   */
  ends(ranges: Ranges, leftOut: ReadonlySet<number>): readonly [first: number, last: number] {
    let [first, last] = [Number.POSITIVE_INFINITY, -1];
    for (const [from, to] of ranges) {
      let [a, b] = [from, to];
      const { order } = this.#parts.classes;
      while (a < b && leftOut.has(order[a] ?? 0)) a++;
      while (a < b && leftOut.has(order[b - 1] ?? 0)) b--;
      const step = b - a <= EXACT ? 1 : b - a - 1;
      for (let place = a; place < b; place += step) {
        const row = order[place] ?? 0;
        if (leftOut.has(row)) continue;
        first = Math.min(first, row);
        last = Math.max(last, row);
      }
    }
    return [first, last];
  }

  /**
   * The stretch of the axis that the events in some ranges cover, those in `leftOut` aside: least start, greatest end.
   * Of many, blocks are taken at once.
   */
  cover(ranges: Ranges, leftOut: ReadonlySet<number>): { readonly from: number; readonly to: number } {
    const { classes, blockStart, blockEnd } = this.#parts;
    const anchors = [...leftOut].map((row) => this.anchor(row));
    let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const [a, b] of ranges) {
      for (let place = a; place < b; ) {
        const block = place / BLOCK;
        if (Number.isInteger(block) && place + BLOCK <= b && !this.#touches(place, anchors)) {
          from = Math.min(from, blockStart[block] ?? 0);
          to = Math.max(to, blockEnd[block] ?? 0);
          place += BLOCK;
          continue;
        }
        const row = classes.order[place++] ?? 0;
        if (leftOut.has(row)) continue;
        from = Math.min(from, this.start[row] ?? 0);
        to = Math.max(to, this.end[row] ?? 0);
      }
    }
    return { from, to };
  }

  /** How many events of a lane start before a place, and how many have ended by it. */
  startedBefore(lane: number, at: number): number {
    return this.#before(this.#parts.starts, this.start, lane, at);
  }
  endedBy(lane: number, at: number): number {
    const { ends } = this.#parts;
    const [a, b] = [ends.begins[lane] ?? 0, ends.begins[lane + 1] ?? 0];
    return this.#after((place) => this.end[ends.order[place] ?? 0] ?? 0, at, a, b) - a;
  }

  /** The row of a lane that is the `n`th to start, or to end; −1 where there is none. */
  nthStart(lane: number, n: number): number {
    return this.#nth(this.#parts.starts, lane, n);
  }
  nthEnd(lane: number, n: number): number {
    return this.#nth(this.#parts.ends, lane, n);
  }

  /** How many events of a lane hold a place in their stretch. */
  countHolding(lane: number, at: number): number {
    const { starts } = this.#parts;
    const [a, b] = [starts.begins[lane] ?? 0, starts.begins[lane + 1] ?? 0];
    const started = this.#after((place) => this.start[starts.order[place] ?? 0] ?? 0, at, a, b) - a;
    return started - this.endedBy(lane, at);
  }

  /** Rows of a lane whose stretch holds a place, the shortest shelves first, at most `most`. */
  holding(lane: number, at: number, most: number): readonly number[] {
    const { shelves } = this.#parts;
    const found: number[] = [];
    for (let shelf = 0; shelf < SHELVES && found.length < most; shelf++) {
      const group = lane * SHELVES + shelf;
      const [a, b] = [shelves.begins[group] ?? 0, shelves.begins[group + 1] ?? 0];
      if (a === b) continue;
      const startAt = (place: number): number => this.start[shelves.order[place] ?? 0] ?? 0;
      // Nothing on this shelf is longer than 2^shelf.
      for (
        let place = firstAtLeast(startAt, at - 2 ** shelf * (1 + 1e-9), a, b);
        place < b && found.length < most;
        place++
      ) {
        const row = shelves.order[place] ?? 0;
        if ((this.start[row] ?? 0) > at) break;
        if ((this.end[row] ?? 0) > at) found.push(row);
      }
    }
    return found;
  }

  #after(value: (place: number) => number, at: number, lo: number, hi: number): number {
    let [a, b] = [lo, hi];
    while (a < b) {
      const middle = (a + b) >>> 1;
      if (value(middle) <= at) a = middle + 1;
      else b = middle;
    }
    return a;
  }

  #before({ order, begins }: Parted, values: Float64Array, lane: number, at: number): number {
    const [a, b] = [begins[lane] ?? 0, begins[lane + 1] ?? 0];
    return firstAtLeast((place) => values[order[place] ?? 0] ?? 0, at, a, b) - a;
  }

  #nth({ order, begins }: Parted, lane: number, n: number): number {
    const place = (begins[lane] ?? 0) + n;
    return n < 0 || place >= (begins[lane + 1] ?? 0) ? -1 : (order[place] ?? -1);
  }

  /** Places in the order of classes whose anchors lie in `[from, to)`. */
  #range(lane: number, each: number, from: number, to: number): [from: number, to: number] {
    const { classes, keys } = this.#parts;
    const group = lane * CLASSES + each;
    const [a, b] = [classes.begins[group] ?? 0, classes.begins[group + 1] ?? 0];
    const key = (place: number): number => keys[place] ?? 0;
    const first = firstAtLeast(key, from, a, b);
    return [first, to === Number.POSITIVE_INFINITY ? b : firstAtLeast(key, to, first, b)];
  }

  /** Whether one of few anchors may stand in the block that begins at a place. */
  #touches(place: number, anchors: readonly number[]): boolean {
    if (anchors.length === 0) return false;
    const { keys } = this.#parts;
    const [a, b] = [keys[place] ?? 0, keys[place + BLOCK - 1] ?? 0];
    return anchors.some((anchor) => anchor >= a && anchor <= b);
  }
}

/** Where an event is counted: a period where it starts, anything else in its middle. */
function anchorOf(start: Float64Array, end: Float64Array, flags: Uint8Array, row: number): number {
  const [a, b] = [start[row] ?? 0, end[row] ?? 0];
  return ((flags[row] ?? 0) & PERIOD) !== 0 ? a : (a + b) / 2;
}

/** The shelf of a length: the least power of two that is at least as long. */
function shelfOf(length: number): number {
  // Twice as long as needed where the logarithm is rounded: that costs a few looks, too short would lose an event.
  return length <= 1 ? 0 : Math.min(Math.ceil(Math.log2(length) + 1e-9), SHELVES - 1);
}

/** Builds the index, in pieces. */
export function* shelved(columns: Columns, lanes: Lanes, spacing: Spacing): Work<Shelves> {
  const rows = columns.events.length;
  const { flags } = columns;
  const { laneOf } = lanes;
  const count = lanes.lanes.length;
  const start = yield* along(columns.start, spacing);
  const end = yield* along(columns.end, spacing);

  const anchors = new Float64Array(rows);
  for (let row = 0; row < rows; row++) anchors[row] = anchorOf(start, end, flags, row);
  yield;
  const byAnchor = yield* sortedOrder(anchors);
  const classes = yield* parted(
    byAnchor,
    count * CLASSES,
    (row) => (laneOf[row] ?? 0) * CLASSES + ((flags[row] ?? 0) & IMPORTANCE) - 1,
  );
  const keys = new Float64Array(rows);
  const notStated = new Uint32Array(rows + 1);
  const blocks = Math.ceil(rows / BLOCK);
  const blockStart = new Float64Array(blocks).fill(Number.POSITIVE_INFINITY);
  const blockEnd = new Float64Array(blocks).fill(Number.NEGATIVE_INFINITY);
  for (let place = 0; place < rows; place++) {
    const row = classes.order[place] ?? 0;
    const block = Math.floor(place / BLOCK);
    keys[place] = anchors[row] ?? 0;
    notStated[place + 1] = (notStated[place] ?? 0) + (((flags[row] ?? 0) & NOT_STATED) === 0 ? 0 : 1);
    blockStart[block] = Math.min(blockStart[block] ?? 0, start[row] ?? 0);
    blockEnd[block] = Math.max(blockEnd[block] ?? 0, end[row] ?? 0);
    if (place % PIECE === PIECE - 1) yield;
  }

  // Rows are in order of their starts already.
  const inOrder = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) inOrder[row] = row;
  const starts = yield* parted(inOrder, count, (row) => laneOf[row] ?? 0);
  const ends = yield* parted(yield* sortedOrder(end), count, (row) => laneOf[row] ?? 0);
  const shelves = yield* parted(
    inOrder,
    count * SHELVES,
    (row) => (laneOf[row] ?? 0) * SHELVES + shelfOf((end[row] ?? 0) - (start[row] ?? 0)),
  );
  return new Shelves({
    ...{ columns, lanes, spacing, start, end, classes, keys, notStated, blockStart, blockEnd },
    ...{ starts, ends, shelves },
  });
}

/** Times as places along the axis; the same array where the spacing is true to time. */
function* along(times: Float64Array, spacing: Spacing): Work<Float64Array> {
  if (spacing.gaps.length === 0) return times;
  const places = new Float64Array(times.length);
  for (let row = 0; row < times.length; row++) {
    places[row] = spacing.along(times[row] ?? 0);
    if (row % PIECE === PIECE - 1) yield;
  }
  return places;
}
