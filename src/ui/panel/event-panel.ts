import { later } from '../later.ts';

/** The panel of an event: not needed for the first view, and fetched at the first sign of a reader. */
export const eventPanel = later(async () => (await import('./EventPanel.tsx')).EventPanel);
