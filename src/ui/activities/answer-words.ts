import type { Activity, PlaceActivity } from '../../query/activities/activity.ts';
import { count, dateAndBasis, reporting } from '../words.ts';
import { BASIS_WORDS } from './options.ts';

/** The right answer in a sentence; the words of the documents stand below it. */
export function answerWords(activity: Activity): string {
  switch (activity.kind) {
    case 'order':
      return 'The sources leave this order and no other.';
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

/** When it was and how that is known, and what else is right: a year of something that lasted, or of another document. */
function placeWords({ event, right, tolerance, differ }: PlaceActivity): string {
  const near = `Up to ${count(tolerance, 'year')} either way counts.`;
  const one = right.from === right.to;
  const differing = one
    ? 'The documents differ on the date, but not on the year.'
    : `The documents differ on the date; every year from ${right.from} to ${right.to} is right.`;
  const open = `Every year from ${right.from} to ${right.to} is right.`;
  return [`Its date here is ${dateAndBasis(event)}.`, differ ? differing : one ? '' : open, near]
    .filter((each) => each !== '')
    .join(' ');
}

/** How near an answer has to be, said before it is given. */
export function toleranceWords({ tolerance }: PlaceActivity): string {
  return `Up to ${count(tolerance, 'year')} either way counts as right.`;
}
