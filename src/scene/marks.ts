import type { Extent } from '../time/extent.ts';

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
  /** How much longer than its label a bar is that carries it. */
  aroundLabel: 32,
  /** From the end of one thing in a row to the start of the next. */
  apart: 14,
  pill: 38,
} as const;

/** How a bar ends: where it says, fading because the day is not known, going on, or ended nobody knows when. */
export type BarEnd = 'sharp' | 'soft' | 'open' | 'unknown';

/**
 * What a date looks like, before it has a place: a filled dot for a stated day, a hollow dot for a
 * month or a year (over a thin bar as wide as the uncertainty), a bar for anything longer. A pale bar is
 * a time in which something happened once, on a day not known; a full one is a time that it lasted.
 */
export type Form =
  | { readonly kind: 'dot'; readonly circa: boolean }
  | { readonly kind: 'hollow'; readonly circa: boolean }
  | { readonly kind: 'bar'; readonly pale: boolean; readonly start: BarEnd; readonly end: BarEnd };

/** Which form a date takes. Uncertainty and duration never share one (DESIGN.md, "How uncertain dates look"). */
export function formOf(extent: Extent): Form {
  const circa = extent.approximate || extent.uncertain;
  switch (extent.kind) {
    case 'moment': {
      const open = extent.from.kind !== 'at' || extent.to.kind !== 'at';
      if (extent.form === 'day') return { kind: 'dot', circa };
      if (extent.form === 'within' && !open) return { kind: 'hollow', circa };
      return {
        kind: 'bar',
        pale: true,
        start: extent.from.kind === 'at' ? 'soft' : extent.from.kind,
        end: extent.to.kind === 'at' ? 'soft' : extent.to.kind,
      };
    }
    case 'period': {
      const end = (edge: typeof extent.start): BarEnd =>
        edge.kind !== 'at' ? edge.kind : circa ? 'soft' : 'sharp';
      return { kind: 'bar', pale: false, start: end(extent.start), end: end(extent.end) };
    }
    case 'all-of':
      return { kind: 'bar', pale: false, start: circa ? 'soft' : 'sharp', end: circa ? 'soft' : 'sharp' };
    case 'yearly':
      return { kind: 'bar', pale: true, start: 'open', end: 'open' };
  }
}

/** How far a bar's ends are drawn past its stretch of time: what is open fades out, what is unknown is dashed. */
export function overhang({ start, end }: { readonly start: BarEnd; readonly end: BarEnd }): {
  readonly before: number;
  readonly after: number;
} {
  const past = (side: BarEnd): number => (side === 'open' || side === 'unknown' ? SIZE.fade : 0);
  return { before: past(start), after: past(end) };
}

/** Where a mark lies: the stretch it covers and the middle of its dot, in pixels from `origin` at `scale`. */
export interface Reach {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/**
 * The pixels that a mark covers at a scale (pixels per millisecond), its fading ends included. Every
 * term grows with the scale, so two marks that stand apart at one scale stand apart at every larger one.
 */
export function reachOf(form: Form, start: number, end: number, origin: number, scale: number): Reach {
  const a = (start - origin) * scale;
  const b = (end - origin) * scale;
  const middle = (a + b) / 2;
  const half = form.kind === 'bar' ? SIZE.shortestBar / 2 : SIZE.dot + 1 + (form.circa ? SIZE.circa : 0);
  const { before, after } = form.kind === 'bar' ? overhang(form) : { before: 0, after: 0 };
  // A stated day is a dot however far one zooms in; its width is the day's only in the highlighter band.
  const [left, right] = form.kind === 'dot' ? [middle, middle] : [a, b];
  return {
    left: Math.min(left, middle - half) - before,
    right: Math.max(right, middle + half) + after,
    middle,
  };
}
