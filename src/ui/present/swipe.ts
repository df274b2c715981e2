import { useRef } from 'react';

/** How far a finger has to go sideways, in pixels, and at least twice as far as up or down. */
const FAR = 60;

interface Swipe {
  readonly onPointerDown: (event: React.PointerEvent) => void;
  readonly onPointerUp: (event: React.PointerEvent) => void;
}

/** A finger or a pen that swipes to the left goes on, to the right back. A mouse selects words instead. */
export function useSwipe(next: () => void, back: () => void): Swipe {
  const begun = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown: ({ pointerType, clientX, clientY }) => {
      begun.current = pointerType === 'mouse' ? null : { x: clientX, y: clientY };
    },
    onPointerUp: ({ clientX, clientY }) => {
      const from = begun.current;
      begun.current = null;
      if (from === null) return;
      const [dx, dy] = [clientX - from.x, clientY - from.y];
      if (Math.abs(dx) < FAR || Math.abs(dx) < 2 * Math.abs(dy)) return;
      if (dx < 0) next();
      else back();
    },
  };
}
