import { useEffect } from 'react';

/** What a reader does first, whatever it is. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

/** Does something once, at the first sign of a reader: not while the page is being shown. `act` is the same from drawing to drawing. */
export function useFirstSign(act: () => void): void {
  useEffect(() => {
    const stop = new AbortController();
    const first = (): void => {
      stop.abort();
      act();
    };
    for (const sign of SIGNS) addEventListener(sign, first, { signal: stop.signal, passive: true });
    return () => stop.abort();
  }, [act]);
}
