import { useEffect, useMemo, useRef } from 'react';
import type { SourceDocument, TimelineEvent } from '../../dataset/model.ts';
import { follow } from '../follow.ts';
import { GENRE } from '../panel/genres.ts';
import { useApp } from '../store-context.ts';
import { count, issuedWords } from '../words.ts';
import { type Piece, piecesOf, type Quoted } from './pieces.ts';

/** The documents, whole: a list of them and the text of one, with the words that events rest on marked. */
export function Documents(): React.ReactNode {
  const dataset = useApp((state) => state.dataset);
  const chosen = useApp((state) => state.document);
  const openDocument = useApp((state) => state.openDocument);
  const documents = [...dataset.documents.values()];
  const document = documents.find((each) => each.id === chosen) ?? documents[0];
  const quoted = useMemo(() => quotesOf(dataset.events, document), [dataset, document]);
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

function quotesOf(events: readonly TimelineEvent[], document: SourceDocument | undefined): readonly Quoted[] {
  return events.flatMap((event) =>
    event.passages
      .filter((passage) => passage.document === document)
      .map(({ raw }) => ({ event, start: raw.start, end: raw.end })),
  );
}

interface TextProps {
  readonly document: SourceDocument;
  readonly quoted: readonly Quoted[];
}

function DocumentText({ document, quoted }: TextProps): React.ReactNode {
  const selected = useApp((state) => state.event);
  const paragraphs = useMemo(() => piecesOf(document, quoted), [document, quoted]);
  const text = useRef<HTMLElement>(null);
  useEffect(() => {
    const mark = selected === null ? null : text.current?.querySelector('mark.is-selected');
    const box = mark?.getBoundingClientRect();
    // Words that can be read where they are stay there.
    if (box && (box.top < 0 || box.bottom > innerHeight)) mark?.scrollIntoView({ block: 'center' });
  }, [selected]);
  return (
    <article ref={text} className="document" lang={document.raw.language} aria-labelledby="document-title">
      <h2 id="document-title" tabIndex={-1}>
        {document.raw.title}
      </h2>
      <p className="quiet">
        {GENRE[document.raw.genre]}, {issuedWords(document)}.{' '}
        {document.issued.note === undefined ? '' : document.issued.note}
      </p>
      {paragraphs.map(({ pieces, start, furniture }) => (
        <p key={start} dir="auto" className={furniture ? 'furniture' : undefined}>
          {pieces.map((piece) => (
            <PieceOfText key={piece.start} piece={piece} selected={selected} />
          ))}
        </p>
      ))}
    </article>
  );
}

/** Words that events rest on are marked and lead to the event; where several share them, to the next in turn. */
function PieceOfText({
  piece,
  selected,
}: {
  readonly piece: Piece;
  readonly selected: string | null;
}): React.ReactNode {
  const select = useApp((state) => state.select);
  const showOnTimeline = useApp((state) => state.showOnTimeline);
  const { text, events } = piece;
  const first = events[0];
  if (first === undefined) return text;
  const at = events.findIndex((event) => event.id === selected);
  const next = events[(at + 1) % events.length] ?? first;
  const titles = events.map((event) => `${event.date.words}: ${event.title}`).join('; ');
  return (
    <mark className={at < 0 ? undefined : 'is-selected'} title={titles}>
      <a
        href={`#event=${next.id}`}
        onClick={follow(() => {
          if (at >= 0 && events.length === 1) showOnTimeline(next.id);
          else select(next.id);
        })}
      >
        {text}
      </a>
    </mark>
  );
}
