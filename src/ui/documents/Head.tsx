import type { SourceDocument } from '../../dataset/model.ts';
import { ONE_FILE } from '../one-file.ts';
import { About } from './About.tsx';
import { Reading } from './Reading.tsx';
import { TextFile } from './TextFile.tsx';

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
      {ONE_FILE && <TextFile key={document.id} document={document} />}
      <Reading document={document} />
    </header>
  );
}
