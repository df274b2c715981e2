import { Fragment } from 'react';
import type { SourceDocument } from '../../dataset/model.ts';
import type { Span } from '../../text/codepoints.ts';
import { cutAt } from '../../text/cuts.ts';
import { furnitureIn } from '../documents/folds.ts';
import { Plain } from '../documents/Plain.tsx';
import { type Piece, piecesOf, type Quoted } from '../documents/pieces.ts';
import { arabicIn, type Trait } from '../documents/runs.ts';
import { dateAndBasis } from '../words.ts';
import { passageId, textDirective } from './fragment.ts';

interface Props {
  readonly document: SourceDocument;
  readonly quoted: readonly Quoted[];
}

/** The whole text of a document with its passages marked, and below each paragraph the events that rest on it. */
export function PageText({ document, quoted }: Props): React.ReactNode {
  const { raw, text } = document;
  const traits = [...furnitureIn(document), ...arabicIn(text)];
  return piecesOf(document, quoted).map(({ start, end, pieces }, index) => {
    const here = quoted.filter((quote) => quote.start >= start && quote.start < end);
    const whole = traits.some((trait) => trait.kind === 'arabic' && trait.start <= start && trait.end >= end);
    return (
      <Fragment key={start}>
        <p id={`paragraph-${index + 1}`} dir={whole ? 'rtl' : 'auto'} lang={raw.language}>
          {pieces.map((piece) => (
            <Words key={piece.start} {...{ document, piece, traits }} anchors={startingAt(piece, here)} />
          ))}
        </p>
        {here.length > 0 && <Rests paragraph={index + 1} document={document} quoted={here} />}
      </Fragment>
    );
  });
}

/** The different passages that begin where a piece begins; several events may rest on one. */
function startingAt(piece: Piece, quoted: readonly Quoted[]): readonly string[] {
  return [...new Set(quoted.filter(({ start }) => start === piece.start).map(passageId))];
}

interface WordsProps {
  readonly document: SourceDocument;
  readonly piece: Piece;
  readonly traits: readonly Trait[];
  readonly anchors: readonly string[];
}

function Words({ document, piece, traits, anchors }: WordsProps): React.ReactNode {
  const { start, end, events } = piece;
  const runs = cutAt(document.text, start, end, traits);
  const shown = runs.map((run) => <Plain key={run.start} run={run} />);
  return (
    <>
      {anchors.map((id) => (
        <span key={id} id={id} />
      ))}
      {events.length === 0 ? shown : <mark>{shown}</mark>}
    </>
  );
}

function Rests({ paragraph, document, quoted }: Props & { readonly paragraph: number }): React.ReactNode {
  return (
    <ul className="rests" aria-label={`Events that rest on paragraph ${paragraph}`}>
      {quoted.map(({ event, start, end }) => (
        <li key={`${event.id} ${start}`}>
          <a href={`../index.html#event=${event.id}`}>
            {dateAndBasis(event)}: {event.title}
          </a>{' '}
          <a className="quiet" href={wordsAddress(document, { start, end })}>
            the words<span className="unseen"> for {event.title}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The place of a passage on its page; a browser that knows text fragments highlights the exact words there. */
function wordsAddress(document: SourceDocument, span: Span): string {
  return `#${passageId(span)}:~:${textDirective(document, span)}`;
}
