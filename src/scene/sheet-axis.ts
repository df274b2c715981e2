import type { Dataset, TimelineEvent } from '../dataset/model.ts';
import { type Columns, columns as columnsOf } from '../query/columns.ts';
import { closedGaps, closedHome, type Spacing, TRUE_TO_TIME } from '../query/spacing.ts';
import { spansOf } from '../query/spans.ts';
import { civil } from '../time/instant.ts';
import { breaks } from './breaks.ts';
import { reach, shapeOf } from './figure.ts';
import type { BreakScene, Shape } from './scene.ts';
import { textWidth } from './textwidth.ts';
import { type Tick, ticks, yearLabel } from './ticks.ts';
import { viewport } from './viewport.ts';

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
}

/** From row to row, between a number and its mark, between two marks in a row, and above the first row, in pixels. */
const [ROW, GAP, APART, AIR] = [19, 4, 8, 8];
/**
 * From which share of the whole on an empty stretch is shortened, as few as possible first: until the marks stand in
 * so many rows.
 */
const [WORTH, LOW]: readonly [readonly (number | null)[], number] = [[null, 0.5, 0.3, 0.2, 0.12, 0.08], 6];
/** The size of a number. */
export const NUMBER = 14;

/**
 * The axis that a sheet of numbered events is printed with: over all of their time, long empty stretches shortened.
 * @param events in order of time; where there are none, or none has a date that can be placed, there is no axis
 */
export function sheetAxis(dataset: Dataset, numbered: readonly Numbered[], width: number): SheetAxis | null {
  const columns = columnsOf({
    ...dataset,
    events: numbered.map(({ event }) => event),
    documents: new Map(),
  });
  if (numbered.length === 0 || columns.last <= columns.first) return null;
  const { world } = spansOf(columns);
  let best: SheetAxis | null = null;
  for (const worth of WORTH) {
    const spacing = worth === null ? TRUE_TO_TIME : closedGaps(columns, world, worth);
    const axis = spacing === null ? null : axisOver(columns, spacing, numbered, width);
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
): SheetAxis | null {
  const { world } = spansOf(columns);
  const span = spacing === TRUE_TO_TIME ? world : closedHome(spacing, columns, world);
  const view = viewport(span.from, span.to, width, spacing);
  if (view === null) return null;
  const ends: number[] = [];
  const placed = numbered.flatMap((each, row) => {
    const { extent } = each.event.date;
    const shape = shapeOf(extent, columns.start[row] ?? 0, columns.end[row] ?? 0, view);
    if (shape === null) return [];
    const [left, right] = reach(shape);
    const labelX = Math.max(left, 0) - GAP;
    const from = labelX - textWidth(each.label, NUMBER, 600);
    const free = ends.findIndex((end) => end + APART <= from);
    const at = free === -1 ? ends.length : free;
    ends[at] = right;
    return [{ ...each, shape, labelX, at }];
  });
  const height = ends.length * ROW + AIR;
  return {
    width,
    height,
    // The first row stands on the axis.
    marks: placed.map(({ at, ...mark }) => ({ ...mark, y: height - (at + 0.5) * ROW - 2 })),
    ticks: withYears(ticks(view), breaks(view)),
    breaks: breaks(view),
  };
}

/** Ticks of which each stretch between two breaks says its year: on paper nothing else does. */
function withYears(all: readonly Tick[], gaps: readonly BreakScene[]): readonly Tick[] {
  const edges = [...gaps.map(({ x0 }) => x0), Number.POSITIVE_INFINITY];
  const named = new Set<Tick>();
  let from = Number.NEGATIVE_INFINITY;
  for (const to of edges) {
    const here = all.filter(({ x, label }) => x >= from && x < to && label !== '');
    const [first] = here;
    if (first !== undefined && !here.some(saysYear)) named.add(first);
    from = to;
  }
  return all.map((tick) =>
    named.has(tick) ? { ...tick, label: `${tick.label} ${yearLabel(civil(tick.at).year)}` } : tick,
  );
}

function saysYear({ at, label }: Tick): boolean {
  return label.endsWith(yearLabel(civil(at).year));
}
