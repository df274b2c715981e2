import type { SourceDocument } from '../../dataset/model.ts';
import { About } from '../documents/About.tsx';
import type { Quoted } from '../documents/pieces.ts';
import { PageText } from './PageText.tsx';

interface Props {
  /** The title of the timeline. */
  readonly timeline: string;
  readonly document: SourceDocument;
  readonly quoted: readonly Quoted[];
}

/** The body of a document's own page: what it is, and its whole text with the events that rest on it. */
export function DocumentPage({ timeline, document, quoted }: Props): React.ReactNode {
  const { id, raw } = document;
  const events = new Set(quoted.map(({ event }) => event)).size;
  return (
    <main className="page document">
      <nav aria-label="Timeline">
        <a href={`../index.html#view=documents&document=${id}`}>{timeline}</a>
      </nav>
      <header className="document-head">
        <h1 lang={raw.language}>{raw.title}</h1>
        <About document={document} events={events} />
        <p className="quiet">
          <a href={`${id}.txt`}>The file as it was supplied</a>
        </p>
      </header>
      <PageText document={document} quoted={quoted} />
    </main>
  );
}
