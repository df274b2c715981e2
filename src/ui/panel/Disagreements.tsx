import { createElement } from 'react';
import type { Disagreement, Reading, TimelineEvent } from '../../dataset/model.ts';
import { ownAndShared } from '../../text/worddiff.ts';
import { follow } from '../follow.ts';
import { useApp } from '../store-context.ts';
import { issuedWords } from '../words.ts';

interface Props {
  readonly event: TimelineEvent;
  /** Selects another event. */
  readonly onSelect: (event: TimelineEvent) => void;
}

/** The questions about an event that documents answer differently: who says what, and nobody is right. */
export function Disagreements({ event, onSelect }: Props): React.ReactNode {
  const all = useApp((state) => state.dataset.disagreements);
  const own = all.filter(({ readings }) => readings.some((reading) => reading.event === event));
  if (own.length === 0) return null;
  const dated = own.filter(({ about }) => about === 'date');
  const others = own.filter(({ about }) => about !== 'date');
  return (
    <section className="differ" aria-labelledby="differ-title">
      <h3 id="differ-title">Where documents differ</h3>
      {[...dated, ...others].map((each) => (
        <Question key={each.id} disagreement={each} event={event} onSelect={onSelect} />
      ))}
    </section>
  );
}

/** One question, with the words of each document side by side; where two answer, what differs in their words is marked. */
function Question({
  disagreement,
  event,
  onSelect,
}: Props & { readonly disagreement: Disagreement }): React.ReactNode {
  const { question, readings, note, about } = disagreement;
  return (
    <div className="question">
      <h4>{question}</h4>
      <ul>
        {readings.map((reading) => (
          <li key={`${reading.document.id} ${reading.start} ${reading.end}`}>
            <p>{reading.says}</p>
            <Quoted reading={reading} others={readings.filter((each) => each !== reading)} />
            <Source reading={reading} />
            {about === 'date' && reading.event !== null && reading.event !== event && (
              <Other event={reading.event} onSelect={onSelect} />
            )}
          </li>
        ))}
      </ul>
      {note !== undefined && <p className="quiet">{note}</p>}
    </div>
  );
}

interface QuotedProps {
  readonly reading: Reading;
  readonly others: readonly Reading[];
}

const wordsOf = ({ document, start, end }: Reading): string => document.text.slice(start, end);

/** The words that a reading stands in, in the documents' voice. Where one other answers, what it has not is marked. */
function Quoted({ reading, others }: QuotedProps): React.ReactNode {
  const [other] = others;
  const words = wordsOf(reading);
  const own = others.length === 1 && other !== undefined ? ownAndShared(words, wordsOf(other)) : null;
  const pieces = own?.map(({ kind, text }) =>
    kind === 'same' ? text : createElement('em', { className: 'differs' }, text),
  );
  const look = { lang: reading.document.raw.language, dir: 'auto' };
  return createElement('blockquote', look, ...(pieces ?? [words]));
}

function Source({ reading: { document, event } }: { readonly reading: Reading }): React.ReactNode {
  const openDocument = useApp((state) => state.openDocument);
  const address = `#view=documents&document=${document.id}${event === null ? '' : `&event=${event.id}`}`;
  return (
    <p className="source">
      <a href={address} onClick={follow(() => openDocument(document.id))}>
        {document.raw.shortTitle}
      </a>
      , {issuedWords(document)}
    </p>
  );
}

function Other({ event, onSelect }: Props): React.ReactNode {
  return (
    <button type="button" className="link" onClick={() => onSelect(event)}>
      See {quoted(event.shortTitle)}
    </button>
  );
}

/** Words in quotation marks; such marks within them become single ones. */
function quoted(words: string): string {
  return `“${words.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}
