import { later } from '../later.ts';

/** What is said while time is measured: fetched with the panel of an event, or when a link measures. */
export const measureBar = later(async () => (await import('./MeasureBar.tsx')).MeasureBar);
