import type { Dataset } from '../../dataset/model.ts';
import { type Facet, type Filter, isEmpty, NO_FILTER, valuesIn } from '../../query/filter.ts';

/** A value that can be chosen, as a reader sees it. */
export interface Value {
  readonly id: string;
  readonly title: string;
  /** The colour of a lane. */
  readonly colour?: string;
  /** How many voices this one speaks through, upward: 0 for a body. */
  readonly depth: number;
}

const BASES = new Map([
  ['stated', 'Stated'],
  ['computed', 'Computed'],
  ['inferred', 'Inferred'],
]);

/** The values of a facet that some event has, in the order of the collection; who speaks for a body stands under it. */
export function valuesOf(
  dataset: Dataset,
  facet: Facet,
  there: ReadonlyMap<string, number>,
): readonly Value[] {
  switch (facet) {
    case 'lanes':
      return dataset.lanes.filter(({ id }) => there.has(id)).map((lane) => ({ ...lane, depth: 0 }));
    case 'documents':
      return [...dataset.documents.values()]
        .filter(({ id }) => there.has(id))
        .map(({ id, raw }) => ({ id, title: raw.shortTitle, depth: 0 }));
    case 'bases':
      return [...BASES].filter(([id]) => there.has(id)).map(([id, title]) => ({ id, title, depth: 0 }));
    case 'voices':
      return under(dataset, null, 0).filter(({ id }) => there.has(id));
  }
}

function under(dataset: Dataset, body: string | null, depth: number): readonly Value[] {
  return [...dataset.voices.values()]
    .filter(({ partOf }) => (partOf?.id ?? null) === body)
    .flatMap(({ id, name }) => [{ id, title: name, depth }, ...under(dataset, id, depth + 1)]);
}

/** A filter with a value chosen or not, in the order of the collection; `NO_FILTER` itself when nothing is left of it. */
export function withValue(
  dataset: Dataset,
  filter: Filter,
  facet: Facet,
  value: string,
  on: boolean,
): Filter {
  const chosen = valuesIn(dataset, facet).filter((id) => (id === value ? on : filter[facet].has(id)));
  return tidy({ ...filter, [facet]: new Set(chosen) });
}

/** `NO_FILTER` itself for a filter that lets everything through. */
export function tidy(filter: Filter): Filter {
  return isEmpty(filter) ? NO_FILTER : filter;
}
