import { useState } from 'react';
import type { KnownDate, TimelineEvent } from '../../dataset/model.ts';
import { basisWords, voicesOf } from '../../dataset/voices.ts';
import { rowOf } from '../../query/columns.ts';
import { parseEdtf } from '../../time/edtf/parse.ts';
import { dateWords } from '../../time/words.ts';
import { useApp } from '../store-context.ts';
import { count } from '../words.ts';
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
      <p className="summary">{event.summary}</p>
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

/** Copies the first passage or the address, and says so where the button is. */
function Copy({ event }: { readonly event: TimelineEvent }): React.ReactNode {
  const [said, setSaid] = useState('');
  const copy = async (text: string, done: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(done);
    } catch {
      setSaid('The browser did not allow copying. Select the words and copy them by hand.');
    }
  };
  const passage = event.passages
    .map(({ raw, document }) => `“${raw.exact}” (${document.raw.title})`)
    .join('\n\n');
  return (
    <div className="copy">
      <button type="button" className="button" onClick={() => void copy(passage, 'Passage copied')}>
        Copy passage
      </button>
      <button type="button" className="button" onClick={() => void copy(location.href, 'Link copied')}>
        Copy link
      </button>
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
  const [before, after] = [columns.events[at - 1], columns.events[at + 1]];
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
