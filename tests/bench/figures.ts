import type { Counted, Index, Shown } from './pages/contract.ts';

/** A library in one set-up, by the name that `--libs` and the table use. */
export type Library = 'ours' | 'vis' | 'vis-cluster';

/** What each is called in the table. */
export const NAMES: Readonly<Record<Library | 'empty', string>> = {
  ours: 'Sourceline',
  vis: 'vis-timeline',
  'vis-cluster': 'vis-timeline, clustering',
  empty: 'empty page',
};

/** One figure for each step, in milliseconds, in the order in which they were made. */
export type Costs = readonly number[];

/**
 * What each step cost the page's main thread. `task` is the time that its tasks took, waiting for a turn on a busy
 * machine included; `cpu` is what the processor spent on the thread.
 */
export interface Steps {
  readonly task: Costs;
  readonly cpu: Costs;
}

/** Bytes on the page after a collection: objects, and what typed arrays hold. */
export interface Weight {
  readonly objects: number;
  readonly arrays: number;
}

/** The parts of a run, in order; each may take a minute. */
export type Part = 'data' | 'load' | 'wheel' | 'drag';

/** What was measured of one library with one number of events. Parts that were not reached are null. */
export interface Figures {
  readonly library: Library | 'empty';
  readonly count: number;
  readonly shown: Shown | null;
  readonly wheel: Steps | null;
  readonly drag: Steps | null;
  /** Version of the browser. */
  readonly browser: string;
  /** The most that stood on the page at any of the times it was looked at. */
  readonly counted: Counted | null;
  /** Before the data is handed over, after the first picture, and after all steps. */
  readonly weights: { readonly data?: Weight; readonly loaded?: Weight; readonly after?: Weight };
  /** What building the index by itself took; null for a library that has none that can be built so. */
  readonly index: Index | null;
  /** How much longer the stretch in view was at the widest than at the narrowest. */
  readonly zoomed: number | null;
  /** The part that was not finished in time, with what had been done until then; null when all was. */
  readonly unfinished: { readonly part: Part; readonly note: string } | null;
}

/** A share of sorted costs, by the nearest rank: 0.5 is the median, 0.95 what 95 of 100 stay under. */
export function quantile(costs: Costs, share: number): number {
  const sorted = [...costs].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)] ?? Number.NaN;
}

/** Everything on the page, in bytes. */
export function total({ objects, arrays }: Weight): number {
  return objects + arrays;
}

/** All steps of a run, wheel and drag; null unless both were finished. */
export function steps({ wheel, drag }: Figures): Steps | null {
  if (wheel === null || drag === null) return null;
  return { task: [...wheel.task, ...drag.task], cpu: [...wheel.cpu, ...drag.cpu] };
}

/** The dearer p95 of wheel and drag; null unless both were finished. */
export function dearest({ wheel, drag }: Figures, what: keyof Steps): number | null {
  return wheel === null || drag === null
    ? null
    : Math.max(quantile(wheel[what], 0.95), quantile(drag[what], 0.95));
}
