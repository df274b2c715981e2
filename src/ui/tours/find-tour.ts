import { useEffect, useMemo, useState } from 'react';
import type { Result } from '../../base/result.ts';
import type { Tour } from '../../dataset/model.ts';
import type { OwnStep, OwnTour } from '../../dataset/own-tour.ts';
import { resolveOwn } from '../../store/resolve-own.ts';
import { useApp } from '../store-context.ts';
import { useOwnTours } from './own-tours.ts';
import { isPacked, unpackTour } from './pack.ts';

/** A tour that is looked for, why there is none, or the tour with what of a reader's own cannot be shown here. */
export type FoundTour =
  | { readonly kind: 'wait' }
  | { readonly kind: 'none'; readonly why: string }
  | {
      readonly kind: 'tour';
      readonly tour: Tour;
      /** The reader's own; null for a tour of the collection. */
      readonly own: OwnTour | null;
      readonly missing: readonly OwnStep[];
    };

const WAIT: FoundTour = { kind: 'wait' };

/** The tour of a reference: one of the collection, one kept on this device, or one that is whole in a link. */
export function useTour(reference: string): FoundTour {
  const dataset = useApp((state) => state.dataset);
  const kept = useOwnTours();
  const packed = useUnpacked(reference);
  return useMemo((): FoundTour => {
    const found = dataset.tours.find(({ id }) => id === reference);
    if (found !== undefined) return { kind: 'tour', tour: found, own: null, missing: [] };
    const tourOf = (own: OwnTour): FoundTour => ({ kind: 'tour', own, ...resolveOwn(own, dataset) });
    if (isPacked(reference)) {
      if (packed === null) return WAIT;
      return packed.ok ? tourOf(packed.value) : { kind: 'none', why: packed.error };
    }
    if (kept === null) return WAIT;
    const own = kept.tours.find(({ id }) => id === reference);
    return own === undefined ? { kind: 'none', why: whyNone(reference) } : tourOf(own);
  }, [dataset, kept, packed, reference]);
}

function whyNone(reference: string): string {
  return reference.startsWith('own-')
    ? 'This tour is kept on another device, or was removed from this one. Ask for its link or its file.'
    : 'The link names a tour that is not in this collection. Choose one of those that are.';
}

function useUnpacked(reference: string): Result<OwnTour, string> | null {
  const [read, setRead] = useState<{ of: string; tour: Result<OwnTour, string> } | null>(null);
  useEffect(() => {
    if (!isPacked(reference)) return;
    let here = true;
    void unpackTour(reference).then((tour) => here && setRead({ of: reference, tour }));
    return () => {
      here = false;
    };
  }, [reference]);
  return read?.of === reference ? read.tour : null;
}
