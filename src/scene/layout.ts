import type { Columns } from '../query/columns.ts';
import type { Disputes } from '../query/disputes.ts';
import type { Shelves } from '../query/shelves.ts';
import { breaks } from './breaks.ts';
import { reach, shapeOf } from './figure.ts';
import { type Group, HALF } from './groups.ts';
import { EDGE, labelOf } from './label.ts';
import type { Seated } from './levels.ts';
import { disputedRows, links } from './links.ts';
import { formOf, reachAt, SIZE, standingOf } from './marks.ts';
import { type Frame, pillPlaces } from './pills.ts';
import type { Ends } from './place.ts';
import type { Arrangement } from './room.ts';
import type { Label, MarkScene, PillScene, Scene, Shape } from './scene.ts';
import { Tally } from './tally.ts';
import { shorten } from './textwidth.ts';
import { ticks } from './ticks.ts';
import { cut, scaleOf, type Viewport } from './viewport.ts';

/** How many pills of one lane have keys of their own; more than that never stand on one screen. */
const KEYS = 64;

function hitOf(shape: Shape, label: Label | null, labelWidth: number, width: number): MarkScene['hit'] {
  const [left, right] = reach(shape);
  const middle = (left + right) / 2;
  let [a, b] = [Math.min(left, middle - 12), Math.max(right, middle + 12)];
  if (label !== null && !label.inside) {
    if (label.anchor === 'start') b = Math.max(b, label.x + labelWidth);
    else a = Math.min(a, label.x - labelWidth);
  }
  a = cut(a, width);
  return { x: a, width: Math.max(cut(b, width) - a, 1) };
}

function markOf(
  columns: Columns,
  index: number,
  placed: Seated | null,
  y: number,
  view: Viewport,
  disputes: Disputes,
): MarkScene | null {
  const event = columns.events[index];
  if (event === undefined) return null;
  const shape = shapeOf(event.date.extent, columns.start[index] ?? 0, columns.end[index] ?? 0, view);
  if (shape === null) return null;
  const label = placed === null ? null : labelOf(event.shortTitle, placed, shape, view.width);
  const hit = hitOf(shape, label, placed?.labelWidth ?? 0, view.width);
  return { index, event, y, shape, label, hit, disputed: disputes.disputed(event.id) };
}

/** What a group's one event covers where it stands as a mark, in pixels of the view. */
function aloneOf({ columns, start, end }: Shelves, row: number, { from, scale }: Frame): Ends {
  const event = columns.events[row];
  if (event === undefined) return { left: 0, right: 0 };
  return reachAt(standingOf(formOf(event.date.extent), start[row] ?? 0, end[row] ?? 0), from, scale);
}

function pillOf(
  shelves: Shelves,
  group: Group,
  x: number,
  y: number,
  /** Where the next pill begins, which the view's edge may hold nearer than where it stands. */
  until: number,
  { from, scale, width }: Frame,
  disputed: readonly number[],
): PillScene | null {
  const { columns, lanes } = shelves;
  const lane = lanes.lanes[group.lane];
  const { label, labelWidth, colour, cover, ends } = group.look();
  const [first, last] = [columns.events[ends[0]], columns.events[ends[1]]];
  if (lane === undefined || first === undefined || last === undefined) return null;
  const holds = (row: number): boolean => {
    const at = shelves.anchor(row);
    const here = lanes.laneOf[row] === group.lane && at >= group.from && at < group.to;
    return here && !group.leftOut.has(row);
  };
  const members = (most: number) => {
    const rows = shelves.best(group.ranges, most, group.leftOut);
    return [...rows].sort((a, b) => a - b).flatMap((row) => columns.events[row] ?? []);
  };
  const place = (along: number): number => cut((along - from) * scale, width);
  const at = x + HALF + SIZE.labelGap - 2;
  const room = Math.min(width - EDGE, until - SIZE.apart) - at;
  const text = label === null || labelWidth <= room ? label : shorten(label, room, SIZE.label, 400);
  return {
    key: `${lane.id} ${group.bucket % KEYS}`,
    count: group.count,
    members,
    holds,
    lane,
    colour,
    first,
    last,
    disputed: disputed.filter(holds).length,
    notStated: group.notStated,
    x,
    y,
    label: text === null ? null : { text, x: at, anchor: 'start', inside: false },
    line: { x0: place(cover.from), x1: place(cover.to) },
  };
}

/**
 * Turns an arrangement and a view into shapes. Every event is exactly one of: a mark, counted in one
 * pill, counted as reaching into its lane, counted as earlier, counted as later. Pure: the same input gives the same
 * scene, wherever it runs. Work is in proportion to what there is on the screen.
 */
export function layout(arrangement: Arrangement, disputes: Disputes, view: Viewport): Scene {
  const { shelves, boxes, levels } = arrangement;
  const { columns } = shelves;
  const frame: Frame = { from: view.spacing.along(view.from), scale: scaleOf(view), width: view.width };
  const to = view.spacing.along(view.to);
  const level = levels.about(frame.scale, frame.from, to);
  const tally = new Tally(shelves, { from: frame.from, to });
  const rowY = (lane: number, row: number): number => (boxes[lane]?.firstRow ?? 0) + row * SIZE.row;

  const marks: MarkScene[] = [];
  const show = (index: number, lane: number, row: number, placed: Seated | null): void => {
    const mark = markOf(columns, index, placed, rowY(lane, row), view, disputes);
    if (mark === null) return;
    marks.push(mark);
    tally.mark(index, lane);
  };
  for (const placed of level.placed) show(placed.index, placed.lane, placed.row, placed);

  const rows = disputedRows(disputes, columns);
  const disputed = [...rows.values()];
  const pills: PillScene[] = [];
  level.groups.forEach((groups, lane) => {
    const row = (boxes[lane]?.rows ?? 1) - 1;
    const places = pillPlaces(groups, frame, ({ only }) => aloneOf(shelves, only, frame));
    places.forEach(({ group, x }, at) => {
      if (group.alone) show(group.only, lane, row, null);
      if (group.alone || x === null) return;
      const until = (places[at + 1]?.x ?? Number.POSITIVE_INFINITY) - HALF;
      const pill = pillOf(shelves, group, x, rowY(lane, row), until, frame, disputed);
      if (pill === null) return;
      pills.push(pill);
      tally.pill(group);
    });
  });
  marks.sort((a, b) => a.index - b.index);
  return {
    width: view.width,
    height: arrangement.height,
    step: levels.stepAt(frame.scale),
    lanes: boxes.flatMap((box, index) => {
      const lane = shelves.lanes.lanes[index];
      return lane === undefined ? [] : [{ ...box, lane, reaching: tally.reaching(index) }];
    }),
    marks,
    pills,
    links: links(disputes, marks, pills, rows, view.width),
    breaks: breaks(view),
    ticks: ticks(view),
    // Asked for when a view rests and is put into words, not in every frame of a gesture.
    get earlier() {
      return tally.earlier;
    },
    get later() {
      return tally.later;
    },
  };
}
