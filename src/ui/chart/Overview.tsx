import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Span } from '../../query/spans.ts';
import { type Viewport, viewport } from '../../scene/viewport.ts';
import { useApp, useAppStore } from '../store-context.ts';
import { Density } from './Density.tsx';
import type { Frames } from './frames.ts';
import type { Motion } from './motion.ts';
import { OverviewGrip } from './OverviewGrip.tsx';
import { centred, dragged, type Grip, type Place, paneOf } from './pane.ts';

interface Props {
  /** The view that the words and the density are made for; the window follows the frames. */
  readonly view: Viewport;
  /** The selected event's stretch of time. */
  readonly band: Span | null;
  /** Pixels. At each side 12 more are kept free, into which the grips reach. */
  readonly width: number;
  readonly motion: Motion;
  readonly frames: Frames;
}

const HEIGHT = 38;
const GRIPS: readonly Grip[] = ['from', 'view', 'to'];

/** A drag under way: what is held, where it began, and whether it has moved. */
interface Held {
  readonly grip: Grip;
  readonly clientX: number;
  readonly view: Viewport;
  moved: boolean;
}

/**
 * The whole span as a density, with the window of the view on it. The window drags, its ends resize it, a press
 * elsewhere brings it there; by key each is a slider. The home view is the whole; a view that reaches past it widens
 * the whole, though not during a drag, so that nothing slips away under the pointer.
 */
export function Overview({ view, band, width, motion, frames }: Props): React.ReactNode {
  const store = useAppStore();
  const columns = useApp((state) => state.columns);
  const home = useApp((state) => state.home);
  const root = useRef<HTMLDivElement>(null);
  const held = useRef<Held | null>(null);
  const [kept, setKept] = useState<Viewport | null>(null);
  const [from, to] = [Math.min(home.from, view.from), Math.max(home.to, view.to)];
  const { spacing } = view;
  const resting = useMemo(() => viewport(from, to, width, spacing), [from, to, width, spacing]);
  const whole = kept ?? resting;
  useFollowing(root, whole, view, frames);
  if (whole === null) return null;

  const hold = (event: React.PointerEvent<HTMLElement>): void => {
    const { limits, view: now } = store.getState();
    if (event.button !== 0 || !event.isPrimary || now === null) return;
    const grip = gripAt(event.target);
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const start = grip === null ? centred(now, whole, x, limits) : now;
    if (grip === null) motion.moveTo(start);
    else motion.interrupt();
    held.current = { grip: grip ?? 'view', clientX: event.clientX, view: start, moved: false };
    setKept(whole);
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: React.PointerEvent): void => {
    if (held.current === null || !event.isPrimary) return;
    const pixels = event.clientX - held.current.clientX;
    if (pixels === 0 && !held.current.moved) return;
    held.current.moved = true;
    motion.interrupt();
    const { limits, setView } = store.getState();
    setView(dragged(held.current.view, whole, held.current.grip, pixels, limits));
  };
  const release = (): void => {
    held.current = null;
    setKept(null);
  };
  return (
    <div
      ref={root}
      className={kept === null ? 'overview' : 'overview is-held'}
      role="group"
      aria-label="Overview"
      style={{ width: `${width}px`, height: `${HEIGHT}px` }}
      onPointerDown={hold}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={() => {
        // The finger turned out to scroll the page.
        if (held.current !== null) store.getState().setView(held.current.view);
        release();
      }}
      onLostPointerCapture={({ target, currentTarget }) => {
        // A grip loses a finger to the overview as soon as that holds it.
        if (target === currentTarget) release();
      }}
    >
      <Density columns={columns} whole={whole} band={band} height={HEIGHT} />
      <div className="window" />
      {GRIPS.map((grip) => (
        <OverviewGrip key={grip} grip={grip} view={view} motion={motion} />
      ))}
    </div>
  );
}

/** Keeps the window and its grips where the view is, in each frame. */
function useFollowing(
  root: React.RefObject<HTMLElement | null>,
  whole: Viewport | null,
  view: Viewport,
  frames: Frames,
): void {
  useLayoutEffect(() => {
    const window = root.current?.querySelector<HTMLElement>('.window');
    const grips = GRIPS.map((grip) => root.current?.querySelector<HTMLElement>(`[data-grip=${grip}]`));
    const reach = matchMedia('(pointer: coarse)').matches ? 36 : 24;
    const follow = (): void => {
      if (whole === null) return;
      const places = paneOf(whole, frames.latest()?.view ?? view, reach);
      put(window, places.window);
      for (const [at, grip] of GRIPS.entries()) put(grips[at], places.grips[grip]);
    };
    follow();
    return frames.onFrame(follow);
  }, [root, whole, view, frames]);
}

function put(element: HTMLElement | null | undefined, { x, width }: Place): void {
  element?.style.setProperty('transform', `translateX(${x}px)`);
  element?.style.setProperty('width', `${width}px`);
}

function gripAt(target: EventTarget): Grip | null {
  const name = target instanceof Element ? target.getAttribute('data-grip') : null;
  return GRIPS.find((grip) => grip === name) ?? null;
}
