import { follow } from '../follow.ts';
import { useApp } from '../store-context.ts';
import { dateAndBasis } from '../words.ts';
import type { Note } from './notes.ts';

interface Props {
  /** The number of the paragraph that the notes belong to, from 1. */
  readonly paragraph: number;
  readonly notes: readonly Note[];
  readonly selected: string | null;
}

/**
 * The events that rest on a paragraph: beside it where there is a margin, under it where there is none. Each is a link
 * to its event; the selected one leads back to the timeline.
 */
export function Notes({ paragraph, notes, selected }: Props): React.ReactNode {
  const select = useApp((state) => state.select);
  const showOnTimeline = useApp((state) => state.showOnTimeline);
  return (
    <ul className="notes" aria-label={`Events that rest on paragraph ${paragraph}`}>
      {notes.map(({ event, start }) => {
        const chosen = event.id === selected;
        return (
          <li key={event.id} data-note={start} className={chosen ? 'note is-chosen' : 'note'}>
            <span className={`rule lane-${event.lane.colour}`} aria-hidden="true" />
            <a
              href={chosen ? `#event=${event.id}` : `#view=documents&event=${event.id}`}
              aria-current={chosen ? 'true' : undefined}
              onClick={follow(() => (chosen ? showOnTimeline(event.id) : select(event.id)))}
            >
              <span className="when">{dateAndBasis(event)}</span> <strong>{event.shortTitle}</strong>{' '}
              {chosen && <span className="back">Show on the timeline</span>}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
