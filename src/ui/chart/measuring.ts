import type { Store } from '../../store/store.ts';

/** Completes a measurement that waits for its second event; does nothing where none waits, or it is the first. */
export function pickForMeasure(store: Store, event: string): void {
  const { measure, setMeasure } = store.getState();
  if (measure !== null && measure[1] === null && measure[0] !== event) setMeasure(measure[0], event);
}

/**
 * Begins to measure from an event, or, where a measurement waits for its second event, ends it there. Pressed again
 * on the event that it began with, it stops.
 */
export function measureHere(store: Store, event: string): void {
  const { measure, setMeasure } = store.getState();
  if (measure === null || measure[1] !== null) setMeasure(event);
  else if (measure[0] === event) setMeasure(null);
  else setMeasure(measure[0], event);
}
