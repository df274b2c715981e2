import { Fragment, useEffect, useRef } from 'react';
import type { TimelineEvent } from '../../dataset/model.ts';
import type { Activity } from '../../query/activities/activity.ts';
import { isRight } from '../../query/activities/judge.ts';
import { follow } from '../follow.ts';
import { useApp } from '../store-context.ts';

interface Props {
  readonly set: readonly Activity[];
  readonly given: readonly string[];
  readonly onAgain: () => void;
  readonly onAnother: () => void;
}

/** How it went, question by question, with the way back to the words. */
export function Ending({ set, given, onAgain, onAnother }: Props): React.ReactNode {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const marks = set.map((activity, at) => ({
    activity,
    number: at + 1,
    right: isRight(activity, given[at] ?? ''),
  }));
  return (
    <section className="ending" aria-labelledby="ending-title">
      <h3 id="ending-title" ref={title} tabIndex={-1}>
        {marks.filter(({ right }) => right).length} of {set.length} right
      </h3>
      <ol>
        {marks.map(({ activity, number, right }) => (
          <li key={number}>
            <About activity={activity} />
            <span className="mark-words">{right ? 'right' : 'not right'}</span>
          </li>
        ))}
      </ol>
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() => {
            onAgain();
            document.getElementById('activities-title')?.focus();
          }}
        >
          Try again
        </button>
        <button type="button" className="button" onClick={onAnother}>
          New set
        </button>
      </div>
    </section>
  );
}

/** The events that a question is about. */
function eventsOf(activity: Activity): readonly TimelineEvent[] {
  switch (activity.kind) {
    case 'order':
      return activity.right;
    case 'match':
      return [activity.right];
    default:
      return [activity.event];
  }
}

/** Their titles, each a way to the timeline. */
function About({ activity }: { readonly activity: Activity }): React.ReactNode {
  const showOnTimeline = useApp((state) => state.showOnTimeline);
  return (
    <span>
      {eventsOf(activity).map((event, at) => (
        <Fragment key={event.id}>
          {at > 0 && ', then '}
          <a href={`#event=${event.id}`} onClick={follow(() => showOnTimeline(event.id))}>
            {event.title}
          </a>
        </Fragment>
      ))}
    </span>
  );
}
