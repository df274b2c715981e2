import { memo } from 'react';
import type { Passage, TimelineEvent } from '../../dataset/model.ts';
import { CiteButton } from '../cite/CiteButton.tsx';
import { follow } from '../follow.ts';
import { goToParagraph } from '../go-to-paragraph.ts';
import { ONE_FILE } from '../one-file.ts';
import { passageId } from '../pages/fragment.ts';
import { Words } from '../panel/Words.tsx';
import { useApp } from '../store-context.ts';
import { AddToTour } from '../tours/AddToTour.tsx';
import { PinButton } from '../tray/PinButton.tsx';
import { dateAndBasis, reporting } from '../words.ts';
import { citedAs } from './cited.ts';

interface EntryProps {
  readonly event: TimelineEvent;
  readonly selected: boolean;
  readonly onSelect: (id: string) => void;
}

/** One event of the list: date and how it is known, title, summary, and each passage with its citation. */
export const Entry = memo(function Entry({ event, selected, onSelect }: EntryProps) {
  return (
    <li className={selected ? 'is-selected' : undefined} id={`event-${event.id}`}>
      <p className="when">
        <span className={`spot lane-${event.lane.colour}`} aria-hidden="true" />
        {dateAndBasis(event)}
      </p>
      <h4 id={`title-${event.id}`}>
        <a
          href={`#event=${event.id}`}
          data-event={event.id}
          aria-current={selected ? 'true' : undefined}
          onClick={follow(() => onSelect(event.id))}
        >
          {event.title}
        </a>
      </h4>
      <p>{event.summary}</p>
      {event.passages.map((passage) => (
        <figure key={`${passage.document.id}:${passage.raw.start}`}>
          <blockquote lang={passage.document.raw.language} dir="auto">
            <Words passage={passage} />
          </blockquote>
          <figcaption>
            {passage.voice.name}
            {reporting(passage)}. <Citation passage={passage} />
          </figcaption>
        </figure>
      ))}
      {event.date.note !== undefined && <p className="quiet">How the date was read: {event.date.note}</p>}
      {event.passages.length > 0 && (
        <div className="entry-does" role="group" aria-labelledby={`title-${event.id}`}>
          <CiteButton passages={event.passages} />
          <PinButton event={event} />
          <AddToTour event={event} />
        </div>
      )}
    </li>
  );
});

/** Author or publisher, title, date, paragraph. */
function Citation({ passage }: { readonly passage: Passage }): React.ReactNode {
  const openDocument = useApp((state) => state.openDocument);
  const { who, when, paragraph } = citedAs(passage);
  const { raw, document } = passage;
  return (
    <span className="cited">
      {who !== '' && `${who}, `}
      {/* The document's own page, which needs no script; with one, the reader in this page. */}
      <a
        href={
          ONE_FILE
            ? `#view=documents&document=${document.id}`
            : `./documents/${document.id}.html#${passageId(raw)}`
        }
        onClick={follow(() => {
          openDocument(document.id);
          goToParagraph(paragraph);
        })}
      >
        <cite>{document.raw.title}</cite>
      </a>
      , {when}, paragraph {paragraph}.
    </span>
  );
}
