import { later } from '../later.ts';

/** The panel of an event: not needed for the first view, and fetched at the first sign of a reader. */
export const eventPanel = later(async () => (await import('./EventPanel.tsx')).EventPanel);

let wanted = false;

/** Gives the focus to the title in the panel, which may still have to be fetched the first time. */
export function focusPanel(): void {
  const title = document.getElementById('panel-title');
  wanted = eventPanel.now() === null;
  if (!wanted) title?.focus();
}

/** For the panel, when it is there: gives it the focus that was asked for before it was. */
export function focusIfWanted(): void {
  if (wanted) focusPanel();
}
