import { later } from '../later.ts';

/** The line of “At this time”, and what is said of it under a narrow chart: fetched at the first sign of a reader. */
export const guideLine = later(async () => (await import('./Guide.tsx')).GuideLine);
export const guideUnder = later(async () => (await import('./GuideCard.tsx')).GuideUnder);
