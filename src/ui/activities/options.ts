import type { Basis } from '../../dataset/raw.ts';
import { type Activity, BASES } from '../../query/activities/activity.ts';

/** What it means that a date is known so. */
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  stated: 'Stated: the whole date stands in the words',
  computed: 'Computed: a sum on a date that is stated',
  inferred: 'Inferred: put together or assumed by whoever made this timeline',
};

/** One of what is chosen from; `key` is the answer. */
export interface Option {
  readonly key: string;
  readonly label: string;
}

/** What is chosen from, as it is offered; nothing for a question that offers no choice. */
export function optionsOf(activity: Activity): readonly Option[] {
  switch (activity.kind) {
    case 'match':
      return activity.options.map(({ id, title }) => ({ key: id, label: title }));
    case 'voice':
      return activity.options.map(({ id, name }) => ({ key: id, label: name }));
    case 'basis':
      return BASES.map((basis) => ({ key: basis, label: BASIS_WORDS[basis] }));
    default:
      return [];
  }
}
