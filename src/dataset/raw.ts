import type { z } from 'zod';
import type { Facts } from './facts.ts';
import type * as ledgerSchema from './ledger-schema.ts';
import type * as schema from './schema.ts';

/** The content of `timeline.json` once its shape has been checked; references and dates are still strings. */
export type RawTimeline = z.infer<typeof schema.timeline>;
export type RawDocument = RawTimeline['documents'][number];
export type RawEvent = RawTimeline['events'][number];
export type RawTour = RawTimeline['tours'][number];
export type RawStep = RawTour['steps'][number];
export type RawPassage = RawEvent['passages'][number];
export type RawDate = RawEvent['date'];

/** How a date is known. */
export type Basis = RawDate['basis'];
/** The name of a lane's colour; the theme decides what it looks like. */
export type LaneColour = RawTimeline['lanes'][number]['colour'];

/** One expression of the ledger of dates. */
export type RawLedgerEntry = z.infer<typeof ledgerSchema.ledgerEntry>;

/** What the site carries: the checked timeline, each document's text by its id, and what the check counted. */
export interface Shipped {
  readonly facts?: Facts;
  readonly timeline: RawTimeline;
  readonly texts: Readonly<Record<string, string>>;
}
