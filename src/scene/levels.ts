import { assert } from '../base/assert.ts';
import type { Work } from '../base/work.ts';
import type { Shelves } from '../query/shelves.ts';
import { type Base, coarserBase, homeBase } from './base.ts';
import { type Group, groupsOf } from './groups.ts';
import { SIZE } from './marks.ts';
import { type Placed, Placer, type Room } from './place.ts';

/** An event in its row, with what its label may take at the other side. */
export interface Seated extends Placed {
  /** Free pixels at the other side at this level's scale, to which the label may turn at the view's edge. */
  readonly otherSide: number;
}

/** Everything that is decided at one zoom level around a view; it holds for every scale from this level's to the next. */
export interface Level {
  readonly scale: number;
  readonly placed: readonly Seated[];
  /** By lane: what is counted. */
  readonly groups: readonly (readonly Group[])[];
}

/** Two levels for each doubling of the scale: regrouping comes in small, fixed steps. */
const STEPS_PER_DOUBLING = 2;
/** A tile is at least so many pixels long, and less than twice as many. */
const TILE = 640;
/** Of each stretch of an eighth of a tile, the best few events are tried. */
const STRETCHES = 8;
/** From the age of the universe to a day there are about 85 steps; a scale far beyond that is somebody's mistake. */
const MOST_STEPS = 200;
const MOST_TILES = 1200;
const MOST_LEVELS = 12;

/**
 * Gives events their rows and labels, level by level, so that nothing depends on where the view is: panning
 * never regroups.
 *
 * At the home scale every event takes the first row in which its mark and label fit, important ones first
 * (`homeBase`). A coarser level keeps rows and gives up what no longer fits (`coarserBase`). A finer level keeps
 * everything that the one before it placed, since what stood apart still does (`reachAt`), and finds room for more,
 * tile by tile: a tile is a stretch of the axis as long as a power of two. Even tiles are filled first, odd ones
 * then see their neighbours; nothing new reaches further than half a tile past its own, so what a tile gets
 * depends on its surroundings alone. Work is in proportion to the screen, and an event that has a label
 * keeps it, in its row, as one zooms in on it.
 */
export class Levels {
  readonly room: Room;
  readonly #placer: Placer;
  readonly #bases = new Map<number, Base>();
  readonly #new = new Map<string, readonly Placed[]>();
  readonly #placed = new Map<string, readonly Placed[]>();
  readonly #grouped = new Map<string, readonly (readonly Group[])[]>();
  readonly #levels = new Map<string, Level>();

  constructor(shelves: Shelves, room: Room) {
    this.room = room;
    this.#placer = new Placer(shelves, room);
  }

  /** The step in force at a scale (pixels per axis millisecond): 0 at home, negative for coarser ones. */
  stepAt(scale: number): number {
    const step = Math.floor(Math.log2(scale / this.room.homeScale) * STEPS_PER_DOUBLING + 1e-6);
    return Math.min(Math.max(step, -MOST_STEPS), MOST_STEPS);
  }

  /** What is decided at a scale for the stretch `[from, to)` of the axis, and for some way beyond it. */
  about(scale: number, from: number, to: number): Level {
    const step = this.stepAt(scale);
    const length = this.#tileLength(step);
    const [first, last] = [Math.floor(from / length), Math.floor(to / length)];
    const key = `${step}/${first}/${last}`;
    const known = this.#levels.get(key);
    if (known !== undefined) return known;
    const made = this.#level(step, first, last);
    remember(this.#levels, key, made, MOST_LEVELS);
    return made;
  }

  /**
   * Makes ready what a stretch `[from, to)` of the axis will need at the next step, in pieces: in a steady zoom it is there when
   * the step comes. `by` is 1 for nearer, −1 for further.
   */
  *ahead(scale: number, from: number, to: number, by: 1 | -1): Work<void> {
    const step = this.stepAt(scale) + by;
    const beyond = by < 0 ? (to - from) / 4 : 0;
    const length = this.#tileLength(step);
    const [first, last] = [Math.floor((from - beyond) / length), Math.floor((to + beyond) / length)];
    for (let tile = first - 1; tile <= last + 1; tile++) {
      this.#inTile(step, tile);
      yield;
    }
    for (let tile = first; tile <= last; tile++) {
      this.#groups(step, tile);
      yield;
    }
  }

  #scale(step: number): number {
    return this.room.homeScale * 2 ** (step / STEPS_PER_DOUBLING);
  }

  #tileLength(step: number): number {
    return 2 ** Math.ceil(Math.log2(TILE / this.#scale(step)));
  }

  /** Everything from a first to a last tile. */
  #level(step: number, first: number, last: number): Level {
    const scale = this.#scale(step);
    const groups = this.room.rows.map((_, lane) => {
      const found: Group[] = [];
      for (let tile = first; tile <= last; tile++) found.push(...(this.#groups(step, tile)[lane] ?? []));
      return found;
    });
    const inside = new Set(this.#within(step, first, last).map((each) => each.index));
    const byLane: Placed[][] = this.room.rows.map(() => []);
    for (const each of this.#within(step, first - 1, last + 1)) byLane[each.lane]?.push(each);
    const placed = byLane.flatMap((lane, index) => {
      const rows = this.#placer.rowsWith(lane, this.room.rows[index] ?? 1, scale);
      return lane.flatMap((each): Seated[] => {
        if (!inside.has(each.index)) return [];
        const { left, right } = this.#placer.mark(each.standing, scale);
        const otherSide =
          each.side === 'left' ? rows.room(each.row, right, 'right') : rows.room(each.row, left, 'left');
        return [{ ...each, otherSide }];
      });
    });
    return { scale, placed, groups };
  }

  /** By lane: the groups of a tile, those whose first bucket begins in it. */
  #groups(step: number, tile: number): readonly (readonly Group[])[] {
    return this.#made(this.#grouped, step, tile, () => {
      const length = this.#tileLength(step);
      const around = this.#within(step, tile - 1, tile + 1);
      const counts = step > 0 ? this.room.counted : this.#base(step).counts;
      return this.room.rows.map((_, lane) => {
        const placed = around.filter((each) => each.lane === lane);
        const [from, to] = [tile * length, (tile + 1) * length];
        return counts[lane] === true ? groupsOf(this.#placer, lane, placed, this.#scale(step), from, to) : [];
      });
    });
  }

  /** What is placed at a step and reaches into any of some tiles, labels included. */
  #within(step: number, first: number, last: number): readonly Placed[] {
    if (first === last) return this.#inTile(step, first);
    const found = new Map<number, Placed>();
    for (let tile = first; tile <= last; tile++)
      for (const each of this.#inTile(step, tile)) found.set(each.index, each);
    return [...found.values()];
  }

  /** What is placed at a step and reaches into a tile: what the step before it placed there, and what is new around it. */
  #inTile(step: number, tile: number): readonly Placed[] {
    return this.#made(this.#placed, step, tile, () => {
      const scale = this.#scale(step);
      const length = this.#tileLength(step);
      const origin = this.room.wall.from;
      const [from, to] = [(tile * length - origin) * scale, ((tile + 1) * length - origin) * scale];
      const inside = (each: Placed): boolean => {
        const { left, right } = this.#placer.whole(each, scale);
        return right > from && left < to;
      };
      if (step <= 0) return this.#base(step).placed.filter(inside);
      const before = this.#inTile(step - 1, Math.floor((tile * length) / this.#tileLength(step - 1)));
      const added = [tile - 1, tile, tile + 1].flatMap((each) => this.#added(step, each));
      return [...before, ...added].filter(inside);
    });
  }

  /** What a tile places that the step before it did not. */
  #added(step: number, tile: number): readonly Placed[] {
    return this.#made(this.#new, step, tile, () => this.#place(step, tile));
  }

  #place(step: number, tile: number): readonly Placed[] {
    const { shelves } = this.#placer;
    const length = this.#tileLength(step);
    const [from, to] = [tile * length, (tile + 1) * length];
    const lanes = this.room.rows.flatMap((rows, lane) =>
      this.room.counted[lane] === true && rows > 1 && shelves.nextAnchor(lane, from) < to ? [lane] : [],
    );
    if (lanes.length === 0) return [];
    const coarser = this.#tileLength(step - 1);
    const tileOf = (at: number): number => Math.floor(at / coarser);
    const around = [...this.#within(step - 1, tileOf(from - length), tileOf(to))];
    if (tile % 2 !== 0) around.push(...this.#added(step, tile - 1), ...this.#added(step, tile + 1));
    return lanes.flatMap((lane) =>
      this.#placeIn(
        lane,
        step,
        { from, to },
        around.filter((each) => each.lane === lane),
      ),
    );
  }

  #made<T>(kept: Map<string, T>, step: number, tile: number, make: () => T): T {
    const key = `${step}/${tile}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    remember(kept, key, made, MOST_TILES);
    return made;
  }

  #placeIn(
    lane: number,
    step: number,
    tile: { readonly from: number; readonly to: number },
    around: readonly Placed[],
  ): readonly Placed[] {
    const { shelves } = this.#placer;
    const scale = this.#scale(step);
    const count = (this.room.rows[lane] ?? 1) - 1;
    const rows = this.#placer.rowsWith(around, count, scale);
    const had = new Set(around.map((each) => each.index));
    const candidates: number[] = [];
    shelves.buckets(lane, tile.from, tile.to, (tile.to - tile.from) / STRETCHES, (_, ranges) => {
      candidates.push(...shelves.best(ranges, count, had));
    });
    candidates.sort((a, b) => shelves.importance(a) - shelves.importance(b) || a - b);
    const half = (tile.to - tile.from) / 2;
    const origin = this.room.wall.from;
    const within = {
      left: (tile.from - half - origin) * scale + SIZE.apart,
      right: (tile.to + half - origin) * scale - SIZE.apart,
    };
    return candidates.flatMap(
      (index) => this.#placer.seat(index, lane, scale, rows, undefined, within) ?? [],
    );
  }

  #base(step: number): Base {
    assert(step <= 0, 'Finer levels are placed tile by tile');
    const known = this.#bases.get(step);
    if (known !== undefined) return known;
    const made =
      step === 0
        ? homeBase(this.#placer)
        : coarserBase(this.#placer, this.#base(step + 1), this.#scale(step));
    this.#bases.set(step, made);
    return made;
  }
}

/** Keeps what was made, and of all of it only the latest: anything forgotten is made again just the same. */
function remember<T>(kept: Map<string, T>, key: string, made: T, most: number): void {
  kept.set(key, made);
  if (kept.size <= most) return;
  const [oldest] = kept.keys();
  if (oldest !== undefined) kept.delete(oldest);
}
