import { bin, max } from 'd3';
import type { Columns } from '../query/columns.ts';
import { atX, type Viewport, xOf } from './viewport.ts';

/** One bar of a density: pixels from the left, wide and high. */
export interface DensityBar {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** The width of one bar with its gap, in pixels. */
const STEP = 8;

/**
 * How many events begin in each stretch of a view, as bars of at most `height` pixels. Square roots, so that
 * a lone event beside a crowd can still be seen.
 */
export function density(columns: Columns, view: Viewport, height: number): readonly DensityBar[] {
  const edges = Array.from({ length: Math.floor(view.width / STEP) }, (_, index) =>
    Number(atX(view, (index + 1) * STEP)),
  );
  const middles = Array.from(columns.start, (start, index) => (start + (columns.end[index] ?? start)) / 2);
  const bins = bin<number, number>().domain([view.from, view.to]).thresholds(edges)(middles);
  const most = max(bins, (each) => each.length) ?? 1;
  return bins
    .filter((each) => each.length > 0)
    .map((each) => ({
      x: Math.round(xOf(view, each.x0 ?? view.from)),
      width: STEP - 2,
      height: Math.max(3, Math.round(Math.sqrt(each.length / most) * height)),
    }));
}
