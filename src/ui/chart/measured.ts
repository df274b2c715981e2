import type { TimelineEvent } from '../../dataset/model.ts';
import { type Measured, measured } from '../../query/measure.ts';
import type { State } from '../../store/store.ts';

/** What is being measured: from one event to one that is still to be picked, or between two. */
export type Measuring =
  | { readonly from: TimelineEvent; readonly found: null }
  | { readonly from: TimelineEvent; readonly found: Measured };

/** What is being measured; null when nothing is, or the events are not there. */
export function measuringOf({ measure, dataset }: Pick<State, 'measure' | 'dataset'>): Measuring | null {
  if (measure === null) return null;
  const from = dataset.eventById.get(measure[0]);
  if (from === undefined) return null;
  const to = measure[1] === null ? undefined : dataset.eventById.get(measure[1]);
  return { from, found: to === undefined ? null : measured(from, to) };
}
