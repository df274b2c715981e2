import { useEffect, useMemo, useState } from 'react';
import { finish } from '../../base/work.ts';
import type { Columns } from '../../query/columns.ts';
import type { Lanes } from '../../query/lanes.ts';
import { type Shelves, shelved } from '../../query/shelves.ts';
import type { Spacing } from '../../query/spacing.ts';
import { inSlices } from '../slices.ts';

/** Up to so many events the index is there before the next frame, and nobody waits. */
const AT_ONCE = 20_000;

/** The index of a collection; null while a large one is being built, in slices that leave the page alive. */
export function useShelves(columns: Columns, lanes: Lanes, spacing: Spacing): Shelves | null {
  const small = columns.events.length <= AT_ONCE;
  const now = useMemo(
    () => (small ? finish(shelved(columns, lanes, spacing)) : null),
    [small, columns, lanes, spacing],
  );
  const [later, setLater] = useState<Shelves | null>(null);
  useEffect(() => {
    if (small) return;
    const stop = new AbortController();
    const done = (made: Shelves | null): void => {
      if (made !== null) setLater(made);
    };
    // A fault of ours reaches the boundary around the chart.
    const failed = (fault: unknown): void =>
      setLater(() => {
        throw fault;
      });
    inSlices(shelved(columns, lanes, spacing), stop.signal).then(done, failed);
    return () => stop.abort();
  }, [small, columns, lanes, spacing]);
  if (small) return now;
  const fits = later?.columns === columns && later.lanes === lanes && later.spacing === spacing;
  return fits ? later : null;
}
