import type { Dataset } from '../../dataset/model.ts';
import { type Filter, matching } from '../../query/filter.ts';
import { useApp } from '../store-context.ts';

/** What each filter lets through of a dataset. All parts of the page ask for the same one. */
const found = new WeakMap<Dataset, WeakMap<Filter, ReadonlySet<string> | null>>();

/**
 * The ids of the events that match the reader's filter, in order of time; null where nothing is filtered. The same set
 * for as long as the filter is the same.
 */
export function useMatching(): ReadonlySet<string> | null {
  return useApp(({ dataset, filter }) => {
    const known = found.get(dataset) ?? new WeakMap<Filter, ReadonlySet<string> | null>();
    found.set(dataset, known);
    const matched = known.get(filter);
    if (matched !== undefined) return matched;
    const now = matching(dataset, filter);
    known.set(filter, now);
    return now;
  });
}
