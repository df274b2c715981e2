import { useEffect, useState } from 'react';
import type { Dataset } from '../../dataset/model.ts';
import { type Search, searching } from '../../query/search.ts';
import { inSlices } from '../slices.ts';
import { useApp } from '../store-context.ts';

const made = new WeakMap<Dataset, Promise<Search | null>>();

/** The index of the collection; null while it is being made. A fault of ours reaches the boundary around. */
export function useSearch(): Search | null {
  const dataset = useApp((state) => state.dataset);
  const [search, setSearch] = useState<Search | null>(null);
  useEffect(() => {
    let here = true;
    const making = made.get(dataset) ?? inSlices(searching(dataset), new AbortController().signal);
    made.set(dataset, making);
    making.then(
      (done) => {
        if (here) setSearch(done);
      },
      (fault: unknown) =>
        setSearch(() => {
          throw fault;
        }),
    );
    return () => {
      here = false;
    };
  }, [dataset]);
  return search;
}
