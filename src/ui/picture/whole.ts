import type { Work } from '../../base/work.ts';
import { disputesOf } from '../../query/disputes.ts';
import { lanesBy } from '../../query/lanes.ts';
import { shelved } from '../../query/shelves.ts';
import { TRUE_TO_TIME } from '../../query/spacing.ts';
import { bandOf } from '../../scene/band.ts';
import { layout } from '../../scene/layout.ts';
import { arrange } from '../../scene/room.ts';
import { viewport } from '../../scene/viewport.ts';
import type { State } from '../../store/store.ts';
import { pictureOf } from '../chart/picture.ts';
import type { Framed } from './framed.ts';

/** The picture's width and that of its lane titles, and the air at a lane's rows, in pixels. */
const [WIDTH, GUTTER, PADDING] = [2400, 200, 10];
/** More height than any lanes take. */
const UNBOUNDED = 1e6;

/**
 * A picture of the whole timeline, with the lanes and the spacing that the reader chose, as high as it takes to count
 * as little as possible. Of a large collection it is made in pieces, so that the page goes on.
 * @throws Error where the collection has no time to show
 */
export async function wholePicture(state: State): Promise<Framed> {
  const { dataset, columns, limits, collapsed, event, view } = state;
  const spacing = view?.spacing ?? TRUE_TO_TIME;
  const width = WIDTH - GUTTER;
  // Where gaps are closed, the home view is everything that is dated.
  const span = state.spacing === 'closed' ? state.home : limits;
  const whole = viewport(span.from, span.to, width, spacing);
  if (whole === null) throw new Error('This collection has no dates to draw.');
  const shelves = await inPieces(shelved(columns, lanesBy(dataset, state.lanesBy), spacing));
  const room = { width, height: UNBOUNDED, home: span, wall: span, spacing, padding: PADDING, collapsed };
  const scene = layout(arrange(shelves, room), disputesOf(dataset), whole);
  return {
    picture: pictureOf(scene, whole, event, bandOf(columns, event, limits), GUTTER),
    gutter: GUTTER,
  };
}

async function inPieces<T>(work: Work<T>): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
