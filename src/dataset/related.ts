import type { Dataset, TimelineEvent } from './model.ts';
import type { RawEvent } from './raw.ts';

type Relation = NonNullable<RawEvent['related']>[number]['as'];

/** What one event is to the other, said from either side. */
const WORDS: Readonly<Record<Relation, readonly [from: string, back: string]>> = {
  'part-of': ['Part of', 'Includes'],
  commemorates: ['Commemorates', 'Commemorated by'],
  reports: ['Reports', 'Reported by'],
  answers: ['Answers', 'Answered by'],
};

/** An event that another is related to, and how: "Part of", "Reported by". */
export interface Related {
  readonly words: string;
  readonly event: TimelineEvent;
}

/** The events that an event is related to, and those related to it, in order of time. */
export function relatedTo(dataset: Dataset, event: TimelineEvent): readonly Related[] {
  return dataset.events.flatMap((other): Related[] => {
    const from = (event.raw.related ?? []).filter((each) => each.event === other.id);
    const back = (other.raw.related ?? []).filter((each) => each.event === event.id);
    return [
      ...from.map(({ as }) => ({ words: WORDS[as][0], event: other })),
      ...back.map(({ as }) => ({ words: WORDS[as][1], event: other })),
    ];
  });
}
