import type { z } from 'zod';
import type * as schema from './schema.ts';

/** The content of `timeline.json` once its shape has been checked; references and dates are still strings. */
export type RawTimeline = z.infer<typeof schema.timeline>;
export type RawDocument = RawTimeline['documents'][number];
export type RawEvent = RawTimeline['events'][number];
export type RawPassage = RawEvent['passages'][number];
export type RawDate = RawEvent['date'];

/** How a date is known. */
export type Basis = RawDate['basis'];
/** The name of a lane's colour; the theme decides what it looks like. */
export type LaneColour = RawTimeline['lanes'][number]['colour'];

/** What the site carries: the checked timeline and each document's text by its id. */
export interface Shipped {
  readonly timeline: RawTimeline;
  readonly texts: Readonly<Record<string, string>>;
}
