import type { Dataset, TimelineEvent } from '../dataset/model.ts';
import { columns as columnsOf } from '../query/columns.ts';
import { closedGaps, closedHome, TRUE_TO_TIME } from '../query/spacing.ts';
import { spansOf } from '../query/spans.ts';
import { breaks } from './breaks.ts';
import { originOf, reach, shapeOf } from './figure.ts';
import type { BreakScene, Shape } from './scene.ts';
import { textWidth } from './textwidth.ts';
import { type Tick, ticks } from './ticks.ts';
import { cut, viewport } from './viewport.ts';

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
  const { world } = spansOf(columns);
  if (numbered.length === 0 || columns.last <= columns.first) return null;
  const spacing = closedGaps(columns, world) ?? TRUE_TO_TIME;
  const span = spacing === TRUE_TO_TIME ? world : closedHome(spacing, columns, world);
  const view = viewport(span.from, span.to, width, spacing);
  if (view === null) return null;
  const ends: number[] = [];
  const placed = numbered.flatMap((each, row) => {
    const { extent } = each.event.date;
    const shape = shapeOf(extent, columns.start[row] ?? 0, columns.end[row] ?? 0, view);
    if (shape === null) return [];
    const [left, right] = reach(shape).map((x) => cut(x, width)) as [number, number];
    const labelX = left - GAP;
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
    ticks: ticks(view),
    breaks: breaks(view),
  };
}

/** Where a mark stands, in pixels: its dot, or the start of what is longer. */
export function markX({ shape }: SheetMark): number {
  return originOf(shape);
}
