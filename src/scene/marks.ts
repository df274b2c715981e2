import { type AllOf, type Bound, type Extent, hull } from '../time/extent.ts';

/** The measures that marks, labels and rows are drawn with, in pixels. */
export const SIZE = {
  row: 27,
  dot: 7,
  hollow: 6,
  bar: 15,
  thin: 4,
  shortestBar: 12,
  /** Over how many pixels a soft or open end fades, at most. */
  fade: 22,
  /** How far the fades beside a circa dot reach from its rim. */
  circa: 12,
  label: 15,
  labelGap: 8,
  /** How much longer than its label a bar is that carries it: room for fades at both ends, which stay free, and air. */
  aroundLabel: 64,
  /** From the end of one thing in a row to the start of the next. */
  apart: 14,
  pill: 38,
} as const;

/** How a bar ends: where it says, fading because the day is not known, going on, or ended nobody knows when. */
export type BarEnd = 'sharp' | 'soft' | 'open' | 'unknown';

/** What one date alone looks like. */
type SingleForm =
  | { readonly kind: 'dot'; readonly circa: boolean }
  | { readonly kind: 'hollow'; readonly circa: boolean }
  | { readonly kind: 'bar'; readonly pale: boolean; readonly start: BarEnd; readonly end: BarEnd };

/** One of several dates that all hold, with its stretch in milliseconds; null where that side is open or not known. */
export interface Member {
  readonly form: SingleForm;
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * What a date looks like, before it has a place: a filled dot for a stated day, a hollow dot for a
 * month or a year (over a thin bar as wide as the uncertainty), a bar for anything longer. A pale bar is
 * a time in which something happened once, on a day not known; a full one is a time that it lasted. Several dates that
 * all hold are each drawn in their own form, joined by a line; a day that comes every year is a dotted line through.
 */
export type Form =
  | SingleForm
  | { readonly kind: 'set'; readonly members: readonly Member[] }
  | { readonly kind: 'yearly'; readonly month: number; readonly day: number };

/** Which form a date takes. Uncertainty and duration never share one (DESIGN.md, "How uncertain dates look"). */
export function formOf(extent: Extent): Form {
  switch (extent.kind) {
    case 'all-of':
      return { kind: 'set', members: extent.members.map(memberOf) };
    case 'yearly':
      return { kind: 'yearly', month: extent.month, day: extent.day };
    default:
      return singleForm(extent);
  }
}

function singleForm(extent: AllOf['members'][number]): SingleForm {
  const circa = extent.approximate || extent.uncertain;
  if (extent.kind === 'period') {
    const end = (edge: typeof extent.start): BarEnd =>
      edge.kind !== 'at' ? edge.kind : circa ? 'soft' : 'sharp';
    return { kind: 'bar', pale: false, start: end(extent.start), end: end(extent.end) };
  }
  const open = extent.from.kind !== 'at' || extent.to.kind !== 'at';
  if (extent.form === 'day') return { kind: 'dot', circa };
  if (extent.form === 'within' && !open) return { kind: 'hollow', circa };
  const end = (bound: Bound): BarEnd => (bound.kind === 'at' ? 'soft' : bound.kind);
  return { kind: 'bar', pale: true, start: end(extent.from), end: end(extent.to) };
}

function memberOf(extent: AllOf['members'][number]): Member {
  const { from, to } = hull(extent);
  const at = (bound: Bound): number | null => (bound.kind === 'at' ? bound.at : null);
  return { form: singleForm(extent), start: at(from), end: at(to) };
}

/** Whether a mark of this form may carry its label, where it is long enough: a bar or a line, no dots. */
export function carriesLabel({ kind }: Form): boolean {
  return kind === 'bar' || kind === 'yearly';
}

/** How far a bar's ends are drawn past its stretch of time: what is open fades out, what is unknown is dashed. */
export function overhang({ start, end }: { readonly start: BarEnd; readonly end: BarEnd }): {
  readonly before: number;
  readonly after: number;
} {
  const past = (side: BarEnd): number => (side === 'open' || side === 'unknown' ? SIZE.fade : 0);
  return { before: past(start), after: past(end) };
}

/**
 * What a mark takes, whatever the scale: the stretch of the axis that it is drawn over (a stated day is a dot in the middle of it,
 * however far one zooms in), and in pixels what it takes to each side of its middle and past its ends.
 */
export interface Standing {
  readonly start: number;
  readonly end: number;
  readonly half: number;
  readonly before: number;
  readonly after: number;
}

/** What a form takes that is drawn from `start` to `end`. */
export function standingOf(form: Form, start: number, end: number): Standing {
  const middle = (start + end) / 2;
  return form.kind === 'dot'
    ? { start: middle, end: middle, ...reserve(form) }
    : { start, end, ...reserve(form) };
}

/**
 * The pixels that a mark covers at a scale (pixels per millisecond) from `origin`, its fading ends included. Every
 * term grows with the scale, so two marks that stand apart at one scale stand apart at every larger one.
 */
export function reachAt(
  { start, end, half, before, after }: Standing,
  origin: number,
  scale: number,
): { readonly left: number; readonly right: number } {
  const a = (start - origin) * scale;
  const b = (end - origin) * scale;
  const middle = (a + b) / 2;
  return { left: Math.min(a, middle - half) - before, right: Math.max(b, middle + half) + after };
}

/** What a form takes besides its stretch of time, in pixels: to each side of its middle, and past its ends. */
function reserve(form: Form): { readonly half: number; readonly before: number; readonly after: number } {
  switch (form.kind) {
    case 'dot':
    case 'hollow':
      return { half: SIZE.dot + 1 + (form.circa ? SIZE.circa : 0), before: 0, after: 0 };
    case 'bar':
      return { half: SIZE.shortestBar / 2, ...overhang(form) };
    case 'yearly':
      return { half: 0, before: SIZE.fade, after: SIZE.fade };
    case 'set': {
      // A member's dot may stand as far out as the set reaches.
      const past = form.members.map((member) => Math.max(...Object.values(reserve(member.form))));
      const most = Math.max(0, ...past);
      return { half: 0, before: most, after: most };
    }
  }
}
