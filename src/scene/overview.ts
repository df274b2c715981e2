import type { Columns } from '../query/columns.ts';
import { firstAtLeast } from '../query/sort.ts';
import { atX, type Viewport } from './viewport.ts';

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
 * a lone event beside a crowd can still be seen. Takes time for each bar, hardly any for each event.
 */
export function density({ start }: Columns, view: Viewport, height: number): readonly DensityBar[] {
  const bars = Math.max(Math.floor(view.width / STEP), 1);
  const before = (at: number): number => firstAtLeast((row) => start[row] ?? 0, at, 0, start.length);
  const edges = Array.from({ length: bars + 1 }, (_, bar) =>
    before(bar === 0 ? view.from : bar === bars ? view.to : atX(view, bar * STEP)),
  );
  const counts = Array.from({ length: bars }, (_, bar) => (edges[bar + 1] ?? 0) - (edges[bar] ?? 0));
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  return counts.flatMap((count, bar) =>
    count === 0
      ? []
      : [
          {
            x: bar * STEP,
            width: STEP - 2,
            height: Math.max(3, Math.round(Math.sqrt(count / most) * height)),
          },
        ],
  );
}
