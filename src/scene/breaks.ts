import { spanWords } from '../time/span.ts';
import type { BreakScene } from './scene.ts';
import { cut, type Viewport, xOf } from './viewport.ts';

/** The shortened gaps in a view: where each lies, cut a little past the edges, and how much time it stands for. */
export function breaks(view: Viewport): readonly BreakScene[] {
  return view.spacing.gaps
    .filter(({ from, to }) => to > view.from && from < view.to)
    .map(({ from, to }) => ({
      x0: cut(xOf(view, from), view.width),
      x1: cut(xOf(view, to), view.width),
      words: spanWords(to - from),
    }));
}
