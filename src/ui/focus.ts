import { useCallback, useEffect, useRef } from 'react';
import type { Mode } from '../store/place.ts';
import { useApp } from './store-context.ts';

/** Where the focus goes in each view, in the order of preference: to the words, else to the title. */
const PLACES = {
  timeline: ['.panel.is-event #panel-title', '.plot'],
  list: ['.list .is-selected a', '#list-title'],
  documents: ['.document .is-selected a', '#document-title'],
  tours: ['#tours-title'],
  activities: ['#activities-title'],
  sheet: ['#sheet-title'],
  method: ['#method-title'],
  privacy: ['#privacy-title'],
  access: ['#access-title'],
} as const;

/** Whether the page may take the focus by itself: one in a frame does not take it from the page around. */
export function mayTakeFocus(embedded: boolean): boolean {
  return !embedded || document.hasFocus();
}

/** Gives a view the focus where nothing that can be seen has it; false where there is nothing in it yet to take it. */
function focusOn(mode: Mode): boolean {
  // While the page opens nobody has lost anything.
  if (document.querySelector('.app[data-ready]') === null) return true;
  const now = document.activeElement;
  if (now !== null && now !== document.body && now.checkVisibility()) return true;
  // The panel of an event is on its way and takes the focus when it is there.
  if (mode === 'timeline' && document.querySelector('.panel.is-event:empty') !== null) return false;
  const found = PLACES[mode]
    .map((place) => document.querySelector<HTMLElement | SVGElement>(place))
    .find((element) => element !== null);
  found?.focus({ preventScroll: true });
  return found !== undefined;
}

/**
 * Keeps the focus when the view changes: where what had it is no longer to be seen, the new view's words
 * or title get it. A control that stays, such as the link in the header, keeps it.
 * @returns to be called when a view that had to be loaded is there
 */
export function useFocusOfView(): () => void {
  const mode = useApp((state) => state.mode);
  const opened = useApp((state) => state.document);
  const talking = useApp((state) => state.talk !== null);
  const first = useRef(true);
  const awaited = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document is another view too, and the page behind a talk is seen again.
  useEffect(() => {
    if (first.current) first.current = false;
    else awaited.current = !focusOn(mode);
  }, [mode, opened, talking]);
  return useCallback(() => {
    if (awaited.current) awaited.current = !focusOn(mode);
  }, [mode]);
}
