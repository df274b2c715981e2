import type { Dataset } from '../dataset/model.ts';
import { FACETS, type Facet, type Filter, isEmpty, NO_FILTER, valuesIn } from '../query/filter.ts';
import type { Span } from '../query/spans.ts';
import type { Limits } from '../scene/viewport.ts';
import { readSpan, snapped, timeText } from './address-time.ts';
import { norOthers, notHere } from './address-words.ts';

/** The key of each facet in an address, and what one of its values is called in a sentence. */
const KEYS: Readonly<Record<Facet, readonly [key: string, what: string]>> = {
  lanes: ['lane', 'a lane to filter by'],
  documents: ['source', 'a document to filter by'],
  voices: ['voice', 'a voice to filter by'],
  bases: ['known', 'a way to know a date'],
};

/** A filter as the parts of an address, key and value; none where nothing is filtered. */
export function filterParts(filter: Filter): readonly (readonly [key: string, value: string])[] {
  const parts = FACETS.filter((facet) => filter[facet].size > 0).map(
    (facet) => [KEYS[facet][0], [...filter[facet]].join(',')] as const,
  );
  if (filter.disputed) parts.push(['disputed', 'on']);
  if (filter.span !== null) parts.push(['within', spanText(filter.span)]);
  return parts;
}

/** Reads the parts of a filter. What cannot be used is left out, with a sentence put to `problems`. */
export function readFilter(
  values: ReadonlyMap<string, string>,
  dataset: Dataset,
  limits: Limits,
  problems: string[],
): Filter {
  const facet = (which: Facet): ReadonlySet<string> => readFacet(which, values, dataset, problems);
  const disputed = values.get('disputed');
  if (disputed !== undefined && disputed !== 'on' && disputed !== 'off')
    problems.push('The link names a state of the filter for disputed dates that does not exist.');
  const filter: Filter = {
    lanes: facet('lanes'),
    documents: facet('documents'),
    voices: facet('voices'),
    bases: facet('bases'),
    disputed: disputed === 'on',
    span: readWithin(values.get('within'), limits, problems),
  };
  return isEmpty(filter) ? NO_FILTER : filter;
}

/** The values that an address names for a facet, in the order of the collection. */
function readFacet(
  facet: Facet,
  values: ReadonlyMap<string, string>,
  dataset: Dataset,
  problems: string[],
): ReadonlySet<string> {
  const [key, what] = KEYS[facet];
  const asked = new Set((values.get(key) ?? '').split(',').filter((id) => id !== ''));
  if (asked.size === 0) return NO_FILTER[facet];
  const ids = valuesIn(dataset, facet);
  const known = new Set(ids);
  const [one, ...more] = [...asked].filter((id) => !known.has(id));
  if (one !== undefined) {
    const said = notHere(what, one, ids, (id) => titleOf(dataset, facet, id));
    problems.push(`${said}${norOthers(more.length)}`);
  }
  return new Set(ids.filter((id) => asked.has(id)));
}

function titleOf(dataset: Dataset, facet: Facet, id: string): string {
  switch (facet) {
    case 'lanes':
      return dataset.lanes.find((lane) => lane.id === id)?.title ?? id;
    case 'documents':
      return dataset.documents.get(id)?.raw.shortTitle ?? id;
    case 'voices':
      return dataset.voices.get(id)?.name ?? id;
    case 'bases':
      return id;
  }
}

function spanText(span: Span): string {
  const { from, to } = snapped(span, 'true');
  return `${timeText(from)}/${timeText(to)}`;
}

function readWithin(text: string | undefined, limits: Limits, problems: string[]): Span | null {
  if (text === undefined) return null;
  const [from = '', to = ''] = text.split('/');
  const values = new Map([
    ['from', from],
    ['to', to],
  ]);
  const span = readSpan(values, limits, []);
  if (span === null)
    problems.push('The link names a stretch of time to filter by that cannot be used, so it is left out.');
  return span;
}
