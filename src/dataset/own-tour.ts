import type { RawStep } from './raw.ts';

/**
 * A tour that a reader makes, kept on the device, in a link or in a file. Other than a tour of the collection it may
 * name events that are not there, because the collection has changed or is another one: they stay in it.
 */
export interface OwnTour {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly steps: readonly OwnStep[];
}

export interface OwnStep {
  /** Its own within the tour, and the same wherever the step is moved. */
  readonly id: string;
  /** The event's id. */
  readonly event: string;
  /** Which of its passages, from 0. */
  readonly passage: number;
  /** The stretch of time to show, in EDTF; null for one that shows the event with its neighbours. */
  readonly view: RawStep['view'] | null;
  readonly question: string;
  readonly note: string;
  readonly hide: NonNullable<RawStep['hide']>;
  readonly beside: { readonly event: string; readonly passage: number } | null;
  readonly spotlight: boolean;
}
