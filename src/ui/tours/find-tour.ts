import type { Tour } from '../../dataset/model.ts';
import type { OwnStep, OwnTour } from '../../dataset/own-tour.ts';
import { useApp } from '../store-context.ts';

/** Stands in until own tours are there. */
export type FoundTour =
  | { readonly kind: 'wait' }
  | { readonly kind: 'none'; readonly why: string }
  | {
      readonly kind: 'tour';
      readonly tour: Tour;
      readonly own: OwnTour | null;
      readonly missing: readonly OwnStep[];
    };

export function useTour(reference: string): FoundTour {
  const tours = useApp((state) => state.dataset.tours);
  const tour = tours.find(({ id }) => id === reference);
  return tour === undefined
    ? { kind: 'none', why: 'There is no such tour here.' }
    : { kind: 'tour', tour, own: null, missing: [] };
}
