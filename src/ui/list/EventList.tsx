import { memo } from 'react';
import type { TimelineEvent } from '../../dataset/model.ts';
import { follow } from '../follow.ts';
import { Words } from '../panel/Evidence.tsx';
import { useApp } from '../store-context.ts';
import { dateAndBasis, issuedWords, reporting } from '../words.ts';

/** The whole chronology as a list, with passages and sources: complete before any script runs. */
export function EventList(): React.ReactNode {
  const dataset = useApp((state) => state.dataset);
  const { events } = dataset;
  const selected = useApp((state) => state.event);
  const select = useApp((state) => state.showOnTimeline);
  return (
    <section className="list" aria-labelledby="list-title">
      <div className="list-intro">
        <p>{dataset.description}</p>
        <p>{dataset.notice}</p>
      </div>
      <h2 id="list-title" tabIndex={-1}>
        All events in order of time
      </h2>
      <ol>
        {events.map((event) => (
          <Entry key={event.id} event={event} selected={event.id === selected} onSelect={select} />
        ))}
      </ol>
    </section>
  );
}

interface EntryProps {
  readonly event: TimelineEvent;
  readonly selected: boolean;
  readonly onSelect: (id: string) => void;
}

const Entry = memo(function Entry({ event, selected, onSelect }: EntryProps) {
  return (
    <li className={selected ? 'is-selected' : undefined} id={`event-${event.id}`}>
      <p className="when">
        <span className={`spot lane-${event.lane.colour}`} aria-hidden="true" />
        {dateAndBasis(event)}
      </p>
      <h3>
        <a
          href={`#event=${event.id}`}
          data-event={event.id}
          aria-current={selected ? 'true' : undefined}
          onClick={follow(() => onSelect(event.id))}
        >
          {event.title}
        </a>
      </h3>
      <p>{event.summary}</p>
      {event.passages.map((passage) => (
        <figure key={`${passage.document.id}:${passage.raw.start}`}>
          <blockquote lang={passage.document.raw.language} dir="auto">
            <Words passage={passage} />
          </blockquote>
          <figcaption>
            {passage.voice.name}
            {reporting(passage)}. <cite>{passage.document.raw.title}</cite>, {issuedWords(passage.document)}.
          </figcaption>
        </figure>
      ))}
      {event.date.note !== undefined && <p className="quiet">How the date was read: {event.date.note}</p>}
    </li>
  );
});
