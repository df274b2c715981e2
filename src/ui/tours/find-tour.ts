import { useEffect, useMemo, useState } from 'react';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Tour } from '../../dataset/model.ts';
import type { OwnStep, OwnTour } from '../../dataset/own-tour.ts';
import { resolveOwn } from '../../store/resolve-own.ts';
import { useApp } from '../store-context.ts';
import { type OwnToursView, useOwnTours } from './own-tours.ts';
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
  const found = isPacked(reference) ? packed : keptTour(reference, kept);
  const own = useSame(found?.ok === true ? found.value : null);
  const why = found?.ok === false ? found.error : null;
  return useMemo((): FoundTour => {
    const tour = dataset.tours.find(({ id }) => id === reference);
    if (tour !== undefined) return { kind: 'tour', tour, own: null, missing: [] };
    if (own !== null) return { kind: 'tour', own, ...resolveOwn(own, dataset) };
    return why === null ? WAIT : { kind: 'none', why };
  }, [dataset, reference, own, why]);
}

/** The reader's tour of that name; null while the device is read, and a sentence where it is not there. */
function keptTour(reference: string, kept: OwnToursView | null): Result<OwnTour, string> | null {
  if (kept === null) return null;
  const own = kept.tours.find(({ id }) => id === reference);
  if (own !== undefined) return ok(own);
  return fail(reference.startsWith('own-') ? whyNotHere(kept) : NOT_IN_COLLECTION);
}

const NOT_IN_COLLECTION =
  'The link names a tour that is not in this collection. Choose one of those that are.';

/** Why one of the reader's tours is not found among those of this device, and what to do. */
export function whyNotHere({ trouble }: OwnToursView): string {
  return trouble === null
    ? 'It is kept on another device, or was removed from this one. Ask for its link or its file.'
    : 'This browser could not read or save your tours on this device. Reload the page, or ask for the tour’s link or its file.';
}

/** A tour as the very same object for as long as nothing in it changes: it comes anew whenever the device is read. */
function useSame(own: OwnTour | null): OwnTour | null {
  const text = JSON.stringify(own);
  return useMemo(() => JSON.parse(text) as OwnTour | null, [text]);
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
