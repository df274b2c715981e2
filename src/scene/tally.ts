import type { TimelineEvent } from '../dataset/model.ts';
import type { Shelves } from '../query/shelves.ts';
import type { Group } from './groups.ts';
import type { Beyond, Counted } from './scene.ts';

/** A stretch of the axis, `[from, to)`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Accounts for every event that a view neither draws nor counts in a pill: earlier, later, or reaching into
 * the view although it is counted elsewhere. Told what is shown; the rest is numbers of the index less that, so it
 * takes no longer for a million events than for ten.
 */
export class Tally {
  readonly #shelves: Shelves;
  readonly #view: Stretch;
  readonly #marks = new Set<number>();
  readonly #pills: Group[][];
  /** What is shown: by lane in the view, and overall before and after it. */
  readonly #within: number[];
  #before = 0;
  #after = 0;

  constructor(shelves: Shelves, view: Stretch) {
    this.#shelves = shelves;
    this.#view = view;
    this.#pills = shelves.lanes.lanes.map(() => []);
    this.#within = shelves.lanes.lanes.map(() => 0);
  }

  /** An event has a mark in the scene. */
  mark(row: number, lane: number): void {
    this.#marks.add(row);
    this.#count(row, lane, 1);
  }

  /** A group has a pill in the scene. Only what is counted past the view's edges has to be looked at one by one. */
  pill(group: Group): void {
    const { from, to } = this.#view;
    const { lane } = group;
    this.#pills[lane]?.push(group);
    const ended = this.#shelves.countEnded(lane, group.from, Math.min(from, group.to), from);
    const coming = this.#shelves.countComing(lane, Math.max(to, group.from), group.to, to);
    for (const row of group.leftOut) this.#count(row, lane, -1);
    this.#before += ended;
    this.#after += coming;
    this.#within[lane] = (this.#within[lane] ?? 0) + group.count + group.leftOut.size - ended - coming;
  }

  #count(row: number, lane: number, by: number): void {
    const { start, end } = this.#shelves;
    if ((end[row] ?? 0) <= this.#view.from) this.#before += by;
    else if ((start[row] ?? 0) >= this.#view.to) this.#after += by;
    else this.#within[lane] = (this.#within[lane] ?? 0) + by;
  }

  #shown(row: number, lane: number): boolean {
    if (this.#marks.has(row)) return true;
    const at = this.#shelves.anchor(row);
    return (this.#pills[lane] ?? []).some(
      (group) => at >= group.from && at < group.to && !group.leftOut.has(row),
    );
  }

  /** What a lane has in the view that is shown nowhere. */
  reaching(lane: number): Counted {
    const shelves = this.#shelves;
    const { from, to } = this.#view;
    const all = shelves.startedBefore(lane, to) - shelves.endedBy(lane, from);
    return {
      count: all - (this.#within[lane] ?? 0),
      members: (most) => {
        const rows = this.#reachingRows(lane, most);
        return rows.flatMap((row) => shelves.columns.events[row] ?? []);
      },
      holds: (row) =>
        shelves.lanes.laneOf[row] === lane &&
        (shelves.end[row] ?? 0) > from &&
        (shelves.start[row] ?? 0) < to &&
        !this.#shown(row, lane),
    };
  }

  /** Looks through a lane in order of starts; asked for by a press, not by a frame. */
  #reachingRows(lane: number, most: number): readonly number[] {
    const shelves = this.#shelves;
    const found: number[] = [];
    const last = shelves.startedBefore(lane, this.#view.to);
    for (let n = 0; n < last && found.length < most; n++) {
      const row = shelves.nthStart(lane, n);
      if ((shelves.end[row] ?? 0) > this.#view.from && !this.#shown(row, lane)) found.push(row);
    }
    return found;
  }

  get earlier(): Beyond {
    const shelves = this.#shelves;
    let [count, nearest, end] = [-this.#before, -1, Number.NEGATIVE_INFINITY];
    for (let lane = 0; lane < this.#within.length; lane++) {
      const ended = shelves.endedBy(lane, this.#view.from);
      count += ended;
      for (let n = ended - 1; n >= 0; n--) {
        const row = shelves.nthEnd(lane, n);
        const at = shelves.end[row] ?? 0;
        if (at <= end) break;
        if (this.#shown(row, lane)) continue;
        [nearest, end] = [row, at];
        break;
      }
    }
    return { count, nearest: this.#event(count, nearest) };
  }

  get later(): Beyond {
    const shelves = this.#shelves;
    let [count, nearest, start] = [-this.#after, -1, Number.POSITIVE_INFINITY];
    for (let lane = 0; lane < this.#within.length; lane++) {
      const started = shelves.startedBefore(lane, this.#view.to);
      count += shelves.size(lane) - started;
      for (let n = started; n < shelves.size(lane); n++) {
        const row = shelves.nthStart(lane, n);
        const at = shelves.start[row] ?? 0;
        if (at >= start) break;
        if (this.#shown(row, lane)) continue;
        [nearest, start] = [row, at];
        break;
      }
    }
    return { count, nearest: this.#event(count, nearest) };
  }

  #event(count: number, row: number): TimelineEvent | null {
    return count === 0 ? null : (this.#shelves.columns.events[row] ?? null);
  }
}
