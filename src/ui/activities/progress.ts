import { useState } from 'react';
import type { Dataset } from '../../dataset/model.ts';

/** How far a reader is in a set. */
export interface Progress {
  /** The answers so far, in the order of the questions. */
  readonly given: readonly string[];
  /** The number of the question that is shown, from 0; as many as there are questions at the end. */
  readonly at: number;
}

const BEGINNING: Progress = { given: [], at: 0 };

/** Kept while the page is open, so that a look at the timeline and Back lead to the same question; stored nowhere. */
const kept = new WeakMap<Dataset, Map<string, Progress>>();

/** The progress in a set, and what changes it; null begins again. */
export function useProgress(
  dataset: Dataset,
  code: string,
): readonly [Progress, (next: Progress | null) => void] {
  const [progress, setProgress] = useState(() => kept.get(dataset)?.get(code) ?? BEGINNING);
  const set = (next: Progress | null): void => {
    const sets = kept.get(dataset) ?? new Map<string, Progress>();
    kept.set(dataset, sets.set(code, next ?? BEGINNING));
    setProgress(next ?? BEGINNING);
  };
  return [progress, set];
}
