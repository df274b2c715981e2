import type { Lane, TimelineEvent } from '../dataset/model.ts';
import type { Columns } from '../query/columns.ts';
import type { Lanes } from '../query/lanes.ts';
import { type Form, formOf, overhang, SIZE } from './marks.ts';
import { pillPlaces } from './pills.ts';
import type { Placed } from './place.ts';
import type { Arrangement, LaneBox } from './room.ts';
import { shorten } from './textwidth.ts';
import { type Tick, ticks } from './ticks.ts';
import { scaleOf, type Viewport, xOf } from './viewport.ts';

/** A mark's shape with its place: pixels in the plot. What lies outside is cut a little past the edges. */
export type Shape =
  | { readonly kind: 'dot'; readonly cx: number; readonly circa: boolean }
  | {
      readonly kind: 'hollow';
      readonly cx: number;
      readonly circa: boolean;
      readonly x0: number;
      readonly x1: number;
    }
  | (Extract<Form, { kind: 'bar' }> & { readonly x0: number; readonly x1: number });

export interface Label {
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'end';
  /** Set on top of its own long bar, because the bar runs past the view's edge. */
  readonly inside: boolean;
}

export interface MarkScene {
  readonly event: TimelineEvent;
  readonly y: number;
  readonly shape: Shape;
  readonly label: Label | null;
  /** What a pointer may hit: the mark and its label. */
  readonly hit: { readonly x: number; readonly width: number };
}

export interface PillScene {
  readonly key: string;
  readonly lane: Lane;
  readonly events: readonly TimelineEvent[];
  readonly x: number;
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

export interface LaneScene extends LaneBox {
  readonly lane: Lane;
}

/** What lies beyond one edge of the view: how many events, and the nearest of them. */
export interface Beyond {
  readonly count: number;
  readonly nearest: TimelineEvent | null;
}

/** Everything to draw for one view: shapes without a screen. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly LaneScene[];
  readonly marks: readonly MarkScene[];
  readonly pills: readonly PillScene[];
  readonly ticks: readonly Tick[];
  readonly earlier: Beyond;
  readonly later: Beyond;
}

/** How far past the edges shapes are still drawn, so that ends and fades do not show their cut. */
const MARGIN = 40;
/** The least room between the view's edge and a label. */
const EDGE = 6;

const clip = (x: number, width: number): number => Math.min(Math.max(x, -MARGIN), width + MARGIN);

/** A shape at its place, or null when nothing of it is in the view. */
function shapeOf(form: Form, start: number, end: number, view: Viewport): Shape | null {
  const [a, b] = [xOf(view, start), xOf(view, end)];
  const middle = (a + b) / 2;
  const { width } = view;
  if (form.kind === 'dot') {
    return middle < -SIZE.dot || middle > width + SIZE.dot
      ? null
      : { kind: 'dot', cx: middle, circa: form.circa };
  }
  const half = form.kind === 'bar' ? SIZE.shortestBar / 2 : SIZE.hollow + 1;
  const x0 = Math.min(a, middle - half);
  const x1 = Math.max(b, middle + half);
  if (x1 < 0 || x0 > width) return null;
  const ends = { x0: clip(x0, width), x1: clip(x1, width) };
  if (form.kind === 'bar') return { ...form, ...ends };
  return { ...form, ...ends, cx: clip(middle, width) };
}

/** How far a shape reaches, fades included, uncut. */
function span(shape: Shape): readonly [number, number] {
  switch (shape.kind) {
    case 'dot':
    case 'hollow': {
      const half = SIZE.dot + (shape.circa ? SIZE.circa : 0);
      const { x0, x1 } = shape.kind === 'hollow' ? shape : { x0: shape.cx, x1: shape.cx };
      return [Math.min(x0, shape.cx - half), Math.max(x1, shape.cx + half)];
    }
    case 'bar': {
      const { before, after } = overhang(shape);
      return [shape.x0 - before, shape.x1 + after];
    }
  }
}

/**
 * Where a label goes: its own side; else, at the view's edge, the other side where that is free (to the left, for one
 * on its bar), or on the bar itself; else shortened; else nowhere. It depends only on where the mark stands in the view.
 */
function labelOf(title: string, placed: Placed, shape: Shape, width: number): Label | null {
  const [left, right] = span(shape);
  const [visibleFrom, visibleTo] = [Math.max(left, 0), Math.min(right, width)];
  // A label needs something to belong to: at least half a dot of its mark is in the view.
  if (visibleTo - visibleFrom < SIZE.dot) return null;
  const gap = SIZE.labelGap;
  const needed = placed.labelWidth + gap;
  const fits = { right: right + needed + EDGE <= width, left: left - needed >= EDGE };
  const at = { right: right + gap, left: left - gap };
  const stand = (side: 'right' | 'left', text = title): Label => ({
    text,
    x: at[side],
    anchor: side === 'right' ? 'start' : 'end',
    inside: false,
  });
  const { side } = placed;
  if (side !== 'on') {
    if (fits[side]) return stand(side);
    const other = side === 'right' ? 'left' : 'right';
    if (fits[other] && placed.otherSide >= needed) return stand(other);
  }
  const on = visibleTo - visibleFrom - SIZE.aroundLabel;
  const x = visibleFrom + 2 * gap;
  // The dot of a month or a year stays clear of its own label.
  const covers =
    shape.kind === 'hollow' &&
    Math.abs(shape.cx - x - placed.labelWidth / 2) < placed.labelWidth / 2 + 2 * gap;
  if (on >= placed.labelWidth && shape.kind !== 'dot' && !covers)
    return { text: title, x, anchor: 'start', inside: true };
  if (side === 'on') {
    if (fits.left && placed.otherSide >= needed) return stand('left');
    const text = shorten(title, on, SIZE.label, 400);
    return text === null ? null : { text, x, anchor: 'start', inside: true };
  }
  const text = shorten(title, side === 'right' ? width - EDGE - at.right : at.left - EDGE, SIZE.label, 400);
  return text === null ? null : stand(side, text);
}

function hitOf(shape: Shape, label: Label | null, labelWidth: number, width: number): MarkScene['hit'] {
  const [left, right] = span(shape);
  const middle = (left + right) / 2;
  let [a, b] = [Math.min(left, middle - 12), Math.max(right, middle + 12)];
  if (label !== null && !label.inside) {
    if (label.anchor === 'start') b = Math.max(b, label.x + labelWidth);
    else a = Math.min(a, label.x - labelWidth);
  }
  a = clip(a, width);
  return { x: a, width: Math.max(clip(b, width) - a, 1) };
}

function markScene(
  index: number,
  placed: Placed | null,
  y: number,
  columns: Columns,
  view: Viewport,
): MarkScene | null {
  const event = columns.events[index];
  if (event === undefined) return null;
  const shape = shapeOf(formOf(event.date.extent), columns.start[index] ?? 0, columns.end[index] ?? 0, view);
  if (shape === null) return null;
  const label = placed === null ? null : labelOf(event.shortTitle, placed, shape, view.width);
  return { event, y, shape, label, hit: hitOf(shape, label, placed?.labelWidth ?? 0, view.width) };
}

/** Collects what a view leaves out at one side; the nearest is the one that stands closest to the view. */
class Side {
  #count = 0;
  #nearest = -1;
  #distance = Number.POSITIVE_INFINITY;
  add(index: number, distance: number): void {
    this.#count++;
    if (distance < this.#distance) [this.#nearest, this.#distance] = [index, distance];
  }
  done(columns: Columns): Beyond {
    return { count: this.#count, nearest: columns.events[this.#nearest] ?? null };
  }
}

/**
 * Turns an arrangement and a view into shapes. Every event is exactly one of: a mark, counted in one
 * pill, counted as earlier, counted as later. Pure: the same input gives the same scene, wherever it runs.
 */
export function layout(
  columns: Columns,
  { lanes, laneOf }: Lanes,
  arrangement: Arrangement,
  view: Viewport,
): Scene {
  const level = arrangement.levels.at(scaleOf(view));
  const { boxes } = arrangement;
  const rowY = (lane: number, row: number): number => (boxes[lane]?.firstRow ?? 0) + row * SIZE.row;
  const [earlier, later] = [new Side(), new Side()];
  const centre = (view.from + view.to) / 2;
  const leaveOut = (index: number, at: number): void => {
    if (at < centre) earlier.add(index, centre - at);
    else later.add(index, at - centre);
  };
  const marks: { index: number; mark: MarkScene }[] = [];
  const show = (index: number, placed: Placed | null, y: number): void => {
    const mark = markScene(index, placed, y, columns, view);
    if (mark === null) leaveOut(index, ((columns.start[index] ?? 0) + (columns.end[index] ?? 0)) / 2);
    else marks.push({ index, mark });
  };
  for (const [index, placed] of level.placed) show(index, placed, rowY(laneOf[index] ?? 0, placed.row));

  const pills: PillScene[] = [];
  lanes.forEach((lane, laneIndex) => {
    const y = rowY(laneIndex, (boxes[laneIndex]?.rows ?? 1) - 1);
    const groups = level.groups.filter((group) => group.lane === laneIndex);
    for (const { group, x } of pillPlaces(groups, columns, view)) {
      const [only] = group.members;
      if (group.alone && only !== undefined) {
        show(only, null, y);
        continue;
      }
      if (x === null) {
        for (const index of group.members) leaveOut(index, group.at);
        continue;
      }
      const events = group.members.flatMap((index) => columns.events[index] ?? []);
      pills.push({ key: group.key, lane, events, x, y, from: group.from, to: group.to });
    }
  });
  marks.sort((a, b) => a.index - b.index);
  return {
    width: view.width,
    height: arrangement.height,
    lanes: boxes.flatMap((box, index) => {
      const lane = lanes[index];
      return lane === undefined ? [] : [{ ...box, lane }];
    }),
    marks: marks.map(({ mark }) => mark),
    pills,
    ticks: ticks(view),
    earlier: earlier.done(columns),
    later: later.done(columns),
  };
}
