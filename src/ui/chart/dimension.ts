import type { TimelineEvent } from '../../dataset/model.ts';
import { startOf } from '../../query/measure-start.ts';
import { type Viewport, xOf } from '../../scene/viewport.ts';
import { MS_PER_DAY } from '../../time/instant.ts';

/** A stretch of the dimension line, in pixels. */
export interface Piece {
  readonly x0: number;
  readonly x1: number;
}

/** One end: where the event is, or may be; pixels. Without a bound it reaches past the view. */
export type End = Piece;

/** The line between two events that are measured, in a view. */
export interface Dimension {
  /** The stretch that lies between them in any case; null where there is none. */
  readonly certain: Piece | null;
  /** The stretches that may or may not: where the dates leave the ends open. */
  readonly possible: readonly Piece[];
  /** The end of the earlier event, then that of the later. */
  readonly ends: readonly [End, End];
}

/** How far past the edges anything is drawn, in pixels. */
const PAST = 40;
/** Shorter than this a stretch cannot be seen. */
const SEEN = 1;

/**
 * The dimension line of two events, cut a little past the view's edges. Days are met in their middle, where
 * their marks stand.
 * @param from the earlier of the two, as `measured` orders them
 */
export function dimensionOf(from: TimelineEvent, to: TimelineEvent, view: Viewport): Dimension {
  const inside = (x: number): number => Math.min(Math.max(x, -PAST), view.width + PAST);
  const endOf = (event: TimelineEvent): End => {
    const { earliest, latest } = startOf(event);
    const [x0, x1] = [earliest, latest].map((at) => (at === null ? null : xOf(view, at + MS_PER_DAY / 2)));
    return { x0: inside(x0 ?? Number.NEGATIVE_INFINITY), x1: inside(x1 ?? Number.POSITIVE_INFINITY) };
  };
  const ends = [endOf(from), endOf(to)] as const;
  const [a, b] = ends;
  const long = ({ x0, x1 }: Piece): boolean => x1 - x0 >= SEEN;
  // Where either may have come first, nothing lies between them in any case.
  const [x0, x1] = [Math.min(a.x0, b.x0), Math.max(a.x1, b.x1)];
  if (b.x0 < a.x1) return { certain: null, possible: [{ x0, x1 }].filter(long), ends };
  return { certain: { x0: a.x1, x1: b.x0 }, possible: [a, b].filter(long), ends };
}
