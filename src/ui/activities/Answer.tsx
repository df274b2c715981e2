import type { Passage, TimelineEvent } from '../../dataset/model.ts';
import type { Activity } from '../../query/activities/activity.ts';
import { Source } from './Source.tsx';

interface Rests {
  readonly event: TimelineEvent;
  readonly passages: readonly Passage[];
}

/** The passages that carry the date of an event: one where it is stated, all where it is put together. */
function dating({ date, passages }: TimelineEvent): readonly Passage[] {
  const carrying = passages.filter(({ raw }) => raw.supports.includes('date'));
  const found = carrying.length > 0 ? carrying : passages;
  return date.basis === 'stated' ? found.slice(0, 1) : found;
}

/** What a right answer rests on: events, each with the passages to show. */
function restsOn(activity: Activity): readonly Rests[] {
  switch (activity.kind) {
    case 'order':
      return activity.right.map((event) => ({ event, passages: dating(event) }));
    case 'place':
      return [{ event: activity.event, passages: dating(activity.event) }];
    case 'match':
      return [{ event: activity.right, passages: [activity.passage] }];
    case 'basis':
      return [{ event: activity.event, passages: activity.passages }];
    case 'voice':
      return [{ event: activity.event, passages: [activity.passage] }];
  }
}

interface Props {
  readonly activity: Activity;
  /** Whether the passages are quoted, or only named: a question may show them already. */
  readonly quote: boolean;
}

/** The right answer with the words that it rests on; in order where an order was asked for. */
export function Answer({ activity, quote }: Props): React.ReactNode {
  const rests = restsOn(activity);
  return (
    <ol className={rests.length > 1 ? 'sources is-ordered' : 'sources'}>
      {rests.map(({ event, passages }) => (
        <li key={event.id}>
          <Source event={event} passages={passages} quote={quote} />
        </li>
      ))}
    </ol>
  );
}
