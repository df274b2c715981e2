import { useCallback, useEffect, useRef } from 'react';
import { between, type Viewport, viewOf } from '../../scene/viewport.ts';
import type { Store } from '../../store/store.ts';

/** How long a movement of the view takes, in milliseconds. */
export const LASTS = 240;

/** Moves the view somewhere in a short, even movement; at once where the reader asked for less motion. */
export interface Motion {
  readonly moveTo: (target: Viewport) => void;
  /** Goes to the home view. */
  readonly showAll: () => void;
  /** Where a movement under way is going, or the view itself. */
  readonly target: () => Viewport | null;
  /** Leaves the view where it is now. */
  readonly interrupt: () => void;
}

/** Whether the reader asked for less motion. */
export function calm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Slow at both ends (smoothstep). */
export function eased(t: number): number {
  return t * t * (3 - 2 * t);
}

export function useMotion(store: Store): Motion {
  const frame = useRef(0);
  const goal = useRef<Viewport | null>(null);
  const interrupt = useCallback(() => {
    cancelAnimationFrame(frame.current);
    goal.current = null;
  }, []);
  useEffect(() => interrupt, [interrupt]);
  const moveTo = useCallback(
    (target: Viewport) => {
      interrupt();
      const { view: from, setView } = store.getState();
      if (from === null || calm()) {
        setView(target);
        return;
      }
      goal.current = target;
      const begun = performance.now();
      const step = (now: number): void => {
        const t = Math.min(Math.max((now - begun) / LASTS, 0), 1);
        setView(between(from, target, eased(t)));
        if (t < 1) frame.current = requestAnimationFrame(step);
        else goal.current = null;
      };
      frame.current = requestAnimationFrame(step);
    },
    [store, interrupt],
  );
  const showAll = useCallback(() => {
    const { view, home, limits } = store.getState();
    const all = view === null ? null : viewOf(home, view.width, limits, 0, view.spacing);
    if (all !== null) moveTo(all);
  }, [store, moveTo]);
  const target = useCallback(() => goal.current ?? store.getState().view, [store]);
  return { moveTo, showAll, target, interrupt };
}
