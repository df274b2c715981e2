import type { Dataset, Passage, TimelineEvent, Tour } from '../../dataset/model.ts';
import type { OwnStep } from '../../dataset/own-tour.ts';
import type { Numbered } from '../../scene/sheet-axis.ts';
import { type ReadersPlace, START } from '../../store/place.ts';
import type { Found } from '../tray/found.ts';
import { count } from '../words.ts';

/** Something numbered on a sheet: an event with the words that are shown of it. */
export interface Item {
  readonly number: number;
  readonly event: TimelineEvent;
  readonly passages: readonly Passage[];
  /** A passage to compare, and the event that it is of. */
  readonly beside: { readonly event: TimelineEvent; readonly passage: Passage } | null;
  /** Empty where nothing is asked. */
  readonly question: string;
  /** Of whoever teaches; empty where there is none. */
  readonly note: string;
}

/** What is on a sheet, whatever its version. */
export interface Contents {
  readonly title: string;
  readonly summary: string;
  readonly items: readonly Item[];
  /** What is left out, or no longer there, in sentences. */
  readonly left: readonly string[];
  /** What the sheet's link opens; null where no link opens it elsewhere. */
  readonly place: ReadersPlace | null;
}

function itemOf(event: TimelineEvent, at: number): Item {
  return { number: at + 1, event, passages: event.passages, beside: null, question: '', note: '' };
}

/** The whole chronology, or what a filter lets through of it. */
export function allContents(
  dataset: Dataset,
  matching: ReadonlySet<string> | null,
  filter: ReadersPlace['filter'],
): Contents {
  const { events } = dataset;
  const shown = matching === null ? events : events.filter(({ id }) => matching.has(id));
  return {
    title: dataset.title,
    summary: dataset.description,
    items: shown.map(itemOf),
    left:
      matching === null
        ? []
        : [`A filter is set: ${shown.length} of ${count(events.length, 'event')} are on this sheet.`],
    place: { ...START, mode: 'list', filter },
  };
}

/**
 * A tour, step by step.
 * @param reference under which others find it; null where they do not
 */
export function tourContents(reference: string | null, tour: Tour, missing: readonly OwnStep[]): Contents {
  return {
    title: tour.title,
    summary: tour.summary,
    items: tour.steps.map(({ event, passage, beside, question, note }, at) => ({
      ...itemOf(event, at),
      passages: [passage],
      beside,
      question,
      note,
    })),
    left:
      missing.length === 0
        ? []
        : [`Left out, because the events are not in this collection: ${count(missing.length, 'step')}.`],
    place:
      reference === null ? null : { ...START, talk: { tour: reference, step: 1, shown: 0, notes: false } },
  };
}

/** What the reader pinned, in the reader's order. */
export function trayContents(dataset: Dataset, pins: readonly Found[]): Contents {
  const there = pins.flatMap(({ pin, event, passages }) =>
    event === null || passages.length === 0 ? [] : [{ pin, event, passages }],
  );
  const gone = pins.filter(({ event, passages }) => event === null || passages.length === 0);
  return {
    title: `Selection from: ${dataset.title}`,
    summary: '',
    items: there.map(({ pin, event, passages }, at) => ({ ...itemOf(event, at), passages, note: pin.note })),
    left: gone.map(({ pin, lost }) => `Left out: ${pin.title}. ${lost ?? 'It rests on no words.'}`),
    place: null,
  };
}

/** Each event once, in order of time, under its numbers. */
export function numberedOf({ events }: Dataset, items: readonly Item[]): readonly Numbered[] {
  const numbers = new Map<TimelineEvent, number[]>();
  for (const { event, number } of items) numbers.set(event, [...(numbers.get(event) ?? []), number]);
  return events.flatMap((event) => {
    const its = numbers.get(event);
    return its === undefined ? [] : [{ event, label: its.join(', ') }];
  });
}
