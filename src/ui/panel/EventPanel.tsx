import type { KnownDate, TimelineEvent } from '../../dataset/model.ts';
import { relatedTo } from '../../dataset/related.ts';
import { toldAfter } from '../../dataset/told.ts';
import { basisWords, voicesOf } from '../../dataset/voices.ts';
import { rowOf } from '../../query/columns.ts';
import { parseEdtf } from '../../time/edtf/parse.ts';
import { dateWords } from '../../time/words.ts';
import { CiteButton } from '../cite/CiteButton.tsx';
import { useCopy } from '../copy.ts';
import { ShareButton } from '../share/ShareButton.tsx';
import { useApp } from '../store-context.ts';
import { AddToTour } from '../tours/AddToTour.tsx';
import { PinButton } from '../tray/PinButton.tsx';
import { count, dateAndBasis, issuedWords } from '../words.ts';
import { Disagreements } from './Disagreements.tsx';
import { Evidence } from './Evidence.tsx';
import { MeasureButton } from './MeasureButton.tsx';

interface EventPanelProps {
  readonly event: TimelineEvent;
  readonly onClose: () => void;
}

/** One event, from top to bottom in the order in which a reader asks: when, what, says who, how is that known. */
export function EventPanel({ event, onClose }: EventPanelProps): React.ReactNode {
  const { date, lane } = event;
  const go = useGo();
  return (
    <article className="event">
      <div className="event-head">
        <p className="when">
          <span className={`spot lane-${lane.colour}`} aria-hidden="true" />
          <strong>{date.words}</strong> <span className="basis">{basisWords(date, event.passages)}</span>
        </p>
        <button type="button" className="button close" onClick={onClose}>
          Close
        </button>
      </div>
      <h2 id="panel-title" tabIndex={-1}>
        {event.title}
      </h2>
      <p className="summary">
        <span className="ours">Our summary</span> {event.summary}
      </p>
      <h3>{event.passages.length === 1 ? 'The passage' : 'The passages'}</h3>
      {event.passages.map((passage) => (
        <Evidence key={`${passage.document.id}:${passage.raw.start}`} passage={passage} event={event} />
      ))}
      <h3>Who says so</h3>
      <p className="quiet">{whoSays(event)}</p>
      {date.note !== undefined && (
        <>
          <h3>How the date was read</h3>
          {date.workings !== undefined && <p>{workings(date.workings)}</p>}
          <p>{date.note}</p>
        </>
      )}
      <Disagreements event={event} onSelect={go} />
      <Told event={event} />
      <RelatedEvents event={event} onSelect={go} />
      <Copy event={event} />
      <Neighbours event={event} onSelect={go} />
    </article>
  );
}

/** The sum behind a computed date: "12 November 2023 less 90 years". */
function workings({ from, plusYears, minusYears }: NonNullable<KnownDate['workings']>): string {
  const read = parseEdtf(from);
  const start = read.ok ? dateWords(read.value) : from;
  const plus = plusYears === undefined ? '' : ` plus ${count(plusYears, 'year')}`;
  const less = minusYears === undefined ? '' : ` less ${count(minusYears, 'year')}`;
  return `${start}${plus}${less}.`;
}

function whoSays(event: TimelineEvent): string {
  const documents = new Set(event.passages.map(({ document }) => document.id)).size;
  const voices = voicesOf(event);
  const names = voices.map((voice) => voice.name).join('; ');
  const alone = voices.length === 1 ? ' Nothing here confirms it independently.' : '';
  return `${count(documents, 'document')}, ${count(voices.length, 'independent voice')}: ${names}.${alone}`;
}

/** How long after the event each of its documents was written. */
function Told({ event }: { readonly event: TimelineEvent }): React.ReactNode {
  const documents = [...new Set(event.passages.map(({ document }) => document))];
  return (
    <>
      <h3>How long after it was written</h3>
      <ul className="quiet">
        {documents.map((document) => (
          <li key={document.id}>
            {document.raw.shortTitle}, {issuedWords(document)}: {toldAfter(event, document)}.
          </li>
        ))}
      </ul>
    </>
  );
}

/** The events that this one is part of, reports or answers, and the other way round. */
function RelatedEvents({ event, onSelect }: NeighboursProps): React.ReactNode {
  const dataset = useApp((state) => state.dataset);
  const related = relatedTo(dataset, event);
  if (related.length === 0) return null;
  return (
    <>
      <h3>Related events</h3>
      <ul>
        {related.map(({ words, event: other }) => (
          <li key={`${words} ${other.id}`}>
            {words}{' '}
            <button type="button" className="link" onClick={() => onSelect(other)}>
              {other.title}
            </button>
            <span className="quiet">, {dateAndBasis(other)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Cites, copies the passages and says so where the buttons are, and shares the event. */
function Copy({ event }: { readonly event: TimelineEvent }): React.ReactNode {
  const [said, copy] = useCopy();
  const plain = event.passages
    .map(({ raw, document }) => `“${raw.exact}” (${document.raw.title})`)
    .join('\n\n');
  return (
    <div className="copy">
      <CiteButton passages={event.passages} />
      <PinButton event={event} />
      <AddToTour event={event} />
      <button type="button" className="button" onClick={() => copy({ plain }, 'Passage copied')}>
        Copy passage
      </button>
      <ShareButton what={{ kind: 'event', event }} />
      <MeasureButton event={event} />
      <span role="status" className="quiet">
        {said}
      </span>
    </div>
  );
}

/** Goes from the panel of one event to another's, to its title. */
function useGo(): (to: TimelineEvent) => void {
  const select = useApp((state) => state.select);
  return (to) => {
    select(to.id);
    requestAnimationFrame(() => document.getElementById('panel-title')?.focus());
  };
}

interface NeighboursProps {
  readonly event: TimelineEvent;
  readonly onSelect: (event: TimelineEvent) => void;
}

/** The events just before and after in time. */
function Neighbours({ event, onSelect }: NeighboursProps): React.ReactNode {
  const columns = useApp((state) => state.columns);
  const at = rowOf(columns, event);
  // An event that the filter hides has no neighbours among those that are shown.
  const [before, after] = at < 0 ? [] : [columns.events[at - 1], columns.events[at + 1]];
  return (
    <nav className="neighbours" aria-label="Events before and after">
      <span>
        {before && (
          <button type="button" className="link" onClick={() => onSelect(before)}>
            <span aria-hidden="true">← </span>
            <span className="unseen">Previous: </span>
            {before.shortTitle}
          </button>
        )}
      </span>
      <span>
        {after && (
          <button type="button" className="link" onClick={() => onSelect(after)}>
            <span className="unseen">Next: </span>
            {after.shortTitle}
            <span aria-hidden="true"> →</span>
          </button>
        )}
      </span>
    </nav>
  );
}
