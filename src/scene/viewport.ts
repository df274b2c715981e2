import type { Instant } from '../time/instant.ts';

/**
 * A window on time: `[from, to)` in milliseconds, drawn over `width` pixels, left to right. A value:
 * every operation gives a new one. The one way to make it is `viewport`, which refuses what is not finite.
 */
export interface Viewport {
  readonly from: Instant;
  readonly to: Instant;
  readonly width: number;
}

/** How far a viewport may go: never outside `from` to `to`, never shorter than `shortest` milliseconds. */
export interface Limits {
  readonly from: Instant;
  readonly to: Instant;
  readonly shortest: number;
}

/**
 * Makes a viewport, or null where there is none: an end that is not finite, no time between the ends, or
 * fewer than one pixel to draw on.
 */
export function viewport(from: number, to: number, width: number): Viewport | null {
  const good =
    Number.isFinite(from) && Number.isFinite(to) && to > from && Number.isFinite(width) && width >= 1;
  return good ? { from: from as Instant, to: to as Instant, width } : null;
}

/** Pixels for one millisecond. */
export function scaleOf(view: Viewport): number {
  return view.width / (view.to - view.from);
}

/** Where an instant falls, in pixels from the left edge; outside the view it is below 0 or past the width. */
export function xOf(view: Viewport, at: number): number {
  return (at - view.from) * scaleOf(view);
}

/** The instant at a pixel. */
export function atX(view: Viewport, x: number): Instant {
  return (view.from + x / scaleOf(view)) as Instant;
}

/** The same view held within limits: its length first, then its place. Once is enough. */
export function clamp(view: Viewport, limits: Limits): Viewport {
  const { width } = view;
  const longest = limits.to - limits.from;
  const wanted = view.to - view.from;
  if (wanted >= longest) return viewport(limits.from, limits.to, width) ?? view;
  // Far from 1970 a double tells instants apart only so well, and a length is not shorter for that.
  const grain = 2 * Number.EPSILON * Math.max(Math.abs(limits.from), Math.abs(limits.to));
  const least = Math.min(limits.shortest, longest);
  const short = wanted < least - grain;
  const length = short ? least : wanted;
  const from = short ? (view.from + view.to) / 2 - length / 2 : view.from;
  const to = short ? from + length : view.to;
  if (from < limits.from) {
    return viewport(limits.from, Math.min(limits.from + length, limits.to), width) ?? view;
  }
  if (to > limits.to) return viewport(Math.max(limits.to - length, limits.from), limits.to, width) ?? view;
  return viewport(from, to, width) ?? view;
}

/** Moves the view by pixels; positive looks at later times. */
export function pan(view: Viewport, pixels: number, limits: Limits): Viewport {
  const by = pixels / scaleOf(view);
  return clamp(viewport(view.from + by, view.to + by, view.width) ?? view, limits);
}

/**
 * Makes everything `factor` times as long, holding the instant at pixel `x` where it is. At the limits
 * the factor is what they allow, so the point still holds as long as the view stays inside.
 */
export function zoomAbout(view: Viewport, x: number, factor: number, limits: Limits): Viewport {
  const length = view.to - view.from;
  const longest = limits.to - limits.from;
  const next = Math.min(Math.max(length / factor, Math.min(limits.shortest, longest)), longest);
  const at = atX(view, x);
  const from = at - (x / view.width) * next;
  return clamp(viewport(from, from + next, view.width) ?? view, limits);
}

/** The view of a span, with a share of its length as air at each side. */
export function viewOf(
  span: { from: number; to: number },
  width: number,
  limits: Limits,
  air = 0,
): Viewport | null {
  const room = (span.to - span.from) * air;
  const made = viewport(span.from - room, span.to + room, width);
  return made === null ? null : clamp(made, limits);
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
  if (b - a > view.width - 2 * room) return viewOf(span, view.width, limits, 0.2) ?? view;
  return pan(view, a < room ? a - room : b - (view.width - room), limits);
}

/** The same stretch of time on another width. */
export function resize(view: Viewport, width: number): Viewport {
  return viewport(view.from, view.to, width) ?? view;
}

/** A view part of the way from one to another, `t` from 0 to 1: lengths by ratio, so that a zoom looks even. */
export function between(a: Viewport, b: Viewport, t: number): Viewport {
  if (t >= 1) return b;
  if (t <= 0) return resize(a, b.width);
  const [la, lb] = [a.to - a.from, b.to - b.from];
  const length = la * (lb / la) ** t;
  // Where both views share an instant at one place, it stays there; else the middles move evenly.
  const even = Math.abs(la - lb) < 1e-9 * la;
  const share = even ? t : (length - la) / (lb - la);
  const from = a.from + (b.from - a.from) * share;
  return viewport(from, from + length, b.width) ?? b;
}
