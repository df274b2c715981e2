import type { TourStep } from '../../dataset/model.ts';
import type { OwnStep } from '../../dataset/own-tour.ts';
import { placeOf } from '../../store/store.ts';
import { useAppStore } from '../store-context.ts';
import { asEdtf, seenAsEdtf, stretchWords } from './stretch.ts';

interface Props {
  readonly own: OwnStep;
  readonly step: TourStep;
  readonly onEdit: (step: OwnStep) => void;
}

/** The stretch of time that a step shows: by the event and its neighbours, or as the timeline shows it now. */
export function ViewChoice({ own, step, onEdit }: Props): React.ReactNode {
  const app = useAppStore();
  // The timeline is not to be seen beside this, so it does not change under it.
  const state = app.getState();
  const now = seenAsEdtf(placeOf(state).span ?? state.home);
  return (
    <div className="stretch" role="group" aria-label="Stretch of time">
      <p>
        <span className="label">Stretch of time</span>{' '}
        <span className="shows">{stretchWords(own.view ?? asEdtf(step.view))}</span>
      </p>
      <div className="row">
        <button
          type="button"
          className="button"
          aria-pressed={own.view === null}
          onClick={() => onEdit({ ...own, view: null })}
        >
          As the event needs
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={own.view !== null && own.view.from === now.from && own.view.to === now.to}
          onClick={() => onEdit({ ...own, view: now })}
        >
          As the timeline shows now: {stretchWords(now)}
        </button>
      </div>
    </div>
  );
}
