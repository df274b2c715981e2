import type { SourceDocument } from '../../dataset/model.ts';
import { About } from './About.tsx';
import { Reading } from './Reading.tsx';

interface Props {
  readonly document: SourceDocument;
  /** How many events rest on the document. */
  readonly events: number;
}

/** The head of a document: what it is, who wrote it, when and how that is known, and what to ask of it. */
export function Head({ document, events }: Props): React.ReactNode {
  const { raw } = document;
  return (
    <header className="document-head">
      <h2 id="document-title" tabIndex={-1} lang={raw.language}>
        {raw.title}
      </h2>
      <About document={document} events={events} />
      <Reading document={document} />
    </header>
  );
}
