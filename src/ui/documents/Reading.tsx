import { useMemo } from 'react';
import type { SourceDocument, TimelineEvent } from '../../dataset/model.ts';
import { follow } from '../follow.ts';
import { GENRE } from '../panel/genres.ts';
import { useApp } from '../store-context.ts';
import { count, dateAndBasis, issuedWords } from '../words.ts';
import { readingOf } from './reading.ts';

interface Props {
  readonly document: SourceDocument;
}

/** Questions for reading a document critically, answered where the data can, else asked plainly. */
export function Reading({ document }: Props): React.ReactNode {
  const dataset = useApp((state) => state.dataset);
  const reading = useMemo(() => readingOf(dataset, document), [dataset, document]);
  const { speakers, reported, told, shared, disagreements } = reading;
  return (
    <details className="reading">
      <summary>Questions to ask of this text</summary>
      <dl>
        <dt>Who is speaking?</dt>
        <dd>
          {speakers.length === 0
            ? 'No event rests on this text yet, so the data names nobody.'
            : `In the marked passages: ${speakers.map(([name, n]) => `${name} (${n})`).join('; ')}.`}
          {reported.length > 0 && ` They report: ${reported.join('; ')}.`}
        </dd>
        <dt>To whom, and for what?</dt>
        <dd>
          The data does not say. It is a {GENRE[document.raw.genre]}: which of its words show whom it
          addresses, and what it wants of them?
        </dd>
        <dt>How long after?</dt>
        <dd>
          {told === null ? (
            'The data does not say how long after the events the text was written.'
          ) : (
            <>
              Issued {issuedWords(document)}. Of the dated events before that, the first is{' '}
              <EventLink event={told.first} />, the last <EventLink event={told.last} />. What could the
              writer have seen?
            </>
          )}
        </dd>
        <dt>What do others say?</dt>
        <dd>
          {shared.length === 0
            ? 'No event marked here rests on another document too.'
            : `${count(shared.length, 'event')} marked here ${shared.length === 1 ? 'rests' : 'rest'} on another document too.`}
          {disagreements.length > 0 && (
            <>
              {' '}
              Answers differ on:
              <ul>
                {disagreements.map(({ id, question, readings }) => (
                  <li key={id}>
                    {question}
                    <ul>
                      {readings.map((reading) => (
                        <li key={`${reading.document.id} ${reading.start}`}>
                          {reading.document.raw.shortTitle}: {reading.says}
                        </li>
                      ))}
                    </ul>
                  </li>
                ))}
              </ul>
            </>
          )}
        </dd>
      </dl>
    </details>
  );
}

function EventLink({ event }: { readonly event: TimelineEvent }): React.ReactNode {
  const select = useApp((state) => state.select);
  return (
    <a href={`#event=${event.id}`} onClick={follow(() => select(event.id))}>
      {event.shortTitle}, {dateAndBasis(event)}
    </a>
  );
}
