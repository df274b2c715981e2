import type { SourceDocument } from '../../dataset/model.ts';
import { GENRE } from '../panel/genres.ts';
import { count, issuedWords } from '../words.ts';
import { Reading } from './Reading.tsx';

interface Props {
  readonly document: SourceDocument;
  /** How many events rest on the document. */
  readonly events: number;
}

/** The head of a document: what it is, who wrote it, when and how that is known, and what to ask of it. */
export function Head({ document, events }: Props): React.ReactNode {
  const { raw, issued } = document;
  const authors = (raw.authors ?? []).map((author) =>
    'literal' in author ? author.literal : [author.given, author.family].filter(Boolean).join(' '),
  );
  return (
    <header className="document-head">
      <h2 id="document-title" tabIndex={-1} lang={raw.language}>
        {raw.title}
      </h2>
      <p className="quiet">
        {GENRE[raw.genre]}, {issuedWords(document)}. {issued.note ?? ''}
      </p>
      <p className="quiet">
        {authors.length === 0 ? 'No author is printed' : `By ${authors.join(', ')}`}
        {raw.publisher === undefined ? '' : `. Published by ${raw.publisher}`}. {count(events, 'event')}{' '}
        {events === 1 ? 'rests' : 'rest'} on this text.
      </p>
      <Reading document={document} />
    </header>
  );
}
