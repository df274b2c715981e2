import type { Dataset, TimelineEvent, Tour, TourStep } from '../dataset/model.ts';
import type { OwnStep, OwnTour } from '../dataset/own-tour.ts';
import { stretchOf, vouching } from '../dataset/tour.ts';
import { around } from '../query/around.ts';

/** A reader's tour as it can be shown here, and the steps that cannot, because their events are not in this collection. */
export interface Resolved {
  readonly tour: Tour;
  readonly missing: readonly OwnStep[];
}

/**
 * Finds the events of a reader's tour. Never fails: a view that is no stretch of time is taken for one by the
 * neighbours, a passage that is not there for the one that is shown where none is named, and what stands beside is left
 * out where its event is not there.
 */
export function resolveOwn({ id, title, summary, steps }: OwnTour, dataset: Dataset): Resolved {
  const found = steps.map((own) => ({ own, step: stepOf(own, dataset) }));
  return {
    tour: { id, title, summary, steps: found.flatMap(({ step }) => step ?? []) },
    missing: found.flatMap(({ own, step }) => (step === null ? [own] : [])),
  };
}

function stepOf(own: OwnStep, dataset: Dataset): TourStep | null {
  const first = quoted(own, dataset);
  const view =
    first === null
      ? null
      : ((own.view === null ? null : stretchOf(own.view)) ?? around(dataset.events, first.event));
  if (first === null || view === null) return null;
  const { question, note, hide, spotlight } = own;
  return {
    ...first,
    view,
    question,
    note,
    hide,
    beside: own.beside === null ? null : quoted(own.beside, dataset),
    spotlight,
  };
}

function quoted(
  { event: id, passage: at }: { readonly event: string; readonly passage: number | null },
  { eventById }: Dataset,
): Pick<TourStep, 'event' | 'passage'> | null {
  const event: TimelineEvent | undefined = eventById.get(id);
  const passage = event?.passages[at ?? -1] ?? event?.passages[event === undefined ? -1 : vouching(event)];
  return event === undefined || passage === undefined ? null : { event, passage };
}
