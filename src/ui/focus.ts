import { useEffect, useRef } from 'react';
import { useApp } from './store-context.ts';

/** Where the focus goes in each view, in the order of preference: to the words, else to the title. */
const PLACES = {
  timeline: ['.panel.is-event #panel-title', '.plot'],
  list: ['.list .is-selected a', '#list-title'],
  documents: ['.document .is-selected a', '#document-title'],
  method: ['#method-title'],
} as const;

/**
 * Keeps the focus when the view changes: where what had it is no longer to be seen, the new view's words
 * or title get it. A control that stays, such as the link in the header, keeps it.
 */
export function useFocusOfView(): void {
  const mode = useApp((state) => state.mode);
  const opened = useApp((state) => state.document);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document is another view too.
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const now = document.activeElement;
    if (now !== null && now !== document.body && now.checkVisibility()) return;
    const found = PLACES[mode].map((place) => document.querySelector<HTMLElement | SVGElement>(place));
    found.find((element) => element !== null)?.focus({ preventScroll: true });
  }, [mode, opened]);
}
