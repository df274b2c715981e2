import { useRef, useState } from 'react';
import type { TimelineEvent, TourStep } from '../../dataset/model.ts';
import type { OwnStep } from '../../dataset/own-tour.ts';
import { dateAndBasis } from '../words.ts';
import { EventFinder } from './EventFinder.tsx';
import { PassageChoice } from './PassageChoice.tsx';

interface Props {
  readonly own: OwnStep;
  /** The step as it is presented. */
  readonly step: TourStep;
  readonly onEdit: (step: OwnStep) => void;
}

/** A second passage that stands beside the first, to be compared: of another event, or another of the same. */
export function Beside({ own, step, onEdit }: Props): React.ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [finding, setFinding] = useState(false);
  const change = (beside: OwnStep['beside']): void => {
    setFinding(false);
    onEdit({ ...own, beside });
    // What had the focus goes, and what comes in its place takes it.
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('input, button')?.focus());
  };
  return (
    <div ref={box} className="beside-it" role="group" aria-label="Beside it">
      <p className="label">Beside it</p>
      {own.beside !== null ? (
        <>
          {step.beside === null ? (
            <p>This collection has no event “{own.beside.event}”, so nothing stands beside.</p>
          ) : (
            <Second beside={step.beside} onChoose={(passage) => onEdit({ ...own, beside: passage })} />
          )}
          <button type="button" className="button" onClick={() => change(null)}>
            Show no second passage
          </button>
        </>
      ) : finding ? (
        <EventFinder
          label="Event to compare with"
          focused
          onChoose={(found) => change({ event: found.id, passage: firstBeside(found, step) })}
        />
      ) : (
        <button type="button" className="button" onClick={() => setFinding(true)}>
          Compare with another passage
        </button>
      )}
    </div>
  );
}

interface SecondProps {
  readonly beside: NonNullable<TourStep['beside']>;
  readonly onChoose: (beside: NonNullable<OwnStep['beside']>) => void;
}

function Second({ beside: { event, passage: shown }, onChoose }: SecondProps): React.ReactNode {
  return (
    <>
      <p>
        <bdi>{event.title}</bdi>, {dateAndBasis(event)}
      </p>
      <PassageChoice
        legend={event.passages.length === 1 ? 'Its passage' : 'Which of its passages'}
        event={event}
        chosen={event.passages.indexOf(shown)}
        onChoose={(passage) => onChoose({ event: event.id, passage })}
      />
    </>
  );
}

/** Which passage is beside at first: of the same event not the one that is shown already, where it has another. */
function firstBeside({ id, passages }: TimelineEvent, { event, passage }: TourStep): number | null {
  const another = id === event.id ? passages.findIndex((each) => each !== passage) : -1;
  return another < 0 ? null : another;
}
