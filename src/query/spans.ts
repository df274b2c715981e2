import { type Instant, MS_PER_DAY } from '../time/instant.ts';
import type { Columns } from './columns.ts';

/** A stretch of time, `[from, to)`. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** How much longer than its content the home view is, at each side. */
const PADDING = 0.04;
/** An empty stretch at the edge is left out of the home view when it is at least this share of the whole. */
const LONELY = 0.4;

/** The spans of a collection. */
export interface Spans {
  /** The one to begin with. */
  readonly home: Span;
  /** The one that no view leaves. */
  readonly world: Span;
  /** Past this no label reaches: it ends where the home view does, so that a label turns before it is cut there. */
  readonly wall: Span;
}

/**
 * The span to begin with is the whole, less a few events that stand alone far out: an empty stretch that
 * takes at least two fifths of the whole is cut off, together with what lies beyond it, as long as
 * fewer than a tenth of the events lie there. What is left out is named at the view's edge. Each view has the
 * same air at its sides, for its own length.
 */
export function spansOf(columns: Columns): Spans {
  const { start, end, endSorted, first, last } = columns;
  const rows = start.length;
  let [from, to] = [0, rows];
  const few = rows / 10;
  let ended = Number.NEGATIVE_INFINITY;
  for (let row = 1; row < few; row++) {
    ended = Math.max(ended, end[row - 1] ?? 0);
    const gap = (start[row] ?? 0) - ended;
    if (gap >= (last - first) * LONELY) from = row;
  }
  for (let row = rows - 1; row > from && rows - row < few; row--) {
    const gap = (start[row] ?? 0) - (endSorted[row - 1] ?? 0);
    if (gap >= (last - first) * LONELY) to = row;
  }
  const begin = from === 0 ? first : (start[from] ?? first);
  const finish = to === rows ? last : end.subarray(from, to).reduce((a, b) => Math.max(a, b), begin);
  const air = (length: number): number => Math.max(length * PADDING, MS_PER_DAY);
  const home = padded(begin, finish, air(finish - begin));
  const wall = padded(first, last, air(finish - begin));
  return { home, wall, world: padded(first, last, air(last - first)) };
}

function padded(from: number, to: number, air: number): Span {
  return { from: (from - air) as Instant, to: (to + air) as Instant };
}
