import type { Passage, TimelineEvent } from '../../dataset/model.ts';
import { basisWords } from '../../dataset/voices.ts';
import type { Piece } from '../../query/activities/told.ts';
import { follow } from '../follow.ts';
import { GENRE } from '../panel/genres.ts';
import { Words } from '../panel/Words.tsx';
import { useApp } from '../store-context.ts';
import { issuedWords, reporting } from '../words.ts';

interface QuotedProps {
  readonly passage: Passage;
  /** What is shown of the words; all of them where it is left out. */
  readonly pieces?: readonly Piece[];
}

/** Words of a document under the highlighter, their date words underlined; or with what says when held back. */
export function Quoted({ passage, pieces }: QuotedProps): React.ReactNode {
  return (
    <blockquote lang={passage.document.raw.language} dir="auto">
      <mark>{pieces === undefined ? <Words passage={passage} /> : pieces.map(shown)}</mark>
    </blockquote>
  );
}

function shown({ text, gap }: Piece, at: number): React.ReactNode {
  if (!gap) return text;
  return (
    <span key={at} className="gap">
      <span className="unseen">date left out</span>
    </span>
  );
}

/** Who says it, through whom, and in which document. */
function says(passage: Passage): string {
  const { document, voice } = passage;
  const { genre, shortTitle } = document.raw;
  return `${voice.name}${reporting(passage)}, in the ${GENRE[genre]} ${shortTitle}, ${issuedWords(document)}.`;
}

interface SourceProps {
  readonly event: TimelineEvent;
  readonly passages: readonly Passage[];
  /** Whether the words themselves are shown; not where they stand just above. */
  readonly quote: boolean;
}

/** An event as an answer shows it: when and how that is known, what, and the words that it rests on. */
export function Source({ event, passages, quote }: SourceProps): React.ReactNode {
  const showOnTimeline = useApp((state) => state.showOnTimeline);
  return (
    <div className="source">
      <p className="when">
        <strong>{event.date.words}</strong>{' '}
        <span className="basis">{basisWords(event.date, event.passages)}</span>
      </p>
      <h4>
        <a href={`#event=${event.id}`} onClick={follow(() => showOnTimeline(event.id))}>
          {event.title}
        </a>
      </h4>
      {passages.map((passage) => (
        <figure key={`${passage.document.id}:${passage.raw.start}`}>
          {quote && <Quoted passage={passage} />}
          <figcaption>{says(passage)}</figcaption>
        </figure>
      ))}
      {event.date.note !== undefined && <p className="how-read">{event.date.note}</p>}
    </div>
  );
}
