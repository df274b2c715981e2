import { type RefObject, useEffect, useState } from 'react';
import type { TimelineEvent } from '../../dataset/model.ts';
import { follow } from '../follow.ts';
import { useApp } from '../store-context.ts';
import { count, dateAndBasis } from '../words.ts';
import type { Quoted } from './pieces.ts';
import { restingOn, stretchOf } from './selection.ts';

interface Props {
  readonly article: RefObject<HTMLElement | null>;
  readonly quoted: readonly Quoted[];
}

/** Offers the events that rest on the words which the reader has selected; nothing where none are. */
export function Offer({ article, quoted }: Props): React.ReactNode {
  const select = useApp((state) => state.select);
  const [events, setEvents] = useState<readonly TimelineEvent[] | null>(null);
  useEffect(() => {
    const look = (): void => {
      // Who has come to the offer by the keyboard keeps it.
      if (document.activeElement?.closest('.offer') != null) return;
      const selection = document.getSelection();
      const root = article.current;
      const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
      const stretch = root === null || range === null || range.collapsed ? null : stretchOf(range, root);
      setEvents(stretch === null ? null : restingOn(stretch, quoted));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [article, quoted]);
  return (
    <div className="offer" role="status">
      {events !== null && (
        <div>
          <p>
            {events.length === 0
              ? 'No event rests on these words.'
              : `${count(events.length, 'event')} ${events.length === 1 ? 'rests' : 'rest'} on these words`}
          </p>
          <ul>
            {events.map((event) => (
              <li key={event.id}>
                <a
                  href={`#view=documents&event=${event.id}`}
                  // A press must not undo the selection before the link is followed.
                  onMouseDown={(press) => press.preventDefault()}
                  onClick={follow(() => select(event.id))}
                >
                  {dateAndBasis(event)}: {event.shortTitle}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
