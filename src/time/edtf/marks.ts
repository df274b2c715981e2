import type { Mark } from './types.ts';

/** Both of two marks: `?` with `~` is `%`. */
export function bothMarks(a: Mark, b: Mark): Mark {
  if (a === '' || a === b) return b;
  return b === '' ? a : '%';
}

/** Whether a mark says `~` (circa). */
export function isApproximate(mark: Mark): boolean {
  return mark === '~' || mark === '%';
}

/** Whether a mark says `?` (uncertain). */
export function isUncertain(mark: Mark): boolean {
  return mark === '?' || mark === '%';
}
