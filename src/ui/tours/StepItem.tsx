import { useId } from 'react';
import type { TourStep } from '../../dataset/model.ts';
import type { OwnStep } from '../../dataset/own-tour.ts';
import { Grip } from '../tray/Grip.tsx';
import { MoveButton } from '../tray/MoveButton.tsx';
import { dateAndBasis } from '../words.ts';
import { StepFields } from './StepFields.tsx';

interface Props {
  readonly own: OwnStep;
  /** The step as it is presented; null where its event is not in this collection. */
  readonly found: TourStep | null;
  /** Its number in the tour, from 0, and how many there are. */
  readonly at: number;
  readonly of: number;
  readonly look: string;
  readonly grip: React.HTMLAttributes<HTMLSpanElement>;
  readonly longest: number;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onGo: () => void;
  readonly onPresent: () => void;
  readonly onMove: (to: number) => void;
  readonly onEdit: (step: OwnStep) => void;
  readonly onRemove: () => void;
}

/** One step of a tour that is being made: when and what, where it goes in the tour, and, opened, all that can be changed. */
export function StepItem(props: Props): React.ReactNode {
  const { own, found, at, of, look, grip, open, onOpen, onMove } = props;
  const id = useId();
  return (
    <li className={look} data-pin={own.id} aria-labelledby={id}>
      <Grip {...grip} />
      <div className="step">
        <p className="when">
          <span className="number">
            <span className="unseen">Step </span>
            {at + 1}
          </span>{' '}
          {found === null ? 'Not in this collection' : dateAndBasis(found.event)}
        </p>
        <h4 id={id}>
          {found === null ? (
            <bdi>{own.event}</bdi>
          ) : (
            <button type="button" className="link" onClick={props.onGo}>
              <bdi>{found.event.title}</bdi>
            </button>
          )}
        </h4>
        {found === null && (
          <p className="lost">
            This collection has no such event, so the step is not shown. It stays in the tour, with its
            question and note.
          </p>
        )}
        {!open && own.question !== '' && (
          <p className="asks" dir="auto" title={own.question}>
            {own.question}
          </p>
        )}
        {!open && remarks(own) !== '' && <p className="extent">{remarks(own)}</p>}
        <div className="row" role="group" aria-labelledby={id}>
          <MoveButton name="Move up" off={at === 0} onMove={() => onMove(at - 1)} />
          <MoveButton name="Move down" off={at === of - 1} onMove={() => onMove(at + 1)} />
          {found !== null && (
            <button type="button" className="button" aria-expanded={open} onClick={() => onOpen(!open)}>
              {open ? 'Done' : 'Change'}
            </button>
          )}
          <button type="button" className="button" onClick={props.onRemove}>
            Remove
          </button>
        </div>
        {open && found !== null && (
          <StepFields
            own={own}
            step={found}
            longest={props.longest}
            onEdit={props.onEdit}
            onPresent={props.onPresent}
          />
        )}
      </div>
    </li>
  );
}

/** What a closed step holds besides its question, in words. */
function remarks({ hide, spotlight, beside, note, view }: OwnStep): string {
  return [
    hide.includes('date') ? 'date asked first' : '',
    hide.includes('words') ? 'date words left out' : '',
    spotlight ? 'words in the spotlight' : '',
    beside === null ? '' : 'with a second passage',
    note === '' ? '' : 'with a note',
    view === null ? '' : 'own stretch of time',
  ]
    .filter((remark) => remark !== '')
    .join(', ')
    .replace(/^./, (letter) => letter.toUpperCase());
}
