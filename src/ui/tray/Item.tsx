import { useId, useState } from 'react';
import type { Passage } from '../../dataset/model.ts';
import { plainCitation, type Where } from '../../formats/citation/cite.ts';
import { dateAndBasis } from '../words.ts';
import type { Found } from './found.ts';
import { Grip } from './Grip.tsx';

interface Props {
  readonly found: Found;
  readonly where: Where;
  /** Its number in the tray, from 0, and how many there are. */
  readonly at: number;
  readonly of: number;
  readonly look: string;
  readonly grip: React.HTMLAttributes<HTMLSpanElement>;
  readonly longestNote: number;
  readonly onGo: () => void;
  readonly onMove: (to: number) => void;
  readonly onNote: (text: string) => void;
  readonly onRemove: () => void;
}

/** One pin: when and what, its passages as they are cited, the reader's note, and where it goes in the tray. */
export function Item(props: Props): React.ReactNode {
  const { found, where, at, of, look, grip, onGo, onMove, onRemove } = props;
  const { pin, event, passages, lost } = found;
  const id = useId();
  return (
    <li className={look} data-pin={pin.id} aria-labelledby={id}>
      <Grip {...grip} />
      <div className="pin">
        {event !== null && <p className="when">{dateAndBasis(event)}</p>}
        <h3 id={id}>
          {event === null ? (
            pin.title
          ) : (
            <button type="button" className="link" onClick={onGo}>
              {event.title}
            </button>
          )}
        </h3>
        {lost !== null && <p className="lost">{lost}</p>}
        {lost !== null && pin.passage !== null && <blockquote dir="auto">{pin.passage.exact}</blockquote>}
        {passages.map((passage) => (
          <Cited key={`${passage.document.id}:${passage.raw.start}`} passage={passage} where={where} />
        ))}
        <Note note={pin.note} longest={props.longestNote} onNote={props.onNote} />
        <div className="row" role="group" aria-labelledby={id}>
          <button
            type="button"
            className="button"
            aria-disabled={at === 0}
            onClick={() => {
              if (at > 0) onMove(at - 1);
            }}
          >
            Move up
          </button>
          <button
            type="button"
            className="button"
            aria-disabled={at === of - 1}
            onClick={() => {
              if (at < of - 1) onMove(at + 1);
            }}
          >
            Move down
          </button>
          <button type="button" className="button" onClick={onRemove}>
            Remove
          </button>
        </div>
      </div>
    </li>
  );
}

/** The words, and how they are cited. */
function Cited({ passage, where }: { readonly passage: Passage; readonly where: Where }): React.ReactNode {
  return (
    <figure>
      <blockquote lang={passage.document.raw.language} dir="auto">
        {passage.raw.exact}
      </blockquote>
      <figcaption>{plainCitation(passage, 'chicago-note', where)}</figcaption>
    </figure>
  );
}

interface NoteProps {
  readonly note: string;
  readonly longest: number;
  readonly onNote: (text: string) => void;
}

/** What the reader writes. While it is being written, what other tabs store does not come in between. */
function Note({ note, longest, onNote }: NoteProps): React.ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <label className="own-note">
      <span>Note</span>
      <textarea
        dir="auto"
        rows={2}
        maxLength={longest}
        value={draft ?? note}
        onChange={({ target }) => {
          setDraft(target.value);
          onNote(target.value);
        }}
        onBlur={() => setDraft(null)}
      />
    </label>
  );
}
