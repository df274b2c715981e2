import type { Dataset, TimelineEvent, Voice } from '../dataset/model.ts';
import { hull } from '../time/extent.ts';
import { type Disputes, disputesOf } from './disputes.ts';
import type { Span } from './spans.ts';

/** The facets that have values: lanes, documents and voices by their ids, and how a date is known. */
export const FACETS = ['lanes', 'documents', 'voices', 'bases'] as const;
export type Facet = (typeof FACETS)[number];

/** What the reader wants to see. A facet without values lets everything through. */
export interface Filter extends Readonly<Record<Facet, ReadonlySet<string>>> {
  /** Only events that documents date differently. */
  readonly disputed: boolean;
  /** Only events some of whose time, as far as it is known, may lie in here. */
  readonly span: Span | null;
}

/** The filter that lets everything through. */
export const NO_FILTER: Filter = {
  lanes: new Set(),
  documents: new Set(),
  voices: new Set(),
  bases: new Set(),
  disputed: false,
  span: null,
};

/** Whether a filter lets everything through. */
export function isEmpty(filter: Filter): boolean {
  return FACETS.every((facet) => filter[facet].size === 0) && !filter.disputed && filter.span === null;
}

/**
 * The ids of the events that match, in order of time; null where nothing is filtered. Within a facet one value is
 * enough, and every facet must be met. Goes through the events once.
 */
export function matching(dataset: Dataset, filter: Filter): ReadonlySet<string> | null {
  if (isEmpty(filter)) return null;
  const disputes = filter.disputed ? disputesIn(dataset) : null;
  const found = dataset.events.filter(
    (event) =>
      FACETS.every((facet) => meets(event, facet, filter)) &&
      (disputes === null || disputes.disputed(event.id)) &&
      meetsSpan(event, filter.span),
  );
  return new Set(found.map(({ id }) => id));
}

/** The values that a facet can have in a collection, in the order of the file. */
export function valuesIn(dataset: Dataset, facet: Facet): readonly string[] {
  switch (facet) {
    case 'lanes':
      return dataset.lanes.map(({ id }) => id);
    case 'documents':
      return [...dataset.documents.keys()];
    case 'voices':
      return [...dataset.voices.keys()];
    case 'bases':
      return ['stated', 'computed', 'inferred'];
  }
}

/** Whether an event meets one facet. */
export function meets(event: TimelineEvent, facet: Facet, filter: Filter): boolean {
  const wanted = filter[facet];
  if (wanted.size === 0) return true;
  for (const value of valuesOf(event, facet)) if (wanted.has(value)) return true;
  return false;
}

/** The values of one event. Who speaks for a body counts as that body too; whom a voice reports does not speak. */
export function valuesOf(event: TimelineEvent, facet: Facet): ReadonlySet<string> {
  switch (facet) {
    case 'lanes':
      return new Set([event.lane.id]);
    case 'documents':
      return new Set(event.passages.map(({ document }) => document.id));
    case 'voices':
      return new Set(event.passages.flatMap(({ voice }) => upward(voice)));
    case 'bases':
      return new Set([event.date.basis]);
  }
}

/** The ids of a voice and of those it speaks for. */
function upward({ id, partOf }: Voice): readonly string[] {
  return partOf === null ? [id] : [id, ...upward(partOf)];
}

/** Whether some of an event's time may lie in a stretch. A side without a bound reaches as far as one likes. */
export function meetsSpan({ date }: TimelineEvent, span: Span | null): boolean {
  if (span === null) return true;
  const { from, to } = hull(date.extent);
  return (from.kind !== 'at' || from.at < span.to) && (to.kind !== 'at' || to.at > span.from);
}

const known = new WeakMap<Dataset, Disputes>();

/** The disputes of a dataset, looked for once. */
export function disputesIn(dataset: Dataset): Disputes {
  const found = known.get(dataset) ?? disputesOf(dataset);
  known.set(dataset, found);
  return found;
}
