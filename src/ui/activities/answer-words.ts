import type { Activity, PlaceActivity } from '../../query/activities/activity.ts';
import { count, reporting } from '../words.ts';
import { BASIS_WORDS } from './options.ts';

/** The right answer in a sentence; the words of the documents stand below it. */
export function answerWords(activity: Activity): string {
  switch (activity.kind) {
    case 'order':
      return 'This is the order that the sources leave.';
    case 'place':
      return placeWords(activity);
    case 'match':
      return `The words are about this event: ${activity.right.title}.`;
    case 'basis':
      return `${BASIS_WORDS[activity.right]}.`;
    case 'voice': {
      const { passage, right } = activity;
      const rule = passage.via.length === 0 ? '' : ' Who reports is the one who speaks.';
      return `${right.name}${reporting(passage)}.${rule}`;
    }
  }
}

function placeWords({ event, right, tolerance, differ }: PlaceActivity): string {
  const years = right.from === right.to ? `${right.from}` : `any year from ${right.from} to ${right.to}`;
  const many = differ
    ? ' The documents differ on this date; each year that they give is right.'
    : event.kind === 'period' && right.from !== right.to
      ? ' It lasted; every year of it is right.'
      : '';
  return `The year is ${years}, and ${count(tolerance, 'year')} either way counts.${many}`;
}

/** How near an answer has to be, said before it is given. */
export function toleranceWords({ tolerance }: PlaceActivity): string {
  return `Up to ${count(tolerance, 'year')} either way counts as right.`;
}
