import { useState } from 'react';
import type { TimelineEvent } from '../../dataset/model.ts';
import type { OrderActivity } from '../../query/activities/activity.ts';
import { idsGiven, orderGiven } from '../../query/activities/judge.ts';
import { useDrag } from '../tray/drag.ts';
import { Grip } from '../tray/Grip.tsx';
import { MoveButton } from '../tray/MoveButton.tsx';
import type { TaskProps } from './Choice.tsx';

/** Events to put in order, by dragging or by buttons. What was given stays on view beside the right order. */
export function Order({ activity, given, onGive }: TaskProps<OrderActivity>): React.ReactNode {
  const [ids, setIds] = useState<readonly string[]>(() =>
    given === null ? activity.shown.map(({ id }) => id) : idsGiven(given),
  );
  const [said, setSaid] = useState('');
  const move = (id: string, to: number): void => {
    const others = ids.filter((each) => each !== id);
    setIds([...others.slice(0, to), id, ...others.slice(to)]);
    setSaid(`Moved to number ${to + 1} of ${ids.length}.`);
  };
  const { list, look, grip } = useDrag(ids, move);
  const events = ids.flatMap((id) => activity.shown.filter((event) => event.id === id));
  if (given !== null) return <Given events={events} right={activity.right} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onGive(orderGiven(ids));
      }}
    >
      <ol className="to-order" ref={list}>
        {events.map(({ id, title }, at) => (
          <li key={id} data-pin={id} className={look(id)}>
            <Grip {...grip(id)} />
            <span className="name" id={`order-${id}`}>
              {title}
            </span>
            <MoveButton name="Move up" of={`order-${id}`} off={at === 0} onMove={() => move(id, at - 1)} />
            <MoveButton
              name="Move down"
              of={`order-${id}`}
              off={at === ids.length - 1}
              onMove={() => move(id, at + 1)}
            />
          </li>
        ))}
      </ol>
      <div className="row">
        <button type="submit" className="button check">
          Check
        </button>
        <p role="status">{said}</p>
      </div>
    </form>
  );
}

interface GivenProps {
  readonly events: readonly TimelineEvent[];
  readonly right: readonly TimelineEvent[];
}

/** The order that was given, and for each event whether it stands where it should. */
function Given({ events, right }: GivenProps): React.ReactNode {
  return (
    <>
      <p className="yours">Your order</p>
      <ol className="given">
        {events.map((event, at) => (
          <li key={event.id}>
            {event.title}
            <span className="mark-words">
              {right[at] === event ? 'right' : `belongs at number ${right.indexOf(event) + 1}`}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
