import { fail, ok, type Result } from '../../base/result.ts';
import { MOST_STEPS, type OwnStep, type OwnTour } from '../../dataset/own-tour.ts';
import { MOST_TOURS, stepAdded, tourAdded } from '../../store/own-tours.ts';
import type { ToursKeeper } from './own-tours.ts';

/** Something that is there at once, and is being saved: why it could not be saved comes as a sentence, null where it was. */
type Saving = Promise<string | null>;

/** Puts a tour on the reader's shelf, at a place from 0 or at the end. Fails, with a sentence, where the shelf is full. */
export function addTour(keeper: ToursKeeper, tour: OwnTour, at?: number): Result<Saving, string> {
  return keeper.now().tours.length < MOST_TOURS
    ? ok(keeper.change(tourAdded(tour, at)))
    : fail(`Your shelf is full: it holds ${MOST_TOURS} tours. Remove one, then try again.`);
}

/** Puts a step into a tour of the reader's, in the same way. Fails where the tour is full, or no longer there. */
export function addStep(
  keeper: ToursKeeper,
  tour: string,
  step: OwnStep,
  at?: number,
): Result<Saving, string> {
  const found = keeper.now().tours.find(({ id }) => id === tour);
  if (found === undefined) return fail('This tour was removed meanwhile.');
  return found.steps.length < MOST_STEPS
    ? ok(keeper.change(stepAdded(tour, step, at)))
    : fail(`This tour is full: it holds ${MOST_STEPS} steps.`);
}
