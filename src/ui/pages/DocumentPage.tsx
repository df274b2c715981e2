import type { SourceDocument } from '../../dataset/model.ts';
import type { Quoted } from '../documents/pieces.ts';
import { GENRE } from '../panel/genres.ts';
import { count, issuedWords } from '../words.ts';
import { PageText } from './PageText.tsx';

interface Props {
  /** The title of the timeline. */
  readonly timeline: string;
  readonly document: SourceDocument;
  readonly quoted: readonly Quoted[];
}

/** The body of a document's own page: what it is, and its whole text with the events that rest on it. */
export function DocumentPage({ timeline, document, quoted }: Props): React.ReactNode {
  const { id, raw, issued } = document;
  const authors = (raw.authors ?? []).map((author) =>
    'literal' in author ? author.literal : [author.given, author.family].filter(Boolean).join(' '),
  );
  const events = new Set(quoted.map(({ event }) => event)).size;
  return (
    <main className="page document">
      <nav aria-label="Timeline">
        <a href={`../index.html#view=documents&document=${id}`}>{timeline}</a>
      </nav>
      <header className="document-head">
        <h1 lang={raw.language}>{raw.title}</h1>
        <p className="quiet">
          {GENRE[raw.genre]}, {issuedWords(document)}. {issued.note ?? ''}
        </p>
        <p className="quiet">
          {authors.length === 0 ? 'No author is printed' : `By ${authors.join(', ')}`}
          {raw.publisher === undefined ? '' : `. Published by ${raw.publisher}`}. {count(events, 'event')}{' '}
          {events === 1 ? 'rests' : 'rest'} on this text.
        </p>
        <p className="quiet">
          <a href={`${id}.txt`}>The file as it was supplied</a>
        </p>
      </header>
      <PageText document={document} quoted={quoted} />
    </main>
  );
}
