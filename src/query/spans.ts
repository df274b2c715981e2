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

/** The two spans that a collection has: the one to begin with, and the one that no view leaves. */
export interface Spans {
  readonly home: Span;
  readonly world: Span;
}

/**
 * The span to begin with is the whole, less a few events that stand alone far out: an empty stretch that
 * takes at least two fifths of the whole is cut off, together with what lies beyond it, as long as
 * fewer than a tenth of the events lie there. What is left out is named at the view's edge. Both spans have
 * the same air at their sides.
 */
export function spansOf(columns: Columns): Spans {
  const { start, end, endSorted, first, last } = columns;
  const rows = start.length;
  let [from, to] = [0, rows];
  const few = rows / 10;
  for (let row = 1; row < few; row++) {
    const gap = (start[row] ?? 0) - Math.max(...end.slice(0, row));
    if (gap >= (last - first) * LONELY) from = row;
  }
  for (let row = rows - 1; row > from && rows - row < few; row--) {
    const gap = (start[row] ?? 0) - (endSorted[row - 1] ?? 0);
    if (gap >= (last - first) * LONELY) to = row;
  }
  const begin = from === 0 ? first : Math.min(...start.slice(from, to));
  const finish = to === rows ? last : Math.max(...end.slice(from, to));
  const air = Math.max((finish - begin) * PADDING, MS_PER_DAY);
  const padded = (a: number, b: number): Span => ({ from: (a - air) as Instant, to: (b + air) as Instant });
  return { home: padded(begin, finish), world: padded(first, last) };
}
