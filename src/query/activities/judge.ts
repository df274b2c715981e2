import type { Activity } from './activity.ts';
import { isPlaced } from './place.ts';

/** What ids in the order that was given are joined with. */
const BETWEEN = ' ';

/** An order as an answer. */
export function orderGiven(ids: readonly string[]): string {
  return ids.join(BETWEEN);
}

/** The ids of an order that was given. */
export function idsGiven(given: string): readonly string[] {
  return given.split(BETWEEN);
}

/** Whether an answer is right: ids in order, a year, or the key of an option. */
export function isRight(activity: Activity, given: string): boolean {
  switch (activity.kind) {
    case 'order':
      return given === orderGiven(activity.right.map(({ id }) => id));
    case 'place':
      return isPlaced(activity, Number(given));
    case 'basis':
      return given === activity.right;
    default:
      return given === activity.right.id;
  }
}
