import { atX, clamp, type Limits, pan, scaleOf, type Viewport, viewport, xOf } from '../../scene/viewport.ts';

/** What a pointer or a key takes hold of in the overview: an end of the view, or all of it. */
export type Grip = 'from' | 'to' | 'view';

/** Where something lies on the overview: pixels from its left edge, and wide. */
export interface Place {
  readonly x: number;
  readonly width: number;
}

/** Where the view's window is drawn on the overview, and where each of its grips can be pressed. */
export interface Pane {
  readonly window: Place;
  readonly grips: Readonly<Record<Grip, Place>>;
}

/** The window is never drawn narrower, in pixels. */
const NARROWEST = 4;
/** How far past the overview's ends a grip may reach: the air that is kept there. */
const AIR = 12;

/**
 * Where the window of a view lies. Each grip is at least `reach` pixels wide; where the window is
 * too narrow to hold them, those of its ends stand outside it, and all three stay on the overview.
 */
export function paneOf(whole: Viewport, view: Viewport, reach: number): Pane {
  const inside = (x: number): number => Math.min(Math.max(x, 0), whole.width);
  const [from, to] = [inside(xOf(whole, view.from)), inside(xOf(whole, view.to))];
  const width = Math.max(to - from, NARROWEST);
  const x = Math.min(Math.max((from + to - width) / 2, 0), whole.width - width);
  const into = Math.min((width - reach) / 2, reach - AIR);
  const middle = width - 2 * into;
  const most = whole.width + AIR - (middle + 2 * reach);
  const left = Math.max(Math.min(x + into - reach, most), -AIR);
  return {
    window: { x, width },
    grips: {
      from: { x: left, width: reach },
      view: { x: left + reach, width: middle },
      to: { x: left + reach + middle, width: reach },
    },
  };
}

/** Moves one end of a view to an instant, the other held; never past the limits, nor nearer to the other end than they allow. */
export function withEnd(view: Viewport, grip: 'from' | 'to', at: number, limits: Limits): Viewport {
  const { spacing, width, from, to } = view;
  const [first, last] = [spacing.along(limits.from), spacing.along(limits.to)];
  const held = spacing.along(grip === 'from' ? to : from);
  const least = Math.min(limits.shortest, last - first);
  const wanted = spacing.along(Math.min(Math.max(at, limits.from), limits.to));
  const next =
    grip === 'from'
      ? viewport(spacing.at(Math.min(wanted, held - least)), to, width, spacing)
      : viewport(from, spacing.at(Math.max(wanted, held + least)), width, spacing);
  return clamp(next ?? view, limits);
}

/** What becomes of a view when a grip is dragged by pixels of the overview. */
export function dragged(
  view: Viewport,
  whole: Viewport,
  grip: Grip,
  pixels: number,
  limits: Limits,
): Viewport {
  if (grip === 'view') return pan(view, (pixels * scaleOf(view)) / scaleOf(whole), limits);
  return withEnd(view, grip, atX(whole, xOf(whole, view[grip]) + pixels), limits);
}

/** The view moved so that its middle stands at a pixel of the overview. */
export function centred(view: Viewport, whole: Viewport, x: number, limits: Limits): Viewport {
  const middle = (xOf(whole, view.from) + xOf(whole, view.to)) / 2;
  return dragged(view, whole, 'view', x - middle, limits);
}

/** How far a key moves a grip, as shares of the view's length: an arrow, and a page. */
const STEPS = {
  view: { arrow: 0.1, page: 0.9 },
  from: { arrow: 0.05, page: 0.5 },
  to: { arrow: 0.05, page: 0.5 },
} as const;

/** What becomes of a view when a key is pressed on a grip, as sliders have it; null for every other key. */
export function stepped(view: Viewport, grip: Grip, key: string, limits: Limits): Viewport | null {
  const { arrow, page } = STEPS[grip];
  const by = (share: number): Viewport => {
    const pixels = share * view.width;
    return dragged(view, view, grip, pixels, limits);
  };
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return by(-arrow);
    case 'ArrowRight':
    case 'ArrowUp':
      return by(arrow);
    case 'PageDown':
      return by(-page);
    case 'PageUp':
      return by(page);
    case 'Home':
      return toEdge(view, grip, limits.from, limits);
    case 'End':
      return toEdge(view, grip, limits.to, limits);
    default:
      return null;
  }
}

function toEdge(view: Viewport, grip: Grip, edge: number, limits: Limits): Viewport {
  if (grip !== 'view') return withEnd(view, grip, edge, limits);
  return pan(view, xOf(view, edge) - (edge === limits.from ? 0 : view.width), limits);
}
