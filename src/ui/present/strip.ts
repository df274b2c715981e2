import { finish } from '../../base/work.ts';
import type { Dataset, TimelineEvent, Tour, TourStep } from '../../dataset/model.ts';
import { columns as columnsOf } from '../../query/columns.ts';
import { type Disputes, disputesOf } from '../../query/disputes.ts';
import { oneBand } from '../../query/lanes.ts';
import { type Shelves, shelved } from '../../query/shelves.ts';
import { TRUE_TO_TIME } from '../../query/spacing.ts';
import type { Span } from '../../query/spans.ts';
import { bandOf } from '../../scene/band.ts';
import { layout } from '../../scene/layout.ts';
import { SIZE } from '../../scene/marks.ts';
import { arrange } from '../../scene/room.ts';
import { type Viewport, viewport } from '../../scene/viewport.ts';
import type { Instant } from '../../time/instant.ts';
import { AXIS, type Picture, pictureOf } from '../chart/picture.ts';

/** A step's stretch of time with what happened in it, as large as a class can read it: the same picture as the timeline's, in one lane. */
export interface Strip {
  readonly view: Viewport;
  /** The picture of a view on the way to this one. */
  readonly pictureAt: (view: Viewport) => Picture;
  /** In the strip's own pixels. */
  readonly height: number;
}

/** Air above and below the rows. */
const PADDING = 6;

/** The index of a collection for the strip of a step. */
export interface StripIndex {
  readonly shelves: Shelves;
  readonly disputes: Disputes;
}

/**
 * The events as the strip has them: that of the step before all others, then those that the tour comes to.
 * @param hidden whether the date of the step's event is still asked for, so that it is not among them
 */
export function stripIndex(dataset: Dataset, tour: Tour, event: TimelineEvent, hidden: boolean): StripIndex {
  const steps = new Set(tour.steps.map((step) => step.event));
  const events = dataset.events.flatMap((each): TimelineEvent[] => {
    if (each === event) return hidden ? [] : [{ ...each, importance: 1 }];
    return [{ ...each, importance: steps.has(each) ? 2 : 3 }];
  });
  const shown = { ...dataset, events };
  return {
    shelves: finish(shelved(columnsOf(shown), oneBand(shown), TRUE_TO_TIME)),
    disputes: disputesOf(dataset),
  };
}

/** How many times as long as the step asks the stretch may become, so that its event has room for its name. */
const WIDER = [1.3, 1.7, 2.2, 3];

/**
 * The strip of a step: the stretch that the step asks for, or as much more of it as its event needs to be named.
 * @param width in the strip's own pixels, in which a label is as large as on the timeline
 * @param rows for marks and what is counted
 * @returns null where there is no room
 */
export function stripOf(
  index: StripIndex,
  step: TourStep,
  selected: string | null,
  width: number,
  rows: number,
): Strip | null {
  const named = (strip: Strip | null): boolean =>
    strip
      ?.pictureAt(strip.view)
      .marks.some(({ mark }) => mark.event.id === selected && mark.label !== null) === true;
  const asked = stripOver(index, step.view, selected, width, rows);
  if (asked === null || selected === null || named(asked)) return asked;
  for (const times of WIDER) {
    const strip = stripOver(index, widened(step.view, times), selected, width, rows);
    if (named(strip)) return strip;
  }
  return asked;
}

function widened({ from, to }: TourStep['view'], times: number): Span {
  const more = ((to - from) * (times - 1)) / 2;
  return { from: (from - more) as Instant, to: (to + more) as Instant };
}

function stripOver(
  { shelves, disputes }: StripIndex,
  span: Span,
  selected: string | null,
  width: number,
  rows: number,
): Strip | null {
  const view = viewport(span.from, span.to, width);
  if (view === null) return null;
  const arrangement = arrange(shelves, {
    width,
    height: rows * SIZE.row + 2 * PADDING,
    home: span,
    wall: span,
    spacing: TRUE_TO_TIME,
    padding: PADDING,
    collapsed: NONE,
  });
  const { columns } = shelves;
  const band = bandOf(columns, selected, { from: columns.first, to: columns.last });
  return {
    view,
    height: arrangement.height + AXIS,
    pictureAt: (at) => pictureOf(layout(arrangement, disputes, at), at, selected, band, 0),
  };
}

const NONE: ReadonlySet<string> = new Set();
