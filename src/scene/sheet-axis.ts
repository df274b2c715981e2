import type { Dataset, TimelineEvent } from '../dataset/model.ts';
import { type Columns, columns as columnsOf } from '../query/columns.ts';
import { closedGaps, closedHome, type Spacing, TRUE_TO_TIME } from '../query/spacing.ts';
import { spansOf } from '../query/spans.ts';
import { civil, type Instant } from '../time/instant.ts';
import { breaks } from './breaks.ts';
import { reach, shapeOf } from './figure.ts';
import type { BreakScene, Shape } from './scene.ts';
import { textWidth } from './textwidth.ts';
import { type Tick, ticks, yearLabel } from './ticks.ts';
import { viewport, xOf } from './viewport.ts';

/** An event with what it is called on the axis: its number on the sheet, or several. */
export interface Numbered {
  readonly event: TimelineEvent;
  readonly label: string;
}

/** A mark on a sheet's axis. Pixels; `labelX` is where its number ends. */
export interface SheetMark extends Numbered {
  readonly shape: Shape;
  readonly y: number;
  readonly labelX: number;
}

/** The axis of a sheet as shapes: every event has a mark of its own, nothing is counted together. */
export interface SheetAxis {
  readonly width: number;
  /** Of the rows of marks, without the labels of the axis under them. */
  readonly height: number;
  readonly marks: readonly SheetMark[];
  readonly ticks: readonly Tick[];
  readonly breaks: readonly BreakScene[];
  /** Where events lie that stand on an axis of their own, and how many; null where there are none. */
  readonly aside: Aside | null;
}

export interface Aside {
  readonly count: number;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

/** From row to row, between a number and its mark, between two marks in a row, and above the first row, in pixels. */
const [ROW, GAP, APART, AIR] = [19, 4, 8, 8];
/**
 * From which share of the whole on an empty stretch is shortened, as few as possible first: until the marks stand in
 * so many rows.
 */
const [WORTH, LOW]: readonly [readonly (number | null)[], number] = [[null, 0.5, 0.3, 0.2, 0.12, 0.08], 6];
/** An axis with more rows than this is crowded; and in which share of its width a crowd may stand. */
const [TALL, CROWD]: readonly [number, readonly number[]] = [12, [0.02, 0.03, 0.05, 0.08]];
/** The size of a number. */
export const NUMBER = 14;

const NONE: ReadonlySet<TimelineEvent> = new Set();

/**
 * The axes that a sheet of numbered events is printed with. The first is over all of their time, long empty stretches
 * shortened. Where most of them crowd in one place it only says so, and they stand on a second one. Each event is on one
 * of them.
 * @param numbered in order of time
 * @returns none where there are no events, or none has a date that can be placed
 */
export function sheetAxes(
  dataset: Dataset,
  numbered: readonly Numbered[],
  width: number,
): readonly SheetAxis[] {
  const columns = columnsFor(dataset, numbered);
  const axis = axisOf(columns, numbered, width, NONE);
  if (axis === null) return [];
  if (axis.height <= TALL * ROW + AIR) return [axis];
  let best: readonly SheetAxis[] = [axis];
  for (const share of CROWD) {
    const crowd = crowdOf(axis, share * width);
    const crowded = numbered.filter(({ event }) => crowd.has(event));
    const main = axisOf(columns, numbered, width, crowd);
    const detail = axisOf(columnsFor(dataset, crowded), crowded, width, NONE);
    const both = [main, detail].filter((each) => each !== null);
    if (both.length === 2 && heightOf(both) < heightOf(best)) best = both;
  }
  return best;
}

function heightOf(axes: readonly SheetAxis[]): number {
  return axes.reduce((sum, { height }) => sum + height, 0);
}

function columnsFor(dataset: Dataset, numbered: readonly Numbered[]): Columns {
  return columnsOf({ ...dataset, events: numbered.map(({ event }) => event), documents: new Map() });
}

/** The events that begin in the most crowded stretch of an axis that is so many pixels wide. */
function crowdOf({ marks }: SheetAxis, stretch: number): ReadonlySet<TimelineEvent> {
  let most: readonly SheetMark[] = [];
  for (const { labelX: from } of marks) {
    const here = marks.filter(({ labelX }) => labelX >= from && labelX <= from + stretch);
    if (here.length > most.length) most = here;
  }
  return new Set(most.map(({ event }) => event));
}

/** The lowest axis with the fewest breaks. */
function axisOf(
  columns: Columns,
  numbered: readonly Numbered[],
  width: number,
  aside: ReadonlySet<TimelineEvent>,
): SheetAxis | null {
  if (numbered.length === 0 || columns.last <= columns.first) return null;
  const { world } = spansOf(columns);
  let best: SheetAxis | null = null;
  for (const worth of WORTH) {
    const spacing = worth === null ? TRUE_TO_TIME : closedGaps(columns, world, worth);
    const axis = spacing === null ? null : axisOver(columns, spacing, numbered, width, aside);
    if (axis !== null && (best === null || axis.height < best.height)) best = axis;
    if (best !== null && best.height <= LOW * ROW + AIR) return best;
  }
  return best;
}

function axisOver(
  columns: Columns,
  spacing: Spacing,
  numbered: readonly Numbered[],
  width: number,
  aside: ReadonlySet<TimelineEvent>,
): SheetAxis | null {
  const { world } = spansOf(columns);
  const span = spacing === TRUE_TO_TIME ? world : closedHome(spacing, columns, world);
  const view = viewport(span.from, span.to, width, spacing);
  if (view === null) return null;
  const shaped = numbered.flatMap((each, row) => {
    const { extent } = each.event.date;
    const shape = shapeOf(extent, columns.start[row] ?? 0, columns.end[row] ?? 0, view);
    return shape === null ? [] : [{ ...each, shape, left: Math.max(reach(shape)[0], 0) }];
  });
  const starts = Array.from(columns.start, (at) => ({ at: at as Instant, x: xOf(view, at) }));
  const ends: number[] = [];
  const lefts = shaped.filter(({ event }) => aside.has(event)).map(({ left }) => left);
  const [x0, x1] = [Math.min(...lefts) - GAP, Math.max(...lefts) + GAP];
  // What stands elsewhere has the first row to itself up to its end.
  if (lefts.length > 0) ends.push(x1);
  const placed = shaped.flatMap(({ left, ...each }) => {
    if (aside.has(each.event)) return [];
    const labelX = left - GAP;
    const from = labelX - textWidth(each.label, NUMBER, 600);
    const free = ends.findIndex((end) => end + APART <= from);
    const at = free === -1 ? ends.length : free;
    ends[at] = reach(each.shape)[1];
    return [{ ...each, labelX, at }];
  });
  const height = ends.length * ROW + AIR;
  const rowY = (row: number): number => height - (row + 0.5) * ROW - 2;
  return {
    width,
    height,
    // The first row stands on the axis.
    marks: placed.map(({ at, ...mark }) => ({ ...mark, y: rowY(at) })),
    ticks: withYears(ticks(view), breaks(view), starts),
    breaks: breaks(view),
    aside: lefts.length === 0 ? null : { count: lefts.length, x0, x1, y: rowY(0) },
  };
}

/**
 * Ticks of which each stretch between two breaks says its year: on paper nothing else does. One too short for a tick has
 * one at its first date.
 * @param starts where marks stand, in order of time
 */
function withYears(
  all: readonly Tick[],
  gaps: readonly BreakScene[],
  starts: readonly { readonly at: Instant; readonly x: number }[],
): readonly Tick[] {
  const edges = [...gaps.map(({ x0 }) => x0), Number.POSITIVE_INFINITY];
  const named = new Map<Tick, string>();
  const added: Tick[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const to of edges) {
    const inside = ({ x }: { readonly x: number }): boolean => x >= from && x < to;
    const here = all.filter((tick) => inside(tick) && tick.label !== '');
    const [first] = here;
    const start = starts.find(inside);
    if (first !== undefined && !here.some(saysYear)) named.set(first, `${first.label} ${yearOf(first)}`);
    if (first === undefined && start !== undefined)
      added.push({ ...start, label: yearOf(start), major: false });
    from = to;
  }
  const ticks = all.map((tick) => ({ ...tick, label: named.get(tick) ?? tick.label }));
  return [...ticks, ...added].sort((a, b) => a.x - b.x);
}

function yearOf({ at }: { readonly at: Instant }): string {
  return yearLabel(civil(at).year);
}

function saysYear(tick: Tick): boolean {
  return tick.label.endsWith(yearOf(tick));
}
