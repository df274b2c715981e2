import { useMemo } from 'react';
import type { SourceDocument, TimelineEvent } from '../../dataset/model.ts';
import { follow } from '../follow.ts';
import { GENRE } from '../panel/genres.ts';
import { useApp } from '../store-context.ts';
import { count } from '../words.ts';
import { quotesOf } from './pieces.ts';
import { DocumentText } from './Text.tsx';

/** The documents, whole: a list of them and the text of one, with the words that events rest on marked. */
export function Documents(): React.ReactNode {
  const dataset = useApp((state) => state.dataset);
  const chosen = useApp((state) => state.document);
  const openDocument = useApp((state) => state.openDocument);
  const documents = [...dataset.documents.values()];
  const document = documents.find((each) => each.id === chosen) ?? documents[0];
  const quoted = useMemo(
    () => (document === undefined ? [] : quotesOf(dataset.events, document)),
    [dataset, document],
  );
  if (document === undefined) return null;
  return (
    <div className="documents">
      <nav aria-label="Documents">
        <ul>
          {documents.map((each) => (
            <li key={each.id}>
              <a
                href={`#view=documents&document=${each.id}`}
                aria-current={each === document ? 'page' : undefined}
                onClick={follow(() => openDocument(each.id))}
              >
                <span className="quiet">
                  {each.issued.words}
                  {each.issued.basis === 'stated' ? '' : `, ${each.issued.basis}`}
                </span>
                <strong>{each.raw.shortTitle}</strong>
                <span className="quiet">
                  {GENRE[each.raw.genre]}, {count(eventsOf(dataset.events, each), 'event')}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <DocumentText key={document.id} document={document} quoted={quoted} />
    </div>
  );
}

function eventsOf(events: readonly TimelineEvent[], document: SourceDocument): number {
  return events.filter((event) => event.passages.some((passage) => passage.document === document)).length;
}
