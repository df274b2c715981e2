import { type Spacing, TRUE_TO_TIME } from '../query/spacing.ts';
import type { Instant } from '../time/instant.ts';

/**
 * A window on time: `[from, to)` in milliseconds, drawn over `width` pixels, left to right. Its ends are true time;
 * `spacing` says where along the axis time lies. A value: every operation gives a new one. The one way
 * to make it is `viewport`, which refuses what is not finite.
 */
export interface Viewport {
  readonly from: Instant;
  readonly to: Instant;
  readonly width: number;
  readonly spacing: Spacing;
}

/** How far a viewport may go: never outside `from` to `to` in time, never shorter than `shortest` axis milliseconds. */
export interface Limits {
  readonly from: Instant;
  readonly to: Instant;
  readonly shortest: number;
}

/**
 * Makes a viewport, or null where there is none: an end that is not finite, no time between the ends, or
 * fewer than one pixel to draw on.
 */
export function viewport(
  from: number,
  to: number,
  width: number,
  spacing: Spacing = TRUE_TO_TIME,
): Viewport | null {
  const good =
    Number.isFinite(from) && Number.isFinite(to) && to > from && Number.isFinite(width) && width >= 1;
  return good ? { from: from as Instant, to: to as Instant, width, spacing } : null;
}

/** How long a stretch of time is along the axis, in axis milliseconds. */
function lengthOf({ from, to }: { from: number; to: number }, spacing: Spacing): number {
  return spacing === TRUE_TO_TIME ? to - from : spacing.along(to) - spacing.along(from);
}

/** A view like another between two places along the axis, in axis milliseconds; the other where there is none. */
function over(view: Viewport, from: number, to: number): Viewport {
  const { spacing, width } = view;
  return viewport(spacing.at(from), spacing.at(to), width, spacing) ?? view;
}

/** Pixels for one axis millisecond. */
export function scaleOf(view: Viewport): number {
  return view.width / lengthOf(view, view.spacing);
}

/** Where an instant falls, in pixels from the left edge; outside the view it is below 0 or past the width. */
export function xOf(view: Viewport, at: number): number {
  const { from, to, width, spacing } = view;
  // Asked for every mark of every frame, so the plain case is plain.
  if (spacing === TRUE_TO_TIME) return (at - from) * (width / (to - from));
  const left = spacing.along(from);
  return (spacing.along(at) - left) * (width / (spacing.along(to) - left));
}

/** The instant at a pixel. */
export function atX(view: Viewport, x: number): Instant {
  const { spacing } = view;
  return spacing.at(spacing.along(view.from) + x / scaleOf(view));
}

/** The same view held within limits: its length first, then its place. Once is enough. */
export function clamp(view: Viewport, limits: Limits): Viewport {
  const { width, spacing } = view;
  const longest = lengthOf(limits, spacing);
  const wanted = lengthOf(view, spacing);
  if (wanted >= longest) return viewport(limits.from, limits.to, width, spacing) ?? view;
  // Far from 1970 a double tells instants apart only so well, and a length is not shorter for that.
  const grain = 4 * Number.EPSILON * Math.max(Math.abs(limits.from), Math.abs(limits.to));
  const least = Math.min(limits.shortest, longest);
  const short = wanted < least - grain;
  const length = short ? least : wanted;
  const middle = (spacing.along(view.from) + spacing.along(view.to)) / 2;
  const held = short ? over(view, middle - length / 2, middle + length / 2) : view;
  if (held.from < limits.from) {
    const to = spacing.at(spacing.along(limits.from) + length);
    return viewport(limits.from, Math.min(to, limits.to), width, spacing) ?? view;
  }
  if (held.to > limits.to) {
    const from = spacing.at(spacing.along(limits.to) - length);
    return viewport(Math.max(from, limits.from), limits.to, width, spacing) ?? view;
  }
  return held;
}

/** Moves the view by pixels; positive looks at later times. */
export function pan(view: Viewport, pixels: number, limits: Limits): Viewport {
  const { along } = view.spacing;
  const by = pixels / scaleOf(view);
  return clamp(over(view, along(view.from) + by, along(view.to) + by), limits);
}

/**
 * Makes everything `factor` times as long, holding the instant at pixel `x` where it is. At the limits
 * the factor is what they allow, so the point still holds as long as the view stays inside.
 */
export function zoomAbout(view: Viewport, x: number, factor: number, limits: Limits): Viewport {
  const { spacing } = view;
  const length = lengthOf(view, spacing);
  const longest = lengthOf(limits, spacing);
  const next = Math.min(Math.max(length / factor, Math.min(limits.shortest, longest)), longest);
  const from = spacing.along(view.from) + (x / view.width) * (length - next);
  return clamp(over(view, from, from + next), limits);
}

/** The view of a span, with a share of its length along the axis as air at each side. */
export function viewOf(
  span: { from: number; to: number },
  width: number,
  limits: Limits,
  air = 0,
  spacing: Spacing = TRUE_TO_TIME,
): Viewport | null {
  const bare = viewport(span.from, span.to, width, spacing);
  if (bare === null) return null;
  const room = lengthOf(span, spacing) * air;
  const { along } = spacing;
  return clamp(air === 0 ? bare : over(bare, along(span.from) - room, along(span.to) + room), limits);
}

/** The same stretch of time under another spacing. */
export function respaced(view: Viewport, spacing: Spacing, limits: Limits): Viewport {
  if (view.spacing === spacing) return view;
  return clamp(viewport(view.from, view.to, view.width, spacing) ?? view, limits);
}

/** How much of a span must show for it to be in sight, in pixels. */
const ENOUGH = 24;

/**
 * Brings a span into sight with as little movement as it takes. Where it shows, or enough of it, the view
 * stays; what is longer than the view is fitted; else the view pans until the span stands `margin` pixels inside.
 */
export function reveal(
  view: Viewport,
  span: { from: number; to: number },
  limits: Limits,
  margin: number,
): Viewport {
  const [a, b] = [xOf(view, span.from), xOf(view, span.to)];
  const shown = Math.min(b, view.width) - Math.max(a, 0);
  if (shown >= Math.min(ENOUGH, b - a)) return view;
  const room = Math.min(margin, view.width / 4);
  const long = b - a > view.width - 2 * room;
  if (long) return viewOf(span, view.width, limits, 0.2, view.spacing) ?? view;
  return pan(view, a < room ? a - room : b - (view.width - room), limits);
}

/** The same stretch of time on another width. */
export function resize(view: Viewport, width: number): Viewport {
  return viewport(view.from, view.to, width, view.spacing) ?? view;
}

/**
 * A view part of the way from one to another of the same spacing, `t` from 0 to 1: lengths by ratio, so that a
 * zoom looks even.
 */
export function between(a: Viewport, b: Viewport, t: number): Viewport {
  if (t >= 1) return b;
  if (t <= 0) return resize(a, b.width);
  const { spacing } = b;
  const [la, lb] = [lengthOf(a, spacing), lengthOf(b, spacing)];
  const length = la * (lb / la) ** t;
  // Where both views share an instant at one place, it stays there; else the middles move evenly.
  const even = Math.abs(la - lb) < 1e-9 * la;
  const share = even ? t : (length - la) / (lb - la);
  const from = spacing.along(a.from) + (spacing.along(b.from) - spacing.along(a.from)) * share;
  return over(b, from, from + length);
}

/** How far past the view's edges things are still drawn, in pixels, so that their ends and fades do not show the cut. */
export const MARGIN = 40;

/** A place in pixels, cut a little past the edges of a view so wide. */
export function cut(x: number, width: number): number {
  return Math.min(Math.max(x, -MARGIN), width + MARGIN);
}
