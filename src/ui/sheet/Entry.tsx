import type { SourceDocument } from '../../dataset/model.ts';
import { basisWords } from '../../dataset/voices.ts';
import type { Span } from '../../text/codepoints.ts';
import { sentenceAround } from '../../text/sentences.ts';
import type { Version } from './about.ts';
import type { Item } from './contents.ts';
import { Gap, Quoted } from './Quoted.tsx';
import { type Piece, withoutDateOf, withoutDates } from './without-dates.ts';

interface Props {
  readonly item: Item;
  readonly version: Version;
  /** The words of a document that tell dates. */
  readonly datesIn: (document: SourceDocument) => readonly Span[];
}

/** How many letters a line holds, and how many lines half a page: what is longer may be broken between its parts. */
const [LETTERS, HALF] = [90, 24];

/** A numbered event: date and how it is known, title, passages with who says so, question, note. */
export function Entry({ item, version, datesIn }: Props): React.ReactNode {
  const { number, event, passages, beside, question, note } = item;
  const students = version === 'students';
  const leftOut = (document: SourceDocument): readonly Span[] => (students ? datesIn(document) : []);
  const titleOf = (title: string): readonly Piece[] => (students ? withoutDates(title) : [title]);
  return (
    <li className={isLong(item, students) ? 'is-long' : undefined} data-event={event.id}>
      <span className="at">{number}</span>
      <div className="top">
        {students ? (
          <p className="when">
            Date <span className="write-date" />
            <span className="known">
              How it is known <span className="write-known" />
            </span>
          </p>
        ) : (
          <p className="when">
            {event.date.words}, {basisWords(event.date, event.passages)}
          </p>
        )}
        <h4 dir="auto">{titleOf(event.title).map(piece)}</h4>
      </div>
      {passages.map((passage) => (
        <Quoted
          key={`${passage.document.id}:${passage.raw.start}`}
          passage={passage}
          leftOut={leftOut(passage.document)}
        />
      ))}
      {beside !== null && (
        <div className="beside">
          {beside.event !== event && (
            <p className="with">
              Beside it: <bdi>{titleOf(beside.event.title).map(piece)}</bdi>
              {!students &&
                `, ${beside.event.date.words}, ${basisWords(beside.event.date, beside.event.passages)}`}
            </p>
          )}
          <Quoted passage={beside.passage} leftOut={leftOut(beside.passage.document)} />
        </div>
      )}
      {version === 'answers' && event.date.note !== undefined && (
        <p className="read">How the date was read: {event.date.note}</p>
      )}
      {question !== '' && (
        <div className="asked">
          <p className="question" dir="auto">
            {(students ? withoutDateOf(question, event) : [question]).map(piece)}
          </p>
          {students && (
            <div className="lines" aria-hidden="true">
              <span />
              <span />
              <span />
            </div>
          )}
        </div>
      )}
      {version === 'answers' && note.trim() !== '' && (
        <p className="note" dir="auto">
          {note}
        </p>
      )}
    </li>
  );
}

function piece(text: Piece, at: number): React.ReactNode {
  return text === null ? <Gap key={at} /> : <span key={at}>{text}</span>;
}

/** Whether an event takes more than about half a page. */
function isLong({ passages, beside, question, note, event }: Item, students: boolean): boolean {
  const lines = (letters: number): number => Math.ceil(letters / LETTERS);
  const quoted = [...passages, ...(beside === null ? [] : [beside.passage])].map(({ document, raw }) => {
    const { start, end } = sentenceAround(document.text, raw.start, raw.end);
    return lines(end - start) + 2;
  });
  const told = students ? 0 : lines(note.length) + lines(event.date.note?.length ?? 0);
  const written = students && question !== '' ? 5 : 0;
  return quoted.reduce((sum, each) => sum + each, 3 + lines(question.length) + told + written) > HALF;
}
