import { spanWords } from '../time/span.ts';
import type { BreakScene } from './scene.ts';
import { type Viewport, xOf } from './viewport.ts';

/** How far past the edges a break is still drawn, in pixels. */
const MARGIN = 40;

/** The shortened gaps in a view: where each lies, cut a little past the edges, and how much time it stands for. */
export function breaks(view: Viewport): readonly BreakScene[] {
  const cut = (x: number): number => Math.min(Math.max(x, -MARGIN), view.width + MARGIN);
  return view.spacing.gaps
    .filter(({ from, to }) => to > view.from && from < view.to)
    .map(({ from, to }) => ({
      x0: cut(xOf(view, from)),
      x1: cut(xOf(view, to)),
      words: spanWords(to - from),
    }));
}
