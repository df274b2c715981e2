import type { Dataset } from '../dataset/model.ts';
import { disputesIn, FACETS, type Facet, type Filter, meets, meetsSpan, valuesOf } from './filter.ts';

/** For each value how many events would match with it alone in its facet, the other facets being as they are. */
export interface Counts extends Readonly<Record<Facet, ReadonlyMap<string, number>>> {
  readonly disputed: number;
}

/** Counts what each value would bring. A value that no event has is not in its map. */
export function facetCounts(dataset: Dataset, filter: Filter): Counts {
  const disputes = disputesIn(dataset);
  const counts = FACETS.map((facet) => ({ facet, map: new Map<string, number>() }));
  let disputed = 0;
  for (const event of dataset.events) {
    if (!meetsSpan(event, filter.span)) continue;
    const unmet = FACETS.filter((facet) => !meets(event, facet, filter));
    const isDisputed = disputes.disputed(event.id);
    if (isDisputed && unmet.length === 0) disputed++;
    if (filter.disputed && !isDisputed) continue;
    for (const { facet, map } of counts) {
      if (unmet.some((other) => other !== facet)) continue;
      for (const value of valuesOf(event, facet)) map.set(value, (map.get(value) ?? 0) + 1);
    }
  }
  const of = (facet: Facet): ReadonlyMap<string, number> =>
    counts.find((each) => each.facet === facet)?.map ?? new Map();
  return {
    lanes: of('lanes'),
    documents: of('documents'),
    voices: of('voices'),
    bases: of('bases'),
    disputed,
  };
}
