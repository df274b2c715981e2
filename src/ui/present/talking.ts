import type { Tour, TourStep } from '../../dataset/model.ts';
import type { Talk } from '../../store/place.ts';
import { useApp } from '../store-context.ts';

/** A tour at one of its steps, and the ways on. */
export interface Talking {
  readonly tour: Tour;
  readonly step: TourStep;
  /** Which step, from 1. */
  readonly number: number;
  /** Whether something of the step is still held back. */
  readonly holdsBack: boolean;
  /** Shows what is held back, else goes on; false at the end. */
  readonly next: () => boolean;
  /** Goes back to the step before, with everything shown; false at the start. */
  readonly back: () => boolean;
  /** Goes to a step as it begins; a number that no step has is taken for the nearest. */
  readonly goTo: (number: number) => void;
}

/** The number of steps that something held back takes to be shown. */
function stagesOf({ hide }: TourStep): number {
  return hide.length === 0 ? 0 : 1;
}

/** Where a talk is in its tour; null for a tour without steps. */
export function useTalking(tour: Tour, talk: Talk): Talking | null {
  const present = useApp((state) => state.present);
  const number = Math.min(talk.step, tour.steps.length);
  const step = tour.steps[number - 1];
  if (step === undefined) return null;
  const at = (to: number, shown: number): boolean => {
    present({ ...talk, step: to, shown });
    return true;
  };
  const holdsBack = talk.shown < stagesOf(step);
  return {
    tour,
    step,
    number,
    holdsBack,
    next: () => {
      if (holdsBack) return at(number, talk.shown + 1);
      return number < tour.steps.length && at(number + 1, 0);
    },
    back: () => {
      const before = tour.steps[number - 2];
      return before !== undefined && at(number - 1, stagesOf(before));
    },
    goTo: (to) => {
      at(Math.min(Math.max(to, 1), tour.steps.length), 0);
    },
  };
}
