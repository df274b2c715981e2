import type { SourceDocument } from '../../dataset/model.ts';
import { nameOf } from '../../formats/citation/source.ts';
import { GENRE } from '../panel/genres.ts';
import { count, issuedWords } from '../words.ts';

interface Props {
  readonly document: SourceDocument;
  /** How many events rest on the document. */
  readonly events: number;
}

/** What a document is, when it was issued and how that is known, who wrote it, and how much rests on it. */
export function About({ document, events }: Props): React.ReactNode {
  const { raw, issued } = document;
  const authors = (raw.authors ?? []).map(nameOf);
  return (
    <>
      <p className="quiet">
        {GENRE[raw.genre]}, {issuedWords(document)}. {issued.note ?? ''}
      </p>
      <p className="quiet">
        {authors.length === 0 ? 'No author is printed' : `By ${authors.join(', ')}`}
        {raw.publisher === undefined ? '' : `. Published by ${raw.publisher}`}. {count(events, 'event')}{' '}
        {events === 1 ? 'rests' : 'rest'} on this text.
      </p>
    </>
  );
}
